import { draftAt } from '#electron/host/past.ts';
import { historyLines, lostParts, statesOf } from '#electron/host/reviewing.ts';
import { answer, calls } from './calls.ts';

export const review = {
  history: calls.review.history.handler(({ input, context, errors }) => {
    const { file } = answer(errors, context.desks.at(input.desk));
    return [...answer(errors, historyLines(file, input.part))];
  }),
  lost: calls.review.lost.handler(({ input, context, errors }) => {
    const { file } = answer(errors, context.desks.at(input.desk));
    return [...answer(errors, lostParts(file))];
  }),
  states: calls.review.states.handler(({ input, context, errors }) => {
    const { file } = answer(errors, context.desks.at(input.desk));
    return { present: file.revision, states: [...answer(errors, statesOf(file))] };
  }),
  draftAt: calls.review.draftAt.handler(({ input, context, errors }) => {
    const { file } = answer(errors, context.desks.at(input.desk));
    return answer(errors, draftAt(file, input.revision));
  }),
};
