import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Network, Recent } from '#core/contract/library.ts';
import type { Draft } from '#core/draft/draft.ts';
import { countryByCode, hostsOf } from '#core/draft/network.ts';
import { type Result, success } from '#core/failure.ts';
import { newDraft } from '#electron/host/drafting.ts';
import { type Creation, createDraft, type DraftFile, openDraft } from '#electron/host/file/draft-file.ts';
import { salvageDraft } from '#electron/host/file/salvage.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { networkFacts } from '#electron/host/network.ts';
import { proposeDraft, yearOf } from '#electron/host/proposing.ts';
import { nameOf } from '#electron/host/settings/memory.ts';
import { titleOf } from '#electron/host/titles.ts';
import { tryWriting } from '#electron/host/writing/system-failure.ts';
import { type Asked, answer, calls, whoAsks } from './calls.ts';
import { listFolder, mayLieIn, type Placing, spotFor } from './folders.ts';

const recents = ({ memory }: Asked): Recent[] =>
  memory.recents.map((recent) => ({
    ...recent,
    languages: [...recent.languages],
    name: nameOf(recent.path),
    there: existsSync(recent.path),
  }));

/** The language in which the interface speaks to whoever asks. */
const spokenTo = ({ memory, language }: Asked): 'en' | 'fr' =>
  memory.settings.interface === 'system' ? language : memory.settings.interface;

const placingOf = ({ shell, memory }: Asked): Placing => ({
  chosen: memory.settings.folder,
  anywhere: shell.can.dialogs,
});

/** Makes the file of a draft; a page, unlike the machine's own dialog, may only name places of its user's. */
export const created = (
  path: string,
  draft: Draft,
  by: Creation,
  { shell, memory }: Asked,
): Result<DraftFile> => {
  const folder = dirname(path);
  const may = shell.can.dialogs ? success(folder) : mayLieIn(folder, memory.settings.folder);
  if (!may.ok) return may;
  const made = tryWriting(path, () => success(mkdirSync(folder, { recursive: true })));
  return made.ok ? createDraft(path, draft, by) : made;
};

const looked = (path: string) => {
  const file = openDraft(path, { mode: 'read' });
  if (!file.ok) return file;
  const { draft } = file.value;
  file.value.close();
  const name = nameOf(path);
  return success({
    path,
    name,
    title: titleOf(draft) || name,
    kind: draft.kind,
    languages: [...draft.languages],
  });
};

const knownNetwork = (thisYear: number): Network => {
  const network = networkFacts();
  const numbered = network.meetings.flatMap((meeting) => {
    const hosts = hostsOf(network, meeting);
    const country = countryByCode(network, meeting.country)?.names ?? null;
    const { edition, year } = meeting;
    return edition === null
      ? []
      : [{ edition, year, hosts: hosts.ok ? hosts.value.map(({ names }) => names) : [], country }];
  });
  const last = numbered.at(-1)?.edition ?? 0;
  const ahead = Math.max(thisYear + 1 - yearOf(last), 0);
  const coming = Array.from({ length: ahead }, (_, at) => last + at + 1).map((edition) => ({
    edition,
    year: yearOf(edition),
    hosts: [],
    country: null,
  }));
  const meetings = [...numbered, ...coming].reverse();
  return {
    meetings,
    next: (meetings.find(({ year }) => year === thisYear + 1) ?? meetings[0])?.edition ?? 1,
    cities: network.cities.map(({ names, country }) => ({
      names,
      country: countryByCode(network, country)?.names ?? {},
    })),
    languages: Object.keys(draftingLanguages()),
  };
};

export const library = {
  recents: calls.library.recents.handler(({ context }) => recents(context)),
  forget: calls.library.forget.handler(({ input, context }) => {
    context.memory.forget(input.path);
    return recents(context);
  }),
  folder: calls.library.folder.handler(({ input, context, errors }) =>
    answer(errors, listFolder(input.path, context.memory.settings.folder)),
  ),
  pick: calls.library.pick.handler(({ input, context }) => context.shell.pick(input)),
  look: calls.library.look.handler(({ input, errors }) => answer(errors, looked(input.path))),
  salvage: calls.library.salvage.handler(({ input, context, errors }) => {
    const { draft, entries, lost, older, stranded, complete } = answer(errors, salvageDraft(input.path));
    const placing = placingOf(context);
    const { folder, free } = answer(errors, spotFor(dirname(input.path), input.name, placing));
    const { path } = answer(errors, spotFor(folder, free, placing));
    const file = answer(errors, created(path, draft, { who: whoAsks(context), entries }, context));
    file.close();
    const counts = { parts: draft.parts.length, older: older.length, lost: lost.length, stranded };
    return { path: file.path, ...counts, complete };
  }),
  network: calls.library.network.handler(() => knownNetwork(new Date().getFullYear())),
  propose: calls.library.propose.handler(({ input, context }) => proposeDraft(input, spokenTo(context))),
  place: calls.library.place.handler(({ input, context, errors }) =>
    answer(errors, spotFor(input.folder, input.name, placingOf(context))),
  ),
  create: calls.library.create.handler(({ input, context, errors }) => {
    const values = Object.entries(input.values).map(([name, typed]) => `${name}=${typed}`);
    const made = answer(errors, newDraft(input.kind, input.meeting, values, input.languages));
    const file = answer(errors, created(input.path, made.draft, { who: whoAsks(context) }, context));
    file.close();
    return { path: file.path, doubts: made.doubts.map((doubt) => ({ ...doubt })) };
  }),
};
