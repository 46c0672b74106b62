import { describe, expect, test } from 'vitest';
import { apply } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import { invert } from '#core/change/invert.ts';
import {
  addingLanguage,
  deleting,
  merging,
  moving,
  rewording,
  settingFields,
  shaping,
  splitting,
} from '#core/change/make.ts';
import { carry, mapChange } from '#core/change/map.ts';
import type { Draft } from '#core/draft/draft.ts';
import { clause, draft, en, fr, item, parts } from '../../build/draft.ts';
import { had } from '../../build/expect-change.ts';
import { shown } from '../../build/shown.ts';
import { written } from '../../build/wording.ts';

/** The draft after `first`, then `second` carried over it. */
const both = (before: Draft, first: Change, second: Change): string => {
  const carried = mapChange(second, first);
  return carried === null ? carry(second, first).fate : shown(had(apply(had(apply(before, first)), carried)));
};

const reword = (before: Draft, part: string, words: string, language = 'en'): Change =>
  had(rewording(before, part, language, written(words).wording));

const towns = draft(
  clause('a', en('The towns recall the call of the delta.')),
  clause(
    'b',
    en('The towns ask for a report on grants for weavers.'),
    fr('Les villes demandent un rapport.'),
  ),
  clause('c', en('The towns found a group on boats.'), item('i', en('wooden')), item('j', en('reed'))),
);

describe('an amendment keeps on its words', () => {
  test('when its clause is moved', () => {
    const moved = had(moving(towns, 'c', 3, 'a'));
    const edit = reword(towns, 'c', 'The towns found a group on boats and rafts.');
    const expected = draft(
      clause('a', en('The towns recall the call of the delta.')),
      clause(
        'c',
        en('The towns found a group on boats and rafts.'),
        item('i', en('wooden')),
        item('j', en('reed')),
      ),
      clause(
        'b',
        en('The towns ask for a report on grants for weavers.'),
        fr('Les villes demandent un rapport.'),
      ),
    );
    expect(both(towns, moved, edit)).toBe(shown(expected));
    expect(both(towns, edit, moved)).toBe(shown(expected));
  });

  test('when its clause is cut in two and the first half is edited as well', () => {
    const cut = had(splitting(towns, 'b', { en: 27 }, 'n'));
    const halves = had(apply(towns, cut));
    const group: Change = {
      type: 'group',
      changes: [
        cut,
        reword(halves, 'b', 'The towns ask for a report.'),
        reword(halves, 'n', 'They want it on grants for weavers.'),
      ],
    };
    const edit = reword(towns, 'b', 'The towns ask for a report on grants and looms for weavers.');
    const carried = had(apply(had(apply(towns, group)), mapChange(edit, group) ?? edit));
    expect(shown(carried)).toContain('en The towns ask for a report.');
    expect(shown(carried)).toContain('en They want it on grants and looms for weavers.');
    expect(shown(carried)).toContain('fr Les villes demandent un rapport.');
  });

  test('when a clause is put in or taken out before it', () => {
    const edit = reword(towns, 'c', 'The towns found a group on rafts.');
    const inserted: Change = { type: 'insert-parts', after: null, parts: parts(clause('n', en('New.'))) };
    expect(both(towns, inserted, edit)).toContain('4 clause numbered=true #c');
    expect(both(towns, inserted, edit)).toContain('The towns found a group on rafts.');
    expect(both(towns, had(deleting(towns, 'a')), edit)).toContain('The towns found a group on rafts.');
  });

  test('when a neighbouring word is edited', () => {
    const old = draft(clause('a', en('They note and thank the host.')));
    const one = reword(old, 'a', 'They welcome and thank the host.');
    const other = reword(old, 'a', 'They note and praise the host.');
    expect(both(old, one, other)).toBe(shown(draft(clause('a', en('They welcome and praise the host.')))));
    expect(both(old, other, one)).toBe(shown(draft(clause('a', en('They welcome and praise the host.')))));
  });

  test('when its clause is merged into the one before it', () => {
    const edit = reword(towns, 'c', 'The towns found a team on boats.');
    expect(both(towns, had(merging(towns, 'c')), edit)).toContain(
      'grants for weavers.The towns found a team on boats.',
    );
  });
});

describe('two amendments at one place', () => {
  test('count once when they say the same', () => {
    const edit = reword(towns, 'a', 'The towns recall the great call of the delta.');
    expect(both(towns, edit, edit)).toBe('made');
    const put = (id: string): Change => ({
      type: 'insert-parts',
      after: 'a',
      parts: parts(clause(id, en('New.'))),
    });
    expect(both(towns, put('n'), put('m'))).toBe('made');
    const deletion = had(deleting(towns, 'b'));
    expect(both(towns, deletion, deletion)).toBe('made');
  });

  test('are contested when they replace the same words differently', () => {
    const one = reword(towns, 'a', 'The towns recall the song of the delta.');
    const other = reword(towns, 'a', 'The towns recall the plea of the delta.');
    expect(both(towns, one, other)).toBe('contested');
  });

  test('are contested when they move one clause to two places', () => {
    expect(both(towns, had(moving(towns, 'b', 1, null)), had(moving(towns, 'b', 1, 'j')))).toBe('contested');
  });

  test('leave the rest when both delete words that overlap', () => {
    const old = draft(clause('a', en('one two three four')));
    const one = reword(old, 'a', 'one four');
    const other = reword(old, 'a', 'one two ');
    expect(both(old, one, other)).toBe(shown(draft(clause('a', en('one ')))));
    expect(both(old, other, one)).toBe(shown(draft(clause('a', en('one ')))));
  });

  test('stand one behind the other when they put different words or clauses into one gap', () => {
    const put = (id: string, words: string): Change => ({
      type: 'insert-parts',
      after: 'a',
      parts: parts(clause(id, en(words))),
    });
    const found = both(towns, put('n', 'First.'), put('m', 'Second.'));
    expect(found.indexOf('First.')).toBeLessThan(found.indexOf('Second.'));
    const old = draft(clause('a', en('They meet.')));
    const [one, other] = [reword(old, 'a', 'They meet soon.'), reword(old, 'a', 'They meet often.')];
    expect(both(old, one, other)).toBe(shown(draft(clause('a', en('They meet soon often.')))));
  });
});

describe('a place that another change brought about', () => {
  test('makes a move needless when the clause stands there already', () => {
    const down = had(moving(towns, 'a', 1, 'b'));
    const up = had(moving(towns, 'b', 1, null));
    expect(both(towns, up, down)).toBe('made');
  });

  test('is told apart for two languages added one after the other', () => {
    const [one, other] = [addingLanguage(towns, 'es', {}), addingLanguage(towns, 'de', {})];
    expect(both(towns, one, other)).toMatch(/^en fr es de/);
    const before = mapChange(one, other, 'before');
    expect(before).toMatchObject({ language: 'es', at: 2 });
  });
});

describe('deleting a clause', () => {
  const deletion = had(deleting(towns, 'c', 3));

  test('overtakes what is edited, split or put among its items', () => {
    expect(both(towns, deletion, reword(towns, 'i', 'oaken'))).toBe('gone');
    expect(both(towns, deletion, had(splitting(towns, 'j', { en: 2 }, 'n')))).toBe('gone');
    const among: Change = { type: 'insert-parts', after: 'j', parts: parts(item('n', en('iron'))) };
    expect(both(towns, deletion, among)).toBe('gone');
    expect(both(towns, among, deletion)).toBe('contested');
  });

  test('holds after edits of it, and brings them back when undone', () => {
    const carried = carry(deletion, reword(towns, 'i', 'oaken'));
    expect(JSON.stringify(carried)).toContain('oaken');
    expect(both(towns, reword(towns, 'i', 'oaken'), deletion)).not.toContain('boats');
  });

  test('leaves a clause that others put behind it', () => {
    const behind: Change = { type: 'insert-parts', after: 'j', parts: parts(clause('n', en('New.'))) };
    expect(both(towns, deletion, behind)).toContain('New.');
    expect(both(towns, behind, deletion)).toContain('New.');
  });
});

describe('undoing a change after others made theirs', () => {
  test('takes back that change alone', () => {
    const mine = had(splitting(towns, 'b', { en: 27 }, 'n'));
    const halves = had(apply(towns, mine));
    const theirs: Change = {
      type: 'group',
      changes: [
        reword(halves, 'n', 'on many grants for weavers.'),
        had(moving(halves, 'a', 1, 'j')),
        { type: 'insert-parts', after: 'j', parts: parts(item('k', en('iron'))) },
      ],
    };
    const later = had(apply(halves, theirs));
    const undone = shown(had(apply(later, mapChange(invert(mine), theirs) ?? mine)));
    expect(undone).toContain('en The towns ask for a report on many grants for weavers.');
    expect(undone).toContain('iron');
    expect(undone).toContain('3 clause numbered=true #a');
  });
});

describe('changes of form and facts', () => {
  test('let two drafters set the level and the list of one item', () => {
    const level = had(shaping(towns, 'j', { role: 'item', level: 2, list: 'letter' }));
    const list = had(shaping(towns, 'j', { role: 'item', level: 1, list: 'hyphen' }));
    expect(both(towns, level, list)).toContain('list=hyphen #j');
    expect(both(towns, level, list)).toBe(both(towns, list, level));
    const made = had(shaping(towns, 'j', { role: 'clause', numbered: true }));
    expect(both(towns, level, made)).toBe('contested');
  });

  test('keep the facts that only one drafter set', () => {
    const year = { type: 'number', value: 2018 } as const;
    const edition = { type: 'ordinal', value: 12 } as const;
    const one = settingFields(towns, { year });
    expect(both(towns, one, settingFields(towns, { year, edition }))).toContain('"edition"');
    expect(both(towns, one, settingFields(towns, { year: { type: 'number', value: 2019 } }))).toBe(
      'contested',
    );
  });
});

describe('a group', () => {
  test('falls as a whole with one of its changes', () => {
    const group: Change = {
      type: 'group',
      changes: [reword(towns, 'a', 'They recall the call of the delta.'), reword(towns, 'b', 'Nothing.')],
    };
    expect(both(towns, had(deleting(towns, 'b')), group)).toBe('gone');
  });

  test('holds without those of its changes that are made already', () => {
    const edit = reword(towns, 'a', 'They recall the call of the delta.');
    const group: Change = { type: 'group', changes: [edit, reword(towns, 'i', 'oaken')] };
    expect(both(towns, edit, group)).toContain('oaken');
    expect(carry(group, edit)).toMatchObject({ change: { changes: [{ part: 'i' }] } });
  });
});
