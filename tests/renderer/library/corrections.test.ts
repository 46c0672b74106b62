import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#core/change/apply.ts';
import type { Draft, Part } from '#core/draft/draft.ts';
import { faults } from '#core/draft/faults.ts';
import { characters, type Wording } from '#core/draft/wording.ts';
import {
  type Corrected,
  type Correction,
  corrected,
  cutting,
  joining,
  leavingOut,
  redone,
  reshaping,
  restoring,
  retyping,
  takingBack,
  uncorrected,
  undone,
} from '#renderer/library/importing/corrections.ts';
import { partNow, removedByHand } from '#renderer/library/importing/traces.ts';
import { chapeau, clause, closing, draft, en, heading, item } from '#tests/build/draft.ts';

const english = { languages: ['en'] };

const start = draft(
  english,
  heading('title', { line: 'kind' }, en('CONCLUSIONS')),
  chapeau('chapeau', en('We have agreed on the following:')),
  clause('one', en('The cities thank the host')),
  clause('two', en('city for its hospitality. They welcome the new members.'), item('item', en('a report'))),
);

const words = ({ draft: given }: Corrected): readonly string[] =>
  given.parts.map(({ wording }) => characters(wording['en'] ?? []));

describe('a text that is put right', () => {
  it('joins a paragraph with the one above, with a space where none stands', () => {
    expect(words(corrected(uncorrected(start), joining('two', 'en')))[2]).toBe(
      'The cities thank the host city for its hospitality. They welcome the new members.',
    );
    const spaced = draft(english, clause('a', en('The cities ')), clause('b', en('agree.')));
    expect(words(corrected(uncorrected(spaced), joining('b', 'en')))).toEqual(['The cities agree.']);
    const broken = draft(english, clause('a', en('The co-')), clause('b', en('operation')));
    expect(words(corrected(uncorrected(broken), joining('b', 'en')))).toEqual(['The co-operation']);
  });

  it('cuts a paragraph in two of its kind and leaves no space at the cut', () => {
    const at = 'city for its hospitality.'.length;
    const after = corrected(uncorrected(start), ...cutting('two', 'en', at, 'tail'));
    expect(words(after).slice(3, 5)).toEqual(['city for its hospitality.', 'They welcome the new members.']);
    expect(after.draft.parts[4]).toMatchObject({ id: 'tail', role: 'clause', numbered: true });
  });

  it('makes a clause of what is cut off the opening sentence, of which there is one', () => {
    const after = corrected(uncorrected(start), ...cutting('chapeau', 'en', 14, 'tail'));
    expect(after.draft.parts[2]).toMatchObject({ id: 'tail', role: 'clause', numbered: true });
  });

  it('keeps marks and footnotes where words around them are typed over', () => {
    const marked = draft(english, clause('a', en('The *Citties*{note: A note.} agree.')));
    const after = corrected(uncorrected(marked), retyping('a', 'en', 'The Cities\uFFFC agreed.'));
    expect(after.draft.parts[0]?.wording['en']).toEqual([
      { text: 'The ' },
      { text: 'Cities', marks: ['italic'] },
      { footnote: [{ text: 'A note.' }] },
      { text: ' agreed.' },
    ]);
  });

  it('makes nothing of what changes nothing, and says why where something cannot be', () => {
    const same = corrected(uncorrected(start), retyping('one', 'en', 'The cities thank the host'));
    expect(same.done).toEqual([]);
    const first = corrected(uncorrected(start), joining('title', 'en'));
    expect(first.failure?.code).toBe('change:not-there');
    const second = corrected(uncorrected(start), reshaping('one', { role: 'chapeau' }));
    expect(second.failure?.code).toBe('change:fault-second-chapeau');
    expect(second.draft).toBe(start);
  });

  it('puts several steps down as one, that is taken back and made again as one', () => {
    const after = corrected(
      uncorrected(start),
      retyping('one', 'en', 'The cities warmly thank the host'),
      joining('two', 'en'),
    );
    expect(after.done).toHaveLength(1);
    const back = undone(after);
    expect(words(back)).toEqual(words(uncorrected(start)));
    expect(words(redone(back))).toEqual(words(after));
  });
});

describe('what was left out', () => {
  const line: Wording = [{ text: 'Page of the Secretariat' }];

  it('comes back in the role that its place asks for', () => {
    const roleBehind = (after: string | null): string | undefined =>
      corrected(uncorrected(start), takingBack('line', after, 'en', line)).draft.parts.find(
        ({ id }) => id === 'line',
      )?.role;
    expect(roleBehind(null)).toBe('heading');
    expect(roleBehind('one')).toBe('clause');
    expect(roleBehind('two')).toBe('item');
    const closed = draft(english, clause('a', en('Agreed.')), closing('b', en('Paris')));
    expect(corrected(uncorrected(closed), takingBack('line', 'b', 'en', line)).draft.parts.at(-1)?.role).toBe(
      'closing',
    );
  });

  it('by hand is known as such until it is back', () => {
    const after = corrected(uncorrected(start), leavingOut('one'));
    const [gone] = removedByHand(after.draft, after.done);
    expect(gone).toEqual({ part: start.parts[2], after: 'chapeau' });
    const back = gone === undefined ? after : corrected(after, restoring(gone.part, gone.after));
    expect(removedByHand(back.draft, back.done)).toEqual([]);
    expect(back.draft.parts).toEqual(start.parts);
  });
});

describe('what was noticed about a paragraph', () => {
  it('leads to it, to the one it was joined to, or to the one before it', () => {
    const joined = corrected(uncorrected(start), joining('two', 'en'));
    expect(partNow('two', joined.draft, joined.done)).toBe('one');
    const left = corrected(joined, leavingOut('one'));
    expect(partNow('two', left.draft, left.done)).toBe('chapeau');
    expect(partNow('item', left.draft, left.done)).toBe('item');
  });
});

describe('whatever is put right', () => {
  const anyCorrection = (given: Draft): fc.Arbitrary<readonly Correction[]> => {
    const id = fc.constantFrom(...given.parts.map((one) => one.id), 'line', 'tail');
    return fc.oneof(
      id.map((one) => [joining(one, 'en')]),
      id.map((one) => [leavingOut(one)]),
      fc.tuple(id, fc.nat(60), fc.uuid()).map(([one, at, tail]) => cutting(one, 'en', at, tail)),
      fc.tuple(id, fc.string()).map(([one, words]) => [retyping(one, 'en', words)]),
      fc
        .tuple(id, fc.constantFrom<Part['role']>('chapeau', 'closing'))
        .map(([one, role]) =>
          role === 'chapeau' ? [reshaping(one, { role })] : [reshaping(one, { role: 'closing' })],
        ),
      fc.tuple(id, fc.uuid()).map(([after, fresh]) => [takingBack(fresh, after, 'en', [{ text: 'back' }])]),
    );
  };

  it('leaves a sound draft, the very changes that lead to it, and a way back', () => {
    fc.assert(
      fc.property(fc.array(anyCorrection(start), { maxLength: 8 }), (steps) => {
        let state = uncorrected(start);
        for (const step of steps) state = corrected(state, ...step);
        expect(faults(state.draft)).toEqual([]);
        const replayed = apply(start, { type: 'group', changes: state.done });
        expect(replayed.ok && replayed.value.parts).toEqual(state.draft.parts);
        while (state.done.length > 0) state = undone(state);
        expect(state.draft.parts).toEqual(start.parts);
      }),
    );
  });
});
