import type { Draft, Id, Language } from '#core/draft/draft.ts';
import type { Wording } from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import { shown } from '#core/redline/shown.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import { plainSide } from '../reword.ts';
import { wordsWith } from './city-limits.ts';
import { type Match, plainText } from './match-base.ts';
import { sentWords } from './sent-words.ts';
import type { TrackedEdits } from './tracked-edits.ts';
import type { WordContext } from './untracked.ts';

const withWords = (draft: Draft, language: Language, made: ReadonlyMap<Id, Wording>): Draft => ({
  ...draft,
  parts: draft.parts.map((part) => {
    const words = made.get(part.id);
    return words === undefined ? part : { ...part, wording: { ...part.wording, [language]: words } };
  }),
});

/** Whether the edits that were made of the tracked words give each paragraph as it came back, typography aside. */
export const givesText = (
  tracked: TrackedEdits,
  { rejected, accepted }: Revisions,
  { parts }: Match,
  { draft, language, languages }: WordContext,
): boolean => {
  const { show } = plainSide(draft, language, languages);
  const byId = new Map(draft.parts.map((part) => [part.id, part]));
  const made = new Map<Id, Wording>();
  for (const [id, edits] of tracked) {
    const part = byId.get(id);
    if (part === undefined) continue;
    made.set(
      id,
      wordsWith(
        part,
        language,
        edits.map(({ edit }) => edit),
      ),
    );
  }
  const cameBack = (at: number, lead: number): string | null => {
    const [was, now] = [rejected[at], accepted[at]];
    const typed = was === undefined ? '' : fold(plainText(was)).slice(0, lead);
    const folded = now === undefined ? '' : fold(plainText(now));
    return folded.startsWith(typed) ? fold(folded.slice(lead)) : null;
  };
  const missed = [...parts].filter(([at, { part, lead }]) => {
    const words = made.get(part);
    return words !== undefined && fold(shown(words, show).text) !== cameBack(at, lead);
  });
  if (missed.length === 0) return true;
  // The ends of items may have been set by the house when the text went out.
  const printed = sentWords(withWords(draft, language, made), language, languages);
  return missed.every(([at, { part, lead }]) =>
    printed.get(part)?.some((words) => fold(words) === cameBack(at, lead)),
  );
};
