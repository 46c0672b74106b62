import { useEffect, useMemo, useState } from 'react';
import type { Network, NewDraft, Proposal, TemplateKind } from '#core/contract/library.ts';
import type { Failure } from '#core/failure.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { ask } from '#renderer/store/ask.ts';

/** What was typed for a fact: by language where it is worded apart in each, else under the empty key. */
export type Typed = Readonly<Record<string, string>>;

/** The form of a new draft as it stands, and what would come of it. */
export interface NewDraftForm {
  readonly network: Network | null;
  readonly kind: TemplateKind;
  readonly setKind: (kind: TemplateKind) => void;
  readonly meeting: string;
  readonly setMeeting: (meeting: string) => void;
  readonly languages: readonly string[];
  readonly setLanguages: (languages: readonly string[]) => void;
  readonly typed: Readonly<Record<string, Typed>>;
  /** Types over a fact; null takes back what was typed, and the fact is again what the network knows. */
  readonly type: (field: string, typed: Typed | null) => void;
  readonly proposal: Proposal | null;
  readonly failure: Failure | null;
  readonly asked: NewDraft;
  /** Whether what the host says is of the form as it stands now. */
  readonly isAnswered: boolean;
}

/** A fact as the host reads it: `en=…|fr=…` where it is worded apart in each language. */
const valueOf = (typed: Typed): string => {
  const words = Object.entries(typed);
  if (words.length === 1 && words[0]?.[0] === '') return words[0][1];
  return words.every(([, text]) => text.trim() === '')
    ? ''
    : words.map(([tag, text]) => `${tag}=${text.trim()}`).join('|');
};

const pause = 180;

const useNetwork = (): Network | null => {
  const { host } = useEntente();
  const [network, setNetwork] = useState<Network | null>(null);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const told = await ask(host.library.network());
      if (told.ok) setNetwork(told.value);
    };
    void look();
  }, [host]);
  return network;
};

const useProposal = (
  asked: NewDraft,
  isReady: boolean,
): Pick<NewDraftForm, 'proposal' | 'failure' | 'isAnswered'> => {
  const { host } = useEntente();
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [answered, setAnswered] = useState<NewDraft | null>(null);
  useEffect(() => {
    let late = false;
    const look = async (): Promise<void> => {
      const told = await ask(host.library.propose(asked));
      if (late) return;
      setAnswered(asked);
      setFailure(told.ok ? told.value.trouble : told.failure);
      // A number of no meeting leaves the facts and the beginning that were there.
      if (told.ok && told.value.trouble === null) setProposal(told.value);
    };
    const timer = setTimeout(() => {
      if (isReady && asked.languages.length > 0) void look();
    }, pause);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [host, asked, isReady]);
  return { proposal, failure, isAnswered: answered === asked };
};

/** The form of a new draft: next year's Conclusions in English and French until something else is chosen. */
export const useNewDraft = (): NewDraftForm => {
  const network = useNetwork();
  const [kind, setKind] = useState<TemplateKind>('conclusions');
  const [chosen, setMeeting] = useState<string | null>(null);
  const [languages, setLanguages] = useState<readonly string[]>(['en', 'fr']);
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({});
  const meeting = chosen ?? (network === null ? '' : String(network.next));
  const asked = useMemo<NewDraft>(
    () => ({
      kind,
      meeting,
      languages: [...languages],
      values: Object.fromEntries(Object.entries(typed).map(([field, words]) => [field, valueOf(words)])),
    }),
    [kind, meeting, languages, typed],
  );
  const { proposal, failure, isAnswered } = useProposal(asked, network !== null);
  const type = (field: string, words: Typed | null): void =>
    setTyped((before) => {
      const others = Object.entries(before).filter(([name]) => name !== field);
      return Object.fromEntries(words === null ? others : [...others, [field, words]]);
    });
  return {
    network,
    kind,
    setKind,
    meeting,
    setMeeting,
    languages,
    setLanguages,
    typed,
    type,
    proposal,
    failure,
    asked,
    isAnswered,
  };
};
