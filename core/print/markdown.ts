import { isAddress } from '#core/draft/address.ts';
import type { Printed, PrintedPart } from '#core/draft/printed.ts';
import type { PrintedRun, PrintedWords } from '#core/draft/printed-run.ts';

const special = /[\\`*_[\]<>#|^~&$]/g;
const lineEnd = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;

/** Text that Markdown prints as it stands: signs with a meaning of their own are escaped. */
const escaped = (text: string): string => text.replace(lineEnd, '\n').replace(special, (sign) => `\\${sign}`);

const around = (text: string, sign: string): string => {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return inner === '' ? text : `${before}${sign}${inner}${sign}${after}`;
};

const words = (run: PrintedWords): string => {
  let text = escaped(run.text);
  if (run.marks.includes('superscript')) text = `<sup>${text}</sup>`;
  if (run.marks.includes('underline')) text = `<u>${text}</u>`;
  if (run.marks.includes('italic')) text = around(text, '*');
  if (run.marks.includes('bold')) text = around(text, '**');
  if (run.link === undefined || !isAddress(run.link)) return text;
  return `[${text}](<${run.link.replace(/[<>|\\]/g, encodeURIComponent)}>)`;
};

/** How a line ends inside a paragraph, and inside a heading or the cell of a table, which are of one line. */
const lineEnds = { paragraph: '\\\n', line: '<br>' } as const;

/** Keeps the beginnings of lines from being taken for lists, underlined headings, quoted code or definitions. */
const inLines = (text: string, within: keyof typeof lineEnds): string =>
  text
    .replace(/\n+$/, '')
    .replace(/^[ \t]+/gm, '')
    .replace(/^(\d+)([.)])/gm, '$1\\$2')
    .replace(/^[-+=:]/gm, '\\$&')
    .replaceAll('\n', lineEnds[within]);

const joined = (runs: readonly PrintedRun[], notes: string[]): string =>
  runs
    .map((run) => {
      if (!('footnote' in run)) return words(run);
      const at = notes.push('');
      notes[at - 1] = inline(run.footnote, notes, 'paragraph');
      return `[^${at}]`;
    })
    .join('');

const inline = (runs: readonly PrintedRun[], notes: string[], within: keyof typeof lineEnds): string =>
  inLines(joined(runs, notes), within);

const numbered = (part: PrintedPart, text: string): string => {
  const { number, marker } = part.label;
  if (part.role === 'section')
    return `## ${[number === null ? '' : escaped(number), text].filter(Boolean).join(' ')}`;
  if (part.role === 'item')
    return `${'    '.repeat(part.level - 1)}- ${marker === null ? '' : `${escaped(marker)} `}${text}`;
  return number === null ? text : `**${escaped(number)}.** ${text}`;
};

const headed = (part: PrintedPart, text: string): string => {
  if (part.role !== 'heading') return numbered(part, text);
  return part.line === 'kind' ? `# ${text}` : around(text, '**');
};

const isTitle = (part: PrintedPart): boolean => part.role === 'section' || part.line === 'kind';

const closesList = (part: PrintedPart, next: PrintedPart | undefined): string =>
  part.role === 'item' && next?.role === 'item' ? '\n' : '\n\n';

const noteLines = (notes: readonly string[]): string =>
  notes.map((note, index) => `[^${index + 1}]: ${note}\n`).join('');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

const cell = (part: PrintedPart | undefined, notes: string[]): string => {
  if (part === undefined) return '';
  const text = inline(part.runs, notes, 'line');
  const label = part.label.number ?? part.label.marker;
  const whole = part.role === 'heading' || part.role === 'section' ? around(text, '**') : text;
  return [label === null ? '' : `**${escaped(label)}**`, whole].filter((piece) => piece !== '').join(' ');
};

const sideBySide = (pages: readonly Printed[]): string => {
  const notes: string[] = [];
  const rows = (pages[0]?.parts ?? []).map((_, at) => row(pages.map(({ parts }) => cell(parts[at], notes))));
  const head = row(pages.map(({ language }) => language)) + row(pages.map(() => '---'));
  return `${head}${rows.join('')}${notes.length === 0 ? '' : `\n${noteLines(notes)}`}`;
};

/**
 * A draft as Markdown (CommonMark with footnotes): headings, `**3.**` for the number of a clause so that no reader
 * counts anew, items as nested lists. Several languages become a table, a column each and a row for each part.
 */
export const markdown = (pages: readonly Printed[]): string => {
  const [only, second] = pages;
  if (only === undefined) return '';
  if (second !== undefined) return sideBySide(pages);
  const notes: string[] = [];
  const text = only.parts
    .map((part, at) => {
      const text = inline(part.runs, notes, isTitle(part) ? 'line' : 'paragraph');
      return headed(part, text) + closesList(part, only.parts[at + 1]);
    })
    .join('');
  return `${text.trimEnd()}\n${notes.length === 0 ? '' : `\n${noteLines(notes)}`}`;
};
