import type { Change } from '#core/change/change.ts';
import { settingFields } from '#core/change/make.ts';
import type { Draft, Kind, Language, Settings } from '#core/draft/draft.ts';
import type { Fields, FieldValue } from '#core/draft/field.ts';
import { readField } from '#core/draft/field-input.ts';
import { fieldsOfMeeting } from '#core/draft/meeting.ts';
import type { Doubt } from '#core/draft/network.ts';
import { draftFromTemplate, type Template, templateSchema } from '#core/draft/template.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { readOrdinal } from '#core/language/ordinals.ts';
import { draftingLanguages } from './languages.ts';
import { networkFacts } from './network.ts';
import { newId } from './new-id.ts';
import { readResource } from './resources.ts';

/** The kinds of text that have a template; an outcome text is only ever read. */
export const templateKinds = ['conclusions', 'declaration', 'mission'] as const satisfies readonly Kind[];
export type TemplateKind = (typeof templateKinds)[number];

/** A new draft, and what about its facts should be looked at. */
export interface NewDraft {
  readonly draft: Draft;
  readonly doubts: readonly Doubt[];
}

interface Given {
  readonly values: Readonly<Record<string, FieldValue | null>>;
  readonly doubts: readonly Doubt[];
}

/** Facts as typed, `hostCities=Kraków; Katowice`, each by the name of its field; refused at the first that is not. */
const readValues = (values: readonly string[], fields: Fields): Result<Given> => {
  const read: Record<string, FieldValue | null> = {};
  const doubts: Doubt[] = [];
  for (const given of values) {
    const at = given.indexOf('=');
    if (at < 1) return refuse('drafting:bad-value', { given });
    const name = given.slice(0, at).trim();
    const type = Object.hasOwn(fields, name) ? fields[name]?.type : undefined;
    const value = readField(name, given.slice(at + 1), {
      network: networkFacts(),
      languages: draftingLanguages(),
      ...(type === undefined ? {} : { type }),
    });
    if (!value.ok) return value;
    read[name] = value.value.value;
    doubts.push(...value.value.doubts);
  }
  return success({ values: read, doubts });
};

const present = (values: Given['values']): Fields =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
  );

/** The template of a kind of text. */
export const templateOf = (kind: TemplateKind): Template =>
  templateSchema.parse(readResource('templates', `${kind}.json`));

/**
 * A draft from the template of its kind, in the languages named or all that the template has, its fields filled from what the
 * network knows of the meeting and then from the values given, which win. Doubts about a fact that was given are left
 * out, and those about facts that the text does not use.
 */
export const newDraft = (
  kind: TemplateKind,
  meeting: string,
  values: readonly string[],
  languages?: readonly Language[],
): Result<NewDraft> => {
  const edition = readOrdinal(meeting);
  if (edition === null) return refuse('drafting:no-edition', { given: meeting });
  const given = readValues(values, {});
  if (!given.ok) return given;
  const known = fieldsOfMeeting(networkFacts(), edition);
  const from = templateOf(kind);
  const kept = Object.fromEntries(
    Object.entries(known.fields).filter(([name]) => given.value.values[name] !== null),
  );
  const draft = draftFromTemplate(from, {
    fields: { ...kept, ...present(given.value.values) },
    newId,
    languages: languages ?? Object.keys(from.title).filter((tag) => tag in draftingLanguages()),
  });
  if (!draft.ok) return draft;
  const open = known.doubts.filter(({ facts }) => {
    const field = String(facts.field);
    return !(field in given.value.values) && (field === 'edition' || from.fields.includes(field));
  });
  return success({ draft: draft.value, doubts: [...open, ...given.value.doubts] });
};

/** What is to be set in a draft: facts as typed, typographic houses as `fr=canada`, how items end. */
export interface Setting {
  readonly values: readonly string[];
  readonly typography: readonly string[];
  readonly listEnds?: Settings['listEnds'] | undefined;
}

/** The one change that sets it all; null where the draft already says so. `count` says how many things it sets. */
export interface SettingChange {
  readonly change: Change | null;
  readonly doubts: readonly Doubt[];
  readonly count: number;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const fieldChanges = (draft: Draft, { values }: Given): readonly Change[] => {
  const { fields } = settingFields(draft, values);
  const turns = Object.entries(fields).filter(([, { was, now }]) => !same(was, now));
  return turns.length === 0 ? [] : [{ type: 'set-fields', fields: Object.fromEntries(turns) }];
};

const typographyChange = (draft: Draft, given: string): Result<readonly Change[]> => {
  const [language = '', house = ''] = given.split('=');
  const houses = draftingLanguages()[language]?.typography.houses;
  if (houses === undefined || !draft.languages.includes(language))
    return refuse('drafting:no-such-language', { language, languages: draft.languages.join(', ') });
  const known = [...new Set([...Object.keys(houses), 'plain'])].filter((name) => name !== 'common');
  if (house !== '' && !known.includes(house))
    return refuse('drafting:no-such-house', { house, language, houses: known.join(', ') });
  const was = draft.settings.typography[language] ?? null;
  const now = house === '' ? null : house;
  return success(was === now ? [] : [{ type: 'set-typography', language, was, now }]);
};

const listEndsChange = ({ settings }: Draft, listEnds: Setting['listEnds']): readonly Change[] =>
  listEnds === undefined || listEnds === settings.listEnds
    ? []
    : [{ type: 'set-list-ends', was: settings.listEnds, now: listEnds }];

const countOf = (changes: readonly Change[]): number =>
  changes.reduce(
    (count, change) => count + (change.type === 'set-fields' ? Object.keys(change.fields).length : 1),
    0,
  );

/** What has to change in a draft so that it says what was typed; nothing where it already does. */
export const settingChange = (draft: Draft, setting: Setting): Result<SettingChange> => {
  const given = readValues(setting.values, draft.fields);
  if (!given.ok) return given;
  const changes = [...fieldChanges(draft, given.value), ...listEndsChange(draft, setting.listEnds)];
  for (const typed of setting.typography) {
    const change = typographyChange(draft, typed);
    if (!change.ok) return change;
    changes.push(...change.value);
  }
  const [only] = changes;
  const change: Change | null = changes.length > 1 ? { type: 'group', changes } : (only ?? null);
  return success({ change, doubts: given.value.doubts, count: countOf(changes) });
};
