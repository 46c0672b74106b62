import type { Language } from '#core/draft/draft.ts';
import type { Terms } from '../terms.ts';
import { type PackFacts, speaker } from './facts.ts';

/** A paragraph of a paper that goes with a draft. */
export interface PaperLine {
  readonly look: 'title' | 'heading' | 'text' | 'point' | 'strong' | 'blank' | 'small';
  readonly text: string;
}

/** A paper that goes with a draft: a letter, a form to send back, what is said after the text. */
export interface Paper {
  readonly language: Language;
  readonly title: string;
  readonly lines: readonly PaperLine[];
}

// What prints as if it were agreed is said not to be.
const contestedLines = (facts: PackFacts, say: ReturnType<typeof speaker>): readonly PaperLine[] => {
  const contested = facts.contested(facts.language);
  if (contested.length === 0) return [];
  return [
    { look: 'text', text: say('contested.intro') },
    ...contested.map(({ place, isNew, words }) => {
      const key = isNew ? (place === null ? 'first' : 'new') : 'words';
      return { look: 'point' as const, text: say(`contested.${key}`, { place: place ?? '', words }) };
    }),
  ];
};

/** How to reply, as it stands after the text of a draft. */
export const instructions = (facts: PackFacts, terms: Terms): Paper => {
  const say = speaker(facts, terms);
  const points = ['write', 'comment', 'leave', 'one', 'table', 'send'];
  return {
    language: facts.language,
    title: say('instructions.title'),
    lines: [
      { look: 'heading', text: say('instructions.title') },
      ...points.map((point) => ({ look: 'point' as const, text: say(`instructions.${point}`) })),
      { look: 'text', text: say(`silence.${facts.silence}`) },
      ...contestedLines(facts, say),
      ...(facts.city === null ? [{ look: 'blank' as const, text: say('instructions.city') }] : []),
    ],
  };
};

/** The letter that goes with a draft. `enclosed` are the names of the files it comes with. */
export const letter = (facts: PackFacts, enclosed: readonly string[], terms: Terms): Paper => {
  const say = speaker(facts, terms);
  const replies = ['in-draft', 'in-table', 'no-comments', 'one'];
  return {
    language: facts.language,
    title: say('letter.title'),
    lines: [
      { look: 'title', text: say('letter.title') },
      { look: 'strong', text: say(facts.city === null ? 'letter.to-all' : 'letter.to') },
      { look: 'text', text: say('letter.dear') },
      { look: 'text', text: say('letter.draft') },
      { look: 'strong', text: say('letter.deadline') },
      { look: 'text', text: say(`silence.${facts.silence}`) },
      ...contestedLines(facts, say),
      { look: 'heading', text: say('letter.how') },
      ...replies.map((one) => ({ look: 'point' as const, text: say(`letter.${one}`) })),
      { look: 'text', text: say('letter.contact') },
      { look: 'text', text: say('letter.regards') },
      { look: 'small', text: say('letter.enclosed') },
      ...enclosed.map((name) => ({ look: 'small' as const, text: name })),
    ],
  };
};

/** The form by which a city says in one line that it has no comments. */
export const noComments = (facts: PackFacts, terms: Terms): Paper => {
  const say = speaker(facts, terms);
  return {
    language: facts.language,
    title: say('form.title'),
    lines: [
      { look: 'heading', text: say('form.title') },
      { look: 'strong', text: say('form.line') },
      { look: 'blank', text: say('form.signed') },
      { look: 'small', text: say('form.send') },
    ],
  };
};
