import type { Asked, Proposal } from '#core/amendment/instructions/proposal.ts';
import { readInstructions } from '#core/amendment/instructions/read-instructions.ts';
import { sentenceRanges } from '#core/amendment/instructions/view.ts';
import { fold } from '#core/language/fold.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import { flat, phrasesIn, replyForms, within } from './forms/phrases.ts';
import type { Context } from './matrix-place.ts';

const asked: ReadonlySet<string> = new Set<Asked>([
  'replace-words',
  'replace-paragraph',
  'delete-words',
  'delete-paragraph',
  'delete-sentence',
  'insert-words',
  'insert-paragraph',
  'add-item',
  'move',
  'swap',
  'merge',
  'split',
]);

// A long sentence of a text can have a verb of changing in it; one that asks for something is short, or quotes words.
const longest = 18;

const isInstruction = ({ kind, operations, quote }: Proposal): boolean =>
  asked.has(kind) &&
  (operations.length > 0 || /["“”«»]/.test(quote) || quote.split(/\s+/).length <= longest);

const sentencesIn = (text: string, profile: LanguageProfile): readonly string[] =>
  text.split('\n').flatMap((line) => sentenceRanges(line, profile).map(({ from, to }) => line.slice(from, to)));

// One word alone begins many a sentence of a text (new members); with a sign behind it, it is said beside it (new: …).
const opensWith = (text: string, name: 'talk' | 'remark'): boolean => {
  const words = flat(text);
  const first = flat(/^[^\p{L}]*\p{L}+(?=\s?[:;,–—-])/u.exec(text)?.[0] ?? '');
  return replyForms.some((forms) =>
    [...phrasesIn(forms[name])].some(
      (phrase) =>
        words === phrase || first === phrase || (phrase.includes(' ') && words.startsWith(`${phrase} `)),
    ),
  );
};

/** Whether words speak of a text instead of being one: “to be discussed”, “we wonder whether”, “this sentence is too long”. */
export const isTalk = (text: string): boolean => {
  const words = flat(text);
  return (
    /\?["”»’')\]]*\s*$/u.test(text) ||
    opensWith(text, 'talk') ||
    replyForms.some(({ onText }) => within(words, phrasesIn(onText)))
  );
};

const brackets = /\[([^\]]*)\]|(?<=(^|[.!?…]["”»’']*\s)?)\(([^)]*)\)(?=(\s*$)?)/gmu;

// What is in round brackets can be text; a sentence of its own in them is said beside it, and so is a comment.
const isBracketTalk = (
  [, square, begins, round = '', ends]: RegExpMatchArray,
  isSaid: (words: string) => boolean,
): boolean => {
  if (square !== undefined) return !isSaid(`[${square}]`);
  if (isSaid(round)) return false;
  const isApart = begins !== undefined && (ends !== undefined || /^\s*\p{Lu}/u.test(round));
  return isApart || isTalk(round) || opensWith(round, 'remark');
};

const firstWords = (text: string): string => flat(text).split(' ').slice(0, 2).join(' ');

// “New text: The cities …”, “Dakar: The cities …”
const hasLead = (cell: string, sent: string, isSaid: (words: string) => boolean): boolean => {
  const [, lead, rest = ''] = /^\s*([^.:!?\n]{1,60}?)\s*:\s+([\s\S]+)$/u.exec(cell) ?? [];
  return lead !== undefined && !isSaid(lead) && firstWords(rest) === firstWords(sent);
};

/**
 * Whether a cell for new text says something about the text, among its words or instead of them: an instruction, a
 * question, a comment in brackets, what is to become of it. What stands in the paragraph already is none of that.
 */
export const speaksOfText = (cell: string, sent: string, part: string, profile: LanguageProfile, context: Context): boolean => {
  const known = fold(sent);
  const isSaid = (words: string): boolean => known.includes(fold(words));
  if (isSaid(cell)) return false;
  if (/[→⇒]|[-=]>/u.test(cell) || hasLead(cell, sent, isSaid)) return true;
  if ([...cell.matchAll(brackets)].some((one) => isBracketTalk(one, isSaid))) return true;
  if (sentencesIn(cell, profile).some((one) => !isSaid(one) && isTalk(one))) return true;
  const { draft, languages, newId } = context;
  return readInstructions(cell, draft, { languages, newId, place: part }).some(
    (one) => isInstruction(one) && !isSaid(one.quote),
  );
};
