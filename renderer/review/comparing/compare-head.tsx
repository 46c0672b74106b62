import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DraftCounts } from '#core/redline/drafts.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { shownKeys } from '#renderer/commands/keys.ts';
import { Button } from '#renderer/ui/button.tsx';
import { type Choice, Select, Switch } from '#renderer/ui/fields.tsx';

const kinds = ['words', 'inserted', 'deleted', 'moved', 'split', 'merged', 'reshaped'] as const;

/** How much differs, of each kind that there is. */
export const Counts = ({
  counts,
  facts,
}: {
  readonly counts: DraftCounts;
  readonly facts: number;
}): ReactNode => {
  const { t } = useEntente().sentences;
  const told = kinds.filter((kind) => counts[kind] > 0);
  return (
    <ul className="compared-counts" aria-label={t('review:compare.counts')}>
      {told.map((kind) => (
        <li key={kind} data-kind={kind}>
          {t(`review:compare.${kind}`, { count: counts[kind] })}
        </li>
      ))}
      {facts === 0 ? null : <li>{t('review:compare.facts', { count: facts })}</li>}
      {told.length === 0 && facts === 0 ? <li>{t('review:compare.same')}</li> : null}
    </ul>
  );
};

interface HeadProps {
  readonly choices: readonly Choice<string>[];
  readonly older: string;
  readonly newer: string;
  readonly onOlder: (id: string) => void;
  readonly onNewer: (id: string) => void;
  readonly onlyChanged: boolean;
  readonly onOnlyChanged: (only: boolean) => void;
  /** How many changes there are, and at which of them one is, from 1; 0 before the first. */
  readonly count: number;
  readonly at: number;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** Which two versions are compared, and the way from change to change. */
export const CompareHead = (props: HeadProps): ReactNode => {
  const { choices, older, newer, onOlder, onNewer, count, at, onStep, onClose } = props;
  const { t, language: ui } = useEntente().sentences;
  return (
    <div className="compare-head">
      <Select label={t('review:compare.older')} value={older} choices={choices} onChange={onOlder} />
      <Select label={t('review:compare.newer')} value={newer} choices={choices} onChange={onNewer} />
      <div className="compare-steps">
        <Button
          kind="icon"
          aria-label={t('review:compare.previous')}
          isDisabled={count === 0}
          onPress={() => onStep(-1)}
        >
          <ChevronUp size={17} />
        </Button>
        <span className="compare-at" role="status">
          {t('review:compare.at', { at, count })}
        </span>
        <Button
          kind="icon"
          aria-label={t('review:compare.next')}
          isDisabled={count === 0}
          onPress={() => onStep(1)}
        >
          <ChevronDown size={17} />
        </Button>
      </div>
      <Switch isOn={props.onlyChanged} onChange={props.onOnlyChanged}>
        {t('review:compare.only-changed')}
      </Switch>
      <span className="compare-keys field-hint">
        {t('review:compare.keys', { keys: shownKeys('Shift+F7', ui) })}
      </span>
      <Button kind="icon" aria-label={t('review:compare.close')} onPress={onClose}>
        <X size={17} />
      </Button>
    </div>
  );
};
