import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { scratch } from '#tests/build/entente.ts';
import { mailedBack, openedReply, tracked, type WordReply } from '#tests/build/word-reply.ts';
import { importedOne, inTime, meetingDraft, openRound, sentOut, waitingIn } from './replies.ts';

const at = scratch();

let file = '';
let sent: WordReply;

beforeAll(async () => {
  file = await meetingDraft(at('around.entente'));
  openRound(file, 'Dunedin');
  sent = openedReply(await sentOut(file, 'Dunedin'));
});

let counter = 0;

const read = async (reply: WordReply, dryRun = true) => {
  const path = at(`around ${++counter} Dunedin.docx`);
  writeFileSync(path, mailedBack(reply));
  return importedOne(file, path, { ...inTime, dryRun });
};

const told = async (reply: WordReply) =>
  (await read(reply)).findings.map(({ state, quote, reason, number }) => [
    state,
    quote,
    reason?.code,
    number,
  ]);

const by = 'w:id="7" w:author="Ann" w:date="2026-05-20T10:00:00Z"';
const silence = 'A city that has not replied by then will be taken to agree with the draft.';

const paragraphsOf = ({ document }: WordReply): readonly string[] => document.match(/<w:p>.*?<\/w:p>/g) ?? [];

/** A whole paragraph struck out in tracked changes. */
const struckOut = (paragraph: string): string =>
  paragraph
    .replace('</w:pPr>', `<w:rPr><w:del ${by}/></w:rPr></w:pPr>`)
    .replaceAll(/<w:r>.*?<\/w:r>/g, `<w:del ${by}>$&</w:del>`)
    .replaceAll('<w:t ', '<w:delText ')
    .replaceAll('</w:t>', '</w:delText>');

describe('words of ours around the text', () => {
  it('wait where what silence is taken for is struck out, wholly or in part', async () => {
    expect(await told(tracked(sent, silence, ''))).toEqual([
      ['held', `− ${silence}`, 'reply:ours-struck', 1],
    ]);
    expect(await told(tracked(sent, 'agree with', '', 'agree with'))).toEqual([
      ['held', '− agree with', 'reply:ours-struck', 1],
    ]);
  });

  it('wait with what took their place', async () => {
    expect(await told(tracked(sent, 'agree with', 'reject', 'agree with'))).toEqual([
      ['held', 'agree with → reject', 'reply:beside-text', 1],
    ]);
  });

  it('wait where they are struck through by hand', async () => {
    const document = sent.document.replace(
      /<w:rPr>((?:(?!<\/w:rPr>).)*)<\/w:rPr>(<w:t [^>]*>A city that)/,
      '<w:rPr><w:strike/>$1</w:rPr>$2',
    );
    expect(await told({ ...sent, document })).toEqual([['held', `− ${silence}`, 'reply:ours-struck', 1]]);
  });

  it('wait where that sentence is gone and the rest is there, untracked', async () => {
    const own = paragraphsOf(sent).find((one) => one.includes(silence)) ?? '';
    const document = sent.document.replace(own, '');
    expect(await told({ ...sent, document })).toEqual([['held', `− ${silence}`, 'reply:ours-gone', 1]]);
  });

  it('are kept under an id of their own in the record beside what the city asks for', async () => {
    const reply = tracked(tracked(sent, silence, ''), 'patience', 'care', 'their patience');
    const { replies } = await read(reply, false);
    expect(replies).toMatchObject([{ answer: 'proposals' }]);
    expect(waitingIn(file).map(({ id, finding }) => [id, finding?.quote])).toEqual([
      [expect.stringMatching(/^h\d+$/), `− ${silence}`],
    ]);
  });

  it('ask for nothing where all of them are gone, struck out or cut off', async () => {
    const from = sent.document.lastIndexOf('<w:p>', sent.document.indexOf('How to reply'));
    const to = sent.document.indexOf('<w:sectPr', from);
    const page = sent.document.slice(from, to);
    const gone = page.replaceAll(/<w:p>.*?<\/w:p>/g, (one) => struckOut(one));
    for (const now of [gone, '']) {
      const document = sent.document.slice(0, from) + now + sent.document.slice(to);
      const { findings } = await read({ ...sent, document });
      expect(findings.filter(({ state, found }) => state === 'held' && found !== 'text')).toEqual([]);
    }
  });
});

const aboveTitle = (xml: string): WordReply => ({
  ...sent,
  document: sent.document.replace('<w:body>', `<w:body>${xml}`),
});

const line = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

describe('a line above the title', () => {
  it.each([
    ['Note of Dunedin', 'untracked'],
    ['Comments of Dunedin, 3 May: we agree with all but paragraph 3.', 'untracked'],
    ['Note of Dunedin', 'tracked'],
    ['We thank the Secretariat for this draft, and would like to see it shorter.', 'tracked'],
  ])('waits with its words, and is no line of the text: %s (%s)', async (words, how) => {
    const typed = `<w:p><w:pPr><w:rPr><w:ins ${by}/></w:rPr></w:pPr><w:ins ${by}><w:r><w:t>${words}</w:t></w:r></w:ins></w:p>`;
    const { findings } = await read(aboveTitle(how === 'tracked' ? typed : line(words)));
    expect(findings).toMatchObject([
      { state: 'held', how, quote: words, number: 1, reason: { code: 'reply:beside-text' } },
    ]);
  });

  it('waits beside words of the text that were tracked', async () => {
    const above = aboveTitle(line('Comments of Dunedin: we agree with all but paragraph 3.'));
    const { findings } = await read(tracked(above, 'patience', 'goodwill', 'their patience'));
    expect(findings.map(({ state }) => state).toSorted()).toEqual(['held', 'taken']);
  });

  it('does not keep a line between title and text from being one', async () => {
    const document = sent.document.replace(
      '</w:p>',
      `</w:p>${line('The towns recall their first meeting.')}`,
    );
    expect((await read({ ...sent, document })).findings).toMatchObject([{ state: 'taken', found: 'insert' }]);
  });
});

const behind = (words: string, xml: string): WordReply => {
  const end = sent.document.indexOf('</w:p>', sent.document.indexOf(words)) + '</w:p>'.length;
  return { ...sent, document: sent.document.slice(0, end) + xml + sent.document.slice(end) };
};

describe('a paragraph at another place, untracked', () => {
  const paragraph = (words: string): string => {
    const place = sent.document.indexOf(words);
    const start = sent.document.lastIndexOf('<w:p>', place);
    return sent.document.slice(start, sent.document.indexOf('</w:p>', place) + '</w:p>'.length);
  };
  const shelf = 'The towns publish their charts on a common shelf, and keep it open to all.';
  const copy = (words: string): string => paragraph(words).replaceAll(/<w:bookmark[^>]*>/g, '');

  it.each(['lights and bells', 'open to all', 'in spring'])(
    'is new where it is a copy of one that stays, wherever it is: behind “%s”',
    async (words) => {
      const { findings } = await read(behind(words, copy(shelf)));
      expect(findings).toMatchObject([{ state: 'taken', found: 'insert', quote: `+ ${shelf}` }]);
    },
  );

  it('waits as a line above the title where it is such a copy', async () => {
    expect(await told(aboveTitle(copy(shelf)))).toEqual([['held', shelf, 'reply:beside-text', 1]]);
  });

  it('is moved, or waits where nothing can be made of the place where it is', async () => {
    const without = (words: string): WordReply => ({
      ...sent,
      document: sent.document.replace(paragraph(words), ''),
    });
    const { document } = without(shelf);
    const end = document.indexOf('</w:p>', document.indexOf('in spring')) + '</w:p>'.length;
    const moved = { ...sent, document: document.slice(0, end) + paragraph(shelf) + document.slice(end) };
    expect((await read(moved)).findings).toMatchObject([{ state: 'taken', found: 'move', cite: '4' }]);
    const title = paragraph('Conclusions');
    const below = without('Conclusions').document.replace('</w:p>', `</w:p>${title}`);
    expect((await read({ ...sent, document: below })).findings).toMatchObject([
      { state: 'held', found: 'move', number: 1, reason: { code: 'reply:stands-elsewhere' } },
    ]);
  });
});

describe('words before a paragraph, untracked', () => {
  const typed = (words: string): WordReply => ({
    ...sent,
    document: sent.document
      .replace('>The towns thank', `>${words}The towns thank`)
      .replaceAll(/<w:bookmark(?:Start|End)[^>]*>/g, ''),
  });

  it.each(['Only ', 'No, ', 'Note: ', '12 '])('are no number that was typed: “%s”', async (words) => {
    expect(await told(typed(words))).toEqual([['taken', `+ ${words}`, undefined, undefined]]);
  });

  it.each(['6. ', '(f) ', 'vi. '])(
    'wait where they are one beside that which Word counts: “%s”',
    async (words) => {
      expect((await read(typed(words))).findings).toMatchObject([
        { state: 'held', found: 'shape', cite: '6', reason: { code: 'reply:stands-otherwise' } },
      ]);
    },
  );
});

describe('the line of the title', () => {
  it('waits where it is gone, tracked or not', async () => {
    const title = paragraphsOf(sent)[0] ?? '';
    const without = (now: string): WordReply => ({ ...sent, document: sent.document.replace(title, now) });
    expect(await told(without(''))).toEqual([['held', '− Conclusions', 'reply:line-gone', 1]]);
    expect(await told(without(struckOut(title)))).toEqual([
      ['held', expect.stringContaining('− Conclusions'), 'reply:not-placed', 1],
    ]);
  });
});

const cell = (words: string): string => `<w:tc>${line(words)}</w:tc>`;
const grid = '<w:tblPr/><w:tblGrid><w:gridCol w:w="100"/><w:gridCol w:w="100"/></w:tblGrid>';
const row = (words: readonly string[], kind = ''): string =>
  `<w:tr>${kind}${words.map(cell).join('')}</w:tr>`;
describe('a table or a box that was put in', () => {
  const rows = [
    ['City', 'Boats'],
    ['Dunedin', '4'],
  ];

  it.each([
    ['tracked', `<w:trPr><w:ins ${by}/></w:trPr>`],
    ['untracked', ''],
  ])('is one thing that waits with all of its words: %s', async (how, kind) => {
    const table = `<w:tbl>${grid}${rows.map((one) => row(one, kind)).join('')}</w:tbl>`;
    const { findings } = await read(behind('open to all', table));
    expect(findings).toMatchObject([
      {
        state: 'held',
        how,
        cite: '4',
        number: 1,
        quote: 'City | Boats\nDunedin | 4',
        reason: { code: 'reply:table-put-in' },
      },
    ]);
  });

  it('is no paragraph of the text where it is a text box', async () => {
    const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${line('Too long for our council.')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    expect(await told(behind('open to all', box))).toEqual([
      ['held', 'Too long for our council.', 'reply:beside-text', 1],
    ]);
  });
});
