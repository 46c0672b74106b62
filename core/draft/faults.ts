import type { Draft, Part } from './draft.ts';

/** One way in which a draft breaks its own form, at which part. */
export interface Fault {
  readonly code:
    | 'no-language'
    | 'repeated-id'
    | 'heading-after-text'
    | 'item-without-owner'
    | 'item-too-deep'
    | 'second-chapeau'
    | 'text-after-closing'
    | 'unknown-language';
  readonly id: string;
}

/** How deep a part lies: 0 for all but items. */
export const levelOf = (part: Part): number => (part.role === 'item' ? part.level : 0);

const orderFault = (part: Part, before: readonly Part[], last: Part | undefined): Fault['code'] | null => {
  if (part.role === 'heading' && last !== undefined && last.role !== 'heading') return 'heading-after-text';
  if (part.role !== 'closing' && last?.role === 'closing') return 'text-after-closing';
  if (part.role === 'chapeau' && before.some(({ role }) => role === 'chapeau')) return 'second-chapeau';
  if (part.role !== 'item') return null;
  if (last === undefined || last.role === 'heading') return 'item-without-owner';
  return part.level < 1 || part.level > 4 || part.level > levelOf(last) + 1 ? 'item-too-deep' : null;
};

/**
 * Every way in which a draft breaks its form; empty for a sound draft. A change that would leave a fault behind is
 * refused, so that a saved draft never has one.
 */
export const faults = (draft: Draft): readonly Fault[] => {
  const found: Fault[] = draft.languages.length === 0 ? [{ code: 'no-language', id: draft.id }] : [];
  const ids = new Set<string>();
  let chapeau = false;
  draft.parts.forEach((part, index) => {
    if (ids.has(part.id)) found.push({ code: 'repeated-id', id: part.id });
    ids.add(part.id);
    const last = draft.parts[index - 1];
    const code = orderFault(part, chapeau ? [{ role: 'chapeau', id: '', wording: {} }] : [], last);
    if (code !== null) found.push({ code, id: part.id });
    chapeau ||= part.role === 'chapeau';
    if (Object.keys(part.wording).some((tag) => !draft.languages.includes(tag)))
      found.push({ code: 'unknown-language', id: part.id });
  });
  return found;
};
