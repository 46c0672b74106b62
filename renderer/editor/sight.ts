import { shapeOf } from '#core/change/parts.ts';
import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { fieldView } from '#core/draft/field-view.ts';
import { notesBefore, notesIn } from '#core/draft/notes.ts';
import { type Label, labels } from '#core/draft/numbering.ts';
import { isField, isReference } from '#core/draft/wording.ts';
import { fieldLabel } from '#core/language/labels.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import type { AtomRun } from './schema.ts';

/** What a chip shows: its value in pieces, and whether there is one. */
export interface ChipView {
  readonly kind: 'field' | 'reference' | 'footnote';
  /** The field's own name in the language, or the number of what is referred to or noted. */
  readonly name: string;
  readonly pieces: readonly { readonly text: string; readonly superscript?: true }[];
  readonly state: 'known' | 'missing' | 'broken';
}

/** What is computed from a draft for one language and shown beside or among its words. */
export interface Sight {
  /** The number or marker before a part; empty where there is none. */
  readonly numberOf: (id: Id) => string;
  readonly citeOf: (id: Id) => string;
  /** What an atom shows; `nth` counts the footnotes before it in its part. */
  readonly chip: (run: AtomRun, part: Id, nth: number) => ChipView;
}

const printedNumber = (part: Part, { number, marker }: Label): string => {
  if (number === null) return marker ?? '';
  return part.role === 'section' ? number : `${number}.`;
};

export const sightOf = (draft: Draft, profile: LanguageProfile): Sight => {
  const found = labels(draft, profile);
  const notes = notesBefore(draft, profile.tag);
  const numbers = new Map(
    draft.parts.map((part) => {
      const label = found.get(part.id);
      return [part.id, label === undefined ? '' : printedNumber(part, label)] as const;
    }),
  );
  const citeOf = (id: Id): string => found.get(id)?.cite ?? '';
  return {
    numberOf: (id) => numbers.get(id) ?? '',
    citeOf,
    chip: (run, part, nth) => {
      if (isField(run)) {
        const { pieces, placeholder } = fieldView(run, draft.fields, profile);
        const state = placeholder ? 'missing' : 'known';
        return { kind: 'field', name: fieldLabel(run.field, profile), pieces, state };
      }
      const text = isReference(run) ? citeOf(run.reference) : String((notes.get(part) ?? 0) + nth + 1);
      const pieces = [{ text: text === '' ? '[?]' : text }];
      const state = text === '' ? 'broken' : 'known';
      return { kind: isReference(run) ? 'reference' : 'footnote', name: text, pieces, state };
    },
  };
};

/** Whether what is computed can be another by a change from one draft to another that kept the order of parts. */
export const altersSight = (before: Draft, after: Draft, language: Language): boolean =>
  before.fields !== after.fields ||
  before.parts.length !== after.parts.length ||
  after.parts.some((part, index) => {
    const old = before.parts[index];
    if (old === part || old === undefined) return false;
    return (
      notesIn(wordingIn(old, language)) !== notesIn(wordingIn(part, language)) ||
      JSON.stringify(shapeOf(old)) !== JSON.stringify(shapeOf(part))
    );
  });
