import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entente, scratch } from '#tests/build/entente.ts';
import { hasShared, sharedPath } from '#tests/build/shared.ts';
import { mailedBack, openedReply } from '#tests/build/word-reply.ts';
import { amendments, consultation, imported, importedOne, inTime, sentOut } from './replies.ts';

const at = scratch();

const consulted = consultation(at, 'Bergen, Dakar, Lyon');

const changed = 'w:id="7" w:author="Ana" w:date="2026-05-20T10:00:00Z"';
const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (words: string): string =>
  `<w:p>${words
    .split(/(\[\+.*?\+\])/)
    .map((piece) =>
      piece.startsWith('[+') ? `<w:ins ${changed}>${run(piece.slice(2, -2))}</w:ins>` : run(piece),
    )
    .join('')}</w:p>`;

/** A Word file of a city’s own, made by no program of ours, with [+words+] put in as tracked changes. */
const wordFile = async (file: string, name: string, lines: readonly string[]): Promise<string> => {
  const reply = openedReply(await sentOut(file, 'Dakar'));
  const parts = Object.entries(reply.parts).filter(([path]) => !path.startsWith('customXml/'));
  const document = reply.document.replace(
    /<w:body>[\s\S]*(?=<w:sectPr)/,
    () => `<w:body>${lines.map(paragraph).join(paragraph(''))}`,
  );
  writeFileSync(at(name), mailedBack({ ...reply, parts: Object.fromEntries(parts), document }));
  return at(name);
};

const programme = [
  'Festival of the Harbour, 12 to 14 June',
  'Friday, 12 June',
  '10.00 Welcome by the mayor in the town hall',
  '11.00 Panel of UNESCO Creative Cities: music and the sea',
  'All guests are asked to register by 1 June, and to bring their badges.',
  '13.00 Lunch on the quay',
  'Guests with a diet should write to the bureau.',
  '20.00 Concert of the youth orchestra',
];

const invoice = [
  'Invoice no. 2026-118',
  'Printing works of the harbour, 4 Quay Street',
  '300 posters, four colours: 840.00 EUR',
  'Value added tax 19 %: 159.60 EUR',
  'Total: 999.60 EUR',
  'The sum is to be paid within 30 days to the account below.',
];

const report = Array.from(
  { length: 90 },
  (_, at) =>
    `In year ${at + 1} the museum should have welcomed ${at * 3} classes, and the draft of its plan was read.`,
);

describe('a Word file of something else', () => {
  it.each([
    ['a programme', programme],
    ['an invoice', invoice],
    ['a long report, whatever it speaks of', report],
    [
      'a long report with one sentence that could be meant',
      [...report, 'Please delete paragraph 4.', ...report],
    ],
  ] as const)('waits as one thing, whoever sent it, and nobody replied by it: %s', async (name, lines) => {
    const file = await consulted(name);
    const path = await wordFile(file, `Bergen ${name}.docx`, lines);
    const told = await importedOne(file, path, inTime);
    expect([told.state, told.reason?.code, told.held]).toEqual(['held', 'reply:something-else', 'h1']);
    expect([told.cities, told.replies]).toMatchObject([[{ city: 'no-bergen' }], []]);
    expect(told.findings).toMatchObject([{ found: 'file', state: 'held', count: 1 }]);
    const said = entente('reply', 'import', file, path, '--received', '2026-05-20').stdout.trim().split('\n');
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('none of our drafts');
    expect(said[1]).toContain('h1');
  });

  it('is read as a letter where somebody says that it is one', async () => {
    const file = await consulted('meant');
    const path = await wordFile(file, 'Bergen meant.docx', [
      ...report,
      'Please delete paragraph 4.',
      ...report,
    ]);
    await importedOne(file, path, inTime);
    const told = await importedOne(file, path, { ...inTime, confirm: 'all' });
    expect([told.state, told.count.taken]).toEqual(['taken', 1]);
    expect(amendments(file, 'no-bergen')).toMatchObject([{ clause: '4' }]);
  });

  it.skipIf(!hasShared)('is told in one line each, of files as they are sent around', async () => {
    const file = await consulted('real');
    const names = readdirSync(sharedPath('docx')).filter((name) =>
      /^(?:word|gdocs|libre).*\.docx$/.test(name),
    );
    expect(names.length).toBeGreaterThan(20);
    const paths = names.map((name) => {
      copyFileSync(sharedPath('docx', name), at(`Lyon ${name}`));
      return at(`Lyon ${name}`);
    });
    const all = await imported(file, paths, { ...inTime, dryRun: true });
    expect(all.filter(({ findings }) => findings.length > 1)).toEqual([]);
    expect(all.filter(({ state }) => state === 'taken')).toEqual([]);
    expect(
      all.flatMap(({ warnings }) => warnings.filter(({ code }) => code === 'reply:letter-tracked')),
    ).toHaveLength(1);
  });
});

describe('a letter in Word', () => {
  it.each([
    [
      'instructions',
      ['Dear colleagues,', 'In paragraph 5, replace “spring” with “summer”.', 'Kind regards'],
      'proposals',
    ],
    [
      'instructions in French',
      ['Chers collègues,', 'Veuillez supprimer le paragraphe 4.', 'Cordialement'],
      'proposals',
    ],
    ['an approval', ['Dear Secretariat,', 'We approve the draft.', 'The Mayor of Bergen'], 'approves'],
    ['no comment', ['Bergen has no comments.'], 'no-comment'],
    ['a remark', ['Dear colleagues,', 'We read paragraph 5 with interest.', 'Kind regards'], 'remarks'],
    [
      'remarks in French',
      ['Madame, Monsieur,', 'La Ville trouve votre texte bien équilibré.', 'Le maire a lu le paragraphe 9.'],
      'remarks',
    ],
    [
      'a few instructions in a long letter',
      [...report.slice(0, 50), 'Please delete paragraph 4.', 'Please delete paragraph 6.'],
      'proposals',
    ],
  ] as const)('is read as one, with %s', async (name, lines, answer) => {
    const file = await consulted(name);
    const path = await wordFile(file, `Bergen ${name}.docx`, lines);
    const told = await importedOne(file, path, { ...inTime, dryRun: true });
    expect(told.reason?.code).not.toBe('reply:something-else');
    // What is held back of the long one is of no concern here.
    expect(told.replies.map((one) => one.answer)).toEqual([answer]);
  });

  it('says that changes were tracked in it, which were read as taken', async () => {
    const file = await consulted('tracked');
    const words = ['In paragraph 5, replace “spring” with “[+early +]summer”.'];
    const path = await wordFile(file, 'Bergen tracked.docx', words);
    const told = await importedOne(file, path, { ...inTime, dryRun: true });
    expect(told.warnings).toEqual([{ code: 'reply:letter-tracked', facts: { count: 1 } }]);
    const said = entente('reply', 'import', file, path, '--dry-run').stderr;
    expect(said).toContain('Bergen tracked.docx: 1 tracked change stands in this letter');
  });
});
