import * as fc from 'fast-check';
import { Editor, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import { wordingIn } from '#core/draft/draft.ts';
import { characters, wordingLength } from '#core/draft/wording.ts';
import { typeset } from '#core/language/typography.ts';
import { caretAt } from '#renderer/editor/spots.ts';
import { withDraft } from '#renderer/editor/with-draft.ts';
import { clause, draft, en, fr } from '#tests/build/draft.ts';
import { type PrintedLanguage, profileOf } from '#tests/build/printed.ts';
import { memoryStore } from '../memory-store.ts';
import { bareEditor } from './random-actions.ts';

/** Types sign by sign; `<` stands for Backspace, `^` for leaving the place and coming back. */
const typed = (
  keys: string,
  language: PrintedLanguage = 'fr',
  options: { on?: boolean; house?: string } = {},
) => {
  const store = memoryStore(draft(clause('a', en(''), fr(''))));
  const { house, on = true } = options;
  const habits = { profile: profileOf(language), ...(house === undefined ? {} : { house }) };
  const writing = withDraft(bareEditor(), store, {
    language,
    newId: () => 'n',
    habits: () => (on ? habits : null),
  });
  writing.open();
  writing.select(caretAt('a', language, 0));
  for (const key of keys) {
    if (key === '^') {
      Transforms.move(writing.editor, { reverse: true });
      Transforms.move(writing.editor);
    } else if (key === '<') Editor.deleteBackward(writing.editor);
    else Editor.insertText(writing.editor, key);
  }
  const wording = store.draft.parts.map((part) => wordingIn(part, language)).flat();
  expect(writing.selection()?.focus.offset).toBe(wordingLength(wording));
  return characters(wording);
};

describe('signs as one types French', () => {
  it('quotation marks are « and » with the spaces of the house', () => {
    expect(typed('le mot "ville" ici')).toBe('le mot «\u00A0ville\u00A0» ici');
    expect(typed('"')).toBe('«\u00A0');
  });

  it('quotation marks inside others are the inner ones', () => {
    expect(typed('"un "mot" dit"')).toBe('«\u00A0un “mot” dit\u00A0»');
  });

  it('an apostrophe is curly', () => {
    expect(typed("l'eau d'hier")).toBe('l’eau d’hier');
  });

  it('the space typed before a stop is the one the house wants, and addresses stay', () => {
    expect(typed('Quoi ? Oui ; non ! Ainsi :')).toBe('Quoi\u202F? Oui\u202F; non\u202F! Ainsi\u00A0:');
    expect(typed('https://unesco.org')).toBe('https://unesco.org');
    expect(typed('Quoi ?', 'fr', { house: 'canada' })).toBe('Quoi ?');
  });

  it('one Backspace right behind gives back what was typed', () => {
    expect(typed("l'<")).toBe("l'");
    expect(typed('Quoi ?<')).toBe('Quoi ?');
    expect(typed('"<')).toBe('"');
    expect(typed('"<<')).toBe('');
    expect(typed("l'e<<")).toBe('l');
    expect(typed("l'^<")).toBe('l');
  });

  it('can be switched off', () => {
    expect(typed('"l\'eau" ?', 'fr', { on: false })).toBe('"l\'eau" ?');
  });
});

describe('a sentence typed with its signs set', () => {
  const word = fc.constantFrom('ville', "l'art", 'créer', '2026', "d'autres");
  const quoted = fc.tuple(word, word).map(([one, other]) => `"${one} ${other}"`);
  const clauseOf = fc
    .array(fc.oneof(word, quoted), { minLength: 1, maxLength: 5 })
    .map((all) => all.join(' '));
  const sentence = fc
    .array(fc.tuple(clauseOf, fc.constantFrom(' ;', ' :', ' !', ' ?', ',', '.')), {
      minLength: 1,
      maxLength: 4,
    })
    .map((all) => all.map(([words, stop]) => words + stop).join(' '))
    // A colon among figures can be a ratio, whose spaces stay as typed.
    .filter((text) => !/\d :/.test(text));

  it('prints as the same sentence typed straight', () => {
    for (const language of ['fr', 'en'] as const) {
      const profile = profileOf(language);
      fc.assert(
        fc.property(sentence, (text) => {
          expect(typeset(typed(text, language), profile)).toBe(typeset(text, profile));
        }),
        { numRuns: 200 },
      );
    }
  });
});

describe('signs as one types English', () => {
  it('quotation marks and apostrophes are curly, without spaces', () => {
    expect(typed('the "city\'s" own; so', 'en')).toBe('the “city’s” own; so');
    expect(typed("the 'city' so", 'en')).toBe('the ‘city’ so');
  });
});
