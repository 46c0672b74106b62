import { handMark } from './hand-marks.ts';
import type { Looks } from './looks.ts';
import { type Look, lookOf, plainLook, trackerFrom } from './properties.ts';
import { formerRun, paragraphLooks, runLooks, type Signal, signalOf } from './signals.ts';
import type { Styles } from './styles.ts';
import type { Revision, Tracker } from './tracked.ts';
import { child, type XmlElement } from './tree.ts';

/** How the words of a run look, and what that says of them. */
export interface RunLook {
  readonly look: Look;
  /** What the look says by hand. */
  readonly hand: Revision | undefined;
  /** What it says without changing the words, and who tracked that. */
  readonly signal: Signal | undefined;
  readonly signalBy: Tracker | undefined;
  readonly struck: boolean;
  readonly hidden: boolean;
}

const unmarked: Look = { marks: plainLook, formerMarks: plainLook, by: undefined };

/** The look of words in no run. */
export const noRun: RunLook = {
  look: unmarked,
  hand: undefined,
  signal: undefined,
  signalBy: undefined,
  struck: false,
  hidden: false,
};

/** What a file is read by. */
interface Reading {
  readonly styles: Styles;
  /** Which words are to be taken for tracked changes: red and struck-through ones, or only the latter. */
  readonly handMarked?: boolean | 'struck';
}

const madeOf = (looks: Looks, look: Look, { handMarked = false }: Reading): RunLook => {
  const hand = handMarked === false ? undefined : handMark(looks, handMarked === 'struck');
  const { struck = false, hidden = false } = looks;
  return { look, hand, signal: signalOf(looks), signalBy: undefined, struck, hidden };
};

/** How all words of a paragraph look by its properties (`w:pPr`), and a run in it that says nothing of it. */
export const runsIn = (properties: XmlElement | undefined, reading: Reading) => {
  const looks = paragraphLooks(properties, reading.styles);
  const run = madeOf(looks, unmarked, reading);
  const isPlain = run.signal === undefined && !run.struck && !run.hidden;
  return { looks, run: isPlain ? noRun : run };
};

/** The look that run properties (`w:rPr`) give in a paragraph. */
export const runOf = (properties: XmlElement, paragraph: Looks, reading: Reading): RunLook => {
  const { styles } = reading;
  const run = madeOf(runLooks(properties, paragraph, styles), lookOf(properties, styles), reading);
  const change = child(properties, 'w:rPrChange');
  if (change === undefined || run.signal === undefined) return run;
  const isNew = signalOf(runLooks(formerRun(properties), paragraph, styles)) !== run.signal;
  return isNew ? { ...run, signalBy: trackerFrom(change.attributes) } : run;
};
