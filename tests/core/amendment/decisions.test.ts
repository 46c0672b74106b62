import { describe, expect, test } from 'vitest';
import type { By } from '#core/amendment/amendment.ts';
import { statusOf } from '#core/amendment/amendment.ts';
import { compromise } from '#core/amendment/compromise.ts';
import { conflicts } from '#core/amendment/conflicts.ts';
import type { Deed } from '#core/amendment/deed.ts';
import { groups, withTwins } from '#core/amendment/groups.ts';
import { emitsOnce, fingerprint, sound } from '#core/amendment/invariants.ts';
import { enact, replay } from '#core/amendment/negotiation.ts';
import { openness } from '#core/amendment/openness.ts';
import { fate, origin, trace } from '#core/amendment/origin.ts';
import { rolling } from '#core/amendment/rolling.ts';
import { submissionSchema } from '#core/amendment/schema.ts';
import { type Negotiation, opened, present } from '#core/amendment/state.ts';
import { toLookAt } from '#core/amendment/to-look-at.ts';
import { suggestedWeight } from '#core/amendment/weight.ts';
import { apply } from '#core/change/apply.ts';
import { deleting, merging, moving, rewording, splitting } from '#core/change/make.ts';
import { characters, plain } from '#core/draft/wording.ts';
import { clause, draft, en, fr, parts } from '../../build/draft.ts';
import { had } from '../../build/expect-change.ts';
import { english, french, languages } from '../language/profiles.ts';
import {
  accept,
  after,
  amendment,
  chair,
  fares,
  proposal,
  proposals,
  refusal,
  reworded,
  text,
  undo,
} from './build.ts';

const towns = draft(
  clause(
    'a',
    en('The towns shall send a report each year.'),
    fr('Les villes envoient un rapport chaque année.'),
  ),
  clause('b', en('The towns thank the host.')),
);

const say = (
  type: 'reject' | 'defer' | 'refer' | 'reopen' | 'confirm' | 'withdraw',
  ...ids: readonly string[]
): Deed => ({ type, by: chair, ids });

const asked = proposals(
  towns,
  ['Lyon', 'a', 'The towns should send a report each year.'],
  ['Dakar', 'b', 'The towns thank the host warmly.'],
);

describe('decisions', () => {
  test('give an amendment the status they are named for', () => {
    expect(amendment(after(asked, accept('Lyon')), 'Lyon').status).toBe('agreed');
    expect(amendment(after(asked, say('reject', 'Lyon')), 'Lyon').status).toBe('rejected');
    expect(amendment(after(asked, say('defer', 'Lyon')), 'Lyon').status).toBe('deferred');
    expect(amendment(after(asked, say('refer', 'Lyon')), 'Lyon').status).toBe('referred');
    expect(amendment(after(asked, say('withdraw', 'Lyon')), 'Lyon').status).toBe('withdrawn');
  });

  test('ad referendum alter the text at once and are confirmed later', () => {
    const done = after(asked, { type: 'accept-ad-referendum', by: chair, ids: ['Lyon'] });
    expect([amendment(done, 'Lyon').status, text(done)[0]]).toEqual([
      'ad-referendum',
      'The towns should send a report each year.',
    ]);
    expect(amendment(after(done, say('confirm', 'Lyon')), 'Lyon').status).toBe('agreed');
    expect(refusal(asked, say('confirm', 'Lyon'))).toBe('amendment:not-ad-referendum');
  });

  test('that are taken on a deferred amendment hold after the text has moved on', () => {
    const later = after(asked, say('defer', 'Lyon'), {
      type: 'redraft',
      by: chair,
      change: reworded(towns, 'a', 'All the towns shall send a report each year.'),
    });
    expect(text(after(later, accept('Lyon')))[0]).toBe('All the towns should send a report each year.');
  });

  test('can be reopened where the text was left as it is, and not where it was altered', () => {
    const back = after(asked, say('reject', 'Lyon'), accept('Dakar'), say('reopen', 'Lyon'));
    expect([amendment(back, 'Lyon').status, fares(back, 'Lyon')]).toEqual(['proposed', 'applies']);
    expect(refusal(after(asked, accept('Lyon')), say('reopen', 'Lyon'))).toBe('amendment:not-reopened');
  });

  test('on several amendments at once make one version, each word with its own source', () => {
    const done = after(asked, accept('Lyon', 'Dakar'));
    expect(done.steps).toHaveLength(1);
    expect(origin(done, 'a', 'en', 'should')[0]?.[0]?.source).toMatchObject({ amendments: ['Lyon'] });
    expect(origin(done, 'b', 'en', 'warmly')[0]?.[0]?.source).toMatchObject({ amendments: ['Dakar'] });
  });

  test('on two rivals at once are refused', () => {
    const rivals = proposals(
      towns,
      ['Lyon', 'a', 'The towns should send a report each year.'],
      ['Dakar', 'a', 'The towns may send a report each year.'],
    );
    expect(refusal(rivals, accept('Lyon', 'Dakar'))).toBe('amendment:rivals');
  });

  test('are in the history of the amendment with who, when and why, also those that were undone', () => {
    const by: By = { who: 'Steering Group', at: '2028-06-01T09:00:00Z', why: 'consensus' };
    const done = after(asked, { type: 'accept', by, ids: ['Lyon'] }, undo);
    expect(amendment(done, 'Lyon').history).toEqual([
      { what: 'propose', by: chair },
      { what: 'accept', by },
      { what: 'undone', by: chair },
    ]);
  });

  test('name twins together', () => {
    const twins = proposals(
      towns,
      ['Lyon', 'b', 'The towns thank the hosts.'],
      ['Bergen', 'b', 'The towns thank the hosts.'],
    );
    expect(withTwins(twins, 'Lyon')).toEqual(['Bergen', 'Lyon']);
    expect(withTwins(twins, 'nobody')).toEqual(['nobody']);
  });
});

describe('a proposal that comes in between a decision and its undoing', () => {
  test('fares as if the decision had never been', () => {
    const decided = after(asked, accept('Lyon'));
    const between = after(
      decided,
      proposal(
        'Bergen',
        present(decided),
        [reworded(present(decided), 'a', 'The towns should send two reports each year.')],
        { base: 1 },
      ),
    );
    const back = after(between, undo);
    expect(fares(back, 'Bergen')).toBe('applies');
    expect(text(after(back, accept('Bergen')))[0]).toBe('The towns shall send two reports each year.');
  });

  test('comes back when the deletion of its clause is undone', () => {
    const gone = after(asked, { type: 'redraft', by: chair, change: had(deleting(towns, 'b')) });
    const late = after(gone, proposal('Bergen', towns, [reworded(towns, 'b', 'The towns thank the hosts.')]));
    expect(fares(late, 'Bergen')).toBe('needs-you: base-changed');
    expect(fares(after(late, undo), 'Bergen')).toBe('applies');
  });
});

describe('sponsors', () => {
  const joint = after(
    towns,
    proposal('x', towns, [reworded(towns, 'b', 'The towns thank the hosts.')], { cities: ['Lyon', 'Dakar'] }),
  );

  test('can leave a joint proposal, which stays with the others and falls away with the last', () => {
    const one = after(joint, { type: 'withdraw', by: chair, ids: ['x'], cities: ['lyon'] });
    expect([amendment(one, 'x').status, amendment(one, 'x').sponsors.map(({ name }) => name)]).toEqual([
      'proposed',
      ['Dakar'],
    ]);
    expect(fate(one, 'lyon')).toMatchObject([{ amendment: 'x', submission: 'from x' }]);
    expect(
      amendment(after(one, { type: 'withdraw', by: chair, ids: ['x'], cities: ['dakar'] }), 'x').status,
    ).toBe('withdrawn');
    expect(amendment(after(one, undo), 'x').sponsors).toHaveLength(2);
  });

  test('are joined when an amendment is merged into another', () => {
    const two = after(
      joint,
      proposal('y', towns, [reworded(towns, 'b', 'The towns thank their hosts.')], { cities: ['Bergen'] }),
      {
        type: 'merge',
        by: chair,
        ids: ['y'],
        into: 'x',
      },
    );
    expect(amendment(two, 'x').sponsors.map(({ name }) => name)).toEqual(['Lyon', 'Dakar', 'Bergen']);
    expect(fate(two, 'bergen').map(({ amendment: id, status, into }) => [id, status, into])).toEqual([
      ['x', 'proposed', undefined],
      ['y', 'merged', 'x'],
    ]);
    expect(refusal(two, { type: 'merge', by: chair, ids: ['x'], into: 'x' })).toBe('amendment:into-itself');
    expect(refusal(joint, { type: 'merge', by: chair, ids: ['x'], into: 'x' })).toBe('amendment:into-itself');
  });

  test('leave what their proposal was merged into when a later reply takes its place', () => {
    const hosts = [reworded(towns, 'b', 'The towns thank their hosts.')];
    const two = after(
      joint,
      proposal('y', towns, hosts, { cities: ['Bergen'] }),
      { type: 'merge', by: chair, ids: ['y'], into: 'x' },
      { type: 'supersede', by: chair, ids: ['y'], cities: ['bergen'] },
    );
    expect(amendment(two, 'x').sponsors.map(({ name }) => name)).toEqual(['Lyon', 'Dakar']);
    expect(amendment(two, 'y')).toMatchObject({ status: 'merged', aside: 'superseded' });
    expect(amendment(after(two, undo), 'y')).toMatchObject({ status: 'proposed', aside: 'superseded' });
  });

  test('that replaced a rejected proposal do not stand behind it again when the rejection is undone', () => {
    const gone = after(asked, say('reject', 'Lyon'), {
      type: 'supersede',
      by: chair,
      ids: ['Lyon'],
      cities: ['lyon'],
    });
    expect(statusOf(amendment(gone, 'Lyon'))).toBe('rejected');
    const back = after(gone, undo);
    expect(amendment(back, 'Lyon')).toMatchObject({ status: 'proposed', aside: 'superseded' });
    expect(groups(back).map(({ id }) => id)).toEqual(['Dakar']);
  });
});

describe('what is refused', () => {
  test.each([
    ['an unknown amendment', accept('nobody'), 'amendment:unknown'],
    [
      'a part that is not there',
      { type: 'reserve', by: chair, part: 'z', city: 'lyon' },
      'amendment:no-part',
    ],
    [
      'a reservation that is not there',
      { type: 'lift-reservation', by: chair, part: 'a', city: 'lyon' },
      'amendment:no-reservation',
    ],
    [
      'a bracket that is not there',
      { type: 'choose', by: chair, bracket: 'z', option: null },
      'amendment:no-bracket',
    ],
    [
      'a bracket around nothing',
      {
        type: 'bracket',
        by: chair,
        ids: [],
        bracket: 'x',
        part: 'a',
        stretches: { en: { from: 3, to: 3 } },
        options: [],
        own: [],
      },
      'amendment:no-stretch',
    ],
    [
      'a bracket in no language of the draft',
      {
        type: 'bracket',
        by: chair,
        ids: [],
        bracket: 'x',
        part: 'a',
        stretches: { pt: { from: 3, to: 4 } },
        options: [],
        own: [],
      },
      'amendment:no-language',
    ],
    ['a second opening', { type: 'open', by: chair, engine: 1, draft: towns }, 'amendment:open-already'],
    ['undoing where nothing was decided', undo, 'amendment:nothing-to-undo'],
  ] as const)('%s', (_, deed, code) => {
    expect(refusal(asked, deed)).toBe(code);
  });

  test('a second decision, and one on what is set aside', () => {
    const done = after(asked, accept('Lyon'));
    expect(refusal(done, say('reject', 'Lyon'))).toBe('amendment:decided');
    const late = after(towns, {
      ...proposal('x', towns, [reworded(towns, 'b', 'The towns thank the hosts.')]),
      aside: 'late',
    });
    expect(refusal(late, accept('x'))).toBe('amendment:aside');
    expect(groups(late)).toEqual([]);
    expect(text(after(late, { type: 'take-up', by: chair, ids: ['x'] }, accept('x')))[1]).toBe(
      'The towns thank the hosts.',
    );
  });

  test('a proposal without an operation, on an unknown version, with a taken id, or that cannot be made there', () => {
    const edit = reworded(towns, 'b', 'The towns thank the hosts.');
    expect(refusal(asked, proposal('x', towns, []))).toBe('amendment:nothing-proposed');
    expect(refusal(asked, proposal('x', towns, [edit], { base: 7 }))).toBe('amendment:no-version');
    expect(refusal(asked, proposal('Lyon', towns, [edit]))).toBe('amendment:id-taken');
    const changed = draft(clause('a', en('Other words.')));
    expect(refusal(opened(changed), proposal('x', towns, [edit]))).toBe('change:no-part');
  });

  test('a record without its beginning, and one that breaks in the middle, with the place', () => {
    expect(replay([undo])).toMatchObject({ failure: { code: 'amendment:not-opened' } });
    const open: Deed = { type: 'open', by: chair, engine: 1, draft: towns };
    expect(replay([open, accept('x')])).toMatchObject({
      failure: { code: 'amendment:unknown', facts: { deed: 1 } },
    });
  });

  test('a state in which something was lost', () => {
    expect(sound(asked)).toEqual({ ok: true, value: null });
    expect(sound({ ...asked, order: ['Lyon'] })).toMatchObject({
      failure: { code: 'amendment:unsound', facts: { check: 'proposals' } },
    });
    const done = after(asked, accept('Lyon'));
    expect(sound({ ...done, versions: [towns, towns] })).toMatchObject({
      failure: { facts: { check: 'last-step' } },
    });
    expect(fingerprint(done)).not.toBe(fingerprint(asked));
  });
});

describe('where words come from', () => {
  const wording = plain('The towns may send a short report every second year.');
  const rivals = proposals(
    towns,
    ['Lyon', 'a', 'The towns may send a report each year.'],
    ['Dakar', 'a', 'The towns shall send a report every second year.'],
  );
  const agreed = had(compromise(rivals, ['Lyon', 'Dakar'], 'a', 'en', wording));
  const done = after(rivals, { type: 'accept-as-amended', by: chair, ...agreed });

  test('is told for every word of a compromise', () => {
    const said = trace(done, 'a', 'en', 0, characters(wording).length).map(({ words, source }) => [
      words.trim(),
      source.kind === 'base' ? 'base' : source.amendments.join(),
    ]);
    expect(said.filter(([words]) => words !== '')).toEqual([
      ['The towns', 'base'],
      ['may', 'Lyon'],
      ['send a', 'base'],
      ['short', ''],
      ['report', 'base'],
      ['every second', 'Dakar'],
      ['year.', 'base'],
    ]);
  });

  test('stays with the words through a split, a move and further edits, and goes back when undone', () => {
    const moved = after(done, {
      type: 'redraft',
      by: chair,
      change: {
        type: 'split-part',
        part: 'a',
        at: { en: 26, fr: 0 },
        tail: { id: 'tail', role: 'clause', numbered: true },
      },
    });
    expect(origin(moved, 'tail', 'en', 'every second')[0]?.[0]?.source).toMatchObject({
      amendments: ['Dakar'],
    });
    expect(origin(after(done, undo), 'a', 'en', 'shall')[0]?.[0]?.source).toEqual({ kind: 'base' });
    expect(origin(done, 'a', 'en', 'not there')).toEqual([]);
  });
});

describe('the suggested class', () => {
  const weigh = (words: string, language = 'en') =>
    suggestedWeight(towns, [reworded(towns, 'a', words, language)], languages);

  test.each([
    ['a verb of force', 'The towns should send a report each year.'],
    ['a negation', 'The towns shall not send a report each year.'],
    ['a figure', 'The towns shall send 2 report each year.'],
    ['words put in', 'The towns shall send a short report each year.'],
    ['words taken out', 'The towns shall send a report.'],
  ])('is substantive: %s', (_, words) => {
    expect(weigh(words)).toBe('substantive');
  });

  test.each([
    ['signs', 'The towns shall send, a report each year.'],
    ['a capital', 'The Towns shall send a report each year.'],
    ['a slip of the pen', 'The towns shall send a reports each year.'],
  ])('is editorial: %s', (_, words) => {
    expect(weigh(words)).toBe('editorial');
  });

  test('is substantive for numbers in words, however near their letters', () => {
    const text = draft(
      clause('n', en('Of nine towns, one of them speaks.'), fr('Une ville sur neuf parle.')),
    );
    const weighed = (words: string, language = 'en') =>
      suggestedWeight(text, [reworded(text, 'n', words, language)], languages);
    expect(weighed('Of five towns, one of them speaks.')).toBe('substantive');
    expect(weighed('Of nine towns, one of them speak.')).toBe('editorial');
    expect(weighed('Un ville sur neuf parle.', 'fr')).toBe('substantive');
  });

  test('knows the verbs of French, and counts whole clauses as substance', () => {
    expect(weigh('Les villes envoient un rapport chaque annee.', 'fr')).toBe('editorial');
    expect(suggestedWeight(towns, [had(deleting(towns, 'b'))], languages)).toBe('substantive');
  });
});

describe('the rolling text', () => {
  test('shows every open proposal in place, and gauges only what the committee put in brackets', () => {
    const state = after(
      proposals(
        towns,
        ['Lyon', 'a', 'The towns should send a report each year.'],
        ['Dakar', 'a', 'The towns may send a report each year.'],
      ),
      proposal('Bergen', towns, [had(deleting(towns, 'b'))]),
      proposal('Macao', towns, [
        { type: 'insert-parts', after: 'b', parts: parts(clause('n', en('A week is held.'))) },
      ]),
    );
    const shown = rolling(state, english, { show: 'proposals', alternatives: 'bis' }).map(({ pieces }) =>
      pieces.map((piece) =>
        'wording' in piece
          ? characters(piece.wording)
          : 'cities' in piece
            ? `(${piece.kind}: ${piece.cities.join(' ')})`
            : piece.kind,
      ),
    );
    expect(shown).toEqual([
      [
        'The towns ',
        'open',
        'shall',
        'or',
        'may',
        '(cities: dakar)',
        'or',
        'should',
        '(cities: lyon)',
        'close',
        ' send a report each year.',
      ],
      ['open', 'The towns thank the host.', '(deletion: bergen)', 'close'],
      ['open', 'A week is held.', '(cities: macao)', 'close'],
    ]);
    expect(openness(state, 'en').brackets).toBe(0);
  });
});

describe('proposed moves, splits and merges', () => {
  const four = draft(
    clause('a', en('We agree. We decide.'), fr('Nous convenons. Nous décidons.')),
    clause('b', en('We go.'), fr('Nous partons.')),
    clause('c', en('We stay.'), fr('Nous restons.')),
  );
  const cut = had(splitting(four, 'a', { en: 10, fr: 16 }, 'tail'));
  const state = after(
    four,
    proposal('Lyon', four, [cut]),
    proposal('Dakar', four, [had(moving(four, 'c', 1, null))]),
    proposal('Bergen', four, [had(merging(four, 'c'))]),
  );
  const shown = (profile = english) =>
    rolling(state, profile, { show: 'proposals', alternatives: 'bis' }).map(({ pieces }) =>
      pieces.map((piece) => ('wording' in piece ? characters(piece.wording) : piece)),
    );

  test('show where they would be made, in both languages, and take no words', () => {
    expect(shown()).toEqual([
      ['We agree. ', { kind: 'split', cities: ['lyon'] }, 'We decide.'],
      ['We go.', { kind: 'merge', cities: ['bergen'] }],
      ['We stay.', { kind: 'move', after: null, cities: ['dakar'] }],
    ]);
    expect(shown(french)[0]).toEqual([
      'Nous convenons. ',
      { kind: 'split', cities: ['lyon'] },
      'Nous décidons.',
    ]);
    expect(emitsOnce(state, english)).toBe(true);
  });

  test('show once where two paragraphs are joined with a space between them', () => {
    const space = {
      type: 'edit-wording',
      part: 'b',
      language: 'en',
      at: 6,
      removed: [],
      inserted: plain(' '),
    } as const;
    const joined = had(apply(four, space));
    const operations = [{ type: 'group', changes: [space, had(merging(joined, 'c'))] } as const];
    const one = after(four, proposal('Bergen', four, operations));
    const pieces = rolling(one, english, { show: 'proposals', alternatives: 'bis' }).map(
      (part) => part.pieces,
    );
    expect(pieces[1]?.map(({ kind }) => kind)).toEqual(['words', 'merge']);
    expect(pieces.flat().some(({ kind }) => kind === 'open')).toBe(false);
  });

  test('are not in the text of the committee itself', () => {
    const own = rolling(state, english, { show: 'brackets', alternatives: 'bis' });
    expect(own.flatMap(({ pieces }) => pieces.map(({ kind }) => kind))).toEqual(['words', 'words', 'words']);
  });
});

describe('proposals on the words of one language', () => {
  const pair = draft(
    clause('a', en('The towns meet and agree.'), fr('Les villes se voient et conviennent.')),
  );
  const inEnglish = (words: string) => had(rewording(pair, 'a', 'en', plain(words)));
  const inFrench = (words: string) => had(rewording(pair, 'a', 'fr', plain(words)));
  const shown = (state: Negotiation, profile: typeof english) =>
    rolling(state, profile, { show: 'proposals', alternatives: 'bis' }).flatMap(({ pieces }) =>
      pieces.map((piece) =>
        piece.kind === 'elsewhere'
          ? `(${piece.languages.join(' ')}: ${piece.cities.join(' ')})`
          : 'wording' in piece
            ? characters(piece.wording)
            : piece.kind,
      ),
    );

  test('stand round the paragraph of the other language, in one bracket that says whose they are', () => {
    const state = after(
      pair,
      proposal('Lyon', pair, [inEnglish('The cities meet and agree.')]),
      proposal('Dakar', pair, [inEnglish('The towns meet and decide.')]),
      proposal('Bergen', pair, [inFrench('Les villes se voient et décident.')]),
    );
    expect(shown(state, french)).toEqual([
      'open',
      'Les villes se voient et ',
      'open',
      'conviennent',
      'or',
      'décident',
      'cities',
      'close',
      '.',
      '(en: lyon dakar)',
      'close',
    ]);
    expect(shown(state, english).filter((piece) => piece.startsWith('('))).toEqual(['(fr: bergen)']);
  });

  test('have no bracket besides where the same proposal words both', () => {
    const both = [inEnglish('The towns meet and decide.'), inFrench('Les villes se voient et décident.')];
    const state = after(pair, proposal('Lyon', pair, both));
    for (const profile of [english, french]) {
      expect(shown(state, profile).filter((piece) => piece === 'open')).toHaveLength(1);
      expect(shown(state, profile).some((piece) => piece.startsWith('('))).toBe(false);
    }
  });
});

describe('what one word alone says', () => {
  const coast = draft(clause('a', en('The towns meet.')));

  test('is not taken as said by other words that have it in them', () => {
    const state = proposals(
      coast,
      ['Lyon', 'a', 'The towns meet often.'],
      ['Dakar', 'a', 'The towns meet not often enough.'],
    );
    expect(fares(after(state, accept('Dakar')), 'Lyon')).toBe('needs-you: rival-insertion');
  });
});

describe('an amendment of which a part is done already', () => {
  const two = draft(clause('a', en('We agree.')), clause('b', en('We decide.')), clause('c', en('We go.')));
  const both = had(deleting(two, 'a', 2));
  const state = after(
    two,
    proposal('Lyon', two, [both]),
    proposal('Dakar', two, [had(deleting(two, 'b'))]),
    accept('Dakar'),
  );

  test('says so, and asks for the rest', () => {
    expect(fares(state, 'Lyon')).toBe('partly-satisfied: rest-remains');
    expect(text(after(state, accept('Lyon')))).toEqual(['We go.']);
  });

  test('can still be decided on, with its twins', () => {
    expect(groups(state).map(({ members }) => members)).toEqual([['Lyon']]);
    const twin = after(state, proposal('Bergen', two, [both]));
    expect(withTwins(twin, 'Lyon')).toEqual(['Bergen', 'Lyon']);
  });
});

describe('an amendment of several operations', () => {
  test('needs someone where only a part of it has fallen', () => {
    const two = draft(clause('a', en('We agree here.')), clause('b', en('We decide there.')));
    const both = [reworded(two, 'a', 'We agree now.'), reworded(two, 'b', 'We decide now.')];
    const state = after(two, proposal('Lyon', two, both), proposal('Dakar', two, [had(deleting(two, 'b'))]));
    const done = after(state, accept('Dakar'));
    expect(fares(done, 'Lyon')).toBe('needs-you: partly-fallen');
    expect(statusOf(amendment(done, 'Lyon'))).toBe('proposed');
  });

  test('are no contradiction where both take words out, of which some are the same', () => {
    const one = draft(clause('a', en('We agree on red and green and blue lamps.')));
    const state = proposals(
      one,
      ['Lyon', 'a', 'We agree on green and blue lamps.'],
      ['Dakar', 'a', 'We agree on red lamps.'],
      ['Bergen', 'a', 'We agree on red and blue lamps.'],
    );
    expect(conflicts(state)).toEqual([]);
  });
});

describe('the class of several who ask for the same', () => {
  test('is substantive if anyone meant substance', () => {
    const one = proposal('Lyon', towns, [reworded(towns, 'b', 'The towns thank the hots.')]);
    const other = { ...proposal('Dakar', towns, one.submission.operations), class: 'substantive' as const };
    expect(one.class).toBe('editorial');
    expect(groups(after(towns, one, other)).map((group) => group.class)).toEqual(['substantive']);
  });
});

describe('a proposal that cannot be made on the text it came from', () => {
  const lost = had(deleting(towns, 'b'));
  const away = after(towns, { type: 'redraft', by: chair, change: lost });
  const misread = proposal('Lyon', towns, [reworded(towns, 'b', 'The towns thank the host warmly.')], {
    base: 1,
  });
  const kept = { ...misread, submission: { ...misread.submission, unplaced: true as const } };

  test('is refused where nobody says so, and kept for someone to look at where it is said', () => {
    expect(refusal(away, misread)).toBe('change:no-part');
    const state = after(away, kept);
    expect(fares(state, 'Lyon')).toBe('needs-you: unplaced');
    expect(refusal(state, accept('Lyon'))).toBe('amendment:needs-you');
    expect(amendment(after(state, say('reject', 'Lyon')), 'Lyon').status).toBe('rejected');
    expect(sound(state).ok).toBe(true);
  });

  test('is told with the words that it joins', () => {
    const joined = proposal('Lyon', towns, [had(merging(towns, 'b'))], { base: 1 });
    const state = after(away, {
      ...joined,
      submission: { ...joined.submission, base: 0, unplaced: true as const },
    });
    expect(toLookAt(state)).toMatchObject([
      { joins: true, words: { en: { removed: [], inserted: plain('The towns thank the host.') } } },
    ]);
    const pieces = rolling(state, english, { show: 'proposals', alternatives: 'bis' }).flatMap(
      (part) => part.pieces,
    );
    expect(pieces.filter(({ kind }) => kind === 'needs-you')).toMatchObject([
      { joins: true, inserted: plain('The towns thank the host.') },
    ]);
  });

  test('still needs someone after undoing and reopening, and when it is read back from the record', () => {
    const state = after(away, kept);
    expect(fares(after(state, undo), 'Lyon')).toBe('needs-you: unplaced');
    expect(fares(after(state, say('reject', 'Lyon'), say('reopen', 'Lyon')), 'Lyon')).toBe(
      'needs-you: unplaced',
    );
    expect(submissionSchema.parse(structuredClone(kept.submission))).toEqual(kept.submission);
  });
});

describe('very many on one clause', () => {
  test('are grouped, listed once, and decided without loss', () => {
    const many = Array.from({ length: 2000 }, (_, n) =>
      proposal(`a${n}`, towns, [
        reworded(towns, 'a', `The towns ${n % 50 === 0 ? 'may' : `can${n}`} send a report each year.`),
      ]),
    );
    let state = opened(towns);
    for (const deed of many) state = had(enact(state, deed));
    expect(groups(state)).toHaveLength(1961);
    expect(conflicts(state).map(({ amendments }) => amendments.length)).toEqual([2000]);
    const done = after(state, accept('a0'));
    expect(done.order.filter((id) => fares(done, id).startsWith('needs-you'))).toHaveLength(1960);
    expect(done.order.filter((id) => fares(done, id).startsWith('already'))).toHaveLength(39);
    const deleted = after(state, { type: 'redraft', by: chair, change: had(deleting(present(state), 'a')) });
    expect(deleted.order.every((id) => statusOf(amendment(deleted, id)) === 'fallen')).toBe(true);
    expect(sound(deleted).ok).toBe(true);
  });
});
