import type { Container, Revision, StoryEvents, TrackedParagraph } from '../read/tracked.ts';
import { type DecidedParagraph, sideOf } from '../read/view.ts';

/** A row or cell that was inserted or deleted as a whole. */
export interface Around {
  readonly container: 'row' | 'cell';
  readonly revisions: readonly Revision[];
}

/** A paragraph in which nothing is decided, with the rows and cells around it that are tracked, outermost first. */
export interface Entry {
  readonly paragraph: TrackedParagraph;
  readonly around: readonly Around[];
  /** The id of the footnote or endnote it belongs to. */
  readonly note: string | undefined;
}

/** A tracked text with both of its views. The three lists run in one order. */
export interface BothViews {
  readonly entries: readonly Entry[];
  readonly rejected: readonly DecidedParagraph[];
  readonly accepted: readonly DecidedParagraph[];
}

const together = (all: readonly StoryEvents[]): StoryEvents => ({
  paragraph: (paragraph) => {
    for (const events of all) events.paragraph(paragraph);
  },
  open: (container, id) => {
    for (const events of all) events.open(container, id);
  },
  revised: (revisions) => {
    for (const events of all) events.revised(revisions);
  },
  shaped: (shape) => {
    for (const events of all) events.shaped?.(shape);
  },
  close: (container) => {
    for (const events of all) events.close(container);
  },
});

interface OpenContainer {
  readonly container: Container;
  readonly id: string | undefined;
  readonly around: readonly Around[];
}
const untracked: readonly Around[] = [];

/** Keeps the containers open at a place, and through them what is around each paragraph. */
const surroundings = () => {
  const open: OpenContainer[] = [];
  const around = (): readonly Around[] => open.at(-1)?.around ?? untracked;
  return {
    around,
    note: (): string | undefined => open.find(({ container }) => container === 'note')?.id,
    open: (container: Container, id: string | undefined): void =>
      void open.push({ container, id, around: around() }),
    revised: (revisions: readonly Revision[]): void => {
      const last = open.pop();
      if (last === undefined) return;
      const container = last.container === 'row' ? 'row' : 'cell';
      open.push({ ...last, around: [...last.around, { container, revisions }] });
    },
    close: (): void => void open.pop(),
  };
};

const entriesOf = (entries: Entry[]): StoryEvents => {
  const place = surroundings();
  return {
    paragraph: (paragraph) => entries.push({ paragraph, around: place.around(), note: place.note() }),
    open: place.open,
    revised: place.revised,
    close: place.close,
  };
};

/**
 * Lets everything through but text boxes, and tells those at the end (`tellBoxes`): the words of a box belong to no
 * one place in reading order, and a paragraph joined to the one its box hangs on would stand on either side of it.
 */
const boxesLast = (events: StoryEvents) => {
  const recorded: (() => void)[] = [];
  const place = surroundings();
  let inside = 0;
  const pass = (tell: () => void): void => {
    if (inside > 0) recorded.push(tell);
    else tell();
  };
  const recording: StoryEvents = {
    paragraph: (paragraph) => pass(() => events.paragraph(paragraph)),
    open: (container, id) => {
      const gone = inside === 0 && container === 'box' ? place.around() : untracked;
      place.open(container, id);
      if (inside > 0 || container === 'box') inside += 1;
      pass(() => events.open(container, id));
      // What is around a box goes with it to the end.
      for (const { revisions } of gone) pass(() => events.revised(revisions));
    },
    revised: (revisions) => {
      place.revised(revisions);
      pass(() => events.revised(revisions));
    },
    shaped: (shape) => pass(() => events.shaped?.(shape)),
    close: (container) => {
      place.close();
      pass(() => events.close(container));
      if (inside > 0) inside -= 1;
    },
  };
  return {
    events: recording,
    tellBoxes: (): void => {
      for (const tell of recorded) tell();
    },
  };
};

/** Takes in a tracked text for both of its views at once, and tells it on to `others`; `finish` gives them. */
export const bothViews = (...others: readonly StoryEvents[]) => {
  const entries: Entry[] = [];
  const rejected: DecidedParagraph[] = [];
  const accepted: DecidedParagraph[] = [];
  const left = sideOf('reject', (paragraph) => rejected.push(paragraph));
  const taken = sideOf('accept', (paragraph) => accepted.push(paragraph));
  const { events, tellBoxes } = boxesLast(
    together([left.events, taken.events, entriesOf(entries), ...others]),
  );
  const finish = (): BothViews => {
    for (const side of [left, taken]) side.finish();
    tellBoxes();
    for (const side of [left, taken]) side.finish();
    return { entries, rejected, accepted };
  };
  return { events, finish };
};
