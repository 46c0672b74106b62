import type { DeskEvent, Desk as Shown } from '#core/contract/desk.ts';
import { refuse, success } from '#core/failure.ts';
import type { Desk } from '#electron/host/desk/desk.ts';
import { saveCopy } from '#electron/host/desk/desks.ts';
import { nameOf } from '#electron/host/settings/memory.ts';
import { titleOf } from '#electron/host/titles.ts';
import { type Asked, answer, calls, whoAsks } from './calls.ts';
import { channel } from './channel.ts';
import { draftsFolder } from './folders.ts';

const shown = (desk: Desk, { client, memory }: Asked): Shown => ({
  desk: desk.id,
  path: desk.file.path,
  name: nameOf(desk.file.path),
  draft: desk.file.draft,
  margin: desk.file.margin,
  revision: desk.file.revision,
  ...desk.modeOf(client),
  consulted: desk.file.consultation !== null,
  place: memory.placeIn(desk.file.path),
  pointed: desk.pointed,
  undoable: desk.undoable(),
});

export const desk = {
  open: calls.desk.open.handler(({ input, context, errors }) => {
    const { path, takeOver = false, read = false } = input;
    const opened = answer(errors, context.desks.open(context.client, path, { takeOver, read }));
    const { draft, path: place } = opened.file;
    const { kind, languages } = draft;
    const title = titleOf(draft) || nameOf(place);
    if (!read)
      context.memory.opened({
        path: place,
        title,
        kind,
        languages: [...languages],
        opened: new Date().toISOString(),
      });
    return shown(opened, context);
  }),
  apply: calls.desk.apply.handler(({ input, context, errors }) => {
    const at = answer(errors, context.desks.at(input.desk));
    return { revision: answer(errors, at.apply(context.client, whoAsks(context), input.batch)) };
  }),
  follow: calls.desk.follow.handler(async function* ({ input, context, errors, signal }) {
    const at = answer(errors, context.desks.at(input.desk));
    const told = channel<DeskEvent>();
    const stop = at.follow({ client: context.client, tell: told.tell });
    try {
      yield* told.values(signal);
    } finally {
      stop();
    }
  }),
  point: calls.desk.point.handler(({ input, context, errors }) => {
    answer(errors, context.desks.at(input.desk)).point(context.client, input.pointed);
    return null;
  }),
  remember: calls.desk.remember.handler(({ input, context, errors }) => {
    context.memory.remember(answer(errors, context.desks.at(input.desk)).file.path, input.place);
    return null;
  }),
  saveCopy: calls.desk.saveCopy.handler(({ input, context, errors }) => {
    const at = context.desks.at(input.desk);
    const known = at.ok ? at.value.file.path : input.beside;
    const beside = answer(errors, known === undefined ? refuse('desk:closed') : success(known));
    const place = { given: input.path, beside, drafts: draftsFolder(context.memory.settings.folder) };
    return { path: answer(errors, saveCopy(place, input.draft, whoAsks(context))) };
  }),
  close: calls.desk.close.handler(({ input, context }) => {
    context.desks.leave(context.client, input.desk);
    return null;
  }),
};
