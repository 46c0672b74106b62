import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#core/change/apply.ts';
import { invert } from '#core/change/invert.ts';
import { deleting, merging, moving, rewording, shaping, splitting } from '#core/change/make.ts';
import { sameWordings } from '#core/change/same.ts';
import type { Draft } from '#core/draft/draft.ts';
import { plain } from '#core/draft/wording.ts';
import { redlineDrafts } from '#core/redline/drafts.ts';
import {
  canRestore,
  restoringFrom,
  restoringParts,
  restoringPlace,
  restoringState,
  restoringWords,
} from '#renderer/review/restoring.ts';
import { arbitraryChanges, arbitraryDraft } from '../../build/arbitrary.ts';
import { clause, closing, draft, en, fr, heading, item } from '../../build/draft.ts';
import { languages } from '../../core/language/profiles.ts';
import { code, english, got } from '../../electron/file/river.ts';

const towns = draft(
  heading(en('Conclusions'), fr('Conclusions')),
  clause('a', en('The towns open their quays.'), fr('Les villes ouvrent leurs quais.')),
  clause('b', en('The towns agree:'), fr('Les villes conviennent :'), item('b1', en('to lend oars;'))),
  clause('c', en('The towns will meet again next year.'), fr('Les villes se retrouveront.')),
  closing(en('Done on the water.')),
);

const ids = ({ parts }: Draft): readonly string[] => parts.map(({ id }) => id);
const part = ({ parts }: Draft, id: string) => {
  const found = parts.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no part ${id}`);
  return found;
};
const after = (start: Draft, ...changes: readonly Parameters<typeof apply>[1][]): Draft =>
  changes.reduce((now, change) => got(apply(now, change)), start);

describe('words of a clause brought back', () => {
  const changed = after(
    towns,
    got(rewording(towns, 'a', 'en', plain('The towns close their quays.'))),
    got(rewording(towns, 'a', 'fr', plain('Les villes ferment leurs quais.'))),
  );

  it('are those of both languages as one step that undo takes back', () => {
    const change = got(restoringWords(changed, part(towns, 'a'), ['en', 'fr']));
    const back = after(changed, change);
    expect(part(back, 'a')).toEqual(part(towns, 'a'));
    expect(after(back, invert(change))).toEqual(changed);
  });

  it('are those of one language alone where only that is wanted', () => {
    const back = after(changed, got(restoringWords(changed, part(towns, 'a'), ['fr'])));
    expect(english(back, 'a')).toBe('The towns close their quays.');
    expect(part(back, 'a').wording['fr']).toEqual(part(towns, 'a').wording['fr']);
  });

  it('are refused where the clause says so already', () => {
    expect(code(restoringWords(towns, part(towns, 'a'), ['en', 'fr']))).toBe('review:as-it-is');
  });
});

describe('a deleted clause', () => {
  it('comes back to where it stood with its items', () => {
    const gone = got(deleting(towns, 'b', 2));
    const without = after(towns, gone);
    expect(after(without, got(restoringParts(without, gone.parts, ['a', 'heading-1'])))).toEqual(towns);
  });

  it('comes back behind the items that the clause before it has got meanwhile', () => {
    const gone = got(deleting(towns, 'c'));
    const without = after(towns, gone, {
      type: 'insert-parts',
      after: 'b1',
      parts: [{ id: 'b2', role: 'item', level: 1, list: 'letter', wording: {} }],
    });
    const back = after(without, got(restoringParts(without, gone.parts, ['b1', 'b', 'a'])));
    expect(ids(back)).toEqual(['heading-1', 'a', 'b', 'b1', 'b2', 'c', 'closing-1']);
  });

  it('comes back behind the nearest clause that is left', () => {
    const gone = got(deleting(towns, 'c'));
    const without = after(towns, gone, got(deleting(after(towns, gone), 'b', 2)));
    const back = after(without, got(restoringParts(without, gone.parts, ['b1', 'b', 'a', 'heading-1'])));
    expect(ids(back)).toEqual(['heading-1', 'a', 'c', 'closing-1']);
  });

  it('is left out where it cannot stand: an item without its clause', () => {
    const gone = got(deleting(towns, 'b1'));
    const bare = after(towns, gone, got(deleting(after(towns, gone), 'b')));
    const onlyHeading: Draft = { ...bare, parts: bare.parts.filter(({ role }) => role === 'heading') };
    expect(code(restoringParts(onlyHeading, gone.parts, ['b', 'a', 'heading-1']))).toBe('review:no-place');
  });
});

describe('a clause that was taken elsewhere', () => {
  const moved = after(towns, got(moving(towns, 'b', 2, 'c')));

  it('goes back to where it stood with its items, whatever became of its words', () => {
    expect(ids(moved)).toEqual(['heading-1', 'a', 'c', 'b', 'b1', 'closing-1']);
    const reworded = after(moved, got(rewording(moved, 'b', 'en', plain('The towns agree on this:'))));
    const back = after(reworded, got(restoringPlace(reworded, 'b', ['a', 'heading-1'])));
    expect(ids(back)).toEqual(ids(towns));
    expect(english(back, 'b')).toBe('The towns agree on this:');
  });

  it('goes behind the nearest that is left of what stood before it', () => {
    const without = after(moved, got(deleting(moved, 'a')));
    const back = after(without, got(restoringPlace(without, 'b', ['a', 'heading-1'])));
    expect(ids(back)).toEqual(['heading-1', 'b', 'b1', 'c', 'closing-1']);
  });

  it('is left where it is where it stands there already', () => {
    expect(code(restoringPlace(towns, 'b', ['a', 'heading-1']))).toBe('review:as-it-is');
  });

  it('is restored from an older version at its place, and no other is moved for it', () => {
    const { parts } = redlineDrafts(towns, moved, languages);
    const row = parts.find(({ fate }) => fate === 'moved-to');
    expect(row !== undefined && canRestore(row)).toBe(true);
    expect(restored(moved, towns, row?.id ?? '')).toEqual(towns);
  });
});

describe('a state of a clause brought back', () => {
  it('has its kind and level too', () => {
    const shaped = after(towns, got(shaping(towns, 'c', { role: 'item', level: 1, list: 'letter' })));
    const reworded = after(shaped, got(rewording(shaped, 'c', 'fr', plain('Elles se verront.'))));
    const change = got(restoringState(reworded, part(towns, 'c')));
    expect(after(reworded, change)).toEqual(towns);
    expect(after(after(reworded, change), invert(change))).toEqual(reworded);
    expect(code(restoringState(towns, part(towns, 'c')))).toBe('review:as-it-is');
  });
});

const restored = (now: Draft, older: Draft, id: string): Draft =>
  after(now, got(restoringFrom(now, older, redlineDrafts(older, now, languages).parts, id)));

describe('a clause restored from an older version', () => {
  it('that was cut in two is whole again, and its second half is gone', () => {
    const cut = after(towns, got(splitting(towns, 'c', { en: 15, fr: 11 }, 'tail')));
    expect(restored(cut, towns, 'c')).toEqual(towns);
    expect(restored(cut, towns, 'tail')).toEqual(towns);
  });

  it('that was joined to another stands by itself again, and the other says what it said', () => {
    const without = after(towns, got(deleting(towns, 'b', 2)));
    const joined = after(without, got(merging(without, 'c')));
    expect(restored(joined, without, 'c')).toEqual(without);
    expect(restored(joined, without, 'a')).toEqual(without);
  });

  it('says what it said in every language, whatever was done since, in one step that undo takes back', () => {
    fc.assert(
      fc.property(
        arbitraryDraft().chain((older) => fc.tuple(fc.constant(older), arbitraryChanges(older, 4))),
        ([older, changes]) => {
          const now = after(older, ...changes);
          const { parts } = redlineDrafts(older, now, languages);
          for (const row of parts.filter(canRestore)) {
            const change = restoringFrom(now, older, parts, row.id);
            if (!change.ok) continue;
            const back = after(now, change.value);
            expect(after(back, invert(change.value))).toEqual(now);
            const was = older.parts.find(({ id }) => id === row.id);
            const is = back.parts.find(({ id }) => id === row.id);
            if (was === undefined) continue;
            const kept = Object.fromEntries(
              Object.entries(was.wording).filter(([tag]) => now.languages.includes(tag)),
            );
            expect(sameWordings(is?.wording ?? {}, kept)).toBe(true);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
