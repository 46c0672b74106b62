import { characters, sliceWording } from '#core/draft/wording.ts';
import { droppedLine } from './debris.ts';
import { excerpt, flat, wordsOf } from './flat.ts';
import { isBlank, type Line } from './line.ts';
import { joinedWording, type Paragraph } from './paragraph.ts';
import { finding, type Notes } from './report.ts';

const groupsOf = (lines: readonly Line[]): readonly (readonly Line[])[] => {
  const groups: Line[][] = [];
  let last: Line | undefined;
  for (const line of lines) {
    if (isBlank(line)) last = undefined;
    else if (last === undefined || line.whole) groups.push([line]);
    else groups.at(-1)?.push(line);
    if (!isBlank(line)) last = line;
  }
  return groups;
};

const together = (lines: readonly Line[]): string => flat(lines.map(({ text }) => text).join(' '));

/** The longest run of stacked lines from the first on that the text writes in one line elsewhere. */
const stackFrom = (lines: readonly Line[], all: string): number => {
  for (let count = Math.min(lines.length, 8); count > 1; count--) {
    if (all.includes(together(lines.slice(0, count)))) return count;
  }
  let small = 1;
  while (small < lines.length && /^\p{Ll}/u.test(lines[small]?.text ?? '')) small++;
  return small;
};

const stacked = (group: readonly Line[], all: string): readonly (readonly Line[])[] => {
  const stacks: (readonly Line[])[] = [];
  for (let at = 0; at < group.length; ) {
    const count = stackFrom(group.slice(at), all);
    stacks.push(group.slice(at, at + count));
    at += count;
  }
  return stacks;
};

const paragraphOf = (lines: readonly Line[]): Paragraph => {
  const wording = joinedWording(lines);
  return {
    lines,
    wording,
    text: characters(wording),
    mark: null,
    lostBullet: false,
    apartBefore: true,
    apartAfter: true,
  };
};

/** A stack whose words stand in another title again is a logo. */
const isLogo = (stack: readonly Line[], stacks: readonly (readonly Line[])[]): boolean =>
  stack.length > 1 && stacks.some((other) => other !== stack && together(other).startsWith(together(stack)));

/** A word in capitals before a bar that the text never uses: the name in a logo. */
const logoWord = (text: string, all: () => string): string | null => {
  const [, word, sign] = /^(\p{Lu}{3,20})(\s?\|\s?)/u.exec(text) ?? [];
  if (word === undefined || sign === undefined) return null;
  return wordsOf(all()).filter((other) => other === flat(word)).length > 1 ? null : word + sign;
};

const withoutLogoWord = (paragraph: Paragraph, all: () => string, notes: Notes): Paragraph => {
  const logo = logoWord(paragraph.text, all);
  if (logo === null) return paragraph;
  const line = paragraph.lines[0]?.line ?? 0;
  notes.dropped.push(finding('reading:logo', line, { text: logo.trim(), words: wordsOf(logo).length }));
  const wording = sliceWording(paragraph.wording, logo.length);
  return { ...paragraph, wording, text: characters(wording) };
};

const noteStack = (stack: readonly Line[], notes: Notes): void => {
  const [first, last] = [stack[0], stack.at(-1)];
  if (first === undefined || last === undefined || stack.length < 2) return;
  notes.joined.push(
    finding('reading:joined-title', first.line, {
      to: last.line,
      text: excerpt(stack.map(({ text }) => text).join(' ')),
    }),
  );
};

/**
 * The titles of a heading block. `all` gives the lines of the whole text, each flat, with line ends between them. Lines that stand on top of each other stay apart, but for those that the text itself
 * writes as one name elsewhere (a network's name set in four lines) or that go on with a small letter. A logo that
 * says a title again is dropped, and so is the word of a logo before a bar.
 */
export const titlesOf = (heading: readonly Line[], all: () => string, notes: Notes): readonly Paragraph[] => {
  const groups = groupsOf(heading);
  const alone = groups.every((group) => group.length === 1);
  const stacks = alone ? groups : groups.flatMap((group) => stacked(group, all()));
  const logos = new Set(stacks.filter((stack) => isLogo(stack, stacks)));
  for (const logo of logos) notes.dropped.push(...logo.map((line) => droppedLine('reading:logo', line)));
  const kept = stacks.filter((stack) => !logos.has(stack));
  for (const stack of kept) noteStack(stack, notes);
  return kept.map((stack) => withoutLogoWord(paragraphOf(stack), all, notes));
};
