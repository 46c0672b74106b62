import { writeFileSync } from 'node:fs';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { characters } from '#core/draft/wording.ts';
import { readWord } from '#core/word/read/read-word.ts';
import { scratch } from '#tests/build/entente.ts';
import { had } from '#tests/build/expect-change.ts';
import { mailedBack, openedReply, tracked, type WordReply } from '#tests/build/word-reply.ts';
import { done } from './consulting.ts';
import { amendments, bilingualDraft, importedOne, inTime, openRound, sentOut } from './replies.ts';

const at = scratch();

const consulted = async (name: string): Promise<{ readonly file: string; readonly sent: WordReply }> => {
  const file = await bilingualDraft(at(`${name}.entente`));
  openRound(file, 'Dunedin, Lyon');
  return { file, sent: openedReply(await sentOut(file, 'Dunedin')) };
};

/** The file after a word processor that keeps neither bookmarks nor what the file says of itself. */
const forgotten = ({ document, parts, ...reply }: WordReply): WordReply => ({
  ...reply,
  document: document.replaceAll(/<w:bookmark(?:Start|End)[^>]*\/>/g, ''),
  parts: Object.fromEntries(
    Object.entries(parts)
      .filter(([name]) => !name.startsWith('customXml/'))
      .map(([name, bytes]) => [
        name,
        name.endsWith('.rels') || name === '[Content_Types].xml'
          ? strToU8(strFromU8(bytes).replaceAll(/<(?:Relationship|Override) [^>]*customXml[^>]*\/>/g, ''))
          : bytes,
      ]),
  ),
});

const mailed = (name: string, reply: WordReply): string => {
  writeFileSync(at(name), mailedBack(reply));
  return at(name);
};

const wordsOf = (reply: WordReply): string =>
  had(readWord(mailedBack(reply)))
    .paragraphs.map(({ wording }) => characters(wording))
    .join('\n\n');

describe('what we say to a city after the text', () => {
  it('is known for ours by its words in both languages where the bookmark is lost', async () => {
    const { file, sent } = await consulted('lost');
    const path = mailed('lost Dunedin.docx', forgotten(tracked(sent, 'spring', 'autumn', 'in spring')));
    const report = await importedOne(file, path, inTime);
    expect(report.state).toBe('taken');
    expect(amendments(file)).toMatchObject([{ removed: 'spring', inserted: 'autumn' }]);
  });

  it('asks for nothing where the text was pasted elsewhere, with the heads and feet of pages and other signs', async () => {
    const { file, sent } = await consulted('pasted');
    const words = wordsOf(sent)
      .replace('in spring', 'in autumn')
      .replaceAll('’', "'")
      .replace('How to reply', 'TEST-1 · Draft 1 · Dunedin\n\n1/3\n\nHow to reply')
      .replace('–\tWrite your amendments', '• Write your amendments');
    expect(words).toContain('\n• Write');
    expect(words).toContain('Comment répondre');
    writeFileSync(at('pasted Dunedin.txt'), words);
    const report = await importedOne(file, at('pasted Dunedin.txt'), inTime);
    expect(report.findings.map(({ quote, state }) => [quote, state])).toEqual([['spring → autumn', 'taken']]);
    expect(amendments(file)).toMatchObject([{ removed: 'spring', inserted: 'autumn' }]);
  });

  it('is kept apart from a new paragraph that a city wrote beside it', async () => {
    const { file, sent } = await consulted('beside');
    const words = wordsOf(sent).replace(
      'How to reply',
      '13. The towns light a lamp for each other.\n\nHow to reply',
    );
    writeFileSync(at('beside Dunedin.txt'), words);
    await importedOne(file, at('beside Dunedin.txt'), inTime);
    expect(amendments(file)).toMatchObject([{ inserted: 'The towns light a lamp for each other.' }]);
  });
});

describe('a file that we sent, compared as an amended text', () => {
  const given = (file: string, path: string): string =>
    done('amend', file, '--city', 'Dunedin', '--language', 'en', '--text', path, '--json');

  it('asks for nothing as it was sent', async () => {
    const { file, sent } = await consulted('untouched');
    expect(JSON.parse(given(file, mailed('untouched.docx', sent)))).toMatchObject({ amendments: [] });
  });

  it('gives what it gives in a batch of replies', async () => {
    const { file, sent } = await consulted('same');
    const edited = tracked(tracked(sent, 'spring', 'autumn', 'in spring'), 'three', 'two', 'three keepers');
    const path = mailed('same.docx', edited);
    given(file, path);
    const alone = amendments(file);
    const batch = await consulted('batch');
    const again = tracked(
      tracked(batch.sent, 'spring', 'autumn', 'in spring'),
      'three',
      'two',
      'three keepers',
    );
    await importedOne(batch.file, mailed('batch.docx', again), inTime);
    const words = amendments(batch.file).map(({ removed, inserted }) => [removed, inserted]);
    expect(words).toEqual([
      ['spring', 'autumn'],
      ['three', 'two'],
    ]);
    expect(alone.map(({ removed, inserted }) => [removed, inserted])).toEqual(words);
  });

  it('gives the same without its bookmarks', async () => {
    const { file, sent } = await consulted('bare');
    const path = mailed('bare.docx', forgotten(tracked(sent, 'spring', 'autumn', 'in spring')));
    given(file, path);
    expect(amendments(file)).toMatchObject([{ removed: 'spring', inserted: 'autumn' }]);
  });
});
