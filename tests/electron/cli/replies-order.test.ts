import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { scratch } from '#tests/build/entente.ts';
import { mailedBack, openedReply, tracked } from '#tests/build/word-reply.ts';
import { amendments, imported, inTime, meetingDraft, openRound, sentOut } from './replies.ts';

const at = scratch();

const consulted = async (name: string) => {
  const file = await meetingDraft(at(`${name}.entente`));
  openRound(file, 'Kraków, Lyon');
  return { file, sent: await sentOut(file, 'Lyon') };
};

describe('replies of a folder that each take the place of the last', () => {
  const day = (when: string, words: string): string =>
    [`Date: ${when}`, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '', words, ''].join(
      '\r\n',
    );
  const letters = (name: string, files: Readonly<Record<string, string>>): string => {
    for (const [file, words] of Object.entries(files)) {
      mkdirSync(at(name, dirname(file)), { recursive: true });
      writeFileSync(at(name, file), words);
    }
    return at(name);
  };
  const winning = (file: string): readonly (string | undefined)[] =>
    amendments(file, 'pl-krakow').map(({ inserted, source }) => `${inserted} ${source.aside ?? 'counts'}`);

  it('go in by the days of their e-mails, whatever they are called', async () => {
    const { file } = await consulted('order');
    const folder = letters('order-in', {
      'Krakow A.eml': day('Fri, 22 May 2026 10:00:00 +0200', 'In paragraph 7, replace “three” with “nine”.'),
      'Krakow B.eml': day('Tue, 19 May 2026 10:00:00 +0200', 'In paragraph 7, replace “three” with “two”.'),
    });
    const reports = await imported(file, [folder], { replaces: 'last' });
    expect(reports.map(({ file: path }) => basename(path))).toEqual(['Krakow B.eml', 'Krakow A.eml']);
    expect(winning(file)).toEqual(['two superseded', 'nine counts']);
    const older = letters('order-late', {
      'Krakow C.eml': day('Mon, 18 May 2026 10:00:00 +0200', 'In paragraph 7, replace “three” with “one”.'),
    });
    const [late] = await imported(file, [older], { replaces: 'last' });
    expect(late?.replies).toMatchObject([{ replaces: null }]);
  });

  it('go in by when they were saved, and wait where two are of one moment', async () => {
    const { file } = await consulted('saved');
    const folder = letters('saved-in', {
      'Krakow A.txt': 'In paragraph 7, replace “three” with “nine”.',
      'Krakow B.txt': 'In paragraph 7, replace “three” with “two”.',
      'Lyon.txt': 'In paragraph 7, replace “three” with “six”.',
    });
    const [early, late] = [new Date('2026-05-18T08:00:00Z'), new Date('2026-05-19T08:00:00Z')];
    for (const name of ['Krakow A.txt', 'Krakow B.txt', 'Lyon.txt'])
      utimesSync(at('saved-in', name), late, late);
    const held = await imported(file, [folder], { replaces: 'last', ...inTime });
    expect(held.map(({ state, reason }) => [state, reason?.code])).toEqual([
      ['held', 'reply:order-unknown'],
      ['held', 'reply:order-unknown'],
      ['taken', undefined],
    ]);
    utimesSync(at('saved-in', 'Krakow B.txt'), early, early);
    await imported(file, [folder], { replaces: 'last', ...inTime });
    expect(winning(file)).toEqual(['two superseded', 'nine counts']);
  });

  it('go in by the day a Word file was last saved', async () => {
    const { file, sent } = await consulted('core');
    const saved = (name: string, now: string, when: string): void => {
      const reply = tracked(openedReply(sent), 'three', now, 'three keepers');
      const core = strFromU8(reply.parts['docProps/core.xml'] ?? new Uint8Array());
      const then = core.replace(/(<dcterms:modified[^>]*>)[^<]*/, `$1${when}`);
      const parts = { ...reply.parts, 'docProps/core.xml': strToU8(then) };
      mkdirSync(at('core-in'), { recursive: true });
      writeFileSync(at('core-in', name), mailedBack({ ...reply, parts }));
    };
    saved('Lyon 1.docx', 'nine', '2026-05-22T08:00:00Z');
    saved('Lyon 2.docx', 'two', '2026-05-19T08:00:00Z');
    const reports = await imported(file, [at('core-in')], { replaces: 'last', city: 'Lyon', ...inTime });
    expect(reports.map(({ file: path }) => basename(path))).toEqual(['Lyon 2.docx', 'Lyon 1.docx']);
  });
});
