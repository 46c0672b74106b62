import { describe, expect, test } from 'vitest';
import { apply } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import {
  addingLanguage,
  deleting,
  merging,
  moving,
  removingLanguage,
  rewording,
  settingFields,
  shaping,
  splitting,
  withItems,
} from '#core/change/make.ts';
import { changeSchema } from '#core/change/schema.ts';
import {
  chapeau,
  clause,
  closing,
  draft,
  en,
  es,
  fr,
  heading,
  item,
  parts,
  section,
  spotsOf,
} from '../../build/draft.ts';
import { expectChange, expectRefusal, had } from '../../build/expect-change.ts';
import { written } from '../../build/wording.ts';

describe('editing words', () => {
  const before = draft(
    clause('a', en('The Cities <x>shall<y> meet<z> in {year:plain}.'), fr('Les villes <f>se réunissent.')),
  );

  test('puts words in place of others and leaves the other language alone', () => {
    expectChange(
      before,
      had(rewording(before, 'a', 'en', written('The Cities should meet in {year:plain}.').wording)),
      draft(
        clause(
          'a',
          en('The Cities <x>should<y> meet<z> in {year:plain}.'),
          fr('Les villes <f>se réunissent.'),
        ),
      ),
    );
  });

  test('sets marks without moving anything', () => {
    expectChange(
      before,
      had(rewording(before, 'a', 'en', written('The Cities *shall meet* in {year:plain}.').wording)),
      draft(
        clause(
          'a',
          en('The Cities <x>*shall<y> meet<z>* in {year:plain}.'),
          fr('Les villes <f>se réunissent.'),
        ),
      ),
    );
  });

  test('loses the spots inside words that are taken out, and keeps those at their edges', () => {
    const old = draft(clause('a', en('The <a>Member <m>Cities<z> meet')));
    const change: Change = {
      type: 'edit-wording',
      part: 'a',
      language: 'en',
      at: 4,
      removed: written('Member Cities').wording,
      inserted: [],
    };
    expectChange(old, change, draft(clause('a', en('The <a><z> meet'))));
  });

  test('lets a spot lean on either side of words put in right there', () => {
    const old = draft(clause('a', en('They <b><x>meet')));
    const change: Change = {
      type: 'edit-wording',
      part: 'a',
      language: 'en',
      at: 5,
      removed: [],
      inserted: written('shall ').wording,
    };
    expectChange(old, change, draft(clause('a', en('They <b>shall <x>meet'))));
  });

  test('begins a language that was still to be written, and leaves no trace when undone', () => {
    const old = draft(clause('a', en('They meet')));
    expectChange(
      old,
      had(rewording(old, 'a', 'fr', written('Elles').wording)),
      draft(clause('a', en('They meet'), fr('Elles'))),
    );
  });

  test('is refused where other words stand, beyond the end, in an unknown part or language, and in half a character', () => {
    const old = draft(clause('a', en('Carnival 🎭')));
    const edit = {
      type: 'edit-wording',
      part: 'a',
      language: 'en',
      at: 0,
      removed: [],
      inserted: [],
    } as const;
    expectRefusal(old, { ...edit, removed: written('Fair').wording }, 'change:words-differ');
    expectRefusal(old, { ...edit, at: 30 }, 'change:outside-words');
    expectRefusal(old, { ...edit, part: 'z' }, 'change:no-part');
    expectRefusal(old, { ...edit, language: 'es' }, 'change:no-language');
    expectRefusal(old, { ...edit, at: 10, inserted: written('!').wording }, 'change:cut-character');
  });
});

describe('splitting and merging', () => {
  const whole = draft(
    clause(
      'a',
      en('They meet; <x>they report.'),
      fr('Elles se réunissent ; <f>elles rendent compte.'),
      item('i', en('one')),
    ),
    clause('c', en('Last')),
  );
  const cut = draft(
    clause('a', en('They meet; '), fr('Elles se réunissent ; ')),
    clause('n', en('<x>they report.'), fr('<f>elles rendent compte.'), item('i', en('one'))),
    clause('c', en('Last')),
  );

  test('cuts both languages at once, and spots follow their words', () => {
    const at = { en: spotsOf(whole).x?.offset ?? 0, fr: spotsOf(whole).f?.offset ?? 0 };
    expectChange(whole, had(splitting(whole, 'a', at, 'n')), cut);
  });

  test('joins both languages with nothing between, and spots follow their words', () => {
    expectChange(cut, had(merging(cut, 'n')), whole);
  });

  test('leaves a language that is not cut with the first half', () => {
    expectChange(
      whole,
      had(splitting(whole, 'a', { en: 11 }, 'n')),
      draft(
        clause('a', en('They meet; '), fr('Elles se réunissent ; <f>elles rendent compte.')),
        clause('n', en('<x>they report.'), item('i', en('one'))),
        clause('c', en('Last')),
      ),
    );
  });

  test('gives a merged item back as an item when undone', () => {
    const old = draft(clause('a', en('They meet: ')), clause('b', en('x'), item('i', en('yearly'))));
    expectChange(
      old,
      had(merging(old, 'i')),
      draft(clause('a', en('They meet: ')), clause('b', en('xyearly'))),
    );
  });

  test('is refused for the first part, at a stale place, and where the parts are not neighbours', () => {
    expect(merging(whole, 'a').ok).toBe(false);
    const merge = had(merging(cut, 'n'));
    expectRefusal(whole, merge, 'change:not-there');
    const longer = had(apply(cut, had(rewording(cut, 'a', 'fr', written('Elles').wording))));
    expectRefusal(longer, merge, 'change:words-differ');
    expectRefusal(whole, had(splitting(whole, 'a', { en: 4 }, 'c')), 'change:id-taken');
  });
});

describe('inserting, deleting and moving', () => {
  const three = draft(
    chapeau('h', en('We:')),
    clause('a', en('One'), item('i', en('first')), item('j', en('<x>second'))),
    clause('b', en('Two')),
    clause('c', en('Three')),
  );

  test('puts new parts into a gap', () => {
    expectChange(
      three,
      { type: 'insert-parts', after: 'b', parts: parts(clause('n', en('New'), item('m', en('under it')))) },
      draft(
        chapeau('h', en('We:')),
        clause('a', en('One'), item('i', en('first')), item('j', en('<x>second'))),
        clause('b', en('Two')),
        clause('n', en('New'), item('m', en('under it'))),
        clause('c', en('Three')),
      ),
    );
  });

  test('takes a clause out with its items', () => {
    expectChange(
      three,
      had(deleting(three, 'a', withItems(three, 'a').length)),
      draft(chapeau('h', en('We:')), clause('b', en('Two')), clause('c', en('Three'))),
    );
  });

  test('moves a clause with its items', () => {
    expectChange(
      three,
      had(moving(three, 'a', 3, 'c')),
      draft(
        chapeau('h', en('We:')),
        clause('b', en('Two')),
        clause('c', en('Three')),
        clause('a', en('One'), item('i', en('first')), item('j', en('<x>second'))),
      ),
    );
  });

  test('is refused where the draft is not what the change was made on', () => {
    const move = had(moving(three, 'a', 3, 'c'));
    const deletion = had(deleting(three, 'b'));
    const reworded = had(apply(three, had(rewording(three, 'b', 'en', written('Second').wording))));
    expectRefusal(reworded, deletion, 'change:part-differs');
    expectRefusal(had(apply(three, move)), deletion, 'change:not-there');
    expectRefusal(had(apply(three, move)), move, 'change:not-there');
    expectRefusal(three, had(moving(three, 'a', 3, 'i')), 'change:into-itself');
    expectRefusal(three, had(moving(three, 'a', 3, 'z')), 'change:no-part');
    expectRefusal(
      three,
      { type: 'insert-parts', after: 'b', parts: parts(clause('a', en('Again'))) },
      'change:id-taken',
    );
  });

  test('is refused where it would leave a draft without form', () => {
    const old = draft(
      heading('t', en('Title')),
      clause('a', en('One'), item('i', en('x'))),
      closing('z', en('Place')),
    );
    expectRefusal(old, had(deleting(old, 'a')), 'change:fault-item-without-owner');
    expectRefusal(old, had(moving(old, 't', 1, 'a')), 'change:fault-heading-after-text');
    expectRefusal(old, had(moving(old, 'a', 2, 'z')), 'change:fault-text-after-closing');
    expectRefusal(three, had(shaping(three, 'b', { role: 'chapeau' })), 'change:fault-second-chapeau');
    expectRefusal(
      three,
      had(shaping(three, 'c', { role: 'item', level: 3, list: 'letter' })),
      'change:fault-item-too-deep',
    );
    const alone = { ...old, languages: ['en'] };
    expectRefusal(alone, had(removingLanguage(alone, 'en')), 'change:fault-no-language');
    expectRefusal(
      three,
      { type: 'insert-parts', after: 'b', parts: parts(clause('n', es('Nuevo'))) },
      'change:fault-unknown-language',
    );
  });
});

describe('setting what is not words', () => {
  test('makes a clause an item and an item a clause', () => {
    const old = draft(clause('a', en('One')), clause('b', en('Two')));
    expectChange(
      old,
      had(shaping(old, 'b', { role: 'item', level: 1, list: 'letter' })),
      draft(clause('a', en('One'), item('b', en('Two')))),
    );
  });

  test('lets a group break the form on its way', () => {
    const old = draft(section('s', en('Head')), clause('a', en('One'), item('i', en('x'))));
    const under = had(shaping(old, 'i', { role: 'item', level: 2, list: 'letter' }));
    const clauseUnder = had(shaping(old, 'a', { role: 'item', level: 1, list: 'letter' }));
    expectRefusal(old, under, 'change:fault-item-too-deep');
    expectChange(
      old,
      { type: 'group', changes: [under, clauseUnder] },
      draft(section('s', en('Head'), item('a', en('One'), item('i', en('x'))))),
    );
  });

  test('sets several facts of the meeting as one change, and clears one', () => {
    const old = draft({ fields: { year: { type: 'number', value: 2017 } } }, clause('a', en('x')));
    const edition = { type: 'ordinal', value: 11 } as const;
    expectChange(
      old,
      settingFields(old, { year: null, edition }),
      draft({ fields: { edition } }, clause('a', en('x'))),
    );
    expectRefusal(draft(clause('a', en('x'))), settingFields(old, { year: null }), 'change:field-differs');
  });

  test('takes a field by any name, even that of something every object has', () => {
    const old = draft(clause('a', en('x')));
    const value = { type: 'text', value: { en: 'x' } } as const;
    expectChange(
      old,
      settingFields(old, { constructor: value }),
      draft({ fields: { constructor: value } }, clause('a', en('x'))),
    );
  });

  test('adds a language with its words, and takes it out again with them', () => {
    const old = draft(clause('a', en('One'), fr('Un')), clause('b', en('Two')));
    const added = draft(clause('a', en('One'), fr('Un'), es('Uno')), clause('b', en('Two')));
    expectChange(old, addingLanguage(old, 'es', { a: written('Uno').wording }), added);
    expectChange(added, had(removingLanguage(added, 'es')), old);
    expectRefusal(added, addingLanguage(old, 'es', {}), 'change:language-there');
    const reworded = had(apply(added, had(rewording(added, 'a', 'es', written('Primero').wording))));
    expectRefusal(reworded, had(removingLanguage(added, 'es')), 'change:language-differs');
  });

  test('sets how items end and the house of a language', () => {
    const old = draft(clause('a', en('One')));
    const changes: Change[] = [
      { type: 'set-list-ends', was: 'as-written', now: 'semicolon' },
      { type: 'set-typography', language: 'fr', was: null, now: 'swiss' },
    ];
    expectChange(
      old,
      { type: 'group', changes },
      draft({ settings: { typography: { fr: 'swiss' }, listEnds: 'semicolon' } }, clause('a', en('One'))),
    );
    expectRefusal(old, { type: 'set-list-ends', was: 'bare', now: 'semicolon' }, 'change:setting-differs');
  });
});

describe('a change that stands in a record', () => {
  test('is refused with an unknown kind, key or form', () => {
    const edit = { type: 'edit-wording', part: 'a', language: 'en', at: 0, removed: [], inserted: [] };
    expect(changeSchema.safeParse(edit).success).toBe(true);
    expect(changeSchema.safeParse({ ...edit, type: 'edit-words' }).success).toBe(false);
    expect(changeSchema.safeParse({ ...edit, note: 'x' }).success).toBe(false);
    expect(changeSchema.safeParse({ ...edit, at: -1 }).success).toBe(false);
    expect(changeSchema.safeParse({ type: 'group', changes: [{ ...edit, at: 0.5 }] }).success).toBe(false);
    expect(
      changeSchema.safeParse({ type: 'move-parts', ids: [], after: null, was: null, level: 0 }).success,
    ).toBe(false);
  });
});
