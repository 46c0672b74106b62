import type { Draft, Id, Language, Part } from '#core/draft/draft.ts';
import type { Label } from '#core/draft/numbering.ts';
import { type DraftRedline, type PartRedline, partRuns, redlineDrafts } from '#core/redline/drafts.ts';
import { columnFor, type LegendLine, symbolOf } from './columns.ts';
import type { FormPart, FormRun, Look, TextForm } from './form.ts';
import { citedAs, printedIn, type Source, sourceOf } from './looked.ts';
import { own, profileIn, sign, type Terms } from './terms.ts';

/** Two versions of a draft, to be shown as one marked text. */
export interface Versions {
  readonly before: Draft;
  readonly after: Draft;
  /** The numbers of the two versions, as the form names them. */
  readonly from: number;
  readonly to: number;
}

const looks: Readonly<Record<PartRedline['fate'], Look>> = {
  kept: 'kept',
  inserted: 'inserted',
  deleted: 'deleted',
  'moved-from': 'moved-from',
  'moved-to': 'moved-to',
  'split-off': 'kept',
  merged: 'deleted',
};

const isGone = ({ fate }: PartRedline): boolean =>
  fate === 'deleted' || fate === 'moved-from' || fate === 'merged';

interface Page {
  readonly language: Language;
  readonly was: Source;
  readonly now: Source;
  readonly terms: Terms;
}

const labelOf = ({ role }: Part, label: Label | undefined): string => {
  if (label?.number === undefined || label.number === null) return label?.marker ?? '';
  return role === 'section' ? label.number : `${label.number}.`;
};

const citeIn = (labels: ReadonlyMap<Id, Label>, id: Id): string => labels.get(id)?.cite ?? '';

/** What is said about a part whose place or nature changed; null where its words say it all. */
const remarkOf = ({ id, fate, with: other, shape }: PartRedline, page: Page): string | null => {
  const { terms, language, was, now } = page;
  const say = (key: string, cite: string): string | null =>
    cite === ''
      ? null
      : terms.say(language, `remark.${key}`, { cite: citedAs(cite, [language], terms, 'bare') });
  switch (fate) {
    case 'moved-from':
      return say('moved-to', citeIn(now.labels, id));
    case 'moved-to':
      return say('moved-from', citeIn(was.labels, id));
    case 'split-off':
      return say('split-from', citeIn(was.labels, other ?? ''));
    case 'merged':
      return say('joined-to', citeIn(now.labels, other ?? ''));
    case 'kept':
      return shape === null ? null : terms.say(language, 'remark.reshaped');
    case 'inserted':
    case 'deleted':
      return null;
  }
};

const partOf = (one: PartRedline, page: Page): FormPart | null => {
  const { part, fate } = one;
  const runs = printedIn(
    partRuns(one, page.language).map(({ kind, wording }) => ({ wording, look: kind })),
    page.now,
    page.was,
  );
  const remark = remarkOf(one, page);
  const text = labelOf(part, (isGone(one) ? page.was : page.now).labels.get(part.id));
  const said: readonly FormRun[] =
    remark === null
      ? []
      : [own(`${runs.length === 0 ? '' : ' '}[${remark}]`, 'remark', profileIn(page.terms, page.language))];
  if (runs.length === 0 && said.length === 0 && text === '') return null;
  return {
    id: part.id,
    role: part.role,
    line: part.role === 'heading' ? part.line : null,
    level: part.role === 'item' ? part.level : 0,
    label: text === '' ? [] : [sign(text, looks[fate])],
    runs: [...runs, ...said],
  };
};

const legendOf = ({ counts }: DraftRedline): readonly LegendLine[] => [
  { key: 'deleted', look: 'deleted' },
  { key: 'inserted', look: 'inserted' },
  ...(counts.moved > 0
    ? [{ key: 'moved-from', look: 'moved-from' } as const, { key: 'moved-to', look: 'moved-to' } as const]
    : []),
];

/**
 * The marked text of two versions in one or more languages: what was taken out stands struck before what took its
 * place, moved parts at both their places. Differences of typography alone do not show.
 */
export const redlineForm = (
  { before, after, from, to }: Versions,
  languages: readonly Language[],
  terms: Terms,
): TextForm => {
  const redline = redlineDrafts(before, after, terms.languages);
  const pages = languages.map((language): Page => {
    const profile = profileIn(terms, language);
    return { language, terms, was: sourceOf(before, profile), now: sourceOf(after, profile) };
  });
  const rows = redline.parts.map((one) => pages.map((page) => partOf(one, page)));
  return {
    is: 'text',
    form: 'redline',
    kind: after.kind,
    symbol: symbolOf(after, languages[0] ?? '', terms),
    columns: languages.map((language) =>
      columnFor(after, language, terms, {
        form: 'redline',
        about: { from, to, changes: redline.counts.words },
        legend: legendOf(redline),
      }),
    ),
    rows: rows.filter((row) => row.some((part) => part !== null)),
  };
};
