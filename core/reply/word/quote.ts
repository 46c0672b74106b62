import type { Change } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import { characters, isText, type Wording } from '#core/draft/wording.ts';
import type { Side } from '#core/redline/side.ts';
import type { Hunk } from '#core/word/revisions/revisions.ts';

const spelled = (wording: Wording, { show }: Side): string =>
  wording.map((run) => (isText(run) ? run.text : (show(run) ?? ''))).join('');

/** What is asked for, in the words that go and those that come. */
export const quoteOf = (changes: readonly Change[], side: Side): string =>
  changes
    .flatMap(singles)
    .flatMap((change) => {
      if (change.type === 'edit-wording') {
        const [was, now] = [spelled(change.removed, side), spelled(change.inserted, side)];
        return was === '' ? `+ ${now}` : now === '' ? `− ${was}` : `${was} → ${now}`;
      }
      const words = (
        sign: string,
        parts: readonly { readonly wording: Readonly<Record<string, Wording>> }[],
      ) => parts.map(({ wording }) => `${sign} ${spelled(wording[side.language] ?? [], side)}`);
      if (change.type === 'insert-parts') return words('+', change.parts);
      return change.type === 'delete-parts' ? words('−', change.parts) : [];
    })
    .join('\n');

/** The same of a change in a file. */
export const hunkText = ({ edits }: Hunk): string =>
  edits
    .map(({ removed, inserted }) => {
      const [was, now] = [removed, inserted].map((all) => all.map(characters).join('\n'));
      return was === '' ? `+ ${now}` : now === '' ? `− ${was}` : `${was} → ${now}`;
    })
    .join('\n');
