import type { Draft } from '#core/draft/draft.ts';
import { meetingFields } from '#core/draft/field.ts';
import { templateSchema } from '#core/draft/template.ts';

const files = import.meta.glob<unknown>('../../../templates/{conclusions,declaration,mission}.json', {
  eager: true,
  import: 'default',
});

const templates = Object.values(files).map((file) => templateSchema.parse(file));

/** The facts that can be set in a draft: those of its template in their order, then the others, always in one order. */
export const factNames = ({ kind, fields }: Draft): readonly string[] => {
  const template = templates.find((one) => one.kind === kind);
  const own = Object.keys(fields).toSorted();
  return [...new Set([...(template?.fields ?? []), ...Object.keys(meetingFields), ...own])];
};
