import { Check, CircleHelp, Equal, Minus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Id } from '#core/draft/draft.ts';
import type { PrintedPart } from '#core/draft/printed.ts';
import { printedLabel } from '#core/draft/printed.ts';
import type { Pairing } from '#core/text/pair.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import { nameIn } from '#renderer/language/names.ts';
import { Button } from '#renderer/ui/button.tsx';
import { type Choice, Select } from '#renderer/ui/fields.tsx';
import { useSentences } from '../use-sentences.ts';
import { Words } from '../words.tsx';
import type { Pair } from './use-pairs.ts';

/** One of the two texts, as its parts print and as they are called. */
export interface SideText {
  readonly language: string;
  readonly pages: ReadonlyMap<Id, PrintedPart>;
  readonly choices: readonly Choice<string>[];
}

export type PairState = 'sound' | 'doubtful' | 'alone' | 'by-hand';

export interface PairRowProps {
  readonly pair: Pair;
  readonly state: PairState;
  readonly doubts: Pairing['doubts'];
  readonly first: SideText;
  readonly second: SideText;
  readonly isChosen: boolean;
  readonly isReached: boolean;
  readonly onChoose: () => void;
  readonly onGo: (step: -1 | 1) => void;
  readonly onMatch: (first: Id | null, second: Id | null) => void;
  /** Matches with the neighbour of its present partner. */
  readonly onShift: (step: -1 | 1) => void;
}

const pictures: Readonly<Record<PairState, ReactNode>> = {
  sound: <Equal size={16} aria-hidden="true" />,
  doubtful: <CircleHelp size={17} aria-hidden="true" />,
  alone: <Minus size={16} aria-hidden="true" />,
  'by-hand': <Check size={16} aria-hidden="true" />,
};

const none = 'none';

const Cell = ({ id, side }: { readonly id: Id | null; readonly side: SideText }): ReactNode => {
  const { t, language } = useSentences();
  const page = id === null ? undefined : side.pages.get(id);
  if (page === undefined)
    return (
      <span className="pair-cell" data-empty>
        {t('importing-screen:pair.nothing', { language: nameIn(side.language, language) })}
      </span>
    );
  const label = printedLabel(page);
  return (
    <span className="pair-cell" data-role={page.role} data-level={page.level} lang={side.language}>
      {label === null ? null : <span className="pair-label">{label} </span>}
      <Words part={page} />
    </span>
  );
};

/** Another partner, or none: for the part of the first text, or where there is none for that of the second. */
const Tools = ({ pair, first, second, onMatch }: PairRowProps): ReactNode => {
  const { t, language } = useSentences();
  const [id, other] = pair.first === null ? [pair.second, first] : [pair.first, second];
  const partner = pair.first === null ? null : pair.second;
  if (id === null) return null;
  const match = (chosen: Id | null): void =>
    pair.first === null ? onMatch(chosen, id) : onMatch(id, chosen);
  return (
    <div className="pair-tools">
      <Select
        label={t('importing-screen:pair.match', { language: nameIn(other.language, language) })}
        value={partner ?? none}
        choices={[{ id: none, name: t('importing-screen:pair.with-none') }, ...other.choices]}
        onChange={(chosen) => match(chosen === none ? null : chosen)}
      />
      <Button
        kind="plain"
        isDisabled={pair.first === null || pair.second === null}
        onPress={() => match(null)}
      >
        {t('importing-screen:pair.part')}
      </Button>
      {pair.first === null || pair.second === null ? null : (
        <Button kind="plain" onPress={() => match(pair.second)}>
          {t('importing-screen:pair.confirm')}
        </Button>
      )}
    </div>
  );
};

/** Two paragraphs that say the same, or one that has no partner; the one at which one is can be put right. */
export const PairRow = (props: PairRowProps): ReactNode => {
  const { pair, state, doubts, first, second, isChosen, isReached, onChoose, onGo, onMatch, onShift } = props;
  const sentences = useSentences();
  const { t } = sentences;
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen && document.activeElement?.closest('.pair-tools') === null) row.current?.focus();
  }, [isChosen]);
  const pressed = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    const { first: one, second: other } = pair;
    if (step !== null && event.altKey) onShift(step);
    else if (step !== null) onGo(step);
    else if (event.key === 'Delete' && one !== null && other !== null) onMatch(one, null);
    else return;
    event.preventDefault();
  };
  return (
    <li className="pair" data-state={state} data-chosen={isChosen || undefined}>
      <button
        ref={row}
        type="button"
        className="pair-row"
        aria-expanded={isChosen}
        tabIndex={isReached ? 0 : -1}
        onClick={onChoose}
        onKeyDown={pressed}
      >
        <Cell id={pair.first} side={first} />
        <span className="pair-state">
          {pictures[state]}
          <span className="out-of-sight">{t(`importing-screen:pair.state.${state}`)}</span>
        </span>
        <Cell id={pair.second} side={second} />
      </button>
      {doubts.map(({ code, facts }) => (
        <p key={code} className="pair-doubt">
          {failureSentence({ code, facts }, sentences)}
        </p>
      ))}
      {isChosen ? <Tools {...props} /> : null}
    </li>
  );
};
