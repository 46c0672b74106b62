import { remarkDraught } from './draughts.ts';
import { phraseLength } from './flat.ts';
import type { Memory } from './heading.ts';
import { type Aim, locate, type Numbers } from './locate.ts';
import { placesOf } from './locators.ts';
import { namesOne } from './place.ts';
import type { Draught } from './proposal.ts';
import type { BestRead, Letter } from './read-best.ts';
import type { Remark } from './remark.ts';
import type { Sentence } from './sentences.ts';

const mostBetween = 6;

/** Where the words of a reason begin that has a sentence or a line of its own (Reason: …); null where it is none. */
export const reasonFrom = (
  { items, grammars }: Pick<BestRead, 'items' | 'grammars'>,
  { to }: Sentence,
): number | null => {
  const first = items.findIndex(({ kind }) => kind !== 'sign');
  if (first === -1 || first > 2) return null;
  const named = Math.max(
    ...grammars.map(({ said }) => phraseLength(said.reason, (at) => items[at]?.flat, first)),
  );
  if (named <= 0) return null;
  // “Reason for this amendment: …”
  for (let at = first + named; at <= first + named + mostBetween; at++) {
    const sign = items[at]?.flat;
    if (sign === ':' || (at === first + named && (sign === '–' || sign === '—' || sign === '-')))
      return items[at + 1]?.from ?? to;
    if (sign === undefined || items[at]?.kind !== 'word') return null;
  }
  return null;
};

// What was merely polite, or agreement, is no request that could have a reason.
const takesReason = ({ kind, operations, sure }: Draught): boolean =>
  operations.length > 0 || sure === 'check' || kind === 'unread' || kind === 'comment';

// Words that ask for something beyond doubt are a request, whatever they are called.
const asks = ({ instructions }: BestRead): boolean =>
  instructions.some(({ weak, doubts }) => !weak && doubts.length === 0);

// It goes on in the same line, or in the next one where the first only names it.
const goesOn = ({ read, sentence, memory }: Reasoning): boolean =>
  (memory.reason === 'named' || (memory.reason !== null && sentence.border === 'sentence')) &&
  read.instructions.length === 0 &&
  !read.onlyHeading &&
  read.remark.kind === 'comment';

/** A sentence that may be the reason for what the letter asked for before it. */
export interface Reasoning {
  readonly letter: Letter;
  readonly read: BestRead;
  readonly sentence: Sentence;
  readonly memory: Memory;
  readonly found: Draught[];
  readonly numbers: Numbers;
}

/** The one paragraph that a stretch of a sentence names; null where it names none, or several. */
const namedIn = ({ read, numbers }: Reasoning, from: number, to: number): Aim | null => {
  const { items, grammars } = read;
  const aims = grammars
    .map(({ places }) => placesOf(items, places))
    .flatMap(({ placeAt }) =>
      items.flatMap((item, at) => (item.from >= from && item.to <= to ? (placeAt(at)?.value ?? []) : [])),
    )
    .filter(namesOne)
    .flatMap((place) => locate(numbers, place, []).aims);
  const [first] = aims;
  return first !== undefined && new Set(aims.map(({ part }) => part.id)).size === 1 ? first : null;
};

const isAbout = ({ part }: Draught, { scope }: Aim): boolean => scope.some(({ id }) => id === part);

const compares = ({ read: { items, grammars } }: Reasoning, from: number): boolean =>
  grammars.some(({ said }) =>
    items.some(
      (item, at) => item.from >= from && phraseLength(said.comparing, (index) => items[index]?.flat, at) > 0,
    ),
  );

// “Rationale for paragraph 3: …” says it; a line of its own that names a paragraph the letter asked for before is about
// that one too, unless it only sets it beside the last.
const aboutAnother = (reasoning: Reasoning, from: number, last: Draught): Aim | null => {
  const { sentence, found } = reasoning;
  if (sentence.border === 'sentence' || sentence.border === 'semicolon') return null;
  const [labelled, named] = [namedIn(reasoning, sentence.from, from), namedIn(reasoning, from, sentence.to)];
  if (labelled !== null) return isAbout(last, labelled) ? null : labelled;
  if (named === null || isAbout(last, named) || compares(reasoning, from)) return null;
  return found.some((one) => takesReason(one) && isAbout(one, named)) ? named : null;
};

const saidOf: Remark = { kind: 'comment', reason: { code: 'instructions:comment', facts: {} } };

/**
 * Reads a reason in words of its own as that of the request before it, or as a remark on the other paragraph that it
 * names; false where the sentence is none.
 */
export const readReason = (reasoning: Reasoning): boolean => {
  const { letter, read, sentence, memory, found } = reasoning;
  const from = reasonFrom(read, sentence) ?? (goesOn(reasoning) ? sentence.from : null);
  const last = found.at(-1);
  const isElsewhere = memory.reason === 'elsewhere';
  memory.reason = from === null ? null : from >= sentence.to ? 'named' : 'given';
  if (from === null || last === undefined || memory.pending !== null || !takesReason(last) || asks(read))
    return false;
  const own = reasonFrom(read, sentence);
  const other = own === null ? null : aboutAnother(reasoning, own, last);
  if (other !== null || (own === null && isElsewhere)) {
    memory.reason = 'elsewhere';
    if (other === null) found[found.length - 1] = { ...last, to: sentence.to };
    else found.push(remarkDraught(saidOf, [other], sentence.from, sentence.to));
    return true;
  }
  const said = [last.rationale ?? '', letter.text.slice(from, sentence.to).trim()].filter(
    (words) => words !== '',
  );
  found[found.length - 1] = {
    ...last,
    to: sentence.to,
    rationale: said.length === 0 ? null : said.join(' '),
  };
  return true;
};
