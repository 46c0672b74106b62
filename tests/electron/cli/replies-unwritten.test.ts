import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rewording } from '#core/change/make.ts';
import { labels } from '#core/draft/numbering.ts';
import { characters } from '#core/draft/wording.ts';
import { isOfText, plainText } from '#core/reply/word/match-base.ts';
import { fingerprintOf } from '#core/word/fingerprint.ts';
import { readWord } from '#core/word/read/read-word.ts';
import { readRevisions } from '#core/word/revisions/read-revisions.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { issue } from '#electron/host/issuing.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { withOwnWords } from '#electron/host/replying/own-words.ts';
import { scratch } from '#tests/build/entente.ts';
import { had } from '#tests/build/expect-change.ts';
import { profileOf } from '#tests/build/printed.ts';
import { mailedBack, openedReply, retyped, tracked, type WordReply } from '#tests/build/word-reply.ts';
import { done } from './consulting.ts';
import { filled } from './filled.ts';
import {
  amendments,
  bilingualDraft,
  importedOne,
  inColumns,
  inTime,
  openRound,
  sentOut,
  wordingOf,
} from './replies.ts';

const at = scratch();
const gap = '[à rédiger en français]';

/** A draft of which some clauses are still to be written in French, and its French copy as it goes to a city. */
const consulted = async (
  name: string,
  ...bare: readonly string[]
): Promise<{ readonly file: string; readonly sent: WordReply }> => {
  const file = await bilingualDraft(at(`${name}.entente`));
  const opened = had(openDraft(file, { mode: 'write' }));
  const cites = labels(opened.draft, profileOf('en'));
  for (const { id } of opened.draft.parts)
    if (bare.includes(cites.get(id)?.cite ?? ''))
      had(opened.apply(had(rewording(opened.draft, id, 'fr', [])), { who: 'Tester' }));
  opened.close();
  openRound(file, 'Dunedin, Lyon');
  return { file, sent: openedReply(await sentOut(file, 'Lyon', '.docx', 'fr')) };
};

const mailed = (name: string, reply: WordReply): string => {
  writeFileSync(at(name), mailedBack(reply));
  return at(name);
};

const linesOf = (bytes: Uint8Array): readonly string[] =>
  had(readWord(bytes)).paragraphs.map(({ list, wording }) => `${list?.printed ?? ''} ${characters(wording)}`);

describe('a wording that is still to be written', () => {
  it('is named where it is to come, in what goes out to cities and in a clean text', async () => {
    const { file, sent } = await consulted('named', '4', '5');
    const lines = linesOf(mailedBack(sent));
    expect(lines).toContain(`4. ${gap}`);
    expect(lines).toContain(`5. ${gap}`);
    const opened = had(openDraft(file, { mode: 'read' }));
    const output = at('clean.docx');
    had(await issue(opened.draft, { format: 'docx', form: 'clean', languages: ['fr'], output }));
    opened.close();
    expect(linesOf(readFileSync(output))).toContain(`4. ${gap}`);
  });

  it('is nothing that a city asks for where it is left, and the file is known again', async () => {
    const { file, sent } = await consulted('left', '4', '5', '11');
    const path = mailed('left Lyon.docx', sent);
    const report = await importedOne(file, path, inTime);
    expect(report.reason?.code).toBe('reply:sent-unchanged');
    expect(report.findings.map(({ found, state }) => [found, state])).toEqual([['text', 'held']]);
    expect(report.warnings).toEqual([]);
    expect(amendments(file)).toEqual([]);
  });

  it('is proposed where a city writes it, tracked or not, each in its own place', async () => {
    const { file, sent } = await consulted('filled', '4', '5', '11');
    const first = tracked(sent, gap, 'Les villes publient leurs cartes.');
    const path = mailed('filled Lyon.docx', retyped(first, gap, 'Les villes prêtent des bateaux.'));
    const report = await importedOne(file, path, inTime);
    expect(report.findings.map(({ state, how }) => [state, how])).toEqual([
      ['taken', 'tracked'],
      ['taken', 'untracked'],
    ]);
    const all = amendments(file);
    expect(all.map(({ removed, inserted }) => [removed, inserted])).toEqual([
      ['', 'Les villes publient leurs cartes.'],
      ['', 'Les villes prêtent des bateaux.'],
    ]);
    done('decide', file, all.map(({ id }) => id).join(), 'accept', '--by', 'Chair', '--reason', 'agreed');
    expect(['4', '5', '11'].map((clause) => wordingOf(file, clause, 'fr'))).toEqual([
      'Les villes publient leurs cartes.',
      'Les villes prêtent des bateaux.',
      '',
    ]);
  });

  it('is proposed where a city writes only the last of several, and leaves what we said beside it', async () => {
    const { file, sent } = await consulted('last', '4', '5');
    const last = sent.document.lastIndexOf(gap);
    const document = `${sent.document.slice(0, last)}${gap} Les villes prêtent des bateaux.${sent.document.slice(last + gap.length)}`;
    await importedOne(file, mailed('last Lyon.docx', { ...sent, document }), inTime);
    expect(amendments(file).map(({ clause, inserted }) => [clause, inserted])).toEqual([
      ['5', 'Les villes prêtent des bateaux.'],
    ]);
  });

  it('is nothing, and is proposed, where both languages stand beside each other', async () => {
    const { file } = await consulted('columns', '4', '5');
    const sent = openedReply(readFileSync(await inColumns(file)));
    const left = await importedOne(file, mailed('columns Dunedin.docx', sent), inTime);
    expect(left.findings.map(({ found, state }) => [found, state])).toEqual([['text', 'held']]);
    const filled = retyped(retyped(sent, gap, 'Les villes publient.'), gap, 'Les villes prêtent.');
    await importedOne(file, mailed('filled columns Lyon.docx', filled), inTime);
    expect(amendments(file).map(({ clause, language, inserted }) => [clause, language, inserted])).toEqual([
      ['4', 'fr', 'Les villes publient.'],
      ['5', 'fr', 'Les villes prêtent.'],
    ]);
  });
});

/** A file as an older build sent it, which printed some words otherwise, and knew its text by those. */
const printedOtherwise = (sent: WordReply, was: string, now: string): WordReply => {
  const reply = retyped(sent, was, now);
  const path = 'customXml/item1.xml';
  const { rejected } = withOwnWords(had(readRevisions(mailedBack(reply))));
  const own = fingerprintOf(rejected.filter(isOfText).map(plainText));
  const identity = strFromU8(reply.parts[path] ?? new Uint8Array());
  const renamed = identity.replace(/fingerprint="[^"]*"/, `fingerprint="${own}"`);
  expect(renamed).not.toBe(identity);
  return { ...reply, parts: { ...reply.parts, [path]: strToU8(renamed) } };
};

describe('a text that printed otherwise when it went out', () => {
  it('is not taken for edited by the city, which is asked for what it changed alone', async () => {
    const { file, sent } = await consulted('older');
    const older = printedOtherwise(sent, 'trois gardiens', '[gardiens]');
    const path = mailed('older Lyon.docx', tracked(older, 'printemps', 'hiver', 'au printemps'));
    await importedOne(file, path, inTime);
    expect(amendments(file).map(({ removed, inserted }) => [removed, inserted])).toEqual([
      ['printemps', 'hiver'],
    ]);
  });

  it('is read as edited without tracking where the city went on from there', async () => {
    const { file, sent } = await consulted('edited');
    const older = printedOtherwise(sent, 'trois gardiens', '[gardiens]');
    await importedOne(file, mailed('edited Lyon.docx', retyped(older, 'au printemps', 'en hiver')), inTime);
    expect(amendments(file).map(({ inserted }) => inserted)).toContain('en hiver');
  });
});

describe('every language', () => {
  it('says in its own words that words are to come', () => {
    for (const { unwritten } of Object.values(draftingLanguages())) expect(unwritten).not.toBe('…');
  });
});

// Row 1 has the heads, row 2 the opening; clause 4 stands in row 6.
describe('a paragraph that is still to be written, in the table of comments', () => {
  it('has a row, in which a city can write it, and which asks for nothing where it is left', async () => {
    const { file } = await consulted('table', '4', '5', '11');
    const left = await filled(file, 'Dunedin', {}, {}, 'fr');
    expect((await importedOne(file, left, inTime)).reason?.code).toBe('reply:sent-unchanged');
    const path = await filled(
      file,
      'Lyon',
      {
        D6: 'Les villes publient leurs cartes.',
        B7: `${gap} Les villes prêtent des bateaux.`,
        D13: 'This is said in English where French is to come.',
        D3: 'Les villes saluent le rapport du groupe de travail sur les feux.',
      },
      {},
      'fr',
    );
    const report = await importedOne(file, path, inTime);
    expect(report.findings.map(({ cite, line, state, how }) => [cite, line, state, how])).toEqual([
      ['1', 3, 'taken', 'matrix'],
      ['4', 6, 'taken', 'matrix'],
      ['5', 7, 'taken', 'untracked'],
      ['11', 13, 'held', 'matrix'],
    ]);
    expect(amendments(file).map(({ clause, language, inserted }) => [clause, language, inserted])).toEqual([
      ['1', 'fr', ''],
      ['4', 'fr', 'Les villes publient leurs cartes.'],
      ['5', 'fr', 'Les villes prêtent des bateaux.'],
    ]);
  });

  it('can be written in the table of another language, and is none of it where that is talked about', async () => {
    const { file } = await consulted('other-table', '4', '5');
    const path = await filled(file, 'Lyon', {
      D6: 'Les villes publient leurs cartes.',
      D7: 'à discuter',
    });
    const report = await importedOne(file, path, inTime);
    expect(report.findings.map(({ line, state }) => [line, state])).toEqual([
      [6, 'taken'],
      [7, 'held'],
    ]);
    expect(amendments(file).map(({ inserted }) => inserted)).toEqual(['Les villes publient leurs cartes.']);
  });
});
