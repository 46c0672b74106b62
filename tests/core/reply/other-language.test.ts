import { describe, expect, it } from 'vitest';
import type { Draft } from '#core/draft/draft.ts';
import { plainlyOther } from '#core/reply/other-language.ts';
import { readText } from '#core/text/read-text.ts';
import { plainSource } from '#core/text/source-lines.ts';
import { draftingLanguages } from '#electron/host/languages.ts';

const made = readText(plainSource('1. The towns meet.'), {
  kind: 'conclusions',
  language: 'en',
  languages: draftingLanguages(),
  newId: () => 'p1',
});
const draft: Draft = { ...made.draft, languages: ['en', 'fr'] };

const read = (language: string, text: string, before = '') =>
  plainlyOther({ text, before }, { language, draft, languages: draftingLanguages() });

describe('words plainly in the other language than the text', () => {
  it.each([
    'Chaque ville peut être représentée à la Réunion annuelle par deux participants.',
    'Les frais de voyage sont à la charge de la ville.',
    'La ville de Paris et le Réseau des villes créatives sont invités.',
    'Paris et Lyon sont invitées à partager leur expérience.',
    'Les villes participent au Forum of Creative Cities chaque année.',
    'Le Secrétariat publie la liste des points focaux.',
    'y compris les villes de la région',
    'dans le respect de la diversité culturelle',
    'participe à la Réunion annuelle au moins une fois par an ;',
    'Les contributions au fonds sont volontaires.',
    'Il convient de soutenir les jeunes créateurs.',
    'L’UNESCO est invitée à soutenir le Réseau.',
    'Elles remercient le Louvre et la Biennale de leur accueil.',
  ])('are French in an English text: %s', (text) => {
    expect(read('en', text)).toBe('fr');
  });

  it.each([
    'Each city may be represented at the Annual Meeting by two participants.',
    'Member cities shall share their experience every year.',
    'Travel costs are borne by the city.',
    'The Secretariat publishes the list of focal points.',
    'including the cities of the region',
    'with respect for the diversity of cultures',
    'take part in the Annual Meeting at least once every two years;',
    'Contributions to the fund are voluntary.',
    'Cities are invited to support young creators.',
    'Member States and partners shall report every year.',
    'UNESCO Creative Cities shall meet once a year.',
    'They thank the Louvre and La Biennale for their support.',
  ])('are English in a French text: %s', (text) => {
    expect(read('fr', text)).toBe('en');
  });

  it.each([
    ['en', 'Forum des Villes de la Méditerranée', 'in the '],
    ['en', 'La Biennale de Venise', 'and '],
    ['en', 'Villes créatives pour la paix et le climat', 'the programme '],
    ['en', 'and the programme Villes créatives pour la paix et le climat', 'The towns support the Forum '],
    ['en', 'the Centre national du livre et de la lecture de Ouagadougou', 'with '],
    ['en', '“Les villes sont invitées à partager”', 'The motto '],
    ['en', 'the motto « La culture est un bien de tous »', 'under '],
    ['en', 'and Maison de la Radio et de la Musique', 'the Louvre '],
    ['en', 'a de facto observer', 'as '],
    ['en', 'deux participants', 'by '],
    ['en', 'the Network (Réseau des villes créatives de l’UNESCO)', ''],
    ['en', 'Plan d’action pour les villes', 'called '],
    ['en', 'The cities thank Mr de la Tour and the Musée du quai Branly.', ''],
    ['en', 'Cities share documents, expert networks and festivals.', ''],
    ['en', 'Travel costs remain modest everywhere.', ''],
    ['fr', 'Forum of the Creative Cities', 'au '],
    ['fr', 'Cities for the climate and the people', 'du programme '],
    ['fr', 'et le programme Music for all in the City', 'Les villes soutiennent le Forum '],
    ['fr', '« Made in the city and for all »', 'sous le titre '],
    ['fr', 'le Centre for the Study of Cities', 'avec '],
    ['fr', 'best of', 'un '],
    ['fr', 'two participants', 'par '],
    ['fr', 'Les villes partagent leur expérience lors du World Urban Forum.', ''],
    ['fr', 'Le Secrétariat tient à jour le Creative Cities Monitor.', ''],
    ['fr', 'le réseau (Network of Creative Cities in the world)', ''],
    ['fr', 'Les villes organisent une masterclass, un workshop et un festival.', ''],
  ])('are not names, titles, quotations and shared words, in %s: %s', (language, text, before) => {
    expect(read(language, text, before)).toBeNull();
  });
});
