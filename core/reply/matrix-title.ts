import { foldName, type Network } from '#core/draft/network.ts';
import { flat, replyForms, says } from './forms/phrases.ts';
import type { Context } from './matrix-place.ts';
import { plainSide } from './reword.ts';

const small = `a an the on of for to by from in and table matrix form reply replies unesco uccn rvcu date rev version draft
  un une le la les l sur de du des d pour par dans et tableau matrice formulaire reponse reponses projet ville villes`;

const wordsOf = (phrases: readonly string[]): readonly string[] =>
  phrases.flatMap((one) => one.split('|')).flatMap((one) => flat(one).split(' '));

const ofForms = new Set([
  ...small.split(/\s+/),
  ...wordsOf(
    replyForms.flatMap(({ columns, text, group, behalf }) => [
      columns.remark,
      columns.proposed,
      columns.city,
      columns.country,
      text,
      group,
      behalf,
    ]),
  ),
]);

const ofNetwork = new WeakMap<Network, ReadonlySet<string>>();

const namesIn = (network: Network): ReadonlySet<string> => {
  const known =
    ofNetwork.get(network) ??
    new Set(
      [...network.cities, ...network.countries].flatMap(({ names }) =>
        Object.values(names).flatMap((name) => foldName(name).split(' ')),
      ),
    );
  ofNetwork.set(network, known);
  return known;
};

const isMonth = (word: string, { languages }: Context): boolean =>
  Object.values(languages).some(({ months }) => months.some((month) => flat(month) === word));

const inHeading = (word: string, { draft, languages }: Context): boolean =>
  draft.languages.some((language) =>
    plainSide(draft, language, languages).faces.some(
      ({ part, folded }) => part.role === 'heading' && ` ${flat(folded)} `.includes(` ${word} `),
    ),
  );

/** Whether words are no more than a title: whose comments these are, and on what. */
export const isTitle = (text: string, context: Context & { readonly network: Network }): boolean => {
  if (context.isOurs?.(text) === true) return true;
  if (says(text, 'nothing')) return false;
  const names = namesIn(context.network);
  return flat(text)
    .split(' ')
    .every(
      (word) =>
        ofForms.has(word) ||
        names.has(word) ||
        /^\p{N}+$/u.test(word) ||
        isMonth(word, context) ||
        inHeading(word, context),
    );
};
