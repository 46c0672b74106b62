import { describe, expect, it } from 'vitest';
import { citedParts } from '#core/amendment/instructions/cited-parts.ts';
import { labels } from '#core/draft/numbering.ts';
import { readText } from '#core/text/read-text.ts';
import { plainSource } from '#core/text/source-lines.ts';
import { draftingLanguages } from '#electron/host/languages.ts';

const text = `Conclusions

We, the towns, have agreed on the following:

1. The towns keep lamps.
2. The towns keep:
(a) a bell;
(b) a horn; and
(c) a flag.
3. The towns meet again.
`;

const languages = draftingLanguages();
let ids = 0;
const { draft } = readText(plainSource(text), {
  kind: 'conclusions',
  language: 'en',
  languages,
  newId: () => `p${++ids}`,
});
const profile = languages.en;
const known = profile === undefined ? new Map() : labels(draft, profile);

const cited = (cell: string): readonly string[] | null =>
  citedParts(cell, draft, languages)?.parts.map(({ id }) => String(known.get(id)?.cite)) ?? null;

describe('the cell of a table', () => {
  it.each([
    ['§ 3', ['3']],
    ['par. 3', ['3']],
    ['3.', ['3']],
    ['point 3', ['3']],
    ['P3', ['3']],
    ['Para 3, line 2', ['3']],
    ['2 (b)', ['2 (b)']],
    ['2b', ['2 (b)']],
    ['paragraphe 2, alinéa b', ['2 (b)']],
    ['paragraphe 2, alinéa b)', ['2 (b)']],
    ['2 et 3', ['2', '3']],
    ['§§ 1-3', ['1', '2', '3']],
  ])('cites its paragraphs in every form: %s', (cell, cites) => {
    expect(cited(cell)).toEqual(cites);
  });

  it('that cites none says so', () => {
    expect(cited('General')).toBeNull();
    expect(citedParts('2 bis', draft, languages)?.missing?.code).toBe('instructions:paragraph-not-found');
    expect(citedParts('3 (voir 1)', draft, languages)?.more).toBe(true);
  });
});
