import type { Asked, Proposal } from '#core/amendment/instructions/proposal.ts';
import { readInstructions } from '#core/amendment/instructions/read-instructions.ts';
import { sentenceRanges } from '#core/amendment/instructions/view.ts';
import type { Id } from '#core/draft/draft.ts';
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
  asked.has(kind) && (operations.length > 0 || /["“”«»]/.test(quote) || quote.split(/\s+/).length <= longest);

const sentencesIn = (text: string, profile: LanguageProfile): readonly string[] =>
  text
    .split('\n')
    .flatMap((line) => sentenceRanges(line, profile).map(({ from, to }) => line.slice(from, to)));

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

// “Reason: …”, “Comment of Dakar – …”: what a column would be for.
const namesColumn = (text: string): boolean => {
  const head = flat(/^[^:]{1,30}(?=\s?:)/u.exec(text)?.[0] ?? '');
  return replyForms.some(({ columns }) =>
    [columns.rationale, columns.remark, columns.proposed, columns.current].some((one) =>
      phrasesIn(one).has(head),
    ),
  );
};

/** Whether words speak of a text instead of being one: “to be discussed”, “we wonder whether”, “this sentence is too long”. */
export const isTalk = (text: string): boolean => {
  const words = flat(text);
  return (
    /[?!]["”»’')\]]*\s*$/u.test(text) ||
    namesColumn(text) ||
    opensWith(text, 'talk') ||
    replyForms.some(({ onText }) => within(words, phrasesIn(onText)))
  );
};

// What is not closed goes to the end of its line.
const brackets = /\[([^\]\n]*)(?:\]|$)|\(([^)\n]*)(?:\)|$)/gmu;

/** What a cell holds beside its text: nothing, what may be meant as text, or what is about the text and none of it. */
export type Talk = 'none' | 'doubtful' | 'talk';

const fewWords = 3;

const fewSigns = 4;

// A few words in round brackets can be text; a sentence of its own in them is said beside it, and so is a comment.
const inBracket = (
  { 0: all, 1: square, 2: round = '', index }: RegExpExecArray,
  cell: string,
  isSaid: (words: string) => boolean,
): Talk => {
  if (square !== undefined) return isSaid(`[${square}]`) ? 'none' : 'talk';
  if (isSaid(round)) return 'none';
  if (isTalk(round) || opensWith(round, 'remark')) return 'talk';
  // The letter of an item.
  if (round.trim().length <= fewSigns) return 'none';
  const begins = /(?:^|[.!?…]["”»’']*\s+)$/mu.test(cell.slice(0, index));
  const ends = /^\s*(?:\n|$)/u.test(cell.slice(index + all.length));
  if (begins && (ends || /^\s*\p{Lu}/u.test(round))) return 'talk';
  const isName = ends && /^\s*\p{Lu}\p{Ll}/u.test(round);
  return isName || flat(round).split(' ').length > fewWords ? 'doubtful' : 'none';
};

// Alternatives, and signs that point elsewhere.
const odd = / \/ |\*+|[†‡¹²³]|[_#]{2,}/gu;

// “… in spring. – Dakar”: whoever wrote it set a name behind it.
const signed = /(?<=[.;:]["”»’')]*\s*)[–—-]?\s*\p{Lu}\p{Ll}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*){0,2}\.?\s*$/u;

const firstWords = (text: string): string => flat(text).split(' ').slice(0, 2).join(' ');

// “New text: The cities …”, “Dakar: The cities …”
const hasLead = (cell: string, sent: string, isSaid: (words: string) => boolean): boolean => {
  const [, lead, rest = ''] = /^\s*([^.:!?\n]{1,60}?)\s*:\s+([\s\S]+)$/u.exec(cell) ?? [];
  return lead !== undefined && !isSaid(lead) && firstWords(rest) === firstWords(sent);
};

/** What several cells hold: what is surest of it. */
export const surest = (all: readonly Talk[]): Talk =>
  (['talk', 'doubtful'] as const).find((one) => all.includes(one)) ?? 'none';

/**
 * Whether a cell for new text says something about the text, among its words or instead of them: an instruction, a
 * question, a comment in brackets, what is to become of it. What stands in the paragraph already is none of that.
 */
export const talkIn = (
  cell: string,
  { part, sent, profile }: Under,
  { draft, languages, newId }: Context,
): Talk => {
  const known = fold(sent);
  const isSaid = (words: string): boolean => known.includes(fold(words));
  if (isSaid(cell)) return 'none';
  const isNewTalk = (words: string): boolean => !isSaid(words) && isTalk(words);
  if (/[→⇒]|[-=]>/u.test(cell) || sentencesIn(cell, profile).some(isNewTalk)) return 'talk';
  const asks = readInstructions(cell, draft, { languages, newId, place: part });
  if (asks.some((one) => isInstruction(one) && !isSaid(one.quote))) return 'talk';
  const [name] = signed.exec(cell) ?? [];
  const isSigned = name !== undefined && !isSaid(name.replace(/[.–—-]/g, '').trim());
  const isOdd =
    isSigned || hasLead(cell, sent, isSaid) || [...cell.matchAll(odd)].some(([sign]) => !sent.includes(sign));
  const lead = isOdd ? 'doubtful' : 'none';
  return surest([lead, ...[...cell.matchAll(brackets)].map((one) => inBracket(one, cell, isSaid))]);
};

/** The paragraph that a cell is about, as it was sent. */
interface Under {
  readonly part: Id;
  readonly sent: string;
  readonly profile: LanguageProfile;
}
