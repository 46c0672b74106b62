import { Undo2 } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { PairedText } from '#core/contract/importing.ts';
import type { Draft, Id } from '#core/draft/draft.ts';
import type { Failure } from '#core/failure.ts';
import { fieldLabel } from '#core/language/labels.ts';
import type { Pairing } from '#core/text/pair.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { useHold } from '#renderer/app/leaving.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import { nameIn, titleIn } from '#renderer/language/names.ts';
import { profileOf } from '#renderer/language/profiles.ts';
import { ask } from '#renderer/store/ask.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Switch } from '#renderer/ui/fields.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useSentences } from '../use-sentences.ts';
import { firstWords, printedByPart } from '../words.tsx';
import { PairRow, type PairState, type SideText } from './pair-row.tsx';
import { keyOf, type Pair, usePairs } from './use-pairs.ts';

const sideOf = (draft: Draft, language: string): SideText => {
  const pages = printedByPart(draft, language);
  const name = (id: Id): string => {
    const cite = pages.get(id)?.label.cite ?? '';
    return `${cite === '' ? '' : `${cite} · `}${firstWords(draft, id, language)}`;
  };
  return { language, pages, choices: draft.parts.map(({ id }) => ({ id, name: name(id) })) };
};

const isAlone = ({ first, second }: Pair): boolean => first === null || second === null;

// That a part has no partner is what its row says already.
const told = (doubts: Pairing['doubts'], pair: Pair): Pairing['doubts'] =>
  doubts.filter(
    ({ code, first, second }) =>
      (first !== null || second !== null) &&
      first === pair.first &&
      second === pair.second &&
      !code.startsWith('reading:only-in'),
  );

const stateOf = (pair: Pair, doubts: Pairing['doubts']): PairState => {
  if (isAlone(pair)) return 'alone';
  if (pair.reason === 'by-hand') return 'by-hand';
  return told(doubts, pair).length > 0 ? 'doubtful' : 'sound';
};

/** The part of the second text before or behind the present partner, or the place where one would be. */
const neighbour = ({ pairs }: Pairing, other: Draft, pair: Pair, step: -1 | 1): Id | null => {
  const placeOf = (id: Id | null): number => other.parts.findIndex((part) => part.id === id);
  const before = pairs.slice(0, pairs.indexOf(pair)).findLast(({ second }) => second !== null);
  const behind = placeOf(before?.second ?? null) + (step === 1 ? 1 : 0);
  const at = pair.second === null ? behind : placeOf(pair.second) + step;
  return other.parts[at]?.id ?? null;
};

interface PairsProps {
  readonly paired: PairedText;
  readonly path: string;
}

/** Facts of the meeting that the two texts state differently. */
const FieldDoubts = ({ pairing }: { readonly pairing: Pairing }): ReactNode => {
  const sentences = useSentences();
  const profile = profileOf(sentences.language);
  const doubts = pairing.doubts.filter(({ first, second }) => first === null && second === null);
  return doubts.map(({ code, facts }) => (
    <Notice key={JSON.stringify(facts)} tone="care">
      {failureSentence(
        { code, facts: { ...facts, field: fieldLabel(String(facts.field), profile) } },
        sentences,
      )}
    </Notice>
  ));
};

/** Two texts side by side, paragraph by paragraph; what is doubtful is marked and put right by hand. */
export const PairsView = ({ paired, path }: PairsProps): ReactNode => {
  const { host, go } = useEntente();
  const sentences = useSentences();
  const { t } = sentences;
  const { first: draft, draft: other, language, revision } = paired;
  const pairs = usePairs(paired);
  const [chosen, setChosen] = useState<string | null>(null);
  const [onlyDoubts, setOnlyDoubts] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [joining, setJoining] = useState(false);
  useHold(pairs.repaired > 0 && !joining);
  const lead = draft.languages[0] ?? '';
  const first = useMemo(() => sideOf(draft, lead), [draft, lead]);
  const second = useMemo(() => sideOf(other, language), [other, language]);
  const { pairing } = pairs;
  const rows = pairing.pairs
    .map((pair) => ({ pair, key: keyOf(pair), state: stateOf(pair, pairing.doubts) }))
    .filter(({ state, key }) => !onlyDoubts || key === chosen || state === 'doubtful' || state === 'alone');
  const count = (state: PairState): number =>
    pairing.pairs.filter((pair) => stateOf(pair, pairing.doubts) === state).length;
  const match = (one: Id | null, two: Id | null): void => {
    pairs.set(one, two);
    setChosen(keyOf({ first: one, second: two }));
  };
  const shift = (pair: Pair, step: -1 | 1): void => {
    const partner = pair.first === null ? null : neighbour(pairing, other, pair, step);
    if (partner !== null) match(pair.first, partner);
  };
  const join = async (): Promise<void> => {
    setJoining(true);
    const done = await ask(
      host.importing.join({
        path,
        revision,
        draft: other,
        pairs: pairing.pairs.map((pair) => ({ ...pair })),
      }),
    );
    if (done.ok) return go({ screen: 'draft', path: done.value.path });
    setJoining(false);
    setFailure(done.failure);
  };
  return (
    <div className="pairs">
      <div className="pairs-head">
        <p role="status">
          {t('importing-screen:pair.pairs', { count: count('sound') + count('by-hand') + count('doubtful') })}{' '}
          <span data-doubtful={count('doubtful') > 0 || undefined}>
            {t('importing-screen:pair.doubtful', { count: count('doubtful') })}
          </span>{' '}
          {count('alone') === 0 ? null : t('importing-screen:pair.alone', { count: count('alone') })}
        </p>
        <div className="pairs-tools">
          <Switch isOn={onlyDoubts} onChange={setOnlyDoubts}>
            {t('importing-screen:pair.only-doubts')}
          </Switch>
          <Button kind="plain" isDisabled={pairs.repaired === 0} onPress={pairs.undo}>
            <Undo2 size={15} aria-hidden="true" />
            {t('commands:undo')}
          </Button>
          <Button kind="main" isDisabled={joining} onPress={() => void join()}>
            {t(joining ? 'importing-screen:pair.joining' : 'importing-screen:pair.join', {
              language: nameIn(language, sentences.language),
            })}
          </Button>
        </div>
      </div>
      {failure === null ? null : <Notice tone="trouble">{failureSentence(failure, sentences)}</Notice>}
      <FieldDoubts pairing={pairing} />
      <div className="pairs-languages" aria-hidden="true">
        <span>{titleIn(lead, sentences.language)}</span>
        <span>{titleIn(language, sentences.language)}</span>
      </div>
      <ol className="pairs-list" aria-label={t('importing-screen:pair.list')}>
        {rows.map(({ pair, key, state }, at) => (
          <PairRow
            key={key}
            pair={pair}
            state={state}
            doubts={told(pairing.doubts, pair)}
            first={first}
            second={second}
            isChosen={key === chosen}
            isReached={rows.some((row) => row.key === chosen) ? key === chosen : at === 0}
            onChoose={() => setChosen(key === chosen ? null : key)}
            onGo={(step) => setChosen(rows[at + step]?.key ?? key)}
            onMatch={match}
            onShift={(step) => shift(pair, step)}
          />
        ))}
      </ol>
      {rows.length === 0 ? <p className="library-quiet">{t('importing-screen:pair.no-doubts')}</p> : null}
      <p className="library-quiet">{t('importing-screen:pair.keys')}</p>
    </div>
  );
};
