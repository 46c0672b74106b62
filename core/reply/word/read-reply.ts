import type { Change } from '#core/change/change.ts';
import type { Id } from '#core/draft/draft.ts';
import { characters } from '#core/draft/wording.ts';
import type { Failure } from '#core/failure.ts';
import type { Side } from '#core/redline/side.ts';
import { threadOf } from '#core/word/revisions/comment.ts';
import type { NestedChange, Revisions } from '#core/word/revisions/revisions.ts';
import { asksElsewhere } from '../asks-elsewhere.ts';
import { plainSide } from '../reword.ts';
import { asOne, type Noted, type Wish } from '../wish.ts';
import { belowTitle } from './above-title.ts';
import { seenAsAWhole } from './as-a-whole.ts';
import { type Ask, insertedIn, onlyEdit } from './asked.ts';
import { type Asked, asksOf } from './asks-of.ts';
import { attach, attachComments, type Spoken } from './attach.ts';
import { besideEnds } from './beside-ends.ts';
import { typedBeside } from './beside-text.ts';
import { bodyComments, isOnlyComments, withoutComments } from './body-comments.ts';
import { askedInComment } from './comment-asks.ts';
import { warnedOf } from './fixed-words.ts';
import { leftNoted, waits } from './left-noted.ts';
import { leftTraces } from './left-traces.ts';
import { linesGone } from './lines-gone.ts';
import { inOtherLanguage } from './put-in-other.ts';
import { beginningOf, quoteOf } from './quote.ts';
import { seamOf } from './seam.ts';
import { setApart } from './set-apart.ts';
import { standsElsewhere } from './stands-elsewhere.ts';
import { markedOtherwise, standsOtherwise } from './stands-otherwise.ts';
import { typedNotes } from './typed-notes.ts';
import { speaksOfText } from './typed-talk.ts';
import type { WordContext } from './untracked.ts';

/** What a Word file says, and what should be known about how it was read. */
export interface WordReply {
  readonly noted: readonly Noted[];
  readonly warnings: readonly Failure[];
  /** How much of the text is the version it was compared with, 0 to 1. */
  readonly likeness: number;
  /** Whether all that was sent came back, typography aside, with all changes left. */
  readonly clean: boolean;
}

/** How comments that were typed into the text are taken: as comments, or as words of the text like any other. */
export type Typed = 'comments' | 'words';

const authorsOf = (hunks: Iterable<number>, revisions: Revisions): string | undefined => {
  const names = [...hunks].flatMap((at) => revisions.hunks[at]?.author ?? []).filter((name) => name !== '');
  return names.length === 0 ? undefined : [...new Set(names)].join(', ');
};

const withoutTyped = (changes: readonly Change[]): readonly Change[] =>
  changes.map((change) =>
    change.type === 'edit-wording' ? { ...change, inserted: withoutComments(change.inserted) } : change,
  );

interface Telling {
  readonly revisions: Revisions;
  readonly asked: Asked;
  readonly side: Side;
  readonly language: string;
  readonly typed: Typed;
}

const wishOf = (
  one: Ask,
  changes: readonly Change[],
  telling: Telling,
  comments: readonly string[],
): Wish => {
  const { revisions, language } = telling;
  const author = authorsOf(one.hunks, revisions);
  const said = [
    ...comments,
    ...[...one.comments].flatMap((at) => revisions.comments[at] ?? []).map(threadOf),
  ];
  const revision = [...one.hunks].toSorted((a, b) => a - b).map((at) => at + 1);
  return {
    operations: asOne(changes),
    language,
    ...(said.length === 0 ? {} : { rationale: said.join('\n') }),
    source: {
      how: one.how,
      ...(author === undefined ? {} : { author }),
      ...(revision.length === 0 ? {} : { revision: revision.join(', ') }),
    },
  };
};

// A comment among words that were put in goes along as the reason for them; alone it is no insertion.
const notedAsk = (one: Ask, telling: Telling): Noted => {
  const { side, typed, asked } = telling;
  const inserted = insertedIn(one.changes);
  const comments = typed === 'comments' ? bodyComments(characters(inserted)) : [];
  const alone = comments.length > 0 && isOnlyComments(inserted) && isAddition(one);
  const changes = comments.length > 0 && !alone ? withoutTyped(one.changes) : one.changes;
  const wish = wishOf(one, changes, telling, alone ? [] : comments);
  const base: Noted = {
    found: one.kind,
    state: 'taken',
    how: one.how,
    part: one.part,
    quote: seamOf(changes, side) ?? quoteOf(changes, side),
    revisions: [...one.hunks],
    wish,
    ...(wish.source.author === undefined ? {} : { author: wish.source.author }),
    ...(one.mixed ? { reason: { code: 'reply:partly-tracked', facts: {} } } : {}),
    ...warnedOf(changes),
    ...(asked.unsure.has(one) ? { state: 'held', reason: { code: 'reply:not-exact', facts: {} } } : {}),
  };
  if (!alone) return typed === 'comments' && speaksOfText(changes) ? { ...base, ...looksTyped } : base;
  const remark = { part: isNew(one) ? null : one.part, words: comments.join('\n') };
  const reason = { code: 'reply:typed-comment', facts: {} };
  return { ...base, found: 'comment', state: 'remark', remark, reason, quote: remark.words };
};

// Nobody can say whether it is meant as words of the text, so that it waits.
const looksTyped = {
  state: 'held',
  reason: { code: 'reply:typed-comment', facts: {} },
} as const;

const isNew = ({ kind }: Ask): boolean => kind === 'insert';

const isAddition = (one: Ask): boolean => {
  const edit = onlyEdit(one);
  return isNew(one) || (edit !== null && characters(edit.removed).trim() === '');
};

const commentNoted = (
  { comment: at, part }: Spoken,
  on: Noted | undefined,
  { comments }: Revisions,
  context: WordContext,
): Noted => {
  const comment = comments[at];
  const goesWith = on?.wish;
  const words = comment === undefined ? '' : threadOf(comment);
  const asks =
    goesWith === undefined && comment?.resolved !== true ? askedInComment(words, part, context) : null;
  const state = goesWith !== undefined ? 'rationale' : asks === null ? 'remark' : 'held';
  const author = comment?.author;
  const named = author === undefined || author === '' ? {} : { author };
  return {
    found: 'comment',
    state,
    comment: at,
    quote: words,
    ...named,
    ...(part === null ? {} : { part }),
    ...(comment?.resolved === true ? { reason: { code: 'reply:resolved-comment', facts: {} } } : {}),
    ...(asks === null ? {} : { reason: asks }),
    ...(goesWith === undefined ? { remark: { part, words, ...named } } : {}),
    ...(goesWith === undefined ? {} : { goesWith }),
  };
};

// The reason of a change may ask for something of another paragraph.
const inRationale = (said: Noted, part: Id | null, context: WordContext): readonly Noted[] =>
  said.state !== 'rationale'
    ? []
    : asksElsewhere(said.quote ?? '', part, context).map(({ line: _line, ...one }) => ({
        ...one,
        found: 'comment',
        ...(said.comment === undefined ? {} : { comment: said.comment }),
        ...(said.author === undefined ? {} : { author: said.author }),
      }));

const nestedNoted = ({ words, takenOut }: NestedChange): Noted => ({
  found: 'revision',
  state: 'undone',
  how: 'tracked',
  quote: words.map(characters).join('\n'),
  ...(takenOut.author === undefined || takenOut.author === '' ? {} : { author: takenOut.author }),
});

const counted = (state: 'typography' | 'formatting' | 'undone', count: number): readonly Noted[] =>
  count > 0 ? [{ found: state === 'undone' ? 'revision' : state, state, count }] : [];

const warningsOf = ({ counts }: Revisions, { complete }: Asked): readonly Failure[] => {
  const notices: readonly (readonly [code: string, count: number])[] = [
    ['reply:struck-by-hand', counts.byHand > 0 ? 0 : counts.struck],
    ['reply:in-headers', counts.inHeaders],
    ['word:images', counts.images],
    ['word:embedded', counts.embedded],
    ['word:hidden', counts.hidden],
    ['word:broken-fields', counts.brokenFields],
    ['reply:incomplete', complete ? 0 : 1],
  ];
  return notices.filter(([, count]) => count > 0).map(([code, count]) => ({ code, facts: { count } }));
};

/**
 * Reads a Word file that came back against one version of the draft, in one language. Every tracked change and every
 * comment of it is in exactly one finding: in an amendment, held back, or told as what else it is; whatever was changed
 * without tracking is found by comparison and marked so.
 */
export const readWordReply = (given: Revisions, context: WordContext, typed: Typed): WordReply => {
  const { draft, language, languages } = context;
  const side = plainSide(draft, language, languages);
  const revisions = belowTitle(given, side);
  const asked = asksOf(revisions, context);
  const left = attach(revisions, asked);
  const struck = asked.asks.filter((one) =>
    [...one.hunks].some((at) => revisions.hunks[at]?.byHand === true),
  );
  for (const one of asked.asks) handMarked(one, revisions);
  const spoken = attachComments(revisions, asked);
  const telling = { revisions, asked, side, language, typed };
  const held = new Set(context.holdsStruck === true ? struck : []);
  const apart = setApart(revisions, asked, draft);
  const atEnds = besideEnds(asked, revisions, context, typed);
  const ofOther = inOtherLanguage(asked, revisions, context);
  const taken = new Map(
    apart.asks.map((one) => {
      const noted = ofOther(one, atEnds(one, notedAsk(one, telling)));
      return [one, held.has(one) ? heldStruck(noted) : noted];
    }),
  );
  const { counts } = revisions;
  const looks = counts.looks.runs + counts.looks.paragraphs + counts.looks.layout + counts.numbering;
  const seen = left.filter(({ state }) => state === 'formatting').length;
  const typography = left.filter(({ state }) => state === 'typography').length;
  const asks = seenAsAWhole([...taken.values()], draft.parts.length);
  const untrackedLooks = Math.max(asked.untrackedLooks, markedOtherwise(revisions, asked.match, context));
  const whole = asks.some(({ found }) => found === 'file');
  return {
    noted: [
      ...asks,
      ...apart.noted,
      ...asked.unplaced.map((part): Noted => {
        const quote = beginningOf(part, telling.side);
        return { found: 'revision', state: 'held', part, quote, ...waits(part, quote, 'not-placed') };
      }),
      ...left.map((one) => leftNoted(one, revisions)),
      ...typedBeside(revisions),
      ...typedNotes(revisions, asked, telling.side),
      ...leftTraces(revisions, asked, draft),
      // Of a text whose paragraphs ran together none stands where it stood.
      ...(whole
        ? []
        : [
            ...standsOtherwise(revisions, asked.match, context),
            ...standsElsewhere(revisions, asked, side),
            ...linesGone(revisions, asked, side),
          ]),
      ...spoken.flatMap((one) => {
        const on = one.ask === null || whole ? undefined : taken.get(one.ask);
        const said = commentNoted(one, on, revisions, context);
        return [whole ? { ...said, state: 'held' as const } : said, ...inRationale(said, one.part, context)];
      }),
      ...revisions.nested.map(nestedNoted),
      ...counted('undone', counts.withoutEffect),
      ...asked.takenBack.map(
        (one): Noted => ({
          found: 'revision',
          state: 'undone',
          how: 'untracked',
          part: one.part,
          quote: quoteOf(one.changes, telling.side),
        }),
      ),
      ...counted('typography', Math.max(asked.typographyOnly - typography, 0)),
      ...counted('formatting', Math.max(looks - seen, 0) + untrackedLooks),
    ],
    warnings: warningsOf(revisions, asked),
    likeness: asked.likeness,
    clean: asked.match.clean,
  };
};

const heldStruck = (one: Noted): Noted => ({
  ...one,
  state: 'held',
  how: 'hand-marked',
  reason: { code: 'reply:struck-waits', facts: {} },
});

const handMarked = (one: Ask, { hunks }: Revisions): void => {
  if (one.hunks.size > 0 && [...one.hunks].every((at) => hunks[at]?.byHand === true)) one.how = 'hand-marked';
};
