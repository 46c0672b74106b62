import type { Authorship, Structural } from '#core/amendment/authorship.ts';
import type { Cause } from '#core/amendment/hands.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import { type Wording, wordingLength } from '#core/draft/wording.ts';
import { typeset } from '#core/language/typography.ts';
import type { PartRedline } from '#core/redline/drafts.ts';
import { joinedWith } from '#core/redline/joined-with.ts';
import { redlineWordings } from '#core/redline/redline.ts';
import { citedAs } from '../looked.ts';
import { profileIn, type Terms } from '../terms.ts';
import { type Causes, signedPieces } from './pieces.ts';
import type { PrintedSide } from './side.ts';
import type { Signing } from './signing.ts';
import { cutStretches, type Stretch, stretchesOf, unsaid } from './stretches.ts';
import type { Standing, Tracked, TrackedParagraph, TrackedPiece } from './tracked.ts';
import type { Row } from './view.ts';

/** What paragraphs are made from: both versions, who is behind their differences, and how to name them. */
export interface Tracing {
  readonly language: Language;
  readonly before: PrintedSide;
  readonly after: PrintedSide;
  readonly who: Authorship;
  readonly signing: Signing;
  readonly terms: Terms;
}

const causeOf = ({ who }: Tracing, part: Id, ...whats: readonly Structural[]): Cause | null => {
  for (const what of whats) {
    const cause = who.done(what, part);
    if (cause !== undefined) return cause;
  }
  return null;
};

const standing = ({ before, after }: Tracing, side: 'before' | 'after', id: Id): Standing | null => {
  const part = (side === 'before' ? before : after).parts.get(id);
  return part === undefined ? null : { part, side };
};

/** What is behind the words of a part, as it was and as it is; by where they begin in what is compared. */
const causesOf = (
  { before, after, who }: Tracing,
  was: Id,
  now: Id,
  otherwise: Cause | null,
  start = 0,
): Causes => {
  const old = (offset: number): number => before.offsets(was)[start + offset] ?? -1;
  const here = (offset: number): number => after.offsets(now)[offset] ?? -1;
  return {
    taken: (offset) => who.taken.get(was)?.[old(offset)],
    put: (offset) => who.put.get(now)?.[here(offset)],
    went: (offset) => who.went.get(was)?.[old(offset)],
    came: (offset) => who.came.get(now)?.[here(offset)],
    otherwise,
  };
};

const tracked = (kind: Tracked['kind'], cause: Cause | null, { signing }: Tracing): Tracked => ({
  kind,
  by: signing.sign(cause),
});

/** A remark where a part went, or came from, fastened to its first words. */
const noted = (
  pieces: readonly TrackedPiece[],
  kind: Tracked['kind'],
  id: Id,
  tracing: Tracing,
): readonly TrackedPiece[] => {
  const { language, terms, signing, before, after } = tracing;
  const [first, ...others] = pieces;
  const place = kind === 'deleted' ? after.cite(id) : before.cite(id);
  if (first?.change == null || place === '') return pieces;
  const cite = citedAs(place, [language], terms, 'bare');
  const said = terms.say(language, kind === 'deleted' ? 'remark.moved-to' : 'remark.moved-from', { cite });
  const remark = signing.note(
    signing.sign(causeOf(tracing, id, 'move', 'insert')),
    typeset(said, profileIn(terms, language)),
  );
  return [{ ...first, comments: [...first.comments, remark] }, ...others];
};

/** Whether only that its words are still to be written stands in a paragraph. */
const isUnwritten = ({ part: { runs } }: Standing): boolean =>
  runs.length > 0 && runs.every((run) => 'placeholder' in run && run.placeholder && run.field === undefined);

// What we say of words that are still to be written is no word of a city.
const byDecider = (
  pieces: readonly TrackedPiece[],
  cause: Cause | null,
  { signing }: Tracing,
): readonly TrackedPiece[] =>
  pieces.map((piece) =>
    piece.change === null ? piece : { ...piece, change: { ...piece.change, by: signing.decider(cause) } },
  );

const wholePart = (row: Extract<Row, { is: 'whole' }>, tracing: Tracing): readonly TrackedParagraph[] => {
  const { id, kind, moved } = row;
  const side = kind === 'inserted' ? 'after' : 'before';
  const as = standing(tracing, side, id);
  if (as === null) return [];
  const cause = moved
    ? causeOf(tracing, id, 'move', 'insert')
    : causeOf(
        tracing,
        id,
        ...(kind === 'inserted' ? (['insert', 'split'] as const) : (['delete', 'merge'] as const)),
      );
  // Words that only go along with their part are the doing of whoever moved, split or joined it.
  const own = causesOf(tracing, id, id, cause);
  const causes: Causes = {
    ...own,
    went: (offset) => own.went(offset) ?? cause,
    came: (offset) => own.came(offset) ?? cause,
  };
  const wording = tracing[side].words(id);
  const signed = signedPieces([{ kind, wording, before: 0, after: 0 }], causes, tracing.signing);
  const pieces =
    kind === 'inserted' && !moved && isUnwritten(as) ? byDecider(signed, cause, tracing) : signed;
  return [
    {
      as,
      was: null,
      reshaped: null,
      mark: cause === null && pieces[0]?.change != null ? pieces[0].change : tracked(kind, cause, tracing),
      pieces: moved ? noted(pieces, kind, id, tracing) : pieces,
    },
  ];
};

const stretchesIn = ({ wordings }: PartRedline, language: Language): readonly Stretch[] => {
  const redline = wordings[language];
  return redline === undefined ? [] : stretchesOf(redline);
};

const lengthBefore = ({ wordings }: PartRedline, language: Language): number =>
  wordingLength(wordings[language]?.before ?? []);

/** A part against itself, whatever else its words went to or came from. */
const aloneStretches = (id: Id, { before, after, terms, language }: Tracing): readonly Stretch[] =>
  stretchesOf(redlineWordings(before.words(id), after.words(id), profileIn(terms, language)));

const keptPart = (
  { one, alone }: Extract<Row, { is: 'kept' }>,
  tracing: Tracing,
): readonly TrackedParagraph[] => {
  const { id } = one;
  const as = standing(tracing, 'after', id);
  if (as === null) return [];
  const shaped = causeOf(tracing, id, 'shape');
  return [
    {
      as,
      was: standing(tracing, 'before', id),
      reshaped: tracing.signing.sign(shaped),
      mark: null,
      pieces: signedPieces(
        alone ? aloneStretches(id, tracing) : stretchesIn(one, tracing.language),
        causesOf(tracing, id, id, null),
        tracing.signing,
      ),
    },
  ];
};

const splitPart = (
  { pieces }: Extract<Row, { is: 'split' }>,
  tracing: Tracing,
): readonly TrackedParagraph[] => {
  const { language, signing } = tracing;
  const owner = pieces[0]?.id ?? '';
  let from = 0;
  return pieces.flatMap((one, at): readonly TrackedParagraph[] => {
    const start = from;
    from += lengthBefore(one, language);
    const as = standing(tracing, 'after', one.id);
    if (as === null) return [];
    const next = pieces[at + 1];
    const cause = causeOf(tracing, next?.id ?? one.id, 'split', 'insert');
    return [
      {
        as,
        was: next === undefined ? standing(tracing, 'before', owner) : null,
        reshaped: next === undefined ? signing.sign(cause) : null,
        mark: next === undefined ? null : tracked('inserted', cause, tracing),
        pieces: signedPieces(
          stretchesIn(one, language),
          causesOf(tracing, owner, one.id, cause, start),
          signing,
        ),
      },
    ];
  });
};

/** The stretches of merged parts without the spaces that joined them, and where each part ends. */
const apart = (
  stretches: readonly Stretch[],
  words: readonly Wording[],
): { readonly stretches: readonly Stretch[]; readonly ends: readonly number[] } => {
  let [joined, length, found]: [Wording, number, readonly Stretch[]] = [[], 0, stretches];
  const ends = words.map((wording) => {
    const next = joinedWith(joined, wording);
    const gap = wordingLength(next) - wordingLength(joined) - wordingLength(wording);
    found = unsaid(found, length, length + gap);
    joined = next;
    length += wordingLength(wording);
    return length;
  });
  return { stretches: found, ends };
};

const mergedParts = (
  { one, joined }: Extract<Row, { is: 'merged' }>,
  tracing: Tracing,
): readonly TrackedParagraph[] => {
  const { language, signing, before } = tracing;
  const ids = [one.id, ...joined];
  const words = ids.map((id) => before.words(id));
  const { stretches, ends } = apart(stretchesIn(one, language), words);
  const whole = standing(tracing, 'after', one.id);
  let rest = stretches;
  return ids.flatMap((id, at): readonly TrackedParagraph[] => {
    const last = at === ids.length - 1;
    const [mine, others] = last ? [rest, []] : cutStretches(rest, ends[at] ?? 0);
    rest = others;
    const was = standing(tracing, 'before', id);
    const as = last ? whole : was;
    if (as === null) return [];
    const start = ends[at - 1] ?? 0;
    const cause = causeOf(tracing, ids[at + 1] ?? id, 'merge', 'delete');
    return [
      {
        as,
        was: last ? was : null,
        reshaped: last ? signing.sign(cause) : null,
        mark: last ? null : tracked('deleted', cause, tracing),
        pieces: signedPieces(mine, causesOf(tracing, id, one.id, cause, -start), signing),
      },
    ];
  });
};

/** A row of the tracked text as paragraphs, signed. */
export const rowParagraphs = (row: Row, tracing: Tracing): readonly TrackedParagraph[] => {
  switch (row.is) {
    case 'whole':
      return wholePart(row, tracing);
    case 'kept':
      return keptPart(row, tracing);
    case 'split':
      return splitPart(row, tracing);
    case 'merged':
      return mergedParts(row, tracing);
  }
};
