import type { Failure } from '#core/failure.ts';

// What is read as an instruction asks for a change, but for what speaks against one or names a place alone.
const asksNone = new Set(['instructions:negated', 'instructions:courtesy', 'instructions:place-only']);

const asks = new Set([
  'reply:comment-asks',
  'reply:reason-changes',
  'reply:reason-asks',
  'reply:reason-asks-elsewhere',
  'reply:note-asks',
  'reply:instruction-beside-text',
  'reply:subject-asks',
]);

/** Whether something was held back because it asks for a change, or seems to. */
export const asksForChange = ({ code }: Failure): boolean =>
  asks.has(code) || (code.startsWith('instructions:') && !asksNone.has(code));
