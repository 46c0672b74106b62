import type { SingleChange } from '#core/change/change.ts';
import { carry } from '#core/change/map.ts';
import type { Id, Part } from '#core/draft/draft.ts';
import { characters } from '#core/draft/wording.ts';
import { type Conflict, conflictOf, type Kind } from './conflict.ts';
import type { Claim, Group } from './groups.ts';
import type { Parts } from './keys.ts';

/** What is wanted of one part as a whole, by kind. */
interface Wanted {
  readonly deletes: Claim[];
  readonly moves: Claim[];
  readonly forms: Claim[];
  readonly words: Claim[];
  readonly cuts: Claim[];
  readonly merges: Claim[];
  /** Parts put, or moved, right behind it. */
  readonly behind: Claim[];
}

const nothing = (): Wanted => ({
  deletes: [],
  moves: [],
  forms: [],
  words: [],
  cuts: [],
  merges: [],
  behind: [],
});

const start = '^';

type ByPart = Map<string, Wanted>;

const at = (all: ByPart, part: Id | null): Wanted => {
  const key = part ?? start;
  const there = all.get(key);
  if (there !== undefined) return there;
  const made = nothing();
  all.set(key, made);
  return made;
};

const sort = (all: ByPart, claim: Claim): void => {
  const { operation } = claim;
  switch (operation.type) {
    case 'edit-wording':
      at(all, operation.part).words.push(claim);
      return;
    case 'insert-parts':
      at(all, operation.after).behind.push(claim);
      return;
    case 'delete-parts':
      for (const { id } of operation.parts) at(all, id).deletes.push(claim);
      return;
    case 'move-parts':
      for (const id of operation.ids) at(all, id).moves.push(claim);
      at(all, operation.after).behind.push(claim);
      return;
    case 'split-part':
      at(all, operation.part).cuts.push(claim);
      return;
    case 'merge-parts':
      at(all, operation.part).merges.push(claim);
      at(all, operation.tail.id).merges.push(claim);
      return;
    case 'set-part':
      at(all, operation.part).forms.push(claim);
      return;
    case 'add-language':
    case 'remove-language':
    case 'set-fields':
    case 'set-list-ends':
    case 'set-typography':
      return;
  }
};

const against = (one: SingleChange, other: SingleChange): boolean =>
  [carry(one, other).fate, carry(other, one).fate].some((fate) => fate === 'contested' || fate === 'gone');

// Each of the first with those of the second that stand against it, and everybody once.
const opposed = (ones: readonly Claim[], others: readonly Claim[]): readonly Claim[] => {
  const found = new Set<Claim>();
  for (const one of ones)
    for (const other of others)
      if (one.group !== other.group && against(one.operation, other.operation)) found.add(one).add(other);
  return [...found];
};

const various = (claims: readonly Claim[]): boolean => new Set(claims.map(({ group }) => group)).size > 1;

const targets = (claims: readonly Claim[]): number =>
  new Set(claims.map(({ operation }) => (operation.type === 'move-parts' ? operation.after : null))).size;

const inside = ({ deletes, words, moves, forms, cuts, merges, behind }: Wanted): readonly Claim[] => {
  if (deletes.length === 0) return [];
  const nested = behind.filter(({ operation }) => deletes.some((one) => against(one.operation, operation)));
  const others = [...words, ...moves, ...forms, ...cuts, ...merges, ...nested].filter(({ group }) =>
    deletes.some((one) => one.group !== group),
  );
  return others.length === 0 ? [] : [...deletes, ...others];
};

const ofPart = (wanted: Wanted): readonly (readonly [Kind, readonly Claim[]])[] => [
  ['inside-deletion', inside(wanted)],
  ['two-moves', targets(wanted.moves) > 1 ? wanted.moves : []],
  ['two-moves', opposed(wanted.moves, wanted.behind)],
  ['two-forms', opposed(wanted.forms, wanted.forms)],
  ['across-cut', opposed(wanted.cuts, [...wanted.words, ...wanted.cuts])],
  ['two-orders', opposed(wanted.merges, [...wanted.behind, ...wanted.moves])],
];

// Where a part between two gaps is to be deleted, what is meant for either may come to stand side by side.
const sharedGaps = (all: ByPart): readonly (readonly [string, readonly Claim[]])[] => {
  const front = new Map<string, string>();
  for (const { deletes } of all.values())
    for (const { operation } of deletes)
      if (operation.type === 'delete-parts')
        for (const { id } of operation.parts) front.set(id, operation.after ?? start);
  const rootOf = (key: string): string => {
    let root = key;
    for (let before = front.get(root); before !== undefined; before = front.get(root)) root = before;
    return root;
  };
  const gaps = new Map<string, Claim[]>();
  for (const [key, { behind }] of all) {
    if (behind.length === 0) continue;
    const root = rootOf(key);
    gaps.set(root, [...(gaps.get(root) ?? []), ...behind]);
  }
  return [...gaps];
};

const wordsOf = ({ operation, placed }: Claim): string => {
  if (placed !== null) return characters(placed.wording);
  return operation.type === 'insert-parts' ? operation.parts.map(said).join('\n') : '';
};

const said = ({ wording }: Part): string =>
  Object.values(wording)
    .map((words) => characters(words))
    .join(' / ');

/** Conflicts about whole parts: deletions against what is done inside, rival moves, forms and places. */
export const structuralConflicts = (groups: readonly Group[], parts: Parts): readonly Conflict[] => {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const all: ByPart = new Map();
  for (const { claims } of groups) for (const claim of claims) sort(all, claim);
  const found = (key: string, kind: Kind, claims: readonly Claim[]): readonly Conflict[] => {
    if (!various(claims)) return [];
    const ids = [...new Set(claims.map(({ group }) => group))].toSorted();
    const part = parts.get(key);
    const wanted = claims.map((claim) => ({ group: claim.group, words: wordsOf(claim) }));
    return [
      conflictOf(
        ids.flatMap((id) => byId.get(id) ?? []),
        {
          kind,
          part: key === start ? null : key,
          language: null,
          present: part === undefined || kind === 'placement' ? '' : said(part),
          wanted: wanted.toSorted((one, other) => (one.group < other.group ? -1 : 1)),
        },
      ),
    ];
  };
  return [
    ...[...all].flatMap(([key, wanted]) =>
      ofPart(wanted).flatMap(([kind, claims]) => found(key, kind, claims)),
    ),
    ...sharedGaps(all).flatMap(([key, claims]) => found(key, 'placement', claims)),
  ];
};
