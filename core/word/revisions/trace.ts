import type { Signal } from '../read/signals.ts';
import type { TrackedThing } from '../read/tracked.ts';
import type { ChangedBy, Placed } from './placed.ts';

/** What somebody left in a text without changing its words: a look that says something, or a thing that is no words. */
export interface Trace extends ChangedBy, Placed {
  readonly as: Signal | TrackedThing['what'];
  /** The words that look so; none of a thing. */
  readonly words: string;
  readonly tracked: boolean;
}
