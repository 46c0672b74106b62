import type { Printed, PrintedPart, PrintedRun, PrintedWords } from '#core/draft/printed.ts';

const special = /[\\`*_[\]<>#|^~]/g;

/** Text that Markdown prints as it stands: signs with a meaning of their own are escaped. */
const escaped = (text: string): string => text.replace(special, (sign) => `\\${sign}`);

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
  return run.link === undefined ? text : `[${text}](<${run.link.replace(/[<>\s]/g, encodeURIComponent)}>)`;
};

const inline = (runs: readonly PrintedRun[], notes: string[]): string =>
  runs
    .map((run) => {
      if (!('footnote' in run)) return words(run);
      const at = notes.push('');
      notes[at - 1] = inline(run.footnote, notes);
      return `[^${at}]`;
    })
    .join('');

const numbered = (part: PrintedPart, text: string): string => {
  const { number, marker } = part.label;
  if (part.role === 'section') return `## ${[number, text].filter(Boolean).join(' ')}`;
  if (part.role === 'item')
    return `${'    '.repeat(part.level - 1)}- ${marker === null ? '' : `${escaped(marker)} `}${text}`;
  return number === null ? text : `**${escaped(number)}.** ${text}`;
};

const headed = (part: PrintedPart, text: string): string => {
  if (part.role !== 'heading') return numbered(part, text);
  return part.line === 'kind' ? `# ${text}` : `**${text}**`;
};

const closesList = (part: PrintedPart, next: PrintedPart | undefined): string =>
  part.role === 'item' && next?.role === 'item' ? '\n' : '\n\n';

const noteLines = (notes: readonly string[]): string =>
  notes.map((note, index) => `[^${index + 1}]: ${note}\n`).join('');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

const cell = (part: PrintedPart | undefined, notes: string[]): string => {
  if (part === undefined) return '';
  const text = inline(part.runs, notes);
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
    .map((part, at) => headed(part, inline(part.runs, notes)) + closesList(part, only.parts[at + 1]))
    .join('');
  return `${text.trimEnd()}\n${notes.length === 0 ? '' : `\n${noteLines(notes)}`}`;
};
