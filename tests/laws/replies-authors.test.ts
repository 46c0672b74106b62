import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '#core/change/change.ts';
import type { Draft, Part } from '#core/draft/draft.ts';
import { printed } from '#core/draft/printed.ts';
import { plain, type Wording, wordingLength } from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import { makeProposals } from '#core/redline/carry-proposals.ts';
import { plainSide } from '#core/reply/reword.ts';
import type { Noted } from '#core/reply/wish.ts';
import { plainText } from '#core/reply/word/match-base.ts';
import { readWordReply } from '#core/reply/word/read-reply.ts';
import { readText } from '#core/text/read-text.ts';
import { plainSource } from '#core/text/source-lines.ts';
import { readRevisions } from '#core/word/revisions/read-revisions.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import { writeWord } from '#core/word/write/write-word.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { type Stroke, workedOn } from '#tests/build/authors.ts';
import { foundTimes } from '#tests/build/found-once.ts';
import { mailedBack, openedReply } from '#tests/build/word-reply.ts';
import { meeting } from '../electron/cli/replies.ts';

const languages = draftingLanguages();
let ids = 0;
const newId = (): string => `n${ids++}`;

const read = readText(plainSource(meeting), { kind: 'conclusions', language: 'en', languages, newId }).draft;
const [welcomed] = read.parts.filter(({ role }) => role === 'clause');

const limit = { field: 'applicationLimit' } as const;
const deadline = { field: 'reportDeadline' } as const;

/** Clauses with facts in their middle, at their beginning, at their end, side by side, and with a reference. */
const factual: Readonly<Record<string, Wording>> = {
  keepers: [...plain('Each town names '), limit, ...plain(' keepers of its quay before '), deadline],
  spring: [
    deadline,
    ...plain(' is when boats are lent, under paragraph '),
    { reference: welcomed?.id ?? '' },
  ],
  lamps: [...plain('The lamps number '), limit, limit, ...plain(' ('), deadline, ...plain('), all lit.')],
};

const withFacts = (part: Part): Part => {
  const text = JSON.stringify(part.wording.en ?? []);
  if (text.includes('three keepers')) return { ...part, wording: { en: factual.keepers ?? [] } };
  if (text.includes('in spring')) return { ...part, wording: { en: factual.spring ?? [] } };
  return text.includes('a list of all lamps') ? { ...part, wording: { en: factual.lamps ?? [] } } : part;
};

const draft: Draft = {
  ...read,
  fields: {
    applicationLimit: { type: 'number', value: 12 },
    reportDeadline: { type: 'date', value: '2027-02-28' },
  },
  parts: read.parts.map(withFacts),
};

const english = languages.en;
if (english === undefined) throw new Error('no English');
const sent = await writeWord(
  [{ profile: english, kind: draft.kind, printed: printed(draft, 'en', languages) }],
  {
    lineNumbers: true,
    date: '2026-05-01',
  },
);

const paragraphs = [
  'report of the working group',
  'keepers of its quay',
  'boats are lent',
  'The lamps number',
];

const revisionsOf = (bytes: Uint8Array): Revisions => {
  const revisions = readRevisions(bytes);
  if (!revisions.ok) throw new Error(revisions.failure.code);
  return revisions.value;
};

const place = fc.oneof(fc.constant(0), fc.constant(1000), fc.nat({ max: 70 }));
const puts = fc.constantFrom(
  '',
  ' and fair',
  'fully ',
  'equitable',
  ' ',
  'x',
  '-',
  ', été',
  'four',
  '“all” ',
  '.',
  ' and Größe',
);

/** Most of what the second and third do is done where the one before them was at work. */
const strokes = fc
  .tuple(
    place,
    fc.array(
      fc.record({
        author: fc.constantFrom('Anna', 'Boss', 'Carla'),
        away: fc.oneof(fc.constant(0), fc.integer({ min: -6, max: 12 })),
        takes: fc.oneof(fc.constant(0), fc.nat({ max: 14 })),
        puts,
      }),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([first, all]): readonly Stroke[] => {
    let at = first;
    return all.map(({ away, ...one }) => {
      at = Math.max(at + away, 0);
      return { ...one, at };
    });
  });

const changesOf = (operations: readonly Change[]): readonly Change[] =>
  operations.flatMap((one) => (one.type === 'group' ? one.changes : [one]));

const editsAt = (changes: readonly Change[]): readonly (readonly [part: string, at: number, end: number])[] =>
  changes.flatMap((change) =>
    change.type === 'edit-wording'
      ? [[change.part, change.at, change.at + wordingLength(change.removed)] as const]
      : [],
  );

const foldedParts = (version: Draft): readonly string[] =>
  plainSide(version, 'en', languages).faces.map(({ folded }) => folded);

const takenIn = (noted: readonly Noted[]): readonly (readonly Change[])[] =>
  noted.flatMap(({ state, wish }) =>
    state === 'taken' && wish !== undefined ? [changesOf(wish.operations)] : [],
  );

/** The text once all of that is taken in, each of which must be possible. */
const textOf = (wishes: readonly (readonly Change[])[]): readonly string[] => {
  const made = makeProposals(
    draft,
    wishes.map((changes) => ({ changes, kind: 'words' as const, part: '' })),
  );
  expect(made.failed).toEqual([]);
  return foldedParts(made.draft);
};

const textBack = ({ accepted }: Revisions): readonly string[] =>
  accepted.map((one) => fold(plainText(one))).filter((text) => text !== '');

describe('whatever several people of one city do to the same words', () => {
  it('is found once, gives the text of the city word for word, and is one amendment at each place', () => {
    fc.assert(
      fc.property(fc.array(strokes, { minLength: 1, maxLength: paragraphs.length }), (all) => {
        const reply = all.reduce(
          (open, some, at) => workedOn(open, paragraphs[at] ?? '', some),
          openedReply(sent),
        );
        const revisions = revisionsOf(mailedBack(reply));
        const { noted } = readWordReply(revisions, { draft, language: 'en', languages, newId }, 'words');
        expect(foundTimes(revisions, noted).hunks.every((times) => times === 1)).toBe(true);
        expect(noted.filter(({ state }) => state === 'held' || state === 'outside')).toEqual([]);
        const wishes = takenIn(noted);
        expect(textOf(wishes)).toEqual(textBack(revisions));
        const edits = wishes.flatMap(editsAt);
        const touching = edits.flatMap(([part, at, end], one) =>
          edits.filter(
            ([other, from, to], index) => index !== one && other === part && from <= end && at <= to,
          ),
        );
        expect(touching).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is not believed of the changes of a file where the text that came back is another', () => {
    const [where = ''] = paragraphs;
    const stroke: Stroke = { author: 'Anna', at: 4, takes: 0, puts: 'fair ' };
    const read = revisionsOf(mailedBack(workedOn(openedReply(sent), where, [stroke])));
    const accepted = read.accepted.map((one) =>
      plainText(one).includes(where) ? { ...one, wording: [...one.wording, ...plain(' Thanks.')] } : one,
    );
    const revisions = { ...read, accepted };
    expect(textBack(revisions)).not.toEqual(textBack(read));
    const { noted } = readWordReply(revisions, { draft, language: 'en', languages, newId }, 'words');
    expect(textOf(takenIn(noted))).toEqual(textBack(revisions));
  });
});
