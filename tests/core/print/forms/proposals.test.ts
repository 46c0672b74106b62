import { expect, test } from 'vitest';
import { enact } from '#core/amendment/negotiation.ts';
import { opened } from '#core/amendment/state.ts';
import type { Change } from '#core/change/change.ts';
import { merging, splitting } from '#core/change/make.ts';
import { registerForm } from '#core/forms/register-form.ts';
import { rollingForm } from '#core/forms/rolling-form.ts';
import { registerSheet } from '#core/forms/sheets.ts';
import type { WaitingFile } from '#core/forms/waiting.ts';
import { formMarkdown } from '#core/print/forms/markdown.ts';
import { formTerms } from '#electron/host/forms/terms.ts';
import { clause, draft, en, fr } from '../../../build/draft.ts';
import { had } from '../../../build/expect-change.ts';
import { accept, after, proposal, proposals } from '../../amendment/build.ts';

const towns = draft(
  clause('a', en('The towns meet in spring.')),
  clause('b', en('They sing. They dance until the morning comes.')),
);

const space: Change = {
  type: 'edit-wording',
  part: 'b',
  language: 'en',
  at: 10,
  removed: [{ text: ' ' }],
  inserted: [],
};
const cut: Change = {
  type: 'group',
  changes: [space, had(splitting(towns, 'b', { en: 10 }, 'b2'))],
};
const join: Change = {
  type: 'group',
  changes: [
    { type: 'edit-wording', part: 'a', language: 'en', at: 25, removed: [], inserted: [{ text: ' ' }] },
    { ...had(merging(towns, 'b')), at: { en: 26 } },
  ],
};

const terms = formTerms('forms');
const tableOf = (change: Change) =>
  registerForm(had(enact(opened(towns), proposal('Lyon', towns, [change]))), ['en'], terms);
const said = (change: Change) => {
  const runs = tableOf(change).rows[0]?.[2]?.flatMap((one) => one.runs) ?? [];
  return {
    text: runs.map((run) => ('text' in run ? run.text : '')).join(''),
    looks: runs.map(({ look }) => look).filter((look) => look === 'deleted' || look === 'inserted'),
  };
};

test('a paragraph that is cut is told by the words on both sides, and nothing of it as taken out', () => {
  expect(said(cut)).toEqual({
    text: 'Separate 2 into two: … They sing. ¶ They dance until the morning comes.…',
    looks: [],
  });
});

test('a paragraph that is joined to another is not told as words put in', () => {
  expect(said(join)).toEqual({ text: 'Join 2 to 1', looks: [] });
});

test('what waits is told with the reason that the city gave and what is prepared of it', () => {
  const one: WaitingFile = {
    id: 'h1',
    file: 'Lyon.xlsx',
    since: '2028-05-01',
    cities: [{ city: 'lyon', name: 'Lyon' }],
    finding: {
      cite: 'P0',
      quote: 'idem',
      rationale: 'As for 5',
      change: [{ does: 'words', removed: 'meet', inserted: 'gather' }],
    },
    why: { en: 'It refers to another row.', fr: 'Elle renvoie à une autre ligne.' },
  };
  const sheet = registerSheet(opened(towns), ['en', 'fr'], terms, [one]);
  const cell = (head: string) => sheet.rows[0]?.[sheet.heads.findIndex((each) => each.head === head)];
  expect(
    ['Clause / Paragraphe', 'Rationale / Justification', 'Taken out / Supprimé', 'Put in / Ajouté'].map(cell),
  ).toEqual(['Opening / Introduction', 'As for 5', 'meet', 'gather']);
  const row = registerForm(opened(towns), ['en'], terms, [one]).rows.at(-1) ?? [];
  expect(JSON.stringify(row)).toContain('As for 5');
});

test('a rolling text says of what is to be looked at in which language it is worded, where that is another', () => {
  const both = draft(clause('a', en('The towns meet.'), fr('Les villes se réunissent.')));
  const state = after(
    proposals(both, ['Dakar', 'a', 'The towns meet in spring.'], ['Lyon', 'a', 'The towns meet in autumn.']),
    accept('Dakar'),
  );
  const rollingIn = (language: string, sponsors: boolean): string =>
    formMarkdown(
      rollingForm(state, [language], terms, { show: 'proposals', alternatives: 'bis', sponsors }),
    ).replaceAll(/\s/g, ' ');
  expect(rollingIn('fr', true)).toContain('*en suspens, à examiner (Lyon) :* (EN : Lyon)');
  expect(rollingIn('fr', false)).toContain('*en suspens, à examiner (Lyon) :* (EN)');
  expect(rollingIn('fr', true)).toContain('(EN : Noms)');
  expect(rollingIn('en', true)).toContain('in autumn');
  expect(rollingIn('en', true)).not.toContain('(EN: ');
});
