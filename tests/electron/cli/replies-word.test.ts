import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scratch, show } from '#tests/build/entente.ts';
import { commented, mailedBack, marked, openedReply, retyped, tracked, type WordReply } from '#tests/build/word-reply.ts';
import { amendments, done, written } from './consulting.ts';
import { imported, importedOne, inTime, meetingDraft, openRound, sentOut } from './replies.ts';

const at = scratch();

const mailed = (path: string, reply: WordReply): string => {
  writeFileSync(path, mailedBack(reply));
  return path;
};

const consulted = (name: string): { readonly file: string; readonly sent: Uint8Array } => {
  const file = meetingDraft(at(`${name}.entente`));
  openRound(file, 'Dunedin, Östersund, Dakar, Kraków, Lyon, Bergen');
  return { file, sent: sentOut(file) };
};

const wordingOf = (file: string, number: string): string =>
  show(file).clauses.find((clause) => clause.number === number)?.wording.en ?? '';

describe('a reply with tracked changes (B1)', () => {
  const { file, sent } = consulted('b1');
  let reply = openedReply(sent, 'Consultant');
  reply = tracked(reply, '', ' mayors and', 'A maximum of');
  reply = tracked(reply, '', ' and youth', 'the Focal Point');
  reply = tracked(reply, '', ' always', 'must be');
  reply = tracked(reply, 'senior ', '', 'one senior political');
  reply = tracked(reply, ' future', '', 'in the future Meetings');
  reply = commented(reply, 'political', 'Too many mayors stay at home.');
  const before = wordingOf(file, '9');
  const reading = importedOne(file, mailed(at('Dunedin.docx'), reply), inTime);

  it('becomes proposals on the right clause with the city as sponsor, never the author', async () => {
    const report = await reading;
    const rows = amendments(file);
    expect(rows.map(({ removed, inserted }) => `${removed}|${inserted}`.replaceAll(' ', ''))).toEqual([
      '|mayorsand',
      '|andyouth',
      'senior|',
      '|always',
      'future|',
    ]);
    expect(new Set(rows.map(({ clause }) => clause))).toEqual(new Set(['9']));
    expect(new Set(rows.flatMap(({ sponsors }) => sponsors.map(({ name }) => name)))).toEqual(new Set(['Dunedin']));
    expect(report.findings.filter(({ state }) => state === 'taken').map(({ how, author }) => [how, author])).toEqual(
      Array.from({ length: 5 }, () => ['tracked', 'Consultant']),
    );
  });

  it('brings the comment in the margin as the reason for the change that it touches', async () => {
    const report = await reading;
    const spoken = amendments(file).filter(({ rationale }) => rationale !== null);
    expect(spoken.map(({ removed, rationale }) => [removed.trim(), rationale])).toEqual([
      ['senior', 'Too many mayors stay at home.'],
    ]);
    expect(report.findings.filter(({ found }) => found === 'comment')).toMatchObject([{ state: 'rationale', cite: '9' }]);
  });

  it('leaves the draft unchanged until someone decides', async () => {
    await reading;
    expect(wordingOf(file, '9')).toBe(before);
  });

  it('changes nothing when it is imported a second time', async () => {
    const again = await importedOne(file, at('Dunedin.docx'), inTime);
    expect(again).toMatchObject({ state: 'again', replies: [], reason: { code: 'reply:came-before' } });
    expect(amendments(file)).toHaveLength(5);
  });
});

describe('words changed with the switch off (B2)', () => {
  it('are found by comparison, marked untracked, and said to be so', async () => {
    const { file, sent } = consulted('b2');
    const reply = retyped(openedReply(sent), 'three participants', 'two participants');
    const path = mailed(at('Östersund.docx'), reply);
    const report = await importedOne(file, path, { ...inTime, dryRun: true });
    expect(report.findings).toMatchObject([{ state: 'taken', how: 'untracked', cite: '9', quote: 'three → two' }]);
    expect(amendments(file)).toEqual([]);
    expect(done('reply', 'import', file, path, '--received', inTime.received)).toContain('untracked');
    expect(amendments(file)).toMatchObject([{ removed: 'three', inserted: 'two', clause: '9' }]);
  });

  it('are told apart from those that were tracked in the same paragraph', async () => {
    const { file, sent } = consulted('b2b');
    let reply = retyped(openedReply(sent), 'three participants', 'two participants');
    reply = tracked(reply, 'must', 'should', 'must be ensured');
    const report = await importedOne(file, mailed(at('Dakar.docx'), reply), inTime);
    expect(report.findings.map(({ how, quote }) => [how, quote])).toEqual([
      ['untracked', 'three → two'],
      ['tracked', 'must → should'],
    ]);
  });
});

describe('typography (B3)', () => {
  it('is no amendment, and is counted', async () => {
    const file = at('b3.entente');
    const text = written(
      at('b3.txt'),
      'Conclusions\n\nNous, les villes du port, sommes convenues de ce qui suit :\n\n1. Les villes saluent l’idée « du phare » ; elles la gardent.\n2. Les villes publient leurs cartes : toutes.\n',
    );
    done('import', text, '--kind', 'conclusions', '--language', 'fr', '-o', file);
    openRound(file, 'Lyon');
    let reply = openedReply(sentOut(file, 'fr'));
    const typed = reply.document.replace(/l’idée «\s*du phare\s*»/u, "l'idée &quot;du phare&quot;");
    expect(typed).not.toBe(reply.document);
    reply = { ...reply, document: typed };
    const report = await importedOne(file, mailed(at('Lyon.docx'), reply), inTime);
    expect(report.replies).toEqual([]);
    expect(report.count.taken).toBe(0);
    expect(report.count.typography).toBeGreaterThanOrEqual(2);
  });

  it('that the house set when the draft was sent is not counted', async () => {
    const { file, sent } = consulted('b3b');
    const report = await importedOne(file, mailed(at('Lyon sans rien.docx'), openedReply(sent)), inTime);
    expect([report.state, report.reason?.code, report.findings]).toEqual(['skipped', 'reply:nothing-said', []]);
  });
});

describe('words coloured and struck by hand (B4)', () => {
  const { file, sent } = consulted('b4');
  const reply = marked(openedReply(sent), 'three participants', 'two delegates');
  const path = mailed(at('Kraków.docx'), reply);

  it('are read as text, with a warning, unless it is said that they are edits', async () => {
    const report = await importedOne(file, path, { ...inTime, dryRun: true });
    expect(report.warnings.map(({ code }) => code)).toContain('reply:struck-by-hand');
  });

  it('have the struck words as old text and the red ones as new text with --hand-marked', async () => {
    const report = await importedOne(file, path, { ...inTime, handMarked: true });
    const taken = report.findings.filter(({ state }) => state === 'taken');
    expect(taken).toMatchObject([{ how: 'hand-marked', quote: 'three participants → two delegates' }]);
  });
});

describe('a comment typed into the text (B5)', () => {
  const note = ' (Commentaire de Dakar : formulation trop faible)';
  const { file, sent } = consulted('b5');
  const path = mailed(at('Dakar b5.docx'), tracked(openedReply(sent), '', note, 'on a common shelf'));

  it('is offered as a comment, not as an insertion', async () => {
    const report = await importedOne(file, path, inTime);
    expect(report.findings).toMatchObject([
      { found: 'comment', state: 'remark', number: 1, cite: '4', reason: { code: 'reply:typed-comment' } },
    ]);
    expect(report.replies).toMatchObject([{ answer: 'remarks', amendments: [] }]);
    expect(amendments(file)).toEqual([]);
  });

  it('becomes an insertion when someone confirms that it is one', async () => {
    const report = await importedOne(file, path, { ...inTime, confirm: new Set([1]) });
    expect(report.replies).toMatchObject([{ answer: 'proposals', amendments: ['a1'] }]);
    expect(amendments(file)).toMatchObject([{ clause: '4' }]);
  });
});

describe('a reply to an old draft by Word file (C1)', () => {
  it('is carried to the clause where it is now and says on which draft and clause it was made', async () => {
    const { file, sent } = consulted('c1');
    done('amend', file, '--city', 'Lyon', '--language', 'en', '--text', written(at('c1.txt'), show(file).clauses.length > 0 ? oldText : ''), '--received', '2026-05-02');
    const [first] = amendments(file);
    done('decide', file, first?.id ?? '', 'accept', '--by', 'Chair', '--reason', 'agreed');
    expect(wordingOf(file, '8')).toContain('names three keepers');
    const reply = tracked(openedReply(sent), 'three', 'two', 'three keepers');
    const report = await importedOne(file, mailed(at('Dunedin c1.docx'), reply), inTime);
    expect(report.base).toMatchObject({ version: 0 });
    const [row] = amendments(file, '--city', 'Dunedin');
    expect(row).toMatchObject({ clause: '8', state: 'applies', source: { base: 0, clause: '7' } });
    expect(done('amendments', file, '--clause', '8')).toContain('Made on version 0, paragraph 7.');
  });
});

const oldText = `Conclusions

We, the harbour towns, have agreed on the following:

1. The towns welcome the report of the working group on lights and bells.
2. The towns keep one bell in common.
3. The towns invite all partners, in particular, to share what they know of festivals by the water.
4. Based on the experience of the southern shores, the Cooperation Framework could be extended to other under-represented regions in the future Calls.
5. The towns publish their charts on a common shelf, and keep it open to all.
6. The towns should lend boats to young makers in spring.
7. The towns thank the harbour masters for their patience.
8. Each town names three keepers of its quay before the next meeting.
9. The towns meet again when the lamps are lit.
10. A maximum of three participants per city, including the Focal Point and one senior political representative, must be ensured in the future Meetings.
11. The Secretariat keeps a list of all lamps that were lit.
12. The towns ask the Secretariat to report on bells every second year.
13. The towns agree on these Conclusions.
`;

describe('a second reply of a city (C2)', () => {
  const { file, sent } = consulted('c2');
  const first = mailed(at('Krakow.docx'), tracked(openedReply(sent), 'three', 'two', 'three keepers'));
  const second = mailed(at('Réponse de Cracovie.docx'), tracked(openedReply(sent), 'three', 'four', 'three keepers'));

  it('counts beside the first unless it is said to replace it', async () => {
    await importedOne(file, first, inTime);
    const dry = await importedOne(file, second, { ...inTime, dryRun: true });
    expect(dry.replies).toMatchObject([{ replaces: null, whence: 'file-name', cities: [{ city: 'pl-krakow' }] }]);
  });

  it('replaces it with --replaces, and the first stays in the record as superseded', async () => {
    const report = await importedOne(file, second, { ...inTime, replaces: 'last' });
    expect(report.replies).toMatchObject([{ replaces: 'r1' }]);
    const [one, other] = amendments(file, '--city', 'Kraków');
    expect([one?.source.aside, other?.source.aside]).toEqual(['superseded', undefined]);
  });
});

describe('a late reply (C3)', () => {
  it('is marked late, stays visible, and waits for one decision', async () => {
    const { file, sent } = consulted('c3');
    const path = mailed(at('Lyon c3.docx'), tracked(openedReply(sent), 'three', 'two', 'three keepers'));
    const report = await importedOne(file, path, { received: '2026-06-02' });
    expect(report.replies).toMatchObject([{ late: true }]);
    expect(amendments(file)[0]?.source.aside).toBe('late');
    done('round', 'include', file, '--reply', 'r1', '--by', 'Chair', '--reason', 'agreed');
    expect(amendments(file)[0]?.source.aside).toBeUndefined();
  });
});

describe('a folder of replies', () => {
  it('goes on after a file that cannot be read, and says so at the end', async () => {
    const { file, sent } = consulted('batch');
    const folder = (name: string): string => at('batch', name);
    done('unpack', file, '-o', at('batch'));
    writeFileSync(folder('Lyon.docx'), mailedBack(tracked(openedReply(sent), 'three', 'two', 'three keepers')));
    writeFileSync(folder('Dakar.docx'), mailedBack(tracked(openedReply(sent), 'spring', 'autumn', 'in spring')).slice(0, 900));
    writeFileSync(folder('someone.docx'), mailedBack(tracked(openedReply(sent), 'lit', 'out', 'lamps are lit')));
    writeFileSync(folder('~$Lyon.docx'), new Uint8Array(162));
    const names = ['Lyon.docx', 'Dakar.docx', 'someone.docx', '~$Lyon.docx'].map(folder);
    const reports = await imported(file, names, inTime);
    expect(reports.map(({ state, reason }) => [state, reason?.code])).toEqual([
      ['taken', undefined],
      ['refused', 'word:truncated'],
      ['held', 'reply:no-city'],
      ['skipped', 'reply:leftover'],
    ]);
    expect(amendments(file)).toHaveLength(1);
  });
});
