import { type Draft, type Part, wordingIn } from '#core/draft/draft.ts';
import { counts } from '#core/draft/numbering.ts';
import { writeWorded } from '#core/draft/worded.ts';

const indent = (part: Part): string => '    '.repeat(part.role === 'item' ? part.level : 0);

const looks = (part: Part): string => {
  const { id, wording: _, ...shape } = part;
  const rest = Object.entries(shape).filter(([key]) => key !== 'role' && key !== 'level');
  return [shape.role, ...rest.map(([key, value]) => `${key}=${value}`), `#${id}`].join(' ');
};

/**
 * A draft as a text that can be read in a failing test: every part with its count, role and id, and under it its
 * words in each language, with marks, fields and notes in the short hand of data files.
 */
export const shown = (draft: Draft): string => {
  const counted = counts(draft);
  const lines = draft.parts.flatMap((part) => {
    const { n = 0, bis = 0 } = counted.get(part.id) ?? {};
    const worded = draft.languages.filter((tag) => wordingIn(part, tag).length > 0);
    return [
      `${indent(part)}${n}${bis === 0 ? '' : `+${bis}`} ${looks(part)}`,
      ...worded.map((tag) => `${indent(part)}  ${tag} ${writeWorded(wordingIn(part, tag))}`),
    ];
  });
  const facts = [draft.languages.join(' '), JSON.stringify(draft.fields), JSON.stringify(draft.settings)];
  return [...facts, ...lines].join('\n');
};
