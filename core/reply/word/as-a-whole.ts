import type { Noted } from '../wish.ts';

/** More of one kind than this share of the text, none of it tracked, and it tells of the file, not of what is asked. */
const most = 0.25;

const isMany = (count: number, parts: number): boolean => count > Math.max(2, parts * most);

// Whoever sends back two paragraphs of sixty does not ask for the others to go.
const notMissed = (noted: readonly Noted[], parts: number): readonly Noted[] => {
  const isMissing = ({ found, how }: Noted): boolean => found === 'delete' && how === 'untracked';
  const missing = noted.filter(isMissing).length;
  if (!isMany(missing, parts)) return noted;
  const reason = { code: 'reply:only-part', facts: { count: missing } };
  return noted.map((one) => (isMissing(one) ? { ...one, state: 'held', reason } : one));
};

// Whoever pastes a text as one paragraph does not ask for its clauses to be one.
const runTogether = (noted: readonly Noted[], parts: number): readonly Noted[] | null => {
  const joined = noted.filter(({ found, how }) => found === 'merge' && how === 'untracked').length;
  if (!isMany(joined, parts)) return null;
  return [
    {
      found: 'file',
      state: 'held',
      revisions: noted.flatMap(({ revisions = [] }) => revisions),
      reason: { code: 'reply:run-together', facts: { count: joined } },
    },
  ];
};

/**
 * What was found in the words of a text, seen against all of it: where most of it is missing, or its paragraphs ran
 * together, that is how the file was made, and nothing of it is taken for a wish.
 */
export const seenAsAWhole = (noted: readonly Noted[], parts: number): readonly Noted[] =>
  runTogether(noted, parts) ?? notMissed(noted, parts);
