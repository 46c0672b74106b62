import type { Draft, Id } from '#core/draft/draft.ts';
import { type Label, labels } from '#core/draft/numbering.ts';
import { partPlace } from '#core/draft/part-place.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { draftingLanguages } from './languages.ts';

/** `1 (a)`, `1(a)` and `1 a)` alike, `1 ‹2›` apart from `12`: the pieces of a citation in order, without their signs. */
const plain = (cite: string): string =>
  cite
    .toLowerCase()
    .replace(/(\d)(?=\()/g, '$1 ')
    .split(/[\s().,‹›]+/)
    .filter((piece) => piece !== '')
    .join(' ');

/** How the parts of a draft are cited in its first language, by their ids; a part without a number is not among them. */
export const citations = (draft: Draft): ReadonlyMap<Id, string> => {
  const profile = draftingLanguages()[draft.languages[0] ?? ''];
  if (profile === undefined) return new Map();
  const all = [...labels(draft, profile)].map(([id, { cite }]) => [id, cite] as const);
  return new Map(all.filter(([, cite]) => cite !== ''));
};

/** What the parts of a draft are called in sentences (`{{called}}`), by their ids; each has a name, also without a number. */
export const calledParts = (draft: Draft): ReadonlyMap<Id, string> => {
  const cites = citations(draft);
  return new Map(draft.parts.map((part) => [part.id, partPlace(part, cites.get(part.id) ?? '')] as const));
};

// What one types for a line that has no number, in either language.
const lineNames: Readonly<Record<string, string>> = {
  title: 'heading.kind',
  titre: 'heading.kind',
  network: 'heading.network',
  réseau: 'heading.network',
  meeting: 'heading.meeting',
  réunion: 'heading.meeting',
  theme: 'heading.theme',
  thème: 'heading.theme',
  place: 'heading.place',
  lieu: 'heading.place',
  date: 'heading.date',
};

/**
 * The part that is cited so, `3`, `1 (a)`, `P2`, `Article 8, 2`, a line of the heading by what it is (`title`, `date`), or has that id; null for an empty citation. Brackets,
 * commas, full stops and spaces do not count. Refused with `citing:unknown-paragraph`, and with `citing:several` where
 * more than one part is cited so.
 */
export const findPart = (draft: Draft, cite: string): Result<Id | null> => {
  if (cite.trim() === '') return success(null);
  const [language = ''] = draft.languages;
  const profile = draftingLanguages()[language];
  const cites = profile === undefined ? new Map<Id, Label>() : labels(draft, profile);
  const [found, ...others] = draft.parts.filter(
    (part) =>
      part.id === cite ||
      plain(cites.get(part.id)?.cite ?? '') === plain(cite) ||
      partPlace(part, '') === lineNames[cite.toLowerCase().trim()],
  );
  if (others.length > 0) return refuse('citing:several', { cite, language });
  return found === undefined ? refuse('citing:unknown-paragraph', { cite, language }) : success(found.id);
};
