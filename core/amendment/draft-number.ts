/**
 * The number by which people call a version: the draft as it was first sent out is draft 1. The record counts from 0,
 * as the draft before any change.
 */
export const draftNumber = (version: number): number => version + 1;

/** The version that people call so. */
export const versionCalled = (number: number): number => number - 1;
