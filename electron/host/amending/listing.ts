import { type Amendment, statusOf } from '#core/amendment/amendment.ts';
import { conflicts } from '#core/amendment/conflicts.ts';
import { groups, withTwins, withTwinsOfLanguage } from '#core/amendment/groups.ts';
import { fate } from '#core/amendment/origin.ts';
import { targetOf } from '#core/amendment/standing.ts';
import { amendmentsOf, type Negotiation, present } from '#core/amendment/state.ts';
import type { Change, SingleChange } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { type Label, labels } from '#core/draft/numbering.ts';
import type { Failure } from '#core/failure.ts';
import { draftingLanguages } from '../languages.ts';
import { type Spell, spelling } from './spelling.ts';

/** What an amendment does, in a word. */
type Kind = 'words' | 'insert' | 'delete' | 'replace' | 'move' | 'split' | 'merge' | 'shape' | 'setting';

/** One amendment as lists show it. */
export interface Row {
  readonly id: Id;
  /** How the clause is cited in the present text; in the text it was made on, where it is gone. */
  readonly clause: string;
  /** The marker of the item, where an item is amended. */
  readonly item?: string;
  readonly language: Language;
  readonly kind: Kind;
  readonly removed: string;
  readonly inserted: string;
  /** Behind which paragraph a moved one is to stand; empty for the start of the text. */
  readonly behind?: string;
  /** The paragraph that is joined to this one. */
  readonly joins?: string;
  readonly sponsors: readonly { readonly city: Id; readonly name: string }[];
  readonly class: Amendment['class'];
  readonly status: string;
  readonly state: string;
  readonly reason: Failure | null;
  readonly rationale: string | null;
  /** Where it was read, and on which version and clause it was made. */
  readonly source: Amendment['source'] & {
    readonly base: number;
    readonly clause: string;
    readonly received: string;
    readonly aside?: string;
    readonly into?: Id;
  };
  readonly group: Id | null;
  /** Those by which the same is asked for in other languages: one amendment with this one. */
  readonly inBoth: readonly Id[];
  readonly conflictsWith: readonly Id[];
}

const kinds: Readonly<Record<SingleChange['type'], Kind>> = {
  'edit-wording': 'words',
  'insert-parts': 'insert',
  'delete-parts': 'delete',
  'move-parts': 'move',
  'split-part': 'split',
  'merge-parts': 'merge',
  'set-part': 'shape',
  'set-fields': 'setting',
  'add-language': 'setting',
  'remove-language': 'setting',
  'set-list-ends': 'setting',
  'set-typography': 'setting',
};

const kindOf = (operations: readonly SingleChange[]): Kind => {
  const found = new Set(operations.map(({ type }) => kinds[type]));
  if (found.has('insert') && found.has('delete')) return 'replace';
  const structure = [...found].find((kind) => kind !== 'words');
  return structure ?? 'words';
};

const partsWords = (parts: readonly Part[], language: Language, spell: Spell): string =>
  parts.map((part) => spell(wordingIn(part, language))).join(' / ');

const wordsOf = (
  operations: readonly SingleChange[],
  language: Language,
  spell: Spell,
): { readonly removed: string; readonly inserted: string } => {
  const removed: string[] = [];
  const inserted: string[] = [];
  for (const one of operations) {
    if (one.type === 'edit-wording') {
      removed.push(spell(one.removed));
      inserted.push(spell(one.inserted));
    } else if (one.type === 'delete-parts') removed.push(partsWords(one.parts, language, spell));
    else if (one.type === 'insert-parts') inserted.push(partsWords(one.parts, language, spell));
  }
  // The space that joins two paragraphs is nothing that anybody said.
  const joined = (words: readonly string[]): string =>
    words.filter((text) => (operations.length > 1 ? text.trim() : text) !== '').join(' … ');
  return { removed: joined(removed), inserted: joined(inserted) };
};

/** Where parts of one version are cited. */
interface Book {
  readonly spell: Spell;
  readonly cites: ReadonlyMap<Id, { readonly clause: string; readonly item?: string; readonly cite: string }>;
}

const citesOf = (draft: Draft, known: ReadonlyMap<Id, Label>): Book['cites'] => {
  let clause = '';
  return new Map(
    draft.parts.map((part) => {
      const cite = known.get(part.id)?.cite ?? '';
      if (part.role !== 'item') clause = cite;
      const item = part.role === 'item' ? cite.slice(clause.length).trim() : undefined;
      return [part.id, { clause, cite, ...(item === undefined ? {} : { item }) }] as const;
    }),
  );
};

const books = (state: Negotiation): ((version: number, language: Language) => Book) => {
  const known = new Map<string, Book>();
  return (version, language) => {
    const key = `${version} ${language}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const draft = state.versions[version] ?? present(state);
    const profile = draftingLanguages()[language];
    const cites = citesOf(draft, profile === undefined ? new Map() : labels(draft, profile));
    const made = { spell: spelling(draft, language, 'notes'), cites };
    known.set(key, made);
    return made;
  };
};

const conflictingWith = (state: Negotiation): ReadonlyMap<Id, readonly Id[]> => {
  const found = new Map<Id, Set<Id>>();
  for (const { kind, amendments } of conflicts(state)) {
    if (kind === 'placement') continue;
    for (const id of amendments) {
      const others = found.get(id) ?? new Set<Id>();
      for (const other of amendments) if (other !== id) others.add(other);
      found.set(id, others);
    }
  }
  return new Map([...found].map(([id, others]) => [id, [...others]]));
};

const targetIn = (operations: readonly Change[], { cites }: Book): Id | null =>
  operations.map(targetOf).find((id) => id !== null && cites.has(id)) ?? null;

// Of parts to be put in, the clause behind which they go says where.
const placeOf = (operations: readonly Change[], book: Book) =>
  book.cites.get(targetIn(operations, book) ?? '');

const behindOf = (operations: readonly SingleChange[], { cites }: Book): Pick<Row, 'behind'> => {
  const move = operations.find((one) => one.type === 'move-parts');
  return move === undefined ? {} : { behind: cites.get(move.after ?? '')?.cite ?? '' };
};

const joinsOf = (operations: readonly SingleChange[], { cites }: Book): Pick<Row, 'joins'> => {
  const join = operations.find((one) => one.type === 'merge-parts');
  const cite = cites.get(join?.tail.id ?? '')?.cite ?? '';
  return cite === '' ? {} : { joins: cite };
};

/** Which amendments are listed: of a clause as it is cited now, of a city. */
export interface Listing {
  readonly clause?: string | undefined;
  readonly city?: Id | undefined;
}

const plain = (cite: string): string => cite.toLowerCase().replace(/[\s().‹›]/g, '');

const isAbout = (row: Row, clause: string): boolean =>
  plain(row.clause) === plain(clause) || plain(`${row.clause}${row.item ?? ''}`) === plain(clause);

/** The amendments of a negotiation as rows, in the order in which they came in. */
export const amendmentRows = (state: Negotiation, { clause, city }: Listing = {}): readonly Row[] => {
  const book = books(state);
  const against = conflictingWith(state);
  const groupOf = new Map(
    groups(state).flatMap(({ id, members }) => members.map((member) => [member, id] as const)),
  );
  const mine = city === undefined ? null : new Set(fate(state, city).map(({ amendment }) => amendment));
  const rowOf = (amendment: Amendment): Row => {
    const { id, language, standing, base, operations, sponsors } = amendment;
    const [now, then] = [book(state.steps.length, language), book(base, language)];
    const asked = standing.operations.length > 0 ? standing.operations : operations;
    const all = asked.flatMap(singles);
    const [here, there] = [placeOf(asked, now), placeOf(operations, then)];
    const place = here ?? there;
    const group = groupOf.get(id) ?? null;
    return {
      id,
      clause: place?.clause ?? '',
      ...(place?.item === undefined ? {} : { item: place.item }),
      language,
      kind: kindOf(all),
      ...wordsOf(all, language, now.spell),
      ...behindOf(all, here === undefined ? then : now),
      ...joinsOf(all, then),
      sponsors: sponsors.map(({ city: sponsor, name }) => ({ city: sponsor, name })),
      class: amendment.class,
      status: statusOf(amendment),
      state: standing.state,
      reason: standing.reason,
      rationale: amendment.rationale ?? null,
      source: {
        ...amendment.source,
        base,
        clause: there?.cite ?? '',
        received: amendment.received,
        ...(amendment.aside === undefined ? {} : { aside: amendment.aside }),
        ...(amendment.into === undefined ? {} : { into: amendment.into }),
      },
      group,
      inBoth:
        group === null
          ? []
          : withTwins(state, id).filter((one) => !withTwinsOfLanguage(state, id).includes(one)),
      conflictsWith: (against.get(id) ?? []).filter((other) => groupOf.get(other) !== group),
    };
  };
  return amendmentsOf(state)
    .filter(({ id }) => mine === null || mine.has(id))
    .map(rowOf)
    .filter((row) => clause === undefined || isAbout(row, clause));
};
