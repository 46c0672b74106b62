import type { TFunction } from 'i18next';
import { type Draft, type Id, wordingIn } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import { isField, isReference } from '#core/draft/wording.ts';
import type { Margin } from '#core/margin/margin.ts';
import { behind } from '#core/margin/stale.ts';
import type { Mark } from './outline.tsx';

const none: readonly Mark[] = [];

/** What is to be told of every paragraph, its items included: wordings to be written or updated, missing facts, comments. */
export const outlineMarks = (
  draft: Draft,
  margin: Margin,
  t: TFunction<readonly ['app', 'workbench']>,
): ((part: Id) => readonly Mark[]) => {
  const kinds = new Map<Id, Set<Mark['kind']>>();
  const late = new Set(behind(margin.stale).flatMap(({ part, kind }) => (kind === 'outdated' ? [part] : [])));
  const open = new Set(margin.comments.flatMap(({ part, resolved }) => (resolved === null ? [part] : [])));
  const there = new Set(draft.parts.map(({ id }) => id));
  let owner: Id | null = null;
  for (const part of draft.parts) {
    if (levelOf(part) === 0 || owner === null) owner = part.id;
    const marks = kinds.get(owner) ?? new Set();
    kinds.set(owner, marks);
    if (late.has(part.id)) marks.add('outdated');
    if (open.has(part.id)) marks.add('comment');
    for (const language of draft.languages) {
      const wording = wordingIn(part, language);
      if (wording.length === 0) marks.add('unwritten');
      for (const run of wording) {
        if (isField(run) && !Object.hasOwn(draft.fields, run.field)) marks.add('placeholder');
        if (isReference(run) && !there.has(run.reference)) marks.add('broken');
      }
    }
  }
  return (part) => {
    const found = kinds.get(part);
    return found === undefined || found.size === 0
      ? none
      : [...found].map((kind) => ({ kind, name: t(`workbench:mark.${kind}`) }));
  };
};
