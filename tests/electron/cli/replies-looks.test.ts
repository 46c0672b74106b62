import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { scratch } from '#tests/build/entente.ts';
import { mailedBack, openedReply, tracked, type WordReply } from '#tests/build/word-reply.ts';
import {
  amendments,
  bilingualDraft,
  draftOf,
  importedOne,
  inColumns,
  inTime,
  openRound,
  sentOut,
  waitingIn,
} from './replies.ts';

const at = scratch();

const text = `Conclusions

We, the harbour towns, have agreed on the following:

1. The towns welcome the report of the working group on lights and bells.
2. The towns invite all partners, in particular:
(a) the harbour masters of the north;
(b) the keepers of the quays;
(c) the young makers of boats.
3. The towns publish their charts on a common shelf, and keep it open to all.
4. The towns thank the harbour masters for their patience.
`;

let file: string;
let sent: WordReply;

beforeAll(async () => {
  file = await draftOf(at('looks.entente'), text);
  openRound(file, 'Dunedin');
  sent = openedReply(await sentOut(file, 'Dunedin'));
});

let counter = 0;

const read = async (reply: WordReply, asked: Parameters<typeof importedOne>[2] = {}, into = file) => {
  const path = at(`looks ${++counter} Dunedin.docx`);
  writeFileSync(path, mailedBack(reply));
  return importedOne(into, path, { ...inTime, dryRun: true, ...asked });
};

/** A copy of the draft, for what goes into its record. */
const copied = (): string => {
  const copy = at(`looks ${++counter}.entente`);
  copyFileSync(file, copy);
  return copy;
};

const told = ({ findings }: Awaited<ReturnType<typeof read>>) =>
  findings.map(({ state, cite, quote, reason, number }) => [state, cite, quote, reason?.code, number]);

const run = (words: string, looks: string): string =>
  `<w:r><w:rPr>${looks}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;

/** Words within one run, set anew. */
const looking = (reply: WordReply, words: string, made: string): WordReply => {
  const document = reply.document.replace(
    new RegExp(`<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)<w:t[^>]*>([^<]*)${words}([^<]*)</w:t></w:r>`),
    (_, looks: string, before: string, behind: string) => {
      const plain = (own: string) => `<w:r>${looks}<w:t xml:space="preserve">${own}</w:t></w:r>`;
      return plain(before) + made + plain(behind);
    },
  );
  if (document === reply.document) throw new Error(`nobody says ${words}`);
  return { ...reply, document };
};

const styled = (reply: WordReply, styles: string): WordReply => {
  const path = 'word/styles.xml';
  const own = strFromU8(reply.parts[path] ?? new Uint8Array());
  const more = strToU8(own.replace('</w:styles>', `${styles}</w:styles>`));
  return { ...reply, parts: { ...reply.parts, [path]: more } };
};

const inParagraph = (reply: WordReply, words: string, was: string | RegExp, now: string): WordReply => {
  const place = reply.document.indexOf(words);
  const from = reply.document.lastIndexOf('<w:p>', place);
  const paragraph = reply.document.slice(from, place).replace(was, now);
  const document = reply.document.slice(0, from) + paragraph + reply.document.slice(place);
  if (document === reply.document) throw new Error(`nothing to change at ${words}`);
  return { ...reply, document };
};

const words = 'common shelf';

describe('words that stayed and look otherwise', () => {
  it.each([
    ['red', '<w:color w:val="FF0000"/>', 'words-coloured'],
    ['grey', '<w:color w:val="A6A6A6"/>', 'words-coloured'],
    ['highlighted', '<w:highlight w:val="yellow"/>', 'words-highlighted'],
    ['on a ground', '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>', 'words-highlighted'],
    ['in a box', '<w:bdr w:val="single" w:sz="4" w:space="0" w:color="auto"/>', 'words-highlighted'],
    ['hidden', '<w:vanish/>', 'words-hidden'],
  ])('wait with their words where they are %s', async (_, looks, code) => {
    const report = await read(looking(sent, words, run(words, looks)));
    expect([report.state, report.reason?.code]).toEqual(['held', 'reply:nothing-exact']);
    expect(told(report)).toEqual([['held', '3', words, `reply:${code}`, 1]]);
  });

  it('wait with whoever tracked it', async () => {
    const by = 'w:id="7" w:author="Ann" w:date="2026-05-20T10:00:00Z"';
    const looks = `<w:color w:val="FF0000"/><w:rPrChange ${by}><w:rPr/></w:rPrChange>`;
    const report = await read(looking(sent, words, run(words, looks)));
    expect(report.findings[0]).toMatchObject({ state: 'held', how: 'tracked', author: 'Ann', quote: words });
  });

  it('wait as a whole paragraph where its style or its ground is coloured', async () => {
    const red =
      '<w:style w:type="paragraph" w:styleId="Red"><w:name w:val="Red"/><w:basedOn w:val="Clause"/><w:rPr><w:color w:val="C00000"/></w:rPr></w:style>';
    const all = 'The towns publish their charts on a common shelf, and keep it open to all.';
    expect(told(await read(inParagraph(styled(sent, red), words, '"Clause"', '"Red"')))).toEqual([
      ['held', '3', all, 'reply:words-coloured', 1],
    ]);
    const ground = '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/></w:pPr>';
    expect(told(await read(inParagraph(sent, words, '</w:pPr>', ground)))).toEqual([
      ['held', '3', all, 'reply:words-highlighted', 1],
    ]);
  });

  it('wait beside what the city asks for', async () => {
    const reply = tracked(
      looking(sent, words, run(words, '<w:color w:val="00B050"/>')),
      'patience',
      'care',
      'their patience',
    );
    const copy = copied();
    const report = await read(reply, { dryRun: false }, copy);
    expect(report.replies).toMatchObject([{ answer: 'proposals' }]);
    const waits = waitingIn(copy).map(({ id, finding }) => [id, finding?.cite, finding?.quote]);
    expect(waits).toEqual([[expect.stringMatching(/^h\d+$/), '3', words]]);
  });

  it('are an insertion and nothing besides where they were typed in red', async () => {
    const made = run(words, '') + run(' of oak', '<w:color w:val="FF0000"/>');
    expect(told(await read(looking(sent, words, made)))).toEqual([
      ['taken', '3', '+  of oak', undefined, undefined],
    ]);
  });

  it('are one thing to look at where most of the text looks so', async () => {
    const document = sent.document.replaceAll(
      /(<w:rPr>)(<w:lang [^>]*\/><\/w:rPr><w:t[^>]*>)/g,
      '$1<w:color w:val="7030A0"/>$2',
    );
    const held = told(await read({ ...sent, document }));
    expect(held).toMatchObject([
      ['held', undefined, expect.stringContaining(words), 'reply:words-coloured', 1],
    ]);
  });

  it('are counted where they are bold, so that nobody says the text came back as it was sent', async () => {
    const report = await read(looking(sent, words, run(words, '<w:b/>')));
    expect(report.reason?.code).toBe('reply:sent-asking-nothing');
    expect(report.count).toMatchObject({ formatting: 1 });
  });
});

describe('words struck through by a style', () => {
  const gone =
    '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:strike/></w:rPr></w:style>';
  const based =
    '<w:style w:type="character" w:styleId="Went"><w:name w:val="Went"/><w:basedOn w:val="Gone"/><w:rPr><w:dstrike w:val="true"/></w:rPr></w:style>';
  const whole =
    '<w:style w:type="paragraph" w:styleId="Out"><w:name w:val="Out"/><w:basedOn w:val="Clause"/><w:rPr><w:strike/></w:rPr></w:style>';

  it.each(['Gone', 'Went'])('wait as those struck through by hand: %s', async (style) => {
    const reply = looking(styled(sent, gone + based), words, run(words, `<w:rStyle w:val="${style}"/>`));
    const report = await read(reply);
    expect(told(report)).toEqual([['held', '3', `− ${words}`, 'reply:struck-waits', 1]]);
    const meant = await read(reply, { handMarked: true });
    expect(meant.findings).toMatchObject([{ state: 'taken', how: 'hand-marked', quote: `− ${words}` }]);
  });

  it('wait as a paragraph where the style is that of the paragraph', async () => {
    const report = await read(inParagraph(styled(sent, whole), words, '"Clause"', '"Out"'));
    expect(report.findings).toMatchObject([
      { found: 'delete', state: 'held', cite: '3', reason: { code: 'reply:struck-waits' } },
    ]);
  });

  it('stay where a run turns off what its style or its paragraph turned on', async () => {
    const off = looking(
      styled(sent, gone),
      words,
      run(words, '<w:rStyle w:val="Gone"/><w:strike w:val="false"/>'),
    );
    expect((await read(off)).reason?.code).toBe('reply:sent-unchanged');
    const twice = looking(styled(sent, gone + whole), words, run(words, '<w:rStyle w:val="Gone"/>'));
    const report = await read(inParagraph(twice, 'The towns publish', '"Clause"', '"Out"'));
    expect(report.findings[0]?.quote).not.toContain(words);
  });
});

describe('things that are no words', () => {
  const drawn = '<w:drawing><wp:inline><wp:docPr id="1" name="Picture"/></wp:inline></w:drawing>';
  const by = 'w:id="7" w:author="Ann" w:date="2026-05-20T10:00:00Z"';

  it.each([
    ['a picture', `<w:r>${drawn}</w:r>`, 'untracked'],
    ['a tracked picture', `<w:ins ${by}><w:r>${drawn}</w:r></w:ins>`, 'tracked'],
    ['a shape', '<w:r><w:pict><v:line/></w:pict></w:r>', 'untracked'],
    ['an embedded file', '<w:r><w:object><o:OLEObject/></w:object></w:r>', 'untracked'],
    ['an equation without words', '<m:oMath><m:f/></m:oMath>', 'untracked'],
    [
      'ink',
      '<w:r><mc:AlternateContent><mc:Choice Requires="wpi"><w:drawing/></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>',
      'untracked',
    ],
  ])('wait at the paragraph where they were put in: %s', async (_, made, how) => {
    const report = await read(looking(sent, words, run(words, '') + made));
    expect(report.findings).toMatchObject([
      { state: 'held', cite: '3', how, number: 1, reason: { code: 'reply:thing-put-in' } },
    ]);
  });

  it('are told by their words where they have some, and not at all where they were taken out again', async () => {
    const maths = run(words, '') + '<m:oMath><m:r><m:t> = 2</m:t></m:r></m:oMath>';
    expect(told(await read(looking(sent, words, maths)))).toEqual([
      ['taken', '3', '+  = 2', undefined, undefined],
    ]);
    const gone = `${run(words, '')}<w:ins ${by}><w:del ${by}><w:r>${drawn}</w:r></w:del></w:ins>`;
    expect((await read(looking(sent, words, gone))).findings).toMatchObject([{ found: 'text' }]);
  });
});

describe('a paragraph that stands otherwise, untracked', () => {
  const item = 'the keepers of the quays';

  it.each([
    ['one level down', item, 'w:ilvl w:val="1"', 'w:ilvl w:val="2"', '2 (b)'],
    ['one level up', item, 'w:ilvl w:val="1"', 'w:ilvl w:val="0"', '2 (b)'],
    ['without its number', words, /<w:numPr>.*?<\/w:numPr>/, '', '3'],
    ['as a heading', words, '"Clause"', '"Heading1"', '3'],
    ['further in', words, '</w:pPr>', '<w:ind w:left="1440"/></w:pPr>', '3'],
  ])('waits: %s', async (_, there, was, now, cite) => {
    const report = await read(inParagraph(sent, there, was, now));
    expect(report.findings).toMatchObject([
      { found: 'shape', state: 'held', how: 'untracked', cite, number: 1 },
    ]);
  });

  it('is taken in as the change that was prepared once someone confirms it', async () => {
    const reply = inParagraph(sent, item, 'w:ilvl w:val="1"', 'w:ilvl w:val="2"');
    const copy = copied();
    const report = await read(reply, { dryRun: false, confirm: 'all' }, copy);
    expect(report.findings).toMatchObject([{ found: 'shape', state: 'taken' }]);
    expect(amendments(copy)).toHaveLength(1);
  });

  it('waits beside words that were changed in it, tracked or not', async () => {
    const reply = inParagraph(sent, item, 'w:ilvl w:val="1"', 'w:ilvl w:val="2"');
    const typed = { ...reply, document: reply.document.replace('the keepers', 'the guardians') };
    for (const other of [typed, tracked(reply, 'keepers', 'guardians')])
      expect((await read(other)).findings.filter(({ state }) => state !== 'formatting')).toMatchObject([
        { state: 'taken', cite: '2 (b)', quote: 'keepers → guardians' },
        { state: 'held', cite: '2 (b)', found: 'shape' },
      ]);
  });

  it('is none where an inserted paragraph left its number behind, as Google Docs does', async () => {
    const end = sent.document.indexOf('</w:p>', sent.document.indexOf(words)) + '</w:p>'.length;
    const by = 'w:id="7" w:author="Ann" w:date="2026-05-20T10:00:00Z"';
    const looks = /<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>/.exec(
      sent.document.slice(sent.document.lastIndexOf('<w:p>', sent.document.indexOf(words))),
    )?.[0];
    const put = `<w:p>${looks}<w:ins ${by}><w:r><w:t>The towns plant a tree.</w:t></w:r></w:ins></w:p>`;
    const document = sent.document.slice(0, end) + put + sent.document.slice(end);
    expect(told(await read({ ...sent, document }))).toEqual([
      ['taken', undefined, '+ The towns plant a tree.', undefined, undefined],
    ]);
  });

  it('waits beside words that were tracked elsewhere', async () => {
    const reply = tracked(
      inParagraph(sent, item, 'w:ilvl w:val="1"', 'w:ilvl w:val="2"'),
      'patience',
      'care',
      'their patience',
    );
    expect((await read(reply)).findings).toMatchObject([
      { state: 'taken', cite: '4' },
      { state: 'held', cite: '2 (b)', found: 'shape' },
    ]);
  });
});

describe('a paragraph that stands otherwise, tracked', () => {
  const change = (was: string): string =>
    `<w:pPrChange w:id="7" w:author="Ann" w:date="2026-05-20T10:00:00Z"><w:pPr>${was}</w:pPr></w:pPrChange></w:pPr>`;

  it('waits where no change can be made of it, also beside words that were changed in it', async () => {
    const heading = inParagraph(
      inParagraph(sent, words, '</w:pPr>', change('<w:pStyle w:val="Clause"/>')),
      words,
      '"Clause"',
      '"Heading1"',
    );
    for (const reply of [heading, tracked(heading, 'open to all', 'open', 'open to all')])
      expect((await read(reply)).findings).toContainEqual(
        expect.objectContaining({
          state: 'held',
          how: 'tracked',
          cite: '3',
          author: 'Ann',
          reason: { code: 'reply:stands-otherwise', facts: {} },
        }),
      );
  });
});

describe('a text in two columns', () => {
  it('has what was coloured in one of them wait once', async () => {
    const both = await bilingualDraft(at('columns.entente'));
    openRound(both, 'Dunedin');
    const reply = openedReply(new Uint8Array(readFileSync(await inColumns(both))));
    const path = at('columns Dunedin.docx');
    const highlighted = run('étagère commune', '<w:highlight w:val="cyan"/>');
    writeFileSync(path, mailedBack(looking(reply, 'étagère commune', highlighted)));
    const { findings } = await importedOne(both, path, { ...inTime, dryRun: true });
    expect(findings.filter(({ state }) => state === 'held')).toMatchObject([
      { cite: '4', quote: 'étagère commune', reason: { code: 'reply:words-highlighted' } },
    ]);
  });
});
