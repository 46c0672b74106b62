import type { LanguageProfile, Preposition } from './profile.ts';

/** A place by its name in the language, with the forms that its grammar does not give away: au Japon, du Japon. */
export interface NamedPlace {
  readonly name: string;
  readonly in?: string;
  readonly of?: string;
}

export type PlaceForm = 'plain' | 'in' | 'of';

/** Names in running text: A, B and C. Empty for no names. */
export const joinNames = (names: readonly string[], profile: LanguageProfile): string => {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const { separator, last: usual, lastBefore } = profile.names;
  const joiner = Object.entries(lastBefore).find(([start]) => last.startsWith(start))?.[1] ?? usual;
  return names.slice(0, -1).join(separator) + joiner + last;
};

const startOf = (name: string, starts: readonly string[]): string | undefined =>
  starts.find((start) => name.startsWith(start));

const ruled = (name: string, rule: Preposition): string => {
  const contracted = startOf(name, Object.keys(rule.contractions));
  if (contracted !== undefined) return (rule.contractions[contracted] ?? '') + name.slice(contracted.length);
  if (rule.elided !== undefined && startOf(name, rule.elidesBefore) !== undefined) return rule.elided + name;
  return rule.preposition + name;
};

/**
 * One or several places after a preposition: in Kraków and Katowice, à Cracovie et Katowice, au Caire et à Marrakech,
 * d’Enghien-les-Bains. A form given with the place goes before the language's own exceptions, and those before its
 * rule. The preposition is said once where all names take it alike, unless the language repeats it.
 */
export const placeNames = (
  places: readonly NamedPlace[],
  form: PlaceForm,
  profile: LanguageProfile,
): string => {
  const names = places.map(({ name }) => name);
  if (form === 'plain' || places.length === 0) return joinNames(names, profile);
  const rule = profile.places[form];
  const forms = places.map((place) => place[form] ?? rule.exceptions[place.name] ?? ruled(place.name, rule));
  const alike = forms.every((whole, index) => whole === rule.preposition + names[index]);
  return alike && !rule.repeats ? rule.preposition + joinNames(names, profile) : joinNames(forms, profile);
};
