import type { Change } from '#core/change/change.ts';
import { type Draft, defaultSettings } from '#core/draft/draft.ts';
import { characters, plain } from '#core/draft/wording.ts';
import { compareTexts } from '#core/redline/compare-texts.ts';
import { languages } from '../language/profiles.ts';

/** Plain paragraphs as the clauses of a draft in English, with ids by place. */
export const paragraphs = (texts: readonly string[], prefix = 'p'): Draft => ({
  id: 'draft',
  kind: 'conclusions',
  languages: ['en'],
  fields: {},
  settings: defaultSettings,
  parts: texts.map((text, index) => ({
    id: `${prefix}${index}`,
    role: 'clause',
    numbered: true,
    wording: text === '' ? {} : { en: plain(text) },
  })),
});

/** The paragraphs of a draft. */
export const paragraphsOf = ({ parts }: Draft): readonly string[] =>
  parts.map(({ wording }) => characters(wording.en ?? []));

/** What was changed from one text to another, as the operations of one proposal each. */
export const compared = (
  base: Draft,
  texts: readonly string[],
  prefix: string,
): readonly (readonly Change[])[] =>
  compareTexts(base, paragraphs(texts, prefix), 'en', languages).changes.map(({ changes }) =>
    changes.length > 1 ? [{ type: 'group', changes }] : changes,
  );
