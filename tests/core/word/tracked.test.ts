import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { apply } from '#core/change/apply.ts';
import { rewording, shaping } from '#core/change/make.ts';
import { printedWords } from '#core/draft/printed-run.ts';
import { readWord } from '#core/word/read/read-word.ts';
import { had } from '#tests/build/expect-change.ts';
import { baseDraft, negotiation, negotiationOf } from '#tests/build/negotiation-forms.ts';
import { randomRounds } from '#tests/build/rounds.ts';
import { authorsOf, printedLines, readLines, redlineFile, redlineOf } from '#tests/build/tracked.ts';
import { written } from '#tests/build/wording.ts';

const rounds = randomRounds(100);

const partOf = (bytes: Uint8Array, path: string): string =>
  strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

const idsIn = (xml: string, elements: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<w:(?:${elements}) [^>]*w:id="([^"]*)"`, 'g'))].map(([, id]) => id ?? '');

describe('a redline with tracked changes', () => {
  it('is the base once all changes are left and the present text once all are taken, in a hundred random rounds', async () => {
    for (const [at, state] of rounds.entries())
      for (const language of ['en', 'fr']) {
        const bytes = await redlineFile(state, language);
        expect([at, language, readLines(bytes, 'reject')]).toEqual([
          at,
          language,
          printedLines(state, 0, language),
        ]);
        expect([at, language, readLines(bytes, 'accept')]).toEqual([
          at,
          language,
          printedLines(state, state.steps.length, language),
        ]);
      }
  });

  it('can be made against any version', async () => {
    for (const [at, state] of rounds.slice(0, 30).entries()) {
      const from = Math.floor(state.steps.length / 2);
      const bytes = await redlineFile(state, 'en', from);
      expect([at, readLines(bytes, 'reject')]).toEqual([at, printedLines(state, from, 'en')]);
      expect([at, readLines(bytes, 'accept')]).toEqual([at, printedLines(state, state.steps.length, 'en')]);
    }
  });

  it('gives every change a number of its own, apart from those of the comments', async () => {
    for (const state of rounds.slice(0, 40)) {
      const bytes = await redlineFile(state);
      const changes = idsIn(partOf(bytes, 'word/document.xml'), 'ins|del|pPrChange|rPrChange');
      const comments = idsIn(partOf(bytes, 'word/comments.xml'), 'comment');
      expect(new Set([...changes, ...comments]).size).toBe(changes.length + comments.length);
    }
  });

  it('names everyone who is behind a change, and nobody else', async () => {
    for (const state of rounds.slice(0, 40)) {
      const { authors } = had(readWord(await redlineFile(state))).notes;
      expect(authors.toSorted()).toEqual(authorsOf(redlineOf(state)));
    }
  });

  it('writes what is taken out as deleted text, and gives equal bytes for equal records', async () => {
    const [state] = rounds;
    if (state === undefined) throw new Error('no round');
    const bytes = await redlineFile(state);
    const xml = partOf(bytes, 'word/document.xml');
    for (const [, inside = ''] of xml.matchAll(/<w:del [^>]*[^/]>(.*?)<\/w:del>/g))
      expect(inside).not.toContain('<w:t ');
    expect(await redlineFile(state)).toEqual(bytes);
  });
});

describe('the changes of a redline', () => {
  const state = negotiation();
  const form = redlineOf(state);
  const changes = form.paragraphs.flatMap(({ pieces }) =>
    pieces.flatMap(({ runs, change }) =>
      change === null ? [] : [[change.kind, change.by.author, printedWords(runs).trim()]],
    ),
  );

  it('are signed with the cities that asked for them, together where they asked together', () => {
    expect(changes).toContainEqual(['deleted', 'Lyon and Kraków', 'liveable']);
    expect(changes).toContainEqual(['inserted', 'Lyon and Kraków', 'humane and open']);
    expect(changes).toContainEqual(['inserted', 'Kraków', 'Encourage exchanges between young artists.']);
    expect(redlineOf(state, 'fr').paragraphs.flatMap(({ pieces }) => pieces)).toContainEqual(
      expect.objectContaining({
        change: { kind: 'inserted', by: { author: 'Cracovie', date: '2027-04-12T09:00:00Z' } },
      }),
    );
  });

  it('bear the day on which they were asked for, in UTC to the second', () => {
    const dates = form.paragraphs.flatMap(({ pieces }) =>
      pieces.flatMap(({ change }) => change?.by.date ?? []),
    );
    expect(new Set(dates.filter((date) => date.startsWith('2027-04')))).toEqual(
      new Set(['2027-04-12T09:00:00Z']),
    );
  });

  it('have the reasons of the cities beside them, each once, and say where a clause went and came from', () => {
    expect(form.comments.map(({ by, language, text }) => [by.author, language, text])).toEqual([
      ['Dakar and Lyon', 'en', 'moved from 4'],
      ['Lyon and Kraków', 'en', 'A city is for its people.'],
      ['Kraków', 'fr', 'Les jeunes manquent dans le texte.'],
      ['Dakar and Lyon', 'en', 'moved to 1'],
    ]);
  });

  it('take a moved clause out where it was and put it in where it goes, with its number', async () => {
    const bytes = await redlineFile(state);
    expect(readLines(bytes, 'reject').at(-2)).toBe(
      '4.|<italic>Decide</> to meet again in two years{The place is to be found.}.',
    );
    expect(readLines(bytes, 'accept')[4]).toBe(
      '1.|<italic>Decide</> to meet again in two years{The place is to be found.}.',
    );
    expect(partOf(bytes, 'word/document.xml')).not.toContain('<w:moveFrom');
  });

  it('are called consequential where nobody asked for them: a number that another change moved', () => {
    expect(changes).toContainEqual(['inserted', 'Consequential change', '2']);
  });

  it('make an item of a clause and back again', async () => {
    const shaped = negotiationOf([
      { type: 'open', engine: 1, draft: baseDraft, by: { who: 'Chair', at: '2027-05-01T10:00:00Z' } },
      {
        type: 'redraft',
        by: { who: 'Drafting Committee', at: '2027-05-02T10:00:00Z' },
        change: had(shaping(baseDraft, 'c', { role: 'item', level: 1, list: 'letter' })),
      },
    ]);
    const bytes = await redlineFile(shaped);
    expect(readLines(bytes, 'reject')).toEqual(printedLines(shaped, 0, 'en'));
    expect(readLines(bytes, 'accept')).toEqual(printedLines(shaped, 1, 'en'));
    expect(partOf(bytes, 'word/document.xml')).toMatch(/<w:pPrChange [^>]*w:author="Drafting Committee"/);
  });

  it('name words that are still to be written, until someone writes them', async () => {
    const bare = had(apply(baseDraft, had(rewording(baseDraft, 'c', 'fr', []))));
    const words = written('*Saluent* une bibliothèque.').wording;
    const state = negotiationOf([
      { type: 'open', engine: 1, draft: bare, by: { who: 'Chair', at: '2027-05-01T10:00:00Z' } },
      {
        type: 'redraft',
        by: { who: 'Traduction', at: '2027-05-02T10:00:00Z' },
        change: had(rewording(bare, 'c', 'fr', words)),
      },
    ]);
    const bytes = await redlineFile(state, 'fr');
    expect(readLines(bytes, 'reject')).toContain('3.|[à rédiger en français]');
    expect(readLines(bytes, 'accept')).toContain('3.|<italic>Saluent</> une bibliothèque.');
    expect(authorsOf(redlineOf(state, 'fr'))).toEqual(['Traduction']);
  });
});
