import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { editRuns } from '#core/draft/edit-runs.ts';
import { fieldView } from '#core/draft/field-view.ts';
import { type Label, labels, opening } from '#core/draft/numbering.ts';
import { partPlace } from '#core/draft/part-place.ts';
import type { PrintedRun } from '#core/draft/printed-run.ts';
import { atomSign, isField, isFootnote, isText, type Run, type Wording } from '#core/draft/wording.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import { typographyEdits } from '#core/language/typography.ts';
import type { FormRun, FormWords, Look } from './form.ts';
import { capitalized } from './sentence.ts';
import { profileIn, type Terms } from './terms.ts';

/** What wordings need to be printed: the facts and numbers of the version that they are part of. */
export interface Source {
  readonly draft: Draft;
  readonly profile: LanguageProfile;
  readonly labels: ReadonlyMap<Id, Label>;
}

const known = new WeakMap<Draft, Map<LanguageProfile, Source>>();

/** A version of a draft as the source of wordings in one language. Its numbers are counted once. */
export const sourceOf = (draft: Draft, profile: LanguageProfile): Source => {
  const sources = known.get(draft) ?? new Map<LanguageProfile, Source>();
  const source = sources.get(profile) ?? { draft, profile, labels: labels(draft, profile) };
  known.set(draft, sources.set(profile, source));
  return source;
};

/** A stretch of a wording and what it is. */
export interface Stretch {
  readonly wording: Wording;
  readonly look: Look;
}

type Words = Omit<FormWords, 'look'>;

const textsOf = (run: Run, { draft, profile, labels: numbers }: Source): readonly Words[] => {
  const marks = run.marks ?? [];
  const rest = { marks, ...(run.link === undefined ? {} : { link: run.link }) };
  if (isText(run)) return [{ ...rest, text: run.text }];
  if (isFootnote(run)) return [];
  if (isField(run)) {
    const { pieces, placeholder } = fieldView(run, draft.fields, profile);
    return pieces.map(({ text, superscript }) => ({
      ...rest,
      text,
      field: run.field,
      ...(superscript && !marks.includes('superscript') ? { marks: [...marks, 'superscript' as const] } : {}),
      ...(placeholder ? { placeholder: true as const } : {}),
    }));
  }
  const cite = numbers.get(run.reference)?.cite ?? '';
  return [cite === '' ? { ...rest, text: '[?]', broken: true } : { ...rest, text: cite }];
};

/** A run that still knows its stretch while typography passes over it. */
type Placed = FormRun & { readonly at: number };

const isPlaced = (run: PrintedRun): run is Placed => 'look' in run && 'at' in run;

const resolved = ({ wording, look }: Stretch, at: number, source: Source): readonly Placed[] =>
  wording.flatMap((run): readonly Placed[] =>
    isFootnote(run)
      ? [{ footnote: printedIn([{ wording: run.footnote, look: 'kept' }], source), look, at }]
      : textsOf(run, source).map((words) => ({ ...words, look, at })),
  );

const setInType = (runs: readonly Placed[], { profile, draft }: Source): readonly Placed[] => {
  const text = runs.map((run) => ('footnote' in run ? atomSign : run.text)).join('');
  return editRuns(runs, typographyEdits(text, profile, draft.settings.typography[profile.tag])).filter(
    isPlaced,
  );
};

const isGone = ({ look }: Stretch | FormRun): boolean => look === 'deleted';

const bare = (placed: Placed): FormRun => {
  const { at: _at, ...run } = placed;
  return run;
};

/**
 * Stretches of one paragraph as they print, each by itself. Typography is set as if the paragraph stood alone: for what
 * is taken out, in the paragraph as it was (`was`, its own facts and numbers), for everything else in the one that it
 * becomes.
 */
export const printedApart = (
  stretches: readonly Stretch[],
  source: Source,
  was: Source = source,
): readonly (readonly FormRun[])[] => {
  const place = (from: Source, keep: (one: Stretch) => boolean): readonly Placed[] =>
    setInType(
      stretches.flatMap((stretch, at) => (keep(stretch) ? resolved(stretch, at, from) : [])),
      from,
    );
  const now = place(source, (one) => !isGone(one));
  const gone = stretches.some(isGone)
    ? place(was, ({ look }) => look === 'kept' || look === 'deleted').filter(isGone)
    : [];
  const apart: FormRun[][] = stretches.map(() => []);
  for (const run of [...now, ...gone]) apart[run.at]?.push(bare(run));
  return apart;
};

/** The same as one paragraph. */
export const printedIn = (
  stretches: readonly Stretch[],
  source: Source,
  was: Source = source,
): readonly FormRun[] => printedApart(stretches, source, was).flat();

/** A whole wording of one look, as it prints. */
export const printedAs = (wording: Wording, look: Look, source: Source): readonly FormRun[] =>
  printedIn([{ wording, look }], source);

/** How a part is cited: by its number, and what has none by what it is, for a form to say in words. */
export const citeIn = (
  { draft, labels: numbers }: Pick<Source, 'draft' | 'labels'>,
  id: Id | null,
): string => {
  const cite = numbers.get(id ?? '')?.cite ?? '';
  const part = draft.parts.find((one) => one.id === id);
  return cite === '' && part !== undefined ? partPlace(part, '') : cite;
};

// What the draft prints no number for is counted for those who cite it: P2, PP1, S3, and P2 (a) within it.
const counted = /^(PP?|S)(\d+)(?=\s|$)/;

const inWords = /^(?:heading\.(\w+)|closing)$/;

// Who cites in one language may be read in another: 3 (a), and 3 a) in French.
const markedIn = (cite: string, { markers }: LanguageProfile): string =>
  markers.letter[0]?.startsWith('(') === true
    ? cite.replace(/(?<=\s)(\p{L}+)\)/gu, '($1)')
    : cite.replace(/(?<=\s)\((?=[\p{L}\p{N}]+\))/gu, '');

/**
 * How a form cites a part: by its number, or in words of its languages where it has none that anybody sees; with a
 * capital, within a sentence (`the-opening`), or behind a word that brings the article along (`bare`).
 */
export const citedAs = (
  cite: string,
  languages: readonly Language[],
  terms: Terms,
  key: 'opening' | 'the-opening' | 'bare' = 'opening',
): string => {
  const inEach = (say: (language: Language) => string): string =>
    [...new Set(languages.map(say))].join(' / ');
  const asTold = (words: string, one: Language): string =>
    key === 'opening' ? capitalized(words, one) : words;
  if (cite === opening) return inEach((one) => terms.say(one, key === 'opening' ? key : 'the-opening'));
  const [whole = '', kind, n] = counted.exec(cite) ?? [];
  if (kind !== undefined && n !== undefined) {
    const rest = markedIn(cite.slice(whole.length), profileIn(terms, languages[0] ?? ''));
    const from = key === 'the-opening' ? 'at' : 'named';
    return inEach((one) => `${asTold(terms.say(one, `${from}.${kind}`, { n }), one)}${rest}`);
  }
  const [named, line = named] = inWords.exec(cite) ?? [];
  if (line === undefined) return markedIn(cite, profileIn(terms, languages[0] ?? ''));
  return inEach((one) => asTold(terms.say(one, `at.${line}`), one));
};
