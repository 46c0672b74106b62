import type { Cell, Form, FormColumn, FormPart, FormRun, FormWords, Look } from '#core/forms/form.ts';

const special = /[\\`*_[\]<>#|^~$]/g;

/** Text that Markdown prints as it stands, on one line: signs with a meaning of their own are escaped. */
const escaped = (text: string): string =>
  text.replace(/\s*[\r\n\v\f\u0085\u2028\u2029]+\s*/g, ' ').replace(special, (sign) => `\\${sign}`);

const around = (text: string, open: string, close = open): string => {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return inner === '' ? text : `${before}${open}${inner}${close}${after}`;
};

const looks: Readonly<Record<Look, readonly [open: string, close: string]>> = {
  kept: ['', ''],
  deleted: ['<del>', '</del>'],
  inserted: ['<ins>', '</ins>'],
  'moved-from': ['<del>', '</del>'],
  'moved-to': ['<ins>', '</ins>'],
  bracket: ['**', '**'],
  option: ['', ''],
  cities: ['', ''],
  remark: ['*', '*'],
  strong: ['**', '**'],
};

const words = (run: FormWords): string => {
  let text = escaped(run.text);
  if (run.marks.includes('superscript')) text = `<sup>${text}</sup>`;
  if (run.marks.includes('underline')) text = `<u>${text}</u>`;
  if (run.marks.includes('italic')) text = around(text, '*');
  if (run.marks.includes('bold')) text = around(text, '**');
  return text;
};

const inOneLook = (runs: readonly FormRun[], notes: string[]): string =>
  runs
    .map((run) => {
      if (!('footnote' in run)) return words(run);
      const at = notes.push('');
      notes[at - 1] = inline(run.footnote, notes);
      return `[^${at}]`;
    })
    .join('');

const byLook = (runs: readonly FormRun[]): readonly (readonly FormRun[])[] => {
  const found: FormRun[][] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last?.[0]?.look === run.look) last.push(run);
    else found.push([run]);
  }
  return found;
};

const inline = (runs: readonly FormRun[], notes: string[]): string =>
  byLook(runs)
    .map((alike) => around(inOneLook(alike, notes), ...looks[alike[0]?.look ?? 'kept']))
    // Emphasis that meets emphasis would be read as one.
    .reduce(
      (text, next) => (text.endsWith('*') && next.startsWith('*') ? `${text}<!-- -->${next}` : text + next),
      '',
    );

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

const headOf = (column: FormColumn): string =>
  [
    `# ${escaped(column.form)}`,
    ...(column.title === '' ? [] : [`**${escaped(column.title)}**`]),
    escaped(column.about),
    column.legend.map((line) => inline(line, [])).join(' · '),
  ].join('\n\n');

const labelled = (part: FormPart, notes: string[]): string => {
  const label = inline(part.label, notes);
  const runs = inline(part.runs, notes);
  return [label === '' ? '' : around(label.replaceAll('**', ''), '**'), runs]
    .filter((one) => one !== '')
    .join(' ');
};

const alone = (part: FormPart, notes: string[]): string => {
  const text = labelled(part, notes);
  if (part.role === 'section') return `## ${text}`;
  if (part.role === 'item') return `${'    '.repeat(part.level - 1)}- ${text}`;
  return part.role === 'heading' ? around(text.replaceAll('**', ''), '**') : text;
};

const textBody = (
  rows: readonly (readonly (FormPart | null)[])[],
  columns: number,
  notes: string[],
): string => {
  if (columns > 1)
    return rows
      .map((parts) => row(parts.map((part) => (part === null ? '' : labelled(part, notes)))))
      .join('');
  const parts = rows.flatMap(([part]) => part ?? []);
  return parts
    .map((part, at) => {
      const closes = part.role === 'item' && parts[at + 1]?.role === 'item' ? '\n' : '\n\n';
      return alone(part, notes) + closes;
    })
    .join('');
};

const cellText = (cell: Cell, notes: string[]): string =>
  cell.map(({ runs }) => inline(runs, notes)).join('<br>');

const bodyOf = (form: Form, notes: string[]): string => {
  if (form.is === 'text') {
    const heads = form.columns.map(({ name }) => escaped(name));
    const head = heads.length > 1 ? row(heads) + row(heads.map(() => '---')) : '';
    return head + textBody(form.rows, heads.length, notes);
  }
  if (form.rows.length === 0) return `${escaped(form.none)}\n`;
  const heads = form.heads.map(({ head }) => escaped(head));
  return (
    row(heads) +
    row(heads.map(() => '---')) +
    form.rows.map((cells) => row(cells.map((cell) => cellText(cell, notes)))).join('')
  );
};

/**
 * A form as Markdown (CommonMark with tables and footnotes): `<del>` and `<ins>` for what is marked, as CommonMark has
 * no mark for words put in. Text in several languages is a table, a column each.
 */
export const formMarkdown = (form: Form): string => {
  const notes: string[] = [];
  const heads = form.columns.map(headOf).join('\n\n');
  const body = bodyOf(form, notes).trimEnd();
  const foot = notes.map((note, at) => `[^${at + 1}]: ${note}\n`).join('');
  return `${heads}\n\n${body}\n${foot === '' ? '' : `\n${foot}`}`;
};
