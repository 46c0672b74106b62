import { draughtOf, remarkDraught } from './draughts.ts';
import { headingOf, type Memory, passBorder } from './heading.ts';
import { actOrInNote, remarkOnNote } from './in-note.ts';
import type { Instruction } from './instruction.ts';
import { quotationsWithin } from './items.ts';
import { type Aim, locate } from './locate.ts';
import { placesOf } from './locators.ts';
import type { Words } from './matching.ts';
import { type Context, doubted, type Outcome } from './outcome.ts';
import { namesOne, namesPart, type Place } from './place.ts';
import type { Draught } from './proposal.ts';
import { type BestRead, type Letter, readBest } from './read-best.ts';
import { readReason, reasonFrom } from './reason.ts';
import { asksIn, isSettled, type Remark } from './remark.ts';
import type { Border, Sentence } from './sentences.ts';
import { orAgainst } from './speaks-against.ts';
import { takenBack } from './taken-back.ts';

// What is said of one paragraph is kept with it; what is said of several, or of a range, with none.
const aboutIn = (cited: readonly Place[], { numbers }: Context, memory: Memory): readonly Aim[] => {
  const aims = cited.flatMap((place) => locate(numbers, place, []).aims);
  if (new Set(aims.map(({ part }) => part.id)).size === 1) return aims.slice(0, 1);
  if (cited.length === 0 && memory.heading === null && memory.answered !== null)
    return memory.before.slice(0, 1);
  if (cited.length > 0 || memory.heading === null) return [];
  if (memory.heading.kind === 'given') return memory.before;
  const under = locate(numbers, memory.heading.place, []).aims;
  return under.length === 1 ? under : [];
};

const placesIn = ({ items, grammars }: BestRead): readonly Place[] =>
  grammars
    .map(({ places }) => placesOf(items, places))
    .flatMap(({ placeAt }) => items.flatMap((_, at) => placeAt(at)?.value ?? []));

// A paragraph, or a piece of one (the last sentence); of articles that the draft has not got a letter may well speak.
const namesPiece = (read: BestRead, { numbers }: Context): boolean =>
  placesIn(read).some(
    (place) =>
      place.sentence !== null ||
      (namesOne(place) && (place.target !== 'section' || locate(numbers, place, []).missing === null)),
  );

const citedIn = (read: BestRead): readonly Place[] => placesIn(read).filter(namesOne);

const seemsToAsk: Remark = { kind: 'unread', reason: { code: 'instructions:no-operation', facts: {} } };

const asked: Remark = { kind: 'unread', reason: { code: 'instructions:asked', facts: {} } };

// “10: …” names paragraph 10 where there is one; “2.” behind “1.” is the letter's second point.
const numberOf = ({ numbered }: BestRead, { numbers, listed }: Context): Place | null =>
  numbered === null || listed || locate(numbers, numbered, []).missing !== null ? null : numbered;

// Under “Paragraph 7:” a line that begins with “9:” is about paragraph 9.
const isElsewhere = (read: BestRead, context: Context, { heading }: Memory): boolean =>
  heading?.kind === 'line' && numberOf(read, context) !== null;

const ofParagraph: Remark = { kind: 'comment', reason: { code: 'instructions:comment', facts: {} } };

// “9: agreed” is said of paragraph 9, and no position on the whole.
const ofOne = ({ kind }: Remark, isPlaced: boolean): boolean =>
  isPlaced && (kind === 'approval' || kind === 'no-comment');

// A sentence that names a paragraph and asks for something is no mere remark, though nobody can tell what to change.
const remarkIn = (read: BestRead, context: Context, memory: Memory, border: Border) => {
  const isHeaded = memory.first && (memory.heading?.kind === 'line' || memory.answered !== null);
  const { grammars, items } = read;
  const number = numberOf(read, context);
  const cited = number === null ? citedIn(read) : [number, ...citedIn(read)];
  const own = aboutIn(cited, context, memory);
  const isPlaced = number !== null || memory.answered !== null || memory.heading?.kind === 'line';
  const remark = ofOne(read.remark, isPlaced) ? ofParagraph : read.remark;
  const ofNote = remarkOnNote(remark, read, cited, context);
  if (ofNote !== null) return ofNote;
  if (remark.kind !== 'comment' && remark.kind !== 'courtesy') return { remark, aims: own };
  const asks = grammars.map((one) => asksIn(one, items));
  const isAsked = asks.some((one) => one !== null);
  const names = number !== null || namesPiece(read, context) || isHeaded;
  if (!isAsked && names && !isSettled(grammars, items)) return { remark: seemsToAsk, aims: own };
  if (cited.length > 0 || memory.heading !== null || memory.answered !== null)
    return { remark: isAsked ? asked : remark, aims: own };
  // “Paragraph 4 is weak. Please strengthen it.”
  const goesOn =
    (border === 'semicolon' && asks.some((one) => one !== null)) ||
    (border === 'sentence' && asks.includes('as an order'));
  return goesOn && memory.about.length > 0 ? { remark: asked, aims: memory.about } : { remark, aims: own };
};

const openWords = ({ instructions }: BestRead): Words | null => {
  const last = instructions.at(-1);
  const words = last?.passage ?? last?.new ?? null;
  return words?.open === true ? words : null;
};

// A colon at the end, or a paragraph without quotation marks, goes on in the sentences that follow.
const absorbedTo = (
  letter: Letter,
  sentences: readonly Sentence[],
  index: number,
  read: BestRead,
  memory: Memory,
): number => {
  const open = openWords(read);
  const next = sentences[index + 1];
  if (open === null || next === undefined) return index;
  const empty = !/[\p{L}\p{N}]/u.test(open.text);
  if (!empty && open === read.instructions.at(-1)?.new) return index;
  if (empty && quotationsWithin(letter.quotations, { from: next.from, to: next.from + 1 }).length > 0)
    return index + 1;
  let last = index;
  for (let at = index + 1; at < sentences.length; at++) {
    const sentence = sentences[at];
    const first = empty && at === index + 1;
    if (
      sentence === undefined ||
      (!first &&
        (sentence.border === 'paragraph' ||
          sentence.border === 'cell' ||
          (!empty && sentence.border === 'line')))
    )
      break;
    const said = readBest(letter, sentence, memory.grammar);
    if (said !== null && reasonFrom(said, sentence) !== null) break;
    if (said !== null && (said.instructions.some(({ weak }) => !weak) || said.onlyHeading)) break;
    last = at;
  }
  return last;
};

const contextNow = (context: Context, memory: Memory, border: Border): Context => ({
  ...context,
  // What a semicolon parts shares its place.
  heading: memory.heading?.place ?? (border === 'semicolon' ? memory.where : null),
  before: memory.before,
});

const remember = (memory: Memory, instruction: Instruction, outcome: Outcome): void => {
  const named =
    [instruction.where, instruction.place].find(
      (place) => place !== null && namesPart(place) && place.target !== 'same',
    ) ?? null;
  if (outcome.aims.length > 0) memory.before = outcome.aims.slice(0, 20);
  if (named === null || named.target === null) return;
  memory.where = named;
  if (memory.heading?.kind !== 'given') memory.heading = null;
};

const excludes = (remark: Remark, { language }: Draught): boolean =>
  language !== null &&
  (remark.reason.facts.language === language) !== (remark.reason.code === 'instructions:language-only');

// A note behind an instruction, in brackets or as a sentence, that says it does not hold for its language.
const noteBefore = (found: Draught[], remark: Remark): void => {
  const last = found.at(-1);
  if (last === undefined || last.operations.length === 0 || !excludes(remark, last)) return;
  const { kind, operations, sure, reason, notes, language, found: spots } = last;
  const why = { code: 'instructions:language-excluded', facts: { language: language ?? '' } };
  const outcome = doubted({ kind, operations, sure, reason, notes, language, found: spots, aims: [] }, [why]);
  found[found.length - 1] = { ...last, sure: outcome.sure, reason: outcome.reason, notes: outcome.notes };
};

const placeOnly = { kind: 'place', reason: { code: 'instructions:place-only', facts: {} } } as const;

const readStretch = (
  letter: Letter,
  sentences: readonly Sentence[],
  context: Context,
  memory: Memory,
  found: Draught[],
): void => {
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index];
    const first = sentence === undefined ? null : readBest(letter, sentence, memory.grammar);
    if (sentence === undefined || first === null) continue;
    passBorder(memory, sentence.border);
    const end = absorbedTo(letter, sentences, index, first, memory);
    const whole = { ...sentence, to: sentences[end]?.to ?? sentence.to };
    const read = end > index ? (readBest(letter, whole, first.grammar) ?? first) : first;
    index = end;
    if (readReason({ letter, read, sentence: whole, memory, found, numbers: context.numbers })) continue;
    const next = sentences[index + 1];
    const heading = read.instructions.length > 0 ? null : headingOf(letter, whole, next, read);
    const from = memory.pending ?? sentence.from;
    memory.pending = null;
    if (heading === null || memory.heading?.kind === 'given') {
      memory.first = !memory.used;
      memory.used = true;
      readOne(read, whole, from, contextNow(context, memory, sentence.border), memory, found);
      continue;
    }
    memory.heading = heading;
    memory.used = false;
    if (next === undefined) found.push(remarkDraught(placeOnly, [], from, whole.to));
    else memory.pending = from;
  }
};

// What stands under words of an older mail is about them, and not where the letter was before.
const goOn = (memory: Memory, answered: Place | null, { numbers }: Context): void => {
  memory.answered = answered;
  memory.used = false;
  memory.before = answered === null ? [] : locate(numbers, answered, []).aims;
  memory.where = null;
  memory.about = memory.before;
  if (memory.heading?.kind !== 'given') memory.heading = null;
};

/** What the sentences of a letter ask for, one after another; each keeps in mind where those before it were. */
export const readBody = (
  letter: Letter,
  stretches: readonly (readonly Sentence[])[],
  context: Context,
  answered: readonly (Place | null)[],
): readonly Draught[] => {
  const found: Draught[] = [];
  const memory: Memory = {
    heading: context.heading === null ? null : { place: context.heading, kind: 'given' },
    before: [],
    answered: null,
    about: [],
    where: null,
    grammar: null,
    pending: null,
    reason: null,
    used: false,
    first: false,
  };
  stretches.forEach((sentences, at) => {
    if (at > 0) goOn(memory, answered[at] ?? null, context);
    readStretch(letter, sentences, context, memory, found);
  });
  return found;
};

const readOne = (
  read: BestRead,
  sentence: Sentence,
  from: number,
  context: Context,
  memory: Memory,
  found: Draught[],
): void => {
  const before = found.length;
  let start = from;
  const until = read.consequence ?? sentence.to;
  for (const instruction of read.instructions) {
    const outcome = actOrInNote(instruction, read, citedIn(read), {
      ...context,
      heading: isElsewhere(read, context, memory) ? null : (memory.heading?.place ?? context.heading),
      before: memory.before,
    });
    if (outcome === null) continue;
    const last = instruction === read.instructions.at(-1);
    const to = last ? until : instruction.to;
    found.push(draughtOf(outcome, start, to, instruction.rationale));
    start = to;
    remember(memory, instruction, outcome);
    memory.grammar = read.grammar;
  }
  if (read.consequence !== null) {
    const begin = found.length === before ? from : start;
    found.push(
      remarkDraught(
        { kind: 'consequence', reason: { code: 'instructions:renumbered', facts: {} } },
        [],
        begin,
        sentence.to,
      ),
    );
  } else if (found.length === before) {
    if (read.remark.kind === 'language-note') noteBefore(found, read.remark);
    const { remark: said, aims } = remarkIn(read, context, memory, sentence.border);
    const remark = orAgainst(said, read);
    const isPlain = said.kind === 'comment' && aims.length === 0;
    const back = takenBack(found.at(-1), read, sentence, isPlain);
    if (back === null) found.push(remarkDraught(remark, aims, from, sentence.to));
    else found[found.length - 1] = back;
    memory.about = aims;
  } else if (start < sentence.to) {
    // An instruction that turned out to be prose leaves its words with the one before it.
    const last = found.at(-1);
    if (last !== undefined) found[found.length - 1] = { ...last, to: sentence.to };
  }
};
