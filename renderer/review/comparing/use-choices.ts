import { useMemo, useState } from 'react';
import type { Host } from '#core/contract/index.ts';
import type { Failure } from '#core/failure.ts';
import { useEntente } from '#renderer/app/entente.ts';
import type { Choice } from '#renderer/ui/fields.tsx';
import { useReview } from '../review.ts';
import { exactly } from '../times.ts';
import { useTold } from '../use-told.ts';
import { type ComparedState, comparedStates, likelyOlder } from './choices.ts';

const look = (host: Host, desk: string) => host.review.states({ desk });

/** What can be compared, and what is chosen of it. */
export interface Choices {
  readonly ready: boolean;
  readonly failure: Failure | null;
  readonly list: readonly Choice<string>[];
  readonly older: string;
  readonly newer: string;
  readonly setOlder: (id: string) => void;
  readonly setNewer: (id: string) => void;
  /** The row of the record; null for the draft as it is now. */
  readonly revisionOf: (id: string) => number | null;
}

/** The states of the draft to choose from; at first the likeliest, or that revision, against the draft as it is now. */
export const useChoices = (revision: number | null): Choices => {
  const { t, language } = useEntente().sentences;
  const { session, margin, draft } = useReview();
  const told = useTold(session, 'states', draft, look);
  const states = told?.ok === true ? told.value.states : null;
  const all = useMemo(() => comparedStates(states ?? [], margin, new Date()), [states, margin]);
  const [chosen, setOlder] = useState<string | null>(null);
  const [newer, setNewer] = useState('now');
  const nameOf = ({ kind, name, who, at }: ComparedState): string => {
    if (kind === 'now' || kind === 'today') return t(`review:compare.${kind}`);
    const when = exactly(at, language);
    return kind === 'version'
      ? t('review:compare.named', { name, when })
      : t('review:compare.dated', { when, who });
  };
  return {
    ready: states !== null,
    failure: told === null || told.ok ? null : told.failure,
    list: all.map((state) => ({ id: state.id, name: nameOf(state) })),
    older: chosen ?? likelyOlder(all, revision),
    newer,
    setOlder,
    setNewer,
    revisionOf: (id) => all.find((state) => state.id === id)?.revision ?? null,
  };
};
