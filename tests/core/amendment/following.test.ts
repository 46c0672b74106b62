import { describe, expect, test } from 'vitest';
import { authorship } from '#core/amendment/authorship.ts';
import { followingEdits } from '#core/amendment/following.ts';
import { type Negotiation, present } from '#core/amendment/state.ts';
import type { Change } from '#core/change/change.ts';
import { deleting, merging, splitting } from '#core/change/make.ts';
import { printed } from '#core/draft/printed.ts';
import { printedWords } from '#core/draft/printed-run.ts';
import { characters, wordingLength } from '#core/draft/wording.ts';
import { adoptionGaps } from '#core/forms/adoption.ts';
import { deciding } from '#electron/host/amending/deciding.ts';
import { newlyBroken } from '#electron/host/amending/following.ts';
import { actSchema } from '#electron/host/file/deed-schema.ts';
import { formTerms } from '#electron/host/forms/terms.ts';
import { clause, draft, en, fr } from '../../build/draft.ts';
import { had } from '../../build/expect-change.ts';
import { languages } from '../language/profiles.ts';
import { accept, after, chair, fares, proposal, reworded, undo } from './build.ts';

const towns = draft(
  clause('a', en('The towns meet.'), fr('Les villes se réunissent.')),
  clause('b', en('They sing.'), fr('Elles chantent.')),
  clause('c', en('They publish a songbook. It is free.'), fr('Elles publient un recueil. Il est gratuit.')),
  clause('d', en('As in clause {#b}, all may sing.'), fr('Comme au paragraphe {#b}, chacun chante.')),
  clause('e', en('The list stays.{note: See {#c}.}'), fr('La liste reste.')),
);

const says = (state: Negotiation, part: string, language = 'en'): string => {
  const found = printed(present(state), language, languages).parts.find(({ id }) => id === part);
  const noted = (found?.runs ?? []).flatMap((run) => ('footnote' in run ? run.footnote : [run]));
  return printedWords(noted);
};

const asking = (name: string, change: Change) => proposal(name, towns, [change]);

// As the command does it: the deed that is written down, read back from its row.
const decide = (state: Negotiation, ...ids: readonly string[]): Negotiation => {
  const act = actSchema.parse(JSON.parse(JSON.stringify(had(deciding(state, { ids, verdict: 'accept' })))));
  if (act.type !== 'accept') throw new Error(act.type);
  return after(state, { ...act, by: chair });
};

const asked = after(
  towns,
  asking('Lyon', had(merging(towns, 'b'))),
  asking('Dakar', had(deleting(towns, 'b'))),
  asking('Metz', had(merging(towns, 'c'))),
  asking('Bergen', reworded(towns, 'd', 'As in clause {#b}, all shall sing.')),
);

describe('a reference to a paragraph that is joined to another', () => {
  test('names the one into which its words went, in every language, and undo brings it back', () => {
    const done = decide(asked, 'Lyon');
    expect([says(done, 'd'), says(done, 'd', 'fr')]).toEqual([
      'As in clause 1, all may sing.',
      'Comme au paragraphe 1, chacun chante.',
    ]);
    expect([done.stale, fares(done, 'Bergen')]).toEqual([asked.stale, 'applies']);
    expect(present(after(done, undo))).toEqual(present(asked));
  });

  test('is nobody’s change in a redline, but a consequence', () => {
    const done = decide(asked, 'Lyon');
    const at = characters(present(done).parts[2]?.wording.en ?? []).indexOf('\uFFFC');
    const { put } = authorship(done, 'en', 0, done.steps.length);
    expect([at, put.get('d')?.[at]]).toEqual([13, null]);
  });

  test('follows through several joins, also in a note', () => {
    const done = decide(decide(asked, 'Metz'), 'Lyon');
    expect([says(done, 'd'), says(done, 'e')]).toEqual([
      'As in clause 1, all may sing.',
      'The list stays.See 1.',
    ]);
    expect(followingEdits(done)).toEqual([]);
  });

  test('leads where the words went when older rules left it behind, with the next decision', () => {
    const old = after(asked, accept('Lyon'));
    expect(says(old, 'd')).toBe('As in clause [?], all may sing.');
    expect(says(decide(old, 'Bergen'), 'd')).toBe('As in clause 1, all shall sing.');
  });

  test('comes in with what is adopted later', () => {
    const start = after(
      towns,
      asking('Lyon', had(merging(towns, 'b'))),
      asking('Dakar', reworded(towns, 'a', 'The towns meet, see {#b}.')),
    );
    expect(says(decide(decide(start, 'Lyon'), 'Dakar'), 'a')).toContain('see 1.');
  });
});

test('a reference to a paragraph that is cut in two stays with its first half', () => {
  const at = wordingLength(towns.parts[1]?.wording.en ?? []) - 1;
  const cut = had(splitting(towns, 'b', { en: at, fr: 4 }, 'b2'));
  const done = decide(after(towns, asking('Lyon', cut)), 'Lyon');
  expect([says(done, 'd'), characters(present(done).parts[1]?.wording.en ?? [])]).toEqual([
    'As in clause 2, all may sing.',
    'They sing',
  ]);
});

test('a reference to a paragraph that is deleted is told of, and bars adoption while it prints [?]', () => {
  const done = decide(asked, 'Dakar');
  expect(newlyBroken(asked, done)).toEqual([
    { called: 'paragraph 3', language: 'en' },
    { called: 'paragraph 3', language: 'fr' },
  ]);
  expect(adoptionGaps(done, ['en'], formTerms('forms'))).toContainEqual({
    code: 'forms:broken-reference',
    facts: { at: 'clause', clause: '3', language: 'en' },
  });
});
