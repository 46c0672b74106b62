import type { Descendant } from 'slate';
import { shapeOf } from '#core/change/parts.ts';
import { type Draft, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { isText, marksInOrder, type Run, type TextRun, tidy, type Wording } from '#core/draft/wording.ts';
import type { ChipElement, PartChild, PartElement, WordLeaf } from './schema.ts';

export const isLeaf = (child: PartChild): child is WordLeaf => 'text' in child;

export const isPartElement = (value: Descendant | undefined): value is PartElement =>
  value !== undefined && 'type' in value && value.type === 'part';

export const isChip = (value: Descendant | undefined): value is ChipElement =>
  value !== undefined && 'type' in value && value.type === 'chip';

const leafOf = ({ text, marks = [], link }: TextRun): WordLeaf => ({
  text,
  ...Object.fromEntries(marks.map((mark) => [mark, true] as const)),
  ...(link === undefined ? {} : { link }),
});

const childOf = (run: Run): PartChild =>
  isText(run) ? leafOf(run) : { type: 'chip', run, children: [{ text: '' }] };

/** A wording as the children of its element: words on both sides of every chip, as Slate wants it, and never none. */
export const childrenOf = (wording: Wording): PartChild[] => {
  const children: PartChild[] = [];
  for (const child of wording.map(childOf)) {
    const last = children.at(-1);
    if (!isLeaf(child) && (last === undefined || !isLeaf(last))) children.push({ text: '' });
    children.push(child);
  }
  const last = children.at(-1);
  if (last === undefined || !isLeaf(last)) children.push({ text: '' });
  return children;
};

const runOf = (child: PartChild): Run => {
  if (!isLeaf(child)) return child.run;
  const marks = marksInOrder.filter((mark) => child[mark] === true);
  return { text: child.text, marks, ...(child.link === undefined ? {} : { link: child.link }) };
};

/** The wording that an element shows. */
export const wordingOf = (children: readonly PartChild[]): Wording => tidy(children.map(runOf));

export const elementOf = (part: Part, language: Language): PartElement => ({
  type: 'part',
  id: part.id,
  shape: shapeOf(part),
  children: childrenOf(wordingIn(part, language)),
});

/** What an editor of one language shows of a draft: an element for each part, in the order of the parts. */
export const valueOf = (draft: Draft, language: Language): PartElement[] =>
  draft.parts.map((part) => elementOf(part, language));
