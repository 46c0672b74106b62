import type { EditWording } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { sliceWording, type Wording } from '#core/draft/wording.ts';
import { wayFrom } from './path.ts';
import { type Leads, turnedRun } from './references.ts';
import { type Negotiation, present } from './state.ts';

/** Into which part each one went that was joined to another and has not come back since. */
const joinedIn = (state: Negotiation): ReadonlyMap<Id, Id> => {
  const joined = new Map<Id, Id>();
  for (const step of wayFrom(state, 0))
    for (const change of singles(state.steps[step]?.change ?? { type: 'group', changes: [] })) {
      if (change.type === 'merge-parts') joined.set(change.tail.id, change.part);
      else if (change.type === 'split-part') joined.delete(change.tail.id);
    }
  return joined;
};

// Where the words of a part that is gone are by now; the part itself where they are gone with it.
const leadsIn = ({ parts }: Draft, joined: ReadonlyMap<Id, Id>): Leads => {
  const there = new Set(parts.map(({ id }) => id));
  return (to) => {
    const seen = new Set<Id>();
    let at = to;
    while (!there.has(at)) {
      const next = joined.get(at);
      if (next === undefined || seen.has(next)) return to;
      seen.add(next);
      at = next;
    }
    return at;
  };
};

// Atom for atom, so that nothing in the wording moves by it.
const editsOf = (part: Id, language: Language, wording: Wording, leads: Leads): readonly EditWording[] => {
  let at = 0;
  return wording.flatMap((run): readonly EditWording[] => {
    const from = at;
    at += 'text' in run ? run.text.length : 1;
    const now = turnedRun(run, leads);
    if (now === run) return [];
    const removed = sliceWording(wording, from, at);
    return [{ type: 'edit-wording', part, language, at: from, removed, inserted: sliceWording([now], 0) }];
  });
};

/**
 * What references have to follow in the present text: each that names a paragraph which was joined to another is to name
 * the one into which its words went. A paragraph that was deleted leads nowhere, and is for someone to look at.
 */
export const followingEdits = (state: Negotiation): readonly EditWording[] => {
  const joined = joinedIn(state);
  if (joined.size === 0) return [];
  const draft = present(state);
  const leads = leadsIn(draft, joined);
  return draft.parts.flatMap(({ id, wording }) =>
    Object.entries(wording).flatMap(([language, words]) => editsOf(id, language, words, leads)),
  );
};
