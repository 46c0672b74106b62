import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { sendPacks } from '#electron/host/packs/send.ts';
import { scratch } from '#tests/build/entente.ts';
import { had } from '#tests/build/expect-change.ts';
import { mailedBack, type WordReply } from '#tests/build/word-reply.ts';
import { filled } from './filled.ts';
import { bilingualDraft, formOf, importedOne, inTime, openRound, sentOut } from './replies.ts';

const at = scratch();
const file = at('papers.entente');
const asks = { ...inTime, dryRun: true };

beforeAll(async () => {
  await bilingualDraft(file);
  openRound(file, 'Lyon, Östersund, Granada (Spain), Granada (Nicaragua)');
});

// As LibreOffice leaves it by way of ODT: without what the file says of itself.
const bare = ({ parts, ...reply }: WordReply): WordReply => ({
  ...reply,
  parts: Object.fromEntries(Object.entries(parts).filter(([path]) => !path.startsWith('customXml/'))),
});

const unrelated = (reply: WordReply): WordReply => ({
  ...reply,
  parts: Object.fromEntries(
    Object.entries(reply.parts).map(([path, part]) => [
      path,
      path.endsWith('.rels')
        ? new TextEncoder().encode(
            new TextDecoder().decode(part).replaceAll(/<Relationship [^>]*customXml[^>]*\/>/g, ''),
          )
        : part,
    ]),
  ),
});

let forms = 0;

const form = async (words: (document: string) => string = (document) => document): Promise<string> => {
  await sentOut(file, 'Lyon');
  const reply = unrelated(bare(formOf(file)));
  const path = at(`form-${forms++}.docx`);
  writeFileSync(path, mailedBack({ ...reply, document: words(reply.document) }));
  return path;
};

const english = 'The city of Lyon has read draft 1 of the Conclusions and has no comments.';

describe('the form of one line that lost what it says of itself', () => {
  it.each([
    ['as it was sent', english],
    [
      'in other typography',
      'The city of Lyon has read draft\u00A01 of  the Conclusions and has no comments.',
    ],
    ['with a number before it', `1. ${english}`],
    [
      'in French',
      'La ville de Lyon a pris connaissance du projet 1 du texte « Conclusions » et n’a pas d’observations.',
    ],
    [
      'as French was said before',
      'Lyon : la ville a pris connaissance du projet 1 du texte « Conclusions » et n’a pas d’observations.',
    ],
    [
      'with straight apostrophes',
      'Lyon : la ville a pris connaissance du projet 1 du texte "Conclusions" et n\'a pas d\'observations.',
    ],
  ])('is the position of the city in it, %s', async (_, sentence) => {
    const path = await form((document) => document.replace(english, sentence));
    const report = await importedOne(file, path, asks);
    expect(report.replies.map(({ cities, answer }) => [cities[0]?.city, answer])).toEqual([
      ['fr-lyon', 'no-comment'],
    ]);
    expect(report.count).toMatchObject({ answer: 1, held: 0, remark: 0, taken: 0 });
  });

  it.each([
    ['of Östersund', 'se-ostersund'],
    ['of Granada (Spain)', 'es-granada'],
    ['of Granada (Nicaragua)', 'ni-granada'],
  ])('is of the city %s', async (name, city) => {
    const path = await form((document) => document.replace('of Lyon', name));
    const { replies } = await importedOne(file, path, asks);
    expect(replies[0]?.cities[0]?.city).toBe(city);
  });

  it.each([
    ['d’Östersund', 'se-ostersund'],
    ['de Grenade (Espagne)', 'es-granada'],
    ['de Granada (Nicaragua)', 'ni-granada'],
  ])('is of the city %s in French', async (name, city) => {
    const said = `La ville ${name} a pris connaissance du projet 1 du texte « Conclusions » et n’a pas d’observations.`;
    const path = await form((document) => document.replace(english, said));
    const { replies } = await importedOne(file, path, asks);
    expect(replies[0]?.cities[0]?.city).toBe(city);
  });

  it.each([
    ['has comments', english.replace('no comments', 'the following comments')],
    ['has a condition', english.replace('no comments', 'no comments if paragraph 4 goes')],
    ['is of a draft that was never sent', english.replace('draft 1', 'draft 7')],
  ])('is no such position where it %s', async (_, sentence) => {
    const path = await form((document) => document.replace(english, sentence));
    const { replies, state } = await importedOne(file, path, asks);
    expect(state === 'taken' && replies[0]?.answer === 'no-comment').toBe(false);
  });

  it.each([
    ['Granada', 'reply:no-city'],
    ['______________', 'reply:no-city'],
  ])('asks whose it is where %s stands in it', async (name, code) => {
    const path = await form((document) => document.replace('of Lyon', `of ${name}`));
    expect(await importedOne(file, path, asks)).toMatchObject({ state: 'held', reason: { code } });
  });

  it('keeps what a city adds to it', async () => {
    const path = await form((document) =>
      document.replace('Name, function and date:', 'In paragraph 5, replace “spring” with “summer”.'),
    );
    const { count } = await importedOne(file, path, asks);
    expect(count.taken + count.held).toBe(1);
  });
});

describe('a table that names one of two cities of one name', () => {
  it.each([
    ['Granada (Spain)', 'es-granada', 'en'],
    ['Granada (Nicaragua)', 'ni-granada', 'en'],
    ['Granada (Spain)', 'es-granada', 'fr'],
    ['Granada (Nicaragua)', 'ni-granada', 'fr'],
  ])('is of that city as we filled it in (%s, %s, %s)', async (name, city, language) => {
    const one = at(`${city}-${language}.entente`);
    await bilingualDraft(one);
    openRound(one, 'Lyon, Granada (Spain), Granada (Nicaragua)');
    const words =
      language === 'en' ? 'Replace “spring” with “summer”.' : 'Remplacer « printemps » par « été ».';
    const path = await filled(one, name, { [language === 'en' ? 'C7' : 'D7']: words }, {}, language);
    const { replies, count, state } = await importedOne(one, path, asks);
    expect(state).toBe('taken');
    expect(replies.map(({ cities }) => cities.map((each) => each.city))).toEqual([[city]]);
    expect(count).toMatchObject({ taken: 1, held: 0 });
  });
});

describe('where packs are to lie', () => {
  const send = async (out: string, city = 'Lyon') => {
    const opened = had(openDraft(file, { mode: 'write' }));
    const asked = { out, city, generic: false, replace: false, who: 'Tester', contact: 'us' };
    try {
      let others = 0;
      const lacking = (found: { readonly others: { readonly count: number } }): void => {
        others = found.others.count;
      };
      const sent = await sendPacks(opened, asked, { progress: () => {}, stopped: () => false, lacking });
      return { sent, others };
    } finally {
      opened.close();
    }
  };

  it('says that a file is in the way', async () => {
    writeFileSync(at('afile'), 'a file');
    for (const out of [at('afile'), at('afile/below'), at('afile/below/more')])
      expect((await send(out)).sent).toMatchObject({
        failure: { code: 'file:not-a-folder', facts: { path: at('afile') } },
      });
  });

  it.runIf(process.platform === 'linux')('does not try for ever where no folder can be made', async () => {
    expect((await send('/proc/packs')).sent).toMatchObject({ failure: { code: 'file:read-only' } });
  });

  it('says where files of another draft lie already, and counts neither its own nor others', async () => {
    const out = at('mixed');
    expect(await send(out)).toMatchObject({ sent: { ok: true }, others: 0 });
    expect(await send(out)).toMatchObject({ others: 0 });
    writeFileSync(at('mixed/Lyon/Draft notes-2-more.docx'), 'notes of ours');
    expect(await send(out)).toMatchObject({ others: 0 });
    writeFileSync(at('mixed/Lyon/UCCN-Conclusions-Draft-3-EN-Lyon.docx'), 'an earlier draft');
    writeFileSync(at('mixed/Lyon/RVCU-Conclusions-Projet-2-FR-Lyon.docx'), 'an earlier draft');
    const { sent } = await send(out);
    expect(sent).toMatchObject({ value: { others: { count: 1, drafts: [2, 3] } } });
  });
});
