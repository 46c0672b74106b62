import type { Draft, Id, Language } from '#core/draft/draft.ts';
import type { Languages } from '#core/language/profile.ts';
import type { KnownParts } from '#core/redline/recognise.ts';
import { readText } from '#core/text/read-text.ts';
import type { ViewParagraph } from '#core/word/revisions/revisions.ts';
import { withoutGap } from './gaps.ts';
import { isOfText } from './match-base.ts';
import { withoutTypedLabel } from './typed-label.ts';

/** One view of a Word file as a draft, with the paragraphs that each part came from and what they say they are. */
export interface ViewDraft {
  readonly draft: Draft;
  /** The part in each paragraph, by the place of the paragraph. */
  readonly partAt: ReadonlyMap<number, Id>;
  readonly known: KnownParts;
}

/** Reads one view of a Word file as a draft of the kind of the one that was sent. */
export const viewDraft = (
  paragraphs: readonly ViewParagraph[],
  base: Draft,
  language: Language,
  languages: Languages,
  newId: () => Id,
): ViewDraft => {
  const source = paragraphs
    .filter(isOfText)
    .map((one) => ({ ...one, wording: withoutGap(withoutTypedLabel(one), languages) }));
  const { draft, lines } = readText(source, { kind: base.kind, language, languages, newId });
  const at = new Map(paragraphs.map(({ line }, place) => [line, place]));
  const partAt = new Map<number, Id>();
  const known = new Map<Id, Id>();
  for (const { id } of draft.parts) {
    const [first = 0, last = first] = lines[id] ?? [];
    const ids = new Set<Id>();
    for (let line = first; line <= last; line++) {
      const place = at.get(line);
      if (place === undefined) continue;
      partAt.set(place, id);
      for (const part of paragraphs[place]?.parts ?? []) ids.add(part);
    }
    const [only, ...others] = [...ids].filter((part) => base.parts.some((one) => one.id === part));
    if (only !== undefined && others.length === 0) known.set(id, only);
  }
  return { draft, partAt, known };
};
