import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scratch } from '#tests/build/entente.ts';
import { mailedBack, openedReply, retyped, tracked, type WordReply } from '#tests/build/word-reply.ts';
import {
  amendments,
  bilingualDraft,
  importedOne,
  inTime,
  meeting,
  openRound,
  rencontre,
  sentOut,
  wordingOf,
} from './replies.ts';

const at = scratch();

const by = 'w:id="950" w:author="Ana" w:date="2026-05-20T10:00:00Z"';

/** A paragraph put in behind the one that has some words, tracked. */
const put = (reply: WordReply, words: string, typed: string): WordReply => {
  const { document } = reply;
  const to = document.indexOf('</w:p>', document.indexOf(words)) + '</w:p>'.length;
  const properties = `<w:pPr><w:rPr><w:ins ${by}/></w:rPr></w:pPr>`;
  const added = `<w:p>${properties}<w:ins ${by}><w:r><w:t xml:space="preserve">${typed}</w:t></w:r></w:ins></w:p>`;
  return { ...reply, document: document.slice(0, to) + added + document.slice(to) };
};

let made = 0;

const consulted = async (language: 'en' | 'fr') => {
  const file = await bilingualDraft(at(`other-${++made}.entente`));
  openRound(file, 'Dakar');
  const sent = openedReply(await sentOut(file, 'Dakar', `-Dakar.docx`, language));
  const path = `${file} Dakar.docx`;
  const read = (edited: WordReply, more = {}) => {
    writeFileSync(path, mailedBack(edited));
    return importedOne(file, path, { ...inTime, ...more });
  };
  return { file, sent, read };
};

const became = async (language: 'en' | 'fr', edited: (sent: WordReply) => WordReply) => {
  const { sent, read } = await consulted(language);
  const { findings } = await read(edited(sent), { dryRun: true });
  return findings.map(({ state, reason }) => [state, reason?.code]);
};

const bare = (line: string): string => line.replace(/^\d+\. /, '');
const isLong = (line: string): boolean => line.length > 15;

const there = ['held', 'reply:other-language-there'];

describe('words of the other language put into a paragraph', () => {
  const thank = 'The towns thank the harbour masters for their patience.';
  const merci = 'Les villes remercient les maîtres de port de leur patience.';

  it.each([
    ['en', 'tracked', thank, 'Les villes remercient les maîtres de port de leur bonté.'],
    ['en', 'tracked', 'patience.', 'patience. Elles remercient aussi les gardiens du quai.'],
    ['en', 'tracked', 'for their patience', 'de leur patience et de leur bonté'],
    ['en', 'untracked', thank, 'Les villes remercient les maîtres de port de leur bonté.'],
    ['en', 'untracked', 'patience.', 'patience. Elles remercient aussi les gardiens du quai.'],
    ['fr', 'tracked', merci, 'The towns thank the harbour masters for their kindness.'],
    ['fr', 'tracked', 'patience.', 'patience. They also thank the keepers of the quay.'],
    ['fr', 'untracked', merci, 'The towns thank the harbour masters for their kindness.'],
    ['fr', 'untracked', 'patience.', 'patience. They also thank the keepers of the quay.'],
  ] as const)('wait, in %s, %s: %s → %s', async (language, how, was, now) => {
    const edit = how === 'tracked' ? tracked : retyped;
    const found = await became(language, (sent) => edit(sent, was, now));
    expect(found).toContainEqual(there);
    expect(found.filter(([state]) => state !== 'held')).toEqual([]);
  });

  it.each([
    ['en', 'patience.', 'patience and the Forum des Villes de la Mer.'],
    ['en', 'patience.', 'patience, as shown at La Biennale de Venise.'],
    ['en', 'patience.', 'patience. The motto is “La mer est à tous et pour tous”.'],
    ['en', 'patience.', 'patience. They support the programme Villes créatives pour la paix et le climat.'],
    ['en', 'patience.', 'patience (Maîtres de port de la Ville et du Port).'],
    ['en', 'patience.', 'patience. Documents, experts, festivals.'],
    ['en', 'patience', 'patience ad hoc'],
    ['fr', 'patience.', 'patience et le Forum of the Creative Cities.'],
    ['fr', 'patience.', 'patience. La devise est « Music for all and in all towns ».'],
    ['fr', 'patience.', 'patience, lors du World Forum on the Sea.'],
    ['fr', 'patience.', 'patience. Elles soutiennent le programme Cities for the Climate and the People.'],
    ['fr', 'patience', 'patience, le workshop et le best of'],
  ] as const)('are not names, titles and quotations, in %s: %s → %s', async (language, was, now) => {
    const found = await became(language, (sent) => tracked(sent, was, now));
    expect(found.map(([state]) => state)).toEqual(['taken']);
  });

  it.each([
    ['tracked', tracked],
    ['untracked', retyped],
  ])('are prepared for the wording of that paragraph in their own language, %s', async (_how, edit) => {
    const { file, sent, read } = await consulted('en');
    const now = 'Les villes remercient les maîtres de port de leur bonté.';
    const report = await read(edit(sent, thank, now), { confirm: 'all' });
    expect(report.count.taken).toBe(1);
    expect(amendments(file)).toMatchObject([{ removed: 'patience', inserted: 'bonté' }]);
    expect(wordingOf(file, '6')).toBe(thank);
  });
});

describe('a new paragraph in the other language', () => {
  const anchor = { en: 'Each town names three keepers', fr: 'Chaque ville nomme trois gardiens' } as const;

  it.each([
    ['en', 'Les villes nomment une suppléante avant la prochaine réunion.'],
    ['en', 'Le Secrétariat tient une liste des cloches.'],
    ['fr', 'The towns name a deputy for each of their keepers.'],
    ['fr', 'The Secretariat keeps a list of the bells.'],
  ] as const)('waits, and is prepared for that language, in %s: %s', async (language, said) => {
    const { file, sent, read } = await consulted(language);
    const report = await read(put(sent, anchor[language], said), { confirm: 'all' });
    expect(report.findings).toMatchObject([{ state: 'taken' }]);
    expect(amendments(file)).toMatchObject([{ inserted: said }]);
    const again = await consulted(language);
    const waits = await again.read(put(again.sent, anchor[language], said));
    expect(waits.findings).toMatchObject([
      {
        state: 'held',
        reason: {
          code: 'reply:other-language',
          facts: { language, found: language === 'en' ? 'fr' : 'en' },
        },
      },
    ]);
  });
});

describe('the text in the other language, in the file that was sent', () => {
  const other = { en: 'fr', fr: 'en' } as const;
  const edits = {
    en: ['trois gardiens', 'deux gardiens'],
    fr: ['three keepers', 'two keepers'],
  } as const;

  /** The file of one language with the pages of the other in it, as whoever pastes them makes it. */
  const pasted = async (language: 'en' | 'fr') => {
    const { file, sent, read } = await consulted(language);
    const { document } = openedReply(await sentOut(file, 'Dakar', '-Dakar.docx', other[language]));
    return { file, reply: { ...sent, document }, read };
  };

  it.each(['en', 'fr'] as const)('is told once and waits, in the file in %s', async (language) => {
    const { reply, read } = await pasted(language);
    const report = await read(reply);
    const facts = { language, found: other[language] };
    expect([report.state, report.replies]).toEqual(['held', []]);
    expect(report.reason).toEqual({ code: 'reply:other-text-compared', facts });
    expect(report.findings).toMatchObject([{ found: 'file', state: 'held' }]);
  });

  it.each(['en', 'fr'] as const)('waits with what it changes there, in the file in %s', async (language) => {
    const { file, reply, read } = await pasted(language);
    const [was, now] = edits[language];
    const edited = retyped(reply, was, now);
    const report = await read(edited);
    expect(report.findings).toMatchObject([
      { found: 'file', state: 'held' },
      { found: 'words', state: 'held', number: 1, reason: { code: 'reply:other-text-differs' } },
    ]);
    await read(edited, { confirm: new Set([1]) });
    const [removed, inserted] = edits[language].map((words) => words.split(' ')[0]);
    expect(amendments(file)).toMatchObject([{ removed, inserted }]);
  });

  it('is told once where it was tracked, with all of its changes in that finding', async () => {
    const { sent, read } = await consulted('en');
    const [english, french] = [meeting, rencontre].map((text) => text.split('\n').map(bare).filter(isLong));
    const all = (english ?? []).reduce((reply, words, at) => tracked(reply, words, french?.[at] ?? ''), sent);
    const report = await read(all, { dryRun: true });
    expect(report.reason?.code).toBe('reply:other-text-compared');
    expect(report.findings.filter(({ state }) => state === 'taken')).toEqual([]);
    expect(report.findings[0]?.revisions?.length).toBeGreaterThan(10);
  });

  it('is not read as a letter where it is in a language that the draft has not', async () => {
    const { sent, read } = await consulted('en');
    const spanish =
      'Las ciudades del puerto dan las gracias a los maestros y a las escuelas por su paciencia en la reunión de este año.';
    const document = sent.document.replaceAll(/(<w:t[^>]*>)[^<]{25,}(<\/w:t>)/g, `$1${spanish}$2`);
    const report = await read({ ...sent, document }, { dryRun: true });
    expect(report.reason?.code).toBe('reply:other-text-untold');
    expect(report.findings).toMatchObject([{ found: 'file', state: 'held' }]);
  });

  it('is not a letter in the other language, which is read as one', async () => {
    const { sent, read } = await consulted('en');
    const letter = ['Chers collègues,', 'Au paragraphe 7, remplacer « three » par « two ».', 'Cordialement'];
    const body = letter.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('');
    const document = sent.document.replace(/<w:body>[\s\S]*<w:sectPr/, `<w:body>${body}<w:sectPr`);
    const report = await read({ ...sent, document }, { dryRun: true });
    expect([report.kind, report.count.taken]).toEqual(['letter', 1]);
  });
});
