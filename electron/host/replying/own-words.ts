import { characters } from '#core/draft/wording.ts';
import {
  type BesideOwn,
  besideOwn,
  type FormLine,
  formLine,
  type OwnAmong,
  ownAmong,
} from '#core/forms/pack/own-words.ts';
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

let form: ReturnType<typeof formLine> | undefined;

/** Whether a paragraph is the sentence of our form of one line. */
export const isForm = (paragraph: string): boolean => formSaid([paragraph]) !== null;

/** What our form of one line says, where one of these paragraphs is its sentence; null where none is, or several are. */
export const formSaid = (paragraphs: readonly string[]): FormLine | null => {
  form ??= formLine(Object.keys(draftingLanguages()), formTerms('packs'));
  const [first, ...others] = paragraphs.flatMap((paragraph) => form?.(paragraph) ?? []);
  return others.length === 0 ? (first ?? null) : null;
};

let beside: BesideOwn | undefined;

/** What a paragraph of one of our papers says beside our own words. */
export const besideOurs: BesideOwn = (paragraph) => {
  beside ??= besideOwn(Object.keys(draftingLanguages()), formTerms('packs'));
  return beside(paragraph);
};

// A paragraph inside the bookmark of a part is of the text, whatever it says; save that its words are to come.
const marked = (paragraphs: readonly ViewParagraph[]): readonly ViewParagraph[] => {
  const texts = paragraphs.map(plainText);
  const own = ours(texts);
  const text = paragraphs.findLastIndex(({ parts }) => parts !== undefined);
  const behind = paragraphs.findLastIndex(({ instructions }) => instructions === true);
  // Whoever writes below all that we said writes to us; a paragraph for the text is put where the text is.
  const isBehind = (at: number): boolean => behind > text && at > behind;
  return paragraphs.map((one, at) => {
    const text = texts[at] ?? '';
    if (isGap(text, draftingLanguages())) return { ...one, instructions: true as const, beside: '' };
    if (one.instructions === true || isBehind(at) || (own[at] === true && one.parts === undefined))
      return { ...one, instructions: true as const, beside: besideOurs(text) };
    return one;
  });
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
