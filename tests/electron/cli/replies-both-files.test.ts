import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groups } from '#core/amendment/groups.ts';
import { behind } from '#core/margin/stale.ts';
import { type Deciding, deciding } from '#electron/host/amending/deciding.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { scratch } from '#tests/build/entente.ts';
import { mailedBack, openedReply, tracked, type WordReply } from '#tests/build/word-reply.ts';
import {
  amendments,
  bilingualDraft,
  enacted,
  importedOne,
  inTime,
  openRound,
  sentOut,
  wordingOf,
} from './replies.ts';

const at = scratch();

interface World {
  readonly file: string;
  readonly en: WordReply;
  readonly fr: WordReply;
}

/** A round in which each city has the draft as two files, one in each language. */
const consulted = async (name: string): Promise<World> => {
  const file = await bilingualDraft(at(`${name}.entente`));
  openRound(file, 'Dakar, Lyon');
  const en = openedReply(await sentOut(file, 'Dakar'));
  return { file, en, fr: openedReply(await sentOut(file, 'Dakar', '.docx', 'fr')) };
};

const mailed = (name: string, reply: WordReply): string => {
  writeFileSync(at(name), mailedBack(reply));
  return at(name);
};

const told = ({ warnings }: Awaited<ReturnType<typeof importedOne>>) =>
  warnings.flatMap(({ code, facts }) => (code.endsWith('in-both') ? [[code, facts.ids]] : []));

const decide = (file: string, given: Deciding): void =>
  enacted(file, ({ negotiation }) => {
    if (negotiation === null) throw new Error('nobody was asked');
    const made = deciding(negotiation, given);
    return made.ok ? { ok: true, value: [made.value] } : made;
  });

const look = (file: string) => {
  const opened = openDraft(file, { mode: 'read' });
  if (!opened.ok) throw new Error(opened.failure.code);
  const { negotiation, stale } = opened.value;
  opened.value.close();
  if (negotiation === null) throw new Error('nobody was asked');
  return { groups: groups(negotiation).map(({ members }) => members), stale: behind(stale).length };
};

const spring = ({ en, fr }: World): readonly [WordReply, WordReply] => [
  tracked(en, 'spring', 'autumn', 'in spring'),
  tracked(fr, 'printemps', 'automne', 'au printemps'),
];

describe('the English and the French file of one pack', () => {
  it('make one amendment of what both do to a clause, also where the second comes later', async () => {
    const world = await consulted('one');
    const { file } = world;
    const [en, fr] = spring(world);
    expect(told(await importedOne(file, mailed('Dakar EN.docx', en), inTime))).toEqual([]);
    const second = await importedOne(file, mailed('Dakar FR.docx', fr), inTime);
    expect(told(second)).toEqual([['reply:in-both', 'a1, a2']]);
    expect(look(file)).toEqual({ groups: [['a1', 'a2']], stale: 0 });
    expect(amendments(file).map(({ id, inBoth }) => [id, inBoth])).toEqual([
      ['a1', ['a2']],
      ['a2', ['a1']],
    ]);
    decide(file, { ids: ['a2'], verdict: 'accept' });
    expect(wordingOf(file, '5')).toContain('in autumn');
    expect(wordingOf(file, '5', 'fr')).toContain('au automne');
    expect(amendments(file).map(({ status }) => status)).toEqual(['agreed', 'agreed']);
    expect(look(file).stale).toBe(0);
  });

  it('can be decided on in one language alone, which leaves the other to be brought up to date', async () => {
    const world = await consulted('alone');
    const { file } = world;
    for (const [index, reply] of spring(world).entries())
      await importedOne(file, mailed(`Dakar alone ${index}.docx`, reply), inTime);
    decide(file, { ids: ['a1'], verdict: 'accept', alone: true });
    expect(amendments(file).map(({ status }) => status)).toEqual(['agreed', 'proposed']);
    expect(look(file).stale).toBe(1);
  });

  it('put a new clause in once, with its words in both languages', async () => {
    const { file } = await consulted('new');
    const letter = (name: string, words: string): string => {
      writeFileSync(at(name), `${words}\n`);
      return at(name);
    };
    const en = 'After paragraph 5, insert a new paragraph: “The towns ring one bell at noon.”';
    const fr =
      'Après le paragraphe 5, insérer un nouveau paragraphe : « Les villes sonnent une cloche à midi. »';
    await importedOne(file, letter('Dakar new EN.txt', en), inTime);
    const second = await importedOne(file, letter('Dakar new FR.txt', fr), inTime);
    expect(told(second)).toEqual([['reply:in-both', 'a1, a2']]);
    expect(look(file).groups).toEqual([['a1', 'a2']]);
    decide(file, { ids: ['a1'], verdict: 'accept' });
    expect(wordingOf(file, '6')).toBe('The towns ring one bell at noon.');
    expect(wordingOf(file, '6', 'fr')).toBe('Les villes sonnent une cloche à midi.');
    expect(wordingOf(file, '7')).toContain('harbour masters');
    expect(look(file).stale).toBe(0);
    expect(amendments(file).map(({ status }) => status)).toEqual(['agreed', 'agreed']);
  });

  it('stay two where what belongs together is not certain, which is said, and are decided on together by hand', async () => {
    const world = await consulted('apart');
    const { file } = world;
    const en = tracked(tracked(world.en, 'spring', 'autumn', 'in spring'), 'young', 'old', 'young makers');
    const [, fr] = spring(world);
    await importedOne(file, mailed('Dakar apart EN.docx', en), inTime);
    const second = await importedOne(file, mailed('Dakar apart FR.docx', fr), inTime);
    expect(told(second)).toEqual([['reply:perhaps-in-both', 'a1, a2, a3']]);
    expect(look(file).groups).toHaveLength(3);
    const autumn = amendments(file).filter(({ inserted }) => /autumn|automne/.test(inserted));
    decide(file, { ids: autumn.map(({ id }) => id), verdict: 'accept' });
    expect(wordingOf(file, '5')).toContain('young makers in autumn');
    expect(wordingOf(file, '5', 'fr')).toContain('automne');
    expect(look(file).stale).toBe(0);
  });

  it('of two cities stay apart, and so do changes of another kind', async () => {
    const world = await consulted('two');
    const { file } = world;
    const [en] = spring(world);
    await importedOne(file, mailed('Dakar two.docx', en), inTime);
    await importedOne(file, mailed('two.docx', tracked(world.fr, '', ' et au bord du lac', 'au printemps')), {
      ...inTime,
      city: 'Dakar',
    });
    expect(look(file).groups).toHaveLength(2);
    const [, fr] = spring(world);
    await importedOne(file, mailed('other.docx', fr), { ...inTime, city: 'Lyon' });
    expect(look(file).groups).toHaveLength(3);
  });
});
