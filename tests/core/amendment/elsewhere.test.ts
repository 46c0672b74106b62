import { describe, expect, test } from 'vitest';
import { isPending } from '#core/amendment/amendment.ts';
import { conflicts } from '#core/amendment/conflicts.ts';
import { containments } from '#core/amendment/contain.ts';
import { groups } from '#core/amendment/groups.ts';
import { suggestedOrder } from '#core/amendment/order.ts';
import { amendmentsOf, type Negotiation, opened, present } from '#core/amendment/state.ts';
import type { Change } from '#core/change/change.ts';
import { deleting, merging, moving, splitting } from '#core/change/make.ts';
import { clause, draft, en, fr, parts } from '../../build/draft.ts';
import { had } from '../../build/expect-change.ts';
import { languages } from '../language/profiles.ts';
import { accept, after, amendment, fares, proposal, proposals, reworded, text, undo } from './build.ts';

// What goes wrong in other products, each as it was seen there.

const towns = draft(
  clause('a', en('The towns recall the call of the delta.')),
  clause(
    'b',
    en('The towns ask for a report on grants for artists.'),
    fr('Les villes demandent un rapport.'),
  ),
  clause('c', en('The towns found a group on rural crafts.')),
  clause('d', en('The towns thank the host.')),
);

const urban = 'The towns found a group on rural and urban crafts.';
const newClause = (id: string, words: string, where = 'b'): Change => ({
  type: 'insert-parts',
  after: where,
  parts: parts(clause(id, en(words))),
});

const propose = (name: string, ...operations: readonly Change[]) => proposal(name, towns, operations);

describe('twins', () => {
  test('an insertion that is there already is not put in twice', () => {
    const state = proposals(towns, ['Lyon', 'c', urban], ['Dakar', 'c', urban]);
    const done = after(state, accept('Lyon'));
    expect(fares(done, 'Dakar')).toBe('already-satisfied: same-words');
    expect(text(after(done, accept('Dakar')))[2]).toBe(urban);
  });

  test('an identical new clause appears once, whatever its typography', () => {
    const state = after(
      towns,
      propose('Lyon', newClause('n', 'The towns’ “film” week is held.')),
      propose('Dakar', newClause('m', 'The towns\' "film" week is held.')),
    );
    expect(groups(state)).toHaveLength(1);
    const done = after(state, accept('Lyon'));
    expect(fares(done, 'Dakar')).toBe('already-satisfied: same-words');
    expect(text(after(done, accept('Dakar')))).toHaveLength(5);
  });

  test('four times the same deletion is one amendment with four sponsors', () => {
    const names = ['Lyon', 'Dakar', 'Bergen', 'Macao'];
    const state = after(towns, ...names.map((name) => propose(name, had(deleting(towns, 'b')))));
    expect(groups(state).map(({ sponsors }) => sponsors.map(({ name }) => name))).toEqual([
      ['Bergen', 'Dakar', 'Lyon', 'Macao'],
    ]);
    expect(conflicts(state)).toEqual([]);
    const done = after(state, accept(...names));
    expect(text(done)).toHaveLength(3);
    expect(names.map((name) => amendment(done, name).status)).toEqual(names.map(() => 'agreed'));
  });

  test('two hunks of different limits with one effect are the same amendment', () => {
    const short: Change = {
      type: 'edit-wording',
      part: 'a',
      language: 'en',
      at: 21,
      removed: en('call').wording,
      inserted: en('appeal').wording,
    };
    const long: Change = {
      type: 'edit-wording',
      part: 'a',
      language: 'en',
      at: 17,
      removed: en('the call of').wording,
      inserted: en('the appeal of').wording,
    };
    const state = after(towns, propose('Lyon', short), propose('Dakar', long));
    expect(groups(state).map(({ members }) => members)).toEqual([['Dakar', 'Lyon']]);
  });

  test('a tie of two operations is told from its twin as a whole', () => {
    const tie = [reworded(towns, 'c', urban), reworded(towns, 'd', 'The towns thank the host warmly.')];
    const state = after(towns, propose('Lyon', ...tie), propose('Dakar', ...tie));
    expect(fares(after(state, accept('Lyon')), 'Dakar')).toBe('already-satisfied: same-words');
  });
});

describe('a proposal that contains another', () => {
  const state = proposals(
    towns,
    ['Lyon', 'c', urban],
    ['Dakar', 'c', 'The towns found a group on rural and urban and coastal crafts.'],
  );

  test('shares the common part, and the remainder is its own; both say so', () => {
    expect(containments(state)).toMatchObject([
      { whole: 'Dakar', part: 'Lyon', remainder: { inserted: [{ text: ' and coastal' }] } },
    ]);
    expect(conflicts(state)).toEqual([]);
  });

  test('is left with the remainder when the part is adopted, and nothing is doubled', () => {
    const done = after(state, accept('Lyon'));
    expect(fares(done, 'Dakar')).toBe('partly-satisfied: rest-remains');
    expect(text(after(done, accept('Dakar')))[2]).toBe(
      'The towns found a group on rural and urban and coastal crafts.',
    );
  });

  test('satisfies the part when the whole is adopted', () => {
    expect(fares(after(state, accept('Dakar')), 'Lyon')).toBe('already-satisfied: contained');
  });

  test('of new clauses as well', () => {
    const two: Change = {
      type: 'insert-parts',
      after: 'b',
      parts: parts(clause('n1', en('A week is held.')), clause('n2', en('A prize is given.'))),
    };
    const both = after(towns, propose('Lyon', newClause('m', 'A week is held.')), propose('Dakar', two));
    const done = after(both, accept('Lyon'), accept('Dakar'));
    expect(text(done).slice(2, 4)).toEqual(['A week is held.', 'A prize is given.']);
  });
});

describe('words put into one gap by two', () => {
  const state = proposals(
    towns,
    ['Lyon', 'b', 'The towns ask for a report on grants for emerging artists.'],
    ['Dakar', 'b', 'The towns ask for a report on grants for professional artists.'],
  );

  test('are a conflict with parties and words, not one sentence', () => {
    expect(conflicts(state)).toMatchObject([
      {
        kind: 'same-gap',
        part: 'b',
        language: 'en',
        amendments: ['Dakar', 'Lyon'],
        present: '',
        wanted: [{ words: ' professional' }, { words: ' emerging' }],
      },
    ]);
  });

  test('are never joined without a decision', () => {
    const done = after(state, accept('Lyon'));
    expect(fares(done, 'Dakar')).toBe('needs-you: rival-insertion');
    expect(text(done)[1]).toBe('The towns ask for a report on grants for emerging artists.');
    expect(isPending(amendment(done, 'Dakar'))).toBe(true);
  });
});

describe('two different new clauses in one gap', () => {
  test('are a question of placement: the adopted one first, the other behind it', () => {
    const state = after(
      towns,
      propose('Lyon', newClause('n', 'A week is held.')),
      propose('Dakar', newClause('m', 'A prize is given.')),
    );
    expect(conflicts(state)).toMatchObject([{ kind: 'placement', part: 'b', amendments: ['Dakar', 'Lyon'] }]);
    const done = after(state, accept('Lyon'));
    expect(fares(done, 'Dakar')).toBe('applies: placement');
    expect(text(after(done, accept('Dakar'))).slice(2, 4)).toEqual(['A week is held.', 'A prize is given.']);
  });
});

describe('edits and structure commute', () => {
  const edit = reworded(towns, 'c', urban);
  const shortened = 'The towns found a group.';

  const both = (one: Change, other: Change): readonly (readonly string[])[] => {
    const state = after(towns, propose('Lyon', one), propose('Dakar', other));
    expect(conflicts(state)).toEqual([]);
    return [
      text(after(state, accept('Lyon'), accept('Dakar'))),
      text(after(state, accept('Dakar'), accept('Lyon'))),
    ];
  };

  test('a move and an edit of one clause: the clause stands once, edited, at the new place', () => {
    const expected = [text(opened(towns))[0], urban, text(opened(towns))[1], text(opened(towns))[3]];
    expect(both(had(moving(towns, 'c', 1, 'a')), edit)).toEqual([expected, expected]);
  });

  test('an accepted edit and a pending move of the same clause', () => {
    const [one, other] = both(
      reworded(towns, 'b', 'The towns ask for grants.'),
      had(moving(towns, 'b', 1, 'd')),
    );
    expect(one).toEqual(other);
    expect(one?.at(-1)).toBe('The towns ask for grants.');
  });

  test('a split with an edit inside: no word is torn', () => {
    const cut = had(splitting(towns, 'b', { en: 27 }, 'tail'));
    const young = reworded(towns, 'b', 'The towns ask for a report on grants for young artists.');
    const expected = ['The towns ask for a report ', 'on grants for young artists.'];
    for (const result of both(cut, young)) expect(result.slice(1, 3)).toEqual(expected);
  });

  test('an accepted merge with a pending edit', () => {
    for (const result of both(had(merging(towns, 'd')), edit))
      expect(result.at(-1)).toBe(`${urban}The towns thank the host.`);
  });

  test('a new clause before, and the number that goes with it', () => {
    for (const result of both(newClause('n', 'A week is held.', 'a'), edit))
      expect(result.at(-2)).toBe(urban);
  });

  test('a change to a part and another to the part behind it', () => {
    both(had(deleting(towns, 'b')), edit);
    both(
      {
        type: 'set-part',
        part: 'c',
        was: { role: 'clause', numbered: true },
        now: { role: 'clause', numbered: false },
      },
      edit,
    );
    expect(shortened).not.toBe(urban);
  });
});

describe('edits of neighbouring words', () => {
  test.each([
    [
      'The towns ask for two reports on grants for artists.',
      'The towns ask for a report about grants for artists.',
    ],
    [
      'The towns urgently ask for a report on grants for artists.',
      'The towns plead for a report on grants for artists.',
    ],
    [
      'The towns ask for a report on mobility grants for artists.',
      'The towns ask for a report on prizes for artists.',
    ],
    [
      'All towns ask for a report on grants for artists.',
      'The cities ask for a report on grants for artists.',
    ],
    ['The towns ask for a report for artists.', 'The towns ask for a report on grants for young artists.'],
  ])('do not stand against each other: %s | %s', (one, other) => {
    const state = proposals(towns, ['Lyon', 'b', one], ['Dakar', 'b', other]);
    expect(conflicts(state)).toEqual([]);
    const results = [
      after(state, accept('Lyon'), accept('Dakar')),
      after(state, accept('Dakar'), accept('Lyon')),
    ];
    expect(text(results[0] ?? state)).toEqual(text(results[1] ?? state));
  });

  test('but two wordings of one word do', () => {
    const state = proposals(
      towns,
      ['Lyon', 'c', 'The towns found a group on urban crafts.'],
      ['Dakar', 'c', 'The towns found a group on local crafts.'],
    );
    expect(conflicts(state)).toMatchObject([
      { kind: 'overlap', present: 'rural', wanted: [{ words: 'local' }, { words: 'urban' }] },
    ]);
    expect(fares(after(state, accept('Lyon')), 'Dakar')).toBe('needs-you: words-changed');
  });

  test('and so do two endings of one word, and a beginning and an ending', () => {
    const endings = proposals(
      towns,
      ['Lyon', 'c', 'The towns found a group on rural craftsmen.'],
      ['Dakar', 'c', 'The towns found a group on rural craft.'],
    );
    expect(conflicts(endings)).toHaveLength(1);
    const sides = proposals(
      towns,
      ['Lyon', 'd', 'The small-towns thank the host.'],
      ['Dakar', 'd', 'The townsfolk thank the host.'],
    );
    expect(conflicts(sides)).toHaveLength(1);
  });
});

describe('deletions', () => {
  test('an edit of a deleted clause falls; the deletion of an edited clause holds', () => {
    const state = after(
      towns,
      propose('Lyon', had(deleting(towns, 'c'))),
      propose('Dakar', reworded(towns, 'c', urban)),
    );
    expect(conflicts(state)).toMatchObject([{ kind: 'inside-deletion', amendments: ['Dakar', 'Lyon'] }]);
    expect(fares(after(state, accept('Lyon')), 'Dakar')).toBe('fallen: part-deleted');
    const kept = after(state, accept('Dakar'));
    expect(fares(kept, 'Lyon')).toBe('applies: amended-meanwhile');
    expect(text(after(kept, accept('Lyon')))).toHaveLength(3);
  });

  test('two that overlap add up', () => {
    const state = proposals(
      towns,
      ['Lyon', 'b', 'The towns ask for a report for artists.'],
      ['Dakar', 'b', 'The towns ask for a report on grants.'],
    );
    expect(conflicts(state)).toEqual([]);
    const wide = proposals(
      towns,
      ['Lyon', 'b', 'The towns ask for a report for artists.'],
      ['Dakar', 'b', 'The towns ask for a report.'],
    );
    const done = after(wide, accept('Lyon'));
    expect(fares(done, 'Dakar')).toBe('partly-satisfied: rest-remains');
    expect(text(after(done, accept('Dakar')))[1]).toBe('The towns ask for a report.');
  });

  test('the deletion of words that were amended needs someone to look', () => {
    const state = proposals(
      towns,
      ['Lyon', 'b', 'The towns ask for a report on prizes for artists.'],
      ['Dakar', 'b', 'The towns ask for a report.'],
    );
    expect(fares(after(state, accept('Lyon')), 'Dakar')).toBe('needs-you: words-changed');
    expect(fares(after(state, accept('Dakar')), 'Lyon')).toBe('fallen: words-deleted');
  });
});

describe('two moves of one clause', () => {
  test('are a conflict, and the clause stands once', () => {
    const state = after(
      towns,
      propose('Lyon', had(moving(towns, 'b', 1, 'd'))),
      propose('Dakar', had(moving(towns, 'b', 1, null))),
    );
    expect(conflicts(state)).toMatchObject([{ kind: 'two-moves', part: 'b', amendments: ['Dakar', 'Lyon'] }]);
    const done = after(state, accept('Lyon'));
    expect(fares(done, 'Dakar')).toBe('needs-you: place-changed');
    expect(text(done)).toHaveLength(4);
  });
});

describe('where words were replaced with others beside them', () => {
  test('the same words put in at the edge are not doubled', () => {
    const state = proposals(
      towns,
      ['Lyon', 'b', 'The towns ask for about two reports on grants for artists.'],
      ['Dakar', 'b', 'The towns ask for about a report on grants for artists.'],
    );
    const done = after(state, accept('Lyon'));
    expect(text(done)[1]).not.toMatch(/about about/);
    expect(fares(done, 'Dakar')).toBe('already-satisfied: contained');
    const other = after(state, accept('Dakar'));
    expect(text(after(other, accept('Lyon')))[1]).toBe(
      'The towns ask for about two reports on grants for artists.',
    );
  });
});

describe('words that were adopted and then altered', () => {
  test('no longer satisfy whoever asked for them', () => {
    const state = proposals(towns, ['Lyon', 'c', urban], ['Dakar', 'c', urban]);
    const done = after(state, accept('Lyon'));
    const change = reworded(present(done), 'c', 'The towns found a group on rural crafts.');
    const altered = after(done, { type: 'redraft', by: { who: 'x', at: '2028-01-01' }, change });
    expect(fares(altered, 'Dakar')).toBe('needs-you: words-changed');
    expect(fares(after(altered, undo), 'Dakar')).toBe('already-satisfied: same-words');
  });
});

describe('nothing disappears', () => {
  test('a proposal on a changed base, an undone decision, a rival: each has one state, and all are listed', () => {
    const start = proposals(
      towns,
      ['Lyon', 'c', urban],
      ['Dakar', 'c', 'The towns found a group.'],
      ['Bergen', 'b', 'The towns ask for grants.'],
    );
    const state: Negotiation = after(start, accept('Lyon'), accept('Bergen'), undo, accept('Bergen'));
    expect(amendmentsOf(state).map(({ id, status }) => [id, status, fares(state, id).split(':')[0]])).toEqual(
      [
        ['Lyon', 'agreed', 'applies'],
        ['Dakar', 'proposed', 'needs-you'],
        ['Bergen', 'agreed', 'applies'],
      ],
    );
  });

  test('amendments at one place are in the order of the text with a stable rule for ties', () => {
    const state = proposals(
      towns,
      ['Lyon', 'd', 'The cities thank the host.'],
      ['Dakar', 'd', 'The towns thank the guests.'],
      ['Bergen', 'a', 'The towns recall the call of the river.'],
    );
    expect(suggestedOrder(state, languages).map(({ group }) => group)).toEqual(['Bergen', 'Lyon', 'Dakar']);
  });
});
