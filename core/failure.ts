/**
 * What went wrong, as a code with the facts of the case. The interface turns it into a sentence that says what
 * happened, what was kept and what to do; no sentence is written here.
 *
 * `code` is the key of a sentence, `file:missing` being `missing` in `locales/<language>/file.json`. `facts` fill its gaps and are safe to show:
 * paths, counts and names, never the words of a clause.
 */
export interface Failure {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Why something could not be had. */
export interface Refusal {
  readonly ok: false;
  readonly failure: Failure;
}

/** Either the value asked for, or why it could not be had. */
export type Result<T> = { readonly ok: true; readonly value: T } | Refusal;

/** The value asked for, as a result. */
export const success = <T>(value: T): Result<T> => ({ ok: true, value });

/** A refusal with its code and facts, as a result. */
export const refuse = (code: string, facts: Failure['facts'] = {}): Refusal => ({
  ok: false,
  failure: { code, facts },
});

/** A failure on its way through code that cannot return a result: callbacks, streams and constructors. */
export class FailureError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'FailureError';
    this.failure = failure;
  }
}
