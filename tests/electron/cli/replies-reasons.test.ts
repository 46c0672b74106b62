import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scratch } from '#tests/build/entente.ts';
import { commented, mailedBack, openedReply, tracked } from '#tests/build/word-reply.ts';
import {
  amendments,
  draftOf,
  importedOne,
  inTime,
  meeting,
  openRound,
  rencontre,
  sentOut,
  workbook,
} from './replies.ts';

const at = scratch();

const clause = (text: string, number: number): string =>
  text
    .split('\n')
    .find((line) => line.startsWith(`${number}. `))
    ?.slice(`${number}. `.length) ?? '';

type Report = Awaited<ReturnType<typeof importedOne>>;

const asked = ({ findings }: Report) =>
  findings.flatMap(({ quote = '', cite, reason, change = [] }) =>
    reason?.code === 'reply:reason-asks-elsewhere'
      ? [[quote, cite, change.map(({ cite: number, does }) => `${does} ${number}`).join()]]
      : [],
  );

describe('the reason of a change that asks for something of another paragraph', () => {
  it('stands in a row, and waits with the change that it would be', async () => {
    const file = await draftOf(at('row.entente'), meeting);
    openRound(file, 'Lyon');
    const rows = [
      [5, 'should', 'shall', 'It is a duty. Consequently, delete paragraph 8.'],
      [7, 'three', 'two', 'Paragraph 9 should say the same.'],
      [10, 'lamps', 'lights', 'We could also add bells in paragraph 3.'],
      [11, 'second', 'third', 'Same change in paragraph 12.'],
    ] as const;
    const path = workbook(at('Lyon.xlsx'), [
      ['Paragraph', 'Proposed text', 'Reason'],
      ...rows.map(([number, was, now, why]) => [`${number}`, clause(meeting, number).replace(was, now), why]),
    ]);
    const report = await importedOne(file, path, inTime);
    expect(asked(report)).toEqual([
      ['Consequently, delete paragraph 8.', '8', 'delete 8'],
      ['Paragraph 9 should say the same.', '9', ''],
      ['We could also add bells in paragraph 3.', '3', ''],
      ['Same change in paragraph 12.', '12', ''],
    ]);
    // The reason stays whole with its own change.
    expect(amendments(file).map(({ clause: number, rationale }) => [number, rationale])).toEqual(
      rows.map(([number, , , why]) => [`${number}`, why]),
    );
    await importedOne(file, path, { ...inTime, confirm: new Set([1]) });
    expect(amendments(file).at(-1)).toMatchObject({ clause: '8', kind: 'delete' });
  });

  it('stands in a row in French', async () => {
    const file = await draftOf(at('ligne.entente'), rencontre);
    openRound(file, 'Lyon');
    const path = workbook(at('Lyon fr.xlsx'), [
      ['Paragraphe', 'Texte proposé', 'Motif'],
      ['7', clause(rencontre, 7).replace('trois', 'deux'), 'Idem au paragraphe 9.'],
      [
        '10',
        clause(rencontre, 10).replace('lampes', 'lumières'),
        'Par conséquent, supprimer le paragraphe 8.',
      ],
    ]);
    expect(asked(await importedOne(file, path, inTime))).toEqual([
      ['Idem au paragraphe 9.', '9', ''],
      ['Par conséquent, supprimer le paragraphe 8.', '8', 'delete 8'],
    ]);
  });

  it.each([
    'It repeats paragraph 4.',
    'See paragraph 8.',
    'This is consistent with paragraph 9.',
    'In paragraph 7, three are too many.',
    'We ask for the same two keepers that all 12 towns have.',
    'Cela répète le paragraphe 4.',
  ])('is nothing more where it asks for none: %s', async (why) => {
    const file = await draftOf(at(`none ${why.length}.entente`), meeting);
    openRound(file, 'Lyon');
    const text = clause(meeting, 7).replace('three', 'two');
    const path = workbook(at(`Lyon ${why.length}.xlsx`), [
      ['Paragraph', 'Proposed text', 'Reason'],
      ['7', text, why],
    ]);
    const report = await importedOne(file, path, inTime);
    expect(report.findings.map(({ state, quote }) => [state, quote])).toEqual([['taken', text]]);
  });

  it('stands in a comment on tracked words, and waits beside it', async () => {
    const file = await draftOf(at('word.entente'), meeting);
    openRound(file, 'Dunedin');
    const sent = openedReply(await sentOut(file, 'Dunedin'));
    const why = 'Two are enough. Please delete paragraph 8 as well.';
    const reply = commented(
      tracked(sent, 'three', 'two', 'Each town names three'),
      ' keepers of its quay',
      why,
    );
    writeFileSync(at('Dunedin.docx'), mailedBack(reply));
    const report = await importedOne(file, at('Dunedin.docx'), inTime);
    expect(asked(report)).toEqual([['Please delete paragraph 8 as well.', '8', 'delete 8']]);
    expect(
      report.findings.flatMap(({ found, state, quote }) => (found === 'comment' ? [[state, quote]] : [])),
    ).toEqual([
      ['rationale', why],
      ['held', 'Please delete paragraph 8 as well.'],
    ]);
  });
});
