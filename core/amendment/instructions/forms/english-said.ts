import type { SaidWords } from './forms.ts';

/** How what is said beside amendments is worded in English, and what is said against them. */
export const englishSaid: SaidWords = {
  approval: `
    we approve|i approve|approves the|approved|approve|we agree|i agree|agrees with the|agrees to the|agreed|
    we support the draft|we support the text|supports the draft|supports the text|support it|supports it|
    support the draft|support this draft|supports this draft|support the text|support the conclusions|supports the conclusions|
    support the declaration|supports the declaration|
    no objection|no objections|we accept|accepts the draft|accepts the text|we endorse|endorses the|
    we are happy with|we are fine with|fine with us|fine for us|ok for us|ok with us|ok|is in agreement with the|are in agreement with the|
    can accept the|can support the|can go along|have our approval|has our approval|has our support|
    is acceptable|are acceptable|we concur|we can live with`,
  noComment: `
    no comment|no comments|no further remarks|no other remarks|no further observations|no other observations|no further amendments|
    no further changes|no further suggestions|no additional comments|no additional comment|no specific comments|no specific comment|
    no particular comments|no particular comment|no particular remarks|nothing further to add|no further comments|no further comment|no other comments|no other comment|no more comments|nothing to add|no remarks|
    no amendments|no changes|no suggestions|no proposals|no observations|do not have any comments|
    no amendment|none|nil|neither comments|neither remarks|neither objections|neither amendments`,
  beside: `
    i|we|our|us|my|me|you|your|its|it|this|that|these|the|a|an|all|both|whole|entire|every|each|and|or|of|on|for|from|in|at|by|to|
    into|about|as|is|are|am|be|been|being|has|have|had|was|were|can|do|hereby|herewith|herein|also|thus|therefore|so|please|yes|
    approve|approves|approved|approving|approval|agree|agrees|agreed|agreeing|agreement|accept|accepts|accepted|endorse|endorses|
    endorsed|support|supports|supported|supporting|concur|concurs|acceptable|ok|okay|fine|happy|good|perfect|
    dear|hello|hi|sir|madam|mr|mrs|ms|dr|colleague|colleagues|friends|ladies|gentlemen|all the best|warm|warmest|kind|best|regards|wishes|
    pleased|glad|delighted|pleasure|honour|honoured|honor|grateful|gratefully|gratitude|thank|thanks|thanking|appreciate|appreciates|
    appreciation|congratulate|congratulations|excellent|great|very|much|many|most|fully|entirely|completely|wholly|wholeheartedly|
    unreservedly|warmly|gladly|happily|absolutely|totally|carefully|thoroughly|unanimously|formally|officially|entirety|in full|
    would like to|would also like to|wish to|wishes to|inform|informs|informed|informing|confirm|confirms|confirmed|confirming|confirmation|
    advise|advised|state|states|say|let|know|notify|report|reply|replying|response|respond|answer|feedback|convey|express|announce|note|
    read|reading|received|reviewed|reviewing|review|considered|consideration|studied|examined|examination|checked|discussed|discussion|
    consulted|consulting|consultation|consultations|consult|looked|seen|having|after|following|careful|due|internal|internally|
    with it|with this|with the|with these|with your|with our|with everything|with all|with thanks|with pleasure|with great pleasure|
    with gratitude|with many thanks|with best|with kind|with warm|with interest|with appreciation|
    everything|draft|drafts|text|texts|document|documents|paper|file|conclusions|conclusion|declaration|statement|version|versions|proposal|wording|
    content|contents|paragraphs|points|parts|languages|language versions|attached|enclosed|proposed|final|finalised|revised|present|current|above|
    as it stands|as it is|as they stand|as they are|as is|as sent|as drafted|as proposed|as circulated|as submitted|as presented|sent|
    circulated|submitted|presented|shared|sharing|sending|prepared|preparing|dated|transmitted|drafted|drafting|for the work|for your work|excellent work|great work|good work|hard work|
    city|cities|town|municipality|municipal|council|mayor|office|department|team|delegation|side|on our part|for our part|on the part of|partners|stakeholders|
    secretariat|network|host|hosts|unesco|creative|focal point|focal points|coordinator|member|members|city council|behalf|
    round|consultation round|meeting|annual|deadline|mail|e-mail|email|letter|message|form|
    at this stage|at this point|at this time|at this moment|at present|for the moment|for the time being|at the moment|for now|currently|
    now|today|yesterday|this week|this round|first|second|third|last|
    monday|tuesday|wednesday|thursday|friday|saturday|sunday|st|nd|rd|th|
    otherwise|besides|apart from this|apart from that|apart from these|apart from the above|other than that|other than this|aside from that|
    aside from this|beyond that|in addition|additionally|finally|moreover|furthermore|as such|
    further|other|more|additional|else|specific|particular|to make|to add|to offer|to propose|to suggest|to submit|
    comments or|comments nor|or comments|or suggestions|or amendments|or remarks|or objections|or observations|
    or changes|or proposals|or reservations|or comment|or questions|nor suggestions|nor amendments|nor remarks|nor objections|
    nor observations|nor changes|nor proposals|nor comments|and no amendments|and no objections|and no suggestions|and no changes|
    without comment|without comments|without any comments|without changes|without any changes|without change|without any change|
    without amendment|without amendments|without any amendments|without reservation|without reservations|without any reservation|
    without any reservations|without objection|without objections|without modification|without modifications|no reservation|no reservations|
    regarding|concerning|with regard to|with respect to|with reference to|referring to|in response to|in reply to|further to|re|
    success|successful|welcome|welcomes|their|hospitality|efforts|initiative|opportunity|time|look forward to|looks forward to|
    looking forward to|seeing|see you|soon|there`,
  limiting: `
    provided|providing|assuming|subject|pending|once|until|till|when|where|if|unless|except|excepting|save|bar|barring|but|however|
    although|though|while|whilst|despite|notwithstanding|only|conditional|conditionally|depending|should|in principle|partly|partially|
    given|without|with reservations|as long|so long|mostly|largely|generally|broadly|overall|in general|not|yet|on condition`,
  draft: `draft|text|document|conclusions|declaration|statement|version|proposal|everything|paper`,
  courtesy: `
    dear|hello|hi|good morning|good afternoon|thank you|thanks|many thanks|please find|i hope|we hope|
    looking forward|we look forward|with reference to|excellency|excellencies|ladies and gentlemen|
    do not hesitate|please do not hesitate|we thank|i thank|we wish|to whom it may concern`,
  seeAbove: `
    ditto|see above|as above|same as above|idem|id.|ibid|ibidem|same|see previous|as before|
    same comment|do.`,
  sparing: `except|except for|apart from|save for|other than|aside from|with the exception of|but for`,
  not: `
    not|never|against|oppose|opposes|opposed|object to|objects to|reject|rejects|disagree|disagrees|refuse|refuses|don't|doesn't|
    can't|won't|cannot|unable|shouldn't|didn't|nor|neither|hardly|avoid|nobody|no one|no city|none of us|no need to|no need for|
    no reason to|no reason for|no reason why|no grounds to|no grounds for|no intention to|no intention of|no wish to|no desire to|
    no sense to|no sense in|no case for|under no circumstances|under no circumstance|under no condition|under no conditions|in no case|
    in no event|in no way|by no means|on no account|at no time|at no point|at no price|would be wrong|wrong to|would be a mistake|
    mistake to|would be an error|error to|would regret|would deplore|would be sorry|would be regrettable|regrettable to|would be a pity|
    would be unfortunate|would be unwise|unwise to|would be inappropriate|inappropriate to|would be premature|premature to|
    would be harmful|would be unacceptable|unacceptable to|would be unnecessary|unnecessary to|out of the question|inadvisable|
    instead of deleting|instead of replacing|instead of removing|instead of changing|instead of adding|instead of inserting|
    instead of moving|instead of merging|rather than deleting|rather than delete|rather than replacing|rather than replace|
    rather than removing|rather than remove|rather than changing|rather than change|rather than adding|rather than add|
    rather than inserting|rather than insert|rather than moving|rather than move|rather than merging|rather than merge`,
  judging: `
    is unacceptable|are unacceptable|is not acceptable|is wrong|is a mistake|is an error|is undesirable|is regrettable|is premature|
    is unnecessary|is unjustified|makes no sense|would make no sense|would weaken|would undermine|would harm|would damage|would dilute|
    would endanger|would contradict|weakens|undermines|goes too far|would go too far`,
  disagreeing: `
    we disagree|i disagree|we do not agree|i do not agree|we don't agree|we do not|we oppose it|we oppose this|we oppose that|
    we are against|we are against it|we are against this|we are opposed|we object|we reject this|we reject that|we disagree with this|
    we disagree with that|we do not agree with this|we do not agree with that|this we oppose|this is not acceptable|
    that is not acceptable|this is unacceptable|that is unacceptable|we do not support this|we do not support that|not us`,
  depending: `without|unless|if|whether|depending on|only if|perhaps|maybe|possibly`,
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
};
