import { describe, expect, test } from 'vitest';
import { compromise } from '#core/amendment/compromise.ts';
import { enact } from '#core/amendment/negotiation.ts';
import { plain } from '#core/draft/wording.ts';
import { clause, draft, en } from '../../build/draft.ts';
import { had } from '../../build/expect-change.ts';
import { accept, after, amendment, chair, fares, proposals, text } from './build.ts';

const regions = draft(
  clause('a', en('The towns look to those of the South and of distant regions in their work.')),
);

// One city puts words in where another takes out those right behind: neither wants words of the other.
const asked = proposals(
  regions,
  [
    'Lyon',
    'a',
    'The towns look to those of the South and of small islands and of distant regions in their work.',
  ],
  ['Dakar', 'a', 'The towns look to those of the South in their work.'],
);

const failureOf = (state: Parameters<typeof enact>[0], ...ids: readonly string[]) => {
  const done = enact(state, accept(...ids));
  return done.ok ? null : done.failure;
};

describe('two amendments at places that touch', () => {
  test('are not said to stand against each other, nor their words to have changed', () => {
    expect(failureOf(asked, 'Lyon', 'Dakar')).toEqual({
      code: 'amendment:touching',
      facts: { id: 'Dakar', other: 'Lyon' },
    });
    expect(failureOf(asked, 'Dakar', 'Lyon')).toEqual({
      code: 'amendment:touching',
      facts: { id: 'Lyon', other: 'Dakar' },
    });
    for (const [first, second] of [
      ['Lyon', 'Dakar'],
      ['Dakar', 'Lyon'],
    ] as const) {
      const one = after(asked, accept(first));
      expect(fares(one, second)).toBe('needs-you: touches');
      expect(failureOf(one, second)).toMatchObject({
        code: 'amendment:needs-you',
        facts: { id: second, because: 'touches' },
      });
    }
  });

  test('are adopted together in one wording of the paragraph, at once or one after the other', () => {
    const both = 'The towns look to those of the South and of small islands in their work.';
    for (const state of [asked, after(asked, accept('Lyon')), after(asked, accept('Dakar'))]) {
      const ids = ['Lyon', 'Dakar'].filter((id) => amendment(state, id).status === 'proposed');
      const made = had(compromise(state, ids, 'a', 'en', plain(both)));
      const done = after(state, { type: 'accept-as-amended', by: chair, ...made });
      expect(text(done)).toEqual([both]);
      expect(ids.map((id) => amendment(done, id).status)).toEqual(ids.map(() => 'agreed-as-amended'));
    }
  });

  test('are told from those that want the same words', () => {
    const rivals = proposals(
      regions,
      ['Lyon', 'a', 'The towns look to those of the North and of distant regions in their work.'],
      ['Dakar', 'a', 'The towns look to those of the East and of distant regions in their work.'],
    );
    expect(failureOf(rivals, 'Lyon', 'Dakar')?.code).toBe('amendment:rivals');
    expect(failureOf(after(rivals, accept('Lyon')), 'Dakar')?.facts).toMatchObject({
      because: 'words-changed',
    });
  });

  test('put words in at one place are told to, and not that they touch', () => {
    const gap = proposals(
      regions,
      ['Lyon', 'a', 'The towns look often to those of the South and of distant regions in their work.'],
      ['Dakar', 'a', 'The towns look gladly to those of the South and of distant regions in their work.'],
    );
    expect(failureOf(gap, 'Lyon', 'Dakar')?.code).toBe('amendment:rivals');
    expect(failureOf(after(gap, accept('Lyon')), 'Dakar')?.facts).toMatchObject({
      because: 'rival-insertion',
    });
  });
});
