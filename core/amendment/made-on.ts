import type { Id } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import type { Amendment } from './amendment.ts';
import { targetOf } from './standing.ts';
import type { Negotiation } from './state.ts';

/** Where an amendment stood in the text it was made on, and where it stands in the present one. */
export interface MadeOn {
  readonly version: number;
  /** How that text cites the part: `7`, `1 (a)`, `P3`; empty for the start of the draft. */
  readonly cite: string;
  readonly now: { readonly part: Id; readonly cite: string } | null;
}

const citeIn = (state: Negotiation, version: number, part: Id | null, profile: LanguageProfile): string => {
  const draft = state.versions[version];
  return draft === undefined || part === null ? '' : (labels(draft, profile).get(part)?.cite ?? '');
};

/** "Made on draft 2, P7": for lists, so that a reply to an earlier text can be read beside its own numbers. */
export const madeOn = (state: Negotiation, amendment: Amendment, profile: LanguageProfile): MadeOn => {
  const { base, operations, standing } = amendment;
  const target = operations.map(targetOf).find((id) => id !== null) ?? null;
  const part = standing.operations.map(targetOf).find((id) => id !== null) ?? target;
  const version = state.steps.length;
  const there = part !== null && state.versions[version]?.parts.some(({ id }) => id === part);
  return {
    version: base,
    cite: citeIn(state, base, target, profile),
    now: there ? { part, cite: citeIn(state, version, part, profile) } : null,
  };
};
