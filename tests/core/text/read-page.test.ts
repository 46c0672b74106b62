import { describe, expect, it } from 'vitest';
import { readPage } from '#core/text/read-page.ts';
import { plainSource } from '#core/text/source-lines.ts';
import { hasShared } from '../../build/shared.ts';
import { found, languages, marked, real } from './reading.ts';

const page = (text: string) => readPage(plainSource(text), { languages });

const announcement = `Loading Events

20th Annual Conference of the Harbour Towns Creative Cities Network

3 Sep - 05 Sep 2031

Taking place in the Town of Boats Port-la-Brise, the conference is open to all. Around the theme of COMMON TIDES, the towns of the coast will show what they know.

The network now unites 57 cities from 21 countries, and it grows with the years that pass.
Together at Port-la-Brise the towns will speak of the sea.

For further information click here.`;

describe('reading a web page', () => {
  it('takes the facts of the meeting from title and running text', () => {
    expect(page(announcement)).toMatchObject({
      language: 'en',
      facts: {
        edition: { type: 'ordinal', value: 20 },
        dates: { type: 'dates', start: '2031-09-03', end: '2031-09-05' },
        hostCities: { type: 'cities', value: [{ names: { en: 'Port-la-Brise' } }] },
        theme: { type: 'text', value: { en: 'COMMON TIDES' } },
        memberCount: { type: 'number', value: 57 },
        countryCount: { type: 'number', value: 21 },
      },
    });
  });

  it('drops what belongs to the page', () => {
    const { paragraphs, report } = page(announcement);
    expect(found(report.dropped)).toEqual(['1 navigation', '12 navigation']);
    expect(paragraphs.map(({ role }) => role)).toEqual([
      'heading',
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  it('reads sections and items of a French page without its images and page ends', () => {
    const text = `Réseau des ports créatifs

PNG

Qu’est ce que le Réseau ?

Le Réseau est formé de 57 membres dans 21 pays de la côte et des îles.

PNG

Objectif

Le Réseau vise à :

  • Ouvrir les quais
  • Garder les phares.

La prochaine réunion annuelle se tiendra à Valmer (Lumérie) en 2032.

publié le 28/04/2031

haut de la page`;
    const { language, facts, paragraphs, report } = page(text);
    expect(language).toBe('fr');
    expect(facts).toEqual({
      memberCount: { type: 'number', value: 57 },
      countryCount: { type: 'number', value: 21 },
      nextHostCities: { type: 'cities', value: [{ names: { fr: 'Valmer' } }] },
      nextCountry: { type: 'country', value: { names: { fr: 'Lumérie' } } },
      nextYear: { type: 'number', value: 2032 },
    });
    expect(paragraphs.map(({ role, wording }) => `${role}: ${marked(wording)}`)).toEqual([
      'heading: Réseau des ports créatifs',
      'section: Qu’est ce que le Réseau ?',
      'paragraph: Le Réseau est formé de 57 membres dans 21 pays de la côte et des îles.',
      'section: Objectif',
      'paragraph: Le Réseau vise à :',
      'item: Ouvrir les quais',
      'item: Garder les phares.',
      'paragraph: La prochaine réunion annuelle se tiendra à Valmer (Lumérie) en 2032.',
    ]);
    expect(found(report.dropped)).toEqual(['3 image', '9 image', '20 navigation', '22 navigation']);
  });
});

describe.skipIf(!hasShared)('reading the real web pages', () => {
  it('reads the announcement of 2017', () => {
    const { facts, report } = page(real('seeds', 'meeting-announcement-2017-en.txt'));
    expect(facts).toEqual({
      edition: { type: 'ordinal', value: 11 },
      dates: { type: 'dates', start: '2017-06-30', end: '2017-07-02' },
      hostCities: { type: 'cities', value: [{ names: { en: 'Enghien-les-Bains' } }] },
      theme: { type: 'text', value: { en: 'DATA CITIES' } },
      memberCount: { type: 'number', value: 116 },
      countryCount: { type: 'number', value: 54 },
    });
    expect(found(report.dropped)).toEqual(['1 navigation', '17 navigation']);
  });

  it('reads the page about the network: sections, items, facts, nothing of the page itself', () => {
    const { facts, paragraphs, report } = page(real('seeds', 'network-page-2016-fr.txt'));
    expect(facts).toMatchObject({
      memberCount: { value: 116 },
      countryCount: { value: 54 },
      nextYear: { value: 2016 },
    });
    expect(paragraphs.filter(({ role }) => role === 'section')).toHaveLength(4);
    expect(paragraphs.filter(({ role }) => role === 'item')).toHaveLength(12);
    expect(paragraphs.some(({ wording }) => /PNG|haut de la page|publié le/.test(marked(wording)))).toBe(
      false,
    );
    expect(report.dropped).toHaveLength(8);
  });
});
