import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '#core/change/change.ts';
import { type Draft, defaultSettings } from '#core/draft/draft.ts';
import { printed } from '#core/draft/printed.ts';
import { likelyLanguage } from '#core/language/detect.ts';
import { fold } from '#core/language/fold.ts';
import { makeProposals } from '#core/redline/carry-proposals.ts';
import { countStates } from '#core/reply/report.ts';
import { plainSide } from '#core/reply/reword.ts';
import { viewDraft } from '#core/reply/word/amended-draft.ts';
import { plainText } from '#core/reply/word/match-base.ts';
import { readWordReply } from '#core/reply/word/read-reply.ts';
import { readText } from '#core/text/read-text.ts';
import { plainSource } from '#core/text/source-lines.ts';
import { readRevisions } from '#core/word/revisions/read-revisions.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import { writeWord } from '#core/word/write/write-word.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { foundTimes } from '#tests/build/found-once.ts';
import { hasShared, sharedPath } from '#tests/build/shared.ts';
import { mailedBack, openedReply, retyped, tracked, type WordReply } from '#tests/build/word-reply.ts';
import { meeting } from '../electron/cli/replies.ts';

const languages = draftingLanguages();
let ids = 0;
const newId = (): string => `n${ids++}`;

const draft = readText(plainSource(meeting), { kind: 'conclusions', language: 'en', languages, newId }).draft;

const sent = await writeWord(
  [
    {
      profile:
        languages.en ??
        (() => {
          throw new Error('no English');
        })(),
      kind: draft.kind,
      printed: printed(draft, 'en', languages),
    },
  ],
  { lineNumbers: true, date: '2026-05-01' },
);

const read = (bytes: Uint8Array): Revisions => {
  const revisions = readRevisions(bytes);
  if (!revisions.ok) throw new Error(revisions.failure.code);
  return revisions.value;
};

const words = [
  'lights',
  'partners',
  'southern',
  'charts',
  'lend',
  'harbour',
  'keepers',
  'lamps',
  'senior',
  'list',
  'bells',
  'agree',
];

const edit = fc.record({
  word: fc.nat({ max: words.length - 1 }),
  how: fc.constantFrom('replace', 'insert', 'delete', 'retype'),
  now: fc.constantFrom('x', 'boats and oars', 'Größe', '“all”', 'été'),
});

const edited = (edits: readonly { word: number; how: string; now: string }[]): WordReply => {
  let reply = openedReply(sent);
  const used = new Set<number>();
  for (const { word, how, now } of edits) {
    const at = words[word] ?? '';
    if (used.has(word)) continue;
    used.add(word);
    if (how === 'replace') reply = tracked(reply, at, now);
    else if (how === 'insert') reply = tracked(reply, '', ` ${now}`, at);
    else if (how === 'delete') reply = tracked(reply, at, '', at);
    else reply = retyped(reply, at, now);
  }
  return reply;
};

const folded = (version: Draft): readonly string[] =>
  plainSide(version, 'en', languages).faces.map((face) => face.folded);

const changesOf = (operations: readonly Change[]): readonly Change[] =>
  operations.flatMap((one) => (one.type === 'group' ? one.changes : [one]));

describe('whatever a city does to the words of our file', () => {
  it('is found once and only once, and taking all of it gives the text of the city', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const revisions = read(mailedBack(edited(edits)));
        const { noted } = readWordReply(revisions, { draft, language: 'en', languages, newId }, 'words');
        const { hunks, comments } = foundTimes(revisions, noted);
        expect([...hunks, ...comments].every((times) => times === 1)).toBe(true);
        const taken = noted.flatMap(({ state, wish }) =>
          state === 'taken' && wish !== undefined ? [wish] : [],
        );
        const made = makeProposals(
          draft,
          taken.map(({ operations }) => ({
            changes: changesOf(operations),
            kind: 'words' as const,
            part: '',
          })),
        );
        expect(made.failed).toEqual([]);
        expect(folded(made.draft)).toEqual(
          revisions.accepted.map((one) => fold(plainText(one))).filter((text) => text !== ''),
        );
        const counted = countStates(noted.map((one) => ({ ...one, count: one.count ?? 1 })));
        expect(Object.values(counted).reduce((sum, count) => sum + count, 0)).toBe(
          noted.reduce((sum, { count = 1 }) => sum + count, 0),
        );
      }),
      { numRuns: 60 },
    );
  });
});

const files = hasShared
  ? readdirSync(sharedPath('docx')).filter((name) => name.endsWith('.docx') && !name.startsWith('hostile'))
  : [];

describe.skipIf(!hasShared)('the tracked changes and comments of real files', () => {
  it.each(files)('of %s are each in one state', (name) => {
    const revisions = read(readFileSync(sharedPath('docx', name)));
    const text = revisions.rejected.map(plainText).join('\n');
    const language = likelyLanguage(text, languages) ?? 'en';
    const empty: Draft = {
      id: 'd',
      kind: 'outcome',
      languages: [language],
      fields: {},
      settings: defaultSettings,
      parts: [],
    };
    const base = viewDraft(revisions.rejected, empty, language, languages, newId).draft;
    const { noted } = readWordReply(revisions, { draft: base, language, languages, newId }, 'comments');
    const { hunks, comments } = foundTimes(revisions, noted);
    expect(hunks.filter((times) => times !== 1)).toEqual([]);
    expect(comments.filter((times) => times !== 1)).toEqual([]);
  });
});
