import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scratch } from '#tests/build/entente.ts';
import { mailedBack, openedReply, tracked, type WordReply } from '#tests/build/word-reply.ts';
import { draftOf, importedOne, inTime, meeting, openRound, rencontre, sentOut } from './replies.ts';

const at = scratch();

const by = 'w:id="950" w:author="Ana" w:date="2026-05-20T10:00:00Z"';

/** A paragraph put in behind the one that has some words, tracked, with the looks and the list of that one. */
const put = (reply: WordReply, words: string, typed: string): WordReply => {
  const { document } = reply;
  const to = document.indexOf('</w:p>', document.indexOf(words)) + '</w:p>'.length;
  const properties = `<w:pPr><w:rPr><w:ins ${by}/></w:rPr></w:pPr>`;
  const added = `<w:p>${properties}<w:ins ${by}><w:r><w:t xml:space="preserve">${typed}</w:t></w:r></w:ins></w:p>`;
  return { ...reply, document: document.slice(0, to) + added + document.slice(to) };
};

let made = 0;

const became = async (language: 'en' | 'fr', edited: (sent: WordReply) => WordReply, more = {}) => {
  const file = await draftOf(
    at(`typed-${++made}.entente`),
    language === 'en' ? meeting : rencontre,
    language,
  );
  openRound(file, 'Dakar');
  const sent = openedReply(await sentOut(file, 'Dakar', '.docx', language));
  writeFileSync(`${file} Dakar.docx`, mailedBack(edited(sent)));
  const report = await importedOne(file, `${file} Dakar.docx`, { ...inTime, ...more });
  return report.findings.map(({ state, quote, reason }) => [
    state,
    quote?.replace(/^\+\s*/, ''),
    reason?.code,
  ]);
};

const anchor = { en: 'Each town names three keepers', fr: 'Chaque ville nomme trois gardiens' } as const;

describe('a new paragraph that speaks of the text', () => {
  it.each([
    ['en', '(Dakar proposes to move this paragraph to the end)'],
    ['en', '[Three keepers are too many for small towns]'],
    ['en', 'Comment from Dakar: please shorten.'],
    ['en', 'Dakar would prefer two keepers.'],
    ['en', 'Who decides on this paragraph?'],
    ['fr', 'NB : le Québec préférerait supprimer ce paragraphe.'],
    ['fr', 'Remarque de Dakar : trois gardiens suffisent.'],
    ['fr', 'Ce paragraphe est trop long.'],
    ['fr', '(La ville propose de le placer à la fin.)'],
  ] as const)('waits as a comment that was typed in, in %s: %s', async (language, said) => {
    expect(await became(language, (sent) => put(sent, anchor[language], said))).toEqual([
      ['held', said, 'reply:typed-comment'],
    ]);
  });

  it.each([
    ['en', 'The towns propose to meet by the water (and on it) every spring.'],
    ['en', 'The Secretariat lists the following: lamps and bells.'],
    ['fr', 'Les villes proposent de se réunir au bord de l’eau chaque printemps.'],
  ] as const)('is a new paragraph where it is text, in %s: %s', async (language, said) => {
    expect(await became(language, (sent) => put(sent, anchor[language], said))).toMatchObject([
      ['taken', said, undefined],
    ]);
  });

  it('is one where somebody said that comments are words', async () => {
    const said = 'Comment from Dakar: please shorten.';
    const noted = await became('en', (sent) => put(sent, anchor.en, said), { typed: 'words' });
    expect(noted).toEqual([['taken', said, undefined]]);
  });
});

describe('words in a paragraph that speak of it', () => {
  it.each([
    ['en', 'patience', ' [Dakar: why patience?]'],
    ['en', 'patience', ' [or: kindness]'],
    ['en', 'patience', ' (this paragraph is too long)'],
    ['fr', 'leur patience', ' (Québec : ou « bonté »)'],
  ] as const)('wait, in %s: %s%s', async (language, words, said) => {
    expect(await became(language, (sent) => tracked(sent, '', said, words))).toEqual([
      ['held', said.trim(), 'reply:typed-comment'],
    ]);
  });

  it.each([
    ['en', 'patience', ' (and kindness)'],
    ['fr', 'leur patience', ' et de leur bonté'],
  ] as const)('are words where they are text, in %s: %s%s', async (language, words, said) => {
    expect(await became(language, (sent) => tracked(sent, '', said, words))).toMatchObject([
      ['taken', said.trim(), undefined],
    ]);
  });
});

describe('a number between two others that is typed before a new paragraph', () => {
  it.each([
    ['en', '7 bis. '],
    ['en', '7a. '],
    ['fr', '7 bis '],
    ['fr', '7 ter – '],
  ] as const)('is none of its words, in %s: %s', async (language, number) => {
    const words = language === 'en' ? 'The towns name a deputy.' : 'Les villes nomment une suppléante.';
    expect(await became(language, (sent) => put(sent, anchor[language], `${number}${words}`))).toEqual([
      ['taken', words, undefined],
    ]);
  });
});
