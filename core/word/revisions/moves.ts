import type { Revision } from '../read/tracked.ts';
import { responsible } from './responsible.ts';
import type { Step } from './steps.ts';

/** One end of a move: the steps that went away together or came together. */
interface Half {
  readonly revision: Revision;
  readonly steps: Step[];
  text: string;
}

/** Which steps belong to which move, both ends of which were found; and how many ends found no other. */
export interface Moves {
  readonly of: ReadonlyMap<Step, number>;
  readonly unpaired: number;
}

const textOf = ({ piece }: Step): string => {
  if (piece === undefined) return '\n';
  return 'text' in piece ? piece.text : '\uFFFC';
};

const isMove = (revision: Revision | undefined): revision is Revision =>
  revision?.kind === 'moveFrom' || revision?.kind === 'moveTo';

const sameHalf = (half: Half | undefined, { kind, author, date, move }: Revision): half is Half =>
  half !== undefined &&
  half.revision.kind === kind &&
  half.revision.author === author &&
  half.revision.date === date &&
  half.revision.move === move;

/** A named end is all that bears its name; one without a name is what lies together, by one author at one time. */
const halvesOf = (steps: readonly Step[]): readonly Half[] => {
  const halves: Half[] = [];
  const named = new Map<string, Half>();
  let open: Half | undefined;
  for (const step of steps) {
    const revision = responsible(step);
    if (!isMove(revision)) {
      if (step.inBefore || step.inAfter) open = undefined;
      continue;
    }
    const key = revision.move === undefined ? undefined : `${revision.kind} ${revision.move}`;
    const known = key === undefined ? open : named.get(key);
    const half = key !== undefined || sameHalf(known, revision) ? known : undefined;
    open = half ?? { revision, steps: [], text: '' };
    if (half === undefined) halves.push(open);
    if (key !== undefined) named.set(key, open);
    open.steps.push(step);
    open.text += textOf(step);
  }
  return halves;
};

const words = ({ text }: Half): string => text.replace(/\s+/g, ' ').trim();

type Key = (half: Half) => string | undefined;

// Word names its moves. LibreOffice does not, but both ends have one author and one time.
const keys: readonly Key[] = [
  ({ revision }) => revision.move,
  (half) => words(half) && JSON.stringify([half.revision.author, half.revision.date, words(half)]),
];

const byKey = (halves: readonly Half[], key: Key): Map<string, Half[]> => {
  const found = new Map<string, Half[]>();
  for (const half of halves) {
    const value = key(half);
    const alike = found.get(value ?? '');
    if (alike !== undefined) alike.push(half);
    else if (value) found.set(value, [half]);
  }
  return found;
};

/** Pairs the two ends of each move: by name, else by author, date and words. */
export const pairMoves = (steps: readonly Step[]): Moves => {
  const of = new Map<Step, number>();
  let open = halvesOf(steps);
  let moves = 0;
  for (const key of keys) {
    // The last first, so that the first can be taken from the end.
    const to = byKey(open.filter(({ revision }) => revision.kind === 'moveTo').reverse(), key);
    const paired = new Set<Half>();
    for (const from of open.filter(({ revision }) => revision.kind === 'moveFrom')) {
      const partner = to.get(key(from) || '')?.pop();
      if (partner === undefined) continue;
      for (const step of [...from.steps, ...partner.steps]) of.set(step, moves);
      moves += 1;
      paired.add(from).add(partner);
    }
    open = open.filter((half) => !paired.has(half));
  }
  return { of, unpaired: open.length };
};
