import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Recent } from '#core/contract/library.ts';
import { type Result, success } from '#core/failure.ts';
import { newDraft } from '#electron/host/drafting.ts';
import { createDraft } from '#electron/host/file/draft-file.ts';
import { nameOf } from '#electron/host/settings/memory.ts';
import { type Asked, answer, calls, whoAsks } from './calls.ts';
import { listFolder } from './folders.ts';

const recents = ({ memory }: Asked): Recent[] =>
  memory.recents.map((recent) => ({
    ...recent,
    languages: [...recent.languages],
    name: nameOf(recent.path),
    there: existsSync(recent.path),
  }));

const created = (path: string, draft: Parameters<typeof createDraft>[1], who: string): Result<string> => {
  mkdirSync(dirname(path), { recursive: true });
  const file = createDraft(path, draft, { who });
  if (!file.ok) return file;
  file.value.close();
  return success(file.value.path);
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
  create: calls.library.create.handler(({ input, context, errors }) => {
    const values = Object.entries(input.values).map(([name, typed]) => `${name}=${typed}`);
    const made = answer(errors, newDraft(input.kind, input.meeting, values, input.languages));
    const path = answer(errors, created(input.path, made.draft, whoAsks(context)));
    return { path, doubts: made.doubts.map((doubt) => ({ ...doubt })) };
  }),
};
