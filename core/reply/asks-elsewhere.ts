import { readInstructions } from '#core/amendment/instructions/read-instructions.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import type { Languages } from '#core/language/profile.ts';
import { profileOf } from '#core/redline/side.ts';
import { asksForChange } from './asks.ts';
import { flat, phrasesIn, replyForms, within } from './forms/phrases.ts';
import { notedOf } from './instructed.ts';
import type { Noted } from './wish.ts';

/** Where the words of a reason are read. */
interface Around {
  readonly draft: Draft;
  readonly language: Language;
  readonly languages: Languages;
  readonly newId: () => Id;
}

const elsewhere = { code: 'reply:reason-asks-elsewhere', facts: {} };

// “It repeats paragraph 4” names one and asks for nothing there; “the same applies to paragraph 4” does.
const onlyNames = new Set(['instructions:no-operation', 'instructions:place-only']);
const saysAlso = (words: string): boolean =>
  replyForms.some(({ also }) => within(flat(words), phrasesIn(also)));

/**
 * What the reason of a change asks of another paragraph, which it names by its number: “Consequently, delete
 * paragraph 8”. It waits, with its change where one can be made, for nobody would look for it in a reason. Its own
 * paragraph, and the items in it, is what the reason is about.
 */
export const asksElsewhere = (
  words: string,
  own: Id | null,
  { draft, language, languages, newId }: Around,
): readonly Noted[] => {
  const numbers = [...labels(draft, profileOf(language, languages))].flatMap(([id, { cite }]) => {
    const [number] = /\d+/.exec(cite) ?? [];
    return number === undefined ? [] : [[number, id] as const];
  });
  const others = new Map(numbers.toReversed());
  for (const [number, id] of numbers) if (id === own) others.delete(number);
  const named = ({ quote }: Noted): Id | undefined =>
    (quote?.match(/\d+/g) ?? []).map((number) => others.get(number)).find((id) => id !== undefined);
  const asks = ({ state, reason, quote = '' }: Noted): boolean => {
    if (onlyNames.has(reason?.code ?? '')) return saysAlso(quote);
    return state === 'taken' || (state === 'held' && reason !== undefined && asksForChange(reason));
  };
  const isIn = ({ part }: Noted): boolean => part === undefined || part !== own;
  return notedOf(readInstructions(words, draft, { languages, newId }), draft, 'letter').flatMap((one) => {
    const part = named(one);
    if (part === undefined || !isIn(one) || !asks(one)) return [];
    const remark = one.wish === undefined ? { remark: { part, words: one.quote ?? '' } } : {};
    return [{ ...one, part: one.part ?? part, ...remark, state: 'held' as const, reason: elsewhere }];
  });
};
