import { inFieldCode } from './fields.ts';
import { history, openFields, type Story } from './story.ts';
import type { TrackedThing } from './tracked.ts';

// A paragraph with endless pictures must not fill the memory.
const mostThings = 16;

/** Notes something that is none of the words; between paragraphs it stands with the one before. */
export const addThing = (story: Story, what: TrackedThing['what']): void => {
  const paragraph = story.paragraphs.at(-1) ?? story.lastTold;
  if (paragraph === undefined || inFieldCode(openFields(story))) return;
  paragraph.things ??= [];
  if (paragraph.things.length < mostThings) paragraph.things.push({ what, revisions: history(story) });
};

/** Notes that there are words in the thing at this place. */
export const wordThing = (story: Story): void => {
  const thing = story.paragraphs.at(-1)?.things?.at(-1);
  if (thing !== undefined) thing.worded = true;
};
