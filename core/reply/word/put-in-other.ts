import { sentenceRanges } from '#core/amendment/instructions/view.ts';
import type { Change, InsertParts } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { characters } from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import { profileOf } from '#core/redline/side.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import { newText } from '../matrix-text.ts';
import { plainlyOther } from '../other-language.ts';
import { asOne, type Noted } from '../wish.ts';
import { type Ask, insertedIn, partsIn } from './asked.ts';
import type { Asked } from './asks-of.ts';
import { plainText } from './match-base.ts';
import { sentWords } from './sent-words.ts';
import type { WordContext } from './untracked.ts';

/** Sentences of one paragraph that are plainly in another language than the text. */
interface Other {
  readonly language: Language;
  readonly sentences: readonly string[];
}

const insertsIn = ({ changes }: Ask): readonly InsertParts[] =>
  changes.flatMap(singles).filter((change) => change.type === 'insert-parts');

const textsByPart = ({ accepted }: Revisions, { partAt }: Asked): ReadonlyMap<Id, string> => {
  const texts = new Map<Id, string>();
  for (const [at, id] of partAt) {
    const text = plainText(accepted[at] ?? { wording: [] });
    texts.set(id, texts.has(id) ? `${texts.get(id)}\n${text}` : text);
  }
  return texts;
};

const othersIn = (text: string, sent: string, context: WordContext): Other | null => {
  const known = fold(sent);
  const found = text
    .split('\n')
    .flatMap((line) =>
      sentenceRanges(line, profileOf(context.language, context.languages)).map(({ from, to }) =>
        line.slice(from, to).trim(),
      ),
    )
    .filter((sentence) => sentence !== '' && !known.includes(fold(sentence)))
    .flatMap((sentence) => {
      const language = plainlyOther({ text: sentence, before: '' }, context);
      return language === null ? [] : [{ language, sentence }];
    });
  const [first] = found;
  return first === undefined
    ? null
    : { language: first.language, sentences: found.map(({ sentence }) => sentence) };
};

// A passage in another language in the middle of a sentence that has enough of its own.
const passageIn = ({ changes }: Ask, text: string, context: WordContext): Other | null => {
  for (const change of changes.flatMap(singles)) {
    if (change.type !== 'edit-wording') continue;
    const put = characters(change.inserted).trim();
    const at = text.indexOf(put);
    const before = at === -1 ? '' : (/[^.!?…]*$/u.exec(text.slice(0, at))?.[0] ?? '');
    const language = put === '' ? null : plainlyOther({ text: put, before }, context);
    if (language !== null) return { language, sentences: [put] };
  }
  return null;
};

const isIn = (put: string, { sentences }: Other): boolean =>
  sentences.some((sentence) => fold(sentence).includes(fold(put)) || fold(put).includes(fold(sentence)));

/** Which of what a file asks for puts words of another language into the text, or goes with such words. */
interface Found {
  readonly other: Other;
  /** Whether it has the words itself; else it only makes room for them. */
  readonly has: boolean;
  /** The paragraph in whose place a new one was written. */
  readonly instead?: Id;
}

const foundIn = (asked: Asked, revisions: Revisions, context: WordContext): ReadonlyMap<Ask, Found> => {
  const texts = textsByPart(revisions, asked);
  const sent = sentWords(context.draft, context.language, context.languages);
  const found = new Map<Ask, Found>();
  const byPart = new Map<Id, Other>();
  for (const one of asked.asks) {
    for (const id of partsIn(one)) {
      const text = texts.get(id) ?? '';
      const own = insertsIn(one)
        .flatMap(({ parts }) => parts)
        .find((part) => part.id === id);
      const words = own === undefined ? text : characters(wordingIn(own, context.language));
      const other =
        othersIn(words, (sent.get(id) ?? []).join('\n'), context) ?? passageIn(one, text, context);
      if (other === null) continue;
      byPart.set(id, other);
      const put = characters(insertedIn(one.changes)).trim();
      if (put !== '' && (own !== undefined || isIn(put, other))) found.set(one, { other, has: true });
    }
  }
  const order = context.draft.parts.map(({ id }) => id);
  const beside = new Map(
    [...found.keys()].flatMap((one) =>
      insertsIn(one).flatMap(({ after }) => {
        const at = after === null ? -1 : order.indexOf(after);
        return [order[at], order[at + 1]].flatMap((id) => (id === undefined ? [] : [[id, one] as const]));
      }),
    ),
  );
  for (const one of asked.asks) {
    if (found.has(one) || characters(insertedIn(one.changes)).trim() !== '') continue;
    const [written] = one.kind === 'delete' ? partsIn(one).flatMap((id) => beside.get(id) ?? []) : [];
    const put = written === undefined ? undefined : found.get(written);
    const other = put?.other ?? partsIn(one).flatMap((id) => byPart.get(id) ?? [])[0];
    if (other !== undefined) found.set(one, { other, has: false });
    if (written !== undefined && put !== undefined) found.set(written, { ...put, instead: one.part });
  }
  return found;
};

const inLanguage = (part: Part, from: Language, to: Language): Part => {
  const { [from]: words = [], ...rest } = part.wording;
  return { ...part, wording: { ...rest, [to]: words } };
};

// New paragraphs belong to the language of their words; of a paragraph that is there, what they would change in its
// wording in that language.
const changesIn = (
  one: Ask,
  { other: { language: to, sentences }, instead }: Found,
  context: WordContext,
): readonly Change[] => {
  const { draft, language } = context;
  if (!draft.languages.includes(to)) return [];
  const inserts = insertsIn(one);
  if (inserts.length > 0 && instead === undefined)
    return inserts.length === one.changes.flatMap(singles).length
      ? inserts.map((change) => ({
          ...change,
          parts: change.parts.map((part) => inLanguage(part, language, to)),
        }))
      : [];
  const part = draft.parts.find(({ id }) => id === (instead ?? one.part));
  if (part === undefined) return [];
  const text = sentences.join(' ');
  const made = newText([{ text, language: null }], [part], context, true);
  const isSure = made !== null && (made.is === 'whole' || made.is === 'passage') && made.talk === 'none';
  return isSure ? made.edits : [];
};

const hasWords = ({ parts }: Draft, id: Id, language: Language): boolean =>
  parts.some((part) => part.id === id && wordingIn(part, language).length > 0);

/**
 * What puts words into the text that are plainly in another language than it, tracked or not: it waits, with the change
 * prepared that they would make in the text of their own language, where that can be told.
 */
export const inOtherLanguage = (
  asked: Asked,
  revisions: Revisions,
  context: WordContext,
): ((one: Ask, noted: Noted) => Noted) => {
  const found = foundIn(asked, revisions, context);
  return (one, noted) => {
    const there = found.get(one);
    if (there === undefined) return noted;
    const { other, has, instead } = there;
    const facts = { language: context.language, found: other.language };
    const part = instead ?? one.part;
    const which = has ? (hasWords(context.draft, part, other.language) ? 'there' : 'new') : 'room';
    const { wish, ...rest } = noted;
    const changes = has && wish !== undefined ? changesIn(one, there, context) : [];
    const waits = { ...rest, part, state: 'held', reason: { code: codes[which], facts } } as const;
    return wish === undefined || changes.length === 0
      ? { ...waits, remark: { part, words: noted.quote ?? '' } }
      : { ...waits, wish: { ...wish, operations: asOne(changes), language: other.language } };
  };
};

const codes = {
  there: 'reply:other-language-there',
  new: 'reply:other-language',
  room: 'reply:other-language-room',
} as const;
