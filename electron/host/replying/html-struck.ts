import type { StruckWords } from '#core/reply/letter-struck.ts';

/** The words of a page without those that are struck through, and those. */
export interface PageWords {
  readonly text: string;
  readonly struck: readonly StruckWords[];
}

/** What stands in a text for the words that were struck through there. */
export const mark = '\ue000';

const through = /text-decoration[\w-]*\s*:[^;}"]*line-through/i;
const struckTag = /^(?:s|strike|del)$/;

/** Tags and classes to which the style sheets of a page give a line through their words. */
export type StruckStyles = ReadonlySet<string>;

/** Reads the style sheets of a page. */
export const struckStyles = (html: string): StruckStyles => {
  const found = new Set<string>();
  for (const [, sheet = ''] of html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi))
    for (const [, selectors = '', rule = ''] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      if (!through.test(rule)) continue;
      for (const selector of selectors.split(',')) {
        const last = /[.#]?[\w-]+$/.exec(selector.trim());
        if (last !== null) found.add(last[0].toLowerCase());
      }
    }
  return found;
};

const namesOf = (tag: string): readonly string[] => {
  const value = (name: string): string =>
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag)?.slice(1).join('') ??
    '';
  const classes = value('class')
    .split(/\s+/)
    .map((one) => `.${one}`);
  return [...classes, `#${value('id')}`].map((one) => one.toLowerCase());
};

/** Whether a tag strikes its words through, by what it is or by its style. */
export const strikes = (name: string, tag: string, styles: StruckStyles): boolean =>
  struckTag.test(name) ||
  styles.has(name) ||
  /\sstyle\s*=\s*(?:"[^"]*|'[^']*)text-decoration[\w-]*\s*:[^;"']*line-through/i.test(tag) ||
  (styles.size > 0 && namesOf(tag).some((one) => styles.has(one)));

// Between “every” and “city” one space is left, and none before a comma or inside quotation marks.
const spaceLeft = (before: string, after: string, previous: string, next: string): string => {
  if (before !== '' && after !== '') return ' ';
  if (before !== '') return /[\p{L}\p{N}«“‘([]/u.test(next) ? ' ' : '';
  return after !== '' && /[\p{L}\p{N},.;:!?»”’)\]]/u.test(previous) ? ' ' : '';
};

/** Closes the text around the places where words were struck through. */
export const closedUp = (text: string): string =>
  text.replace(
    new RegExp(`( *)${mark}( *)`, 'g'),
    (whole: string, before: string, after: string, at: number) => {
      const [previous, next] = [text[at - 1] ?? '', text[at + whole.length] ?? ''];
      return `${mark}${spaceLeft(before, after, previous, next)}`;
    },
  );

/** The text without its marks, and for each of them what is struck through there. */
export const withPlaces = (text: string, words: readonly string[]): PageWords => {
  const pieces = text.split(mark);
  let at = 0;
  const struck = words.map((said, one): StruckWords => {
    at += pieces[one]?.length ?? 0;
    return { at, words: said.replace(/\s+/g, ' ').trim() };
  });
  return { text: pieces.join(''), struck };
};
