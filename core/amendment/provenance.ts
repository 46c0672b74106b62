import type { EditWording, SingleChange } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import type { Draft, Id, Language, Part } from '#core/draft/draft.ts';
import { type Wording, wordingLength } from '#core/draft/wording.ts';
import type { Credit } from './deed.ts';
import { keptIn } from './kept.ts';
import { piecesOf, wayFrom } from './path.ts';
import { cutSpans, joinedSpans, type Span, type Spans, splice } from './spans.ts';
import { firstVersion, type Negotiation, present } from './state.ts';
import { unitsOf } from './units.ts';

/** Where words come from: the draft as it was opened, or a decision and the amendments that it took them from. */
export type Origin =
  | { readonly kind: 'base' }
  | { readonly kind: 'decision'; readonly decision: number; readonly amendments: readonly Id[] };

type Texts = Map<Id, Map<Language, Spans<Origin>>>;

const base: Origin = { kind: 'base' };

const spansOfPart = (part: Part, origin: Origin): Map<Language, Spans<Origin>> =>
  new Map(
    Object.entries(part.wording).map(([tag, words]) => [tag, [{ length: wordingLength(words), of: origin }]]),
  );

const textsOf = (draft: Draft): Texts =>
  new Map(draft.parts.map((part) => [part.id, spansOfPart(part, base)]));

// Words that an edit takes out and puts in again come from where they came from before.
const inserted = (edit: EditWording, old: Spans<Origin>, fresh: Spans<Origin>): Spans<Origin> => {
  const [was, now] = [unitsOf(edit.removed), unitsOf(edit.inserted)];
  const starts: number[] = [];
  let offset = 0;
  for (const unit of was) {
    if (unit.kind !== 'space' && unit.key !== '') starts.push(offset);
    offset += unit.length;
  }
  const kept = keptIn(now, was);
  let at = 0;
  let spoken = 0;
  return now.flatMap((unit): Spans<Origin> => {
    const from = at;
    at += unit.length;
    if (unit.kind === 'space' || unit.key === '') return cutSpans(fresh, from, at);
    const start = starts[kept[spoken++] ?? -1];
    const stays = start === undefined ? undefined : cutSpans(old, start, start + 1)[0]?.of;
    return stays === undefined ? cutSpans(fresh, from, at) : [{ length: unit.length, of: stays }];
  });
};

interface Writing {
  readonly texts: Texts;
  readonly origin: Origin;
  /** The origin of each stretch that an edit puts in. */
  readonly freshOf: (edit: EditWording) => Spans<Origin>;
}

const spansIn = (texts: Texts, part: Id, language: Language): Spans<Origin> =>
  texts.get(part)?.get(language) ?? [];

const write = ({ texts, origin, freshOf }: Writing, change: SingleChange): void => {
  switch (change.type) {
    case 'edit-wording': {
      const spans = spansIn(texts, change.part, change.language);
      const end = change.at + wordingLength(change.removed);
      const now = inserted(change, cutSpans(spans, change.at, end), freshOf(change));
      texts.get(change.part)?.set(change.language, splice(spans, change.at, end, now));
      return;
    }
    case 'insert-parts':
      for (const part of change.parts) texts.set(part.id, spansOfPart(part, origin));
      return;
    case 'delete-parts':
      for (const { id } of change.parts) texts.delete(id);
      return;
    case 'split-part': {
      const tail = new Map<Language, Spans<Origin>>();
      const head = texts.get(change.part);
      for (const [tag, cut] of Object.entries(change.at)) {
        const spans = spansIn(texts, change.part, tag);
        head?.set(tag, cutSpans(spans, 0, cut));
        tail.set(tag, cutSpans(spans, cut, Number.POSITIVE_INFINITY));
      }
      texts.set(change.tail.id, tail);
      return;
    }
    case 'merge-parts':
      for (const [tag, spans] of texts.get(change.tail.id) ?? [])
        texts.get(change.part)?.set(tag, [...spansIn(texts, change.part, tag), ...spans]);
      texts.delete(change.tail.id);
      return;
    case 'add-language':
      for (const [part, words] of Object.entries(change.wordings))
        texts.get(part)?.set(change.language, [{ length: wordingLength(words), of: origin }]);
      return;
    case 'remove-language':
      for (const spans of texts.values()) spans.delete(change.language);
      return;
    case 'move-parts':
    case 'set-fields':
    case 'set-list-ends':
    case 'set-part':
    case 'set-typography':
      return;
  }
};

const credited = (credits: readonly Credit[], decision: number, length: number): Spans<Origin> => {
  const own: Span<Origin> = { length, of: { kind: 'decision', decision, amendments: [] } };
  return credits.reduce<Spans<Origin>>(
    (spans, { from, to, amendments }) =>
      splice(spans, from, to, [{ length: to - from, of: { kind: 'decision', decision, amendments } }]),
    [own],
  );
};

const writeStep = (state: Negotiation, texts: Texts, index: number): void => {
  const step = state.steps[index];
  if (step === undefined) return;
  const { decision } = step;
  const deed = state.decisions[decision]?.deed;
  const credits = deed?.type === 'accept-as-amended' ? deed.credits : [];
  piecesOf(step).forEach((piece, place) => {
    const origin: Origin = { kind: 'decision', decision, amendments: step.sources[place] ?? [] };
    const mine = credits.filter(({ operation }) => operation === place);
    const freshOf = ({ inserted: words }: EditWording): Spans<Origin> =>
      mine.length === 0
        ? [{ length: wordingLength(words), of: origin }]
        : credited(mine, decision, wordingLength(words));
    for (const change of singles(piece)) write({ texts, origin, freshOf }, change);
  });
};

const later = (one: Origin, other: Origin): Origin => {
  const rank = (origin: Origin): number => (origin.kind === 'base' ? -1 : origin.decision);
  return rank(other) > rank(one) ? other : one;
};

// A word of which some letters were altered is the word of whoever altered it.
const inWholeWords = (spans: Spans<Origin>, wording: Wording): Spans<Origin> => {
  let at = 0;
  return unitsOf(wording).flatMap(({ length, kind }): Spans<Origin> => {
    const own = cutSpans(spans, at, at + length);
    at += length;
    const [first, ...others] = own;
    if (kind !== 'word' || first === undefined || others.length === 0) return own;
    return [{ length, of: others.reduce((origin, { of }) => later(origin, of), first.of) }];
  });
};

const sameOrigin = (one: Origin | undefined, other: Origin | undefined): boolean =>
  one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other);

// A space between two words of one origin is of that origin too.
const withSpaces = (spans: Spans<Origin>, wording: Wording): Spans<Origin> => {
  let at = 0;
  return unitsOf(wording).flatMap(({ length, kind }): Spans<Origin> => {
    const own = cutSpans(spans, at, at + length);
    const [before, after] = [
      cutSpans(spans, at - 1, at)[0]?.of,
      cutSpans(spans, at + length, at + length + 1)[0]?.of,
    ];
    at += length;
    return kind === 'space' && before !== undefined && sameOrigin(before, after)
      ? [{ length, of: before }]
      : own;
  });
};

const settled = (spans: Spans<Origin>, words: Wording): Spans<Origin> =>
  spans.every(({ of }) => of.kind === 'base')
    ? spans
    : joinedSpans(withSpaces(inWholeWords(spans, words), words), sameOrigin);

const settle = (texts: Texts, { parts }: Draft): void => {
  for (const { id, wording } of parts)
    for (const [tag, words] of Object.entries(wording))
      texts.get(id)?.set(tag, settled(spansIn(texts, id, tag), words));
};

const known = new WeakMap<Negotiation, Texts>();

/** Where every word of the present text comes from: by part and language, stretch by stretch. */
export const provenance = (state: Negotiation): ReadonlyMap<Id, ReadonlyMap<Language, Spans<Origin>>> => {
  const seen = known.get(state);
  if (seen !== undefined) return seen;
  const texts = textsOf(firstVersion(state));
  for (const index of wayFrom(state, 0)) writeStep(state, texts, index);
  settle(texts, present(state));
  known.set(state, texts);
  return texts;
};
