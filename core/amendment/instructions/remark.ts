import { phraseLength } from './flat.ts';
import type { Grammar } from './grammar.ts';
import type { SentenceRead } from './instruction.ts';
import { languageNoteIn } from './language-note.ts';
import type { Kind, Reason } from './proposal.ts';

/** What a sentence is that asks for no change. */
export interface Remark {
  readonly kind: Kind;
  readonly reason: Reason;
}

type Words = (index: number) => string | undefined;

const begins = (book: Parameters<typeof phraseLength>[0], word: Words, length: number): boolean => {
  for (let at = 0; at < Math.min(length, 4); at++) if (phraseLength(book, word, at) > 0) return true;
  return false;
};

const holds = (book: Parameters<typeof phraseLength>[0], word: Words, length: number): boolean => {
  for (let at = 0; at < length; at++) if (phraseLength(book, word, at) > 0) return true;
  return false;
};

const remark = (kind: Kind, code: string, facts: Reason['facts'] = {}): Remark => ({
  kind,
  reason: { code, facts },
});

const longestNote = 14;
const longestPosition = 40;

const position = ({ said }: Grammar, word: Words, length: number): Remark | null => {
  if (length > longestPosition) return null;
  if (length <= 6 && phraseLength(said.seeAbove, word, 0) > 0)
    return remark('see-above', 'instructions:see-above');
  if (holds(said.noComment, word, length)) return remark('no-comment', 'instructions:no-comment');
  return holds(said.approval, word, length) && !holds(said.not, word, length)
    ? remark('approval', 'instructions:approval')
    : null;
};

/** Tells what a sentence is that holds no instruction: agreement, politeness, a note on languages, or a comment. */
export const remarkOf = ({ grammar, items, asks }: SentenceRead): Remark => {
  const word: Words = (index) => items[index]?.flat;
  const note = items.length <= longestNote ? languageNoteIn(items, grammar) : null;
  if (note !== null)
    return remark(
      'language-note',
      note.only ? 'instructions:language-only' : 'instructions:language-except',
      { language: note.language },
    );
  const taken = position(grammar, word, items.length);
  if (taken !== null && !(taken.kind === 'approval' && items.some(({ kind }) => kind === 'quoted')))
    return taken;
  if (asks) return remark('unread', 'instructions:no-operation');
  if (begins(grammar.said.courtesy, word, 1)) return remark('courtesy', 'instructions:courtesy');
  return remark('comment', 'instructions:comment');
};
