/** What Word puts on the clipboard for two numbered paragraphs with lettered items, a note and a tracked deletion. */
export const wordClipboard = `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns:st1="urn:schemas-microsoft-com:office:smarttags"
xmlns:m="http://schemas.microsoft.com/office/2004/12/omml"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<meta name=Originator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/S/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml>
 <o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings>
</xml><![endif]-->
<!--[if gte mso 9]><xml>
 <w:WordDocument><w:View>Normal</w:View><w:TrackMoves/></w:WordDocument>
</xml><![endif]-->
<style>
<!--
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal
	{mso-style-unhide:no; margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;}
@list l0 {mso-list-id:1122334455; mso-list-type:hybrid;}
@list l0:level1 {mso-level-tab-stop:none;}
-->
</style>
<!--[if gte mso 10]><style> table.MsoNormalTable {mso-style-name:"Table Normal";}</style><![endif]-->
</head>

<body lang=EN-US link="#0563C1" vlink="#954F72" style='tab-interval:36.0pt;word-wrap:break-word'>
<!--StartFragment-->

<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-GB style='mso-fareast-font-family:Calibri;mso-bidi-font-family:Calibri;
mso-ansi-language:EN-GB'><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]><b><span lang=EN-GB style='mso-ansi-language:EN-GB'>Welcomes</span></b><span
lang=EN-GB style='mso-ansi-language:EN-GB'> the offer of <st1:City w:st="on"><st1:place w:st="on">Kraków</st1:place></st1:City>
to host the XVIII<sup>th</sup> Conference<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"
title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference><span style='font-size:11.0pt'>[1]</span></span><![endif]></span></span></a>, and decides:<o:p></o:p></span></p>

<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
lang=EN-GB><span style='mso-list:Ignore'>a)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span
lang=EN-GB>to meet <i style='mso-bidi-font-style:normal'>annually</i>;<o:p></o:p></span></p>

<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
lang=EN-GB><span style='mso-list:Ignore'>b)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span
lang=EN-GB>to publish at <a href="https://en.unesco.org/creative-cities/"><span style='color:#0563C1'>the site</span></a><del cite="mailto:S"
datetime="2026-05-04T10:00"> twice a month</del><ins cite="mailto:S" datetime="2026-05-04T10:00"> monthly</ins>.<o:p></o:p></span></p>

<p class=MsoListParagraphCxSpMiddle style='margin-left:108.0pt;text-indent:-18.0pt;mso-list:l0 level3 lfo2'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]><span lang=EN-GB>in both languages<o:p></o:p></span></p>

<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-GB><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span
lang=EN-GB>Thanks the <span class=SpellE>Secretariat</span>.<span style='mso-spacerun:yes'>  </span><span style='display:none;mso-hide:all'>secret</span><o:p></o:p></span></p>

<p class=MsoNormal><o:p>&nbsp;</o:p></p>

<!--EndFragment-->

<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all>
<hr align=left size=1 width="33%">
<![endif]>
<div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span
class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference>[1]</span><![endif]></span></span></a><span lang=EN-GB> With <i>Katowice</i>.<o:p></o:p></span></p>
</div>
</div>
</body>
</html>`;

/** A page with a title, nested lists, styles instead of tags, line breaks, a table, and what no draft wants. */
export const webClipboard = `<meta charset='utf-8'><h2 class="title"><strong>Next steps</strong></h2>
<script>alert(1)</script><style>p { color: red }</style>
<p>The Network<br>is <span style="font-weight: 700">growing</span>&nbsp;and <em>alive</em>.<img src="x" onerror="alert(1)"></p>
<div>First line<br><br>Second <a href="javascript:alert(1)">line</a></div>
<ol><li>Decide
  <ol type="a"><li>quickly;</li><li><p>kindly.</p></li></ol></li>
  <li>Report</li></ol>
<ul><li>One point<ul><li>deeper</li></ul></li></ul>
<table><tr><td>Cell A</td><td>Cell B</td></tr></table>
<button>Share</button><p style="display:none">hidden</p>`;

/** What a browser-based word processor puts there: a bold tag that is none, and styles. */
export const onlineClipboard = `<meta charset="utf-8"><b style="font-weight:normal;" id="internal-guid-1"><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;font-style:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;">3. Les villes </span><span style="font-weight:700;font-style:italic;vertical-align:baseline;">créatives</span></p></b><br class="Apple-interchange-newline">`;

/** A mark in the text and the note at its foot, in the shapes in which word processors put them there. */
export const noteMarks = [
  {
    shape: 'under a comment',
    mark: `<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><!--[if !supportFootnotes]--><span class=MsoFootnoteReference><span style='font-size:11.0pt'>[1]</span></span><!--[endif]--></span></span></a>`,
    notes: `<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> To <i>all</i>.</p></div></div>`,
  },
  {
    shape: 'of a filtered page',
    mark: `<a href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span lang=EN-GB>[1]</span></span></a>`,
    notes: `<div><br clear=all><hr align=left size=1 width="33%"><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> To <i>all</i>.</p></div></div>`,
  },
  {
    shape: 'with its link inside, to a file',
    mark: `<span class=MsoFootnoteReference><a href="file:///C:/Temp/clip.htm#_ftn1"><span style='mso-special-character:footnote'>[1]</span></a></span>`,
    notes: `<div id=ftn1><p class=MsoFootnoteText><span class=MsoFootnoteReference>[1]</span> To <i>all</i>.</p></div>`,
  },
  {
    shape: 'of an endnote',
    mark: `<a style='mso-endnote-id:edn1' href="#_edn1" name="_ednref1" title=""><span class=MsoEndnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[i]<![endif]></span></span></a>`,
    notes: `<div style='mso-element:endnote-list'><div style='mso-element:endnote' id=edn1><p class=MsoEndnoteText><a style='mso-endnote-id:edn1' href="#_ednref1" name="_edn1" title=""><span class=MsoEndnoteReference>[i]</span></a> To <i>all</i>.</p></div></div>`,
  },
  {
    shape: 'of LibreOffice',
    mark: `<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>`,
    notes: `<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> To <i>all</i>.</p></div>`,
  },
] as const;
