import type { Draft, Id, Role } from '#core/draft/draft.ts';
import { isText } from '#core/draft/wording.ts';
import type { Revisions, ViewParagraph } from '#core/word/revisions/revisions.ts';
import { plainSide } from '../reword.ts';
import { asOne, type Noted } from '../wish.ts';
import type { Match } from './match-base.ts';
import { beginningOf } from './quote.ts';
import { marked, type SentPlace, sentPlaces } from './sent-words.ts';
import { untracked, type WordContext } from './untracked.ts';

/** A paragraph that came back, with the part that it is. */
interface Stands {
  readonly part: Id;
  readonly paragraph: ViewParagraph;
  readonly sent: SentPlace;
  /** Whether a number was typed before its words. */
  readonly isTyped: boolean;
  /** Whether it came back word for word. */
  readonly isAsSent: boolean;
}

const onlyOf = <Value>([only, ...others]: readonly Value[]): Value | undefined =>
  others.length === 0 ? only : undefined;

const times = <Value>(all: readonly Value[], one: Value): number =>
  all.filter((other) => other === one).length;

const standing = ({ rejected }: Revisions, { parts }: Match, context: WordContext): readonly Stands[] => {
  const places = sentPlaces(context.draft, context.language, context.languages);
  const ids = rejected.map((one, at) => parts.get(at)?.part ?? onlyOf(one.parts ?? []));
  const many = new Map<Id | undefined, number>();
  for (const id of ids) many.set(id, (many.get(id) ?? 0) + 1);
  return rejected.flatMap((paragraph, at): readonly Stands[] => {
    const part = ids[at];
    const sent = places.get(part ?? '');
    // Half of a part that was cut is none that was sent.
    const isOne = many.get(part) === 1;
    const isTyped = (parts.get(at)?.lead ?? 0) > 0;
    return part === undefined || sent === undefined || !isOne
      ? []
      : [{ part, paragraph, sent, isTyped, isAsSent: parts.has(at) && !isTyped }];
  });
};

const textual: ReadonlySet<Role> = new Set(['clause', 'item', 'preamble', 'chapeau', 'closing']);

const rolesIn = ({ parts }: Draft): ReadonlyMap<Id, Role> => new Map(parts.map(({ id, role }) => [id, role]));

// Where one paragraph of a level stands as it was sent, another that does not was set otherwise by hand; a program does
// the same to all of them.
const isIndented = ({ paragraph, sent }: Stands, all: readonly Stands[]): boolean => {
  if (sent.level === null) return false;
  const peers = all.filter((one) => one.sent.level === sent.level);
  const indents = peers.map((one) => one.paragraph.indent);
  const usual = indents.includes(undefined)
    ? undefined
    : indents.toSorted((one, other) => times(indents, other) - times(indents, one))[0];
  return paragraph.indent !== usual;
};

const bare = (label: string): string => label.replace(/[^\p{L}\p{N}]/gu, '');

// What begins a list anew gives every paragraph behind it another number; the first of them was set so.
const firstRenumbered = (
  all: readonly Stands[],
  { rejected }: Revisions,
  { clean, parts }: Match,
): Stands | undefined =>
  // An empty paragraph that a change left behind has a number as well.
  clean && rejected.every(({ list }, at) => list === undefined || parts.has(at))
    ? all.find(
        ({ paragraph: { list }, sent: { label }, isTyped }) =>
          !isTyped && list !== undefined && bare(list.printed) !== bare(label),
      )
    : undefined;

/** In how many paragraphs words that stayed were made bold, italic and the like with nothing of it tracked. */
export const markedOtherwise = (revisions: Revisions, match: Match, context: WordContext): number =>
  revisions.traces === undefined
    ? 0
    : standing(revisions, match, context).filter(
        ({ paragraph: { wording }, sent, isAsSent }) =>
          isAsSent && marked(wording.filter(isText)) !== sent.marks,
      ).length;

/**
 * Paragraphs that came back and stand otherwise than they were sent, with nothing of it tracked: at
 * another level, without their number or with another, as a heading, further in. Each waits, with the change prepared
 * where one can be made of it.
 */
export const standsOtherwise = (
  revisions: Revisions,
  match: Match,
  context: WordContext,
): readonly Noted[] => {
  const all = standing(revisions, match, context);
  // Words that were copied into another file have no lists at all.
  if (revisions.traces === undefined || all.every(({ paragraph }) => paragraph.list === undefined)) return [];
  const roles = rolesIn(context.draft);
  // A number that was typed in place of the one that Word counts is how another program keeps it.
  const isOtherwise = (one: Stands): boolean =>
    one.isTyped
      ? one.paragraph.list !== undefined
      : (one.paragraph.list?.depth ?? null) !== one.sent.level ||
        (one.paragraph.headingLevel !== undefined && textual.has(roles.get(one.part) ?? 'heading'));
  const placed = all.filter(isOtherwise);
  const renumbered = placed.length > 0 ? undefined : firstRenumbered(all, revisions, match);
  const moved = all.filter(
    (one) => !one.isTyped && !placed.includes(one) && (one === renumbered || isIndented(one, all)),
  );
  const found = [...placed, ...moved];
  if (found.length === 0) return [];
  const { asks, misread } = untracked(revisions, match, context);
  const side = plainSide(context.draft, context.language, context.languages);
  return found.map(({ part, paragraph: { line } }): Noted => {
    const own = [...asks, ...misread].find((one) => one.kind === 'shape' && one.part === part);
    const quote = beginningOf(part, side);
    return {
      found: 'shape',
      state: 'held',
      how: 'untracked',
      part,
      line,
      quote,
      reason: { code: 'reply:stands-otherwise', facts: {} },
      ...(own === undefined
        ? { remark: { part, words: quote } }
        : {
            wish: {
              operations: asOne(own.changes),
              language: context.language,
              source: { how: 'untracked' },
            },
          }),
    };
  });
};
