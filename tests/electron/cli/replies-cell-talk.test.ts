import { describe, expect, it } from 'vitest';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { remarksSaid } from '#electron/host/forms/remarks-in.ts';
import { scratch } from '#tests/build/entente.ts';
import { filled } from './filled.ts';
import {
  amendments,
  bilingualDraft,
  draftOf,
  importedOne,
  inTime,
  meeting,
  meetingDraft,
  openRound,
  rencontre,
  workbook,
} from './replies.ts';

const at = scratch();

let made = 0;

const consulted = async (name: string, make = meetingDraft): Promise<string> => {
  const file = await make(at(`${name}-${++made}.entente`));
  openRound(file, 'Dakar, Lyon');
  return file;
};

type Report = Awaited<ReturnType<typeof importedOne>>;

const told = ({ findings }: Report) =>
  findings.map(({ line, state, quote, reason }) => [line, state, quote, reason?.code]);

const remarksOf = (file: string) => {
  const opened = openDraft(file, { mode: 'read' });
  if (!opened.ok) throw new Error(opened.failure.code);
  const { consultation } = opened.value;
  opened.value.close();
  return (consultation === null ? [] : remarksSaid(consultation, ['en'])).map(({ cite, words }) => [
    cite,
    words,
  ]);
};

const boats = 'The towns should lend boats to young makers in spring.';

/** Each of several things said about a paragraph with the words of it, one a row from the third: `…` are its own. */
const saidOf = (column: string, sent: string, all: readonly string[]): Readonly<Record<string, string>> => {
  const clauses = sent.split('\n').flatMap((line) => /^\d+\. (.*)$/.exec(line)?.[1] ?? []);
  return Object.fromEntries(
    all.map((words, at) => [`${column}${at + 3}`, words.replace('…', () => clauses[at] ?? '')]),
  );
};

// Row 1 has the heads, row 2 the opening; clause 5 stands in row 7.
describe('what a cell for new text says about the text', () => {
  it('is no text of the paragraph, and waits', async () => {
    const file = await consulted('talk');
    const cells = saidOf('C', meeting, [
      'Delete the last word. …',
      '[deleted] …',
      '… (We wonder whether that is right.)',
      'Replace “publish” by “print”. …',
      '… To be discussed.',
      '… See comment below',
      'New text: … And oars.',
      '… Is that enough?',
      '… [and oars]',
      '… This sentence is too weak.',
      '…\n(Dakar)',
    ]);
    const path = await filled(file, 'Lyon', cells);
    const report = await importedOne(file, path, inTime);
    expect(told(report)).toEqual(
      Object.values(cells).map((words, at) => [at + 3, 'held', words, 'reply:cell-talks']),
    );
    await importedOne(file, path, { ...inTime, confirm: 'all' });
    expect(amendments(file)).toEqual([]);
    expect(remarksOf(file)).toEqual(Object.values(cells).map((words, at) => [`${at + 1}`, words]));
  });

  it('is none in French either', async () => {
    const file = await consulted('parle', bilingualDraft);
    const cells = saidOf('D', rencontre, [
      '… (à discuter)',
      '… Voir commentaire.',
      'Supprimer la fin. …',
      '… (Nous nous demandons si c’est utile.)',
      'Nouvelle rédaction : … Et les lampes.',
      '[supprimé] …',
      '… Pourquoi trois ?',
      '… Cette formulation est trop vague.',
    ]);
    const report = await importedOne(file, await filled(file, 'Lyon', cells, {}, 'fr'), inTime);
    expect(told(report)).toEqual(
      Object.values(cells).map((words, at) => [at + 3, 'held', words, 'reply:cell-talks']),
    );
  });

  it('is read as an instruction where there is nothing else', async () => {
    const file = await consulted('whole', bilingualDraft);
    const words = { D8: 'supprimer', D9: '[supprimé]', D10: 'voir commentaire', D11: 'à discuter' };
    const report = await importedOne(file, await filled(file, 'Lyon', words, {}, 'fr'), inTime);
    expect(report.findings.map(({ state, cite, reason }) => [state, cite, reason?.code])).toEqual([
      ['held', '6', 'instructions:whole-paragraph-meant'],
      ['held', '7', 'reply:not-understood'],
      ['held', '8', 'reply:not-understood'],
      ['held', '9', 'reply:not-understood'],
    ]);
  });

  it('holds an instruction beside which its text may stand, and takes one with a word on why', async () => {
    const file = await consulted('beside');
    const path = await filled(file, 'Lyon', {
      C5: 'Delete the whole paragraph. Southern shores keep their own rules.',
      C8: 'Replace “their patience” by “their care”. The wording is too vague.',
    });
    expect(
      told(await importedOne(file, path, inTime)).map(([line, state, , code]) => [line, state, code]),
    ).toEqual([
      [5, 'held', 'reply:instruction-beside-text'],
      [5, 'held', 'reply:not-understood'],
      [8, 'taken', 'instructions:words-found'],
      [8, 'held', 'reply:not-understood'],
    ]);
    expect(amendments(file).map(({ clause }) => clause)).toEqual(['6']);
  });

  it('may be text where it is new and in brackets, and then waits with its change', async () => {
    const file = await consulted('brackets');
    const path = await filled(file, 'Lyon', {
      C8: 'The towns thank the harbour masters (and the pilots) for their patience.',
      C9: 'Each town names three keepers (one of them a woman where possible) of its quay before the next meeting.',
      C10: 'On safety: The towns meet again when the lamps are lit.',
      C12: 'The Secretariat keeps a list of all bells / lamps that were lit.',
      C14: 'The towns agree on these Conclusions. – Dakar',
    });
    const report = await importedOne(file, path, inTime);
    expect(report.findings.map(({ state, reason, change }) => [state, reason?.code, change?.length])).toEqual(
      [
        ['taken', undefined, 1],
        ['held', 'reply:cell-beside', 1],
        ['held', 'reply:cell-beside', 1],
        ['held', 'reply:cell-beside', 1],
        ['held', 'reply:cell-beside', 1],
      ],
    );
  });

  it('is none in the present text, written over', async () => {
    const file = await consulted('current');
    const words = `${boats} (We wonder whether this is needed.)`;
    const report = await importedOne(file, await filled(file, 'Lyon', { B7: words }), inTime);
    expect(told(report)).toEqual([[7, 'held', words, 'reply:cell-talks']]);
  });
});

describe('a passage that is shorter than it was', () => {
  const text = [
    ['Paragraph', 'Proposed text'],
    ['1', 'The member cities thank Essaouira for the organization of the Conference.'],
    ['2', 'They commend the Secretariat on the care with which all proceedings were prepared.'],
  ];

  it('waits with its change where words would go for which it has nothing', async () => {
    const file = await consulted('shorter', (path) =>
      draftOf(
        path,
        `Conclusions

We, the harbour towns, have agreed on the following:

1. The member cities warmly thank Essaouira for its hospitality and for the organization of the Conference. They go home.
2. The cities are glad. They commend the Secretariat on the care with which the proceedings were prepared.
3. The towns agree on these Conclusions.
`,
      ),
    );
    const report = await importedOne(file, workbook(at('Lyon shorter.xlsx'), text), inTime);
    expect(report.findings.map(({ line, state, reason }) => [line, state, reason?.code])).toEqual([
      [2, 'held', 'reply:cell-shorter'],
      [3, 'taken', 'reply:cell-passage'],
    ]);
    expect(report.findings[0]?.change?.map(({ removed }) => removed).join()).toContain('hospitality');
    expect(amendments(file)).toMatchObject([{ clause: '2', removed: 'the', inserted: 'all' }]);
  });
});

describe('the reason of a row', () => {
  it('is a remark on its paragraph where the row asks for no change', async () => {
    const file = await consulted('reason');
    const path = await filled(file, 'Lyon', {
      C7: boats,
      D7: 'We are glad of this one.',
      C8: 'no change',
      D8: 'Our pilots say so.',
      C9: 'Each town names two keepers of its quay before the next meeting.',
    });
    const report = await importedOne(file, path, inTime);
    expect(told(report)).toEqual([
      [7, 'remark', 'We are glad of this one.', undefined],
      [8, 'remark', 'Our pilots say so.', undefined],
      [9, 'taken', 'Each town names two keepers of its quay before the next meeting.', undefined],
    ]);
    expect(remarksOf(file)).toEqual([
      ['5', 'We are glad of this one.'],
      ['6', 'Our pilots say so.'],
    ]);
  });

  it('is told once beside a present text that was written over, and goes with it', async () => {
    const file = await consulted('once');
    const path = await filled(file, 'Lyon', {
      B7: 'The towns should lend boats to makers in spring.',
      D7: 'All makers count.',
    });
    expect(told(await importedOne(file, path, inTime))).toEqual([[7, 'taken', '− young', undefined]]);
    expect(amendments(file)).toMatchObject([{ clause: '5', rationale: 'All makers count.' }]);
  });

  it('is kept beside that of an instruction', async () => {
    const file = await consulted('both');
    const path = await filled(file, 'Lyon', {
      C13: 'Replace “bells” by “lamps”, because bells are loud.',
      D13: 'Lamps are seen by all.',
    });
    await importedOne(file, path, { ...inTime, confirm: 'all' });
    expect(amendments(file).map(({ clause, rationale }) => [clause, rationale])).toEqual([
      ['11', 'because bells are loud.\nLamps are seen by all.'],
    ]);
  });

  it('waits with its change where it asks for one, in words or as the new text', async () => {
    const file = await consulted('asks');
    const rows = [
      ['Paragraph', 'Comments'],
      ['7', 'Replace “three” by “two”, because it is cheaper.'],
      ['8', 'The towns meet again when all lamps are lit.'],
      ['9', 'Fewer would be few indeed.'],
      ['10', '–'],
    ];
    const path = workbook(at('Lyon asks.xlsx'), rows);
    const report = await importedOne(file, path, inTime);
    expect(
      report.findings.map(({ line, state, reason, change }) => [line, state, reason?.code, change?.length]),
    ).toEqual([
      [2, 'held', 'reply:reason-changes', 1],
      [3, 'held', 'reply:reason-changes', 1],
      [4, 'remark', undefined, undefined],
    ]);
    await importedOne(file, path, { ...inTime, confirm: 'all' });
    expect(
      amendments(file).map(({ clause, inserted, rationale }) => [clause, inserted.trim(), rationale]),
    ).toEqual([
      ['7', 'two', 'because it is cheaper.'],
      ['8', 'all', null],
    ]);
  });

  it('waits without one where it only asks, and is a remark where it does not', async () => {
    const file = await consulted('polite');
    const asking = [
      'Could this be made shorter, please?',
      'We could live with fewer.',
      'We suggest adding a reference to libraries.',
      'Merci de mentionner les bibliothèques.',
      'Nous souhaiterions une formulation plus souple.',
      'Il faudrait que ce soit plus court.',
    ];
    const saying = [
      'This matters to us.',
      'Important for small cities.',
      'Nous tenons à ce paragraphe.',
      'Agreed.',
      'D’accord.',
      'The number is taken from the report of 2024.',
    ];
    const rows = [
      ['Paragraph', 'Proposed text', 'Reason'],
      ...[...asking, ...saying].map((words, at) => [String(1 + (at % 9)), '', words]),
    ];
    const report = await importedOne(file, workbook(at('Lyon polite.xlsx'), rows), inTime);
    expect(
      report.findings.map(({ quote, state, reason, change }) => [quote, state, reason?.code, change]),
    ).toEqual([
      ...asking.map((words) => [words, 'held', 'reply:reason-asks', undefined]),
      ...saying.map((words) => [words, 'remark', undefined, undefined]),
    ]);
  });

  it('is told with the passage that the row shows, where it asks for something there', async () => {
    const file = await consulted('passage');
    const path = workbook(at('Lyon passage.xlsx'), [
      ['Paragraph', 'Current text', 'Proposed text', 'Reason'],
      ['7', 'before the next meeting', '', 'to be deleted'],
      ['8', 'when the lamps are lit', '', 'à supprimer'],
    ]);
    const { findings } = await importedOne(file, path, inTime);
    expect(findings.map(({ state, quote, change = [] }) => [state, quote, change[0]?.removed])).toEqual([
      ['held', 'before the next meeting\nto be deleted', undefined],
      ['held', 'à supprimer', ' when the lamps are lit'],
    ]);
  });
});
