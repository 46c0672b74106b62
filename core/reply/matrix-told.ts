import type { Weight } from '#core/amendment/amendment.ts';
import type { EditWording } from '#core/change/change.ts';
import type { Failure } from '#core/failure.ts';
import { type Aim, type RowRead, textOf } from './matrix-place.ts';
import type { Reworded } from './matrix-text.ts';
import { asOne, type Noted, type Wish } from './wish.ts';

/** How a city calls what it asks for; nothing where it does not say. */
export const weightIn = (text: string): Weight | undefined => {
  if (/^\s*(?:edit|édit|réd|red|form)/iu.test(text)) return 'editorial';
  return /^\s*(?:subst|fond|sur le fond)/iu.test(text) ? 'substantive' : undefined;
};

/** Why a city asks for it, in all that its row says of that. */
export const rationaleOf = (read: RowRead): string =>
  [textOf(read, 'rationale'), textOf(read, 'remark')].filter((text) => text !== '').join('\n');

/** What a row asks for: one amendment, with its reason and what the city calls it. */
export const wishFrom = (read: RowRead, edits: readonly EditWording[], quote: string): Wish => {
  const rationale = rationaleOf(read);
  const weight = weightIn(textOf(read, 'kind'));
  return {
    operations: asOne(edits),
    language: edits[0]?.language ?? '',
    ...(rationale === '' ? {} : { rationale }),
    ...(weight === undefined ? {} : { class: weight }),
    source: { how: 'matrix', line: read.line, quote },
  };
};

/** A row while it is told what became of it. */
export interface Told {
  readonly read: RowRead;
  readonly aim: Aim;
  readonly quote: string;
}

/** What became of a row. */
export const noted = (
  { read, aim, quote }: Told,
  state: Noted['state'],
  more: Partial<Noted> = {},
): Noted => ({
  found: 'row',
  state,
  how: 'matrix',
  line: read.line,
  quote,
  ...(aim.part === null ? {} : { part: aim.part.id }),
  ...more,
});

/** A row that waits for a person. */
export const held = (told: Told, code: string, facts: Failure['facts'] = {}): Noted =>
  noted(told, 'held', { reason: { code, facts } });

/** A row that gives new text: taken, unless it is the text as it stands. */
export const fromText = (told: Told, { edits, typographyOnly }: Reworded): Noted => {
  if (edits.length > 0) return noted(told, 'taken', { wish: wishFrom(told.read, edits, told.quote) });
  return typographyOnly > 0
    ? noted(told, 'typography')
    : noted(told, 'nothing', { reason: { code: 'reply:as-it-is', facts: {} } });
};
