import { describe, expect, it } from 'vitest';
import { hasShared } from '../../build/shared.ts';
import { found, inRole, read, real, shape, words } from './reading.ts';

const declaration = `
Réseau des
villes créatives

RÉSEAU
DES VILLES
CRÉATIVES
DU LITTORAL

**XX^e CONFÉRENCE ANNUELLE
MARÉES COMMUNES**
BRISELOGO | Brise—Valmer
3—5.09.2031

XX^e Conférence annuelle du Réseau des villes créatives du littoral Brise & Valmer (Lumérie), du 3 au 5 septembre 2031

Déclaration des maires

Nous, les maires du Réseau des villes créatives du littoral, réunis à Brise et Valmer, affirmons notre amitié.

Nous remercions les deux villes de leur accueil.

Reconnaissant le travail accompli, nous renouvelons notre soutien.`;

describe('reading a Mayors’ Declaration', () => {
  it('sets the title block apart from the running title and drops what belongs to a logo', () => {
    const { draft, report } = read(declaration, 'fr');
    expect(draft.kind).toBe('declaration');
    expect(shape(draft).slice(0, 7)).toEqual([
      'network: RÉSEAU DES VILLES CRÉATIVES DU LITTORAL',
      'meeting: XX^e^ CONFÉRENCE ANNUELLE',
      'theme: MARÉES COMMUNES',
      'place: Brise—Valmer',
      'date: 3—5.09.2031',
      'other: XX^e^ Conférence annuelle du Réseau des villes créatives du littoral Brise & Valmer (Lumérie), du 3 au 5 septembre 2031',
      'kind: Déclaration des maires',
    ]);
    expect(found(report.dropped)).toEqual([
      '2 logo',
      '3 logo',
      '10 markdown-signs',
      '11 markdown-signs',
      '12 logo',
    ]);
    expect(found(report.recognised)).toContain('15 running-title');
    expect(found(report.joined)).toEqual(['5 joined-title']);
  });

  it('takes edition, theme, places, country and dates for fields, in the language of the text', () => {
    expect(read(declaration, 'fr').draft.fields).toEqual({
      edition: { type: 'ordinal', value: 20 },
      theme: { type: 'text', value: { fr: 'MARÉES COMMUNES' } },
      hostCities: { type: 'cities', value: [{ names: { fr: 'Brise' } }, { names: { fr: 'Valmer' } }] },
      country: { type: 'country', value: { names: { fr: 'Lumérie' } } },
      dates: { type: 'dates', start: '2031-09-03', end: '2031-09-05' },
    });
  });

  it('leaves paragraphs unnumbered, also one that opens with a participle but is a sentence', () => {
    const { draft } = read(declaration, 'fr');
    expect(draft.parts.slice(7).map(({ role }) => role)).toEqual(['chapeau', 'clause', 'clause']);
    expect(inRole(draft, 'clause').some(({ numbered }) => numbered)).toBe(false);
  });

  it('reads bare participles without final punctuation as preamble and bare lines after a lead-in as items', () => {
    const text = `Déclaration de Valmer
8 mai 2031
Les maires francophones des côtes, réunis à Valmer,
Conscients de la montée des eaux qui touche chacune de leurs rues
Conscients de la nécessité d’agir ensemble sans attendre davantage
Réaffirment leur choix
De la digue commune
Du port ouvert à tous`;
    const { draft, report } = read(text, 'fr');
    expect(shape(draft)).toEqual([
      'kind: Déclaration de Valmer',
      'date: 8 mai 2031',
      'chapeau: Les maires francophones des côtes, réunis à Valmer,',
      'preamble: Conscients de la montée des eaux qui touche chacune de leurs rues',
      'preamble: Conscients de la nécessité d’agir ensemble sans attendre davantage',
      'clause: Réaffirment leur choix',
      'none 1: De la digue commune',
      'none 1: Du port ouvert à tous',
    ]);
    expect(found(report.doubts)).toEqual(['6 unmarked-items']);
  });

  it('makes one clause of a numbered title and its paragraph', () => {
    const text = `Declaration of the Harbour Towns

We, the towns, commit to the following:

01 Open quays and shared tools

Every quay is open to everyone.

02 Clear water

Every town measures its water.`;
    const { draft, report } = read(text);
    expect(shape(draft).slice(2)).toEqual([
      'clause: 1 **Open quays and shared tools** Every quay is open to everyone.',
      'clause: 2 **Clear water** Every town measures its water.',
    ]);
    expect(found(report.joined)).toEqual(['5 run-in-title', '9 run-in-title']);
  });

  it('does not take a closing line for the paragraph of a numbered title', () => {
    const { draft } = read('We, the towns, commit.\n\n01 Open quays\n\n8 May 2031', 'en', 'declaration');
    expect(shape(draft).slice(1)).toEqual(['clause: 1 Open quays', 'closing: 8 May 2031']);
  });

  it('reads place and date after the text as closing lines', () => {
    const { draft } = read(
      'We, the mayors, met by the sea and spoke.\n\nWe thank our host.\n\nValmer, Lumeria\n8 May 2031',
      'en',
      'declaration',
    );
    expect(shape(draft)).toEqual([
      'chapeau: We, the mayors, met by the sea and spoke.',
      'clause: We thank our host.',
      'closing: Valmer, Lumeria',
      'closing: 8 May 2031',
    ]);
    expect(draft.fields).toEqual({ adoptionDate: { type: 'date', value: '2031-05-08' } });
  });
});

describe.skipIf(!hasShared)('reading the real declarations', () => {
  it('reads the one of 2018: title block, chapeau, five unnumbered paragraphs', () => {
    const { draft, report } = read(real('seeds', 'mayors-declaration-2018-fr.txt'), 'fr');
    expect(draft.kind).toBe('declaration');
    expect(inRole(draft, 'heading').map(({ line }) => line)).toEqual([
      'network',
      'meeting',
      'theme',
      'place',
      'date',
      'other',
      'kind',
    ]);
    expect(inRole(draft, 'chapeau')).toHaveLength(1);
    expect(inRole(draft, 'clause')).toHaveLength(5);
    expect(inRole(draft, 'clause').some(({ numbered }) => numbered)).toBe(false);
    expect(draft.fields).toMatchObject({
      edition: { value: 12 },
      hostCities: { value: [{ names: { fr: 'Cracovie' } }, { names: { fr: 'Katowice' } }] },
      country: { value: { names: { fr: 'Pologne' } } },
      dates: { start: '2018-06-12', end: '2018-06-15' },
    });
    expect(found(report.dropped)).toContain('17 logo');
    expect(report.doubts).toEqual([]);
  });

  it('reads the numbered principles of the Cities Coalition each with its title', () => {
    const { draft } = read(real('data', 'realtexts', 'cities-coalition-digital-rights-2018-en.txt'));
    expect(inRole(draft, 'clause').map(({ numbered }) => numbered)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
  });

  it('reads the declaration of Cotonou: chapeau, four preambles, a lead-in with items', () => {
    const { draft } = read(real('data', 'realtexts', 'aimf-2023-cotonou-declaration-fr.excerpt.txt'), 'fr');
    expect(draft.parts.map(({ role }) => role)).toEqual([
      ...Array(2).fill('heading'),
      'chapeau',
      ...Array(4).fill('preamble'),
      'clause',
      ...Array(6).fill('item'),
    ]);
  });

  it.each(['en', 'fr'])(
    'reads the numbered preamble of MONDIACULT (%s) after one whole chapeau',
    (language) => {
      const { draft } = read(
        real('data', 'realtexts', `mondiacult-2022-declaration-${language}.excerpt.txt`),
        language,
      );
      expect(draft.parts.map(({ role }) => role)).toEqual([
        'heading',
        'chapeau',
        'section',
        'preamble',
        'preamble',
      ]);
      expect(inRole(draft, 'preamble').every(({ numbered }) => numbered)).toBe(true);
      expect(words(draft.parts[1], language).endsWith('.')).toBe(true);
    },
  );
});
