import { apart, type DraftWords, type Spot, wordsAt } from './draft-words.ts';
import type { Instruction } from './instruction.ts';
import { type Aim, locate } from './locate.ts';
import type { Words } from './matching.ts';
import { type Context, foundAt, reason } from './outcome.ts';
import { namesPart, type Place } from './place.ts';
import type { Found, Reason } from './proposal.ts';
import { type Area, citeOf, citesOf, spotsAnywhere, spotsEverywhere, spotsIn } from './search.ts';
import type { Choice } from './which-language.ts';

/** The spots that an instruction means, or none with the reason. */
export interface Hit {
  readonly words: DraftWords | null;
  readonly spots: readonly Spot[];
  readonly reason: Reason;
  readonly sure: 'exact' | 'check';
  /** Where the words stand where none of several places could be chosen. */
  readonly found: readonly Found[];
  readonly aims: readonly Aim[];
}

const miss = (why: Reason, more: Partial<Hit> = {}): Hit => ({
  words: null,
  spots: [],
  reason: why,
  sure: 'check',
  found: [],
  aims: [],
  ...more,
});

const hit = (words: DraftWords, spots: readonly Spot[], why: Reason, sure: Hit['sure']): Hit => ({
  words,
  spots,
  reason: why,
  sure,
  found: spots.map(foundAt),
  aims: spots.map(({ view }) => ({ part: view.part, scope: [view.part] })),
});

const often = (words: DraftWords, spots: readonly Spot[]): Hit =>
  miss(reason('instructions:words-found-often', { count: spots.length, places: citesOf(words, spots) }), {
    words,
    found: spots.slice(0, 100).map(foundAt),
  });

const once = (words: DraftWords, spot: Spot, said: string): Hit => {
  const cite = citeOf(words, spot.view);
  const code = wordsAt(spot) === said ? 'instructions:words-found' : 'instructions:words-found-folded';
  return hit(words, [spot], reason(code, { cite }), 'exact');
};

const oneEach = (spots: readonly Spot[], aims: readonly Aim[]): boolean =>
  aims.length > 1 &&
  spots.length === aims.length &&
  aims.every(
    ({ scope }) => spots.filter(({ view }) => scope.some(({ id }) => id === view.part.id)).length === 1,
  );

const several = (words: DraftWords, all: readonly Spot[]): Hit => {
  const spots = apart(all);
  return hit(
    words,
    spots,
    reason('instructions:words-found-everywhere', { count: spots.length, places: citesOf(words, spots) }),
    'exact',
  );
};

// Several paragraphs were named and not all of them hold the words.
const inSome = (words: DraftWords, spots: readonly Spot[]): Hit =>
  hit(words, spots, reason('instructions:not-in-each', { places: citesOf(words, spots) }), 'check');

// What is asked for everywhere is asked for at the head of a sentence, too; one that lost its first words would begin
// without a capital.
const spotsFor = (
  words: DraftWords,
  said: string,
  area: Area,
  { asks, everywhere }: Instruction,
): readonly Spot[] =>
  everywhere && asks === 'replace-words' ? spotsEverywhere(words, said, area) : spotsIn(words, said, area);

const inAll = (
  words: DraftWords,
  said: string,
  area: Area,
  instruction: Instruction,
  each: boolean,
): Hit | null => {
  const spots = spotsFor(words, said, area, instruction);
  const [spot] = spots;
  if (spot === undefined) return null;
  if (instruction.everywhere) return several(words, spots);
  if (each && oneEach(spots, area.aims ?? [])) return several(words, spots);
  if (spots.length > 1) return often(words, spots);
  return each && (area.aims ?? []).length > 1 ? inSome(words, spots) : once(words, spot, said);
};

// Words that are not where they should be: with other capitals there, or once somewhere else.
const nearly = (order: readonly DraftWords[], said: string, area: Area | null, asked: string): Hit | null => {
  for (const words of order) {
    const small = area === null ? [] : spotsIn(words, said, area, true);
    const [spot] = small;
    if (spot !== undefined && small.length === 1)
      return hit(
        words,
        [spot],
        reason('instructions:capitals-differ', { cite: citeOf(words, spot.view) }),
        'check',
      );
  }
  if (asked === '') return null;
  for (const words of order) {
    const spots = spotsAnywhere(words, said);
    const [spot] = spots;
    if (spot === undefined || spots.length > 1) continue;
    const cite = citeOf(words, spot.view);
    return hit(words, [spot], reason('instructions:found-elsewhere', { asked, cite }), 'check');
  }
  return null;
};

const firstHit = (order: readonly DraftWords[], look: (words: DraftWords) => Hit | null): Hit | null => {
  for (const words of order) {
    const found = look(words);
    if (found !== null) return found;
  }
  return null;
};

const notFound = (context: Context, choice: Choice, asked: string): Hit => {
  if (choice.order.length === 0)
    return miss(reason('instructions:language-missing', { language: choice.named ?? '' }));
  return miss(
    reason(
      asked === '' ? 'instructions:words-not-found' : 'instructions:words-not-found-there',
      asked === '' ? {} : { asked },
    ),
    {
      aims: context.before.length > 0 && asked === '' ? context.before : [],
    },
  );
};

const inPlace = (
  said: string,
  place: Place,
  instruction: Instruction,
  choice: Choice,
  context: Context,
  base: readonly Aim[],
): Hit => {
  const located = locate(context.numbers, place, base);
  const asked = place.written;
  const whole = place.target === 'whole' && place.sentence === null;
  if (located.missing !== null) {
    const elsewhere = nearly(choice.order, said, null, asked === '' ? '?' : asked);
    return elsewhere ?? miss(located.missing);
  }
  const area: Area = { aims: located.aims, sentence: place.sentence };
  const each = place.numbers.length > 1 || place.items.length > 1;
  const found = firstHit(choice.order, (words) => inAll(words, said, area, instruction, each));
  if (found !== null) return found;
  return (
    nearly(choice.order, said, area, whole ? '' : asked === '' ? (place.target ?? '') : asked) ?? {
      ...notFound(context, choice, asked),
      aims: whole ? [] : located.aims,
    }
  );
};

const isOne = (words: DraftWords, said: string, aims: readonly Aim[]): Spot | null => {
  const [spot, second] = aims.length === 0 ? [] : spotsIn(words, said, { aims, sentence: null });
  return spot !== undefined && second === undefined ? spot : null;
};

// “10: replace …” of words that stand once, but in paragraph 3.
const notWhereNumbered = (
  words: DraftWords,
  spot: Spot,
  own: readonly Aim[],
  { numbered, labels }: Instruction,
  { listed }: Context,
): Hit | null => {
  if (listed || !labels || numbered === null || own.length === 0) return null;
  if (own.some(({ scope }) => scope.some(({ id }) => id === spot.view.part.id))) return null;
  const facts = { asked: numbered.written, cite: citeOf(words, spot.view) };
  return hit(words, [spot], reason('instructions:found-elsewhere', facts), 'check');
};

// No place was named: words that stand once in the whole text are meant; else a number before the sentence, or where
// the letter was before, makes a candidate.
const anywhere = (said: string, instruction: Instruction, choice: Choice, context: Context): Hit => {
  const own = instruction.numbered === null ? [] : locate(context.numbers, instruction.numbered, []).aims;
  const look = (words: DraftWords): Hit | null => {
    const spots = spotsFor(words, said, { aims: null, sentence: null }, instruction);
    const [spot] = spots;
    if (spot === undefined) return null;
    if (instruction.everywhere) return several(words, spots);
    if (spots.length === 1)
      return notWhereNumbered(words, spot, own, instruction, context) ?? once(words, spot, said);
    const cited = isOne(words, said, own);
    if (cited !== null)
      return hit(
        words,
        [cited],
        reason('instructions:number-may-be-own', { cite: citeOf(words, cited.view) }),
        'check',
      );
    const carried = isOne(words, said, context.before);
    return carried === null
      ? often(words, spots)
      : hit(
          words,
          [carried],
          reason('instructions:place-carried', { cite: citeOf(words, carried.view) }),
          'check',
        );
  };
  return (
    firstHit(choice.order, look) ??
    nearly(choice.order, said, { aims: null, sentence: null }, '') ??
    notFound(context, choice, '')
  );
};

/** Finds the words that an instruction names, in the place it names, in the language that is likeliest. */
export const findWords = (said: Words, instruction: Instruction, choice: Choice, context: Context): Hit => {
  const where = instruction.where;
  const heading = context.heading;
  // An item or a sentence without its paragraph belongs to the heading above it, or to what came before.
  const above = heading === null ? context.before : locate(context.numbers, heading, []).aims;
  const base = above.length > 0 ? above : context.before;
  if (where !== null && (namesPart(where) || where.sentence !== null))
    return inPlace(
      said.text,
      namesPart(where) ? where : { ...where, target: 'same' },
      instruction,
      choice,
      context,
      base,
    );
  if (heading !== null) return inPlace(said.text, heading, instruction, choice, context, context.before);
  return anywhere(said.text, instruction, choice, context);
};
