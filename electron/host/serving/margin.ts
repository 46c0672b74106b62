import { answer, calls, whoAsks } from './calls.ts';

export const margin = {
  read: calls.margin.read.handler(
    ({ input, context, errors }) => answer(errors, context.desks.at(input.desk)).file.margin,
  ),
  note: calls.margin.note.handler(({ input, context, errors }) => {
    const desk = answer(errors, context.desks.at(input.desk));
    return answer(errors, desk.note(context.client, whoAsks(context), input.deeds));
  }),
};
