import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { City } from '#core/amendment/amendment.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import type { Printed } from '#core/draft/printed.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import type { Round } from '#core/round/round.ts';
import { theRound } from '../amending/rounds.ts';
import { findSponsors } from '../amending/sponsors.ts';
import type { DraftFile } from '../file/draft-file.ts';
import { isDraftFile } from '../issuing.ts';
import { draftingLanguages } from '../languages.ts';
import { networkFacts } from '../network.ts';
import { writeTogether } from '../writing/write-together.ts';
import { type OtherDrafts, otherDrafts, roomFor } from './place.ts';
import { type Pack, preparePacks } from './prepare.ts';
import { type Unsettled, unsettledIn } from './unsettled.ts';

/** What is asked of a sending. */
export interface SendAsked {
  readonly round?: string | undefined;
  readonly out: string;
  /** All languages of the draft as it was when the round was opened, where none is named. */
  readonly languages?: readonly Language[] | undefined;
  /** Cities by name; all that are invited where none is named. */
  readonly city?: string | undefined;
  /** One pack for all of them. */
  readonly generic: boolean;
  readonly contact?: string | undefined;
  /** Send what is not agreed all the same: words in brackets, which the papers then name. */
  readonly anyway?: boolean;
  /** Write over files that hold something else. */
  readonly replace: boolean;
  readonly who: string;
  readonly why?: string | undefined;
}

/** Who looks on while files are written, and may stop it between two cities. */
export interface Watching {
  /** Told before anything is written, and before what is in brackets stops it. */
  readonly lacking?: (lacks: Lacking) => void;
  readonly progress: (done: number, all: number) => void;
  readonly stopped: () => boolean;
}

/** What the files will lack, before they are written. */
export interface Lacking {
  readonly unsettled: Unsettled;
  readonly pages: readonly Printed[];
  /** Where files of earlier drafts lie already beside which these come. */
  readonly others: OtherDrafts;
}

/** What was sent. */
export interface SentPacks extends Lacking {
  readonly round: Id;
  readonly folder: string;
  readonly cities: number;
  /** Files written, and those that were there already with the same content. */
  readonly written: number;
  readonly there: number;
  /** How many cities were left out because somebody stopped it. */
  readonly left: number;
}

const chosen = ({ invited, id }: Round, named: string | undefined): Result<readonly City[]> => {
  if (named === undefined) return success(invited);
  const found = findSponsors(networkFacts(), named);
  if (!found.ok) return found;
  const stranger = found.value.find(({ city }) => !invited.some((one) => one.city === city));
  return stranger === undefined
    ? success(invited.filter(({ city }) => found.value.some((one) => one.city === city)))
    : refuse('round:not-invited', { city: stranger.name, round: id });
};

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

const holds = (path: string, bytes: Uint8Array): boolean => {
  const there = statSync(path, { throwIfNoEntry: false });
  return there?.isFile() === true && there.size === bytes.length && readFileSync(path).equals(bytes);
};

/** Where something else lies already, file or folder; each place is looked at before anything is written. */
const inTheWay = (packs: readonly Pack[], root: string, replace: boolean): readonly string[] =>
  packs.flatMap(({ folder, files }) =>
    files.flatMap(({ name, bytes }) => {
      const at = folder === null ? join(root, name) : join(root, folder, name);
      if (!isThere(at)) return [];
      return replace
        ? isDraftFile(at) || !statSync(at).isFile()
          ? [at]
          : []
        : holds(at, bytes())
          ? []
          : [at];
    }),
  );

/** Writes the files of one pack; gives how many, less those that are there already. */
const writePack = async ({ folder: own, files }: Pack, folder: string): Promise<Result<number>> => {
  const at = own === null ? folder : join(folder, own);
  const missing = files
    .map(({ name, bytes }) => ({ name, bytes: bytes() }))
    .filter(({ name, bytes }) => !holds(join(at, name), bytes));
  const written = missing.length === 0 ? success(null) : await writeTogether(at, missing);
  return written.ok ? success(missing.length) : written;
};

// Lets whoever waits have a turn, such as someone who wants to stop.
const turn = (): Promise<void> => new Promise((go) => void setImmediate(go));

interface Written {
  readonly packs: readonly Pack[];
  readonly files: number;
}

const writeAll = async (
  packs: readonly Pack[],
  folder: string,
  { progress, stopped }: Watching,
): Promise<{ readonly written: Written; readonly result: Result<null> }> => {
  let files = 0;
  for (const [at, pack] of packs.entries()) {
    const so = { packs: packs.slice(0, at), files };
    if (stopped()) return { written: so, result: success(null) };
    const done = await writePack(pack, folder);
    if (!done.ok) return { written: so, result: done };
    files += done.value;
    progress(at + 1, packs.length);
    await turn();
  }
  return { written: { packs, files }, result: success(null) };
};

const recorded = (
  file: DraftFile,
  round: Round,
  packs: readonly Pack[],
  cities: readonly City[],
  { who, why }: SendAsked,
): Result<number> => {
  const sent = packs.some(({ city }) => city === null) ? cities : packs.flatMap(({ city }) => city ?? []);
  if (sent.length === 0) return success(0);
  const ids = sent.map(({ city }) => city);
  const done = file.enact([{ type: 'send', round: round.id, cities: ids }], { who, why });
  return done.ok ? success(sent.length) : done;
};

/**
 * Writes the packs of a round into a folder and records to which cities they went. Files are whole or not there; one
 * that is there with the same content is left alone, one that holds something else stops everything before it begins
 * (`packs:exists`), and so do words in brackets unless they are to go out `anyway` (`packs:in-brackets`). Stopped, or unable to go on, it records the cities that are done. Refused also as rounds, sponsors
 * and packs are.
 */
export const sendPacks = async (
  file: DraftFile,
  asked: SendAsked,
  watching: Watching,
): Promise<Result<SentPacks>> => {
  const round = theRound(file, asked);
  if (!round.ok) return round;
  const { consultation } = file;
  if (consultation === null) return refuse('amending:no-round', { path: file.path });
  if (round.value.closed !== null) return refuse('round:closed', { round: round.value.id });
  const cities = chosen(round.value, asked.city);
  if (!cities.ok) return cities;
  const draft = consultation.negotiation.versions[round.value.base];
  const unsettled =
    draft === undefined
      ? refuse('packs:no-version', { version: round.value.base, round: round.value.id })
      : unsettledIn(file, round.value.id, draft);
  if (!unsettled.ok) return unsettled;
  const { brackets } = unsettled.value;
  const made = await preparePacks(consultation, {
    round: round.value,
    languages: asked.languages ?? unsettled.value.draft.languages,
    cities: asked.generic ? null : cities.value,
    contact: asked.contact ?? null,
    brackets,
  });
  if (!made.ok) return made;
  const { packs, pages } = made.value;
  const folder = resolve(asked.out);
  const room = roomFor(folder);
  if (!room.ok) return room;
  const lacks = {
    unsettled: unsettled.value,
    pages,
    others: otherDrafts(packs, folder, Object.keys(draftingLanguages())),
  };
  watching.lacking?.(lacks);
  if (brackets.length > 0 && asked.anyway !== true)
    return refuse('packs:in-brackets', { round: round.value.id, count: brackets.length });
  const there = inTheWay(packs, folder, asked.replace);
  const [first] = there;
  if (first !== undefined) return refuse('packs:exists', { path: first, count: there.length });
  const { written, result } = await writeAll(packs, folder, watching);
  const sent = recorded(file, round.value, written.packs, cities.value, asked);
  if (!result.ok) return result;
  if (!sent.ok) return sent;
  const all = written.packs.flatMap(({ files }) => files).length;
  return success({
    round: round.value.id,
    folder,
    cities: sent.value,
    written: written.files,
    there: all - written.files,
    left: packs.length - written.packs.length,
    ...lacks,
  });
};
