import { type ComponentProps, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { wordingIn } from '#core/draft/draft.ts';
import { notesAt, numberedRuns } from '#renderer/wording/numbered-notes.ts';
import { Redline, Words } from '#renderer/wording/words.tsx';
import { clause, draft, en, fr } from '#tests/build/draft.ts';
import { written } from '#tests/build/wording.ts';

const text = draft(
  clause('a', en('One{note: x}.'), fr('Un.')),
  clause('b', en('Two{note: y} and{note: z} more.'), fr('Deux{note: y}.')),
);

const bare = (html: string): string =>
  html.replaceAll(/<(\/?)(ins|del)>/g, '[$1$2]').replaceAll(/<[^>]+>/g, '');

const words = (props: Omit<ComponentProps<typeof Words>, 'draft'>): string =>
  bare(renderToStaticMarkup(createElement(Words, { draft: text, ...props })));

const redline = (props: Omit<ComponentProps<typeof Redline>, 'draft'>): string =>
  bare(renderToStaticMarkup(createElement(Redline, { draft: text, ...props })));

const two = (language: string) =>
  text.parts.flatMap((part) => (part.id === 'b' ? [...wordingIn(part, language)] : []));

describe('a note among words to be read', () => {
  it('has the number that it has in the text, in each language', () => {
    const shown = (language: string) =>
      words({ wording: two(language), language, notes: notesAt(text, 'b', language, two(language)) });
    expect(shown('en')).toBe('Two2 and3 more.');
    expect(shown('fr')).toBe('Deux1.');
  });

  it('has a star where its text is not at hand', () => {
    expect(words({ wording: two('en'), language: 'en' })).toBe('Two* and* more.');
    expect(notesAt(text, 'gone', 'en', two('en'))).toBeNull();
  });

  it('has its number in a redline too, and a star where it went', () => {
    const before = written('Two{note: w}{note: y} more.').wording;
    const shown = redline({ before, after: two('en'), language: 'en', part: 'b' });
    expect(shown).toContain('[del]*[/del]2');
    expect(shown).toContain('3');
  });

  it('is counted on each side of a comparison by itself', () => {
    const note = written('{note: n}').wording;
    const runs = (['kept', 'deleted', 'inserted', 'kept', 'deleted'] as const).map((kind) => ({
      kind,
      wording: note,
    }));
    expect(numberedRuns(runs, 4, 0).map(({ notes }) => notes)).toEqual([0, 5, 1, 2, 7]);
  });
});
