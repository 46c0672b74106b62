import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { scratch } from '#tests/build/entente.ts';
import { mailedBack, openedReply, type WordReply } from '#tests/build/word-reply.ts';
import { draftOf, importedOne, inTime, openRound, sentOut } from './replies.ts';

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
5. The towns should lend boats to young makers in spring.
`;

let file: string;
let sent: WordReply;
let paragraphs: readonly string[] = [];

beforeAll(async () => {
  file = await draftOf(at('unsure.entente'), text);
  openRound(file, 'Dunedin');
  sent = openedReply(await sentOut(file, 'Dunedin'));
  paragraphs = (sent.document.match(/<w:p>.*?<\/w:p>/g) ?? []).slice(0, 10);
});

const wordsOf = (paragraph = ''): string => /<w:t[^>]*>([^<]*)/.exec(paragraph)?.[1] ?? '';
const saying = (paragraph: string, words: string): string =>
  paragraph.replace(/(<w:t[^>]*>)[^<]*/, (_, tag: string) => tag + words);

/** The words of two paragraphs typed in each other’s place, untracked. */
const exchanged = (all: readonly string[], one: number, other: number): readonly string[] =>
  all.map((paragraph, place) => {
    if (place === one) return saying(paragraph, wordsOf(all[other]));
    return place === other ? saying(paragraph, wordsOf(all[one])) : paragraph;
  });

const read = async (name: string, all: readonly string[]) => {
  const path = at(`${name} Dunedin.docx`);
  const document = sent.document.replace(paragraphs.join(''), all.join(''));
  writeFileSync(path, mailedBack({ ...sent, document }));
  return importedOne(file, path, { ...inTime, dryRun: true });
};

const inexact = ({ findings }: Awaited<ReturnType<typeof read>>) =>
  findings.flatMap(({ found, number, reason }) =>
    reason?.code === 'reply:not-exact' ? [[found, typeof number]] : [],
  );

describe('a text of which what was found does not give all that came back', () => {
  it('has what would come out otherwise wait with a number', async () => {
    const turned = exchanged(exchanged(exchanged(paragraphs, 0, 4), 5, 9), 1, 5);
    const [title = '', second = '', third = '', ...others] = turned;
    const report = await read('turned', [title, third, second, ...others]);
    expect(report.warnings.map(({ code }) => code)).toContain('reply:incomplete');
    expect(inexact(report)).toEqual([['move', 'number']]);
  });

  it('has the joins and cuts that come out as they came back taken in', async () => {
    const turned = exchanged(paragraphs, 0, 4);
    const cut = turned.flatMap((paragraph) => {
      const words = wordsOf(paragraph);
      const place = words.indexOf(', and keep it');
      if (place === -1) return [paragraph];
      const tail = saying(paragraph.replaceAll(/<w:bookmark[^>]*>/g, ''), words.slice(place + 2));
      return [saying(paragraph, words.slice(0, place)), tail];
    });
    const joined = cut.join('').replace(/(for their patience\.<\/w:t><\/w:r>).*?<\/w:pPr>/, '$1');
    const report = await read('cut', [joined]);
    expect(report.warnings.map(({ code }) => code)).toContain('reply:incomplete');
    expect(inexact(report)).toEqual([]);
    expect(report.findings.filter(({ state }) => state === 'taken').map(({ found }) => found)).toEqual(
      expect.arrayContaining(['split', 'merge']),
    );
  });
});
