import { printedWords } from '#core/draft/printed-run.ts';
import type { Form, FormColumn, FormPart, FormRun } from '#core/forms/form.ts';
import type { TypstSource } from '#core/print/typst-source.ts';
import { fit, type Setting } from '#core/print/words.ts';
import { template } from './template.ts';

/** What is chosen for one printing of a form. */
export interface FormPrintOptions {
  /** The day for the properties of the file, an ISO day. */
  readonly date: string;
  /** Characters for which there is no font; the replacement sign is printed for them. */
  readonly missing?: ReadonlySet<string>;
}

interface Desk {
  readonly tags: readonly string[];
  readonly setting: Setting;
}

const address = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}\p{Cs}]+$/iu;

const fitted = (runs: readonly FormRun[], language: string, desk: Desk): readonly object[] =>
  runs.map((run) => {
    const place = Math.max(0, desk.tags.indexOf(language));
    if ('footnote' in run)
      return { note: fitted(run.footnote, language, desk), look: run.look, language: place };
    return {
      text: fit(run.text, desk.setting),
      look: run.look,
      ...Object.fromEntries(run.marks.map((mark) => [mark, true])),
      ...(run.link !== undefined && address.test(run.link) ? { link: run.link } : {}),
      ...(run.placeholder || run.broken ? { quiet: true } : {}),
    };
  });

const partData = (part: FormPart | null, language: string, desk: Desk): object | null =>
  part === null
    ? null
    : {
        role: part.role,
        line: part.line ?? 'other',
        level: part.level,
        language: desk.tags.indexOf(language),
        named: printedWords([...part.label, ...part.runs]).trim() !== '',
        label: fitted(part.label, language, desk),
        runs: fitted(part.runs, language, desk),
      };

const columnData = (column: FormColumn, desk: Desk): object => ({
  title: fit(column.title, desk.setting),
  form: fit(column.form, desk.setting),
  about: fit(column.about, desk.setting),
  legend: column.legend.map((line) => fitted(line, column.language, desk)),
});

const bodyOf = (form: Form, desk: Desk): object => {
  const { columns } = form;
  if (form.is === 'text')
    return {
      rows: form.rows.map((row) => row.map((part, at) => partData(part, columns[at]?.language ?? '', desk))),
    };
  return {
    heads: form.heads.map(({ head, share }) => ({ head: fit(head, desk.setting), share })),
    rows: form.rows.map((row) =>
      row.map((cell) =>
        cell.map(({ language, runs, under }) => ({
          language: Math.max(0, desk.tags.indexOf(language)),
          under: under === true,
          runs: fitted(runs, language, desk),
        })),
      ),
    ),
    none: fit(form.none, desk.setting),
  };
};

const tagsIn = (form: Form): readonly string[] => {
  const cells = form.is === 'table' ? form.rows.flat(2).map(({ language }) => language) : [];
  return [...new Set([...form.columns.map(({ language }) => language), ...cells])];
};

const languageData = (tag: string): { lang: string; region: string | null } => {
  const [primary = '', ...rest] = tag.split('-');
  const region = rest.find((subtag) => /^[a-z]{2}$/i.test(subtag));
  return {
    lang: /^[a-z]{2,3}$/i.test(primary) ? primary.toLowerCase() : 'en',
    region: region?.toUpperCase() ?? null,
  };
};

const shortened = (text: string, length: number): string => {
  const letters = Array.from(text.replace(/\s+/g, ' ').replaceAll('\u200B', '').trim());
  return letters.length <= length ? letters.join('') : `${letters.slice(0, length - 1).join('')}…`;
};

/** What a form is called in the properties of its file: its own name and the title of the text. */
export const formTitle = ({ columns: [column] }: Form): string =>
  [column?.form ?? '', column?.title ?? ''].filter((part) => part !== '').join(' – ');

/** A form as Typst sets it. What was written travels only as data, never in the source. */
export const formSource = (form: Form, { date, missing }: FormPrintOptions): TypstSource => {
  const lost = new Set<string>();
  const setting: Setting = {
    language: 0,
    missing: missing ?? new Set(),
    lose: (character) => lost.add(character),
  };
  const tags = tagsIn(form);
  const desk: Desk = { tags, setting };
  const title = fit(formTitle(form), setting);
  const data = {
    is: form.is,
    title: shortened(title, 250),
    running: shortened(title, 120),
    symbol: shortened(fit(form.symbol ?? '', setting), 60),
    date: date.split('-').map(Number),
    languages: tags.map(languageData),
    columns: form.columns.map((column) => columnData(column, desk)),
    ...bodyOf(form, desk),
  };
  return { source: template, data: JSON.stringify(data), lost: [...lost] };
};
