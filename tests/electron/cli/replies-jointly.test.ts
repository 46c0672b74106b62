import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scratch } from '#tests/build/entente.ts';
import { amendments, consultation, imported, importedOne, inTime, waitingIn, workbook } from './replies.ts';

const at = scratch();

const consulted = consultation(at, 'Dunedin, Dakar, Lyon, Metz');

const written = (name: string, words: string): string => {
  writeFileSync(at(name), words);
  return at(name);
};

const mailOf = (subject: string, words: string, attached?: string): string =>
  [
    'From: Office <office@example.org>',
    `Subject: ${subject}`,
    'Date: Tue, 19 May 2026 10:00:00 +0200',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=B',
    '',
    '--B',
    'Content-Type: text/plain; charset=utf-8',
    '',
    words,
    ...(attached === undefined
      ? []
      : [
          '--B',
          'Content-Type: text/plain; name="text.txt"',
          'Content-Disposition: attachment; filename="text.txt"',
          '',
          attached,
        ]),
    '--B--',
    '',
  ].join('\r\n');

const asked = 'Delete paragraph 8.';
const both = ['nz-dunedin', 'sn-dakar'];

const sponsors = (file: string): readonly (readonly string[])[] =>
  amendments(file).map((one) => one.sponsors.map(({ city }) => city).toSorted());

describe('a letter in which cities speak jointly', () => {
  it.each([
    ['Dunedin.txt', `Dunedin and Dakar jointly propose:\n\n${asked}`],
    ['Dakar.txt', `Observations communes de Dunedin et de Dakar\n\nSupprimer le paragraphe 8.`],
    ['Dunedin with.txt', `We propose, jointly with Dakar:\n\n${asked}`],
    ['Dunedin.eml', mailOf('Dunedin and Dakar: joint amendments', asked)],
  ])('waits for its sponsors, whatever its file is called, and is theirs then: %s', async (name, words) => {
    const file = await consulted(`joint ${name}`);
    const path = written(name, words);
    const report = await importedOne(file, path, inTime);
    expect([report.state, report.reason?.code]).toEqual(['held', 'reply:joint']);
    expect(report.candidates?.map(({ city }) => city).toSorted()).toEqual(both);
    expect(waitingIn(file)).toHaveLength(1);
    await importedOne(file, path, { ...inTime, city: 'Dunedin, Dakar' });
    expect(sponsors(file)).toEqual([both]);
    expect(waitingIn(file)).toEqual([]);
  });

  it('has what came with its mail wait as well', async () => {
    const file = await consulted('attached');
    const mail = mailOf('Dunedin and Dakar: joint amendments', 'Dear all, please find them attached.', asked);
    const reports = await imported(file, [written('Dunedin sends.eml', mail)], inTime);
    expect(reports.filter(({ file }) => file.endsWith('text.txt')).map(({ reason }) => reason?.code)).toEqual(
      ['reply:joint'],
    );
    expect(amendments(file)).toEqual([]);
  });
});

describe('a row of a table by several cities', () => {
  const rows = [
    ['City', 'Paragraph', 'Proposed text'],
    ['Dunedin', '7', 'Replace “three” by “two”.'],
    ['Dunedin and Dakar', '8', 'Replace “lit” by “bright”.'],
  ];

  it('waits, and is of all of them once it is confirmed, also where one of them replied before', async () => {
    const file = await consulted('rows');
    const path = workbook(at('Dunedin.xlsx'), rows);
    await importedOne(file, path, inTime);
    const waits = waitingIn(file);
    expect(waits.map(({ cities = [] }) => cities.map(({ city }) => city).toSorted())).toEqual([both]);
    expect(sponsors(file)).toEqual([['nz-dunedin']]);
    await importedOne(file, path, inTime);
    expect(waitingIn(file)).toEqual(waits);
    const confirm = new Set([waits[0]?.finding?.number ?? 0]);
    await importedOne(file, path, { ...inTime, confirm });
    expect(sponsors(file)).toEqual([['nz-dunedin'], both]);
    expect(waitingIn(file)).toEqual([]);
  });
});
