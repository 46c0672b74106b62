import { describe, expect, it } from 'vitest';
import { wordsOfHtml } from '#electron/host/replying/html-words.ts';

const asked = 'In paragraph 9, delete “safe, ”.';
const older = 'In paragraph 1, delete “warmly”.';

// What is said in the mail itself, without the lines marked as older mail.
const own = (html: string): string =>
  wordsOfHtml(html)
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join(' ')
    .trim();

describe('the words of a mail in HTML', () => {
  it.each([
    ['a bare quotation', `<p>${asked}</p><blockquote>${older}</blockquote>`],
    [
      'Gmail',
      `<div>${asked}</div><div class="gmail_quote"><div class="gmail_attr">On Fri, a@b.org wrote:<br></div>
       <blockquote class="gmail_quote" style="border-left:1px solid"><div>${older}</div></blockquote></div>`,
    ],
    [
      'Outlook on a desk',
      `<p class=MsoNormal>${asked}</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt'>
       <p><b>From:</b> a@b.org<br><b>Sent:</b> Friday</p></div></div><p class=MsoNormal>${older}</p>`,
    ],
    [
      'Outlook in a browser',
      `<div>${asked}</div><hr><div id="x_divRplyFwdMsg"><b>From:</b> a@b.org</div><div>${older}</div>`,
    ],
    [
      'Thunderbird',
      `<p>${asked}</p><div class="moz-cite-prefix">Le 20, a@b.org a écrit :<br></div>
       <blockquote type="cite" cite="mid:1"><p>${older}</p></blockquote>`,
    ],
    ['Yahoo', `<div>${asked}</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>${older}</div></div>`],
  ])('marks what is answered as older mail: %s', (_, html) => {
    expect(own(`<html><head><title>Re</title></head><body>${html}</body></html>`)).toBe(asked);
    expect(wordsOfHtml(html)).toContain(`> ${older}`);
  });

  it('keeps what is written below and between quoted passages', () => {
    expect(
      own(`<blockquote type="cite">${older}</blockquote><p>${asked}</p><blockquote>x</blockquote>`),
    ).toBe(asked);
  });

  it('keeps new text that is indented, or that a colon announces', () => {
    const insert = 'After paragraph 9, insert:';
    for (const open of ['<blockquote style="margin:0 0 0 40px;border:none">', '<blockquote>'])
      expect(own(`<div>${insert}</div>${open}“New text.”</blockquote>`)).toMatch(/insert: +“New text\.”/);
  });

  it('writes signs as they print, and breaks no line at a sign that opens no tag', () => {
    expect(
      own('<p>3 &lt; 4 and 4 < 5&nbsp;: &laquo;&#160;&eacute;&#233;&#xE9;&nbsp;&raquo; &amp;lt;</p>'),
    ).toBe('3 < 4 and 4 < 5 : « ééé » &lt;');
  });
});
