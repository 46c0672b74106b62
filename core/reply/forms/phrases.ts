import { foldName } from '#core/draft/network.ts';
import { remembered } from '#core/language/remembered.ts';
import { english } from './english.ts';
import type { Phrases, ReplyForms } from './forms.ts';
import { french } from './french.ts';

/** The languages in which replies are understood. */
export const replyForms: readonly ReplyForms[] = [english, french];

/** A text as phrases are compared: as names are, and a sign that is no letter stands for itself where it is all there is. */
export const flat = remembered((text) => foldName(text) || text.trim(), 1000);

const known = new Map<Phrases, ReadonlySet<string>>();

/** Phrases as they are compared. */
export const phrasesIn = (phrases: Phrases): ReadonlySet<string> => {
  const found = known.get(phrases) ?? new Set(phrases.split('|').map(flat));
  known.set(phrases, found);
  return found;
};

/** Whether a text, as phrases are compared, has one of them in it. */
export const within = (text: string, phrases: Iterable<string>): boolean => {
  for (const phrase of phrases) if (phrase !== '' && ` ${text} `.includes(` ${phrase} `)) return true;
  return false;
};

/** Whether a text is one of the phrases that each language has under a name, and nothing more. */
export const says = (text: string, name: 'ditto' | 'nothing'): boolean =>
  replyForms.some((forms) => phrasesIn(forms[name]).has(flat(text)));
