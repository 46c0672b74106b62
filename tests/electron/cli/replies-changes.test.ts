import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { entente, scratch } from '#tests/build/entente.ts';
import { draftOf, importedOne, meetingDraft, openRound, rencontre } from './replies.ts';

const at = scratch();

beforeAll(async () => {
  openRound(await meetingDraft(at('en.entente')), 'Dunedin');
  openRound(await draftOf(at('fr.entente'), rencontre, 'fr'), 'Dunedin');
});

const changesOf = async (file: string, letter: string): Promise<readonly unknown[]> => {
  const path = at('Dunedin.txt');
  writeFileSync(path, letter);
  const { findings } = await importedOne(file, path, { dryRun: true });
  return findings.flatMap(({ state, change = [] }) => change.map(({ does }) => `${state}: ${does}`));
};

describe('what a sentence changes that is taken is shown before anything is done', () => {
  it.each([
    ['Delete paragraph 2.', ['taken: delete']],
    ['Delete the last sentence of paragraph 1.', ['taken: words']],
    ['After paragraph 1, insert a new paragraph: “The towns share their boats.”', ['taken: insert']],
    ['Thank you for the draft.', []],
  ])('in English: %s', async (letter, changes) => {
    expect(await changesOf(at('en.entente'), letter)).toEqual(changes);
  });

  it.each([
    ['Supprimer le paragraphe 2.', ['taken: delete']],
    [
      'Après le paragraphe 1, insérer un nouveau paragraphe : « Les villes partagent leurs bateaux. »',
      ['taken: insert'],
    ],
    ['Merci pour ce projet.', []],
  ])('in French: %s', async (letter, changes) => {
    expect(await changesOf(at('fr.entente'), letter)).toEqual(changes);
  });

  it('in the lines of the report, once each', () => {
    const file = at('en.entente');
    writeFileSync(at('Dunedin.txt'), 'Delete paragraph 2.\n');
    const { stdout } = entente('reply', 'import', file, at('Dunedin.txt'), '--dry-run');
    expect(stdout.match(/changes:/g)).toHaveLength(1);
    expect(stdout).toMatch(/changes: § 2 · .*\[-/);
  });
});
