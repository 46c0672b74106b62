import { writeWorded } from '#core/draft/worded.ts';
import { isText, type Run, type Wording } from '#core/draft/wording.ts';
import type { RedlineRun } from './runs.ts';
import type { Show } from './shown.ts';

/**
 * How differences are marked in a text: `plain` in brackets with signs, `markdown` struck and bold, `terminal` struck
 * in red and underlined in green by escape sequences.
 */
export type MarkedStyle = 'plain' | 'markdown' | 'terminal';

type Brackets = readonly [open: string, close: string];
type Kind = RedlineRun['kind'];

const escape = '\u001B[';

const brackets: Readonly<Record<MarkedStyle, Readonly<Record<Kind, Brackets>>>> = {
  plain: {
    kept: ['', ''],
    deleted: ['[-', '-]'],
    inserted: ['{+', '+}'],
    'moved-from': ['[<', '<]'],
    'moved-to': ['{>', '>}'],
  },
  markdown: {
    kept: ['', ''],
    deleted: ['~~', '~~'],
    inserted: ['**', '**'],
    'moved-from': ['~~', '~~'],
    'moved-to': ['', ''],
  },
  terminal: {
    kept: ['', ''],
    deleted: [`${escape}31;9m`, `${escape}39;29m`],
    inserted: [`${escape}32;4m`, `${escape}39;24m`],
    'moved-from': [`${escape}33;9m`, `${escape}39;29m`],
    'moved-to': [`${escape}36m`, `${escape}39m`],
  },
};

const control = /(?![\t\n])\p{Cc}/gu;
const special = /[\\`*_~[\]<>#]/g;

const worded = (run: Run, show: Show): string =>
  isText(run) ? run.text : (show(run) ?? writeWorded([{ ...run, marks: [] }]));

const textOf = (wording: Wording, style: MarkedStyle, show: Show): string => {
  const text = wording.map((run) => worded(run, show)).join('');
  if (style === 'terminal') return text.replace(control, '\uFFFD');
  return style === 'markdown' ? text.replace(special, String.raw`\$&`) : text;
};

// Markdown does not take emphasis that begins or ends with a space.
const outside = (text: string, [open, close]: Brackets): string => {
  const words = text.trim();
  if (words === '' || open === '') return open + text + close;
  const start = text.indexOf(words);
  return text.slice(0, start) + open + words + close + text.slice(start + words.length);
};

/**
 * Runs of a redline as one line of text. Atoms read as `show` has them, or in the short hand of data files where it
 * has nothing. Control characters of the wording never reach a terminal; signs that mean something in Markdown are
 * escaped there. In Markdown a space at the edge of a mark stands outside it, and one that is a whole mark unmarked.
 */
export const markedText = (
  runs: readonly RedlineRun[],
  style: MarkedStyle,
  show: Show = () => null,
): string =>
  runs
    .map(({ kind, wording }) => {
      const text = textOf(wording, style, show);
      const marks = brackets[style][kind];
      if (style !== 'markdown') return marks[0] + text + marks[1];
      return text.trim() === '' ? text : outside(text, marks);
    })
    .join('');
