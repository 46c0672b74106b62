import { describe, expect, it } from 'vitest';
import { notedOf } from '#core/reply/instructed.ts';
import { changed, made, read, text } from '../amendment/instructions/letter.ts';

const after = (letter: string, language = 'en'): readonly (readonly string[])[] =>
  notedOf(read(letter), text, 'letter').map(({ state, wish }) => [
    state,
    ...changed(text, made({ ...(read(letter)[0] ?? fail()), operations: wish?.operations ?? [] }), language),
  ]);

const fail = (): never => {
  throw new Error('nothing was read');
};

describe('what a city asks for at one place in one breath', () => {
  it.each([
    [
      'In paragraph 2, after "member cities" insert "and towns"; delete "meet each year".',
      '2 The member cities and towns. They report on time.',
    ],
    [
      'In paragraph 9, delete "three". In paragraph 9, after "send" insert "two".',
      '9 A city may send two participants.',
    ],
    [
      'In paragraph 2, replace "on time" by "early"; after "on time" insert "in June".',
      '2 The member cities meet each year. They report early in June.',
    ],
  ])('is one amendment: %s', (letter, line) => {
    expect(after(letter)).toEqual([['taken', line]]);
  });

  it('is one in French, too', () => {
    expect(
      after(
        'Au paragraphe 2, après « membres », ajouter « et amies » ; supprimer « se réunissent chaque année ».',
        'fr',
      ),
    ).toEqual([['taken', '2 Les villes membres et amies. Elles rendent compte à temps.']]);
  });

  it('keeps apart what does not touch', () => {
    expect(after('In paragraph 3, replace "could" by "can"; replace "every" by "each".')).toHaveLength(2);
  });

  it('keeps the words of both', () => {
    const [one] = notedOf(
      read('In paragraph 9, delete "three". In paragraph 9, after "send" insert "two".'),
      text,
      'letter',
    );
    expect(one?.wish?.source.quote).toBe(
      'In paragraph 9, delete "three". In paragraph 9, after "send" insert "two".',
    );
  });
});

describe('what a city asks for everywhere', () => {
  it.each([
    ['In all paragraphs replace "the" by "this".', 'en'],
    ['Remplacer partout « villes » par « cités ».', 'fr'],
    ['Throughout the text, delete "city".', 'en'],
  ])('is decided paragraph by paragraph: %s', (letter, language) => {
    const noted = notedOf(read(letter), text, 'letter');
    const parts = noted.map(({ part }) => part);
    expect(parts.length).toBeGreaterThan(1);
    expect(new Set(parts).size).toBe(parts.length);
    expect(noted.every(({ state }) => state === 'taken')).toBe(true);
    for (const lines of after(letter, language)) expect(lines).toHaveLength(2);
  });

  it('has the capital of a sentence that begins with the words, and takes no name for them', () => {
    expect(after('Throughout the text, replace "cities" by "towns".')).toContainEqual([
      'taken',
      '4 Towns fund the office.',
    ]);
    expect(after('Remplacer partout « les villes » par « les cités ».', 'fr')).toContainEqual([
      'taken',
      '4 Les cités financent le bureau.',
    ]);
    expect(after('Throughout the text, replace "the network" by "the web".')).toEqual([
      ['taken', '6 The web grows. It welcomes towns. It thanks the host.'],
    ]);
  });
});
