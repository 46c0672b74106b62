import { type Given, givenBy } from '#core/amendment/instructions/given.ts';
import type { EditWording } from '#core/change/change.ts';
import type { Language, Part } from '#core/draft/draft.ts';
import { likelyAmong } from '#core/language/detect.ts';
import { fold } from '#core/language/fold.ts';
import { profileOf, type Side } from '#core/redline/side.ts';
import { surest, type Talk, talkIn } from './cell-talk.ts';
import { asText, type Context } from './matrix-place.ts';
import { bare, likenessTo, plainSide, rewording } from './reword.ts';
import { sentWords } from './word/sent-words.ts';

/** A text that a cell puts in the place of a paragraph. */
export interface Proposed {
  readonly text: string;
  readonly language: Language | null;
  /** What stood in the cell before it was changed there in tracked changes; only of such a cell. */
  readonly before?: string;
}

/** The edits that make new text of a paragraph, and of its items where a cell has a line for each. */
export interface Reworded {
  readonly edits: readonly EditWording[];
  readonly typographyOnly: number;
  /** What a cell gives of its paragraph; of several the least sure. */
  readonly is: Given['is'];
  /** Whether a cell says something about the text, and is not text alone. */
  readonly talk: Talk;
  /** Whether it stands in the column for another language than that of its words. */
  readonly misplaced: boolean;
}

interface Line {
  readonly part: Part;
  readonly text: string;
  readonly is?: Given['is'];
}

/** The language of a text: as its column says, else the one in which it is most like the paragraph. */
export const languageOf = ({ text, language }: Proposed, part: Part, context: Context): Language => {
  const { draft, languages } = context;
  const likeness = (one: Language): number => likenessTo(plainSide(draft, one, languages), part, text);
  const isOf = (one: Language): boolean => language === null || likeness(one) > likeness(language) + asText;
  if (language !== null && draft.languages.includes(language))
    return (
      draft.languages.filter(isOf).toSorted((one, other) => likeness(other) - likeness(one))[0] ?? language
    );
  const likeliest = draft.languages.toSorted((one, other) => likeness(other) - likeness(one))[0];
  const found = likelyAmong(text, languages, draft.languages);
  return found !== null && draft.languages.includes(found) ? found : (likeliest ?? context.language);
};

const marker = /^\s*(?:\(?[\p{L}\p{N}]{1,4}[.)]|[-•*–—])\s+/u;

const withoutMarker = ({ role }: Part, text: string, now: string): string =>
  role === 'item' && !marker.test(now) ? text.replace(marker, '') : text;

// A line for the clause and one for each of its items; whatever else lines may be is not guessed.
const linesOf = (text: string, scope: readonly Part[], { faces }: Side): readonly Line[] | null => {
  const [first] = scope;
  if (first === undefined) return null;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (scope.length === 1 || lines.length < 2) return [{ part: first, text }];
  const worded = scope.flatMap((part) => {
    const face = faces.find((one) => one.part.id === part.id);
    return face === undefined || face.folded === '' ? [] : [{ part, now: face.folded }];
  });
  if (worded.length !== lines.length) return null;
  return worded.map(({ part, now }, at) => ({ part, text: withoutMarker(part, lines[at] ?? '', now) }));
};

const isAsSent = ({ part, text }: Line, { faces }: Side): boolean => {
  const now = faces.find((one) => one.part.id === part.id)?.folded ?? '';
  return fold(bare(text, now)) === now;
};

// Where only a passage of the paragraph stands in the cell, the passage is what was changed.
const inPassage = (
  { text, before = '' }: Proposed,
  part: Part,
  { language }: Side,
  { draft, languages }: Context,
): readonly Line[] | null => {
  const passage = before.trim();
  const found = (sentWords(draft, language, languages).get(part.id) ?? []).find(
    (words) => passage !== '' && words.split(passage).length === 2,
  );
  return found === undefined ? null : [{ part, text: found.replace(passage, () => text.trim()) }];
};

const changedIn = (
  one: Proposed,
  scope: readonly Part[],
  side: Side,
  context: Context,
): readonly Line[] | null => {
  const [first] = scope;
  if (first === undefined) return null;
  if (one.before === undefined) return linesOf(one.text, scope, side);
  const was = linesOf(one.before, scope, side);
  if (was?.every((line) => isAsSent(line, side)) === true) {
    const now = linesOf(one.text, scope, side);
    return now?.length === was.length ? now : null;
  }
  return inPassage(one, first, side, context);
};

// What was changed in the present text has the rest of it beside it: only a cell on its own can give less than all.
const givenIn = (line: Line, side: Side, { draft, languages }: Context): Line => {
  const now = side.faces.find(({ part }) => part.id === line.part.id)?.folded ?? '';
  const [sent = ''] = sentWords(draft, side.language, languages).get(line.part.id) ?? [];
  const given = (): Given => givenBy(bare(line.text, now), sent, profileOf(side.language, languages));
  return sent.trim() === '' ? line : { part: line.part, ...given() };
};

const talkOf = ({ part, text }: Line, side: Side, context: Context): Talk => {
  const [sent = ''] = sentWords(context.draft, side.language, context.languages).get(part.id) ?? [];
  const profile = profileOf(side.language, context.languages);
  return talkIn(text, { part: part.id, sent, profile }, context);
};

// Where a paragraph is still to be written its words are whatever a city writes there, in that language.
const isFirst = ({ part, text }: Line, { language, faces }: Side, { draft, languages }: Context): boolean => {
  if (faces.some((face) => face.part.id === part.id)) return false;
  const spoken = likelyAmong(text, languages, draft.languages);
  return spoken === null || spoken === language || !draft.languages.includes(spoken);
};

const leastSure = (all: readonly Line[]): Given['is'] =>
  (['fragment', 'less', 'passage'] as const).find((one) => all.some(({ is }) => is === one)) ?? 'whole';

/**
 * The new text of a paragraph, in one language or several; null where a cell is something else, or changes another text
 * than the one that was sent.
 */
export const newText = (
  proposed: readonly Proposed[],
  scope: readonly Part[],
  context: Context,
  sure: boolean,
): Reworded | null => {
  const [first] = scope;
  if (first === undefined) return null;
  const found = proposed.map((one) => {
    const side = plainSide(context.draft, languageOf(one, first, context), context.languages);
    const written = changedIn(one, scope, side, context);
    const lines = one.before === undefined ? written?.map((line) => givenIn(line, side, context)) : written;
    const least = sure || one.before !== undefined ? 0.25 : asText;
    const all = (lines ?? []).map((line) => {
      const now = rewording(side, line.part, line.text, context.languages);
      const likeness = isFirst(line, side, context) ? 1 : now.likeness;
      return { ...line, ...now, likeness, talk: now.edits.length > 0 ? talkOf(line, side, context) : 'none' };
    });
    return written === null || all.some(({ likeness }) => likeness < least) ? null : all;
  });
  if (found.includes(null)) return null;
  const all = found.flatMap((one) => one ?? []);
  return {
    edits: all.flatMap(({ edits }) => edits),
    typographyOnly: all.reduce((sum, { typographyOnly }) => sum + typographyOnly, 0),
    is: leastSure(all),
    talk: surest(all.map(({ talk }) => talk)),
    misplaced: proposed.some((one) => {
      const { language } = one;
      return (
        language !== null &&
        languageOf(one, first, context) !== language &&
        context.draft.languages.includes(language)
      );
    }),
  };
};
