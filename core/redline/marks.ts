import { isText, type Run, type Wording } from '#core/draft/wording.ts';

/**
 * How each character of a wording is set apart, as one word per character that is equal where marks and link are;
 * null where nothing in it is. Raised letters are typography (XIe) and left out; raised figures are not.
 */
export interface Marking {
  readonly all: readonly string[];
  readonly seen: readonly string[];
}

const isLetter = /^\p{L}$/u;

const signOf = ({ marks, link }: Run, raised: boolean): string =>
  [...(marks ?? []).filter((mark) => raised || mark !== 'superscript'), link ?? ''].join(' ');

const isMarked = (run: Run): boolean => (run.marks?.length ?? 0) > 0 || run.link !== undefined;

/** Whether anything in a wording is set apart or leads somewhere. */
export const hasMarks = (wording: Wording): boolean => wording.some(isMarked);

/** The marks of a wording, character by character. */
export const markingOf = (wording: Wording): Marking => {
  const all: string[] = [];
  const seen: string[] = [];
  for (const run of wording) {
    const [sign, bare] = [signOf(run, true), signOf(run, false)];
    const text = isText(run) ? run.text : ' ';
    for (let at = 0; at < text.length; at++) {
      all.push(sign);
      seen.push(isText(run) && isLetter.test(text[at] ?? '') ? bare : sign);
    }
  }
  return { all, seen };
};

/** The marks of a stretch in their order, with how far each goes where `counted`. */
export const marksBetween = (
  signs: readonly string[],
  from: number,
  to: number,
  counted: boolean,
): string => {
  const found: string[] = [];
  for (let at = from; at < to; ) {
    let end = at + 1;
    while (end < to && signs[end] === signs[at]) end++;
    found.push(counted ? `${signs[at]}:${end - at}` : (signs[at] ?? ''));
    at = end;
  }
  return found.join('|');
};
