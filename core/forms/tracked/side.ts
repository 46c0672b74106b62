import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { type Printed, type PrintedPart, printed, printedLabel } from '#core/draft/printed.ts';
import type { PrintedRun } from '#core/draft/printed-run.ts';
import { isText, type Run, tidy, type Wording, wordingLength } from '#core/draft/wording.ts';
import type { LanguageProfile, Languages } from '#core/language/profile.ts';
import { printedApart, type Source, sourceOf } from '../looked.ts';

/** One of two versions as it prints. */
export interface PrintedSide {
  readonly page: Printed;
  /** The parts that print, by id. */
  readonly parts: ReadonlyMap<Id, PrintedPart>;
  /** The draft with what prints as its words: facts, numbers of other clauses and typography filled in. */
  readonly draft: Draft;
  readonly words: (part: Id) => Wording;
  readonly cite: (part: Id) => string;
  /** For each printed character of a part, its offset in the wording. */
  readonly offsets: (part: Id) => readonly number[];
}

const runOf = (run: PrintedRun): Run => {
  if ('footnote' in run) return { footnote: run.footnote.map(runOf) };
  const { text, marks, link } = run;
  return { text, marks, ...(link === undefined ? {} : { link }) };
};

// A heading that is only its label prints the label as its words, so that it can be tracked like words.
const spelled = (part: PrintedPart): PrintedPart => {
  const label = printedLabel(part);
  if (part.role !== 'section' || part.runs.length > 0 || label === null) return part;
  return {
    ...part,
    label: { ...part.label, number: null, marker: null },
    runs: [{ text: label, marks: [] }],
  };
};

const isBare = ({ runs, label }: PrintedPart): boolean =>
  runs.length === 0 && label.number === null && label.marker === null;

const isSpace = (sign: string | undefined): boolean => sign !== undefined && /\s/.test(sign);

/** Typography puts spaces in and takes them out, and turns signs into others; nothing else. */
const alongside = (typed: string, print: string): readonly number[] => {
  let at = 0;
  return Array.from({ length: print.length }, (_, index) => {
    const sign = print[index];
    while (isSpace(typed[at]) && !isSpace(sign) && at < typed.length - 1) at++;
    if (isSpace(sign) && !isSpace(typed[at])) return Math.min(at, Math.max(typed.length - 1, 0));
    const here = Math.min(at, Math.max(typed.length - 1, 0));
    at++;
    return here;
  });
};

const offsetsOf = (wording: Wording, source: Source): readonly number[] => {
  const apart = printedApart(
    wording.map((run) => ({ wording: [run], look: 'kept' as const })),
    source,
  );
  let at = 0;
  return wording.flatMap((run, index) => {
    const start = at;
    at += wordingLength([run]);
    const print = (apart[index] ?? []).map((one) => ('footnote' in one ? ' ' : one.text)).join('');
    return isText(run)
      ? alongside(run.text, print).map((offset) => start + offset)
      : Array.from({ length: print.length }, () => start);
  });
};

const worded = (part: Part, language: Language, runs: readonly PrintedRun[]): Part => ({
  ...part,
  wording: { [language]: tidy(runs.map(runOf)) },
});

/** A version of a draft as it prints in one language. */
export const printedSide = (draft: Draft, profile: LanguageProfile, languages: Languages): PrintedSide => {
  const language = profile.tag;
  const whole = printed(draft, language, languages, { gaps: true });
  const page = { ...whole, parts: whole.parts.map(spelled).filter((part) => !isBare(part)) };
  const parts = new Map(page.parts.map((part) => [part.id, part]));
  const source = sourceOf(draft, profile);
  const own = new Map(draft.parts.map((part) => [part.id, part]));
  const counted = new Map<Id, readonly number[]>();
  const count = (id: Id): readonly number[] => {
    const part = own.get(id);
    return part === undefined ? [] : offsetsOf(wordingIn(part, language), source);
  };
  const printing = draft.parts.flatMap((part) => {
    const print = parts.get(part.id);
    return print === undefined ? [] : [worded(part, language, print.runs)];
  });
  const words = new Map(printing.map((part) => [part.id, wordingIn(part, language)]));
  return {
    page,
    parts,
    draft: { ...draft, languages: [language], parts: printing },
    words: (id) => words.get(id) ?? [],
    cite: (id) => source.labels.get(id)?.cite ?? '',
    offsets: (id) => {
      const found = counted.get(id) ?? count(id);
      counted.set(id, found);
      return found;
    },
  };
};
