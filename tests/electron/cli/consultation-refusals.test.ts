import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { entente, scratch, show } from '#tests/build/entente.ts';
import { had } from '#tests/build/expect-change.ts';
import { amendments, done, harbour, harbourDraft, refused, statuses, written } from './consulting.ts';

const at = scratch();
const chair = ['--by', 'Chair', '--reason', 'as agreed in the room'];
const launcher = fileURLToPath(new URL('../../../electron/cli/entente.mjs', import.meta.url));

const text = (name: string, ...turns: readonly (readonly [string, string])[]): string =>
  written(at(name), harbour, ...turns);

const reply = (file: string, city: string, path: string, ...words: readonly string[]): readonly string[] => [
  'amend',
  file,
  '--city',
  city,
  '--language',
  'en',
  '--text',
  path,
  ...words,
];

const expectUntouched = (file: string, words: readonly string[], sentence: string | RegExp): void => {
  const before = readFileSync(file);
  expect(refused(...words)).toMatch(sentence);
  expect(readFileSync(file).equals(before)).toBe(true);
};

// Where a refusal opens the file to write, SQLite may touch its header; what the draft says stays as it was.
const expectRefused = (file: string, words: readonly string[], sentence: string | RegExp): void => {
  const before = [show(file), amendments(file)];
  expect(refused(...words)).toMatch(sentence);
  expect([show(file), amendments(file)]).toEqual(before);
};

describe('a reply that cannot be taken in', () => {
  const file = harbourDraft(at('bad.entente'));
  const good = text('good.txt', ['three keepers', 'two keepers']);

  it('of an unknown city is refused with its name', () =>
    expectRefused(file, reply(file, 'Atlantis', good), /Atlantis is not among the cities/));

  it('of a city whose name two countries have asks which, and takes it with its country', () => {
    expectRefused(file, reply(file, 'Granada', good), /Granada \(Spain\); Granada \(Nicaragua\)/);
    const taken = JSON.parse(done(...reply(file, 'Granada, Spain', good, '--dry-run', '--json')));
    expect(taken.sponsors).toEqual([{ city: 'es-granada', name: 'Granada' }]);
  });

  it('of a city that is not invited is refused', () => {
    const asked = harbourDraft(at('asked.entente'));
    done('round', 'open', asked, '--deadline', '2099-01-01', '--silence', 'consent', '--city', 'Lyon');
    expectRefused(asked, reply(asked, 'Dakar', good), /Dakar is not invited to round 1/);
    expectRefused(asked, reply(asked, 'Lyon', good, '--round', '7'), /There is no round 7/);
  });

  it('that is another document is refused', () => {
    writeFileSync(
      at('other.txt'),
      'Recipe for soup\n\nTake seven onions and peel them slowly.\n\nBoil water with salt, add pepper, stir until thick, then serve hot with bread.\n',
    );
    expectRefused(file, reply(file, 'Lyon', at('other.txt')), /is another document/);
  });

  it('that is in another language is refused', () => {
    writeFileSync(
      at('french.txt'),
      'Conclusions\n\nNous, villes portuaires, sommes convenues de ce qui suit :\n\n1. Les villes se félicitent du rapport du groupe de travail sur les feux et les cloches.\n2. Les villes invitent tous les partenaires à partager ce qu’ils savent des fêtes au bord de l’eau.\n',
    );
    expectRefused(file, reply(file, 'Lyon', at('french.txt')), /looks as if it were in French/);
    expectRefused(
      file,
      ['amend', file, '--city', 'Lyon', '--language', 'fr', '--text', good],
      /has no text in French; it has: English/,
    );
  });

  it('that is empty, missing, or neither a text nor a letter is refused', () => {
    writeFileSync(at('empty.txt'), '');
    writeFileSync(at('blank.txt'), ' \n\n');
    expectRefused(file, reply(file, 'Lyon', at('empty.txt')), /is empty/);
    expectRefused(file, reply(file, 'Lyon', at('blank.txt')), /has no text in it|is empty/);
    expectRefused(file, reply(file, 'Lyon', at('nowhere.txt')), /There is no file/);
    expectRefused(file, ['amend', file, '--city', 'Lyon'], /either an amended text/);
  });

  it('that is the draft itself proposes nothing', () => {
    const said = done(...reply(file, 'Lyon', text('same.txt')));
    expect([said, amendments(file)]).toEqual([`${file}: Lyon proposes no change.\n`, []]);
  });

  it('that is an earlier version unchanged is recognised as that', () => {
    const older = harbourDraft(at('older.entente'));
    done(...reply(older, 'Lyon', good));
    done('decide', older, 'a1', 'accept', ...chair);
    expectRefused(
      older,
      reply(older, 'Dakar', text('as-sent.txt')),
      /is draft 1, unchanged, and not an amendment of draft 1 with later changes.*--base 1\+1 /,
    );
    done(...reply(older, 'Dakar', at('as-sent.txt'), '--base', '1+1'));
    expect(amendments(older)[1]).toMatchObject({ removed: 'two', inserted: 'three' });
  });

  it('is only shown where it is asked for (--dry-run)', () =>
    expect([done(...reply(file, 'Lyon', good, '--dry-run')), amendments(file)]).toEqual([
      `${file}: 1 proposal of Lyon on draft 1: a1.\n`,
      [],
    ]));

  it('is refused by a file that may not be opened, which stays as it is', () => {
    writeFileSync(at('note.entente'), 'not a draft');
    expectUntouched(at('note.entente'), reply(at('note.entente'), 'Lyon', good), /is not an Entente draft/);
  });

  it('in typography alone proposes nothing and is counted', () => {
    const said = entente(...reply(file, 'Lyon', text('signs.txt', ['three keepers', 'three\u00A0keepers'])));
    expect(said.stderr).toContain('Typography only: 1 place.');
    expect(amendments(file)).toEqual([]);
  });
});

describe('a letter', () => {
  it('is taken where it is exact, and shown for a look where it is not', () => {
    const file = harbourDraft(at('letter.entente'));
    writeFileSync(
      at('letter.txt'),
      'Dear colleagues,\n\nIn paragraph 7, replace “three keepers” with “two keepers”.\nIn paragraph 4, replace “no such words” with “others”.\n\nKind regards,\nAda\n',
    );
    const taken = JSON.parse(
      done('amend', file, '--city', 'Dunedin', '--instructions', at('letter.txt'), '--json'),
    );
    expect([taken.amendments, taken.unsure.length]).toEqual([['a1'], 1]);
    expect(amendments(file)).toMatchObject([
      { clause: '7', removed: 'three', inserted: 'two', source: { line: 3 } },
    ]);
  });

  it('that asks for nothing exact is kept with its words, and is not taken for silence', () => {
    const file = harbourDraft(at('vague.entente'));
    done('round', 'open', file, '--deadline', '2027-05-30', '--zone', 'UTC', '--silence', 'consent');
    const letter = (words: string): string => {
      writeFileSync(at('vague.txt'), `Dear colleagues,\n\n${words}\n\nKind regards,\nAda\n`);
      return at('vague.txt');
    };
    const vague = 'In paragraph 4, please strengthen the reference to charts.';
    done('amend', file, '--city', 'Dunedin', '--instructions', letter(vague));
    done('amend', file, '--city', 'Bergen', '--instructions', letter('We approve the draft.'));
    expect(done('round', 'status', file)).toContain(
      `Remark of Dunedin (r1) on paragraph 4 of draft 1: “${vague}”`,
    );
    const opened = had(openDraft(file, { mode: 'read' }));
    const replies = opened.consultation?.rounds.flatMap((round) => round.replies) ?? [];
    opened.close();
    expect(replies.map(({ answer }) => answer)).toEqual(['remarks', 'approves']);
    expect(replies.map(({ remarks }) => remarks?.map(({ words }) => words))).toEqual([[vague], undefined]);
    expect(done('verify', file)).not.toBe('');
  });
});

describe('a decision that cannot be taken', () => {
  it('is refused with its reason and changes nothing', () => {
    const file = harbourDraft(at('decide.entente'));
    done(...reply(file, 'Lyon', text('l.txt', ['three keepers', 'two keepers'])));
    expectRefused(file, ['decide', file, 'a9', 'accept', ...chair], /There is no amendment a9/);
    expectRefused(file, ['decide', file, 'a1', 'bless', ...chair], /“bless” is no decision/);
    expectRefused(
      file,
      ['decide', file, 'a1', 'as-amended', ...chair],
      /agreed wording of the paragraph is missing/,
    );
    expect(entente('decide', file, 'a1', 'accept', '--by', 'Chair').status).toBe(2);
    done('decide', file, 'a1', 'accept', ...chair);
    expectRefused(file, ['decide', file, 'a1', 'reject', ...chair], /is decided already/);
  });

  it('on an amendment whose clause was deleted says that it has fallen', () => {
    const file = harbourDraft(at('deleted.entente'));
    const clause = '8. The towns meet again when the lamps are lit.\n';
    done(...reply(file, 'Lyon', text('d1.txt', [clause, ''])));
    done(...reply(file, 'Dakar', text('d2.txt', ['lamps are lit', 'bells are rung'])));
    done('decide', file, 'a1', 'accept', ...chair);
    expectRefused(file, ['decide', file, 'a2', 'accept', ...chair], /a2 has fallen/);
    expect(statuses(file)).toEqual({ a1: 'agreed', a2: 'fallen' });
    done(...reply(file, 'Dakar', at('d2.txt'), '--base', '1'));
    expect(amendments(file)[2]).toMatchObject({
      state: 'needs-you',
      reason: { code: 'amendment:base-changed' },
    });
    done('undo', file);
    expect(statuses(file)).toEqual({ a1: 'proposed', a2: 'proposed', a3: 'proposed' });
  });

  it('at the same time as another is refused or waits; none is lost and none is doubled', async () => {
    const file = harbourDraft(at('two.entente'));
    done(
      ...reply(file, 'Lyon', text('t1.txt', ['three keepers', 'two keepers'], ['lend boats', 'lend sails'])),
    );
    const decide = (id: string): Promise<number | null> =>
      new Promise((resolve) => {
        const words = ['decide', file, id, 'accept', '--by', id, '--reason', 'at once'];
        spawn(process.execPath, [launcher, ...words], { stdio: 'ignore' }).on('exit', resolve);
      });
    const codes = await Promise.all(['a1', 'a2', 'a1', 'a2'].map(decide));
    const agreed = Object.values(statuses(file)).filter((status) => status === 'agreed');
    expect(agreed.length).toBe(codes.filter((code) => code === 0).length);
    expect(agreed.length).toBeGreaterThan(0);
    expect(done('verify', file)).toContain('is sound');
  });
});

describe('undoing', () => {
  it('takes back decisions one after the other, and changes made while cities are consulted', () => {
    const file = harbourDraft(at('undo.entente'));
    const before = show(file);
    done(...reply(file, 'Lyon', text('u.txt', ['three keepers', 'two keepers'])));
    done('decide', file, 'a1', 'accept', ...chair);
    done('set', file, 'theme=Lamps');
    expect(done('undo', file)).toContain('Fact of the meeting set: theme');
    expect(done('undo', file)).toContain('Agreed: a1');
    expect(refused('undo', file)).toContain('No decision is left to take back');
    expect(show(file)).toEqual(before);
    expect(statuses(file)).toEqual({ a1: 'proposed' });
    expect(done('verify', file)).toContain('is sound');
  });
});

describe('brackets', () => {
  it('are put around what has no consensus, and go when an alternative is chosen', () => {
    const file = harbourDraft(at('brackets.entente'));
    done(...reply(file, 'Lyon', text('b1.txt', ['three keepers', 'two keepers'])));
    done(...reply(file, 'Dakar', text('b2.txt', ['three keepers', 'nine keepers'])));
    done('decide', file, 'a1,a2', 'bracket', ...chair);
    expect(statuses(file)).toEqual({ a1: 'bracketed', a2: 'bracketed' });
    done('decide', file, 'b1', 'choose', '--option', 'o2', ...chair);
    expect(statuses(file)).toEqual({ a1: 'fallen', a2: 'agreed' });
    expect(show(file).clauses[6]?.wording.en).toContain('nine keepers');
  });
});

describe('the commands of a consultation', () => {
  it.each(['amend', 'amendments', 'conflicts', 'decide', 'reserve', 'round', 'origin'])(
    'explain %s in both languages, every word of it',
    (name) => {
      const [english, french] = [entente(name, '--help'), entente(name, '--help', '--ui=fr')];
      expect([english.status, french.status]).toEqual([0, 0]);
      expect(english.stdout + french.stdout).not.toMatch(/option\.|argument\.|placeholder\.|cli:|\.about/);
      expect(french.stdout).toContain('afficher cette aide');
    },
  );
});
