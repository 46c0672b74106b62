import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import { fieldView } from '#core/draft/field-view.ts';
import { labels } from '#core/draft/numbering.ts';
import { isField, isText, type Wording } from '#core/draft/wording.ts';
import type { LanguageProfile } from '#core/language/profile.ts';

/** A line of the outline: a paragraph of the text with its number and its first words. */
export interface OutlineRow {
  readonly id: Id;
  readonly role: Part['role'];
  /** As printed, or how it is cited where nothing is printed. */
  readonly number: string;
  readonly words: string;
  /** How many items lie under it. */
  readonly items: number;
}

const mostWords = 60;

const shortened = (text: string): string =>
  text.length <= mostWords ? text : `${text.slice(0, mostWords).replace(/\s+\S*$/u, '')} …`;

const wordsOf = (wording: Wording, draft: Draft, profile: LanguageProfile): string =>
  wording
    .map((run) => {
      if (isText(run)) return run.text;
      if (!isField(run)) return '';
      return fieldView(run, draft.fields, profile)
        .pieces.map(({ text }) => text)
        .join('');
    })
    .join('');

const shown: ReadonlySet<Part['role']> = new Set(['chapeau', 'section', 'preamble', 'clause', 'closing']);

/**
 * The outline of a draft in one language: everything but the heading block, items counted with their paragraph. A
 * paragraph without words in that language is told by those it has in another.
 */
export const outlineRows = (
  draft: Draft,
  language: Language,
  profile: LanguageProfile,
): readonly OutlineRow[] => {
  const numbers = labels(draft, profile);
  const rows: OutlineRow[] = [];
  for (const part of draft.parts) {
    const last = rows.at(-1);
    if (levelOf(part) > 0 && last !== undefined) rows[rows.length - 1] = { ...last, items: last.items + 1 };
    if (!shown.has(part.role)) continue;
    const own = wordingIn(part, language);
    const any =
      own.length > 0 ? own : (Object.values(part.wording).find((wording) => wording.length > 0) ?? []);
    const label = numbers.get(part.id);
    const number = label?.number ?? label?.cite ?? '';
    rows.push({
      id: part.id,
      role: part.role,
      number,
      words: shortened(wordsOf(any, draft, profile)),
      items: 0,
    });
  }
  return rows;
};
