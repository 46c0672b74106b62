import { flat, phrasesIn, replyForms, within } from './forms/phrases.ts';
import type { Noted } from './wish.ts';

const longest = 16;

// Whoever says one thing more in the same sentence may ask for something with it.
const saysOneThing = (quote: string): boolean =>
  !/[;:,–—]\s/u.test(quote.trim()) && quote.trim().split(/\s+/).length <= longest;

const denies = /(?<!\p{L})(?:no|not|none|nothing|without|but|pas|aucune?|rien|sans|mais)(?!\p{L})/iu;

const pointsTo = ({ quote = '' }: Noted): boolean =>
  saysOneThing(quote) &&
  !denies.test(quote) &&
  replyForms.some(({ attached }) => within(flat(quote), phrasesIn(attached)));

/**
 * What a mail says that only brings files: that they are attached is nothing that was said of the text, so that nobody
 * has replied by it.
 */
export const seeAttached = (noted: readonly Noted[]): readonly Noted[] =>
  noted.map((one): Noted => {
    if (one.state !== 'remark' || one.part !== undefined || !pointsTo(one)) return one;
    const { remark: _remark, ...rest } = one;
    return { ...rest, state: 'nothing', reason: { code: 'reply:see-attached', facts: {} } };
  });
