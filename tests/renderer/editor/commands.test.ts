import { describe, expect, it } from 'vitest';
import { apply } from '#core/change/apply.ts';
import type { Draft } from '#core/draft/draft.ts';
import {
  deleteBackward,
  deleteClause,
  deleteForward,
  deleteSelection,
} from '#renderer/editor/commands/delete.ts';
import { clauseBelow, enter } from '#renderer/editor/commands/enter.ts';
import { indent, outdent } from '#renderer/editor/commands/level.ts';
import { moveDown, moveUp } from '#renderer/editor/commands/move.ts';
import type { Desk, Plan } from '#renderer/editor/commands/plan.ts';
import { setLink, toggleMark, typeWords } from '#renderer/editor/commands/words.ts';
import { chapeau, clause, closing, draft, en, fr, heading, item, spotsOf } from '#tests/build/draft.ts';
import { lines } from './lines.ts';

/** The desk with the caret at `<x>`, or all from `<x>` to `<y>` selected. */
const deskOn = (given: Draft): Desk => {
  const { x, y } = spotsOf(given);
  if (x === undefined) throw new Error('no <x>');
  let count = 0;
  const selection = { language: x.language, anchor: x, focus: y ?? x };
  return { draft: given, selection, newId: () => `new-${++count}` };
};

/** Makes what a command plans; shows both languages and where the caret is. */
const does = (command: (desk: Desk) => Plan | null, given: Draft) => {
  const plan = command(deskOn(given));
  if (plan === null) return null;
  const made = plan.change === null ? { ok: true as const, value: given } : apply(given, plan.change);
  if (!made.ok) throw new Error(made.failure.code);
  const { part, offset } = plan.after.focus;
  return { en: lines(made.value, 'en'), fr: lines(made.value, 'fr'), caret: `${part}:${offset}` };
};

describe('Enter', () => {
  it('cuts a clause in this language, and leaves the other whole with a place to be written', () => {
    expect(does(enter, draft(clause('a', en('One.<x> Two.'), fr('Un. Deux.'))))).toEqual({
      en: ['a 1. One.', 'new-1 2.  Two.'],
      fr: ['a 1. Un. Deux.', 'new-1 2. ~'],
      caret: 'new-1:0',
    });
  });

  it('before the first word puts an empty clause above, so that the words keep their identity', () => {
    const made = does(enter, draft(clause('a', en('<x>One.'), fr('Un.')), clause('b')));
    expect(made).toMatchObject({ en: ['new-1 1. ~', 'a 2. One.', 'b 3. ~'], caret: 'a:0' });
  });

  it('at the end of what leads to items makes the first of them', () => {
    const made = does(enter, draft(clause('a', en('They decide:<x>'), item('i', en('to meet')))));
    expect(made).toMatchObject({ en: ['a 1. They decide:', 'new-1 (a) ~', 'i (b) to meet'] });
  });

  it('in an empty item ends the list, a level at a time', () => {
    const made = does(enter, draft(clause('a', en('A:'), item('i', en('b'), item('j', en('<x>'))))));
    expect(made).toMatchObject({ en: ['a 1. A:', 'i (a) b', 'j (b) ~'] });
    const again = does(enter, draft(clause('a', en('A:'), item('i', en('b')), item('j', en('<x>')))));
    expect(again).toMatchObject({ en: ['a 1. A:', 'i (a) b', 'j 2. ~'] });
  });

  it('behind the chapeau begins the clauses, and above it adds to the heading', () => {
    expect(does(enter, draft(chapeau('c', en('We:<x>'))))).toMatchObject({ en: ['c We:', 'new-1 1. ~'] });
    const above = draft(heading('h', en('Title')), chapeau('c', en('<x>We:')));
    expect(does(enter, above)).toMatchObject({ en: ['h Title', 'new-1 ~', 'c We:'] });
  });

  it('goes on in the place that waits for words, so that a translation is written beside its original', () => {
    const given = draft(clause('a', en('One. Two.'), fr('Un.<x> Deux.')), clause('b', en('Two.')));
    expect(does(enter, given)).toEqual({
      en: ['a 1. One. Two.', 'b 2. Two.'],
      fr: ['a 1. Un.', 'b 2.  Deux.'],
      caret: 'b:0',
    });
    const whole = draft(clause('a', en('One.'), fr('Un.<x>')), clause('b', en('Two.')));
    expect(does(enter, whole)).toMatchObject({ fr: ['a 1. Un.', 'b 2. ~'], caret: 'b:0' });
  });

  it('takes the place of what is selected', () => {
    const made = does(enter, draft(clause('a', en('One <x>two<y> three'))));
    expect(made).toMatchObject({ en: ['a 1. One ', 'new-1 2.  three'], caret: 'new-1:0' });
  });
});

describe('Backspace at the start', () => {
  it('joins a clause to the one before in both languages, with a space where words of the other meet', () => {
    const given = draft(clause('a', en('One.'), fr('Un.')), clause('b', en('<x>Two.'), fr('Deux.')));
    expect(does((desk) => deleteBackward(desk, 'character'), given)).toEqual({
      en: ['a 1. One.Two.'],
      fr: ['a 1. Un. Deux.'],
      caret: 'a:4',
    });
  });

  it('only moves the caret where the other language has words and this one none', () => {
    const given = draft(clause('a', en('One.'), fr('Un.')), clause('b', en('<x>'), fr('Deux.')));
    expect(does((desk) => deleteBackward(desk, 'character'), given)).toEqual({
      en: ['a 1. One.', 'b 2. ~'],
      fr: ['a 1. Un.', 'b 2. Deux.'],
      caret: 'a:4',
    });
  });

  it('takes the first item of a list up, and joins any other to the one before', () => {
    const first = draft(clause('a', en('A:'), item('i', en('<x>one'))));
    expect(does((desk) => deleteBackward(desk, 'character'), first)).toMatchObject({
      en: ['a 1. A:', 'i 2. one'],
    });
    const second = draft(clause('a', en('A:'), item('i', en('one')), item('j', en('<x>two'))));
    expect(does((desk) => deleteBackward(desk, 'character'), second)).toMatchObject({
      en: ['a 1. A:', 'i (a) onetwo'],
    });
  });

  it('does nothing at the start of the draft', () => {
    expect(does((desk) => deleteBackward(desk, 'character'), draft(clause('a', en('<x>One'))))).toBeNull();
  });
});

describe('deleting', () => {
  it('takes a character as a reader sees it, a word, or all before the caret', () => {
    const given = (): Draft => draft(clause('a', en('The cafe\u0301<x> opens')));
    expect(does((desk) => deleteBackward(desk, 'character'), given())).toMatchObject({
      en: ['a 1. The caf opens'],
    });
    expect(does((desk) => deleteBackward(desk, 'word'), given())).toMatchObject({ en: ['a 1. The  opens'] });
    expect(does((desk) => deleteBackward(desk, 'line'), given())).toMatchObject({ en: ['a 1.  opens'] });
    expect(does((desk) => deleteForward(desk, 'word'), given())).toMatchObject({
      en: ['a 1. The cafe\u0301'],
    });
  });

  it('takes a field as one character', () => {
    const given = draft(clause('a', en('In {year}<x>, we')));
    expect(does((desk) => deleteBackward(desk, 'character'), given)).toMatchObject({ en: ['a 1. In , we'] });
  });

  it('takes the words of one language across clauses, and no clause that the other has written', () => {
    const given = draft(
      clause('a', en('One <x>two'), fr('Un')),
      clause('b', en('Three'), fr('Trois')),
      clause('c', en('Four')),
      clause('d', en('Five<y> six'), fr('Cinq')),
    );
    expect(does(deleteSelection, given)).toEqual({
      en: ['a 1. One ', 'b 2. ~', 'd 3.  six'],
      fr: ['a 1. Un', 'b 2. Trois', 'd 3. Cinq'],
      caret: 'a:4',
    });
  });

  it('joins what is left where no other language stands against it', () => {
    const given = draft(clause('a', en('One <x>two')), clause('b', en('three<y> four')));
    expect(does(deleteSelection, given)).toMatchObject({ en: ['a 1. One  four'] });
  });

  it('leaves the next clause alone when a whole one was chosen with three clicks', () => {
    const given = draft(clause('a', en('<x>One'), fr('Un')), clause('b', en('<y>Two')));
    expect(does(deleteSelection, given)).toMatchObject({
      en: ['a 1. ~', 'b 2. Two'],
      fr: ['a 1. Un', 'b 2. ~'],
    });
  });

  it('takes a clause with its items in all languages only when asked to', () => {
    const given = draft(clause('a', en('A<x>'), fr('A'), item('i', en('i'))), clause('b', en('B')));
    expect(does(deleteClause, given)).toMatchObject({ en: ['b 1. B'], caret: 'b:0' });
  });
});

describe('levels', () => {
  it('make a clause an item in the list of its neighbours, with its own items below it', () => {
    const given = draft(
      clause('a', en('A'), item('i', { list: 'hyphen' }, en('i'))),
      clause('b', en('<x>B'), item('j', en('j'))),
    );
    expect(does(indent, given)).toMatchObject({ en: ['a 1. A', 'i – i', 'b – B', 'j (a) j'] });
  });

  it('bring an item back to a clause', () => {
    const given = draft(clause('a', en('A'), item('i', en('<x>i'), item('j', en('j')))));
    expect(does(outdent, given)).toMatchObject({ en: ['a 1. A', 'i 2. i', 'j (a) j'] });
  });

  it('are refused where there is nothing to lie under', () => {
    expect(does(indent, draft(clause('a', en('<x>A'))))).toBeNull();
    const deep = draft(
      clause('a', en('A'), item('i', en('i'), item('j', en('<x>j'), item('k', en('k'), item('l', en('l')))))),
    );
    expect(does(indent, deep)).toBeNull();
  });
});

describe('moving', () => {
  const given = (spot: 'a' | 'b' | 'j'): Draft =>
    draft(
      chapeau('c', en('We:')),
      clause('a', en(spot === 'a' ? 'A<x>' : 'A'), item('i', en('i'))),
      clause(
        'b',
        en(spot === 'b' ? 'B<x>' : 'B'),
        item('j', en(spot === 'j' ? 'j<x>' : 'j')),
        item('k', en('k')),
      ),
      closing('z', en('Kraków')),
    );

  it('takes a clause with its items past the next or the one before with theirs', () => {
    const down = ['c We:', 'b 1. B', 'j (a) j', 'k (b) k', 'a 2. A', 'i (a) i', 'z Kraków'];
    expect(does(moveDown, given('a'))).toMatchObject({ en: down });
    expect(does(moveUp, given('b'))).toMatchObject({ en: down });
  });

  it('stops at the chapeau and at the closing lines', () => {
    expect(does(moveUp, given('a'))).toBeNull();
    expect(does(moveDown, given('b'))).toBeNull();
  });

  it('takes the first item of a clause to the end of the clause before', () => {
    expect(does(moveUp, given('j'))).toMatchObject({
      en: ['c We:', 'a 1. A', 'i (a) i', 'j (b) j', 'b 2. B', 'k (a) k', 'z Kraków'],
    });
  });
});

describe('words', () => {
  it('typed behind a marked word are marked like it, and not behind a link', () => {
    const type = (desk: Desk): Plan => typeWords(desk, 's', null);
    expect(does(type, draft(clause('a', en('*Citie<x>*'))))).toMatchObject({ en: ['a 1. *Cities*'] });
    const linked = draft(clause('a', en('[site](https://example.org/)<x>')));
    expect(does(type, linked)).toMatchObject({ en: ['a 1. [site](https://example.org/)s'] });
  });

  it('are marked across clauses and unmarked where all of them are', () => {
    const once = does(
      (desk) => toggleMark(desk, 'bold'),
      draft(clause('a', en('O<x>ne')), clause('b', en('T<y>wo'))),
    );
    expect(once).toMatchObject({ en: ['a 1. O**ne**', 'b 2. **T**wo'] });
    const off = does((desk) => toggleMark(desk, 'bold'), draft(clause('a', en('O**<x>ne<y>**'))));
    expect(off).toMatchObject({ en: ['a 1. One'] });
  });

  it('lead to addresses only', () => {
    const given = (): Draft => draft(clause('a', en('<x>site<y>')));
    expect(does((desk) => setLink(desk, 'javascript:alert(1)'), given())).toBeNull();
    expect(does((desk) => setLink(desk, 'https://unesco.org'), given())).toMatchObject({
      en: ['a 1. [site](https://unesco.org)'],
    });
  });
});

describe('a clause below', () => {
  it('comes behind the items of the one of the caret', () => {
    const given = draft(clause('a', en('A'), item('i', en('<x>i'))), clause('b', en('B')));
    expect(does(clauseBelow, given)).toMatchObject({
      en: ['a 1. A', 'i (a) i', 'new-1 2. ~', 'b 3. B'],
      caret: 'new-1:0',
    });
  });
});
