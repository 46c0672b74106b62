import { foldName, type Network } from '#core/draft/network.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import { remembered } from '#core/language/remembered.ts';

/** One word of a text and where it stands. */
export interface Word {
  /** Without capitals and accents. */
  readonly folded: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

// The words of a text are few, and said often.
const folded = remembered(foldName);

const word = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text; hyphens, apostrophes and spaces of every kind part them. */
export const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(word)].map(({ 0: found, index }) => ({
    folded: folded(found),
    text: found,
    from: index,
    to: index + found.length,
  }));

// Singular and plural, masculine and feminine are one word: ville, villes; créatif, créative stay two.
const stem = remembered((word) => (word.length > 3 ? word.replace(/(?:e?s|x|e)$/, '') : word));

/** What is looked for in a text: one thing by one of its names, word by word. */
export interface Called {
  /** Which thing it is, whatever it is called. */
  readonly thing: string;
  readonly words: readonly string[];
  /** Whether capitals are a part of the name. */
  readonly capital: boolean;
}

/** Names by their first word, the longest first. */
export type Index = ReadonlyMap<string, readonly Called[]>;

/** Names made ready to be looked for. */
export const indexOf = (names: readonly Called[]): Index => {
  const index = new Map<string, Called[]>();
  for (const name of names.toSorted((one, other) => other.words.length - one.words.length)) {
    const first = stem(name.words[0] ?? '');
    index.set(first, [...(index.get(first) ?? []), name]);
  }
  return index;
};

/** A name as it is looked for. */
export const called = (thing: string, name: string, capital: boolean): Called => ({
  thing,
  words: wordsOf(name).map(({ folded }) => folded),
  capital,
});

/** A thing that a text names, where it does. */
export interface Named {
  readonly thing: string;
  readonly from: number;
  readonly to: number;
  /** How many words the name has. */
  readonly words: number;
}

const isHere = (words: readonly Word[], at: number, name: Called): boolean =>
  name.words.every((one, offset) => {
    const here = words[at + offset];
    return here !== undefined && stem(here.folded) === stem(one);
  }) &&
  (!name.capital || /^\p{Lu}/u.test(words[at]?.text ?? ''));

/** All that a text names, each of several things that share a place; of one thing the longest name at each place. */
export const namedIn = (words: readonly Word[], index: Index): readonly Named[] => {
  const found: Named[] = [];
  for (const [at, { folded }] of words.entries())
    for (const name of index.get(stem(folded)) ?? []) {
      const [first, last] = [words[at], words[at + name.words.length - 1]];
      if (first === undefined || last === undefined || !isHere(words, at, name)) continue;
      const { thing } = name;
      if (found.some((one) => one.thing === thing && one.from <= first.from && one.to >= last.to)) continue;
      found.push({ thing, from: first.from, to: last.to, words: name.words.length });
    }
  return found;
};

/** A name as it stands, and without an article that a preposition takes up: Le Caire, au Caire. */
const contracted = (name: string, { places }: LanguageProfile): readonly string[] => {
  const articles = [...Object.keys(places.in.contractions), ...Object.keys(places.of.contractions)];
  const article = articles.find((one) => name.startsWith(one));
  return article === undefined ? [name] : [name, name.slice(article.length)];
};

/** The cities of the network as one language names them; those that share a name are one thing. */
export const cityNames = ({ cities }: Network, profile: LanguageProfile): readonly Called[] => {
  const { tag } = profile;
  const byName = new Map<string, { readonly name: string; readonly ids: string[] }>();
  for (const { id, names, also = [] } of cities) {
    const [first = ''] = Object.values(names);
    const all = [names[tag] ?? names['en'] ?? first, ...also].flatMap((name) => contracted(name, profile));
    for (const name of new Set(all)) {
      const folded = foldName(name);
      const known = byName.get(folded);
      if (known === undefined) byName.set(folded, { name, ids: [id] });
      else if (!known.ids.includes(id)) known.ids.push(id);
    }
  }
  return [...byName.values()].map(({ name, ids }) => called(ids.toSorted().join(' '), name, true));
};
