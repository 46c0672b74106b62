import { z } from 'zod';
import { partOf, shapeOf } from '#core/change/parts.ts';
import { type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { partSchema } from '#core/draft/schema.ts';
import { isText, type Run, type Wording } from '#core/draft/wording.ts';
import type { PastedPart } from './pasted.ts';

/** What the clipboard takes: words for every program, and the parts themselves for another place in Entente. */
export interface Clip {
  readonly html: string;
  readonly plain: string;
}

/** How a copied part reads elsewhere: the number before it and what its atoms show. */
export interface Reading {
  readonly label: (id: string) => string;
  readonly shown: (run: Run) => string;
}

export interface CopiedPart {
  readonly part: Part;
  readonly wording: Wording;
  /** Whether the whole part is copied, so that its number goes along. */
  readonly whole: boolean;
  /** How much of its wording stands behind what is copied. */
  readonly left: number;
}

const fragmentSchema = z.strictObject({
  language: z.string(),
  parts: z.array(partSchema).min(1),
  left: z.int().min(0).optional(),
});

const attribute = 'data-entente-parts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const tags = { bold: 'b', italic: 'i', superscript: 'sup', underline: 'u' } as const;

const runHtml = (run: Run, { shown }: Reading): string => {
  const text = escaped(isText(run) ? run.text : shown(run));
  const marked = (run.marks ?? []).reduce((inner, mark) => `<${tags[mark]}>${inner}</${tags[mark]}>`, text);
  return run.link === undefined ? marked : `<a href="${escaped(run.link)}">${marked}</a>`;
};

const labelOf = ({ part, whole }: CopiedPart, { label }: Reading): string => {
  const text = whole ? label(part.id) : '';
  return text === '' ? '' : `${text} `;
};

/** Copied parts for the clipboard: with their data in an attribute, so that they come back as they were. */
export const writeClip = (copied: readonly CopiedPart[], language: Language, reading: Reading): Clip => {
  const parts = copied.map(({ part, wording }) =>
    partOf({ id: part.id, ...shapeOf(part) }, wording.length > 0 ? { [language]: wording } : {}),
  );
  const data = encodeURIComponent(JSON.stringify({ language, parts, left: copied.at(-1)?.left }));
  const several = copied.length > 1;
  const lines = copied.map((one) => {
    const words = one.wording.map((run) => runHtml(run, reading)).join('');
    return several ? `<p>${escaped(labelOf(one, reading))}${words}</p>` : `<span>${words}</span>`;
  });
  const plain = copied.map(
    (one) =>
      (several ? labelOf(one, reading) : '') +
      one.wording.map((run) => (isText(run) ? run.text : reading.shown(run))).join(''),
  );
  return { html: `<div ${attribute}="${data}">${lines.join('')}</div>`, plain: plain.join('\n') };
};

const parsed = (data: string): unknown => {
  try {
    return JSON.parse(decodeURIComponent(data));
  } catch {
    return null;
  }
};

/** The parts that were copied from a draft; null where the HTML comes from elsewhere or is not whole. */
export const readClip = (html: string): readonly PastedPart[] | null => {
  const data = new RegExp(`${attribute}="([^"]+)"`).exec(html)?.[1];
  const found = fragmentSchema.safeParse(data === undefined ? null : parsed(data));
  if (!found.success) return null;
  const { language, parts, left } = found.data;
  return parts.map((part, index) => ({
    shape: shapeOf(part),
    wording: wordingIn(part, language),
    from: part.id,
    ...(left !== undefined && index === parts.length - 1 ? { left } : {}),
  }));
};
