import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deciding } from '#electron/host/amending/deciding.ts';
import { scratch } from '#tests/build/entente.ts';
import { hasOfficeScript, officeSides } from '#tests/build/office-sides.ts';
import {
  commented,
  mailedBack,
  openedReply,
  retyped,
  tracked,
  type WordReply,
} from '#tests/build/word-reply.ts';
import {
  amendments,
  bilingualDraft,
  enacted,
  importedOne,
  inColumns,
  inTime,
  openRound,
  wordingOf,
} from './replies.ts';

const at = scratch();

interface World {
  readonly file: string;
  readonly sent: WordReply;
}

const consulted = async (name: string): Promise<World> => {
  const file = await bilingualDraft(at(`${name}.entente`));
  openRound(file, 'Dakar, Lyon');
  return { file, sent: openedReply(readFileSync(await inColumns(file))) };
};

const mailed = (name: string, reply: WordReply): string => {
  writeFileSync(at(name), mailedBack(reply));
  return at(name);
};

const wishes = (file: string) =>
  amendments(file).map(({ clause, kind, language, removed, inserted }) => [
    clause,
    kind,
    language,
    removed,
    inserted,
  ]);

const by = 'w:id="950" w:author="Ana" w:date="2026-05-20T10:00:00Z"';

const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

const swapped = (was: string, now: string): string =>
  `<w:del ${by}><w:r><w:delText>${was}</w:delText></w:r></w:del><w:ins ${by}>${run(now)}</w:ins>`;

const row = (cells: readonly string[], change = ''): string => {
  const inner = cells.map((cell) => `<w:tc><w:p>${cell}</w:p></w:tc>`).join('');
  return `<w:tr>${change === '' ? '' : `<w:trPr><w:${change} ${by}/></w:trPr>`}${inner}</w:tr>`;
};

const changedRow = (document: string, words: string, change: (row: string) => string): string =>
  document.replace(/<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>/gs, (one) => (one.includes(words) ? change(one) : one));

/** A row put in behind another, set as that one is. */
const addedLike = (one: string, words: readonly string[]): string => {
  const looks = [...one.matchAll(/<w:pPr>.*?<\/w:pPr>/gs)].map(([properties]) => properties);
  return row(
    words.map((text, at) => `${looks[at] ?? ''}<w:ins ${by}>${run(text)}</w:ins>`),
    'ins',
  );
};

/** A row that is taken out, with all its words. */
const gone = (one: string): string =>
  one
    .replace('<w:tr>', `<w:tr><w:trPr><w:del ${by}/></w:trPr>`)
    .replace(/<w:trPr>(<w:del [^>]*>)<\/w:trPr><w:trPr>/, '<w:trPr>$1')
    .replaceAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs, (all) => `<w:del ${by}>${all}</w:del>`)
    .replaceAll(/<w:t( [^>]*)?>([^<]*)<\/w:t>/g, '<w:delText xml:space="preserve">$2</w:delText>');

const wordsIn = (cell: string): string =>
  [...cell.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, words]) => words).join('');

const accept = (file: string, ...ids: readonly string[]): void =>
  enacted(file, ({ negotiation }) => {
    if (negotiation === null) throw new Error('nobody was asked');
    const made = deciding(negotiation, { ids, verdict: 'accept' });
    return made.ok ? { ok: true, value: [made.value] } : made;
  });

describe('a text in two languages beside each other', () => {
  it('asks for nothing when nothing was done to it, and is known by its fingerprints', async () => {
    const { file, sent } = await consulted('nothing');
    const report = await importedOne(file, mailed('Dakar nothing.docx', sent), inTime);
    expect([report.state, report.reason?.code, report.base]).toEqual([
      'held',
      'reply:sent-unchanged',
      { version: 0, how: 'fingerprint' },
    ]);
    expect(report.findings).toMatchObject([{ found: 'text', state: 'held', number: 1 }]);
  });

  it('is read column by column, each in its own language, with its own comments', async () => {
    const { file, sent } = await consulted('both');
    let reply = tracked(sent, 'spring', 'autumn', 'in spring');
    reply = tracked(reply, 'printemps', 'automne', 'au printemps');
    reply = tracked(reply, '', ' et des cornes', 'les cloches');
    reply = retyped(reply, 'three keepers', 'two keepers');
    reply = commented(reply, 'jeunes', 'Pas seulement les jeunes.');
    const report = await importedOne(file, mailed('Dakar both.docx', reply), inTime);
    expect(wishes(file)).toEqual([
      ['5', 'words', 'en', 'spring', 'autumn'],
      ['7', 'words', 'en', 'three', 'two'],
      ['1', 'words', 'fr', '', ' et des cornes'],
      ['5', 'words', 'fr', 'printemps', 'automne'],
    ]);
    expect(report.findings.map(({ how }) => how)).toEqual([
      'tracked',
      'untracked',
      'tracked',
      'tracked',
      undefined,
    ]);
    expect(report.findings.at(-1)).toMatchObject({ found: 'comment', state: 'remark', cite: '5' });
    expect(report.findings.flatMap(({ revisions = [] }) => revisions)).toEqual([0, 1, 2]);
  });

  it('takes what both columns do to a paragraph as one amendment with both wordings', async () => {
    const { file, sent } = await consulted('rows');
    const added = (one: string): string =>
      addedLike(one, ['The towns ring one bell at noon.', 'Les villes sonnent une cloche à midi.']);
    const document = changedRow(
      changedRow(sent.document, 'charts on a common shelf', (one) => one + added(one)),
      'the harbour masters',
      gone,
    );
    const path = mailed('Lyon rows.docx', commented({ ...sent, document }, 'meet again', 'Yes.'));
    const report = await importedOne(file, path, inTime);
    expect(wishes(file)).toEqual([
      ['6', 'delete', 'en', 'The towns thank the harbour masters for their patience.', ''],
      ['4', 'insert', 'en', '', 'The towns ring one bell at noon.'],
    ]);
    expect(report.count).toMatchObject({ taken: 2, same: 2, held: 0, remark: 1 });
    accept(file, 'a1', 'a2');
    expect([wordingOf(file, '5', 'en'), wordingOf(file, '5', 'fr')]).toEqual([
      'The towns ring one bell at noon.',
      'Les villes sonnent une cloche à midi.',
    ]);
    expect(wordingOf(file, '7', 'fr')).toContain('trois gardiens');
  });

  it('takes a paragraph for gone that is emptied in both columns', async () => {
    const { file, sent } = await consulted('emptied');
    const [english, french] = ['The towns thank', 'Les villes remercient'].map(
      (start) => new RegExp(`>(${start}[^<]*)<`).exec(sent.document)?.[1] ?? '',
    );
    const emptied = tracked(tracked(sent, english ?? '', ''), french ?? '', '');
    const report = await importedOne(file, mailed('Lyon emptied.docx', emptied), inTime);
    expect(wishes(file)).toEqual([['6', 'delete', 'en', english, '']]);
    expect(report.findings.map(({ state, revisions }) => [state, revisions])).toEqual([
      ['taken', [0]],
      ['same', [1]],
    ]);
  });

  it('does not take a paragraph out of both languages because one column is empty', async () => {
    const { file, sent } = await consulted('one');
    const words = 'Les villes remercient les maîtres de port de leur patience.';
    const path = mailed('Lyon one.docx', tracked(sent, words, '', words));
    const report = await importedOne(file, path, inTime);
    expect(report.findings).toMatchObject([
      { found: 'delete', state: 'held', number: 1, cite: '6', reason: { code: 'reply:one-column' } },
    ]);
    expect(amendments(file)).toEqual([]);
  });

  it('is read as cities lay it out too: numbers in a column of their own, heads over the languages', async () => {
    const { file, sent } = await consulted('table');
    const texts = [...sent.document.matchAll(/<w:tr>.*?<\/w:tr>/gs)]
      .slice(1)
      .map(([one]) => [...one.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => wordsIn(cell)));
    const edited = texts.map(([english = '', french = ''], at) =>
      row(
        [at < 2 ? '' : `${at - 1}.`, english, french].map((words) =>
          words.includes('printemps')
            ? run(words.slice(0, words.indexOf('printemps'))) + swapped('printemps', 'automne') + run('.')
            : run(words),
        ),
      ),
    );
    const heads = row([run('N°'), swapped('English', 'English text'), run('Français')]);
    const table = `<w:tbl>${heads}${edited.join('')}</w:tbl>`;
    const document = sent.document.replace(/<w:tbl>.*<\/w:tbl>/s, () => table);
    const report = await importedOne(file, mailed('Lyon table.docx', { ...sent, document }), inTime);
    expect(wishes(file)).toEqual([['5', 'words', 'fr', 'printemps', 'automne']]);
    expect(report.findings.map(({ state, revisions }) => [state, revisions])).toEqual([
      ['held', [0]],
      ['taken', [1]],
    ]);
  });
});

/** The texts of the rows of a file in columns, one for each language. */
const textsOf = ({ document }: WordReply): readonly (readonly string[])[] =>
  [...document.matchAll(/<w:tr>.*?<\/w:tr>/gs)]
    .slice(1)
    .map(([one]) => [...one.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => wordsIn(cell)));

const cellOf = (words: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr><w:p>${words}</w:p></w:tc>`;

const edited = (words: string): string =>
  words.includes('printemps')
    ? run(words.slice(0, words.indexOf('printemps'))) + swapped('printemps', 'automne') + run('.')
    : run(words);

const tableIn = (sent: WordReply, columns: number, rows: readonly string[]): WordReply => {
  const grid = '<w:gridCol w:w="2000"/>'.repeat(columns);
  const table = `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
  return { ...sent, document: sent.document.replace(/<w:tbl>.*<\/w:tbl>/s, () => table) };
};

const spanned = (count: number): string => `<w:gridSpan w:val="${count}"/>`;

/** Tables as cities draw them, in which the cells of one language do not all stand in one place of their rows. */
const drawn: Readonly<Record<string, (sent: WordReply) => WordReply>> = {
  'rows that leave out the column of numbers at their beginning or a last one at their end': (sent) =>
    tableIn(
      sent,
      4,
      textsOf(sent).map(([english = '', french = ''], at) => {
        const words = cellOf(run(english)) + cellOf(edited(french));
        return at % 2 === 0
          ? `<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>${words}</w:tr>`
          : `<w:tr>${cellOf(run(at < 2 ? '' : `${at - 1}.`))}${words}${cellOf('')}</w:tr>`;
      }),
    ),
  'numbers in cells that are merged downwards': (sent) =>
    tableIn(
      sent,
      3,
      textsOf(sent).map(([english = '', french = ''], at) => {
        const merge = at % 3 === 0 ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
        const number = cellOf(at % 3 === 0 ? run(`${at + 1}`) : '', merge);
        return `<w:tr>${number}${cellOf(run(english))}${cellOf(edited(french))}</w:tr>`;
      }),
    ),
  'lines between the languages that do not fall under each other': (sent) =>
    tableIn(
      sent,
      3,
      textsOf(sent).map(([english = '', french = ''], at) =>
        at % 2 === 0
          ? `<w:tr>${cellOf(run(english), spanned(2))}${cellOf(edited(french))}</w:tr>`
          : `<w:tr>${cellOf(run(english))}${cellOf(edited(french), spanned(2))}</w:tr>`,
      ),
    ),
};

describe.each(Object.entries(drawn))('a table with %s', (name, draw) => {
  const file = `${name.length}`;

  it('is read by the columns of its grid', async () => {
    const { file: path, sent } = await consulted(`grid-${file}`);
    await importedOne(path, mailed(`Lyon grid-${file}.docx`, draw(sent)), inTime);
    expect(wishes(path)).toEqual([['5', 'words', 'fr', 'printemps', 'automne']]);
  });

  it.skipIf(!hasOfficeScript())(
    'is read alike once LibreOffice has saved it',
    async () => {
      const { file: path, sent } = await consulted(`office-${file}`);
      const { again } = officeSides({ drawn: mailedBack(draw(sent)) })['drawn'] ?? {};
      writeFileSync(at(`Lyon office-${file}.docx`), again ?? '');
      await importedOne(path, at(`Lyon office-${file}.docx`), inTime);
      expect(wishes(path)).toEqual([['5', 'words', 'fr', 'printemps', 'automne']]);
    },
    300_000,
  );
});
