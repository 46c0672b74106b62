import { z } from 'zod';
import { type Result, refuse, success } from '#core/failure.ts';
import { type Draft, defaultSettings, type Id, type Language, type Part } from './draft.ts';
import type { Fields } from './field.ts';
import { kindSchema, languageSchema, partSchema } from './schema.ts';
import { readWorded } from './worded.ts';
import { isFootnote, isReference, type Run, type Wording } from './wording.ts';

/** A wording per language, in the notation of `worded.ts`. */
const wordedSchema = z.record(languageSchema, z.string().min(1));
/** Names a part within its template, so that `{#key}` in another part prints its number. */
const key = z.string().regex(/^[a-z][a-z0-9-]*$/);
const worded = { key: key.exactOptional(), wording: wordedSchema };

const [heading, chapeau, section, preamble, clause, item, closing] = partSchema.options;
const saved = { id: true, wording: true } as const;

// The parts of a template are those of a draft but for their ids, which each draft gives anew, and their wordings.
const templatePart = z.discriminatedUnion('role', [
  heading.omit(saved).extend(worded),
  chapeau.omit(saved).extend(worded),
  section.omit(saved).extend(worded),
  preamble.omit(saved).extend(worded),
  clause.omit(saved).extend(worded),
  item.omit(saved).extend(worded),
  closing.omit(saved).extend(worded),
]);

const titleSchema = z.record(languageSchema, z.string().min(1));

/**
 * A starter draft in the form in which it is kept as data: its name in the languages of the drafters, the fields it
 * expects, and its parts in reading order.
 */
export const templateSchema = z.strictObject({
  kind: kindSchema,
  title: titleSchema,
  fields: z.array(z.string().min(1)),
  parts: z.array(templatePart).min(1),
});
export type Template = z.infer<typeof templateSchema>;
type TemplatePart = Template['parts'][number];

const bankClauseSchema = z.strictObject({
  id: key,
  topic: key,
  title: titleSchema,
  /** The kinds of draft in whose voice it is written. */
  kinds: z.array(kindSchema).min(1),
  wording: wordedSchema,
  items: z.array(wordedSchema).exactOptional(),
  list: item.shape.list.exactOptional(),
});

/** A clause kept ready for use, with its items; `topic` gathers what belongs together in a list of clauses. */
export type BankClause = z.infer<typeof bankClauseSchema>;

/** The clauses kept ready for use, each under an id of its own. */
export const clauseBankSchema = z.strictObject({ clauses: z.array(bankClauseSchema) });

/** What a template is filled with: the facts known, where ids come from, and the languages to draft in. */
export interface Filling {
  readonly fields: Fields;
  readonly newId: () => Id;
  /** In order; the first leads. A language the template does not have is left to be written. */
  readonly languages: readonly Language[];
}

type Ids = ReadonlyMap<string, Id>;

const resolved = (wording: Wording, ids: Ids): Result<Wording> => {
  const runs: Run[] = [];
  for (const run of wording) {
    if (isFootnote(run)) {
      const note = resolved(run.footnote, ids);
      if (!note.ok) return note;
      runs.push({ ...run, footnote: note.value });
    } else if (isReference(run)) {
      const reference = ids.get(run.reference);
      if (reference === undefined) return refuse('template:reference', { key: run.reference });
      runs.push({ ...run, reference });
    } else runs.push(run);
  }
  return success(runs);
};

const readWording = (text: string, place: string, ids: Ids): Result<Wording> => {
  const read = readWorded(text);
  const wording = read.ok ? resolved(read.value, ids) : read;
  return wording.ok ? wording : refuse(wording.failure.code, { ...wording.failure.facts, place });
};

const readWordings = (
  given: Readonly<Record<Language, string>>,
  languages: readonly Language[],
  place: string,
  ids: Ids,
): Result<Record<Language, Wording>> => {
  const wordings: Record<Language, Wording> = {};
  for (const language of languages) {
    const text = given[language];
    if (text === undefined || text === '') continue;
    const wording = readWording(text, `${place} (${language})`, ids);
    if (!wording.ok) return wording;
    wordings[language] = wording.value;
  }
  return success(wordings);
};

const partsFrom = (
  given: readonly TemplatePart[],
  { newId, languages }: Omit<Filling, 'fields'>,
): Result<readonly Part[]> => {
  const withIds = given.map((part) => ({ part, id: newId() }));
  const ids = new Map(
    withIds.flatMap(({ part, id }) => (part.key === undefined ? [] : [[part.key, id] as const])),
  );
  const parts: Part[] = [];
  for (const [index, { part, id }] of withIds.entries()) {
    const { key: _, wording: texts, ...rest } = part;
    const wording = readWordings(texts, languages, `${part.role} ${index + 1}`, ids);
    if (!wording.ok) return wording;
    parts.push({ ...rest, id, wording: wording.value });
  }
  return success(parts);
};

/**
 * A new draft from a template: its parts with fresh ids and the facts already known. Fields without a value stay in
 * place and print as placeholders. Refused with `template:no-language` when no language is asked for, with
 * `template:reference` when a part refers to one that is not there, and as `readWorded` refuses; `place` says where.
 */
export const draftFromTemplate = (from: Template, filling: Filling): Result<Draft> => {
  if (filling.languages.length === 0) return refuse('template:no-language');
  const id = filling.newId();
  const parts = partsFrom(from.parts, filling);
  if (!parts.ok) return parts;
  const { fields, languages } = filling;
  return success({ id, kind: from.kind, languages, fields, settings: defaultSettings, parts: parts.value });
};

/**
 * The parts that a clause of the bank adds to a draft: the clause and its items, with fresh ids. It is numbered where
 * clauses of that kind of draft are: everywhere but in a Declaration and a Mission Statement.
 */
export const clauseFromBank = (
  { wording, items = [], list: style = 'letter' }: BankClause,
  kind: Draft['kind'],
  filling: Omit<Filling, 'fields'>,
): Result<readonly Part[]> => {
  const numbered = kind === 'conclusions' || kind === 'outcome';
  const itemParts = items.map((texts) => ({ role: 'item', level: 1, list: style, wording: texts }) as const);
  return partsFrom([{ role: 'clause', numbered, wording }, ...itemParts], filling);
};
