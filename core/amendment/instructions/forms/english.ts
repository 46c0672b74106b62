import { englishPatterns } from './english-patterns.ts';
import { englishPhrases } from './english-phrases.ts';
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
  said: {
    approval: `
      we approve|i approve|approves the|approved|approve|we agree|i agree|agrees with the|agrees to the|agreed|
      we support the draft|we support the text|supports the draft|supports the text|fully support|fully supports|
      no objection|no objections|we accept|accepts the draft|accepts the text|we endorse|endorses the|
      we are happy with|we are fine with|fine with us|fine for us|ok for us|ok with us|ok|in agreement with the|
      can accept the|can support the|can go along|have our approval|has our approval|has our support|
      is acceptable|are acceptable|we concur|we can live with`,
    noComment: `
      no comment|no comments|no further comments|no further comment|no other comments|no other comment|no more comments|nothing to add|no remarks|
      no amendments|no changes|no suggestions|no proposals|no observations|do not have any comments|
      no amendment|none|nil`,
    courtesy: `
      dear|hello|hi|good morning|good afternoon|thank you|thanks|many thanks|please find|i hope|we hope|
      looking forward|we look forward|with reference to|excellency|excellencies|ladies and gentlemen|
      do not hesitate|please do not hesitate|we thank|i thank|we wish|to whom it may concern`,
    seeAbove: `
      ditto|see above|as above|same as above|idem|id.|ibid|ibidem|same|see previous|as before|
      same comment|do.`,
    sparing: `except|except for|apart from|save for|other than|aside from|with the exception of|but for`,
    not: `
      not|never|against|oppose|opposes|opposed|object to|objects to|reject|rejects|disagree|disagrees|
      instead of deleting|rather than deleting|without|refuse|don't|doesn't|can't|won't|cannot|unable|
      shouldn't|didn't|nor|neither|hardly|avoid|unless|no need to|if|whether|depending on|only if|perhaps|maybe|possibly`,
    asking: `
      should|must|ought to|need to|needs to|needs|has to|have to|had better|could|might be|can you|
      would you|can we|please|kindly|suggest|suggests|propose|proposes|recommend|recommends|
      ask|asks|request|requests|urge|urges|we call for|calls for|expect|expects|insist|insists|
      would like|would also like|would very much like|would prefer|would also prefer|would rather|instead of|in place of|rather than|
      not needed|no longer needed|not necessary|unnecessary|redundant|superfluous|we prefer|prefers|we want to|we want the|we want a|we want it|wants to|wants the|we wish to|we wish that|we wish the|wish to see|wishes to|
      would be better|would be good|would be useful|would be helpful|would be preferable|would be desirable|
      would be clearer|would be stronger|would read better|would benefit|is better|it is necessary|is advisable|we miss|
      missing|lacks|does not mention|far enough|concerns about|concerned about|concern about|reservation|reservations|doesn't mention|does not say|
      cannot accept|can not accept|
      cannot agree|can't accept|cannot support|do not agree|don't agree|disagree|object to|objects to|
      our proposal|our suggestion|our amendment|be deleted|be removed|be replaced|be changed|be amended|be added|be moved|
      be merged|be split|be reworded|be strengthened|be shortened|be clarified|were deleted|were removed`,
    edits: `
      clarify|strengthen|shorten|simplify|reconsider|rethink|revisit|review|expand|elaborate|specify|soften|
      tone down|mention|refer|define|explain|restructure|reorder|update|align|check|consider|emphasize|
      emphasise|stress|highlight|broaden|narrow|tighten|streamline|improve|make|turn|render|fix`,
    keeping: `
      please note|please find|please accept|please be|please see|please receive|please do not hesitate|
      should remain|must remain|should stay|must stay|should be kept|must be kept|should be retained|must be retained|
      should be maintained|must be maintained|should be preserved|needs to remain|needs to stay|has to remain|
      should not be changed|must not be changed|should not be deleted|must not be deleted|should not be removed|
      must not be removed|should not be weakened|must not be weakened|needs no change|needs no changes|
      need no change|need no changes|could not agree more|couldn't agree more|could be a model|should be proud|
      would like to thank|would like to welcome|would like to congratulate|would like to commend|
      would like to express our support|would like to express our thanks|would like to express our appreciation|
      would like to support|would like to praise|wish to thank|wishes to thank|
      wish to welcome|wishes to welcome|wish to congratulate|wishes to congratulate|wish to commend|wishes to commend|
      wish to express our thanks|wish to express our support|we want to thank|we want to congratulate|we wish you`,
    describing: `
      something|a shorter|a longer|a better|a clearer|a stronger|a weaker|a softer|a simpler|a more|a less|a different|
      a broader|a word|a term|more|less|shorter|longer|better|clearer|stronger|weaker|softer|simpler|broader|
      another word|another term|another|other words|a synonym|in reverse|in the|in lower case|in capitals|in italics|
      in bold|a sentence|a new sentence|a phrase|a paragraph|a line|a footnote|a note|a reference|reference|
      references|a mention|mention|language|an explicit|explicit|an example|examples|the need|the idea|plural|singular|capitalised|capitalized|swapped|reversed|consistent|the same as|the singular|the plural`,
    reason: `
      reason|reasons|the reason|our reason|reasoning|rationale|our rationale|the rationale|justification|
      our justification|explanation|motivation|grounds|argument|why`,
    comparing: `
      already|repeat|repeats|repeated|repeating|repetition|duplicate|duplicates|duplicated|duplication|redundant|overlap|overlaps|
      the same as|same as|with paragraph|with paragraphs|with para|with the paragraph|with clause|with §|like paragraph|like para|
      unlike|as in|as does|see paragraph|see para|cf|consistency|consistent|coherence|contradicts|contradict|contradiction|
      follows from|covers|covered|says this|says so|does this|makes this|makes it`,
    because: `
      because|since|in order to|so that|so as to|as this|as it|as the|given that|for consistency|
      for the sake of|for clarity|for reasons of|due to|in line with|in accordance with|
      to be consistent|to avoid|to make|to ensure|to reflect|to clarify|to align|to strengthen|
      rationale|reason|justification|which is|which would|this is|this would|for the following reason|
      on the grounds that`,
    around: `
      we|i|our|us|you|your|would|like|to|propose|proposes|proposed|proposal|suggest|suggests|suggested|
      suggestion|request|requests|recommend|recommends|ask|asks|wish|wishes|want|wants|prefer|prefers|
      therefore|also|furthermore|moreover|additionally|in|addition|first|firstly|second|secondly|third|
      thirdly|finally|lastly|and|then|city|the|of|that|it|is|be|better|think|believe|feel|could|should|
      may|might|can|let|following|amendment|amendments|change|changes|comment|comments|as|follows|on|
      behalf|for|hereby|please|kindly|have|one|two|minor|small|delegation|moves|tables|submits|edit|
      drafting|language|text|same|here|line|time|only|just|simply|again|an|a|at|my|rather|by|
      delegations|editorial|but|otherwise|see`,
    polite: `
      appreciate it if|be grateful if|grateful if|be good if|be better if|like it if|be pleased if|please|kindly|also|then|simply|just|instead|both|directly|immediately|only|so`,
    everywhere: `
      throughout|throughout the text|everywhere|wherever it occurs|wherever it appears|
      wherever they occur|wherever they appear|every time|each time|all occurrences|every occurrence|
      each occurrence|in all instances|passim|in every paragraph|in all paragraphs|across the text|
      in the whole text|in the entire text|all instances of|all occurrences of|every occurrence of|
      each occurrence of|in both places|in each case`,
    otherwise: `
      or|or else|or preferably|alternatively|failing that|failing which|otherwise|if not|else|at least|at a minimum|at the very least`,
    alike: `the same|same|likewise|similarly|also|too|as well|ditto|correspondingly|accordingly|as appropriate|mutatis mutandis`,
    both: `
      in both languages|in both versions|in both language versions|in both texts|in the two languages|in all languages|
      in english and french|in french and english|in english and in french|in french and in english`,
    pairs: `by|with|->|-->|=>|→|⇒`,
    settled: `
      fine|good|excellent|perfect|great|splendid|clear|important|essential|crucial|valuable|timely|relevant|useful|balanced|
      acceptable|ok|okay|is right|are right|noted|we note|reads well|well written|well put|well drafted|thank|thanks|grateful|appreciate|appreciates|glad|happy|pleased|proud|delighted|
      welcome|welcomes|welcomed|we support|we fully support|supports|our support|full support|fully support|endorse|endorses|agree|agrees|approve|approves|accept|accepts|
      congratulate|congratulates|congratulations|commend|commends|praise|praises|applaud|applauds|salute|salutes|
      we like|we very much like|likes|we love|loves|enjoyed|spoke about|spoke of|no problem|no issue|close to|dear to|at the heart of|our hearts|in line with our|model for|
      should remain|must remain|should stay|must stay|to stay|to remain|remain as|remains as|as it is|as it stands|as they are|
      as they stand|as drafted|unchanged|no change|no changes|not be changed|not be deleted|not be removed|not be weakened|
      no comment|no comments|no remarks|no objection|no objections|nothing to add|none|nil|
      with interest|with pleasure|was read|were read|was discussed|were discussed|has been discussed|was examined|
      has been examined|was presented|was adopted|we read|have read|has read|have studied|have examined|discussed|examined|
      speaks to|speak to|reflects|reflect|corresponds|matches|mirrors|shows|our city already|we already|already does|already do|
      concerns us|could not agree more|couldn't agree more|could be a model`,
    unsettled: `
      but|however|although|though|yet|too|out|only|just|instead|rather|more|less|belongs|go|goes|nevertheless|otherwise|
      provided|subject to|apart from|except|if|unless|missing|lacks|weak|long|vague|unclear|wrong|error|mistake|typo`,
    renumber: `
      renumber|renumbered|renumbering|re-number|re-numbered|adjust the numbering|
      numbering to be adjusted|consequential changes`,
    only: `
      <language> only|only <language>|only in <language>|only applies to <language>|
      applies only to <language>|concerns only <language>|only concerns <language>|
      applies to <language> only|for <language> only|in <language> only|only for <language>|
      only the <language>|concerns <language> only|concerns the <language> only`,
    except: `
      does not apply to <language>|not applicable to <language>|does not concern <language>|
      no change in <language>|not in <language>|<language> not affected|<language> unchanged|
      does not affect <language>|no change to <language>`,
  },
};
