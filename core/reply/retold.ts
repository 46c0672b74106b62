import { givenBy } from '#core/amendment/instructions/given.ts';
import type { Draft, Language, Part } from '#core/draft/draft.ts';
import { fold } from '#core/language/fold.ts';
import type { Languages } from '#core/language/profile.ts';
import type { Side } from '#core/redline/side.ts';
import { wordsAlike, wordsIn, wordsWithin } from '#core/redline/words-in-common.ts';
import { bare, plainSide, rewording } from './reword.ts';
import { asOne, type Noted } from './wish.ts';
import { sentWords } from './word/sent-words.ts';

interface Against {
  readonly draft: Draft;
  readonly languages: Languages;
}

interface Like {
  readonly side: Side;
  readonly part: Part;
  readonly text: string;
  readonly likeness: number;
}

// Fewer words are in every text.
const fewest = 5;
// Of a paragraph that is named most words are enough; where none is, it must be the paragraph itself but for some words.
const [leastNamed, leastUnnamed] = [0.6, 0.75];

// “Paragraph 4 says: …” or a sentence of it asks for nothing new.
const isQuoted = (said: string, now: string): boolean => now.includes(said) || said.includes(now);

// “7⇥Each town names …”, as the cells of a table are pasted.
const numbered = /^\s*(?:§\s*)?\(?\d{1,3}\)?\s+(?=\p{Lu}|["“«])/u;

/** The paragraph that words are like, if they say something else than it: one that is named, or the likest. */
const likest = ({ quote = '', part: named }: Noted, { draft, languages }: Against): Like | null => {
  let best: Like | null = null;
  for (const language of draft.languages.filter((tag) => languages[tag] !== undefined)) {
    const side = plainSide(draft, language, languages);
    for (const { part, folded, words } of side.faces) {
      if (named !== undefined && part.id !== named) continue;
      const text = bare(named === undefined ? quote : quote.replace(numbered, ''), folded);
      const said = wordsIn(fold(text));
      if (said.counts.size < fewest || isQuoted(fold(text), folded)) continue;
      const likeness = named === undefined ? wordsAlike(said, words) : wordsWithin(said, words);
      const least = named === undefined ? leastUnnamed : leastNamed;
      if (likeness >= least && likeness > (best?.likeness ?? 0)) best = { side, part, text, likeness };
    }
  }
  return best;
};

const wishFrom = (one: Noted, { side, part, text }: Like, { draft, languages }: Against): Noted['wish'] => {
  const language: Language = side.language;
  const [sent = ''] = sentWords(draft, language, languages).get(part.id) ?? [];
  const given = givenBy(text, sent, side.profile);
  if (given.is !== 'whole' && given.is !== 'passage') return undefined;
  const { edits } = rewording(side, part, given.text, languages);
  if (edits.length === 0) return undefined;
  const { line, quote } = one;
  const source = {
    how: 'letter' as const,
    ...(line === undefined ? {} : { line }),
    ...(quote === undefined ? {} : { quote }),
  };
  return { operations: asOne(edits), language, source };
};

const unread = new Set(['instructions:asked', 'instructions:no-operation']);

/**
 * What looks like a remark and is a paragraph told in other words (“10: The member cities note the second report.”) asks
 * for those words, though nobody says so: it waits, with the change prepared where it can be told which words go.
 */
export const heldAsRetold = (one: Noted, against: Against): Noted => {
  const isUnread = one.state === 'held' && one.wish === undefined && unread.has(one.reason?.code ?? '');
  const like = one.state === 'remark' || isUnread ? likest(one, against) : null;
  if (like === null) return one;
  const wish = wishFrom(one, like, against);
  if (isUnread && wish === undefined) return one;
  const { remark, ...rest } = one;
  return {
    ...rest,
    state: 'held',
    part: like.part.id,
    reason: { code: 'reply:retold', facts: {} },
    ...(wish === undefined
      ? { remark: { part: like.part.id, words: remark?.words ?? one.quote ?? '' } }
      : { wish }),
  };
};
