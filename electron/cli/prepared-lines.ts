import type { Prepared } from '#core/round/round.ts';
import { atClause, goingTo } from './at-clause.ts';
import type { Terminal } from './terminal.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

// What would go and what would come, between the words beside it; never cut short: it is to be read before it is taken.
const wordsOf = ({ before = '', behind = '', removed = '', inserted = '' }: Prepared): string =>
  [
    before,
    removed === '' ? '' : `[-${removed}-]`,
    inserted === '' ? '' : `{+${inserted}+}`,
    removed === '' && inserted === '' ? '|' : '',
    behind,
  ]
    .map(oneLine)
    .join('')
    .trim();

const placed = new Set<Prepared['does']>(['insert', 'move', 'merge']);

const doingOf = ({ does, to }: Prepared, out: Terminal): string => {
  const { t } = out;
  if (does === 'words') return '';
  if (!placed.has(does) || to === undefined) return t(`reply:import.does.${does}`);
  return to === '' ? t(`reply:import.does.${does}-first`) : goingTo(does, to, out);
};

const stepOf = (step: Prepared, out: Terminal): string => {
  const { does, cite, language } = step;
  const isWorded = does === 'words' || does === 'insert' || does === 'delete' || does === 'split';
  return [
    cite === undefined ? '' : atClause(cite, out),
    language === undefined ? '' : language,
    doingOf(step, out),
    isWorded ? wordsOf(step) : '',
  ]
    .filter((piece) => piece !== '')
    .join(' · ');
};

/** The change that is prepared for what waits, that was made of it, or that a row makes, a step a line. */
export const preparedLines = (
  change: readonly Prepared[],
  key: 'prepared' | 'confirmed' | 'changes',
  out: Terminal,
): readonly string[] =>
  change.map((step) => `        ${out.t(`reply:import.${key}`)}${out.t('cli:colon')} ${stepOf(step, out)}`);
