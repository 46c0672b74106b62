import { type Draft, type Id, type Language, wordingIn } from '#core/draft/draft.ts';
import { isFootnote } from '#core/draft/wording.ts';
import type { Languages } from '#core/language/profile.ts';
import { makeProposals } from './carry-proposals.ts';
import { type Frame, frameOf } from './frame.ts';
import type { Proposal } from './proposal.ts';
import { notMissed, proposeDeletions, proposePlaces, proposeShapes } from './propose-structure.ts';
import { cutsIn, type Proposed, proposeMerge, proposeSplit, proposeWords } from './propose-words.ts';
import { type Face, type KnownParts, type Link, likenessOfTexts, recognise } from './recognise.ts';
import { formOf, type Side, sideOf } from './side.ts';
import { tied } from './tied.ts';
import { withUnwritten } from './unwritten.ts';

/** What a text that came back proposes against the draft it was made from. */
export interface Comparison {
  /**
   * In the order of the base, structure first. Each can be made on the base alone and carried past any of the others;
   * all of them give the amended text up to typography.
   */
  readonly changes: readonly Proposal[];
  /** What was found as well and cannot be made on the base, alone or with others: someone must place it. */
  readonly unplaced: readonly Proposal[];
  /** In how many places the two differ in typography alone. */
  readonly typographyOnly: number;
  /** How much of both texts is the same: 1 for the same text, near 0 for another document or another language. */
  readonly likeness: number;
  /** How many parts of either text were recognised in the other. A reply of two clauses has few of the base. */
  readonly recognised: { readonly base: number; readonly amended: number };
  /** How many notes of the base the amended text cannot show, as it has none at all. */
  readonly notesUnseen: number;
  /** Which part of the base each part of the amended text is; of a new one, the id under which it comes in. */
  readonly partners: ReadonlyMap<Id, Id>;
  /** Whether making all changes was found to give the amended text; false says that someone must look at it. */
  readonly complete: boolean;
}

/** A split of which nothing can be cut is a part and new ones. */
const sureLinks = (base: Side, amended: Side, links: readonly Link[], frame: Frame): readonly Link[] =>
  links.map((link) => {
    if (link.amended.length === 1) return link;
    const part = base.faces[link.base[0] ?? -1]?.part;
    const pieces = link.amended.flatMap((at) => amended.faces[at]?.part ?? []);
    if (part !== undefined && cutsIn(frame, part, pieces) !== null) return link;
    return { ...link, amended: link.amended.slice(0, 1) };
  });

const wordsOf = (frame: Frame): Proposed => {
  const all = frame.links.map((link): Proposed => {
    const [part, amended] = [link.base[0], link.amended[0]];
    if (part === undefined || amended === undefined) return { proposals: [], typographyOnly: 0 };
    if (link.base.length > 1) return proposeMerge(frame, link);
    const cuts = link.amended.length > 1 ? cutsIn(frame, part, link.amended) : null;
    return cuts === null ? proposeWords(frame, part, amended) : proposeSplit(frame, link, cuts);
  });
  return {
    proposals: all.flatMap(({ proposals }) => proposals),
    typographyOnly: all.reduce((sum, { typographyOnly }) => sum + typographyOnly, 0),
  };
};

const spaces = (text: string): number => text.split(' ').length - 1;

/**
 * Whether folded words that were made are those that came back. Where paragraphs were joined a space may stand between
 * them that whoever deleted the end of one did not type.
 */
export const alikeJoined = (made: string, theirs: string, joins: number): boolean => {
  if (made === theirs) return true;
  const added = spaces(made) - spaces(theirs);
  return added > 0 && added <= joins && made.replaceAll(' ', '') === theirs.replaceAll(' ', '');
};

const isSame = (frame: Frame, made: Face, theirs: Face): boolean => {
  const joins = (frame.links.find(({ amended }) => amended.includes(theirs.part))?.base.length ?? 1) - 1;
  return alikeJoined(made.folded, theirs.folded, joins);
};

const isComplete = (frame: Frame, changes: readonly Proposal[], languages: Languages): boolean => {
  const { base, amended, form, language } = frame;
  const { draft, failed } = makeProposals(base.draft, changes);
  const unsent = new Set(notMissed(frame).map(({ id }) => id));
  const made = sideOf(draft, language, languages, form).faces.filter(({ part }) => !unsent.has(part.id));
  const theirs = amended.faces;
  return (
    failed.length === 0 &&
    made.length === theirs.length &&
    theirs.every((face, at) => isSame(frame, made[at] ?? face, face))
  );
};

/**
 * Compares a draft with a text that was made from it in one language: a draft read from what a city sent, whose ids
 * say nothing. Fields and references of the base are compared as they print. What the text cannot hold at all (notes,
 * marks), the kind of part a reader took a paragraph for, and heading or closing lines of which none came back are no
 * proposals. Other languages of a split part stay with its first half. `known` says of which part a part of the amended
 * text carries the identity. Throws where the language has no profile.
 */
export const compareTexts = (
  base: Draft,
  amended: Draft,
  language: Language,
  languages: Languages,
  known?: KnownParts,
): Comparison => {
  const form = formOf(base, amended, language);
  const [written, theirs] = [
    sideOf(base, language, languages, form),
    sideOf(amended, language, languages, form),
  ];
  const found = withUnwritten(
    base,
    written.faces,
    theirs.faces,
    recognise(written.faces, theirs.faces, known),
    known,
  );
  const mine = { ...written, faces: found.faces };
  const links = sureLinks(mine, theirs, found.links, frameOf(mine, theirs, form, found.links));
  const frame = frameOf(mine, theirs, form, links);
  const words = wordsOf(frame);
  const structure = [...proposeShapes(frame), ...proposePlaces(frame), ...proposeDeletions(frame)];
  const { able: changes, unable: unplaced } = tied(base, [...structure, ...words.proposals]);
  const notes = base.parts.flatMap((part) => wordingIn(part, language).filter(isFootnote));
  return {
    changes,
    unplaced,
    typographyOnly: words.typographyOnly,
    likeness: likenessOfTexts(mine.faces, theirs.faces, links),
    recognised: {
      base: links.reduce((sum, link) => sum + link.base.length, 0),
      amended: links.reduce((sum, link) => sum + link.amended.length, 0),
    },
    notesUnseen: form.notes ? 0 : notes.length,
    partners: new Map(
      theirs.faces.map(({ part }) => [part.id, frame.known(part.id) ?? frame.newId(part.id)] as const),
    ),
    complete: isComplete(frame, changes, languages),
  };
};
