import { englishPatterns } from './english-patterns.ts';
import { englishPhrases } from './english-phrases.ts';
import { englishSaid } from './english-said.ts';
import type { InstructionForms } from './forms.ts';

/** How amendments are worded in English. */
export const english: InstructionForms = {
  language: 'en',
  phrases: englishPhrases,
  patterns: englishPatterns,
  places: {
    units: {
      paragraph: `
        paragraph|paragraphs|para|paras|par|pars|§|§§|clause|clauses|operative paragraph|
        operative paragraphs|op`,
      preamble: `
        preambular paragraph|preambular paragraphs|preamble paragraph|preamble|recital|recitals`,
      section: `article|articles|art|section|sections|part|chapter`,
      item: `
        subparagraph|subparagraphs|sub-paragraph|sub-paragraphs|sub paragraph|sub-item|sub-items|
        subitem|sub-clause|subclause|bullet|bullets|bullet point|indent|letter|sub-para|subpara`,
      either: `point|points|pt|pts|item|items|alinea`,
      sentence: `sentence|sentences`,
      line: `line|lines|page|pages|column|row|p|l`,
      chapeau: `
        chapeau|opening sentence|introductory sentence|opening paragraph|introductory paragraph`,
      title: `title|heading|headings`,
      whole: `
        text|draft|whole text|entire text|document|whole document|draft text|entire document`,
    },
    dotted: `par|pars|p|l|art`,
    number: `no|nos|n|nr|number|numbers|#`,
    in: `
      in|under|at|of|from|on|within|regarding|concerning|with regard to|with respect to|as regards|
      as for|into|throughout|at the level of|in relation to|re`,
    the: `the|this|that|these|its|our|all|the whole|the entire|all of|the whole of|the existing|the current`,
    same: `the same|said|the said|this|that|same`,
    fresh: `
      a|an|a new|new|the new|the following|the following new|another|an additional|additional|a further|
      an extra|a separate|a second|the following additional|one more`,
    freshAfter: `new`,
    and: `and|&|or|as well as`,
    to: `to|-|–|—|through|until`,
    ordinals: `
      first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|
      fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth`,
    ordinalEnds: `st|nd|rd|th`,
    last: `last/final/closing/concluding|penultimate/last but one/second last`,
    otherVersion: `
      previous draft|previous version|earlier draft|earlier version|old draft|old version|first draft|
      original draft|zero draft|last draft|former draft|old numbering|previous numbering|prior version`,
    notes: `
      footnote|footnotes|foot-note|foot note|endnote|endnotes|note at the foot of the page|
      note at the bottom of the page`,
    numberedNotes: `note|fn`,
    languages: {
      en: `english`,
      fr: `french`,
      es: `spanish`,
    },
    version: `version|text|draft|language version|wording|language|rev|revision`,
  },
  letter: {
    wrote: `wrote|writes|has written`,
    wroteBegins: `on`,
    original: `original message|forwarded message|original appointment|begin forwarded message`,
    headers: `from|sent|to|cc|bcc|subject|date|reply-to|importance|attachments`,
    farewell: `
      best|best regards|kind regards|regards|with best regards|with kind regards|warm regards|
      warmest regards|sincerely|yours sincerely|sincerely yours|yours faithfully|yours truly|
      best wishes|with best wishes|kindest regards|respectfully|cheers|many thanks|thank you|thanks|
      yours|all the best|cordially|with thanks|sent from my iphone|sent from my ipad|sent from my phone|sent from my mobile|
      sent from my android|sent from my samsung|sent from outlook|sent from outlook for ios|sent from outlook for android|
      get outlook for ios|get outlook for android|sent from mail for windows|sent from yahoo mail`,
    postscript: `ps|p.s`,
    institutions: `
      city|town|municipality|department|directorate|ministry|office|secretariat|council|division|unit|mayor|
      the mayor|city council|city hall|town hall|institute|agency|association|foundation|university|region|republic`,
    contacts: `tel|telephone|phone|t|fax|mobile|mob|cell|e-mail|email|mail|by e-mail|by email|web|website`,
    references: `our ref|your ref|ref|our reference|your reference|reference|file|file no`,
    months: `
      january|february|march|april|may|june|july|august|september|october|november|december|
      jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec`,
    streets: `street|st|road|rd|avenue|ave|square|lane|place|boulevard|drive|quay|court|way|hill|park`,
    abbreviations: `
      para|paras|par|pars|art|no|nos|p|pp|pt|pts|op|cf|e.g|i.e|eg|ie|etc|alt|rev|vs|mr|mrs|ms|dr|st|al|
      approx|subpara|sub-para|l|ref`,
  },
  said: englishSaid,
};
