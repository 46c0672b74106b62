import type { Phrases } from './forms.ts';

/** The phrases that the English patterns name. */
export const englishPhrases: Readonly<Record<string, Phrases>> = {
  replace: `
    replace|replacing|replacement of|change|changing|amend|amending|modify|modifying|correct|alter|
    substitute|exchange`,
  substitute: `substitute|substituting`,
  reword: `
    reword|redraft|rephrase|rewrite|reformulate|amend|change|revise|rewording|modify|redrafting`,
  by: `by|with|to read|so as to read|so that it reads|through|to|into`,
  follows: `
    the following|the following text|the following wording|the following paragraph|
    the following sentence|the following formulation|the text|text|as follows|the following title|
    this text|the following clause|a new paragraph|a new text|the following one|the following language|
    wording|new text|new wording`,
  reading: `
    reading|reading as follows|as follows|which reads|which would read|that reads|that would read|
    worded as follows|with the following text|with the following wording|to read|to read as follows|
    which reads as follows|that reads as follows|so that it reads|so as to read|with the text|stating|
    saying|the following text|the following|text|with the words|thus|with this text|to the effect that|
    the following wording`,
  reads: `
    should read|shall read|should now read|to read|reads|would read|will read|could read|must read|
    may read|should be replaced by|should be replaced with|to be replaced by|to be replaced with|
    be replaced by|be replaced with|is replaced by|is replaced with|should be reworded|
    could be reworded|to be reworded|should be amended|should be amended to read|should be changed to|
    should say|could be replaced by|could be replaced with|shall be replaced by|should then read|
    should be redrafted|now reads|should be worded|must be replaced by|must be replaced with|
    shall be replaced with`,
  wording: `
    the following wording|the following text|the following formulation|the following language|the following new wording|
    the following new text|the following alternative wording|the following alternative text|the following revised wording|
    the following revised text|new wording|a new wording|new text|a new text|proposed wording|proposed text|proposed new wording|
    proposed new text|suggested wording|suggested text|suggested new wording|alternative wording|an alternative wording|
    alternative text|revised wording|a revised wording|revised text|amended wording|amended text|our wording`,
  offer: `
    we propose|we suggest|we would propose|we would suggest|we recommend|i propose|i suggest|propose|proposes|suggest|suggests|
    recommends|we would prefer|we prefer`,
  offered: `is proposed|is suggested|is recommended|would be better|we propose|we suggest`,
  words: `
    the word|the words|the phrase|the phrases|the expression|the term|the terms|the figure|the figures|
    the number|the date|the verb|the name|word|words|the text|the following|the following words|
    the following word|the following phrase|the following text|the following sentence|the sentence|
    a sentence|a new sentence|the formulation|the wording|the reference|the clause|the passage|the part|
    the comma|term|phrase|the adjective|the adverb|the abbreviation|the acronym|figure|the year|
    the title|the sentence reading|the phrase reading|the words reading|the new words|the new sentence|
    new words|the additional words`,
  instead: `instead of|in place of|rather than|in lieu of`,
  whole: `in its entirety|as a whole|entirely|completely|altogether|in full|in their entirety`,
  be: `
    should be|shall be|must be|could be|might be|can be|may be|to be|has to be|is to be|are to be|
    ought to be|needs to be|need to be|be|is|are|would be|should both be|have to be|should all be|
    could both be|will be`,
  says: `should read|to read|should say|must read|shall read|must say|could read`,
  become: `should be|shall be|must be|should become|becomes|could be|could become`,
  replaced: `
    replaced by|replaced with|changed to|changed into|amended to|amended to read|substituted by|
    corrected to`,
  arrow: `->|=>|→|-->|⇒|➔`,
  delete: `
    delete|deleting|deletion of|deletion|remove|removing|removal of|omit|omitting|suppress|suppressing|
    strike|strike out|striking|drop|dropping|take out|cut out|leave out|do away with|erase`,
  deleted: `deleted|removed|omitted|dropped|struck|struck out|suppressed|taken out|left out|erased`,
  useless: `
    redundant|superfluous|unnecessary|repetitive|not needed|not necessary|out of place|no longer needed|outdated|
    a repetition|a duplication`,
  insert: `
    insert|inserting|insertion of|add|adding|addition of|include|including|introduce|introducing|put|
    place|append`,
  inserted: `inserted|added|included|introduced|appended|placed|put`,
  after: `after|following|behind|right after|directly after|immediately after|just after`,
  before: `
    before|preceding|in front of|ahead of|right before|directly before|immediately before|just before`,
  between: `between`,
  end: `at the end|at its end|at the very end|to the end|to its end|in fine`,
  start: `
    at the beginning|at the start|to the beginning|at its beginning|at the very beginning|at the outset`,
  move: `move|moving|transfer|transferring|shift|shifting|relocate|place|put|bring|reposition`,
  moved: `moved|transferred|placed|shifted|put|relocated|brought`,
  come: `should come|should go|should stand|should appear|shall come|to come|comes|to go|should`,
  follow: `
    to follow|after|to after|behind|below|right after|directly after|immediately after|to come after|
    to stand after|so that it follows|follow|following|just after|to just after|so as to follow|
    to a place after`,
  precede: `
    before|to precede|ahead of|above|in front of|to before|so that it precedes|precede|right before|
    directly before|immediately before|to come before|just before|so as to precede`,
  last: `to the end|to the very end|at the end|at the very end|last`,
  swap: `
    swap|swapping|interchange|switch|exchange|reverse the order of|invert|invert the order of`,
  order: `the order of|order of|the sequence of|the position of|the positions of`,
  swapped: `
    swapped|interchanged|exchanged|switched|reversed|inverted|transposed|in reverse order|in the reverse order|
    put in reverse order|in the opposite order|the other way round`,
  trade: `
    should change places|should swap places|should trade places|should exchange places|to change places|
    should switch places|change places|swap places`,
  merge: `
    merge|merging|combine|combining|join|joining|fuse|unite|bring together|consolidate|merger of`,
  merged: `merged|combined|joined|fused|united|consolidated`,
  single: `
    into one|into a single one|into a single paragraph|into one paragraph|into one single paragraph|in one|
    in one paragraph|in a single paragraph|together|into a single clause|as one paragraph`,
  cut: `split|divided|cut|broken|separated`,
  with: `with|and|into|to`,
  split: `split|splitting|divide|dividing|break|cut|separate|division of`,
  two: `
    into two|in two|into two paragraphs|in two paragraphs|into two separate paragraphs|into two clauses|
    into 2|into 2 paragraphs|into two parts|into two sentences|in two parts|up|up into two|
    up into two paragraphs`,
};
