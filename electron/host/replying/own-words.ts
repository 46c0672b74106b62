import { characters } from '#core/draft/wording.ts';
import { type OwnAmong, ownAmong } from '#core/forms/pack/own-words.ts';
import { isGap } from '#core/reply/word/gaps.ts';
import { plainText } from '#core/reply/word/match-base.ts';
import type { Revisions, ViewParagraph } from '#core/word/revisions/revisions.ts';
import { formTerms } from '../forms/terms.ts';
import type { Source } from '../importing.ts';
import { draftingLanguages } from '../languages.ts';

let known: OwnAmong | undefined;

const ours: OwnAmong = (paragraphs) => {
  known ??= ownAmong(Object.keys(draftingLanguages()), formTerms('packs'));
  return known(paragraphs);
};

// A paragraph inside the bookmark of a part is of the text, whatever it says; save that its words are to come.
const marked = (paragraphs: readonly ViewParagraph[]): readonly ViewParagraph[] => {
  const texts = paragraphs.map(plainText);
  const own = ours(texts);
  const isOurs = ({ parts }: ViewParagraph, at: number): boolean =>
    (own[at] === true && parts === undefined) || isGap(texts[at] ?? '', draftingLanguages());
  return paragraphs.map((one, at) => (isOurs(one, at) ? { ...one, instructions: true as const } : one));
};

/** What came back, with what we said to the city known for ours also where its bookmark is lost. */
export const withOwnWords = (revisions: Revisions): Revisions => ({
  ...revisions,
  rejected: marked(revisions.rejected),
  accepted: marked(revisions.accepted),
});

/** A text that came back without what we said to the city around it. */
export const withoutOwnWords = (source: Source): Source => {
  const texts = source.paragraphs.map(({ wording }) => characters(wording));
  const own = ours(texts).map((isOurs, at) => isOurs || isGap(texts[at] ?? '', draftingLanguages()));
  return own.includes(true)
    ? { ...source, paragraphs: source.paragraphs.filter((_, at) => own[at] !== true) }
    : source;
};
