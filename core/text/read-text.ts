import {
  type Draft,
  defaultSettings,
  type Id,
  type Kind,
  type Language,
  type Part,
} from '#core/draft/draft.ts';
import type { SourceParagraph } from '#core/draft/source.ts';
import { characters } from '#core/draft/wording.ts';
import type { Languages } from '#core/language/profile.ts';
import { doubtLanguage } from './doubt-language.ts';
import { excerpt, flat } from './flat.ts';
import { gather } from './gather.ts';
import { adoptionFact, type Fact, factFinding, fieldsOf, headingFacts } from './heading-facts.ts';
import type { HeadingParagraph, Tongue } from './heading-lines.ts';
import { chooseKind, likelyKind } from './kind.ts';
import { firstLine, lastLine, type Paragraph } from './paragraph.ts';
import type { Lines } from './placing.ts';
import { finding, type Notes, type Report, reportOf } from './report.ts';
import { isAdoption } from './roles.ts';
import { structure } from './structure.ts';

interface ReadOptions {
  /** The kind the drafter says it is; guessed from the text where missing. */
  readonly kind?: Kind;
  /** The language the drafter says the text is in. */
  readonly language: Language;
  readonly languages: Languages;
  /** Gives every part an id of its own. */
  readonly newId: () => Id;
}

/** A text as a draft in one language, with what happened to its lines and from which lines each part came. */
export interface Reading {
  readonly draft: Draft;
  readonly report: Report;
  readonly lines: Lines;
}

const openingParts = (
  headings: readonly HeadingParagraph[],
  { language }: Tongue,
  newId: () => Id,
): readonly Part[] =>
  headings.map(({ line, paragraph }) => ({
    id: newId(),
    role: 'heading',
    line,
    wording: { [language]: paragraph.wording },
  }));

const recognise = (
  headings: readonly HeadingParagraph[],
  facts: readonly Fact[],
  parts: readonly Part[],
  notes: Notes,
): void => {
  for (const { line, paragraph, repeats } of headings) {
    const code = repeats ? 'reading:running-title' : 'reading:heading';
    notes.recognised.push(finding(code, firstLine(paragraph), { kind: line, text: excerpt(paragraph.text) }));
  }
  notes.recognised.push(...facts.map(factFinding));
  const count = (role: Part['role']): number => parts.filter((part) => part.role === role).length;
  notes.recognised.push(
    finding('reading:parts', 1, {
      sections: count('section'),
      preambles: count('preamble'),
      clauses: count('clause'),
      items: count('item'),
    }),
  );
};

const doubtForm = (
  kind: Kind,
  parts: readonly Part[],
  lines: Lines,
  language: Language,
  notes: Notes,
): void => {
  if (!parts.some(({ role }) => role !== 'heading')) notes.doubts.push(finding('reading:no-text', 1));
  if (kind !== 'conclusions') return;
  const chapeau = parts.find(({ role }) => role === 'chapeau');
  if (chapeau === undefined) notes.doubts.push(finding('reading:no-chapeau', 1));
  else if (!/:\s*$/.test(characters(chapeau.wording[language] ?? [])))
    notes.doubts.push(finding('reading:chapeau-without-colon', lines[chapeau.id]?.[1] ?? 1));
};

/** The day of adoption may stand after the text, with the meeting that adopted it. */
const withAdoption = (
  facts: readonly Fact[],
  body: readonly Paragraph[],
  tongue: Tongue,
): readonly Fact[] => {
  if (facts.some(({ field }) => field === 'adoptionDate')) return facts;
  for (const paragraph of body.filter((one) => isAdoption(one, tongue))) {
    const fact = adoptionFact(paragraph.text, firstLine(paragraph), tongue);
    if (fact !== null) return [...facts, fact];
  }
  return facts;
};

const linesOfHeadings = (headings: readonly HeadingParagraph[], parts: readonly Part[]): Lines =>
  Object.fromEntries(
    headings.map(({ paragraph }, at) => [
      parts[at]?.id ?? '',
      [firstLine(paragraph), lastLine(paragraph)] as const,
    ]),
  );

/** Titles of a mission statement that follow its name head its sections. */
const ownTitles = (headings: readonly HeadingParagraph[], kind: Kind): number => {
  const last = headings.findLastIndex(({ line }) => line !== 'other');
  return kind === 'mission' && last >= 0 ? last + 1 : headings.length;
};

/**
 * Reads a text from outside as a draft. Words are kept as they are written, with typed numbers and bullets taken off
 * where the draft computes them; facts of the heading block become fields. Nothing is refused: what cannot be
 * understood becomes a plain paragraph, and the report says where to look. Check the text with `mojibake` before.
 * Linear in the length of the source.
 */
export const readText = (source: readonly SourceParagraph[], options: ReadOptions): Reading => {
  const { language, newId } = options;
  const { tongue, notes, titles, body } = gather(source, options);
  const kind = chooseKind(
    options.kind,
    likelyKind(titles, body, tongue.words),
    titles[0]?.paragraph ?? body[0],
    notes,
  );
  const headings = titles.slice(0, ownTitles(titles, kind));
  const sections = titles.slice(headings.length).map(({ paragraph }) => paragraph);
  const opening = openingParts(headings, tongue, newId);
  const names = new Set(headings.map(({ paragraph }) => flat(paragraph.text)));
  const read = structure([...sections, ...body], { kind, tongue, titles: names, newId, notes });
  const facts = withAdoption(headingFacts(headings, tongue), body, tongue);
  const parts = [...opening, ...read.parts];
  const lines: Lines = { ...linesOfHeadings(headings, opening), ...read.lines };
  recognise(headings, facts, parts, notes);
  doubtForm(kind, parts, lines, language, notes);
  doubtLanguage(body, tongue, notes);
  const draft: Draft = {
    id: newId(),
    kind,
    languages: [language],
    fields: fieldsOf(facts),
    settings: defaultSettings,
    parts,
  };
  return { draft, report: reportOf(notes), lines };
};
