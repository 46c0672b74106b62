import { describe, expect, test } from 'vitest';
import { english } from '#core/amendment/instructions/forms/english.ts';
import type { InstructionForms } from '#core/amendment/instructions/forms/forms.ts';
import { clause, draft, en, es, fr } from '../../../build/draft.ts';
import { changed, made, read, text } from './letter.ts';

describe('letters in one language on a text in two', () => {
  test('the words themselves say which wording is meant', () => {
    const [proposal] = read('In paragraph 4, replace « bureau » with « secrétariat ».');
    expect([proposal?.sure, proposal?.language]).toEqual(['exact', 'fr']);
  });

  test('a language named in the letter binds', () => {
    const [french] = read('In the French version of paragraph 4, replace “bureau” with “secrétariat”.');
    expect([french?.sure, french?.language]).toEqual(['exact', 'fr']);
    const [english] = read('In the English text of paragraph 4, replace “bureau” with “secrétariat”.');
    expect([english?.sure, english?.reason.code]).toEqual(['check', 'instructions:words-not-found-there']);
    const [note] = read('In paragraph 4 (French only), replace « bureau » with « secrétariat ».');
    expect([note?.sure, note?.language]).toEqual(['exact', 'fr']);
  });

  test('new paragraphs go into the language of their words, and it is said', () => {
    const [proposal] = read(
      'After paragraph 4, insert a new paragraph reading: « Les villes se réunissent dans la capitale avec leurs partenaires. »',
    );
    expect([proposal?.sure, proposal?.language, proposal?.notes]).toEqual([
      'exact',
      'fr',
      [{ code: 'instructions:words-language', facts: { language: 'fr' } }],
    ]);
  });

  test('against the language that is expected they are to be checked', () => {
    const [proposal] = read(
      'Replace paragraph 4 with: « Les villes se réunissent dans la capitale avec leurs partenaires. »',
      text,
      { language: 'en' },
    );
    expect([proposal?.sure, proposal?.language, proposal?.reason]).toEqual([
      'check',
      'fr',
      { code: 'instructions:words-in-other-language', facts: { expected: 'en', language: 'fr' } },
    ]);
  });

  test('French words for English ones are to be checked', () => {
    const [proposal] = read(
      'In paragraph 4, replace “the office” with “le secrétariat de la ville et des communes”.',
    );
    expect([proposal?.sure, proposal?.reason.code]).toEqual([
      'check',
      'instructions:words-in-other-language',
    ]);
  });

  test('words that are frequent in a language that the draft has not got are French where they can be', () => {
    const [proposal] = read(
      'Rédiger ainsi le paragraphe 4 : « Chaque ville membre nomme, outre son point focal, un élu référent. »',
    );
    expect([proposal?.sure, proposal?.language]).toEqual(['exact', 'fr']);
    const [spanish] = read(
      'Rédiger ainsi le paragraphe 4 : « Cada ciudad nombra, además de su punto focal, un alcalde. »',
    );
    expect([spanish?.sure, spanish?.reason.code]).toEqual(['check', 'instructions:language-missing']);
  });

  test('words in a language that the draft has not got are held back', () => {
    const monolingual = draft({ languages: ['en'] }, clause('a', en('Cities fund the office.')));
    const [proposal] = read(
      'Remplacer le paragraphe 1 par : « Les villes se réunissent dans la capitale avec leurs partenaires. »',
      monolingual,
    );
    expect([proposal?.sure, proposal?.operations, proposal?.reason]).toEqual([
      'check',
      [],
      { code: 'instructions:language-missing', facts: { language: 'fr' } },
    ]);
  });
});

/** Spanish as a newcomer would bring it: data alone. */
const spanish: InstructionForms = {
  ...english,
  language: 'es',
  phrases: {
    ...Object.fromEntries(Object.keys(english.phrases).map((name) => [name, ''])),
    replace: 'reemplazar|sustituir|cambiar',
    by: 'por|con',
    words: 'la palabra|las palabras|el término|la expresión',
    delete: 'suprimir|eliminar',
    insert: 'insertar|añadir|agregar',
    after: 'después de|después del|tras',
    reading: 'que diga|con el siguiente texto',
    move: 'trasladar|mover',
    whole: 'por completo',
  },
  patterns: [
    ['replace-words', null, '$replace [$words] <old> $by [$words] <new>'],
    ['delete-paragraph', null, '$delete <place>'],
    ['delete-words', null, '$delete [$words] <old>'],
    ['insert-paragraph', 'after', '$after <place> $insert [<fresh>] [$reading] <passage>'],
    ['insert-words', 'after', '$after [$words] <anchor> $insert [$words] <new>'],
    ['move', 'after', '$move <place> $after <other>'],
  ],
  places: {
    ...english.places,
    units: {
      ...english.places.units,
      paragraph: 'párrafo|párrafos|párr',
      sentence: 'oración|frase',
      line: 'línea',
      title: 'título',
    },
    in: 'en|de|del|al',
    the: 'el|la|los|las',
    fresh: 'un nuevo|un|nuevo',
    and: 'y|e',
    to: 'a|al',
    ordinals: 'primero/primera/primer|segundo/segunda|tercero/tercera/tercer',
    last: 'último/última',
  },
  letter: { ...english.letter, abbreviations: 'párr' },
  said: {
    ...english.said,
    around: 'proponemos|se|propone',
    polite: 'por favor',
    not: 'no|sin',
    because: 'porque|para que',
    renumber: 'renumerar',
  },
};

describe('a third language is one more value', () => {
  const on = draft(
    clause('a', en('Cities fund the office.'), es('Las ciudades financian la oficina.')),
    clause('b', en('They meet.'), es('Se reúnen.')),
    clause('c', en('They sing.'), es('Cantan.')),
  );
  const asked = (letter: string) => read(letter, on, { forms: [spanish] });

  test.each([
    [
      'En el párrafo 1, sustituir las palabras «la oficina» por «el despacho».',
      ['1 Las ciudades financian el despacho.'],
    ],
    ['Suprimir la palabra “financian” en el párr. 1', ['1 Las ciudades la oficina.']],
    ['En el segundo párrafo, después de «reúnen», insertar «cada año».', ['2 Se reúnen cada año.']],
    ['Después del párrafo 2, insertar un nuevo párrafo que diga: «Bailan.»', ['3 Bailan.', '4 Cantan.']],
    ['Trasladar el párrafo 3 después del párrafo 1.', ['2 Cantan.', '3 Se reúnen.']],
    ['Suprimir los párrafos 1 y 2', ['1 Cantan.']],
  ])('%s', (letter, lines) => {
    const [proposal, second] = asked(letter);
    expect([second, proposal?.sure]).toEqual([undefined, 'exact']);
    expect(proposal && changed(on, made(proposal, on), 'es')).toEqual(lines);
  });

  test('beside those that come along', () => {
    expect(
      asked(
        'In paragraph 1, replace “fund” with “love”. En el párrafo 3, reemplazar “Cantan” por “Bailan”.',
      ).map(({ sure, language }) => `${sure} ${language}`),
    ).toEqual(['exact en', 'exact es']);
  });
});

test('a French instruction on an English text finds the English words', () => {
  const [proposal] = read('Au paragraphe 4, remplacer « office » par « house ».');
  expect([proposal?.sure, proposal?.language]).toEqual(['exact', 'en']);
  expect(fr('x').language).toBe('fr');
});
