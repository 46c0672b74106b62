import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { roster } from '#core/round/roster.ts';
import { inRound } from '#electron/host/amending/rounds.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { scratch } from '#tests/build/entente.ts';
import { mailedBack, openedReply, tracked } from '#tests/build/word-reply.ts';
import {
  amendments,
  enacted,
  imported,
  importedOne,
  inTime,
  meetingDraft,
  openRound,
  sentOut,
  workbook,
} from './replies.ts';

const at = scratch();
const invited = 'Dunedin, Dakar, Kraków, Lyon, Metz, Caen, Bergen, Granada (Spain), Granada (Nicaragua)';

const consulted = async (name: string): Promise<string> => {
  const file = await meetingDraft(at(`${name}.entente`));
  openRound(file, invited);
  return file;
};

const letter = (name: string, text: string): string => {
  writeFileSync(at(name), text);
  return at(name);
};

const standing = (file: string, city: string): string | undefined => {
  const opened = openDraft(file, { mode: 'read' });
  if (!opened.ok) throw new Error(opened.failure.code);
  const { consultation } = opened.value;
  opened.value.close();
  const round = consultation?.rounds[0];
  if (consultation === null || round === undefined) return undefined;
  return roster(consultation, round, '2026-05-21T00:00:00Z').find((row) => row.city === city)?.state;
};

const nine = (how: string): string =>
  `A maximum of ${how} participants per city, including the Focal Point and one senior political representative, must be ensured in the future Meetings.`;

describe('a matrix of twelve rows (B6)', () => {
  const rows = [
    ['Consultation sur les Conclusions', '', '', ''],
    ['Paragraphe', 'Modification proposée', 'Justification', 'Ville'],
    ['§ 9', nine('two'), 'Moins de monde', 'Lyon'],
    ['par. 9', nine('four'), '', 'Lyon'],
    ['9.', 'Remplacer « future » par « next »', '', 'Lyon'],
    ['point 9', nine('five'), '', 'Lyon'],
    ['5', 'The towns shall lend boats to young makers in spring.', 'Plus fort', 'Cracovie'],
    ['5', 'idem', '', 'Lyon'],
    ['12', 'Supprimer ce paragraphe', '', 'Dakar'],
    ['3', 'Remplacer « could » par « shall »', '', 'Dakar'],
    ['8', 'The towns meet again when the lamps are lit, and not before.', '', 'Dunedin'],
    ['1', 'The towns welcome the first report of the working group on lights and bells.', '', 'Bergen'],
    [
      'Paragraphe 2',
      'The towns invite all partners, in particular, to share what they know of fairs by the water.',
      '',
      'Bergen',
    ],
    ['10', 'The Secretariat keeps a list of lamps that were lit.', '', 'Bergen'],
  ];

  it('gives eleven proposals, and holds back the row that reads “idem”', async () => {
    const file = await consulted('b6');
    const report = await importedOne(file, workbook(at('b6.xlsx'), rows, ['A1:D1']), inTime);
    expect([report.kind, report.count.taken, report.count.held]).toEqual(['matrix', 11, 1]);
    expect(report.findings.filter(({ state }) => state === 'held')).toMatchObject([
      { line: 8, quote: 'idem', reason: { code: 'reply:ditto' } },
    ]);
    const all = amendments(file);
    expect(all).toHaveLength(11);
    const lyon = amendments(file, 'fr-lyon');
    expect(lyon.map(({ clause, rationale }) => [clause, rationale])).toEqual([
      ['9', 'Moins de monde'],
      ['9', null],
      ['9', null],
      ['9', null],
    ]);
    expect(amendments(file, 'pl-krakow')).toMatchObject([
      { clause: '5', removed: 'should', inserted: 'shall' },
    ]);
    expect(report.replies.map(({ cities, whence }) => [cities[0]?.city, whence])).toEqual([
      ['fr-lyon', 'sheet'],
      ['pl-krakow', 'sheet'],
      ['sn-dakar', 'sheet'],
      ['nz-dunedin', 'sheet'],
      ['no-bergen', 'sheet'],
    ]);
  });

  it('with two rows of merged heads and a paragraph merged over rows is read column by column', async () => {
    const file = await consulted('b6b');
    const path = workbook(
      at('Dakar b6b.xlsx'),
      [
        ['Paragraphe', 'Proposition', '', 'Motif'],
        ['', 'Anglais', 'Français', ''],
        ['§ 9', nine('two'), '', 'moins'],
        ['', nine('four'), '', 'plus'],
        ['9 et 10', 'à revoir', '', ''],
        ['40', 'The towns sing.', '', ''],
        ['6', '', '', 'Merci !'],
      ],
      ['A1:A2', 'B1:C1', 'D1:D2', 'A3:A4'],
    );
    const report = await importedOne(file, path, inTime);
    expect(report.findings.map(({ line, state, cite, reason }) => [line, state, cite, reason?.code])).toEqual(
      [
        [3, 'taken', '9', undefined],
        [4, 'taken', '9', undefined],
        [5, 'held', undefined, 'reply:several-places'],
        [6, 'held', undefined, 'instructions:paragraph-not-found'],
        [7, 'remark', '6', undefined],
      ],
    );
    expect(report.replies).toMatchObject([{ whence: 'file-name', cities: [{ city: 'sn-dakar' }] }]);
  });

  it('that we sent is known again, row by row, and asks for nothing when nothing was written into it', async () => {
    const file = await consulted('b6c');
    writeFileSync(at('b6c.xlsx'), await sentOut(file, 'Lyon', '.xlsx'));
    const report = await importedOne(file, at('b6c.xlsx'), inTime);
    expect([report.state, report.reason?.code, report.base]).toEqual([
      'held',
      'reply:sent-unchanged',
      { version: 0, how: 'identity' },
    ]);
    expect(report.findings).toMatchObject([{ found: 'text', state: 'held', number: 1 }]);
  });
});

describe('the text of an e-mail (B7)', () => {
  const mail =
    "Dear all,\n\nIn para 3, line 2, replace 'could be extended' with 'shall be extended'. In point 9 three should be two.\n\nBest regards,\nAna\nCity of Dunedin\n\n> On 3 May, the Secretariat wrote:\n> In point 1 replace bells by horns.\n";

  it('is taken where it is exact, and marked “please check” where it is not', async () => {
    const file = await consulted('b7');
    const path = letter('Dunedin b7.txt', mail);
    const report = await importedOne(file, path, inTime);
    expect(amendments(file)).toMatchObject([{ clause: '3', removed: 'could', inserted: 'shall' }]);
    expect(report.findings.filter(({ state }) => state === 'held')).toMatchObject([{ number: 1, cite: '9' }]);
    // What was cut off is said: the signature, and the mail that is quoted.
    expect(
      report.findings.filter(({ state }) => state === 'nothing').map(({ reason }) => reason?.code),
    ).toEqual(['instructions:courtesy', 'instructions:signature', 'instructions:history']);
    await importedOne(file, path, { ...inTime, confirm: new Set([1]) });
    expect(amendments(file)[1]).toMatchObject({ clause: '9', removed: 'three', inserted: 'two' });
  });

  it('waits with a number where it asks for something that cannot be made, and is kept as a remark once confirmed', async () => {
    const file = await consulted('b7c');
    const path = letter(
      'Dakar b7c.txt',
      'Paragraph 5 should be shorter.\nWe propose that paragraph 8 be deleted.\n',
    );
    const report = await importedOne(file, path, inTime);
    expect(report.findings.filter(({ state }) => state === 'held')).toMatchObject([
      { number: 1, cite: '5', reason: { code: 'instructions:asked' } },
    ]);
    expect(amendments(file, 'sn-dakar')).toMatchObject([{ clause: '8' }]);
    const again = await importedOne(file, path, { ...inTime, confirm: new Set([1]) });
    expect(again.replies).toMatchObject([{ reply: 'r2', answer: 'remarks', amendments: [] }]);
    const opened = openDraft(file, { mode: 'read' });
    if (!opened.ok) throw new Error(opened.failure.code);
    const kept = opened.value.consultation?.rounds[0]?.replies[1]?.remarks;
    opened.value.close();
    expect(kept?.map(({ words }) => words)).toEqual(['Paragraph 5 should be shorter.']);
  });

  it('is in time where it came in time, though it is confirmed once the round is closed', async () => {
    const file = await consulted('b7d');
    const close = (): void => enacted(file, (opened) => inRound(opened, 'close', {}));
    const asked = letter('Dakar b7d.txt', 'In point 9 three should be two.\nPlease delete paragraph 8.\n');
    const waits = letter('Lyon b7d.txt', 'In point 9 three should be two.\n');
    await imported(file, [asked, waits], inTime);
    close();
    const later = await imported(file, [asked, waits], { confirm: 'all', round: '1' });
    expect(later.map(({ replies }) => replies.map(({ reply, late }) => [reply, late]))).toEqual([
      [['r2', false]],
      [['r3', false]],
    ]);
    expect(amendments(file).map(({ source }) => source.aside)).toEqual([undefined, undefined, undefined]);
    const fresh = await importedOne(file, letter('Bergen b7d.txt', 'Please delete paragraph 8.\n'), {
      ...inTime,
      round: '1',
    });
    expect(fresh.replies).toMatchObject([{ late: true }]);
  });

  it('brings its day and its attachments along as an .eml', async () => {
    const file = await consulted('b7b');
    const attached = Buffer.from('In paragraph 5, replace “spring” with “summer”.').toString('base64');
    const eml = [
      'From: Consultant <c@example.org>',
      'Date: Tue, 19 May 2026 10:00:00 +0200',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=B',
      '',
      '--B',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'In paragraph 8, replace "lit" with "out".',
      '--B',
      'Content-Type: text/plain; name=more.txt',
      'Content-Disposition: attachment; filename=more.txt',
      'Content-Transfer-Encoding: base64',
      '',
      attached,
      '--B--',
      '',
    ].join('\r\n');
    const reports = await imported(file, [letter('Bergen.eml', eml)]);
    expect(reports.map(({ state, replies }) => [state, replies[0]?.whence, replies[0]?.late])).toEqual([
      ['taken', 'file-name', false],
      ['taken', 'folder', false],
    ]);
    expect(amendments(file, 'no-bergen').map(({ clause, source }) => [clause, source.received])).toEqual([
      ['8', '2026-05-19T08:00:00.000Z'],
      ['5', '2026-05-19T08:00:00.000Z'],
    ]);
  });
});

describe('a joint reply (B8)', () => {
  it('is offered with the cities that are meant; confirmed, each proposal counts once and each city replied', async () => {
    const file = await consulted('b8');
    const path = letter(
      'joint.txt',
      'On behalf of the French Creative Cities: in paragraph 5, replace “should” with “shall”.\n',
    );
    const held = await importedOne(file, path, inTime);
    expect(held).toMatchObject({ state: 'held', reason: { code: 'reply:joint' }, replies: [] });
    expect(held.candidates.map(({ city }) => city)).toEqual(['fr-lyon', 'fr-metz', 'fr-caen']);
    const taken = await importedOne(file, path, { ...inTime, city: 'Lyon, Metz' });
    expect(taken.replies).toMatchObject([{ whence: 'told', amendments: ['a1'] }]);
    expect(amendments(file)).toMatchObject([{ sponsors: [{ city: 'fr-lyon' }, { city: 'fr-metz' }] }]);
    expect([standing(file, 'fr-lyon'), standing(file, 'fr-metz'), standing(file, 'fr-caen')]).toEqual([
      'replied',
      'replied',
      'not-sent',
    ]);
  });

  it('of a field of the network is offered with its cities', async () => {
    const file = await consulted('b8b');
    const path = letter(
      'cluster.txt',
      'Au nom des villes créatives de littérature, nous approuvons le projet.\n',
    );
    const held = await importedOne(file, path, inTime);
    expect(held.reason?.code).toBe('reply:joint');
    expect(held.candidates.map(({ city }) => city)).toContain('pl-krakow');
    expect(held.candidates.map(({ city }) => city)).not.toContain('sn-dakar');
  });
});

describe('a position without a proposal (B9)', () => {
  it('is recorded: the city approves, and no proposal exists', async () => {
    const file = await consulted('b9');
    const report = await importedOne(file, letter('Bergen b9.txt', 'We approve the draft\n'), inTime);
    expect(report.replies).toMatchObject([{ answer: 'approves', amendments: [] }]);
    expect(standing(file, 'no-bergen')).toBe('approves');
    expect(amendments(file)).toEqual([]);
  });

  it.each([
    ['We have no comments.', 'no-comment'],
    ['Pas d’observations de notre part.', 'no-comment'],
    ['Nous approuvons le projet.', 'approves'],
  ])('is understood as it is worded: %s', async (words, answer) => {
    const file = await consulted(`b9-${words.length}`);
    const report = await importedOne(file, letter(`Lyon ${words.length}.txt`, `${words}\n`), inTime);
    expect(report.replies).toMatchObject([{ answer }]);
  });

  it.each([
    'No objection, provided that the fund is mandatory.',
    'Nous approuvons le projet, à condition que le fonds soit obligatoire.',
  ])('waits, with a number, where it depends on something: %s', async (words) => {
    const file = await consulted(`b9-waits-${words.length}`);
    const report = await importedOne(file, letter(`Bergen ${words.length}.txt`, `${words}\n`), inTime);
    expect(report.state).toBe('held');
    expect(report.findings).toMatchObject([
      { state: 'held', number: 1, quote: words, reason: { code: 'instructions:qualified' } },
    ]);
    expect(standing(file, 'no-bergen')).not.toBe('approves');
  });

  it('comes by the form of one line that was sent along', async () => {
    const file = await consulted('b9f');
    await sentOut(file, 'Kraków');
    const form = `${file}.out-en/Krakow/UCCN-Conclusions-Draft-1-EN-Krakow-No-comments.docx`;
    const report = await importedOne(file, form, inTime);
    expect(report.replies).toMatchObject([
      { answer: 'no-comment', whence: 'identity', cities: [{ city: 'pl-krakow' }] },
    ]);
  });
});

describe('whose a reply is', () => {
  const words = 'In paragraph 5, replace “spring” with “summer”.\n';

  it.each([
    ['Reply_Cracovie_final (2).txt', 'pl-krakow'],
    ['KRAKOW.txt', 'pl-krakow'],
    ['ReplyDunedinFinal.txt', 'nz-dunedin'],
    ['Granada Spain.txt', 'es-granada'],
    ['réponse-grenade-espagne.txt', 'es-granada'],
    ['Granada (NI).txt', 'ni-granada'],
  ])('is read from the name %s', async (name, city) => {
    const file = await consulted(`whose-${name.length}`);
    const report = await importedOne(file, letter(name, words), { ...inTime, dryRun: true });
    expect(report.replies).toMatchObject([{ whence: 'file-name', cities: [{ city }] }]);
  });

  it('is asked where the name could be two, is nobody’s, or is that of a city that was not asked', async () => {
    const file = await consulted('whose-asks');
    const names = ['Granada.txt', 'Lyon et Metz.txt', 'consultant.txt', 'Paris.txt'];
    const reports = await imported(
      file,
      names.map((name) => letter(name, words)),
      { ...inTime, dryRun: true },
    );
    expect(reports.map(({ state, reason }) => [state, reason?.code])).toEqual([
      ['held', 'reply:one-name'],
      ['held', 'reply:several-cities'],
      ['held', 'reply:no-city'],
      ['held', 'reply:not-on-roster'],
    ]);
    expect(reports.map(({ candidates }) => candidates.length)).toEqual([2, 2, 0, 1]);
  });

  it('is asked where a file was made for one city and is called after another, or lies in its folder', async () => {
    const file = await consulted('whose-two');
    const sent = openedReply(await sentOut(file, 'Kraków'));
    const bytes = mailedBack(tracked(sent, 'spring', 'autumn', 'in spring'));
    const named = (...path: readonly string[]): string => {
      mkdirSync(at('two', ...path.slice(0, -1)), { recursive: true });
      writeFileSync(at('two', ...path), bytes);
      return at('two', ...path);
    };
    const dry = { ...inTime, dryRun: true };
    const asked = [named('Metz.docx'), named('Lyon', 'reply.docx'), named('Krakow et Lyon.docx')];
    for (const path of asked) {
      const report = await importedOne(file, path, dry);
      expect([report.state, report.reason?.code, report.candidates.length]).toEqual([
        'held',
        'reply:says-another',
        2,
      ]);
    }
    const own = [named('Lyon', 'Cracovie.docx'), named('reply.docx')];
    for (const path of own)
      expect(await importedOne(file, path, dry)).toMatchObject({
        state: 'taken',
        replies: [{ whence: 'identity', cities: [{ city: 'pl-krakow' }] }],
      });
    const told = await importedOne(file, at('two', 'Metz.docx'), { ...dry, city: 'Metz' });
    expect(told.replies).toMatchObject([{ whence: 'told', cities: [{ name: 'Metz' }] }]);
  });
});
