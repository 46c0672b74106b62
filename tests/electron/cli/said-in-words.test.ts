import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rewording } from '#core/change/make.ts';
import type { Wording } from '#core/draft/wording.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { entente, scratch } from '#tests/build/entente.ts';
import { bilingualDraft, enacted, importedOne, inTime, meetingDraft, openRound } from './replies.ts';

const at = scratch();

const said = (...words: readonly string[]): string => entente(...words).stdout;

// What a drafter does to a part that has no number: as the window does it.
const reworded = (file: string, line: number, wording: (was: Wording) => Wording): void => {
  const opened = openDraft(file, { mode: 'write' });
  if (!opened.ok) throw new Error(opened.failure.code);
  const part = opened.value.draft.parts[line];
  const change = rewording(opened.value.draft, part?.id ?? '', 'en', wording(part?.wording.en ?? []));
  if (!change.ok) throw new Error(change.failure.code);
  expect(opened.value.apply(change.value, { who: 'Tester' }).ok).toBe(true);
  opened.value.close();
};

describe('undo', () => {
  it('says what it took back and what came in since and stays', async () => {
    const file = await meetingDraft(at('undo.entente'));
    openRound(file, 'Lyon, Dakar');
    writeFileSync(at('Lyon.txt'), 'Please delete paragraph 8.\n');
    await importedOne(file, at('Lyon.txt'), inTime);
    expect(entente('decide', file, 'a1', 'reject', '--by', 'Rap', '--reason', 'no').status).toBe(0);
    writeFileSync(at('Dakar.txt'), 'Please delete paragraph 4.\n\nIn point 9 three should be two.\n');
    await importedOne(file, at('Dakar.txt'), inTime);
    const undone = said('undo', file);
    expect(undone).toMatch(
      /Rejected: a1\n2 entries made since stay as they are.*\n.*1 thing held back.*\n.*reply of Dakar/,
    );
    expect(entente('undo', file)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('No decision is left to take back'),
    });
    expect(entente('undo', file, '--ui', 'fr').stderr).toContain('Il ne reste aucune décision à annuler');
  });
});

describe('parts without a number', () => {
  it('are called what they are where they are to be brought up to date, in both languages', async () => {
    const file = await bilingualDraft(at('title.entente'));
    reworded(file, 0, () => [{ text: 'Final Conclusions' }]);
    expect(said('stale', file)).toMatch(
      /^The title is to be updated in French\.\n {4}en {2}\{\+Final \+\}Conclusions/,
    );
    expect(said('stale', file, '--ui', 'fr')).toMatch(/^Le titre est à mettre à jour en français\./);
    expect(said('confirm', file, '--clause', 'title', '--language', 'fr')).toBe(
      'The title: confirmed in French; 0 wordings are left.\n',
    );
  });

  it('show a note that alone was added', async () => {
    const file = await bilingualDraft(at('note.entente'));
    reworded(file, 2, (was) => [...was, { footnote: [{ text: 'Adopted by acclamation.' }] }]);
    expect(said('stale', file)).toContain('Adopted by acclamation.');
  });

  it('are never cited by a number that nobody sees', async () => {
    const file = await meetingDraft(at('opening.entente'));
    openRound(file, 'Lyon');
    writeFileSync(at('Lyon opens.txt'), 'In the chapeau, replace “have agreed on” with “adopt”.\n');
    const told = said('reply', 'import', file, at('Lyon opens.txt'), '--dry-run', '--city', 'Lyon');
    expect(told).toContain('opening sentence');
    expect(told).not.toContain('P0');
  });
});

it('takes --out and --output as one word', async () => {
  const file = await meetingDraft(at('out.entente'));
  enacted(file, () => ({ ok: true, value: [] }));
  openRound(file, 'Lyon');
  expect(entente('export', file, '--as', 'md', '--out', at('text.md')).status).toBe(0);
  expect(
    entente('round', 'send', file, `--output=${at('packs')}`, '--contact', 'the Secretariat').status,
  ).toBe(0);
  expect([at('text.md'), at('packs')].map((path) => existsSync(path))).toEqual([true, true]);
});
