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

const last = {
  en: 'The towns agree on these Conclusions.',
  fr: 'Les villes approuvent les présentes Conclusions.',
} as const;

/** A paragraph typed behind the last one without tracking it. */
const typedBehind = (reply: WordReply, words: string, typed: string): WordReply => {
  const { document } = reply;
  const to = document.indexOf('</w:p>', document.indexOf(words)) + '</w:p>'.length;
  const added = `<w:p><w:r><w:t xml:space="preserve">${typed}</w:t></w:r></w:p>`;
  return { ...reply, document: document.slice(0, to) + added + document.slice(to) };
};

describe('what is typed behind the last paragraph', () => {
  it.each([
    ['en', 'Please call me about paragraph 3.'],
    ['en', 'Best regards, Maria Rossi, Focal Point'],
    ['en', 'Kind regards'],
    ['en', 'Dakar, 12 October 2026'],
    ['en', 'Maria Rossi'],
    ['en', 'Maria Rossi, Focal Point of the City of Dakar'],
    ['en', 'Dakar thanks the Secretariat for its work.'],
    ['en', 'The City of Dakar thanks the Secretariat for its work.'],
    ['en', 'The Mayor of Dakar is grateful for this draft.'],
    ['en', 'We also ask that paragraph 12 be stronger.'],
    ['en', 'Paragraph 12 should be stronger.'],
    ['en', '13. Paragraph 3 should mention youth.'],
    ['en', 'In paragraph 4, the towns should publish more.'],
    ['en', 'I am available for a call on Monday.'],
    ['en', 'Looking forward to your reply.'],
    ['en', 'Many thanks for all of this work.'],
    ['en', 'Approved by the city council on 3 May.'],
    ['fr', 'Merci de m’appeler au sujet du paragraphe 3.'],
    ['fr', 'Bien cordialement, Maria Rossi, point focal'],
    ['fr', 'Cordialement'],
    ['fr', 'Dakar, le 12 octobre 2026'],
    ['fr', 'Maria Rossi'],
    ['fr', 'Dakar remercie le Secrétariat de son travail.'],
    ['fr', 'La ville de Dakar remercie le Secrétariat de son travail.'],
    ['fr', 'Le maire de Dakar salue ce projet.'],
    ['fr', 'Nous demandons aussi que le paragraphe 12 soit plus fort.'],
    ['fr', 'Le paragraphe 12 devrait être plus fort.'],
    ['fr', '13. Le paragraphe 3 devrait citer la jeunesse.'],
    ['fr', 'Au paragraphe 4, les villes devraient publier davantage.'],
    ['fr', 'Je reste disponible pour un appel lundi.'],
    ['fr', 'Dans l’attente de votre réponse, bien à vous.'],
    ['fr', 'Adopté par le conseil municipal le 3 mai.'],
  ] as const)('waits where it is not shaped like one, in %s: %s', async (language, said) => {
    for (const typing of [put, typedBehind]) {
      const found = await became(language, (sent) => typing(sent, last[language], said));
      expect(found.map(([state]) => state)).toEqual(['held']);
    }
  });

  it.each([
    ['en', '13. The towns invite the Secretariat to report on lamps.'],
    ['en', 'The towns thank the Secretariat for its work.'],
    ['en', 'Each town shall keep a lamp lit.'],
    ['en', 'In this regard, the towns invite all partners to share their charts.'],
    ['en', 'The next meeting of the towns takes place in spring.'],
    ['en', '13. The Director-General of UNESCO is invited to the next meeting.'],
    ['en', 'Member cities are encouraged to lend boats.'],
    ['en', 'The Secretariat will publish these Conclusions.'],
    ['fr', '13. Les villes invitent le Secrétariat à faire rapport sur les lampes.'],
    ['fr', 'Les villes remercient le Secrétariat de son travail.'],
    ['fr', 'Chaque ville garde une lampe allumée.'],
    ['fr', 'À cet égard, les villes invitent tous les partenaires à partager leurs cartes.'],
    ['fr', 'La prochaine réunion des villes se tient au printemps.'],
    ['fr', '13. La Directrice générale de l’UNESCO est invitée à la prochaine réunion.'],
    ['fr', 'Les villes membres sont encouragées à prêter des bateaux.'],
    ['fr', 'Le Secrétariat publiera les présentes Conclusions.'],
  ] as const)('is a new last paragraph where it is shaped like one, in %s: %s', async (language, said) => {
    for (const typing of [put, typedBehind]) {
      const found = await became(language, (sent) => typing(sent, last[language], said));
      expect(found.map(([state]) => state)).toEqual(['taken']);
    }
  });

  it.each([
    ['en', ' Best regards, Maria Rossi'],
    ['en', ' We look forward to your reply.'],
    ['fr', ' Bien cordialement, Maria Rossi'],
    ['fr', ' Je reste à votre disposition.'],
  ] as const)('waits where it is a sentence behind its words, in %s:%s', async (language, said) => {
    expect(await became(language, (sent) => tracked(sent, '', said, last[language]))).toEqual([
      ['held', said.trim(), 'reply:beside-end'],
    ]);
  });

  it.each([
    ['en', ' They will be published in spring.'],
    ['fr', ' Elles seront publiées au printemps.'],
  ] as const)('is text where it goes on with them, in %s:%s', async (language, said) => {
    const found = await became(language, (sent) => tracked(sent, '', said, last[language]));
    expect(found.map(([state]) => state)).toEqual(['taken']);
  });
});

describe('a new paragraph among others', () => {
  it.each([
    ['en', 'Please call me about paragraph 3.'],
    ['en', 'Your draft is welcome in our town hall.'],
    ['fr', 'Merci de m’appeler au sujet des cloches.'],
    ['fr', 'Votre travail est apprécié de tous.'],
  ] as const)('waits where it is said to somebody, in %s: %s', async (language, said) => {
    const found = await became(language, (sent) => put(sent, anchor[language], said));
    expect(found.map(([state]) => state)).toEqual(['held']);
  });
});
