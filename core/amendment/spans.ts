/** A stretch of a wording, in offsets, with something to say of it. */
export interface Span<Of> {
  readonly length: number;
  readonly of: Of;
}

/** Stretches side by side that cover a wording. */
export type Spans<Of> = readonly Span<Of>[];

/** The stretches between two offsets. */
export const cutSpans = <Of>(spans: Spans<Of>, from: number, to: number): Spans<Of> => {
  const found: Span<Of>[] = [];
  let at = 0;
  for (const { length, of } of spans) {
    const inside = Math.min(to, at + length) - Math.max(from, at);
    if (inside > 0) found.push({ length: inside, of });
    at += length;
  }
  return found;
};

/** The stretches with neighbours of the same kind as one. */
export const joinedSpans = <Of>(
  spans: Spans<Of>,
  same: (one: Of, other: Of) => boolean = Object.is,
): Spans<Of> => {
  const found: Span<Of>[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last !== undefined && same(last.of, span.of))
      found[found.length - 1] = { ...last, length: last.length + span.length };
    else if (span.length > 0) found.push(span);
  }
  return found;
};

/** Stretches with others in place of those between two offsets. */
export const splice = <Of>(spans: Spans<Of>, from: number, to: number, others: Spans<Of>): Spans<Of> =>
  joinedSpans([...cutSpans(spans, 0, from), ...others, ...cutSpans(spans, to, Number.POSITIVE_INFINITY)]);
