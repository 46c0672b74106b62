import type { NewDraft, Proposal, ProposedField } from '#core/contract/library.ts';
import type { Draft } from '#core/draft/draft.ts';
import { type FieldType, type FieldValue, meetingFields } from '#core/draft/field.ts';
import { readField } from '#core/draft/field-input.ts';
import { fieldView } from '#core/draft/field-view.ts';
import { meetingOf } from '#core/draft/meeting.ts';
import type { Doubt } from '#core/draft/network.ts';
import { type PrintedPart, printed, printedLabel } from '#core/draft/printed.ts';
import { usedForm } from '#core/draft/used-form.ts';
import type { Failure } from '#core/failure.ts';
import { fieldLabel } from '#core/language/labels.ts';
import { readOrdinal } from '#core/language/ordinals.ts';
import { newDraft, templateOf } from './drafting.ts';
import { draftingLanguages } from './languages.ts';
import { networkFacts } from './network.ts';
import { typedForm } from './typed-form.ts';

/** Everything that was typed, told apart into what could be read and why the rest could not. */
interface Sorted {
  readonly readable: readonly string[];
  readonly troubles: ReadonlyMap<string, Failure>;
}

const sorted = (values: NewDraft['values']): Sorted => {
  const readable: string[] = [];
  const troubles = new Map<string, Failure>();
  for (const [name, text] of Object.entries(values)) {
    const read = readField(name, text, { network: networkFacts(), languages: draftingLanguages() });
    if (read.ok) readable.push(`${name}=${text}`);
    else troubles.set(name, read.failure);
  }
  return { readable, troubles };
};

const byLanguage = <T>(languages: readonly string[], value: (tag: string) => T | null): Record<string, T> =>
  Object.fromEntries(
    languages.flatMap((tag) => {
      const found = value(tag);
      return found === null ? [] : [[tag, found] as const];
    }),
  );

const shownIn = (name: string, draft: Draft): Record<string, string> =>
  byLanguage(draft.languages, (tag) => {
    const profile = draftingLanguages()[tag];
    const view = profile === undefined ? null : fieldView(usedForm(draft, name, tag), draft.fields, profile);
    return view === null || view.placeholder ? null : view.pieces.map(({ text }) => text).join('');
  });

const types: Readonly<Record<string, FieldType>> = meetingFields;

const plainDoubt = ({ code, facts, note }: Doubt): Proposal['doubts'][number] => ({
  code,
  facts,
  ...(note === undefined ? {} : { note }),
});

interface Context {
  readonly draft: Draft;
  readonly doubts: readonly Doubt[];
  readonly troubles: ReadonlyMap<string, Failure>;
  readonly asked: NewDraft;
  readonly ui: string;
}

const originOf = (
  value: FieldValue | undefined,
  name: string,
  { asked, troubles }: Context,
): ProposedField['from'] => {
  if (value === undefined) return 'nowhere';
  return Object.hasOwn(asked.values, name) && !troubles.has(name) ? 'typed' : 'network';
};

const proposedField = (name: string, context: Context): ProposedField => {
  const { draft, doubts, troubles, ui } = context;
  const value = Object.hasOwn(draft.fields, name) ? draft.fields[name] : undefined;
  return {
    name,
    type: types[name] ?? 'text',
    labels: byLanguage(Object.keys(draftingLanguages()), (tag) => {
      const profile = draftingLanguages()[tag];
      return profile === undefined ? null : fieldLabel(name, profile);
    }),
    shown: shownIn(name, draft),
    typed: value === undefined ? {} : typedForm(name, value, draft.languages, ui),
    from: originOf(value, name, context),
    doubts: doubts.filter(({ facts }) => facts.field === name).map(plainDoubt),
    trouble: troubles.get(name) ?? null,
  };
};

const piecesOf = ({ runs }: PrintedPart): Proposal['opening'][number]['words'][string] =>
  runs.flatMap((run) =>
    'footnote' in run ? [] : [{ text: run.text, placeholder: run.placeholder === true }],
  );

const endsOpening = (role: string): boolean => role === 'clause' || role === 'preamble' || role === 'item';

const openingOf = (draft: Draft): Proposal['opening'] => {
  const pages = draft.languages.map((tag) => [tag, printed(draft, tag, draftingLanguages())] as const);
  const end = draft.parts.findIndex(({ role }) => endsOpening(role));
  const partIn = (id: string): readonly (readonly [string, PrintedPart])[] =>
    pages.flatMap(([tag, { parts }]) => {
      const part = parts.find((one) => one.id === id);
      return part === undefined ? [] : [[tag, part] as const];
    });
  return draft.parts.slice(0, end + 1).map(({ id, role }) => ({
    id,
    role,
    label: Object.fromEntries(partIn(id).map(([tag, part]) => [tag, printedLabel(part) ?? ''])),
    words: Object.fromEntries(partIn(id).map(([tag, part]) => [tag, piecesOf(part)])),
  }));
};

/** The year of a meeting: that of the network, or counted on from the last one it knows, one meeting a year. */
export const yearOf = (edition: number): number => {
  const network = networkFacts();
  const last = network.meetings.findLast((meeting) => meeting.edition !== null);
  const known = meetingOf(network, edition)?.year;
  return known ?? (last?.year ?? 0) + edition - (last?.edition ?? 0);
};

/**
 * What a new draft would say: each fact of its text in every language, with what is doubtful about it and why what
 * was typed for it cannot be read, and the beginning of the text. A fact that cannot be read is left as if nothing had
 * been typed for it. `ui` is the language in which dates and names are put to be typed over.
 */
export const proposeDraft = (asked: NewDraft, ui: string): Proposal => {
  const { readable, troubles } = sorted(asked.values);
  const edition = readOrdinal(asked.meeting);
  const made = newDraft(asked.kind, asked.meeting, readable, asked.languages);
  const year = edition === null ? null : yearOf(edition);
  if (!made.ok) return { edition, year, fields: [], doubts: [], opening: [], trouble: made.failure };
  const { draft, doubts } = made.value;
  const names = templateOf(asked.kind).fields.filter((name) => name !== 'edition');
  const context: Context = { draft, doubts, troubles, asked, ui };
  return {
    edition,
    year,
    fields: names.map((name) => proposedField(name, context)),
    doubts: doubts.filter(({ facts }) => !names.includes(String(facts.field))).map(plainDoubt),
    opening: openingOf(draft),
    trouble: null,
  };
};
