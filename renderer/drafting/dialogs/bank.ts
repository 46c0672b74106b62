import { type BankClause, clauseBankSchema } from '#core/draft/template.ts';

const files = import.meta.glob<unknown>('../../../templates/clause-bank.json', {
  eager: true,
  import: 'default',
});

/** The clauses kept ready for use, in the order of the bank. */
export const bankClauses: readonly BankClause[] = Object.values(files).flatMap(
  (file) => clauseBankSchema.parse(file).clauses,
);
