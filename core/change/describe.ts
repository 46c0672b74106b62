import type { Part } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import { characters, wordingLength } from '#core/draft/wording.ts';
import type { Change, EditWording, SetFields, SetPart, Shape } from './change.ts';

/**
 * A change as a code with facts, for lists of changes and the record. `code` is the key of a sentence in
 * `locales/<language>/change.json`. Facts are ids of parts, names of fields, language tags and counts, never the words
 * of a clause; `count` is the fact by which a sentence takes its plural.
 */
export interface Description {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

const describeEdit = ({ part, language, removed, inserted }: EditWording): Description => {
  const [out, into] = [wordingLength(removed), wordingLength(inserted)];
  const facts = { part, language };
  if (characters(removed) === characters(inserted))
    return { code: 'change:words-marked', facts: { ...facts, count: into } };
  if (out === 0) return { code: 'change:words-inserted', facts: { ...facts, count: into } };
  if (into === 0) return { code: 'change:words-deleted', facts: { ...facts, count: out } };
  return { code: 'change:words-replaced', facts: { ...facts, removed: out, inserted: into } };
};

const depthOf = (shape: Shape): number => (shape.role === 'item' ? shape.level : 0);

const describeShape = ({ part, was, now }: SetPart): Description => {
  if (was.role === now.role && depthOf(was) === depthOf(now))
    return { code: 'change:part-set', facts: { part } };
  if (depthOf(now) > depthOf(was))
    return { code: 'change:part-indented', facts: { part, level: depthOf(now) } };
  if (depthOf(now) < depthOf(was))
    return { code: 'change:part-outdented', facts: { part, level: depthOf(now) } };
  return { code: `change:part-made-${now.role}`, facts: { part } };
};

const describeFields = ({ fields }: SetFields): Description => {
  const [first, ...others] = Object.entries(fields);
  if (first === undefined || others.length > 0)
    return { code: 'change:fields-set', facts: { count: Object.keys(fields).length } };
  const [field, { now }] = first;
  return { code: now === null ? 'change:field-cleared' : 'change:field-set', facts: { field } };
};

const about = (parts: readonly Part[]): Description['facts'] => ({
  count: parts.length,
  part: parts.find((part) => levelOf(part) === 0)?.id ?? parts[0]?.id ?? '',
});

/** What a change does. A group of one is described as what it holds. */
export const describe = (change: Change): Description => {
  switch (change.type) {
    case 'edit-wording':
      return describeEdit(change);
    case 'insert-parts':
      return { code: 'change:parts-inserted', facts: about(change.parts) };
    case 'delete-parts':
      return { code: 'change:parts-deleted', facts: about(change.parts) };
    case 'move-parts':
      return { code: 'change:parts-moved', facts: { count: change.ids.length, part: change.ids[0] } };
    case 'split-part':
      return { code: 'change:part-split', facts: { part: change.part, tail: change.tail.id } };
    case 'merge-parts':
      return { code: 'change:parts-merged', facts: { part: change.part, tail: change.tail.id } };
    case 'set-part':
      return describeShape(change);
    case 'set-fields':
      return describeFields(change);
    case 'add-language':
    case 'remove-language': {
      const code = change.type === 'add-language' ? 'change:language-added' : 'change:language-removed';
      return { code, facts: { language: change.language, count: Object.keys(change.wordings).length } };
    }
    case 'set-list-ends':
      return { code: `change:list-ends-${change.now}`, facts: {} };
    case 'set-typography': {
      const { language, now } = change;
      return now === null
        ? { code: 'change:typography-cleared', facts: { language } }
        : { code: 'change:typography-set', facts: { language, house: now } };
    }
    case 'group': {
      const [only, ...others] = change.changes;
      const count = change.changes.length;
      return only !== undefined && others.length === 0
        ? describe(only)
        : { code: 'change:group', facts: { count } };
    }
  }
};
