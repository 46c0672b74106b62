import { applyUnchecked } from '#core/change/apply.ts';
import { singles } from '#core/change/cross.ts';
import { invert } from '#core/change/invert.ts';
import { sameValue } from '#core/change/same.ts';
import type { HistoryLine, Lost, State } from '#core/contract/review.ts';
import type { Id, Part } from '#core/draft/draft.ts';
import { type Result, success } from '#core/failure.ts';
import type { DraftFile } from './file/draft-file.ts';
import { allMade } from './made.ts';
import { type Clauseline, clauseHistory } from './past.ts';

const minute = (at: string): string => at.slice(0, 16);
const quarter = (at: string): number => Math.floor(Date.parse(at) / 900_000);

const alone = ({ seq, at, who, part, before, after, stood, code }: Clauseline): HistoryLine => ({
  at,
  who,
  first: seq,
  last: seq,
  part,
  before,
  after,
  stood: stood === null ? null : [...stood],
  codes: [code],
});

// Lines come the last first, so that the one at hand is the earlier of the two.
const withEarlier = (line: HistoryLine, { seq, before, code }: Clauseline): HistoryLine => ({
  ...line,
  first: seq,
  before,
  codes: [...new Set([...line.codes, code])],
});

const together = (lines: readonly Clauseline[]): readonly HistoryLine[] => {
  const all: HistoryLine[] = [];
  let open = 0;
  for (const line of lines) {
    const newest = all[open];
    if (newest === undefined || newest.who !== line.who || minute(newest.at) !== minute(line.at))
      open = all.length;
    const at = all.findIndex(({ part }, index) => index >= open && part === line.part);
    const known = all[at];
    // How the draft was made is what one goes back to; nothing is told together with it.
    if (known === undefined || line.code === 'history:create') all.push(alone(line));
    else all[at] = withEarlier(known, line);
  }
  return all;
};

const cameToNothing = ({ first, last, before, after, codes }: HistoryLine): boolean =>
  first !== last && sameValue(before, after) && !codes.includes('change:parts-moved');

/**
 * What happened to a part, the last first, what one person did to it within a minute as one line; nothing of what came
 * to nothing within that minute. Fails as `record` of the file does.
 */
export const historyLines = (file: DraftFile, part: Id): Result<readonly HistoryLine[]> => {
  const lines = clauseHistory(file, part);
  return lines.ok ? success(together(lines.value).filter((line) => !cameToNothing(line))) : lines;
};

/** The states that the text went through, the last first: for each person the last one in each quarter of an hour. */
export const statesOf = (file: DraftFile): Result<readonly State[]> => {
  const made = allMade(file);
  if (!made.ok) return made;
  const states: State[] = [];
  for (const { entry, change } of made.value.toReversed()) {
    const { seq, at, who } = entry;
    if (change === null && entry.change.type !== 'create') continue;
    const later = states.at(-1);
    const goesOn = seq > 0 && later?.who === who && quarter(later.at) === quarter(at);
    if (!goesOn) states.push({ at, who, revision: seq });
  }
  return success(states);
};

const hasWords = ({ wording }: Part): boolean => Object.values(wording).some((words) => words.length > 0);

/** What was deleted and is not in the draft now, the last first. Fails as `record` of the file does. */
export const lostParts = (file: DraftFile): Result<readonly Lost[]> => {
  const made = allMade(file);
  if (!made.ok) return made;
  const known = new Set(file.draft.parts.map(({ id }) => id));
  const found: Lost[] = [];
  let after = file.draft;
  for (const { entry, change } of made.value.toReversed()) {
    if (change === null) continue;
    const before = applyUnchecked(after, invert(change));
    if (!before.ok) return before;
    after = before.value;
    for (const step of singles(change).toReversed()) {
      if (step.type !== 'delete-parts') continue;
      const parts = step.parts.filter(({ id }) => !known.has(id));
      for (const { id } of parts) known.add(id);
      if (!parts.some(hasWords)) continue;
      const place = after.parts.findIndex(({ id }) => id === parts[0]?.id);
      const behind = after.parts.slice(0, Math.max(place, 0)).map(({ id }) => id);
      found.push({
        at: entry.at,
        who: entry.who,
        revision: entry.seq,
        parts: [...parts],
        behind: behind.toReversed(),
      });
    }
  }
  return success(found);
};
