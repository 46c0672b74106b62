import { flat } from '#core/reply/forms/phrases.ts';
import { formTerms } from '../forms/terms.ts';
import { draftingLanguages } from '../languages.ts';

const keys = [
  'matrix.name',
  'matrix.paragraph',
  'matrix.text',
  'matrix.rationale',
  'matrix.type',
  'matrix.city',
  'matrix.reference',
  'matrix.pick',
  'type.editorial',
  'type.substantive',
  'role.chapeau',
  'role.section',
  'role.preamble',
  'role.clause',
  'role.item',
  'role.closing',
];

const labels = (): ReadonlySet<string> => {
  const terms = formTerms('packs');
  return new Set(
    Object.keys(draftingLanguages()).flatMap((tag) => keys.map((key) => flat(terms.say(tag, key)))),
  );
};

let known: ReadonlySet<string> | undefined;

/** Whether words are those of the table that we send: its title, its heads, what it calls a part, the choices of its list. */
export const isOwnLabel = (words: string): boolean => {
  known ??= labels();
  return known.has(flat(words));
};
