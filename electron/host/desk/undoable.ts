import type { Change } from '#core/change/change.ts';
import { invert } from '#core/change/invert.ts';
import type { Result } from '#core/failure.ts';
import { success } from '#core/failure.ts';
import { canonical } from '#electron/host/file/canonical.ts';
import type { DraftFile } from '#electron/host/file/draft-file.ts';
import type { Deed, Entry } from '#electron/host/file/record.ts';

/** A change that stands, by its place in the record. */
export interface Standing {
  readonly seq: number;
  readonly change: Change;
}

const changeOf = (deed: Deed): Change | null => {
  if (deed.type === 'create' || deed.type === 'reformat' || deed.type === 'margin') return null;
  if (deed.type !== 'consultation') return deed;
  return deed.act.type === 'redraft' ? deed.act.change : null;
};

const isUndo = (deed: Deed): boolean => deed.type === 'consultation' && deed.act.type === 'undo';

const takesBack = (change: Change, last: Standing | undefined): boolean =>
  last !== undefined && canonical(invert(last.change)) === canonical(change);

// What was decided on the text by other means cannot be taken back by taking back a change: nothing before it is offered.
const stepped = (stack: Standing[], { seq, change: deed }: Entry): Standing[] => {
  if (isUndo(deed)) return stack.slice(0, -1);
  const change = changeOf(deed);
  if (change === null) return deed.type === 'consultation' && altersText(deed.act.type) ? [] : stack;
  if (takesBack(change, stack.at(-1))) stack.pop();
  else stack.push({ seq, change });
  return stack;
};

const deciding: ReadonlySet<string> = new Set([
  'accept',
  'accept-ad-referendum',
  'accept-as-amended',
  'choose',
]);
const altersText = (type: string): boolean => deciding.has(type);

/** The last changes that still stand, the newest first: neither taken back nor the taking back of another. */
export const standingChanges = (file: DraftFile, most: number): Result<readonly Standing[]> => {
  const record = file.record();
  if (!record.ok) return record;
  const standing = record.value.slice(-4 * most).reduce<Standing[]>(stepped, []);
  return success(standing.slice(-most).reverse());
};
