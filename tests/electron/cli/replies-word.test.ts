import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deciding } from '#electron/host/amending/deciding.ts';
import { inRound } from '#electron/host/amending/rounds.ts';
import { entente, scratch } from '#tests/build/entente.ts';
import {
  commented,
  mailedBack,
  marked,
  movedBefore,
  openedReply,
  retyped,
  tracked,
  type WordReply,
} from '#tests/build/word-reply.ts';
import {
  amendments,
  draftOf,
  enacted,
  imported,
  importedOne,
  inTime,
  meeting,
  meetingDraft,
  openRound,
  sentOut,
  wordingOf,
} from './replies.ts';

const at = scratch();

const mailed = (path: string, reply: WordReply): string => {
  writeFileSync(path, mailedBack(reply));
  return path;
};

interface World {
  readonly file: string;
  readonly sent: Uint8Array;
}

/** A draft in consultation, and the file as it was sent to a city. */
const consulted = async (name: string, city: string): Promise<World> => {
  const file = await meetingDraft(at(`${name}.entente`));
  openRound(file, 'Dunedin, Östersund, Dakar, Kraków, Lyon, Bergen');
  return { file, sent: await sentOut(file, city) };
};

const decide = (file: string, id: string): void =>
  enacted(file, ({ negotiation }) => {
    if (negotiation === null) throw new Error('nobody was asked');
    const made = deciding(negotiation, { ids: [id], verdict: 'accept' });
    return made.ok ? { ok: true, value: [made.value] } : made;
  });

describe('a reply with tracked changes (B1)', () => {
  it('becomes proposals on the right clause with the city as sponsor, the comment as reason, the draft unchanged', async () => {
    const { file, sent } = await consulted('b1', 'Dunedin');
    let reply = openedReply(sent, 'Consultant');
    reply = tracked(reply, '', ' mayors and', 'A maximum of');
    reply = tracked(reply, '', ' and youth', 'the Focal Point');
    reply = tracked(reply, '', ' always', 'must be');
    reply = tracked(reply, 'senior ', '', 'one senior political');
    reply = tracked(reply, ' future', '', 'in the future Meetings');
    reply = commented(reply, 'political', 'Too many mayors stay at home.');
    const before = wordingOf(file, '9');
    const path = mailed(at('b1.docx'), reply);
    const report = await importedOne(file, path, inTime);
    expect(report.replies).toMatchObject([
      { cities: [{ name: 'Dunedin' }], whence: 'identity', late: false },
    ]);
    const rows = amendments(file);
    expect(rows.map(({ clause, removed, inserted }) => [clause, removed.trim(), inserted.trim()])).toEqual([
      ['9', '', 'mayors and'],
      ['9', '', 'and youth'],
      ['9', 'senior', ''],
      ['9', '', 'always'],
      ['9', 'future', ''],
    ]);
    expect(rows.map(({ sponsors }) => sponsors.map(({ name }) => name).join())).toEqual(
      Array.from({ length: 5 }, () => 'Dunedin'),
    );
    expect(rows.map(({ source }) => [source.how, source.author])).toEqual(
      Array.from({ length: 5 }, () => ['tracked', 'Consultant']),
    );
    expect(rows.map(({ rationale }) => rationale)).toEqual([
      null,
      null,
      'Too many mayors stay at home.',
      null,
      null,
    ]);
    expect(report.findings.filter(({ found }) => found === 'comment')).toMatchObject([
      { state: 'rationale', cite: '9', amendment: 'a3' },
    ]);
    expect(wordingOf(file, '9')).toBe(before);
    // The same file once more changes nothing.
    const again = await importedOne(file, path, inTime);
    expect(again).toMatchObject({ state: 'again', replies: [], reason: { code: 'reply:came-before' } });
    expect(amendments(file)).toHaveLength(5);
  });

  it('takes whole words where Word tracked a part of one', async () => {
    const { file, sent } = await consulted('b1b', 'Dunedin');
    const reply = tracked(openedReply(sent), 'c', 'sh', 'could be extended');
    await importedOne(file, mailed(at('b1b.docx'), reply), inTime);
    expect(amendments(file)[0]).toMatchObject({ clause: '3', removed: 'could', inserted: 'should' });
  });
});

describe('words changed with the switch off (B2)', () => {
  it('are found by comparison, marked untracked, and said to be so', async () => {
    const { file, sent } = await consulted('b2', 'Östersund');
    const path = mailed(at('b2.docx'), retyped(openedReply(sent), 'three participants', 'two participants'));
    const dry = await importedOne(file, path, { ...inTime, dryRun: true });
    expect(dry.findings).toMatchObject([
      { state: 'taken', how: 'untracked', cite: '9', quote: 'three → two' },
    ]);
    expect(amendments(file)).toEqual([]);
    const { status, stdout } = entente('reply', 'import', file, path, '--received', inTime.received);
    expect([status, stdout.includes('untracked'), stdout.includes('Östersund')]).toEqual([0, true, true]);
    expect(amendments(file)).toMatchObject([{ removed: 'three', inserted: 'two', clause: '9' }]);
  });

  it('are told apart from those that were tracked in the same paragraph', async () => {
    const { file, sent } = await consulted('b2b', 'Östersund');
    let reply = retyped(openedReply(sent), 'three participants', 'two participants');
    reply = tracked(reply, 'must', 'should', 'must be ensured');
    const report = await importedOne(file, mailed(at('b2b.docx'), reply), inTime);
    expect(report.findings.map(({ how, quote }) => [how, quote])).toEqual([
      ['untracked', 'three → two'],
      ['tracked', 'must → should'],
    ]);
  });
});

describe('typography (B3)', () => {
  const french =
    'Conclusions\n\nNous, les villes du port, sommes convenues de ce qui suit :\n\n1. Les villes saluent l’idée « du phare » ; elles la gardent.\n2. Les villes publient leurs cartes : toutes.\n';

  it('is no amendment, and is counted', async () => {
    const file = await draftOf(at('b3.entente'), french, 'fr');
    openRound(file, 'Lyon');
    const sent = openedReply(await sentOut(file, 'Lyon', '.docx', 'fr'));
    const typed = sent.document.replace(/l’idée «\s*du phare\s*»\s*;/u, "l'idée &quot;du phare&quot; ;");
    expect(typed).not.toBe(sent.document);
    const report = await importedOne(file, mailed(at('b3.docx'), { ...sent, document: typed }), inTime);
    expect([report.state, report.count.taken, report.replies]).toEqual(['held', 0, []]);
    expect(report.reason?.code).toBe('reply:sent-asking-nothing');
    expect(report.count.typography).toBeGreaterThanOrEqual(3);
  });

  it('that the house set when the draft was sent is not counted', async () => {
    const { file, sent } = await consulted('b3b', 'Lyon');
    const report = await importedOne(file, mailed(at('b3b.docx'), openedReply(sent)), inTime);
    expect([report.state, report.reason?.code]).toEqual(['held', 'reply:sent-unchanged']);
    expect(report.findings).toMatchObject([{ found: 'text', state: 'held', number: 1 }]);
  });
});

describe('words coloured and struck by hand (B4)', () => {
  it('are edits only if that is said, the struck words as old text and the red ones as new', async () => {
    const { file, sent } = await consulted('b4', 'Kraków');
    const path = mailed(at('b4.docx'), marked(openedReply(sent), 'three participants', 'two delegates'));
    const read = await importedOne(file, path, { ...inTime, dryRun: true });
    expect(read.findings).toMatchObject([{ state: 'held', reason: { code: 'reply:struck-waits' } }]);
    const report = await importedOne(file, path, { ...inTime, handMarked: true });
    expect(report.findings.filter(({ state }) => state === 'taken')).toMatchObject([
      { how: 'hand-marked', cite: '9', quote: 'three participants → two delegates' },
    ]);
  });
});

describe('a comment beside the text', () => {
  it.each([
    ['The last sentence of paragraph 9 can go.', 'held'],
    ['La dernière phrase du paragraphe 9 : à la fin.', 'held'],
    ['Please delete this paragraph.', 'held'],
    ['We welcome this.', 'remark'],
    ['Nous saluons le paragraphe 9.', 'remark'],
  ])('waits where it asks for what was not made in the text: %s', async (words, state) => {
    const { file, sent } = await consulted(`asks ${words.slice(0, 12)}`, 'Dunedin');
    const reply = commented(openedReply(sent, 'Consultant'), 'political', words);
    const report = await importedOne(file, mailed(at(`asks ${words.slice(0, 12)}.docx`), reply), inTime);
    expect(report.findings.filter(({ found }) => found === 'comment').map((one) => one.state)).toEqual([
      state,
    ]);
  });
});

describe('a comment typed into the text (B5)', () => {
  it('is offered as a comment, and becomes an insertion only when someone confirms that it is one', async () => {
    const { file, sent } = await consulted('b5', 'Dakar');
    const note = ' (Commentaire de Dakar : formulation trop faible)';
    const path = mailed(at('b5.docx'), tracked(openedReply(sent), '', note, 'on a common shelf'));
    const report = await importedOne(file, path, inTime);
    expect(report.findings).toMatchObject([
      { found: 'comment', state: 'remark', number: 1, cite: '4', reason: { code: 'reply:typed-comment' } },
    ]);
    expect(report.replies).toMatchObject([{ answer: 'remarks', amendments: [] }]);
    expect(amendments(file)).toEqual([]);
    const confirmed = await importedOne(file, path, { ...inTime, confirm: new Set([1]) });
    expect(confirmed.replies).toMatchObject([{ answer: 'proposals', amendments: ['a1'] }]);
    expect(amendments(file)).toMatchObject([{ clause: '4' }]);
  });
});

describe('a reply to an old draft (C1)', () => {
  const withBell = meeting
    .replace(/^(\d+)\./gm, (_, number: string) => `${Number(number) >= 2 ? Number(number) + 1 : number}.`)
    .replace('\n3. The towns invite', '\n2. The towns keep one bell in common.\n3. The towns invite');

  const moved = async (name: string): Promise<World> => {
    const world = await consulted(name, 'Dunedin');
    writeFileSync(at(`${name}-Lyon.txt`), withBell);
    await importedOne(world.file, at(`${name}-Lyon.txt`), inTime);
    decide(world.file, 'a1');
    return world;
  };

  it('is carried to the clause where it is now and says on which draft and clause it was made', async () => {
    const { file, sent } = await moved('c1');
    expect(wordingOf(file, '8')).toContain('names three keepers');
    const reply = tracked(openedReply(sent), 'three', 'two', 'three keepers');
    const report = await importedOne(file, mailed(at('c1.docx'), reply), inTime);
    expect(report.base).toEqual({ version: 0, how: 'fingerprint' });
    const [row] = amendments(file, 'nz-dunedin');
    expect(row).toMatchObject({ clause: '8', state: 'applies', source: { base: 0, clause: '7' } });
  });

  it('is recognised where an older file was sent back than the one it claims to be', async () => {
    const { file } = await moved('c1c');
    enacted(file, () => ({ ok: true, value: [{ type: 'round-close', round: '1' }] }));
    openRound(file, 'Dunedin');
    const old = withBell
      .replace('2. The towns keep one bell in common.\n', '')
      .replace('three keepers', 'two keepers');
    writeFileSync(at('c1c-Dunedin.txt'), old);
    const report = await importedOne(file, at('c1c-Dunedin.txt'), { ...inTime, round: '2' });
    expect(report.base).toEqual({ version: 0, how: 'recognised' });
    expect(report.warnings.map(({ code }) => code)).toContain('amending:older-version');
    expect(amendments(file, 'nz-dunedin')).toMatchObject([
      { clause: '8', removed: 'three', inserted: 'two' },
    ]);
  });

  it('is kept as “base text changed” where its words no longer exist', async () => {
    const { file, sent } = await consulted('c1b', 'Dunedin');
    writeFileSync(at('c1b-Lyon.txt'), meeting.replace('names three keepers', 'calls five pilots'));
    await importedOne(file, at('c1b-Lyon.txt'), inTime);
    decide(file, 'a1');
    const reply = tracked(openedReply(sent), 'three', 'two', 'three keepers');
    await importedOne(file, mailed(at('c1b.docx'), reply), inTime);
    expect(amendments(file, 'nz-dunedin')).toMatchObject([
      { status: 'proposed', state: 'needs-you', reason: { code: 'amendment:base-changed' } },
    ]);
  });
});

describe('a second reply of a city (C2)', () => {
  it('counts beside the first, or replaces it, which then stays in the record as superseded', async () => {
    const { file, sent } = await consulted('c2', 'Lyon');
    const anonymous = openedReply(sent).document;
    const reply = (now: string): WordReply => {
      const opened = openedReply(sent);
      const parts = Object.fromEntries(
        Object.entries(opened.parts).filter(([name]) => !name.startsWith('customXml/')),
      );
      return tracked({ ...opened, parts, document: anonymous }, 'three', now, 'three keepers');
    };
    const first = mailed(at('Krakow c2.docx'), reply('two'));
    const second = mailed(at('Réponse de Cracovie.docx'), reply('four'));
    expect((await importedOne(file, first, inTime)).replies).toMatchObject([{ whence: 'file-name' }]);
    const dry = await importedOne(file, second, { ...inTime, dryRun: true });
    expect(dry.replies).toMatchObject([{ replaces: null, cities: [{ city: 'pl-krakow' }] }]);
    const report = await importedOne(file, second, { ...inTime, replaces: 'last' });
    expect(report.replies).toMatchObject([{ replaces: 'r1' }]);
    expect(amendments(file, 'pl-krakow').map(({ source }) => source.aside)).toEqual([
      'superseded',
      undefined,
    ]);
  });
});

describe('a late reply (C3)', () => {
  it('is marked late, stays visible, and waits for one decision', async () => {
    const { file, sent } = await consulted('c3', 'Lyon');
    const path = mailed(at('c3.docx'), tracked(openedReply(sent), 'three', 'two', 'three keepers'));
    const report = await importedOne(file, path, { received: '2026-06-02' });
    expect(report.replies).toMatchObject([{ late: true }]);
    expect(amendments(file)[0]?.source.aside).toBe('late');
    enacted(file, (opened) => inRound(opened, 'include', { reply: 'r1' }));
    expect(amendments(file)[0]?.source.aside).toBeUndefined();
  });
});

describe('a folder of replies', () => {
  it('goes on after a file that cannot be read, and says so', async () => {
    const { file, sent } = await consulted('batch', 'Lyon');
    const other = await sentOut(file, 'Dakar');
    const paths = ['1.docx', '2.docx', 'someone.txt', '~$1.docx'].map((name) => at(name));
    const [lyon = '', dakar = '', someone = '', lock = ''] = paths;
    mailed(lyon, tracked(openedReply(sent), 'three', 'two', 'three keepers'));
    writeFileSync(
      dakar,
      mailedBack(tracked(openedReply(other), 'spring', 'autumn', 'in spring')).slice(0, 900),
    );
    writeFileSync(someone, 'In paragraph 5, replace “spring” with “summer”.');
    writeFileSync(lock, new Uint8Array(162));
    const reports = await imported(file, paths, inTime);
    expect(reports.map(({ state, reason }) => [state, reason?.code])).toEqual([
      ['taken', undefined],
      ['refused', 'word:truncated'],
      ['held', 'reply:no-city'],
      ['skipped', 'reply:leftover'],
    ]);
    expect(reports[2]?.findings).toMatchObject([{ state: 'held', reason: { code: 'reply:waits-for-city' } }]);
    expect(amendments(file)).toHaveLength(1);
  });
});

describe('a reply with only a part of the text', () => {
  it('asks for no deletion of what did not come back', async () => {
    const { file, sent } = await consulted('part', 'Lyon');
    const opened = openedReply(sent);
    const paragraphs = [...opened.document.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)].map(
      ([whole]) => whole,
    );
    const left = paragraphs
      .filter((one) =>
        /working group|festivals|thank the harbour|meet again|list of all lamps|on bells every/.test(one),
      )
      .reduce((document, one) => document.replace(one, ''), opened.document);
    const reply = retyped({ ...opened, document: left }, 'three keepers', 'two keepers');
    const report = await importedOne(file, mailed(at('part.docx'), reply), inTime);
    expect(amendments(file)).toMatchObject([{ clause: '7', removed: 'three', inserted: 'two' }]);
    const held = report.findings.filter(({ state }) => state === 'held');
    expect(held.map(({ found, reason }) => [found, reason?.code])).toEqual(
      Array.from({ length: 6 }, () => ['delete', 'reply:only-part']),
    );
  });
});

describe('a clause that changed places with its neighbour', () => {
  it.each([
    ['up', 'names three keepers', 'thank the harbour masters'],
    ['further up', 'names three keepers', 'publish their charts'],
    ['down', 'thank the harbour masters', 'meet again when the lamps'],
  ])('is told once, as one move by whoever made it: %s', async (name, words, other) => {
    const { file, sent } = await consulted(`swap-${name}`, 'Dunedin');
    const reply = movedBefore(openedReply(sent, 'Jean'), words, other);
    const report = await importedOne(file, mailed(at(`swap-${name}.docx`), reply), inTime);
    expect(report.findings).toMatchObject([
      { found: 'move', state: 'taken', how: 'tracked', author: 'Jean' },
    ]);
    expect(amendments(file)).toMatchObject([{ kind: 'move' }]);
  });
});

describe('paragraphs that were moved, cut or joined', () => {
  const paragraphs = (document: string): readonly string[] =>
    document.match(/<w:p[ >](?:(?!<\/w:p>)[\s\S])*<\/w:p>/g) ?? [];
  const saying = (document: string, words: string): string =>
    paragraphs(document).find((one) => one.includes(words)) ?? '';
  const inserted = '<w:ins w:id="970" w:author="Ana" w:date="2026-05-20T10:00:00Z"/>';

  it('are told with where they stand and go, and the words by which they are known', async () => {
    const { file, sent } = await consulted('told moves', 'Dunedin');
    const reply = movedBefore(openedReply(sent, 'Jean'), 'meet again when', 'thank the harbour masters');
    const path = mailed(at('Dunedin moves.docx'), reply);
    const said = (...how: readonly string[]): string =>
      entente('reply', 'import', file, path, '--dry-run', ...how).stdout;
    expect(said()).toContain('§ 8 · moved behind § 5 · tracked · by Jean · “The towns meet again');
    expect(said('--ui', 'fr')).toContain('déplacé après le § 5 · suivi · par Jean · « The towns meet again');
    const report = await importedOne(file, path, inTime);
    expect(report.findings).toMatchObject([
      { found: 'move', cite: '8', to: '5', quote: 'The towns meet again when the lamps are lit.' },
    ]);
  });

  it('are told with the words on both sides of the cut', async () => {
    const { file, sent } = await consulted('told cuts', 'Dunedin');
    const opened = openedReply(sent, 'Ana');
    const whole = saying(opened.document, 'publish their charts');
    const properties = /<w:pPr>[\s\S]*?<\/w:pPr>/.exec(whole)?.[0] ?? '';
    const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
    const [head, tail] = ['The towns publish their charts on a common shelf,', ' and keep it open to all.'];
    const mark = properties.includes('<w:rPr>')
      ? properties.replace('<w:rPr>', `<w:rPr>${inserted}`)
      : properties.replace('</w:pPr>', `<w:rPr>${inserted}</w:rPr></w:pPr>`);
    const cut = `<w:p>${mark}${run(head)}</w:p><w:p>${properties}${run(tail)}</w:p>`;
    const document = opened.document.replace(whole, () => cut);
    const report = await importedOne(file, mailed(at('Dunedin cuts.docx'), { ...opened, document }), inTime);
    expect(report.findings.filter(({ state }) => state === 'taken')).toMatchObject([
      { found: 'split', cite: '4', quote: `${head} ¶ ${tail.trim()}` },
    ]);
    // Neither half begins or ends with the space at which it was cut.
    expect(entente('decide', file, 'a1', 'accept', '--by', 'Rap', '--reason', 'agreed').status).toBe(0);
    expect([wordingOf(file, '4'), wordingOf(file, '5')]).toEqual([head, tail.trim()]);
  });
});
