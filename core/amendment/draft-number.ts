/**
 * The number of a version where nobody knows which drafts were sent, counted from 1; the record counts from 0, as the
 * draft before any change.
 */
export const draftNumber = (version: number): number => version + 1;
