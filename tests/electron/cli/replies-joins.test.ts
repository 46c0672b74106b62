import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { scratch } from '#tests/build/entente.ts';
import { mailedBack, openedReply, tracked, type WordReply } from '#tests/build/word-reply.ts';
import { bilingualDraft, draftOf, importedOne, inTime, openRound, sentOut } from './replies.ts';

const at = scratch();

const text = `Conclusions

We, the harbour towns, have agreed on the following:

1. The towns welcome the report of the working group on lights and bells.
2. The towns invite all partners, in particular:
(a) the harbour masters of the north;
(b) the keepers of the quays.
3. The towns publish their charts on a common shelf, and keep it open to all.
4. The towns thank the harbour masters for their patience.
5. The towns should lend boats to young makers in spring.
`;

let [file, both] = ['', ''];
let [english, french]: (WordReply | undefined)[] = [];

beforeAll(async () => {
  file = await draftOf(at('joins.entente'), text);
  openRound(file, 'Dunedin');
  english = openedReply(await sentOut(file, 'Dunedin'));
  both = await bilingualDraft(at('both.entente'));
  openRound(both, 'Dunedin');
  french = openedReply(await sentOut(both, 'Dunedin', '.docx', 'fr'));
});

const by = 'w:id="7" w:author="Ann" w:date="2026-05-20T10:00:00Z"';

/** The end of the paragraph that has some words, taken out and tracked. */
const joined = (reply: WordReply | undefined, words: string): WordReply => {
  if (reply === undefined) throw new Error('nothing was sent');
  const end = reply.document.indexOf(
    '</w:pPr>',
    reply.document.lastIndexOf('<w:p>', reply.document.indexOf(words)),
  );
  const mark = `<w:rPr><w:del ${by}/></w:rPr>`;
  return { ...reply, document: reply.document.slice(0, end) + mark + reply.document.slice(end) };
};

let counter = 0;

const told = async (reply: WordReply, draft = file) => {
  const path = at(`joins ${++counter} Dunedin.docx`);
  writeFileSync(path, mailedBack(reply));
  const { findings } = await importedOne(draft, path, { ...inTime, dryRun: true });
  return findings.flatMap(({ found, cite, to, quote }) => (found === 'merge' ? [[cite, to, quote]] : []));
};

describe('paragraphs that are joined', () => {
  it('are told by the one that goes into the other, and by the words where they meet', async () => {
    expect(await told(joined(english, 'open to all.'))).toEqual([
      ['4', '3', '…open to all. ¶ The towns thank… → …open to all. The towns thank…'],
    ]);
  });

  it('are told with the words that change there, as they were and as they are to read', async () => {
    const end = tracked(joined(english, 'open to all.'), ' to all.', ' to all, and ');
    const whole = tracked(end, 'The towns thank', 'thank', 'The towns thank the harbour');
    expect(await told(whole)).toEqual([
      ['4', '3', '…it open to all. ¶ The towns thank the harbour… → …it open to all, and thank the harbour…'],
    ]);
  });

  it('are told one by one where they are three', async () => {
    const three = joined(joined(english, 'open to all.'), 'for their patience.');
    expect(await told(three)).toEqual([
      ['4', '3', expect.stringContaining('open to all. ¶ The towns thank')],
      ['5', '4', expect.stringContaining('their patience. ¶ The towns should')],
    ]);
  });

  it('can be an item and its clause, two items, or a clause and the item before it', async () => {
    expect(await told(joined(english, 'in particular:'))).toEqual([['2 (a)', '2', expect.any(String)]]);
    expect(await told(joined(english, 'of the north;'))).toEqual([['2 (b)', '2 (a)', expect.any(String)]]);
    expect(await told(joined(english, 'keepers of the quays.'))).toEqual([
      ['3', '2 (b)', expect.any(String)],
    ]);
  });

  it('are told in French with the French words', async () => {
    const end = tracked(joined(french, 'ouverte à tous.'), ' à tous.', ' à tous, et ');
    const whole = tracked(end, 'Les villes devraient', 'devraient', 'Les villes devraient prêter');
    expect(await told(whole, both)).toEqual([
      ['5', '4', '…ouverte à tous. ¶ Les villes devraient prêter… → …ouverte à tous, et devraient prêter…'],
    ]);
  });
});
