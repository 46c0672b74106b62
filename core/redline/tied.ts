import { apply } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import { mapChange } from '#core/change/map.ts';
import type { Draft } from '#core/draft/draft.ts';
import { changeOf } from './carry-proposals.ts';
import type { Proposal } from './proposal.ts';

/** Several proposals as one: each carried past those before it; null where one of them cannot be. */
const together = (proposals: readonly Proposal[]): Proposal | null => {
  const changes: Change[] = [];
  for (const one of proposals) {
    const change = mapChange(changeOf(one), { type: 'group', changes });
    if (change === null) return null;
    changes.push(change);
  }
  const [first] = proposals;
  return first === undefined || changes.length === 0 ? null : { ...first, changes };
};

const standsAlone = (base: Draft, given: Proposal | null): given is Proposal =>
  given !== null && apply(base, changeOf(given)).ok;

const isStructure = ({ kind }: Proposal): boolean => kind !== 'words';

/** Proposals that can each be made on the base alone, and those that no tie to others made possible. */
export interface Tied {
  readonly able: readonly Proposal[];
  readonly unable: readonly Proposal[];
}

/**
 * The fewest of those around that help together; null where none do. How many are tried grows by half each time, and is
 * narrowed down once it is enough: a long list of those that nothing helps takes few tries.
 */
const nearest = (
  near: readonly Proposal[],
  helps: (set: readonly Proposal[]) => boolean,
): readonly Proposal[] | null => {
  for (let [below, count] = [1, 1]; count < near.length; below = count) {
    count = Math.min(near.length, Math.ceil(count * 1.5));
    if (!helps(near.slice(0, count))) continue;
    const fewest = near.findIndex((_, last) => last >= below && helps(near.slice(0, last + 1)));
    return near.slice(0, fewest + 1);
  }
  return null;
};

/** The proposal with others without which it cannot be made, in the order of the list; null where none help. */
const bundled = (base: Draft, proposals: readonly Proposal[], lame: Proposal): readonly Proposal[] | null => {
  const at = proposals.indexOf(lame);
  const away = new Map(proposals.map((one, index) => [one, Math.abs(index - at)]));
  const others = proposals.filter((one) => one !== lame && isStructure(one));
  const near = others.toSorted((one, other) => (away.get(one) ?? 0) - (away.get(other) ?? 0));
  const inOrder = (set: readonly Proposal[]): readonly Proposal[] => {
    const members = new Set([lame, ...set]);
    return proposals.filter((one) => members.has(one));
  };
  const helps = (set: readonly Proposal[]): boolean => standsAlone(base, together(inOrder(set)));
  const one = near.find((single) => helps([single]));
  const found = one === undefined ? nearest(near, helps) : [one];
  return found === null ? null : inOrder(found);
};

/**
 * Ties proposals so that each can be made on the base alone. One that cannot, as a deep item without the item above
 * it, is tied to the proposal next to it in the list with which it can, or to as many of those around it as it takes.
 */
export const tied = (base: Draft, proposals: readonly Proposal[]): Tied => {
  const unable: Proposal[] = [];
  const sound = new Set<Proposal>();
  const isSound = (one: Proposal): boolean => {
    if (!sound.has(one) && standsAlone(base, one)) sound.add(one);
    return sound.has(one);
  };
  let able = proposals;
  for (;;) {
    const lame = able.find((one) => !isSound(one));
    if (lame === undefined) return { able, unable };
    const members = bundled(base, able, lame);
    const bundle = members === null ? null : together(members);
    if (members === null || bundle === null) {
      able = able.filter((one) => one !== lame);
      unable.push(lame);
    } else {
      // What is put into a gap keeps its turn among all that goes there.
      const turn = members.find(({ kind }) => kind === 'insert' || kind === 'move') ?? lame;
      const rest = able.filter((one) => one === turn || !members.includes(one));
      able = rest.map((one) => (one === turn ? bundle : one));
    }
  }
};
