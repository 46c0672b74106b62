import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { conflicts } from '#core/amendment/conflicts.ts';
import type { Deed } from '#core/amendment/deed.ts';
import { groups } from '#core/amendment/groups.ts';
import { enact } from '#core/amendment/negotiation.ts';
import type { Negotiation } from '#core/amendment/state.ts';
import { changeOf } from '#core/redline/carry-proposals.ts';
import { compareTexts } from '#core/redline/compare-texts.ts';
import { readText } from '#core/text/read-text.ts';
import { readWord } from '#core/word/read/read-word.ts';
import { createDraft, openDraft } from '#electron/host/file/draft-file.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { newId } from '#electron/host/new-id.ts';
import { type Copies, copiesOf, startDocxodus } from './consolidating.ts';
import { growth, measure, measureInTurn, type Times } from './measure.ts';
import { chair, deedsOf, done, onTheTable, type SeededRound, type Size, seededRound } from './rounds.ts';
import { type Row, timed } from './table.ts';

const replies300: Size = { cities: 300, clauses: 60, amendments: 453 };
const pending300: Size = { cities: 300, clauses: 60, amendments: 300 };
const quarter: Size = { cities: 102, clauses: 75, amendments: 1500 };
const whole: Size = { cities: 408, clauses: 300, amendments: 6000 };

const named = ({ cities, amendments }: Size): string =>
  `${amendments.toLocaleString('en')} amendments of ${cities} cities`;

const grown = (what: string, small: Times, large: Times): Row => ({
  what: `${what}: growth 1,500 amendments on 75 clauses → 6,000 on 300`,
  clauses: 0,
  unit: 'exponent',
  value: growth(small, large, [quarter.amendments, whole.amendments]),
});

/** A table made anew for every run, from a draft made anew: nothing found before can be used again. */
const tables = (size: Size, runs: number): readonly Negotiation[] =>
  Array.from({ length: runs }, () => onTheTable(seededRound(size)));

const tableFor = (all: readonly Negotiation[], run: number): Negotiation => {
  const found = all[run];
  if (found === undefined) throw new Error(`no table for run ${run}`);
  return found;
};

const sort = (state: Negotiation): number => groups(state).length + conflicts(state).length;

const sorting = async (size: Size): Promise<Times> => {
  const [runs, warmUp] = [5, 2];
  const all = tables(size, runs + warmUp);
  return measure((run) => sort(tableFor(all, run)), { runs, warmUp });
};

/** The same replies as Word files, read, compared with the draft and put on the table: all the way that Docxodus goes. */
const fromWord = ({ draft }: SeededRound, { reviewers }: Copies): number => {
  const languages = draftingLanguages();
  const replies = reviewers.map(({ author, document }) => {
    const { paragraphs } = done(readWord(document));
    const read = readText(paragraphs, { kind: draft.kind, language: 'en', languages, newId });
    const wishes = compareTexts(draft, read.draft, 'en', languages).changes.map(changeOf);
    return { city: { city: author, name: author }, wishes };
  });
  return sort(onTheTable({ draft, replies }));
};

const besideDocxodus = async (progress: (line: string) => void): Promise<readonly Row[]> => {
  const what = `grouping and conflicts, ${named(replies300)}`;
  const docxodus = await startDocxodus();
  if (docxodus === null) {
    progress('Docxodus cannot be started on this machine: left out');
    return [timed(what, replies300.clauses, await sorting(replies300))];
  }
  const round = seededRound(replies300);
  const copies = await copiesOf(round);
  const [runs, warmUp] = [2, 1];
  const all = tables(replies300, runs + warmUp);
  const [own, read, theirs] = await measureInTurn(
    [
      (run) => sort(tableFor(all, run)),
      () => fromWord(round, copies),
      () => docxodus.docxDiffConsolidate(copies.base, [...copies.reviewers]),
    ],
    { runs, warmUp },
  );
  if (own === undefined || read === undefined || theirs === undefined) return [];
  const peer = { name: 'docxodus consolidate', times: theirs };
  return [
    timed(what, replies300.clauses, own, peer),
    timed(
      `from ${replies300.cities} Word files to grouping and conflicts, ${named(replies300)}`,
      replies300.clauses,
      read,
      peer,
    ),
  ];
};

/** Agreeing to one amendment after another with its twins, contested or not, always on the same table. */
const agreeing = (state: Negotiation): ((run: number) => readonly string[]) => {
  const all = groups(state);
  const stride = Math.floor(all.length / 20);
  return (run) => all[(run * stride) % all.length]?.members ?? [];
};

interface Decided {
  readonly alone: Times;
  readonly shown: Times;
}

const deciding = async (size: Size): Promise<Decided> => {
  const state = onTheTable(seededRound(size));
  const ids = agreeing(state);
  const deed = (run: number): Deed => ({ type: 'accept', by: chair, ids: ids(run) });
  const times = { runs: 15, warmUp: 5 };
  return {
    alone: await measure((run) => done(enact(state, deed(run))), times),
    shown: await measure((run) => sort(done(enact(state, deed(run)))), times),
  };
};

const decisions = async (): Promise<readonly Row[]> => {
  const [few, some, many] = [await deciding(pending300), await deciding(quarter), await deciding(whole)];
  const rows = (size: Size, { alone, shown }: Decided): readonly Row[] => [
    timed(`one decision, ${named(size)} pending`, size.clauses, alone),
    timed(`one decision with grouping and conflicts anew, ${named(size)}`, size.clauses, shown),
  ];
  return [
    ...rows(pending300, few),
    ...rows(whole, many),
    grown('one decision', some.alone, many.alone),
    grown('one decision with grouping and conflicts anew', some.shown, many.shown),
  ];
};

/** Amendments that nobody contradicts, one a clause, so that each can still be agreed after the others. */
const uncontested = (state: Negotiation): readonly (readonly string[])[] => {
  const contested = new Set(conflicts(state).flatMap((one) => one.groups));
  const byClause = new Map(
    groups(state).flatMap(({ id, operations: [first], members }) =>
      first?.type === 'edit-wording' && !contested.has(id) ? [[first.part, members] as const] : [],
    ),
  );
  return [...byClause.values()];
};

const savedIn = (folder: string, size: Size): string => {
  const round = seededRound(size);
  const path = join(folder, `round-${size.amendments}.entente`);
  const file = done(createDraft(path, round.draft, { who: chair.who }));
  done(file.enact(deedsOf(round), { who: chair.who }));
  file.close();
  return path;
};

const opening = (path: string): Promise<Times> =>
  measure(
    () => {
      const file = done(openDraft(path, { mode: 'read' }));
      if (file.negotiation === null) throw new Error('nobody was consulted');
      file.close();
    },
    { runs: 5, warmUp: 2 },
  );

const decidingOnDisk = async (path: string): Promise<Times> => {
  const file = done(openDraft(path, { mode: 'write' }));
  const { negotiation } = file;
  if (negotiation === null) throw new Error('nobody was consulted');
  const free = uncontested(negotiation);
  const taken = await measure(
    (run) => done(file.enact({ type: 'accept', ids: free[run] ?? [] }, { who: chair.who })),
    { runs: 9, warmUp: 2 },
  );
  file.close();
  return taken;
};

const memory = (path: string): number => {
  const script = fileURLToPath(new URL('./opening.ts', import.meta.url));
  const child = spawnSync(process.execPath, [script, path], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return Number(child.stdout);
};

const files = async (folder: string): Promise<readonly Row[]> => {
  const [small, large] = [savedIn(folder, quarter), savedIn(folder, whole)];
  const [few, many] = [await opening(small), await opening(large)];
  const what = 'opening a file';
  return [
    timed(`${what}, ${named(whole)}`, whole.clauses, many),
    grown(what, few, many),
    {
      what: `memory at its height: ${what}, grouping, conflicts, one decision, ${named(whole)}`,
      clauses: whole.clauses,
      unit: 'MB',
      value: memory(large),
    },
    timed(`one decision saved, ${named(whole)}`, whole.clauses, await decidingOnDisk(large)),
  ];
};

/** What the sponsors of hundreds of amendments wait for: sorting them, deciding, opening the file; and its memory. */
export const amendmentRows = async (
  folder: string,
  progress: (line: string) => void,
): Promise<readonly Row[]> => {
  progress('grouping and conflicts, beside Docxodus');
  const rows = [...(await besideDocxodus(progress))];
  progress('grouping and conflicts, the whole network');
  const [some, many] = [await sorting(quarter), await sorting(whole)];
  rows.push(timed(`grouping and conflicts, ${named(whole)}`, whole.clauses, many));
  rows.push(grown('grouping and conflicts', some, many));
  progress('one decision');
  rows.push(...(await decisions()));
  progress('opening a file of the whole network');
  return [...rows, ...(await files(folder))];
};
