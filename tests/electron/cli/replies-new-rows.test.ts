import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { amendmentsOf } from '#core/amendment/state.ts';
import { singles } from '#core/change/cross.ts';
import { characters } from '#core/draft/wording.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { scratch } from '#tests/build/entente.ts';
import { mailedBack, openedReply } from '#tests/build/word-reply.ts';
import { filled } from './filled.ts';
import {
  amendments,
  bilingualDraft,
  consultation,
  draftOf,
  imported,
  importedOne,
  inTime,
  openRound,
  sentOut,
  waitingIn,
} from './replies.ts';

const at = scratch();

const consulted = consultation(at, 'Dakar, Lyon', bilingualDraft);

const bell = 'The towns ring one bell at noon.';
const cloche = 'Les villes sonnent une cloche à midi.';

// Behind the heads, the opening and twelve clauses stand the rows for what is not there yet.
const firstSpare = 15;

type SpareRow = readonly [place: string, english: string, french: string, rationale?: string];

const spare = (rows: readonly SpareRow[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rows.flatMap(([place, english, french, rationale = ''], at) => {
      const columns = { A: place, C: english, D: french, E: rationale };
      return Object.entries(columns)
        .filter(([, words]) => words !== '')
        .map(([column, words]) => [`${column}${firstSpare + at}`, words]);
    }),
  );

/** What all amendments put in: behind which part, as what, and the words in each language. */
const insertionsIn = (file: string) => {
  const opened = openDraft(file, { mode: 'read' });
  if (!opened.ok) throw new Error(opened.failure.code);
  const { negotiation, draft } = opened.value;
  opened.value.close();
  return (negotiation === null ? [] : amendmentsOf(negotiation)).flatMap(({ operations }) =>
    operations.flatMap(singles).flatMap((change) => {
      if (change.type !== 'insert-parts') return [];
      const behind = draft.parts.find(({ id }) => id === change.after);
      return change.parts.map(({ role, wording }) => [
        characters(Object.values(behind?.wording ?? {})[0] ?? []).slice(0, 24),
        role,
        ...Object.entries(wording).map(([language, words]) => `${language}: ${characters(words)}`),
      ]);
    }),
  );
};

const told = ({ findings }: Awaited<ReturnType<typeof importedOne>>) =>
  findings.map(({ line, state, reason }) => [line, state, reason?.code]);

describe('a row for a paragraph that is not there yet', () => {
  it('is an insertion at the place that it names, both languages in one amendment', async () => {
    const file = await consulted('both');
    const rows: readonly SpareRow[] = [
      ['after 5', bell, cloche, 'Noon is noon.'],
      ['5 bis', bell, 'Les villes sonnent deux cloches à midi.'],
      ['new paragraph after para. 5', bell, ''],
      ['après le paragraphe 5', '', cloche],
      ['before 3', bell, cloche],
      ['entre les paragraphes 6 et 7', bell, cloche],
      ['à la fin', bell, cloche],
      ['paragraphe 8 bis (nouveau)', '', cloche],
      ['Après le 9', '', cloche],
      ['before 6', bell, cloche, 'It is quiet then.'],
    ];
    const report = await importedOne(file, await filled(file, 'Lyon', spare(rows)), inTime);
    expect(told(report)).toEqual([
      ...rows.slice(1).map((_, place) => [firstSpare + place, 'taken', 'instructions:place-found']),
      [firstSpare + rows.length - 1, 'same', 'reply:same-again'],
      [firstSpare + rows.length - 1, 'remark', undefined],
    ]);
    const [five, both] = ['The towns should lend bo', [`en: ${bell}`, `fr: ${cloche}`]] as const;
    expect(insertionsIn(file)).toEqual([
      [five, 'clause', ...both],
      [five, 'clause', `en: ${bell}`, 'fr: Les villes sonnent deux cloches à midi.'],
      [five, 'clause', `en: ${bell}`],
      [five, 'clause', `fr: ${cloche}`],
      ['The towns invite all par', 'clause', ...both],
      ['The towns thank the harb', 'clause', ...both],
      ['The towns agree on these', 'clause', ...both],
      ['The towns meet again whe', 'clause', `fr: ${cloche}`],
      ['A maximum of three parti', 'clause', `fr: ${cloche}`],
    ]);
    expect(amendments(file)[0]).toMatchObject({ kind: 'insert', rationale: 'Noon is noon.' });
    expect(waitingIn(file)).toEqual([]);
  });

  it('waits with the insertion prepared where its words may not be all of the text', async () => {
    const file = await consulted('doubtful');
    const rows: readonly SpareRow[] = [
      ['after 5', 'bells at noon', ''],
      ['after 6', cloche, ''],
      ['after 7', `7. ${bell}\nThe Secretariat winds the clocks.`, ''],
      ['nouvel alinéa après 8', '', cloche],
      ['9 (new)', bell, cloche],
      ['after 10', `${bell} (if the ringers agree to it)`, ''],
      ['after 11', 'The towns count their lamps.', ''],
    ];
    const report = await importedOne(file, await filled(file, 'Lyon', spare(rows)), inTime);
    expect(told(report).map(([line, state, code]) => `${line} ${state} ${code}`)).toEqual([
      '15 held reply:new-no-sentence',
      '16 held reply:other-column',
      '17 held reply:new-no-sentence',
      '18 held instructions:paragraph-or-item',
      '19 held reply:new-at-number',
      '20 held reply:cell-talks',
      '21 taken instructions:place-found',
    ]);
    expect(insertionsIn(file)).toHaveLength(1);
    const ids = waitingIn(file).map(({ id }) => id);
    expect(ids).toHaveLength(6);
    await imported(file, [], { ...inTime, confirm: new Set(ids) });
    expect(insertionsIn(file).map(([, , ...words]) => words)).toEqual([
      ['en: The towns count their lamps.'],
      ['en: bells at noon'],
      [`fr: ${cloche}`],
      [`en: ${bell} The Secretariat winds the clocks.`],
      [`fr: ${cloche}`],
      [`en: ${bell}`, `fr: ${cloche}`],
    ]);
    expect(waitingIn(file)).toEqual([]);
  });

  it('is confirmed by its number in the file as well', async () => {
    const file = await consulted('numbered');
    const path = await filled(file, 'Lyon', spare([['after 5', 'bells at noon', 'cloches à midi']]));
    await importedOne(file, path, inTime);
    await importedOne(file, path, { ...inTime, confirm: new Set([1]) });
    expect(insertionsIn(file).map(([, , ...words]) => words)).toEqual([
      ['en: bells at noon', 'fr: cloches à midi'],
    ]);
  });

  it('waits with its words where it names no place, or one that is not there', async () => {
    const file = await consulted('nowhere');
    const rows: readonly SpareRow[] = [
      ['', bell, cloche],
      ['new paragraph', bell, cloche],
      ['after 99', bell, cloche],
      ['après 3 b)', '', cloche],
      ['after 5 or before 8', bell, ''],
      ['not after 5', bell, ''],
      ['after 5', 'Delete this paragraph?', ''],
      ['between 5 and 8', bell, ''],
      ['after 5', bell, `${cloche}\n\n${cloche}`],
    ];
    const report = await importedOne(file, await filled(file, 'Lyon', spare(rows)), inTime);
    expect(told(report).map(([line, state, code]) => `${line} ${state} ${code}`)).toEqual([
      '15 held reply:no-place',
      '16 held reply:new-no-place',
      '17 held instructions:paragraph-not-found',
      '18 held instructions:item-not-found',
      '19 held reply:place-unread',
      '20 held reply:place-unread',
      '21 held reply:cell-talks',
      '22 held instructions:not-neighbours',
      '23 held reply:new-uneven',
    ]);
    expect(amendments(file)).toEqual([]);
  });

  it('may name its place in the column for our references', async () => {
    const file = await consulted('reference');
    const cells = { C15: bell, D15: cloche, H15: 'after 5' };
    const report = await importedOne(file, await filled(file, 'Lyon', cells), inTime);
    expect(told(report)).toEqual([[15, 'taken', 'instructions:place-found']]);
  });

  it('stays a row of the paragraph that it shows, whatever is written over its number', async () => {
    const file = await consulted('over');
    const cells = { A7: 'after 5', C7: bell };
    const report = await importedOne(file, await filled(file, 'Lyon', cells), inTime);
    expect(report.findings.every(({ state }) => state === 'held')).toBe(true);
    expect(amendments(file)).toEqual([]);
  });
});

const cell = (words: string): string =>
  `<w:tc><w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p></w:tc>`;

/** A Word file with one table of comments. */
const table = async (file: string, language: string, rows: readonly (readonly string[])[]) => {
  const reply = openedReply(await sentOut(file, 'Dakar', '.docx', language));
  const all = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('');
  const parts = Object.entries(reply.parts).filter(([path]) => !path.startsWith('customXml/'));
  const document = reply.document.replace(
    /<w:body>[\s\S]*(?=<w:sectPr)/,
    () => `<w:body><w:tbl>${all}</w:tbl>`,
  );
  const path = at(`Dakar ${language}.docx`);
  writeFileSync(path, mailedBack({ ...reply, parts: Object.fromEntries(parts), document }));
  return path;
};

const listed = `Conclusions

1. The towns keep:
(a) a bell;
(b) a lamp;
(c) a clock.
2. The towns meet again when the lamps are lit.
`;

const liste = `Conclusions

1. Les villes gardent :
a) une cloche ;
b) une lampe ;
c) une horloge.
2. Les villes se retrouvent quand les lampes sont allumées.
`;

describe('such a row in a Word table of a city’s own', () => {
  it('is an insertion of a paragraph or of an item, in English', async () => {
    const file = await draftOf(at('table.entente'), listed);
    openRound(file, 'Dakar');
    const report = await importedOne(
      file,
      await table(file, 'en', [
        ['Paragraph', 'Current text', 'Proposed text', 'Rationale'],
        ['after 1', '', bell, 'Noon is noon.'],
        ['new item after 1 (b)', '', 'a chart of the whole coast;', ''],
        ['1 bis', '', 'The towns ring two bells at dusk.', ''],
        ['after 7', '', bell, ''],
      ]),
      inTime,
    );
    expect(told(report).map(([, state, code]) => `${state} ${code}`)).toEqual([
      'taken instructions:place-found',
      'taken instructions:place-found',
      'taken instructions:place-found',
      'held instructions:paragraph-not-found',
    ]);
    expect(insertionsIn(file)).toEqual([
      ['a clock.', 'clause', `en: ${bell}`],
      ['a lamp;', 'item', 'en: a chart of the whole coast;'],
      ['a clock.', 'clause', 'en: The towns ring two bells at dusk.'],
    ]);
  });

  it('is one in French too', async () => {
    const file = await draftOf(at('tableau.entente'), liste, 'fr');
    openRound(file, 'Dakar');
    const report = await importedOne(
      file,
      await table(file, 'fr', [
        ['Paragraphe', 'Texte actuel', 'Texte proposé', 'Justification'],
        ['nouvel alinéa après 1 b)', '', 'une carte de toute la côte ;', ''],
        ['nouveau paragraphe après le paragraphe 1', '', cloche, ''],
        ['avant le paragraphe 2', '', 'Les villes sonnent deux cloches le soir.', ''],
      ]),
      inTime,
    );
    expect(told(report).map(([, state, code]) => `${state} ${code}`)).toEqual([
      'taken instructions:place-found',
      'taken instructions:place-found',
      'taken instructions:place-found',
    ]);
    expect(insertionsIn(file).map(([behind, role]) => [behind, role])).toEqual([
      ['une lampe ;', 'item'],
      ['une horloge.', 'clause'],
      ['une horloge.', 'clause'],
    ]);
  });
});
