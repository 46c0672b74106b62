import { describe, expect, it } from 'vitest';
import { apply } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import { deleting, merging, moving, shaping, splitting } from '#core/change/make.ts';
import type { Draft } from '#core/draft/draft.ts';
import { plain } from '#core/draft/wording.ts';
import type { Result } from '#core/failure.ts';
import { partRuns, redlineDrafts } from '#core/redline/drafts.ts';
import { markedText } from '#core/redline/marked-text.ts';
import { clause, draft, en, fr, item, parts } from '../../build/draft.ts';
import { had } from '../../build/expect-change.ts';
import { languages } from '../language/profiles.ts';

const base = draft(
  clause(
    'a',
    en('The cities meet every year. They publish a report.'),
    fr('Les villes se réunissent. Elles publient.'),
  ),
  clause('b', en('The cities share good practice.'), fr('Les villes partagent.')),
  clause(
    'c',
    en('Each city names:'),
    fr('Chaque ville désigne :'),
    item('i', en('a focal point;')),
    item('j', en('a deputy.')),
  ),
  clause('d', en('The cities thank the host.'), fr('Les villes remercient.')),
);

const changed = (...makes: readonly ((now: Draft) => Result<Change>)[]): Draft =>
  makes.reduce((now, make) => had(apply(now, had(make(now)))), base);

const edit = (part: string, at: number, removed: string, inserted: string) => (): Result<Change> => ({
  ok: true,
  value: {
    type: 'edit-wording',
    part,
    language: 'en',
    at,
    removed: plain(removed),
    inserted: plain(inserted),
  },
});

const view = (after: Draft, language = 'en'): readonly string[] =>
  redlineDrafts(base, after, languages).parts.map(
    (part) => `${part.fate} ${part.id}: ${markedText(partRuns(part, language), 'plain')}`,
  );

const none = { words: 0, inserted: 0, deleted: 0, moved: 0, split: 0, merged: 0, reshaped: 0 };

describe('two versions of a draft', () => {
  it('that are the same have nothing to show', () => {
    const { counts, parts: all, typographyOnly } = redlineDrafts(base, base, languages);
    expect(counts).toEqual(none);
    expect(typographyOnly).toBe(0);
    expect(all.every(({ fate }) => fate === 'kept')).toBe(true);
  });

  it('show words, and parts put in and taken out at their places', () => {
    const fresh = parts(clause('n', en('The cities welcome new members.')));
    const after = changed(
      edit('b', 11, 'share', 'exchange'),
      (now) => deleting(now, 'd'),
      () => ({ ok: true, value: { type: 'insert-parts', after: 'b', parts: fresh } }),
    );
    expect(view(after)).toEqual([
      'kept a: The cities meet every year. They publish a report.',
      'kept b: The cities [-share-]{+exchange+} good practice.',
      'inserted n: {+The cities welcome new members.+}',
      'kept c: Each city names:',
      'kept i: a focal point;',
      'kept j: a deputy.',
      'deleted d: [-The cities thank the host.-]',
    ]);
    expect(redlineDrafts(base, after, languages).counts).toEqual({
      ...none,
      words: 1,
      inserted: 1,
      deleted: 1,
    });
  });

  it('show the fewest moves that can be, a clause with its items as one of them, and edits in what moved', () => {
    const after = changed((now) => moving(now, 'c', 3, null), edit('i', 2, 'focal', 'contact'));
    expect(view(after)).toEqual([
      'moved-to c: {>Each city names:>}',
      'moved-to i: {>a >}[-focal-]{+contact+}{> point;>}',
      'moved-to j: {>a deputy.>}',
      'kept a: The cities meet every year. They publish a report.',
      'kept b: The cities share good practice.',
      'moved-from c: [<Each city names:<]',
      'moved-from i: [<a focal point;<]',
      'moved-from j: [<a deputy.<]',
      'kept d: The cities thank the host.',
    ]);
  });

  it('show a split part as two that kept their words, in every language, with what was edited in each half', () => {
    const after = changed(
      (now) => splitting(now, 'a', { en: 28, fr: 26 }, 't'),
      edit('t', 5, 'publish', 'present'),
    );
    expect(view(after).slice(0, 2)).toEqual([
      'kept a: The cities meet every year. ',
      'split-off t: They [-publish-]{+present+} a report.',
    ]);
    expect(view(after, 'fr').slice(0, 2)).toEqual([
      'kept a: Les villes se réunissent. ',
      'split-off t: Elles publient.',
    ]);
    expect(redlineDrafts(base, after, languages).counts).toEqual({ ...none, words: 1, split: 1 });
  });

  it('show merged parts as one whose words stayed', () => {
    const after = changed(edit('a', 50, '', ' '), (now) => merging(now, 'b'));
    expect(view(after).slice(0, 2)).toEqual([
      'kept a: The cities meet every year. They publish a report. The cities share good practice.',
      'merged b: ',
    ]);
    expect(redlineDrafts(base, after, languages).counts.merged).toBe(1);
  });

  it('show parts made another kind of part', () => {
    const after = changed((now) => shaping(now, 'd', { role: 'item', level: 1, list: 'letter' }));
    const found = redlineDrafts(base, after, languages);
    expect(found.counts).toEqual({ ...none, reshaped: 1 });
    expect(found.parts.find(({ id }) => id === 'd')?.shape).toEqual({
      was: { role: 'clause', numbered: true },
      now: { role: 'item', level: 1, list: 'letter' },
    });
  });
});
