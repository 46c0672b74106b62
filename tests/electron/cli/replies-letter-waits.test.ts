import { writeFileSync } from 'node:fs';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { scratch } from '#tests/build/entente.ts';
import { mailedBack, marked, openedReply, type WordReply } from '#tests/build/word-reply.ts';
import { amendments, formOf, importedOne, inTime, meetingDraft, openRound, sentOut } from './replies.ts';

const at = scratch();

const consulted = async (name: string): Promise<{ readonly file: string; readonly sent: WordReply }> => {
  const file = await meetingDraft(at(`${name}.entente`));
  openRound(file, 'Dunedin');
  return { file, sent: openedReply(await sentOut(file, 'Dunedin')) };
};

const mailed = (name: string, reply: WordReply): string => {
  writeFileSync(at(`${name} Dunedin.docx`), mailedBack(reply));
  return at(`${name} Dunedin.docx`);
};

const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const struck = (words: string): string =>
  `<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (runs: string): string => `<w:p>${runs}</w:p>`;

/** A Word file of a city’s own, with nothing of ours in it. */
const ownFile = ({ parts, document, ...rest }: WordReply, body: string): WordReply => ({
  ...rest,
  parts: Object.fromEntries(
    Object.entries(parts)
      .filter(([path]) => !path.startsWith('customXml/'))
      .map(([path, bytes]) => [
        path,
        /(?:header|footer)\d*\.xml$/.test(path)
          ? strToU8(strFromU8(bytes).replace(/<w:p[ >][\s\S]*<\/w:p>/, '<w:p/>'))
          : bytes,
      ]),
  ),
  document: document.replace(/<w:body>[\s\S]*(?=<w:sectPr)/, () => `<w:body>${body}`),
});

const inPart = (reply: WordReply, part: RegExp, put: (xml: string) => string): WordReply => {
  const path = Object.keys(reply.parts).find((one) => part.test(one)) ?? '';
  const before = strFromU8(reply.parts[path] ?? new Uint8Array());
  const xml = put(before);
  if (xml === before) throw new Error('the file has no place for these words');
  return { ...reply, parts: { ...reply.parts, [path]: strToU8(xml) } };
};

const atHead = (reply: WordReply, words: string): WordReply =>
  inPart(reply, /header\d*\.xml$/, (xml) =>
    xml.replace(/<w:p\/>|<\/w:p>/, (end) => (end === '<w:p/>' ? paragraph(run(words)) : run(words) + end)),
  );

/** With a note whose sign stands at the end of the first paragraph. */
const withNote = (reply: WordReply, kind: 'footnote' | 'endnote', words: string): WordReply => {
  const note = `<w:${kind} w:id="88">${paragraph(run(words))}</w:${kind}></w:${kind}s>`;
  const now = inPart(reply, new RegExp(`${kind}s\\.xml$`), (xml) => xml.replace(`</w:${kind}s>`, note));
  const sign = `<w:r><w:${kind}Reference w:id="88"/></w:r></w:p>`;
  return { ...now, document: now.document.replace('</w:p>', sign) };
};

const cell = (runs: string): string => `<w:tc>${paragraph(runs)}</w:tc>`;
const rows = (...all: readonly (readonly string[])[]): string =>
  `<w:tbl>${all.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
const heads = ['Paragraph', 'Proposed text', 'Rationale'].map(run);

type Report = Awaited<ReturnType<typeof importedOne>>;

const told = ({ findings }: Report) =>
  findings.map(({ state, quote, reason, number }) => [state, quote, reason?.code, number]);

const approves = paragraph(run('We approve the draft.'));

describe('words struck through by hand', () => {
  const line = (words: string): string => paragraph(run(words));

  it('hold back all that a letter asks for, until it is confirmed', async () => {
    const { file, sent } = await consulted('struck letter');
    const body =
      line('Dear colleagues,') +
      paragraph(run('In paragraph 9, replace "three" by "two". ') + struck('Delete paragraph 10.'));
    const path = mailed('struck letter', ownFile(sent, body));
    const report = await importedOne(file, path, inTime);
    expect([report.state, report.reason?.code]).toEqual(['held', 'reply:nothing-exact']);
    expect(told(report).filter(([state]) => state !== 'nothing')).toEqual([
      ['held', 'In paragraph 9, replace "three" by "two".', 'reply:struck-inside', 1],
      ['held', 'Delete paragraph 10.', 'reply:struck-inside', 2],
      ['held', '− Delete paragraph 10.', 'reply:struck-inside', 3],
    ]);
    await importedOne(file, path, { ...inTime, confirm: new Set([1]) });
    expect(amendments(file)).toMatchObject([{ clause: '9', removed: 'three', inserted: 'two' }]);
  });

  it('leave no position, in a letter or in the form of one line', async () => {
    const { file, sent } = await consulted('struck position');
    const letter = mailed('struck position', ownFile(sent, paragraph(struck('We approve the draft.'))));
    const form = formOf(file);
    const [, sentence = ''] = /<w:t[^>]*>([^<]*has no comments[^<]*)<\/w:t>/.exec(form.document) ?? [];
    for (const path of [letter, mailed('struck form', marked(form, sentence, ''))]) {
      const report = await importedOne(file, path, { ...inTime, dryRun: true });
      expect([report.state, report.replies, report.count.answer]).toEqual(['held', [], 0]);
    }
  });

  it('hold back the rows of a table', async () => {
    const { file, sent } = await consulted('struck table');
    const body = rows(heads, [run('9'), run('Replace "three" by "two"'), struck('too many')]);
    const report = await importedOne(file, mailed('struck table', ownFile(sent, body)), inTime);
    expect([report.kind, report.state]).toEqual(['matrix', 'held']);
    expect(told(report)).toContainEqual([
      'held',
      'Replace "three" by "two"\n− too many',
      'reply:struck-waits',
      1,
    ]);
  });
});

describe('words beside a letter, a form or a table', () => {
  it.each(['footnote', 'endnote'] as const)('wait in notes (%s), and no position counts', async (kind) => {
    const { file, sent } = await consulted(kind);
    const letter = withNote(ownFile(sent, approves), kind, 'Except paragraph 4.');
    const form = withNote(formOf(file), kind, 'Except paragraph 4.');
    for (const [name, reply] of Object.entries({ letter, form })) {
      const report = await importedOne(file, mailed(`${kind} ${name}`, reply), { ...inTime, dryRun: true });
      expect([report.state, report.replies]).toEqual(['held', []]);
      expect(told(report)).toContainEqual(['held', 'Except paragraph 4.', 'reply:note-beside', 1]);
    }
  });

  it('wait at the head of the pages, and no position counts', async () => {
    const { file, sent } = await consulted('heads');
    const said = ' Dunedin: delete paragraph 10.';
    const letter = atHead(ownFile(sent, approves), said);
    const form = atHead(formOf(file), said);
    for (const [name, reply] of Object.entries({ letter, form })) {
      const report = await importedOne(file, mailed(`heads ${name}`, reply), { ...inTime, dryRun: true });
      expect([report.state, report.replies]).toEqual(['held', []]);
      expect(report.findings.at(-1)).toMatchObject({ state: 'held', reason: { code: 'reply:in-head' } });
      expect(report.findings.at(-1)?.quote).toContain('delete paragraph 10.');
    }
  });

  it('are a letterhead where they only name the city, and the position counts', async () => {
    const { file, sent } = await consulted('letterhead');
    const reply = atHead(ownFile(sent, approves), 'City of Dunedin, 50 The Octagon, www.dunedin.govt.nz');
    const report = await importedOne(file, mailed('letterhead', reply), inTime);
    expect(report.replies).toMatchObject([{ answer: 'approves' }]);
  });

  it('wait under a number around a table', async () => {
    const { file, sent } = await consulted('around');
    const said = 'Dunedin would like to host the next meeting.';
    const body = rows(heads, ['9', 'Replace "three" by "two"', ''].map(run)) + paragraph(run(said));
    const report = await importedOne(file, mailed('around', ownFile(sent, body)), inTime);
    expect(told(report)).toEqual([
      ['taken', 'Replace "three" by "two"', 'instructions:words-found', undefined],
      ['held', said, 'reply:beside-table', 1],
    ]);
    expect(report.findings[1]?.held).toBe('h1');
  });
});
