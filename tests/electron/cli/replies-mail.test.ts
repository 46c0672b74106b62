import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scratch } from '#tests/build/entente.ts';
import { amendments, consultation, imported, importedOne, inTime, waitingIn } from './replies.ts';

const at = scratch();

const consulted = consultation(at, 'Dunedin, Dakar, Kraków, Lyon, Bergen');

interface Part {
  readonly type: string;
  readonly name?: string;
  readonly id?: string;
  readonly bytes: Uint8Array | string;
}

const partOf = ({ type, name, id, bytes }: Part): readonly string[] => [
  `Content-Type: ${type}${name === undefined ? '' : `; name="${name}"`}`,
  ...(name === undefined || id !== undefined ? [] : [`Content-Disposition: attachment; filename="${name}"`]),
  ...(id === undefined ? [] : [`Content-ID: <${id}>`, 'Content-Disposition: inline']),
  ...(type === 'message/rfc822' ? [] : ['Content-Transfer-Encoding: base64']),
  '',
  type === 'message/rfc822' ? String(bytes) : Buffer.from(bytes).toString('base64'),
];

const eml = (
  subject: string,
  words: string,
  parts: readonly Part[] = [],
  more: readonly string[] = [],
): string => {
  const kind = parts.some(({ id }) => id !== undefined) ? 'related' : 'mixed';
  const boundary = `B${subject.length}x${words.length}`;
  return [
    'From: Office <office@example.org>',
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    'Date: Tue, 19 May 2026 10:00:00 +0200',
    'MIME-Version: 1.0',
    ...more,
    `Content-Type: multipart/${kind}; boundary=${boundary}`,
    '',
    ...[{ type: 'text/plain; charset=utf-8', bytes: words }, ...parts].flatMap((part) => [
      `--${boundary}`,
      ...partOf(part),
    ]),
    `--${boundary}--`,
    '',
  ].join('\r\n');
};

const mailed = (name: string, ...mail: Parameters<typeof eml>): string => {
  writeFileSync(at(name), eml(...mail));
  return at(name);
};

const said = async (file: string, path: string) => {
  const [report] = await imported(file, [path], { ...inTime, dryRun: true });
  return {
    state: report?.state,
    answer: report?.replies[0]?.answer ?? null,
    reason: report?.reason?.code ?? null,
    findings: (report?.findings ?? [])
      .filter(({ state }) => state !== 'nothing')
      .map(({ state, cite, reason }) => `${state} ${cite ?? '-'} ${reason?.code ?? ''}`.trim()),
  };
};

describe('the subject of an e-mail', () => {
  it.each([
    ['Bergen: no comments', '', 'taken', 'no-comment'],
    ['Lyon approves the draft', 'Best regards,\nA', 'taken', 'approves'],
    ['Bergen : aucune observation', '\n', 'taken', 'no-comment'],
    ['Please delete paragraph 8', 'See the subject.', 'taken', 'proposals'],
    ['Re: Draft Conclusions', 'No comments.', 'taken', 'no-comment'],
    ['Re: Draft Conclusions – no comments', 'No comments.', 'taken', 'no-comment'],
    ['Re: Draft Conclusions – no comments', 'Delete paragraph 8.', 'taken', 'proposals'],
    ['RE: Draft Conclusions for approval', 'Best regards,\nA', 'skipped', null],
    ['Draft', '', 'skipped', null],
  ])('says what the city says: %s / %s', async (subject, words, state, answer) => {
    const file = await consulted(`subject ${subject.length} ${words.length}`);
    expect(await said(file, mailed('Bergen.eml', subject, words))).toMatchObject({ state, answer });
  });

  it.each([
    ['RE: Draft – delete paragraph 8', 'Please see the subject.', 'held 8'],
    ['TR : RE : Projet – supprimer le paragraphe 8', 'Bonjour,', 'held 8'],
    ['Fwd: Paragraph 8 should be shorter', 'Best,\nA', 'held 8'],
    ['Re[2]: [EXTERNAL] in paragraph 7, replace "three" with "two"', '', 'held 7 reply:subject-asks'],
  ])('waits where it may be somebody else’s words: %s', async (subject, words, expected) => {
    const file = await consulted(`held ${subject.length}`);
    const { state, findings } = await said(file, mailed('Dakar.eml', subject, words));
    expect([state, findings.filter((one) => one.startsWith(expected)).length]).toEqual(['held', 1]);
  });

  it('counts once what the body asks for as well', async () => {
    const file = await consulted('twice');
    const words = 'In paragraph 7, replace "three" with "two".';
    const path = mailed('Dakar twice.eml', `Re: ${words}`, words);
    expect((await said(file, path)).findings).toEqual([
      'taken 7 instructions:words-found',
      'same 7 reply:subject-same',
    ]);
  });

  it('is a position once someone says that the city means it', async () => {
    const file = await consulted('position');
    const path = mailed('Dakar position.eml', 'Re: Draft – we approve the text', 'Best,\nA');
    expect(await importedOne(file, path, inTime)).toMatchObject({
      state: 'held',
      reason: { code: 'reply:subject-waits' },
    });
    expect(waitingIn(file)).toMatchObject([{ file: 'Dakar position.eml' }]);
    const taken = await importedOne(file, path, { ...inTime, confirm: 'all' });
    expect(taken.replies).toMatchObject([{ answer: 'approves' }]);
    expect(waitingIn(file)).toEqual([]);
  });
});

describe('a message that was passed on', () => {
  const forwarded =
    'For your information.\n\n---------- Forwarded message ---------\nFrom: Mayor <m@example.org>\nDate: Mon, 2 May 2026 at 10:00\nSubject: Draft\nTo: Office <o@example.org>\n\nPlease delete paragraph 6.\n';

  it('has what it asks for wait, within the words and attached alike', async () => {
    const file = await consulted('forwarded');
    expect((await said(file, mailed('Lyon.eml', 'Fwd: Draft', forwarded))).findings).toContain(
      'held 6 reply:forwarded',
    );
    const inner = eml('Our wishes', 'Please delete paragraph 6.', [
      { type: 'text/plain', name: 'annex.txt', bytes: 'In paragraph 5, replace “spring” with “summer”.' },
    ]);
    const path = mailed('Bergen with message.eml', 'Reply', 'See attached.', [
      { type: 'message/rfc822', bytes: inner },
    ]);
    const reports = await imported(file, [path], inTime);
    expect(
      reports.map(({ state, findings }) => [
        state,
        findings.find(({ state: one }) => one !== 'nothing')?.reason?.code,
      ]),
    ).toEqual([
      ['skipped', undefined],
      ['held', 'reply:forwarded'],
      ['taken', 'instructions:words-found'],
    ]);
    expect(amendments(file).map(({ clause }) => clause)).toEqual(['5']);
  });

  const asked = 'In paragraph 7, replace "three" with "two".\nDelete paragraph 8.\n';
  const original =
    '-----Original Message-----\nFrom: Legal Department <l@example.org>\nSent: Friday, 9 May 2026\nTo: Office\nSubject: Draft\n\n';
  const heads = 'From: Legal Department\nSent: Friday, 9 May 2026\nTo: Office\nSubject: Draft\n\n';
  const entetes = 'De : Service juridique\nEnvoyé : vendredi 9 mai 2026\nÀ : Bureau\nObjet : Projet\n\n';
  const waits = ['held 7 reply:forwarded', 'held 8 reply:forwarded'];

  it.each([
    ['Dear all,\n\nPlease find below the comments of our legal team.\n\nIngrid', original],
    ['See below.', heads],
    ['Thanks, see below.', original],
    ['Please find hereunder our position.', heads],
    ['I am forwarding what the Mayor’s office wrote.', original],
    ['The remarks from our colleagues of the library.', heads],
    ['Our lawyers wrote what stands further down.', original],
    ['Approved by our legal department, see their remarks below.', original],
    ['No other comments than those of our legal team below.', heads],
    ['Bergen has no comments beyond the ones below.', original],
    ['No further comments from our side, see below from our legal team.', heads],
    ['', original],
    ['Bonjour,\n\nJe vous transmets les observations de notre service juridique.', entetes],
    ['Voir ci-dessous.', entetes],
    ['Vous trouverez ci-après la réponse du service.', entetes],
    ['Vous trouverez plus bas nos propositions.', entetes],
    ['Aucune observation de notre part, hormis celles de notre service juridique ci-dessous.', entetes],
    ['Nous vous transmettons l’avis de la direction juridique.', entetes],
  ])('is one where the words above it point to it: %s', async (words, head) => {
    const file = await consulted(`points ${words.length} ${head.length}`);
    const path = mailed('Lyon.eml', 'Lyon', `${words}\n\n${head}${asked}`);
    const { answer, findings } = await said(file, path);
    expect(answer).toBeNull();
    expect(findings.filter((one) => one.endsWith('reply:forwarded'))).toEqual(waits);
  });

  it.each([
    ['We have no comments.', 'no-comment'],
    ['Our comments are below.\n\nIn paragraph 5, replace “spring” with “summer”.', 'proposals'],
    ['Nous approuvons le projet.', 'approves'],
    ['Voir ci-dessous.\n\nSupprimer le paragraphe 8.', 'proposals'],
    ['Thank you for your message, to which we shall reply.', null],
  ])('is none where they say what the city says: %s', async (words, answer) => {
    const file = await consulted(`answers ${words.length}`);
    const path = mailed('Lyon.eml', 'Re: Draft', `${words}\n\n${original}${asked}`);
    const told = await said(file, path);
    expect(told.answer).toBe(answer);
    expect(told.findings.filter((one) => one.endsWith('reply:forwarded'))).toEqual([]);
  });

  it('is older mail where it is only answered', async () => {
    const file = await consulted('answered');
    const answer = forwarded.replace('---------- Forwarded message ---------', '-----Original Message-----');
    expect((await said(file, mailed('Lyon.eml', 'Re: Draft', answer))).findings).toEqual([
      'remark - instructions:comment',
    ]);
  });
});

describe('what no city said', () => {
  it.each([
    ['Automatic reply: Draft', []],
    ['Réponse automatique : Projet', []],
    ['Draft', ['Auto-Submitted: auto-replied']],
  ])('is no reply when a program sent it: %s', async (subject, more) => {
    const file = await consulted(`automatic ${subject.length}`);
    const path = mailed('Dunedin.eml', subject, 'I am out of office until 20 August.', [], more);
    expect(await said(file, path)).toMatchObject({
      state: 'held',
      reason: 'reply:something-else',
      answer: null,
    });
  });
});

describe('what stands among the words of an e-mail', () => {
  const png = (width: number, height: number): Uint8Array => {
    const bytes = Buffer.alloc(64);
    bytes.writeUInt32BE(0x89504e47, 0);
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    return bytes;
  };
  const picture = (width: number, height: number): Part => ({
    type: 'image/png',
    name: 'image001.png',
    id: 'one',
    bytes: png(width, height),
  });

  it('waits where it is a picture in which a text may be, and an emblem does not', async () => {
    const file = await consulted('pictures');
    const screenshot = mailed('Lyon screen.eml', 'Draft', 'See below.', [picture(900, 300)]);
    expect((await said(file, screenshot)).findings).toContain('held - reply:picture-inside');
    const emblem = mailed('Lyon emblem.eml', 'Draft', 'No comments.', [picture(120, 60)]);
    expect(await said(file, emblem)).toMatchObject({ state: 'taken', answer: 'no-comment' });
  });

  it('is read where it is another file', async () => {
    const file = await consulted('inline file');
    const text: Part = { type: 'text/plain', name: 'more.txt', id: 'two', bytes: 'Delete paragraph 8.' };
    await imported(file, [mailed('Lyon file.eml', 'Draft', 'See attached.', [text])], inTime);
    expect(amendments(file).map(({ clause }) => clause)).toEqual(['8']);
  });
});

describe('a paragraph in other words', () => {
  it.each([
    ['7: Each town names two keepers of its quay before the next meeting.', 'held 7 reply:retold'],
    ['Each town names two keepers of its quay before the next meeting.', 'held 7 reply:retold'],
    [
      'Paragraph 7 says: Each town names three keepers of its quay before the next meeting.',
      'held 7 instructions:no-operation',
    ],
    ['Our town has three keepers.', 'remark - instructions:comment'],
  ])('waits, though nothing says that it is to replace it: %s', async (words, expected) => {
    const file = await consulted(`retold ${words.length}`);
    expect((await said(file, mailed('Lyon.eml', 'Draft', words))).findings).toEqual([expected]);
  });
});
