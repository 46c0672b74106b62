import type { City } from '#core/amendment/amendment.ts';
import type { Taken } from '#core/amendment/state.ts';
import type { Change } from '#core/change/change.ts';
import { type Description, describe } from '#core/change/describe.ts';
import { invert } from '#core/change/invert.ts';
import type { Draft, Id } from '#core/draft/draft.ts';
import { type Label, labels } from '#core/draft/numbering.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import type { MarginDeed } from '#core/margin/deed.ts';
import { canonical } from './file/canonical.ts';
import type { Act } from './file/deed-schema.ts';
import type { DraftFile } from './file/draft-file.ts';
import type { Deed, Entry } from './file/record.ts';
import { draftingLanguages } from './languages.ts';
import { allMade, isChange } from './made.ts';

/** One row of the record in words: `code` and `facts` of a sentence, by whom and when. */
export interface Deedline extends Description {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  /** The reason that whoever did it gave. */
  readonly why?: string;
  /** The change that this one took back. */
  readonly undoes?: number;
}

const citiesOf = (cities: readonly City[]): string => cities.map(({ name }) => name).join(', ');

// Facts of sentences in `history.json`; what a deed is about is told by numbers, names and ids, never by words; but a
// reservation is made for the record, and is its words.
const factsOf = (act: Act): Description['facts'] => {
  switch (act.type) {
    case 'propose':
      return { amendment: act.amendment, cities: citiesOf(act.submission.cities) };
    case 'reply':
      return { round: act.round, cities: citiesOf(act.cities), count: act.proposals.length };
    case 'reserve':
    case 'lift-reservation':
      return {
        part: act.part,
        city: act.city,
        ...(act.type === 'lift-reservation' || unsaid(act) ? {} : { words: act.words ?? '' }),
      };
    case 'bracket':
    case 'confirm-wording':
    case 'mark-wording':
      return { part: act.part };
    case 'hold-files':
      return { round: act.round, count: act.files.length };
    case 'set-files-aside':
    case 'take-files-up':
      return { round: act.round, ids: act.files.join(', ') };
    case 'leave-out':
    case 'include':
      return { round: act.round, reply: act.reply };
    case 'issue-open':
      return { count: act.open.length };
    case 'merge':
      return { amendment: act.ids.join(', '), into: act.into };
    default:
      return {
        ...('ids' in act ? { amendment: act.ids.join(', ') } : {}),
        ...('round' in act ? { round: act.round } : {}),
      };
  }
};

const describedAct = (act: Act, cites: Cites): Description => {
  if (act.type === 'redraft') return described(act.change, cites);
  return { code: `history:${kindOf(act)}`, facts: cited(factsOf(act), cites) };
};

const kindOf = (act: Act): string => {
  if (act.type === 'round-close' && act.early === true) return 'round-close-early';
  if (act.type === 'reserve' && !unsaid(act)) return 'reserve-saying';
  return isOfFindings(act) ? 'hold-findings' : act.type;
};

// Whether a reservation is made without a word.
const unsaid = ({ words = '' }: { readonly words?: string | undefined }): boolean => words.trim() === '';

// A file that waits and what waits in a reply are never held back by one deed.
const isOfFindings = (act: Act): boolean =>
  act.type === 'hold-files' && act.files.every(({ finding }) => finding !== undefined);

// What somebody wrote is told by its id.
const describedNote = (deed: MarginDeed): Description => {
  switch (deed.type) {
    case 'set-status':
      return { code: `history:status-${deed.status}`, facts: { part: deed.part } };
    case 'comment':
      return { code: 'history:comment', facts: { part: deed.part, comment: deed.id } };
    case 'reply':
      return { code: 'history:reply-comment', facts: { comment: deed.comment } };
    case 'edit-comment':
    case 'delete-comment':
      return { code: `history:${deed.type}`, facts: { comment: deed.id } };
    case 'resolve-comment':
    case 'reopen-comment':
      return { code: `history:${deed.type}`, facts: { comment: deed.comment } };
    case 'confirm-wording':
    case 'mark-wording':
    case 'let-stand':
    case 'question-again':
      return { code: `history:${deed.type}`, facts: { part: deed.part } };
    case 'name-version':
      return { code: 'history:name-version', facts: { name: deed.name, revision: deed.revision } };
    case 'rename-version':
      return { code: 'history:rename-version', facts: { name: deed.name, to: deed.to } };
    case 'remove-version':
      return { code: 'history:remove-version', facts: { name: deed.name } };
  }
};

const taking = /^undo (\d+)$/;

/**
 * For each change that takes another back, by their places in the record. The reason alone does not make one: the
 * change must be the very undoing of the one it names.
 */
const takenBack = (entries: readonly Entry[]): ReadonlyMap<number, number> =>
  new Map(
    entries.flatMap(({ seq, why, change }) => {
      const named = Number(taking.exec(why ?? '')?.[1] ?? Number.NaN);
      const other = entries[named]?.change;
      const undoes = other !== undefined && isChange(other) && canonical(invert(other)) === canonical(change);
      return undoes ? [[seq, named] as const] : [];
    }),
  );

type Cites = ReadonlyMap<Id, Label>;

const citesOf = (draft: Draft): Cites => {
  const profile = draftingLanguages()[draft.languages[0] ?? ''];
  return profile === undefined ? new Map() : labels(draft, profile);
};

const cited = (facts: Description['facts'], cites: Cites): Description['facts'] => {
  const cite = facts.part === undefined ? undefined : cites.get(String(facts.part))?.cite;
  return cite === undefined || cite === '' ? facts : { ...facts, part: cite };
};

const described = (deed: Deed, cites: Cites): Description => {
  if (deed.type === 'create') return { code: 'history:create', facts: { count: deed.draft.parts.length } };
  if (deed.type === 'reformat') return { code: 'history:reformat', facts: { to: deed.to } };
  if (deed.type === 'consultation') return describedAct(deed.act, cites);
  const { code, facts } = deed.type === 'margin' ? describedNote(deed.deed) : describe(deed);
  return { code, facts: cited(facts, cites) };
};

// What was taken back is told by its number.
const reasonOf = ({ type }: Deed, why: string | null): Pick<Deedline, 'why'> =>
  type !== 'consultation' || why === null || why === '' || /^undo\b/.test(why) ? {} : { why };

/** The record of a draft in words, the first row first. Parts are cited as they are numbered now. */
export const history = (file: DraftFile): Result<readonly Deedline[]> => {
  const record = file.record();
  if (!record.ok) return record;
  const cites = citesOf(file.draft);
  const taken = takenBack(record.value);
  return success(
    record.value.map(({ seq, at, who, why, change }) => {
      const undoes = taken.get(seq);
      return {
        seq,
        at,
        who,
        ...described(change, cites),
        ...reasonOf(change, why),
        ...(undoes === undefined ? {} : { undoes }),
      };
    }),
  );
};

const standing = (entries: readonly Entry[]): readonly Entry[] => {
  const taken = takenBack(entries);
  const undone = new Set(taken.values());
  return entries.filter(({ seq, change }) => isChange(change) && !taken.has(seq) && !undone.has(seq));
};

/** The last change that still holds: neither taken back nor itself the taking back of another. */
const lastStanding = (entries: readonly Entry[]): Entry | undefined => standing(entries).at(-1);

/** Something that can be taken back, and what it did to the text: null for a decision that left it as it was. */
export interface Undoable {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly change: Change | null;
}

/**
 * What still holds and can be taken back, the last first and `limit` at most: decisions, where cities are consulted
 * (nothing before the consultation can be), else changes. Notes in the margin are not among them.
 */
export const undoable = (file: DraftFile, limit: number): Result<readonly Undoable[]> => {
  const made = allMade(file);
  if (!made.ok) return made;
  const holds = new Set<number>(
    file.consultation === null
      ? standing(made.value.map(({ entry }) => entry)).map(({ seq }) => seq)
      : made.value.flatMap(({ entry, decision }) =>
          decision !== null && file.negotiation?.standing.includes(decision) === true ? [entry.seq] : [],
        ),
  );
  return success(
    made.value
      .filter(({ entry }) => holds.has(entry.seq))
      .toReversed()
      .slice(0, limit)
      .map(({ entry: { seq, at, who }, change }) => ({ seq, at, who, change })),
  );
};

const lastDecision = (file: DraftFile): Taken | undefined => {
  const { standing = [], decisions = [] } = file.negotiation ?? {};
  return decisions[standing.at(-1) ?? -1];
};

// What comes in, and what is said beside the text, is no decision: it stays when decisions are taken back.
const comesIn = new Set<Act['type']>([
  'propose',
  'reply',
  'hold-files',
  'set-files-aside',
  'take-files-up',
  'send',
  'extend',
  'round-open',
  'round-close',
  'issue-open',
]);

const isPassedOver = ({ change }: Entry): boolean =>
  change.type === 'margin' || (change.type === 'consultation' && comesIn.has(change.act.type));

const passedOver = (entries: readonly Entry[], seq: number, cites: Cites): readonly Deedline[] =>
  entries
    .filter((entry) => entry.seq > seq && isPassedOver(entry))
    .map(({ seq: own, at, who, change }) => ({ seq: own, at, who, ...described(change, cites) }));

// A reply is included or left out by a decision on its proposals; people know it by the reply.
const onReply = new Set<Act['type']>(['include-late', 'leave-out-late', 'include', 'leave-out']);

// The engine knows what a decision did; the row in the record is the one with the same hand and moment.
const undoDecision = (file: DraftFile, who: string): Result<Undone> => {
  const taken = lastDecision(file);
  if (taken === undefined) return refuse('history:no-decision-left', { path: file.path });
  const { by, ...act } = taken.deed;
  const record = file.record();
  if (!record.ok) return record;
  const row = record.value.findLast(({ change, at }) => change.type === 'consultation' && at === by.at);
  const own = row?.change.type === 'consultation' && onReply.has(row.change.act.type) ? row.change.act : act;
  const cites = citesOf(file.draft);
  const told = describedAct(own, cites);
  const over = passedOver(record.value, row?.seq ?? 0, cites);
  const undone = file.enact({ type: 'undo' }, { who, why: `undo ${row?.seq ?? ''}`.trim() });
  return undone.ok ? success({ seq: row?.seq ?? 0, at: by.at, who: by.who, ...told, over }) : undone;
};

/** What was taken back, and what came after it and stays as it is. */
export interface Undone extends Deedline {
  readonly over: readonly Deedline[];
}

/**
 * Takes back the last decision that still holds or, where no cities are consulted, the last change: as a deed of its
 * own, so that the record keeps both. Gives what was taken back and what was passed over; refused with
 * `history:nothing-to-undo`, or `history:no-decision-left` where cities are consulted, where there is none.
 */
export const undo = (file: DraftFile, who: string): Result<Undone> => {
  if (file.consultation !== null) return undoDecision(file, who);
  const record = file.record();
  if (!record.ok) return record;
  const last = lastStanding(record.value);
  if (last === undefined || !isChange(last.change))
    return refuse('history:nothing-to-undo', { path: file.path });
  const cites = citesOf(file.draft);
  const told = described(last.change, cites);
  const over = passedOver(record.value, last.seq, cites);
  const applied = file.apply(invert(last.change), { who, why: `undo ${last.seq}` });
  return applied.ok ? success({ seq: last.seq, at: last.at, who: last.who, ...told, over }) : applied;
};
