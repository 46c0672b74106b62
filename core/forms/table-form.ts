import { type Negotiation, present, versionOf } from '#core/amendment/state.ts';
import type { Language } from '#core/draft/draft.ts';
import { columnFor, symbolOf } from './columns.ts';
import type { Cell, FormName, TableForm } from './form.ts';
import type { Terms } from './terms.ts';

/** What is particular about a table of amendments: its columns by key with their widths, and its rows. */
interface Table {
  readonly form: Extract<FormName, 'register' | 'synoptic'>;
  readonly shares: readonly (readonly [key: string, share: number])[];
  readonly rows: readonly (readonly Cell[])[];
}

const inAll = (languages: readonly Language[], terms: Terms, key: string): string =>
  [...new Set(languages.map((language) => terms.say(language, key)))].join(' / ');

/** A table of what was proposed and decided, its heads in all languages of the form. */
export const tableForm = (
  state: Negotiation,
  languages: readonly Language[],
  terms: Terms,
  { form, shares, rows }: Table,
): TableForm => {
  const language = languages[0] ?? '';
  const draft = present(state);
  return {
    is: 'table',
    form,
    kind: draft.kind,
    symbol: symbolOf(draft, language, terms),
    columns: languages.map((one) =>
      columnFor(draft, one, terms, {
        form,
        about: { version: versionOf(state), count: state.order.length },
        legend: [
          { key: 'deleted', look: 'deleted' },
          { key: 'inserted', look: 'inserted' },
        ],
      }),
    ),
    heads: shares.map(([key, share]) => ({ head: inAll(languages, terms, `head.${key}`), share })),
    rows,
    none: terms.say(language, 'none'),
  };
};
