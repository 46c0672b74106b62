import type { Printed, PrintedPart } from '#core/draft/printed.ts';
import { listKind } from './flow.ts';
import { type Around, isListed, isSilent, paragraph, titleOf } from './paragraph.ts';
import type { Setting } from './words.ts';

/** One part in every language, each in a cell of its own. */
export interface Row {
  readonly heads: boolean;
  readonly cells: readonly object[];
}

const cell = (part: PrintedPart, around: Around, setting: Setting): object => ({
  ...paragraph(part, around, setting),
  ...(isListed(part) ? { is: listKind(part) } : {}),
  level: part.level,
});

/**
 * A text part by part in several languages. The first language sets the order; a part is found in the others by its
 * id, and its cell stays empty where a language has not got it.
 */
export const sideBySide = (languages: readonly Printed[], settings: readonly Setting[]): readonly Row[] => {
  const order = languages[0]?.parts ?? [];
  const title = titleOf(order);
  const known = languages.map(({ parts }) => new Map(parts.map((part) => [part.id, part])));
  const rows = order.map((part, at) => ({
    around: { before: order[at - 1], next: order[at + 1], title },
    parts: known.map((parts) => parts.get(part.id) ?? { ...part, runs: [] }),
    heads: part.role === 'heading',
  }));
  return rows
    .filter(({ parts }) => !parts.every(isSilent))
    .map(({ around, parts, heads }) => ({
      heads,
      cells: settings.flatMap((setting, language) => {
        const part = parts[language];
        return part === undefined ? [] : [cell(part, around, setting)];
      }),
    }));
};
