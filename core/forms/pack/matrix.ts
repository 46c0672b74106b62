import type { Id, Language } from '#core/draft/draft.ts';
import type { Printed } from '#core/draft/printed.ts';
import { printedWords } from '#core/draft/printed-run.ts';
import type { Terms } from '../terms.ts';
import { type PackFacts, speaker } from './facts.ts';
import { paragraphName } from './paragraph-name.ts';

/** One paragraph of the text in the table of comments. */
export interface MatrixRow {
  readonly id: Id;
  /** The number by which it is cited, or what it is where it has none. */
  readonly paragraph: string;
  readonly text: string;
}

/** A table in which a city can write its comments paragraph by paragraph. */
export interface Matrix {
  readonly name: string;
  readonly heads: {
    readonly paragraph: string;
    readonly text: string;
    readonly proposed: readonly { readonly language: Language; readonly head: string }[];
    readonly rationale: string;
    readonly type: string;
    readonly city: string;
    readonly reference: string;
  };
  readonly types: readonly string[];
  readonly rows: readonly MatrixRow[];
}

// In the words of whoever reads the table, by which the column is known again when it comes back.
const nameIn = (language: Language, reader: Language): string =>
  new Intl.DisplayNames([reader], { type: 'language', fallback: 'code' }).of(language) ?? language;

/** The table for a page, with a place for the words proposed in each language of the draft. */
export const matrixOf = (
  page: Printed,
  languages: readonly Language[],
  facts: PackFacts,
  terms: Terms,
): Matrix => {
  const say = speaker(facts, terms);
  return {
    name: say('matrix.name'),
    heads: {
      paragraph: say('matrix.paragraph'),
      text: say('matrix.text'),
      proposed: languages.map((language) => ({
        language,
        head: say('matrix.proposed', { language: nameIn(language, page.language) }),
      })),
      rationale: say('matrix.rationale'),
      type: say('matrix.type'),
      city: say('matrix.city'),
      reference: say('matrix.reference'),
    },
    types: [say('type.editorial'), say('type.substantive')],
    rows: page.parts
      .filter(({ role, runs }) => role !== 'heading' && runs.length > 0)
      .map((part) => ({
        id: part.id,
        paragraph: paragraphName(part, (role) => say(`role.${role}`)),
        text: printedWords(part.runs),
      })),
  };
};
