import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { printed, printedLabel } from '#core/draft/printed.ts';
import { printedWords } from '#core/draft/printed-run.ts';
import { type Mark, marksInOrder } from '#core/draft/wording.ts';
import type { Languages } from '#core/language/profile.ts';
import { fingerprintOf, sentParagraphs } from '#core/word/fingerprint.ts';
import { planLists } from '#core/word/write/lists.ts';

/** The words of each part as they print and as they were typed. */
export type SentWords = ReadonlyMap<Id, readonly string[]>;

/** Where a part stands in the lists of a file as it is sent: at which level, from 0, and under which label. */
export interface SentPlace {
  /** Null for a part that Word does not number. */
  readonly level: number | null;
  readonly label: string;
  /** How much of its words bears which marks, as `marked` tells it. */
  readonly marks: string;
}

interface Sent {
  readonly places: ReadonlyMap<Id, SentPlace>;
  readonly words: SentWords;
  readonly fingerprint: string;
}

interface MarkedWords {
  readonly text: string;
  readonly marks?: readonly Mark[];
}

/** How much of some words bears which marks: equal for words that look alike, however they are cut into runs. */
export const marked = (words: readonly MarkedWords[]): string => {
  const count = marksInOrder.map(() => 0);
  for (const { text, marks = [] } of words)
    marksInOrder.forEach((mark, at) => {
      if (marks.includes(mark)) count[at] = (count[at] ?? 0) + text.replace(/\s/gu, '').length;
    });
  return count.join(' ');
};

const known = new WeakMap<Draft, Map<Language, Sent>>();

const made = (draft: Draft, language: Language, languages: Languages): Sent => {
  const views = [false, true].map((asTyped) => printed(draft, language, languages, { asTyped }));
  const words = new Map(
    draft.parts.map(
      ({ id }, at) => [id, views.map(({ parts }) => printedWords(parts[at]?.runs ?? []))] as const,
    ),
  );
  const { places: lists } = planLists(views[0]?.parts ?? []);
  const places = new Map(
    (views[0]?.parts ?? []).map(
      (part) =>
        [
          part.id,
          {
            level: lists.get(part.id)?.level ?? null,
            label: printedLabel(part) ?? '',
            marks: marked(part.runs.flatMap((run) => ('footnote' in run ? [] : [run]))),
          },
        ] as const,
    ),
  );
  return { words, places, fingerprint: fingerprintOf(sentParagraphs(views[0]?.parts ?? [])) };
};

const sent = (draft: Draft, language: Language, languages: Languages): Sent => {
  const versions = known.get(draft) ?? new Map<Language, Sent>();
  known.set(draft, versions);
  const found = versions.get(language) ?? made(draft, language, languages);
  versions.set(language, found);
  return found;
};

/** The words of a version of a draft as it is sent out in one language, made ready once. */
export const sentWords = (draft: Draft, language: Language, languages: Languages): SentWords =>
  sent(draft, language, languages).words;

/** Where the parts of a version of a draft stand in the lists of a file as it is sent, made ready once. */
export const sentPlaces = (
  draft: Draft,
  language: Language,
  languages: Languages,
): ReadonlyMap<Id, SentPlace> => sent(draft, language, languages).places;

/** The fingerprint under which a version of a draft goes out in one language, made ready once. */
export const sentFingerprint = (draft: Draft, language: Language, languages: Languages): string =>
  sent(draft, language, languages).fingerprint;
