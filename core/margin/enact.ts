import { type Draft, type Id, wordingIn } from '#core/draft/draft.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { commented, deleted, edited, replied, resolved } from './comments.ts';
import type { MarginDeed, StatusSet, WordingJudged } from './deed.ts';
import { letStand, questioned } from './let-stand.ts';
import type { Hand, Margin } from './margin.ts';
import { partIn, type Stale } from './stale.ts';
import { forgotten, named, renamed } from './versions.ts';

const statusSet = (margin: Margin, { part, status }: StatusSet, draft: Draft, by: Hand): Result<Margin> => {
  if (partIn(draft, part) === undefined) return refuse('margin:no-part', { part });
  const others = margin.statuses.filter((one) => one.part !== part);
  return success({ ...margin, statuses: [...others, { part, status, ...by }] });
};

/** The entries without those of a wording that agrees with the others now; null where there was none. */
export const confirmed = (
  stale: readonly Stale[],
  { part, language }: Pick<WordingJudged, 'part' | 'language'>,
): readonly Stale[] | null => {
  const others = stale.filter((one) => one.part !== part || one.language !== language);
  return others.length === stale.length ? null : others;
};

/**
 * The entries with one for a wording that a drafter finds behind, measured from what both say now. Refused where the
 * part or language is not there, where no other language has words to follow, and where it is behind already.
 */
export const markedByHand = (
  stale: readonly Stale[],
  { part: id, language }: Pick<WordingJudged, 'part' | 'language'>,
  draft: Draft,
): Result<readonly Stale[]> => {
  const part = partIn(draft, id);
  if (part === undefined) return refuse('margin:no-part', { part: id });
  if (!draft.languages.includes(language)) return refuse('margin:no-language', { language });
  const since = draft.languages.find((tag) => tag !== language && wordingIn(part, tag).length > 0);
  if (since === undefined) return refuse('margin:nothing-to-follow', { part: id, language });
  const mine = stale.filter((one) => one.part === id && one.language === language);
  if (mine.some(({ kind }) => kind !== 'pending'))
    return refuse('margin:behind-already', { part: id, language });
  const [was, own] = [wordingIn(part, since), wordingIn(part, language)];
  const kind = own.length === 0 ? 'unwritten' : 'outdated';
  const entry: Stale = { part: id, language, kind, since, was, own, hand: true };
  return success([...stale.filter((one) => !mine.includes(one)), entry]);
};

const confirmation = (margin: Margin, deed: WordingJudged): Result<Margin> => {
  const stale = confirmed(margin.stale, deed);
  const { part, language } = deed;
  return stale === null ? refuse('margin:not-behind', { part, language }) : success({ ...margin, stale });
};

const mark = (margin: Margin, deed: WordingJudged, draft: Draft): Result<Margin> => {
  const stale = markedByHand(margin.stale, deed, draft);
  return stale.ok ? success({ ...margin, stale: stale.value }) : stale;
};

const hasPart = ({ parts }: Draft, part: Id): boolean => parts.some(({ id }) => id === part);

/**
 * The margin after a deed on a draft, which stays as it is. Pure: the same deeds give the same margin. A deed that
 * cannot be done is refused with its code (`margin:…`), and nothing is done.
 */
export const enact = (margin: Margin, deed: MarginDeed, draft: Draft, { who, at }: Hand): Result<Margin> => {
  const by = { who, at };
  switch (deed.type) {
    case 'comment':
      return hasPart(draft, deed.part)
        ? commented(margin, deed, by)
        : refuse('margin:no-part', { part: deed.part });
    case 'reply':
      return replied(margin, deed, by);
    case 'edit-comment':
      return edited(margin, deed, by);
    case 'delete-comment':
      return deleted(margin, deed, by);
    case 'resolve-comment':
    case 'reopen-comment':
      return resolved(margin, deed, by);
    case 'set-status':
      return statusSet(margin, deed, draft, by);
    case 'name-version':
      return named(margin, deed, by);
    case 'rename-version':
      return renamed(margin, deed);
    case 'remove-version':
      return forgotten(margin, deed);
    case 'confirm-wording':
      return confirmation(margin, deed);
    case 'mark-wording':
      return mark(margin, deed, draft);
    case 'let-stand':
      return hasPart(draft, deed.part)
        ? letStand(margin, deed, by)
        : refuse('margin:no-part', { part: deed.part });
    case 'question-again':
      return questioned(margin, deed);
  }
};
