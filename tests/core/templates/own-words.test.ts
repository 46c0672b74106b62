import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasShared, sharedPath } from '#tests/build/shared.ts';
import { drafts, linesOf, tags } from './drafts.ts';

// Names of bodies and programmes are nobody's sentence: each counts as one word.
const names = [
  'réseau des villes créatives de l’unesco',
  'unesco creative cities network',
  'programme de développement durable à l’horizon 2030',
  '2030 agenda for sustainable development',
  'nouveau programme pour les villes',
];

const level = (text: string): string => text.toLowerCase().replaceAll("'", '’').replaceAll(/\s+/g, ' ');

const wordsOf = (text: string): readonly string[] =>
  names.reduce((all, name) => all.replaceAll(name, 'name'), level(text)).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every eight words in a row. */
const shingles = (text: string): readonly string[] => {
  const all = wordsOf(text);
  return all.slice(7).map((_, index) => all.slice(index, index + 8).join(' '));
};

const realTexts = [
  'conclusions-2017-en.txt',
  'mayors-declaration-2018-fr.txt',
  'mission-statement-fr.txt',
  'meeting-announcement-2017-en.txt',
  'network-page-2016-fr.txt',
];

describe.skipIf(!hasShared)('templates and clause bank', () => {
  it('share no eight words in a row with a real outcome text', () => {
    const theirs = new Set(
      realTexts.flatMap((file) => shingles(readFileSync(sharedPath('seeds', file), 'utf8'))),
    );
    // Without facts, so that a date or a place that both speak of is no sentence in common.
    const ours = drafts({}).flatMap(([, draft]) =>
      tags.flatMap((tag) => linesOf(draft, tag).flatMap(shingles)),
    );
    expect(theirs.size).toBeGreaterThan(1000);
    expect(ours.length).toBeGreaterThan(1000);
    expect(ours.filter((shingle) => theirs.has(shingle))).toEqual([]);
  });
});
