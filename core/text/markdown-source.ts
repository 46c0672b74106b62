import type { ListStyle } from '#core/draft/draft.ts';
import type { SourceParagraph } from '#core/draft/source.ts';
import { emptyWording, isText, plain, type Wording } from '#core/draft/wording.ts';
import { inlineWordings } from './markdown-inline.ts';
import { linesOf } from './source-lines.ts';

type List = NonNullable<SourceParagraph['list']>;

/** A line with the sign of Markdown at its beginning taken off. */
interface Peeled {
  readonly text: string;
  readonly headingLevel?: number;
  readonly list?: Omit<List, 'listId' | 'depth'> & { readonly indent: number };
}

const heading = /^ {0,3}(#{1,6})(?:[ \t]+|$)(.*)$/;
const closingHashes = /[ \t]#+[ \t]*$/;
const bullet = /^([ \t]*)([-*+])[ \t]+(?=\S)/;
const rule = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+|```.{0,40})$/;
const quote = /^ {0,3}(?:>[ \t]?)+/;
const hardEnd = /(?: {2,}|\\)$/;

const styleOf = (sign: string): ListStyle => (sign === '-' ? 'hyphen' : 'bullet');

/**
 * Numbers and letters at the beginning of a line are left to be judged like those of plain text, because Markdown
 * takes any figure and a point for a list.
 */
const peel = (line: string): Peeled => {
  const title = heading.exec(line);
  if (title !== null)
    return { text: (title[2] ?? '').replace(closingHashes, ''), headingLevel: title[1]?.length ?? 1 };
  if (rule.test(line)) return { text: '' };
  const inner = line.replace(quote, '');
  const item = bullet.exec(inner);
  if (item === null) return { text: inner.replace(hardEnd, '') };
  const [whole, indent = '', sign = '-'] = item;
  return {
    text: inner.slice(whole.length).replace(hardEnd, ''),
    list: { style: styleOf(sign), printed: sign, indent: indent.replaceAll('\t', '    ').length },
  };
};

const definition = /^ {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*(.*)$/;

interface Notes {
  readonly words: ReadonlyMap<string, string>;
  /** The lines that define notes, from 0. */
  readonly lines: ReadonlySet<number>;
}

const notesOf = (lines: readonly string[]): Notes => {
  const words = new Map<string, string>();
  const taken = new Set<number>();
  let open: string | null = null;
  lines.forEach((line, at) => {
    const [, name, text] = definition.exec(line) ?? [];
    if (name !== undefined && text !== undefined && !words.has(name)) {
      words.set(name, text);
      open = name;
    } else if (open !== null && /^(?: {4}|\t)\S/.test(line)) {
      words.set(open, `${words.get(open) ?? ''} ${line.trim()}`);
    } else {
      open = null;
      return;
    }
    taken.add(at);
  });
  return { words, lines: taken };
};

const wordingOfNote =
  ({ words }: Notes, used: ReadonlySet<string>) =>
  (name: string): Wording | null => {
    const text = used.has(name) ? words.get(name) : undefined;
    // A note inside a note would have no place to print.
    return text === undefined ? null : (inlineWordings(text, () => null)[0] ?? emptyWording);
  };

const referenced = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\[\^([^\]\s]{1,60})\]/g)].map(([, name]) => name ?? ''));

/** Stretches of lines without an empty line between them, in which emphasis may run over line ends. */
const stretches = (peeled: readonly Peeled[]): readonly (readonly [number, number])[] => {
  const found: [number, number][] = [];
  let from = 0;
  for (let at = 0; at <= peeled.length; at++) {
    const one = peeled[at];
    const apart =
      one === undefined || one.text.trim() === '' || one.headingLevel !== undefined || one.list !== undefined;
    if (!apart) continue;
    if (at > from) found.push([from, at]);
    from = at;
  }
  return found;
};

const listsOf = (peeled: readonly Peeled[]): ReadonlyMap<number, List> => {
  const lists = new Map<number, List>();
  let indents: number[] = [];
  let id = 0;
  peeled.forEach(({ list, text }, at) => {
    if (list === undefined) {
      // A paragraph after an empty line ends the list; lines below an item go on with it.
      if (text.trim() !== '' && peeled[at - 1]?.text.trim() === '') indents = [];
      return;
    }
    if (indents.length === 0) id++;
    indents = indents.filter((indent) => indent < list.indent);
    lists.set(at, {
      style: list.style,
      printed: list.printed,
      depth: indents.length,
      listId: `markdown-${id}`,
    });
    indents.push(list.indent);
  });
  return lists;
};

const paragraphAt = (
  at: number,
  wording: Wording,
  peeled: Peeled | undefined,
  list: List | undefined,
): SourceParagraph => ({
  wording,
  line: at + 1,
  whole: false,
  ...(peeled?.headingLevel === undefined ? {} : { headingLevel: peeled.headingLevel }),
  ...(list === undefined ? {} : { list }),
});

/**
 * A Markdown text as source paragraphs, one for each line: a small strict part of Markdown (headings, bullets, bold,
 * italic, superscripts, links, footnotes). Signs that belong to nothing are dropped; words never are: a footnote that
 * no text refers to stays a line of its own. Lines are counted from 1.
 */
export const markdownSource = (text: string): readonly SourceParagraph[] => {
  const lines = linesOf(text);
  const notes = notesOf(lines);
  const used = referenced(lines.filter((_, at) => !notes.lines.has(at)).join('\n'));
  const isUsedNote = (at: number): boolean => {
    const name = definition.exec(lines[at] ?? '')?.[1];
    return notes.lines.has(at) && (name === undefined || used.has(name));
  };
  const peeled = lines.map((line, at) => (isUsedNote(at) ? { text: '' } : peel(line)));
  const lists = listsOf(peeled);
  const wordings: Wording[] = lines.map(() => emptyWording);
  for (const [from, to] of stretches(peeled)) {
    const words = peeled.slice(from, to).map((one) => one.text);
    inlineWordings(words.join('\n'), wordingOfNote(notes, used)).forEach((wording, at) => {
      wordings[from + at] = indented(wording, words[at] ?? '');
    });
  }
  return wordings.map((wording, at) => paragraphAt(at, wording, peeled[at], lists.get(at)));
};

/** Keeps a leading space that tells of a lost bullet. */
const indented = (wording: Wording, text: string): Wording => {
  const [first] = wording;
  return first !== undefined && !isText(first) && /^\s/.test(text) ? [...plain(' '), ...wording] : wording;
};
