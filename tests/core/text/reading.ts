import { readFileSync } from 'node:fs';
import type { Draft, Kind, Part } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import { characters, isText, type Wording } from '#core/draft/wording.ts';
import { markdownSource } from '#core/text/markdown-source.ts';
import { type Reading, readText } from '#core/text/read-text.ts';
import type { Finding } from '#core/text/report.ts';
import { plainSource } from '#core/text/source-lines.ts';
import { sharedPath } from '../../build/shared.ts';
import { languages } from '../language/profiles.ts';

export { languages };

let count = 0;
export const newId = (): string => `part-${++count}`;

/** Reads a plain text. */
export const read = (text: string, language = 'en', kind?: Kind): Reading =>
  readText(plainSource(text), { language, languages, newId, ...(kind === undefined ? {} : { kind }) });

/** Reads a Markdown text. */
export const readMarkdown = (text: string, language = 'en', kind?: Kind): Reading =>
  readText(markdownSource(text), { language, languages, newId, ...(kind === undefined ? {} : { kind }) });

/** A real text of the shared folder, without the line that says where it comes from. */
export const real = (...path: readonly string[]): string => {
  const text = readFileSync(sharedPath(...path), 'utf8');
  return text.startsWith('# SOURCE') ? text.slice(text.indexOf('\n') + 1) : text;
};

/** A wording with its marks: `XII^e^`, `*italic*`, `**bold**`. */
export const marked = (wording: Wording): string =>
  wording
    .map((run) => {
      if (!isText(run)) return '{note}';
      const { text, marks = [] } = run;
      if (marks.includes('superscript')) return `^${text}^`;
      if (marks.includes('bold')) return `**${text}**`;
      return marks.includes('italic') ? `*${text}*` : text;
    })
    .join('');

const nameOf = (part: Part): string => {
  switch (part.role) {
    case 'heading':
      return part.line;
    case 'item':
      return `${part.list} ${part.level}`;
    default:
      return part.role;
  }
};

/** A draft as lines: what each part is, its number or marker, and its words with marks. */
export const shape = (draft: Draft): readonly string[] => {
  const language = draft.languages[0] ?? 'en';
  const profile = languages[language];
  const labelled = profile === undefined ? null : labels(draft, profile);
  return draft.parts.map((part) => {
    const label = labelled?.get(part.id);
    const sign = label?.number ?? label?.marker ?? '';
    return `${nameOf(part)}: ${sign === '' ? '' : `${sign} `}${marked(part.wording[language] ?? [])}`.trim();
  });
};

export const words = (part: Part | undefined, language = 'en'): string =>
  characters(part?.wording[language] ?? []);

/** The parts of a draft in one role. */
export const inRole = <Role extends Part['role']>(
  draft: Draft,
  role: Role,
): readonly Extract<Part, { role: Role }>[] =>
  draft.parts.filter((part): part is Extract<Part, { role: Role }> => part.role === role);

/** Findings as `line code`. */
export const found = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ line, code }) => `${line} ${code.slice('reading:'.length)}`);
