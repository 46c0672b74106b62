import { describe, expect, it } from 'vitest';
import { carriedLaid, decorating, type Laid } from '#renderer/editor/overlay.ts';
import { elementOf } from '#renderer/editor/project.ts';
import { clause, en, parts } from '#tests/build/draft.ts';

const removed = (from: number, to: number): Laid => ({ from, to, kind: 'removed' });

describe('what lies over words', () => {
  it('goes along with them when others are typed before, and takes in none beside it', () => {
    const laid = [removed(4, 8)];
    expect(carriedLaid(laid, 'The four words', 'TheX four words')).toEqual([removed(5, 9)]);
    expect(carriedLaid(laid, 'The four words', 'The Xfour words')).toEqual([removed(5, 9)]);
    expect(carriedLaid(laid, 'The four words', 'The fourX words')).toEqual(laid);
    expect(carriedLaid(laid, 'The four words', 'The foXur words')).toEqual([removed(4, 9)]);
  });

  it('goes with words that go, and stays a place where it was one', () => {
    expect(carriedLaid([removed(4, 8)], 'The four words', 'The words')).toEqual([]);
    const place: Laid = { from: 4, to: 4, kind: 'inserted', inserted: 'new ' };
    expect(carriedLaid([place], 'The four', 'Then four')).toEqual([{ ...place, from: 5, to: 5 }]);
  });

  it('is worked out once for a part that stays as it is', () => {
    let asked = 0;
    const decorate = decorating(() => {
      asked++;
      return [removed(0, 3), { from: 0, to: 0, kind: 'inserted', inserted: 'We ' }];
    });
    const [part] = parts(clause('a', en('The {year} words')));
    if (part === undefined) throw new Error('no part');
    const element = elementOf(part, 'en');
    const first = decorate([element, [2]]);
    expect(decorate([element, [2]])).toBe(first);
    expect(asked).toBe(1);
    expect(first).toEqual([
      { anchor: { path: [2, 0], offset: 0 }, focus: { path: [2, 0], offset: 3 }, removed: true },
      { anchor: { path: [2, 0], offset: 0 }, focus: { path: [2, 0], offset: 1 }, shownBefore: 'We ' },
    ]);
    expect(decorate([element, [3]])[0]?.anchor.path).toEqual([3, 0]);
    expect(asked).toBe(1);
  });
});
