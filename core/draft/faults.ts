import type { Draft, Id, Part } from './draft.ts';

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
  readonly id: Id;
}

/** How deep a part lies: 0 for all but items. */
export const levelOf = (part: Part): number => (part.role === 'item' ? part.level : 0);

const itemFault = (level: number, last: Part | undefined): Fault['code'] | null => {
  if (last === undefined || last.role === 'heading') return 'item-without-owner';
  return level < 1 || level > 4 || level > levelOf(last) + 1 ? 'item-too-deep' : null;
};

const orderFault = (part: Part, last: Part | undefined): Fault['code'] | null => {
  if (part.role === 'heading' && last !== undefined && last.role !== 'heading') return 'heading-after-text';
  if (part.role !== 'closing' && last?.role === 'closing') return 'text-after-closing';
  return part.role === 'item' ? itemFault(part.level, last) : null;
};

/**
 * Every way in which a draft breaks its form; empty for a sound draft. A change that would leave a fault behind is
 * refused, so that a saved draft never has one.
 */
export const faults = ({ id, languages, parts }: Draft): readonly Fault[] => {
  const found: Fault[] = languages.length === 0 ? [{ code: 'no-language', id }] : [];
  const ids = new Set<Id>();
  const known = new Set(languages);
  const chapeau = parts.find(({ role }) => role === 'chapeau');
  parts.forEach((part, index) => {
    const order = orderFault(part, parts[index - 1]);
    if (ids.has(part.id)) found.push({ code: 'repeated-id', id: part.id });
    if (order !== null) found.push({ code: order, id: part.id });
    if (part.role === 'chapeau' && part !== chapeau) found.push({ code: 'second-chapeau', id: part.id });
    if (Object.keys(part.wording).some((tag) => !known.has(tag)))
      found.push({ code: 'unknown-language', id: part.id });
    ids.add(part.id);
  });
  return found;
};
