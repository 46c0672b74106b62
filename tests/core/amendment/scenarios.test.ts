import { describe, expect, test } from 'vitest';
import { statusOf } from '#core/amendment/amendment.ts';
import { compromise } from '#core/amendment/compromise.ts';
import { conflicts } from '#core/amendment/conflicts.ts';
import type { Deed } from '#core/amendment/deed.ts';
import { groups } from '#core/amendment/groups.ts';
import { emitsOnce, sound } from '#core/amendment/invariants.ts';
import { madeOn } from '#core/amendment/made-on.ts';
import { openness } from '#core/amendment/openness.ts';
import { suggestedOrder } from '#core/amendment/order.ts';
import { fate, origin } from '#core/amendment/origin.ts';
import { rivals } from '#core/amendment/rivals.ts';
import { type RollingOptions, type RollingPart, rolling } from '#core/amendment/rolling.ts';
import { type Negotiation, opened, present } from '#core/amendment/state.ts';
import { deleting } from '#core/change/make.ts';
import { labels } from '#core/draft/numbering.ts';
import { characters, plain } from '#core/draft/wording.ts';
import { marginOf } from '#core/margin/margin.ts';
import { clause, draft, en, fr, item, parts } from '../../build/draft.ts';
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

/** The rolling text as one writes it: `[4] …`, with the cities in parentheses. */
const rolled = (state: Negotiation, profile = english, options?: RollingOptions): readonly string[] => {
  const line = ({ number, marker, version, pieces }: RollingPart): string => {
    const said = pieces.map((piece) => {
      if (piece.kind === 'open') return '[';
      if (piece.kind === 'close') return ']';
      if (piece.kind === 'or') return '/';
      if (piece.kind === 'cities') return ` (${piece.cities.join(', ')})`;
      if (piece.kind === 'deletion') return ` (delete: ${piece.cities.join(', ')})`;
      return 'wording' in piece ? characters(piece.wording) : ` (${piece.kind})`;
    });
    const label = version === null ? (number ?? marker ?? '') : `[${number}] v${version}`;
    return `${label} ${said.join('')}`.trim();
  };
  return rolling(state, profile, options).map(line);
};

describe('D1: five near-duplicates at one place', () => {
  const two = draft(
    clause('p1', en('The network agrees.')),
    clause(
      'p2',
      en('The network invites member cities to take part.'),
      fr('Le réseau invite les villes membres à participer.'),
    ),
  );
  const asked = [
    ['Lyon', 'The network invites member cities, in particular those of the Global South, to take part.'],
    ['Dakar', 'The network invites member cities, in particular of the Global South, to take part.'],
    ['Dunedin', 'The network invites member cities, notably those of the Global South, to take part.'],
    [
      'Bergen',
      'The network invites member cities, in particular the cities of the Global South, to take part.',
    ],
    ['Macao', 'The network invites member cities, especially those in the Global South, to take part.'],
  ] as const;
  const state = proposals(two, ...asked.map(([name, words]) => [name, 'p2', words] as const));

  test('are shown as one group with all five parties', () => {
    expect(rivals(state)).toMatchObject([
      { part: 'p2', language: 'en', groups: ['Bergen', 'Dakar', 'Dunedin', 'Lyon', 'Macao'] },
    ]);
    expect(rivals(state)[0]?.parties.map(({ city }) => city)).toEqual([
      'bergen',
      'dakar',
      'dunedin',
      'lyon',
      'macao',
    ]);
  });

  test('can be merged into one agreed wording that credits all five, word by word', () => {
    const wording = plain(
      'The network invites member cities, in particular those in the Global South, to take part.',
    );
    const agreed = had(
      compromise(state, ['Bergen', 'Dakar', 'Dunedin', 'Lyon', 'Macao'], 'p2', 'en', wording),
    );
    const done = after(state, { type: 'accept-as-amended', by: chair, ...agreed });
    expect(text(done)[1]).toBe(characters(wording));
    for (const name of ['Lyon', 'Dakar', 'Dunedin', 'Bergen', 'Macao'])
      expect(amendment(done, name).status).toBe('agreed-as-amended');
    const [found = []] = origin(done, 'p2', 'en', 'Global South');
    expect(found).toMatchObject([
      {
        source: {
          kind: 'decision',
          cities: [
            { city: 'bergen' },
            { city: 'dakar' },
            { city: 'dunedin' },
            { city: 'lyon' },
            { city: 'macao' },
          ],
        },
      },
    ]);
    expect(
      origin(done, 'p2', 'en', 'those in')[0]?.map(({ words, source }) => [
        words,
        source.kind === 'decision' ? source.amendments : [],
      ]),
    ).toEqual([
      ['those', ['Dunedin', 'Lyon', 'Macao']],
      [' ', []],
      ['in', ['Macao']],
    ]);
    expect(origin(done, 'p2', 'en', 'member cities')[0]?.[0]?.source).toEqual({ kind: 'base' });
    expect(fate(done, 'dakar')).toMatchObject([
      { amendment: 'Dakar', submission: 'from Dakar', status: 'agreed-as-amended' },
    ]);
  });

  test('are not put side by side when one of them is adopted', () => {
    const one = after(state, accept('Lyon'));
    expect(text(one)[1]).toBe(asked[0][1]);
    for (const name of ['Dakar', 'Dunedin', 'Bergen', 'Macao'])
      expect(fares(one, name)).toBe('needs-you: rival-insertion');
    expect(refusal(one, accept('Dakar'))).toBe('amendment:needs-you');
    expect(text(after(one, { type: 'accept', by: chair, ids: ['Dakar'], side: 'after' }))[1]).toMatch(
      /those of the Global South,+ in particular of the Global South,/,
    );
  });
});

describe('D2: contradiction and order', () => {
  const five = draft(
    clause('p4', en('The network agrees.')),
    clause('p5', en('Each field should submit a report on its work.')),
  );
  const state = after(
    five,
    proposal('Dunedin', five, [reworded(five, 'p5', 'Each field shall submit a report on its work.')]),
    proposal('Dakar', five, [reworded(five, 'p5', 'The Secretariat writes a summary every second year.')]),
    proposal('Lyon', five, [had(deleting(five, 'p5'))]),
  );

  test('the deletion stands first, the replacement second, the verb last', () => {
    expect(suggestedOrder(state, languages)).toEqual([
      { group: 'Lyon', part: 'p5', distance: 'deletion' },
      { group: 'Dakar', part: 'p5', distance: 'replacement' },
      { group: 'Dunedin', part: 'p5', distance: 'force' },
    ]);
  });

  test('a number in words weighs as much as a verb, and one without a list of force words goes by size', () => {
    const three = draft(clause('p', en('Three towns meet on the first warm day.')));
    const asked = proposals(
      three,
      ['Lyon', 'p', 'Three towns meet on the first very warm and bright day.'],
      ['Dakar', 'p', 'Two towns meet on the first warm day.'],
    );
    expect(suggestedOrder(asked, languages).map(({ group, distance }) => [group, distance])).toEqual([
      ['Dakar', 'force'],
      ['Lyon', 'wording'],
    ]);
    expect(suggestedOrder(asked, {}).map(({ group }) => group)).toEqual(['Lyon', 'Dakar']);
  });

  test('the parties and the words at stake are named', () => {
    expect(conflicts(state).map(({ kind, parties }) => [kind, parties.map(({ name }) => name)])).toEqual([
      ['overlap', ['Dakar', 'Dunedin']],
      ['inside-deletion', ['Dakar', 'Dunedin', 'Lyon']],
    ]);
  });

  test('the other two fall with the deletion, and are not rejected; undoing restores them', () => {
    const done = after(state, accept('Lyon'));
    expect(['Dakar', 'Dunedin'].map((name) => statusOf(amendment(done, name)))).toEqual(['fallen', 'fallen']);
    expect(fares(done, 'Dakar')).toBe('fallen: part-deleted');
    expect(refusal(done, accept('Dakar'))).toBe('amendment:fallen');
    const back = after(done, undo);
    expect(
      ['Lyon', 'Dakar', 'Dunedin'].map((name) => [statusOf(amendment(back, name)), fares(back, name)]),
    ).toEqual([
      ['proposed', 'applies'],
      ['proposed', 'applies'],
      ['proposed', 'applies'],
    ]);
    expect(present(back)).toEqual(five);
  });
});

describe('D3: brackets with sponsors', () => {
  const nine = draft(
    clause('p8', en('The network agrees.'), fr('Le réseau convient.')),
    clause(
      'p9',
      en('Two participants per city shall attend.'),
      fr('Deux participants par ville sont présents.'),
    ),
  );
  const bracket: Deed = {
    type: 'bracket',
    by: chair,
    ids: ['Lyon'],
    bracket: 'b1',
    part: 'p9',
    stretches: { en: { from: 26, to: 31 }, fr: { from: 28, to: 32 } },
    options: [
      {
        id: 'o1',
        wording: { en: plain('should'), fr: plain('devraient être') },
        cities: ['lyon'],
        amendments: ['Lyon'],
      },
    ],
    own: ['dakar'],
  };
  const state = after(proposals(nine, ['Lyon', 'p9', 'Two participants per city should attend.']), bracket);

  test('stand at the corresponding place in both languages, with names that can be left out', () => {
    expect(rolled(state)[1]).toBe('2 Two participants per city [shall (dakar)/should (lyon)] attend.');
    expect(rolled(state, french)[1]).toBe(
      '2 Deux participants par ville [sont (dakar)/devraient être (lyon)] présents.',
    );
    expect(amendment(state, 'Lyon').status).toBe('bracketed');
  });

  test('make the clause count as open', () => {
    expect(openness(state, 'en')).toMatchObject({
      words: 9,
      contested: 1,
      brackets: 1,
      parts: ['p9'],
      placeholders: [],
    });
    expect(openness(after(nine), 'en')).toMatchObject({ contested: 0, share: 0, brackets: 0 });
  });

  test('stay around their words when others change, and nest without crossing', () => {
    const changed = after(state, {
      type: 'redraft',
      by: chair,
      change: reworded(present(state), 'p9', 'Two or three participants per city shall attend.'),
    });
    expect(rolled(changed)[1]).toBe(
      '2 Two or three participants per city [shall (dakar)/should (lyon)] attend.',
    );
    const outer: Deed = {
      ...bracket,
      ids: [],
      bracket: 'b2',
      stretches: { en: { from: 17, to: 39 } },
      options: [],
      own: [],
    };
    expect(rolled(after(state, outer))[1]).toBe(
      '2 Two participants [per city [shall (dakar)/should (lyon)] attend.]',
    );
    expect(refusal(state, { ...outer, stretches: { en: { from: 28, to: 39 } } })).toBe(
      'amendment:brackets-cross',
    );
  });

  const anew = 'Deux participants par ville y viendront.';
  const typedOver = after(state, {
    type: 'redraft',
    by: chair,
    change: reworded(present(state), 'p9', anew, 'fr'),
  });

  test('leave a language alone in which their words are gone', () => {
    expect(rolled(typedOver, french)[1]).toBe(`2 ${anew}`);
    expect(openness(typedOver, 'fr')).toMatchObject({ contested: 0 });
    const done = after(typedOver, { type: 'choose', by: chair, bracket: 'b1', option: 'o1', within: true });
    expect([text(done)[1], text(done, 'fr')[1]]).toEqual(['Two participants per city should attend.', anew]);
    expect(rolled(after(done, undo), french)).toEqual(rolled(typedOver, french));
  });

  test('lead where they did in a record of the rules by which such a language was replaced', () => {
    const done = after(typedOver, { type: 'choose', by: chair, bracket: 'b1', option: 'o1' });
    expect(text(done, 'fr')[1]).toBe('devraient être');
  });

  test('go when one wording is chosen, in both languages, and come back when that is undone', () => {
    const done = after(state, { type: 'choose', by: chair, bracket: 'b1', option: 'o1' });
    expect([...rolled(done), ...rolled(done, french)]).toEqual([
      '1 The network agrees.',
      '2 Two participants per city should attend.',
      '1 Le réseau convient.',
      '2 Deux participants par ville devraient être présents.',
    ]);
    expect(amendment(done, 'Lyon').status).toBe('agreed');
    expect(rolled(after(done, undo))).toEqual(rolled(state));
    const own = after(state, { type: 'choose', by: chair, bracket: 'b1', option: null });
    expect([text(own)[1], amendment(own, 'Lyon').status]).toEqual([
      'Two participants per city shall attend.',
      'rejected',
    ]);
  });
});

describe('D3: proposed paragraphs in brackets', () => {
  const three = draft(
    clause('p1', en('We agree.')),
    clause('p2', en('We decide.')),
    clause('p3', en('We go.')),
  );
  const fresh = (id: string, words: string) => parts(clause(id, en(words)));
  const proposed = (name: string, id: string, words: string) =>
    proposal(name, three, [{ type: 'insert-parts', after: 'p2', parts: fresh(id, words) }]);
  const option = (id: string, amendmentId: string, words: string) => ({
    id: `o-${id}`,
    wording: {},
    parts: fresh(id, words),
    cities: [amendmentId.toLowerCase()],
    amendments: [amendmentId],
  });
  const bracket: Deed = {
    type: 'bracket',
    by: chair,
    ids: ['Lyon', 'Dakar'],
    bracket: 'b1',
    part: 'n1',
    stretches: null,
    after: 'p2',
    options: [option('n1', 'Lyon', 'We sing.'), option('n2', 'Dakar', 'We dance.')],
    own: ['bergen'],
  };
  const state = after(
    three,
    proposed('Lyon', 'n1', 'We sing.'),
    proposed('Dakar', 'n2', 'We dance.'),
    bracket,
  );
  const shown = ['[null] v1 [We sing. (lyon)]', '[null] v2 [We dance. (dakar) (delete: bergen)]'];

  test('stand where they would go, and every word of the text is there once', () => {
    expect(rolled(state)).toEqual(['1 We agree.', '2 We decide.', ...shown, '3 We go.']);
    expect(emitsOnce(state, english)).toBe(true);
    expect(sound(state).ok).toBe(true);
    expect(refusal(after(three), { ...bracket, ids: [], after: 'nowhere' })).toBe('amendment:no-part');
  });

  test('keep their place when the text around them changes, and come back with the undoing', () => {
    const gone = after(state, { type: 'redraft', by: chair, change: had(deleting(three, 'p2')) });
    expect(rolled(gone)).toEqual(['1 We agree.', ...shown, '2 We go.']);
    const first = after(gone, { type: 'redraft', by: chair, change: had(deleting(present(gone), 'p1')) });
    expect(rolled(first)).toEqual([...shown, '1 We go.']);
    expect(sound(first).ok).toBe(true);
    expect(rolled(after(first, undo, undo))).toEqual(rolled(state));
  });

  test('come in by choice, the others have fallen; or stay out', () => {
    const one = after(state, { type: 'choose', by: chair, bracket: 'b1', option: 'o-n2' });
    expect(text(one)).toEqual(['We agree.', 'We decide.', 'We dance.', 'We go.']);
    expect(['Lyon', 'Dakar'].map((name) => amendment(one, name).status)).toEqual(['fallen', 'agreed']);
    const none = after(state, { type: 'choose', by: chair, bracket: 'b1', option: null });
    expect(present(none)).toEqual(three);
    expect(['Lyon', 'Dakar'].map((name) => amendment(none, name).status)).toEqual(['rejected', 'rejected']);
  });
});

describe('D4: alternatives of a whole clause', () => {
  const text4 = draft(
    clause('p3', en('The network agrees.'), fr('Le réseau convient.')),
    clause(
      'p4',
      en('A fund is set up.'),
      fr('Un fonds est créé.'),
      item('i', en('for travel'), fr('pour les voyages')),
    ),
    clause(
      'p5',
      en('Paragraph {#p4} takes effect at once.'),
      fr('Le paragraphe {#p4} prend effet aussitôt.'),
    ),
  );
  const other = parts(clause('p4x', en('No fund is set up.'), fr('Aucun fonds n’est créé.')));
  const state = after(text4, {
    type: 'bracket',
    by: chair,
    ids: [],
    bracket: 'b4',
    part: 'p4',
    stretches: null,
    options: [{ id: 'other', wording: {}, parts: other, cities: ['lyon'], amendments: [] }],
    own: ['dakar'],
  });

  test('are printed as [4] and [4 bis] or as Alt 1 and Alt 2, in both languages', () => {
    expect(rolled(state)).toEqual([
      '1 The network agrees.',
      '[2] v1 [A fund is set up.',
      '(a) for travel (dakar)]',
      '[2 bis] v2 [No fund is set up. (lyon)]',
      '3 Paragraph \uFFFC takes effect at once.',
    ]);
    expect(rolled(state, french, { show: 'brackets', alternatives: 'alt' })[3]).toBe(
      '[2] v2 [Aucun fonds n’est créé. (lyon)]',
    );
  });

  test('leave the references to the clause valid, whichever is chosen', () => {
    for (const option of [null, 'other']) {
      const done = after(state, { type: 'choose', by: chair, bracket: 'b4', option });
      expect(labels(present(done), english).get('p4')?.cite).toBe('2');
      expect(done.brackets).toEqual([]);
      expect(rolled(done).join()).not.toMatch(/[[\]]/);
    }
    expect(text(after(state, { type: 'choose', by: chair, bracket: 'b4', option: 'other' }))).toEqual([
      'The network agrees.',
      'No fund is set up.',
      'Paragraph \uFFFC takes effect at once.',
    ]);
  });
});

test('D4: to choose that a clause goes takes it out with its items, and undoing brings both back', () => {
  const two = draft(clause('a', en('We agree:'), item('i', en('on lamps'))), clause('b', en('We go.')));
  const state = after(two, proposal('Lyon', two, [had(deleting(two, 'a', 2))]), {
    type: 'bracket',
    by: chair,
    ids: ['Lyon'],
    bracket: 'b1',
    part: 'a',
    stretches: null,
    options: [{ id: 'none', wording: {}, parts: [], cities: ['lyon'], amendments: ['Lyon'] }],
    own: [],
  });
  const gone = after(state, { type: 'choose', by: chair, bracket: 'b1', option: 'none' });
  expect(text(gone)).toEqual(['We go.']);
  expect(amendment(gone, 'Lyon').status).toBe('agreed');
  expect(present(after(gone, undo))).toEqual(two);
});

describe('D5: a reservation', () => {
  test('leaves the clause agreed and stands in the record, not in the text', () => {
    const twelve = draft(clause('p12', en('The network decides.')));
    const asked = proposals(twelve, ['Lyon', 'p12', 'The network decides by consensus.']);
    const done = after(asked, accept('Lyon'), {
      type: 'reserve',
      by: chair,
      part: 'p12',
      city: 'dakar',
      words: 'Dakar would have voted.',
    });
    expect(amendment(done, 'Lyon').status).toBe('agreed');
    expect(done.reservations).toMatchObject([
      { part: 'p12', city: 'dakar', words: 'Dakar would have voted.' },
    ]);
    expect(rolled(done)).toEqual(['1 The network decides by consensus.']);
    expect(openness(done, 'en').brackets).toBe(0);
    expect(
      after(done, { type: 'lift-reservation', by: chair, part: 'p12', city: 'dakar' }).reservations,
    ).toEqual([]);
  });
});

describe('C1: a reply to an old draft', () => {
  const second = draft(
    clause('a', en('The network agrees.')),
    clause('p7', en('A working group on rural crafts is set up.')),
    clause('z', en('The network thanks the host.')),
  );
  const third = after(second, {
    type: 'redraft',
    by: chair,
    change: { type: 'insert-parts', after: 'a', parts: parts(clause('new', en('A festival is held.'))) },
  });

  test('lands on the clause with its number of today and says which it was', () => {
    const late = after(
      third,
      proposal('Macao', second, [
        reworded(second, 'p7', 'A working group on rural and urban crafts is set up.'),
      ]),
    );
    expect(fares(late, 'Macao')).toBe('applies');
    expect(madeOn(late, amendment(late, 'Macao'), english)).toEqual({
      version: 0,
      cite: '2',
      now: { part: 'p7', cite: '3' },
    });
    expect(text(after(late, accept('Macao')))[2]).toBe(
      'A working group on rural and urban crafts is set up.',
    );
  });

  test('is kept where its words are no longer there, and never lost', () => {
    const gone = after(third, {
      type: 'redraft',
      by: chair,
      change: reworded(present(third), 'p7', 'A working group is set up.'),
    });
    const late = after(
      gone,
      proposal('Macao', second, [reworded(second, 'p7', 'A working group on old crafts is set up.')]),
    );
    expect(fares(late, 'Macao')).toBe('needs-you: base-changed');
    const deleted = after(third, { type: 'redraft', by: chair, change: had(deleting(present(third), 'p7')) });
    const later = after(
      deleted,
      proposal('Macao', second, [reworded(second, 'p7', 'A working group on old crafts is set up.')]),
    );
    expect(fares(later, 'Macao')).toBe('needs-you: base-changed');
    expect(madeOn(later, amendment(later, 'Macao'), english)).toMatchObject({ cite: '2', now: null });
  });
});

describe('E1: a decision in one language', () => {
  const pair = draft(clause('p9', en('Three participants attend.'), fr('Trois participants sont présents.')));
  const done = after(proposals(pair, ['Lyon', 'p9', 'Two participants attend.']), accept('Lyon'));

  test('marks the other wording stale with what was there before, until someone confirms it', () => {
    expect(done.stale).toMatchObject([
      {
        part: 'p9',
        language: 'fr',
        kind: 'outdated',
        since: 'en',
        was: [{ text: 'Three participants attend.' }],
      },
    ]);
    const translated = after(done, {
      type: 'redraft',
      by: chair,
      change: reworded(present(done), 'p9', 'Deux participants sont présents.', 'fr'),
    });
    expect(translated.stale).toEqual(done.stale);
    expect(
      after(translated, { type: 'confirm-wording', by: chair, part: 'p9', language: 'fr' }).stale,
    ).toEqual([]);
    expect(refusal(done, { type: 'confirm-wording', by: chair, part: 'p9', language: 'en' })).toBe(
      'amendment:not-stale',
    );
  });

  test('holds first words of the other language against it, until someone confirms them', () => {
    const silent = draft(clause('p9', en('Three participants attend.')));
    const state = proposals(silent, ['Lyon', 'p9', 'Deux participants sont présents.', 'fr']);
    const given = after({ ...state, stale: marginOf(silent).stale }, { ...accept('Lyon'), byItself: true });
    expect(given.stale).toMatchObject([
      { part: 'p9', language: 'fr', kind: 'outdated', since: 'en', was: [] },
    ]);
    const read = after(given, { type: 'confirm-wording', by: chair, part: 'p9', language: 'fr' });
    expect(read.stale).toEqual([]);
  });

  test('marks nothing where both are amended together', () => {
    const both = after(
      opened(pair),
      proposal('Lyon', pair, [
        reworded(pair, 'p9', 'Two participants attend.'),
        reworded(pair, 'p9', 'Deux participants sont présents.', 'fr'),
      ]),
    );
    expect(after(both, accept('Lyon')).stale).toEqual([]);
    expect(groups(both)).toHaveLength(1);
  });
});
