import type { EditWording, SingleChange } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import type { Id, Language, Part } from '#core/draft/draft.ts';
import { type Wording, wordingLength } from '#core/draft/wording.ts';
import { type Cause, type Hands, handsOver } from './hands.ts';
import { keptIn } from './kept.ts';
import { piecesOf, wayFrom } from './path.ts';
import type { Negotiation } from './state.ts';
import { unitsOf } from './units.ts';

/** What can be done to a part as a whole. */
export type Structural = 'insert' | 'delete' | 'move' | 'split' | 'merge' | 'shape';

/** What is behind the differences of two versions in one language, place by place. */
export interface Authorship {
  /** For each character of each part as it is after: what put it there, or null where it was there before. */
  readonly put: ReadonlyMap<Id, readonly (Cause | null)[]>;
  /** For each character of each part as it was before: what took it out, or undefined where it is still there. */
  readonly taken: ReadonlyMap<Id, readonly (Cause | undefined)[]>;
  /** For each character of each part as it is after: what brought it here from another part, by a split or a merge. */
  readonly came: ReadonlyMap<Id, readonly (Cause | null)[]>;
  /** For each character of each part as it was before: what carried it off to the part where it stands now. */
  readonly went: ReadonlyMap<Id, readonly (Cause | undefined)[]>;
  /** What was last done to a part as a whole. */
  readonly done: (what: Structural, part: Id) => Cause | undefined;
}

/** A character on its way: where it stood before, and what put it in if it did not; what carried it to another part. */
interface Sign {
  readonly from: { readonly part: Id; readonly at: number } | null;
  readonly cause: Cause | null;
  readonly carried: Cause | null;
}

interface Writing {
  readonly language: Language;
  readonly texts: Map<Id, Sign[]>;
  readonly taken: Map<Id, (Cause | undefined)[]>;
  readonly done: Map<string, Cause>;
}

const lengthIn = (part: Part, language: Language): number => wordingLength(part.wording[language] ?? []);

const fresh = (length: number, cause: Cause): Sign[] =>
  Array.from({ length }, () => ({ from: null, cause, carried: null }));

const take = ({ taken }: Writing, signs: readonly Sign[], causeAt: (at: number) => Cause | null): void => {
  signs.forEach(({ from }, at) => {
    const there = from === null ? undefined : taken.get(from.part);
    const cause = causeAt(at);
    if (from !== null && there !== undefined && cause !== null) there[from.at] = cause;
  });
};

const carried = (signs: readonly Sign[], cause: Cause): Sign[] =>
  signs.map((sign) => ({ ...sign, carried: cause }));

/** Where each spoken unit of a wording begins. */
const starts = (wording: Wording): readonly number[] => {
  let at = 0;
  return unitsOf(wording).flatMap(({ length, kind, key }) => {
    const start = at;
    at += length;
    return kind === 'space' || key === '' ? [] : [start];
  });
};

/** The signs that an edit puts in: words that it takes out and says again stay the same words. */
const signsOf = (
  edit: EditWording,
  old: readonly Sign[],
  causeAt: (offset: number) => Cause,
): { signs: Sign[]; kept: ReadonlySet<Sign> } => {
  const [was, now] = [unitsOf(edit.removed), unitsOf(edit.inserted)];
  const origins = starts(edit.removed);
  const stays = keptIn(now, was);
  const kept = new Set<Sign>();
  let at = 0;
  let spoken = 0;
  const signs = now.flatMap(({ length, kind, key }): Sign[] => {
    const from = at;
    at += length;
    const start = kind === 'space' || key === '' ? undefined : origins[stays[spoken++] ?? -1];
    return Array.from({ length }, (_, offset) => {
      const same = start === undefined ? undefined : old[start + offset];
      if (same === undefined) return { from: null, cause: causeAt(from + offset), carried: null };
      kept.add(same);
      return same;
    });
  });
  return { signs, kept };
};

const edited = (writing: Writing, edit: EditWording, hands: Hands): void => {
  const signs = writing.texts.get(edit.part);
  if (signs === undefined || edit.language !== writing.language) return;
  const length = wordingLength(edit.removed);
  const old = signs.slice(edit.at, edit.at + length);
  const made = signsOf(edit, old, hands.put);
  take(writing, old, (at) => {
    const sign = old[at];
    return sign === undefined || made.kept.has(sign) ? null : hands.taken(at);
  });
  signs.splice(edit.at, length, ...made.signs);
};

const write = (
  writing: Writing,
  change: SingleChange,
  cause: Cause,
  handsOf: (edit: EditWording) => Hands,
): void => {
  const { texts, done, language } = writing;
  switch (change.type) {
    case 'edit-wording':
      edited(writing, change, handsOf(change));
      return;
    case 'insert-parts':
      for (const part of change.parts) {
        texts.set(part.id, fresh(lengthIn(part, language), cause));
        done.set(`insert ${part.id}`, cause);
      }
      return;
    case 'delete-parts':
      for (const { id } of change.parts) {
        take(writing, texts.get(id) ?? [], () => cause);
        texts.delete(id);
        done.set(`delete ${id}`, cause);
      }
      return;
    case 'split-part': {
      const head = texts.get(change.part) ?? [];
      texts.set(change.tail.id, carried(head.splice(change.at[language] ?? head.length), cause));
      done.set(`split ${change.tail.id}`, cause);
      return;
    }
    case 'merge-parts':
      texts.get(change.part)?.push(...carried(texts.get(change.tail.id) ?? [], cause));
      texts.delete(change.tail.id);
      done.set(`merge ${change.tail.id}`, cause);
      return;
    case 'move-parts':
      for (const id of change.ids) done.set(`move ${id}`, cause);
      return;
    case 'set-part':
      done.set(`shape ${change.part}`, cause);
      return;
    case 'add-language':
      if (change.language === language)
        for (const [part, words] of Object.entries(change.wordings))
          texts.set(part, fresh(wordingLength(words), cause));
      return;
    case 'remove-language':
    case 'set-fields':
    case 'set-list-ends':
    case 'set-typography':
      return;
  }
};

const writeStep = (state: Negotiation, index: number, writing: Writing): void => {
  const [step, draft] = [state.steps[index], state.versions[index]];
  if (step === undefined || draft === undefined) return;
  const pieces = piecesOf(step);
  // A reference that only follows what was joined stays where it was, with another number.
  const deed = state.decisions[step.decision]?.deed;
  const follows = deed !== undefined && 'follows' in deed ? (deed.follows?.length ?? 0) : 0;
  pieces.slice(0, pieces.length - follows).forEach((piece, place) => {
    const cause: Cause = { decision: step.decision, amendments: step.sources[place] ?? [] };
    const hands = handsOver(state, draft, cause, place);
    for (const change of singles(piece)) write(writing, change, cause, hands);
  });
};

const mapped = <One, Other>(
  all: ReadonlyMap<Id, readonly One[]>,
  each: (one: One, part: Id) => Other,
): ReadonlyMap<Id, readonly Other[]> =>
  new Map([...all].map(([part, some]) => [part, some.map((one) => each(one, part))]));

const whereWent = ({ texts, taken }: Writing): ReadonlyMap<Id, readonly (Cause | undefined)[]> => {
  const went = new Map([...taken].map(([part, all]) => [part, all.map((): Cause | undefined => undefined)]));
  for (const [part, signs] of texts)
    for (const { from, carried: cause } of signs) {
      const there = from === null || from.part === part ? undefined : went.get(from.part);
      if (from !== null && there !== undefined && cause !== null) there[from.at] = cause;
    }
  return went;
};

/**
 * What is behind the differences of two versions in one language, from the record alone: the decision and amendments
 * that put each character in or took it out, and that did something to a part as a whole. Words that an edit takes out
 * and says again stay; decisions undone between the two versions leave no trace.
 */
export const authorship = (state: Negotiation, language: Language, from: number, to: number): Authorship => {
  const upTo: Negotiation = {
    ...state,
    versions: state.versions.slice(0, to + 1),
    steps: state.steps.slice(0, to),
  };
  const parts = state.versions[from]?.parts ?? [];
  const signsAt = (part: Part): Sign[] =>
    Array.from({ length: lengthIn(part, language) }, (_, at) => ({
      from: { part: part.id, at },
      cause: null,
      carried: null,
    }));
  const writing: Writing = {
    language,
    texts: new Map(parts.map((part) => [part.id, signsAt(part)])),
    taken: new Map(
      parts.map((part) => [part.id, Array.from({ length: lengthIn(part, language) }, () => undefined)]),
    ),
    done: new Map(),
  };
  for (const index of wayFrom(upTo, from)) writeStep(state, index, writing);
  return {
    put: mapped(writing.texts, ({ cause }) => cause),
    taken: writing.taken,
    came: mapped(writing.texts, ({ from, carried }, part) => (from?.part === part ? null : carried)),
    went: whereWent(writing),
    done: (what, part) => writing.done.get(`${what} ${part}`),
  };
};
