import type { Draft, Id, Language, Part, Wordings } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import type { Fields } from '#core/draft/field.ts';
import type { Wording } from '#core/draft/wording.ts';
import type { Pairing } from './pair.ts';
import { joinedFields } from './pair-fields.ts';

/** A part that only the second language has, with the part of the draft after which it goes; null for the beginning. */
interface Insertion {
  readonly part: Part;
  readonly after: Id | null;
}

/** What a draft gains by a second language. */
export interface Paired {
  readonly language: Language;
  /** The words of the second language by the ids of the draft, the inserted parts among them. */
  readonly wordings: Readonly<Record<Id, Wording>>;
  /** In reading order; each may follow one before it. */
  readonly inserted: readonly Insertion[];
  readonly fields: Fields;
  /** The draft with all of it. */
  readonly draft: Draft;
}

const free = (id: Id, taken: Set<Id>): Id => {
  let own = id;
  for (let count = 2; taken.has(own); count++) own = `${id}-${count}`;
  taken.add(own);
  return own;
};

const asClause = ({ id, wording }: Part): Part => ({ id, role: 'clause', numbered: false, wording });

/** The part in a role that stands where it goes: no second chapeau, no title after the text, no item without an owner. */
const placed = (part: Part, before: Part | undefined, rest: readonly Part[], chapeau: boolean): Part => {
  const { id, wording } = part;
  if (rest.some(({ role }) => role === 'heading'))
    return part.role === 'heading' ? part : { id, role: 'heading', line: 'other', wording };
  if (before?.role === 'closing') return { id, role: 'closing', wording };
  switch (part.role) {
    case 'heading':
      return before === undefined || before.role === 'heading' ? part : asClause(part);
    case 'chapeau':
      return chapeau ? asClause(part) : part;
    case 'closing':
      return rest.every(({ role }) => role === 'closing') ? part : asClause(part);
    case 'item':
      if (before === undefined || before.role === 'heading') return asClause(part);
      return { ...part, level: Math.min(part.level, levelOf(before) + 1) };
    default:
      return part;
  }
};

/** The same, but for a part that would come between nested items and take their owner from them: it is an item too. */
const fitting = (part: Part, before: Part | undefined, rest: readonly Part[], chapeau: boolean): Part => {
  const fit = placed(part, before, rest, chapeau);
  const next = levelOf(rest[0] ?? fit);
  if (next <= levelOf(fit) + 1) return fit;
  return { id: fit.id, role: 'item', level: next - 1, list: 'none', wording: fit.wording };
};

const withLanguage = (part: Part, language: Language, wording: Wording): Part =>
  wording.length === 0 ? part : { ...part, wording: { ...part.wording, [language]: wording } };

const only = (language: Language, wording: Wording | undefined): Wordings =>
  wording === undefined || wording.length === 0 ? {} : { [language]: wording };

/**
 * The draft with the words of a second language under the ids it has, by a pairing. Parts that only the second
 * language has become parts of their own at their place, worded in that language alone; no word of it is lost. Parts
 * that a place cannot take in their role become unnumbered clauses.
 */
export const pairedDraft = (draft: Draft, other: Draft, { pairs }: Pairing): Paired => {
  const language = other.languages[0] ?? '';
  const theirs = new Map(other.parts.map((part) => [part.id, part]));
  const partners = new Map(
    pairs.flatMap(({ first, second }) =>
      first === null || second === null ? [] : [[first, second] as const],
    ),
  );
  const taken = new Set(draft.parts.map(({ id }) => id));
  const parts: Part[] = [];
  const inserted: Insertion[] = [];
  const wordings: Record<Id, Wording> = {};
  const insertions = placesOfAlone(pairs);
  const rest = [...draft.parts];
  const chapeau = draft.parts.some(({ role }) => role === 'chapeau');
  const insertAfter = (place: Id | null): void => {
    for (const id of insertions.get(place) ?? []) {
      const their = theirs.get(id);
      if (their === undefined) continue;
      const before = parts.at(-1);
      const bare = { ...their, id: free(id, taken), wording: only(language, their.wording[language]) };
      const part = fitting(bare, before, rest, chapeau || parts.some(({ role }) => role === 'chapeau'));
      inserted.push({ part, after: before?.id ?? null });
      wordings[part.id] = their.wording[language] ?? [];
      parts.push(part);
    }
  };
  insertAfter(null);
  for (const part of draft.parts) {
    rest.shift();
    const partner = theirs.get(partners.get(part.id) ?? '');
    const wording = partner?.wording[language] ?? [];
    if (wording.length > 0) wordings[part.id] = wording;
    parts.push(withLanguage(part, language, wording));
    insertAfter(part.id);
  }
  const fields = joinedFields(draft.fields, other.fields);
  const languages = [...new Set([...draft.languages, language])];
  return { language, wordings, inserted, fields, draft: { ...draft, languages, fields, parts } };
};

/** For each part of the draft, null for its beginning, the parts of the second text that come after it alone. */
const placesOfAlone = (pairs: Pairing['pairs']): ReadonlyMap<Id | null, readonly Id[]> => {
  const places = new Map<Id | null, Id[]>();
  let last: Id | null = null;
  for (const { first, second } of pairs) {
    if (first !== null) last = first;
    else if (second !== null) places.set(last, [...(places.get(last) ?? []), second]);
  }
  return places;
};
