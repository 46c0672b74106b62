import type { Draft, Language } from '#core/draft/draft.ts';
import { fieldView } from '#core/draft/field-view.ts';
import { labels } from '#core/draft/numbering.ts';
import { isField, isFootnote, isReference, isText, type Wording } from '#core/draft/wording.ts';
import { draftingLanguages } from '../languages.ts';

/** Words as they print in a draft: facts and references spelled out, notes left out unless they are asked for. */
export type Spell = (wording: Wording) => string;

/** How the words of a draft read in one language. */
export const spelling = (draft: Draft, language: Language, notes: 'notes' | null = null): Spell => {
  const profile = draftingLanguages()[language];
  const cites = profile === undefined ? new Map() : labels(draft, profile);
  const spell: Spell = (wording) =>
    wording
      .map((run) => {
        if (isText(run)) return run.text;
        if (isReference(run)) return cites.get(run.reference)?.cite || '[?]';
        if (isFootnote(run)) return notes === null ? '' : `{note: ${spell(run.footnote)}}`;
        if (!isField(run) || profile === undefined) return '';
        return fieldView(run, draft.fields, profile)
          .pieces.map(({ text }) => text)
          .join('');
      })
      .join('');
  return spell;
};
