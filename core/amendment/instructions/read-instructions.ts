import type { Draft, Id, Language } from '#core/draft/draft.ts';
import type { Languages } from '#core/language/profile.ts';
import { numbersIn } from './cited-parts.ts';
import { type PhraseBook, phraseLength } from './flat.ts';
import { english } from './forms/english.ts';
import type { InstructionForms } from './forms/forms.ts';
import { french } from './forms/french.ts';
import { type Grammar, grammar } from './grammar.ts';
import { itemsOf } from './items.ts';
import { type Stretch, stretches } from './letter.ts';
import { type Line, lineCounter, linesOf } from './lines.ts';
import { placesOf } from './locators.ts';
import type { Context } from './outcome.ts';
import { namesOne, type Place } from './place.ts';
import type { Draught, Proposal } from './proposal.ts';
import { type Quoted, quotedIn } from './quotes.ts';
import { type Letter, placeIn } from './read-best.ts';
import { readBody } from './read-body.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** How a letter is to be read. */
export interface InstructionOptions {
  readonly languages: Languages;
  /** The language the amendments are expected in, where the sender said so; else the letter's own comes first. */
  readonly language?: Language;
  /** Ids for new paragraphs, each of them new in the draft. */
  readonly newId: () => Id;
  /** Where the words belong that are read: the place column of a table (`§ 9`, `par. 9`, `9.`). */
  readonly place?: string;
  /** Forms of further languages; those of English and French come along. */
  readonly forms?: readonly InstructionForms[];
}

const bundled: readonly InstructionForms[] = [english, french];

// What stands in a signature is short and says nothing; an instruction, a position or a sentence is more.
const speaking =
  (grammars: readonly Grammar[]) =>
  (line: Line): boolean => {
    const items = itemsOf(line.text, { from: 0, to: Math.min(line.text.length, 300) }, []);
    const holds = (book: PhraseBook): boolean =>
      items.some((_, index) => phraseLength(book, (at) => items[at]?.flat, index) > 0);
    if (items.length > 4 && /[.!?;:…]["”»’')]*\s*$/.test(line.text.slice(-12))) return true;
    if (grammars.some(({ said }) => holds(said.approval) || holds(said.noComment))) return true;
    return (
      items.some(({ flat: word }) => /\d|["“”«»'‘]/.test(word)) && grammars.some(({ verbs }) => holds(verbs))
    );
  };

const naming =
  (grammars: readonly Grammar[]) =>
  (line: Line): boolean => {
    const items = itemsOf(line.text, { from: 0, to: Math.min(line.text.length, 300) }, []);
    return grammars.some(({ places }) => {
      const { placeAt } = placesOf(items, places);
      return items.some((_, at) => namesOne(placeAt(at)?.value));
    });
  };

const quotedWithin = (text: string, { from, to }: Stretch): readonly Quoted[] =>
  quotedIn(text.slice(from, to)).map((quoted) => ({
    from: quoted.from + from,
    to: quoted.to + from,
    innerFrom: quoted.innerFrom + from,
    innerTo: quoted.innerTo + from,
  }));

// “> 7. Each town names three keepers” above what a city says of it.
const answeredIn = (
  text: string,
  parts: readonly Stretch[],
  grammars: readonly Grammar[],
): readonly (Place | null)[] =>
  parts.flatMap((part, at) => {
    if (part.kind !== 'body') return [];
    const above = parts[at - 1];
    const quoted = above?.kind === 'history' ? text.slice(above.from, above.to) : '';
    const last =
      quoted
        .trimEnd()
        .split(/\n(?:[^\S\n]*>*[^\S\n]*\n)+/)
        .at(-1) ?? '';
    const number = /^[\s>]*>[\s>]*((?:§|\p{L}{2,12}\.?)?\s*\(?\d{1,3})\)?\s?[.):–-]?\s/u.exec(last)?.[1];
    return [number === undefined ? null : placeIn(number, grammars)];
  });

const codes = {
  history: 'instructions:history',
  signature: 'instructions:signature',
  letterhead: 'instructions:letterhead',
} as const;

const cutOff = (text: string, { kind, from, to }: Stretch): Draught | null => {
  const said = text.slice(from, to);
  if (kind === 'body' || !/[\p{L}\p{N}]/u.test(said)) return null;
  const start = from + said.length - said.trimStart().length;
  const lines = linesOf(said.trim()).filter((line) => kind !== 'letterhead' || /\S/.test(line.text)).length;
  return {
    kind,
    operations: [],
    sure: 'none',
    reason: { code: codes[kind], facts: { count: lines } },
    notes: [],
    part: null,
    language: null,
    found: [],
    rationale: null,
    from: start,
    to: start + said.trim().length,
  };
};

const trimmed = (text: string, one: Draught): Draught => {
  const said = text.slice(one.from, one.to);
  const from = one.from + (/^[\s,;]*/.exec(said)?.[0].length ?? 0);
  return { ...one, from, to: Math.max(from, one.from + said.trimEnd().length) };
};

// “1. … 2. … 3. …” are the points of a letter, and no paragraphs.
const countsPoints = (text: string, sentences: readonly (readonly Sentence[])[]): boolean => {
  const numbers = sentences.flat().flatMap(({ from, border }) => {
    const number = /^\(?(\d{1,3})\s?(?:[.):]|[-–—]\s)/.exec(text.slice(from, from + 8))?.[1];
    return number === undefined || border === 'sentence' || border === 'semicolon' ? [] : [Number(number)];
  });
  return (
    numbers.length > 1 && numbers.every((number, at) => number === 1 || number === (numbers[at - 1] ?? 0) + 1)
  );
};

const contextOf = (
  draft: Draft,
  options: InstructionOptions,
  letter: Letter,
  sentences: readonly (readonly Sentence[])[],
): Context => {
  const numbers = numbersIn(draft, options.languages);
  return {
    draft,
    languages: options.languages,
    numbers,
    words: numbers.words,
    expected: options.language ?? null,
    newId: options.newId,
    heading: options.place === undefined ? null : placeIn(options.place, letter.grammars),
    before: [],
    listed: countsPoints(letter.text, sentences),
  };
};

/**
 * Reads a letter, an e-mail or the cell of a table for the amendments it asks for, sentence by sentence, and says of
 * each how sure the reading is; nothing is applied. Everything in the letter is in one proposal and in one only: what
 * asks for nothing comes as a comment, approval or courtesy, and older e-mails and signatures as what was cut off. The
 * order is that of the letter. Never throws; takes time in proportion to the length of the letter.
 */
export const readInstructions = (
  text: string,
  draft: Draft,
  options: InstructionOptions,
): readonly Proposal[] => {
  const forms = options.forms === undefined ? bundled : [...bundled, ...options.forms];
  const grammars = forms.map((one) => grammar(one, options.languages));
  const parts = stretches(text, forms, { speaks: speaking(grammars), names: naming(grammars) });
  const bodies = parts.filter(({ kind }) => kind === 'body');
  const letter: Letter = { text, quotations: bodies.flatMap((body) => quotedWithin(text, body)), grammars };
  const sentences = sentencesOf(text, bodies, letter.quotations, forms);
  const cut = parts.filter(({ kind }) => kind !== 'body').map((part) => cutOff(text, part));
  const found = [
    ...readBody(
      letter,
      sentences,
      contextOf(draft, options, letter, sentences),
      answeredIn(text, parts, grammars),
    ),
    ...cut.filter((one) => one !== null),
  ];
  const line = lineCounter(linesOf(text));
  return found
    .toSorted((one, other) => one.from - other.from)
    .map((one) => trimmed(text, one))
    .map((one) => ({ ...one, quote: text.slice(one.from, one.to), line: line(one.from) }));
};
