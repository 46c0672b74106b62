import { describe, expect, it } from 'vitest';
import { apply } from '#core/change/apply.ts';
import { type Draft, wordingIn } from '#core/draft/draft.ts';
import { faults } from '#core/draft/faults.ts';
import { characters, plain, wordingLength } from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import { tokens } from '#core/language/tokens.ts';
import { changeOf, makeProposals } from '#core/redline/carry-proposals.ts';
import { compareTexts } from '#core/redline/compare-texts.ts';
import { redlineWordings, withHunks } from '#core/redline/redline.ts';
import { english, languages } from '../language/profiles.ts';
import { amendDraft, amendPassage, below, conclusions, dice, passage } from './amended-texts.ts';

const edges = (text: string, language: string): ReadonlySet<number> => {
  const found = new Set([0]);
  let at = 0;
  for (const token of tokens(text, languages[language] ?? english)) found.add((at += token.text.length));
  return found;
};

const wordsOf = (draft: Draft, language: string): readonly string[] =>
  draft.parts.map((part) => fold(characters(wordingIn(part, language))));

describe('seeded amendments of 60 to 120 words in English and French', () => {
  it('come out as the amendments they are, never within a word', () => {
    const roll = dice(2027);
    let [exact, near, total, cuts, time, truth, hunks, alike] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let round = 0; round < 4000; round++) {
      const language = round % 2 === 0 ? 'en' : 'fr';
      const text = passage(roll, language, 60 + below(roll, 50));
      const given = amendPassage(roll, language, text);
      const start = performance.now();
      const redline = redlineWordings(plain(text), plain(given.text), languages[language] ?? english);
      time += performance.now() - start;
      const whole = edges(text, language);
      for (const { at, removed } of redline.hunks)
        if (!whole.has(at) || !whole.has(at + wordingLength(removed))) cuts++;
      expect(fold(characters(withHunks(redline.before, redline.hunks)))).toBe(fold(given.text));
      const back = redlineWordings(plain(given.text), plain(text), languages[language] ?? english);
      if (back.hunks.length === redline.hunks.length) alike++;
      total++;
      truth += given.count;
      hunks += redline.hunks.length;
      if (redline.hunks.length === given.count) exact++;
      if (Math.abs(redline.hunks.length - given.count) <= 1) near++;
    }
    console.log(
      `Redline: ${total} comparisons, ${hunks} hunks for ${truth} amendments; as many as there are in ${((100 * exact) / total).toFixed(1)} %, within one in ${((100 * near) / total).toFixed(1)} %; ${(time / total).toFixed(3)} ms each.`,
    );
    expect(cuts).toBe(0);
    // Told the other way round, the same amendments are as many.
    expect(alike / total).toBeGreaterThan(0.99);
    expect(exact / total).toBeGreaterThan(0.9);
    expect(near / total).toBeGreaterThan(0.99);
  });

  it('give the same text, part by part, from whole texts with clauses put in, taken out, moved, split and merged', () => {
    const roll = dice(1948);
    let [texts, proposals, time, alone] = [0, 0, 0, 0];
    for (let round = 0; round < 400; round++) {
      const language = round % 2 === 0 ? 'en' : 'fr';
      const base = conclusions(roll, language, 6 + below(roll, 14));
      const amended = amendDraft(roll, base, language, 1 + below(roll, 8));
      if (faults(amended).length > 0) continue;
      const start = performance.now();
      const compared = compareTexts(base, amended, language, languages);
      time += performance.now() - start;
      texts++;
      proposals += compared.changes.length;
      alone += compared.changes.filter((one) => apply(base, changeOf(one)).ok).length;
      const { draft, failed } = makeProposals(base, compared.changes);
      expect(failed).toEqual([]);
      expect(compared.unplaced).toEqual([]);
      expect(wordsOf(draft, language)).toEqual(wordsOf(amended, language));
      expect(compared.complete).toBe(true);
      const back = compared.changes.map((_, at) => compared.changes.length - 1 - at);
      expect(wordsOf(makeProposals(base, compared.changes, back).draft, language)).toEqual(
        wordsOf(amended, language),
      );
    }
    console.log(`Texts: ${texts} compared, ${proposals} proposals, ${(time / texts).toFixed(1)} ms each.`);
    expect(alone).toBe(proposals);
  });
});
