import { describe, expect, it } from 'vitest';
import { type Country, findCountry } from '#core/draft/network.ts';
import { languages, network } from './data.ts';

// Which French preposition a country takes follows from its gender and its first letter; the list of genders is kept
// here apart from the data, so that one guards the other.
const plural = ['AE', 'BS', 'PH', 'US'];
const withoutArticle = ['BH', 'CU', 'CV', 'MU', 'SG'];
const masculine =
  'BF BJ BR CA CG CL CM CR DK GB JP KE KH KZ LB MA ME MX NG NI NL NP PA PE PK PT PY QA SN TG TM VN'.split(
    ' ',
  );
const masculineInVowel = ['AF', 'AZ', 'EC', 'UY', 'UZ'];
const ownForm: Readonly<Record<string, string>> = { BO: 'dans l’État ', TT: 'à la ' };
const withEnglishArticle = 'AE BO BS CD CG DO GB IR KR NL PH RU US VE'.split(' ');

const french = ({ forms }: Country): { readonly in?: string; readonly of?: string } => forms?.fr ?? {};
const english = ({ forms }: Country): { readonly in?: string; readonly of?: string } => forms?.en ?? {};

const inFrench = (iso: string): string => {
  if (plural.includes(iso)) return 'aux ';
  if (withoutArticle.includes(iso)) return 'à ';
  return masculine.includes(iso) ? 'au ' : (ownForm[iso] ?? 'en ');
};

// The h of Haïti is mute, that of Hongrie is not.
const startsInVowel = (name: string): boolean => /^(?:[AEIOUÉ]|Haïti)/.test(name);

const ofFrench = (iso: string, inside: string): RegExp => {
  if (plural.includes(iso)) return /^des /;
  if (masculine.includes(iso)) return /^du /;
  if (masculineInVowel.includes(iso)) return /^de l’/;
  return startsInVowel(inside.replace(/^(?:en|à|dans) /, '')) ? /^d’/ : /^de (?!les? )/;
};

describe('a country', () => {
  it('has its name in English, French and Spanish', () => {
    expect(network.countries.filter(({ names }) => Object.keys(names).join() !== 'en,fr,es')).toEqual([]);
  });

  it('follows its gender and first letter after en, au, aux and à', () => {
    expect(
      network.countries.filter((country) => !french(country).in?.startsWith(inFrench(country.iso))),
    ).toEqual([]);
  });

  it('follows its gender and first letter after de, du, des and d’', () => {
    const wrong = network.countries.filter((country) => {
      const { in: inside = '', of = '' } = french(country);
      return !ofFrench(country.iso, inside).test(of);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps its name behind the preposition, but for the four that are named by their form of state', () => {
    const renamed = network.countries.filter(({ names, forms }) => !forms?.fr?.in?.endsWith(names.fr ?? ''));
    expect(renamed.map(({ iso }) => iso)).toEqual(['BO', 'IR', 'NL', 'VE']);
  });

  it('carries the English article where it has one', () => {
    const carrying = network.countries.filter(
      (country) => english(country).in?.startsWith('in the ') && english(country).of?.startsWith('of the '),
    );
    expect(carrying.map(({ iso }) => iso)).toEqual(withEnglishArticle);
    expect(network.countries.filter(({ forms }) => forms?.en !== undefined)).toEqual(carrying);
  });

  it('takes the forms that French itself knows for names typed by hand', () => {
    const rules = languages.fr?.places;
    const others = network.countries.filter(({ names, forms }) => {
      const [inside, of] = [rules?.in.exceptions[names.fr ?? ''], rules?.of.exceptions[names.fr ?? '']];
      return (inside ?? forms?.fr?.in) !== forms?.fr?.in || (of ?? forms?.fr?.of) !== forms?.fr?.of;
    });
    expect(others).toEqual([]);
  });

  it('is found by its code, its names and what it is called elsewhere', () => {
    const lost = network.countries.flatMap(({ iso, names, also }) =>
      [iso, iso.toLowerCase(), ...Object.values(names), ...(also ?? [])].filter(
        (name) => findCountry(network, name)?.iso !== iso,
      ),
    );
    expect(lost).toEqual([]);
    expect(findCountry(network, 'Corée du Sud')?.iso).toBe('KR');
    expect(findCountry(network, 'Etats Unis')?.iso).toBe('US');
    expect(findCountry(network, '')).toBeUndefined();
  });
});
