import type { City } from '#core/amendment/amendment.ts';
import type { Id } from '#core/draft/draft.ts';
import { foldName } from '#core/draft/network.ts';

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Words as a file may be called on every system: letters and figures of ASCII, hyphens between words. */
export const plainName = (text: string): string =>
  foldName(text)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map(capital)
    .join('-')
    .slice(0, 60);

// Windows takes no file or folder of these names, whatever their ending.
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** What an id says beside the name: ES of es-granada. */
const further = (id: string, plain: string): string => {
  const said = new Set(plain.toLowerCase().split('-'));
  const rest = plainName(id)
    .split('-')
    .filter((word) => !said.has(word.toLowerCase()));
  return rest.map((word) => (word.length === 2 ? word.toUpperCase() : word)).join('-');
};

/**
 * How the files of each city are named: by the city, by what its id adds as well where two are called alike (Granada-ES), and by
 * the id alone where no letter of the name can be written. No two are equal, in whatever capitals.
 */
export const cityNames = (cities: readonly City[]): ReadonlyMap<Id, string> => {
  const alike = new Map<string, number>();
  for (const { name } of cities) {
    const plain = plainName(name).toLowerCase();
    alike.set(plain, (alike.get(plain) ?? 0) + 1);
  }
  const taken = new Set<string>();
  return new Map(
    cities.map(({ city, name }) => {
      const plain = plainName(name);
      const alone = plain !== '' && alike.get(plain.toLowerCase()) === 1 && !reserved.test(plain);
      const wanted = alone
        ? plain
        : [plain, further(city, plain)].filter((one) => one !== '').join('-') || 'City';
      let found = wanted;
      for (let turn = 2; taken.has(found.toLowerCase()); turn++) found = `${wanted}-${turn}`;
      taken.add(found.toLowerCase());
      return [city, found];
    }),
  );
};
