import type { Failure } from '#core/failure.ts';
import type { WordFacts } from './read-word.ts';

const codes: readonly (readonly [Exclude<keyof WordFacts, 'authors'>, string])[] = [
  ['trackedChanges', 'tracked-changes'],
  ['comments', 'comments'],
  ['tables', 'tables'],
  ['textBoxes', 'text-boxes'],
  ['images', 'images'],
  ['equations', 'equations'],
  ['embedded', 'embedded'],
  ['hidden', 'hidden'],
  ['struck', 'struck'],
  ['brokenFields', 'broken-fields'],
];

/**
 * What whoever imports a Word file should be told of it: a `word:` code for each thing that was decided for them (all
 * tracked changes taken), read in a certain order (tables, text boxes) or left out (comments, images), with its count.
 * Nothing for a file of paragraphs alone. For a file read as it was before its changes, the first is not true.
 */
export const warningsOf = (facts: WordFacts): readonly Failure[] =>
  codes
    .filter(([fact]) => facts[fact] > 0)
    .map(([fact, code]) => ({ code: `word:${code}`, facts: { count: facts[fact] } }));
