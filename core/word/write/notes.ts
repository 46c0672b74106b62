import { Paragraph, Tab, TextRun } from 'docx';
import type { PrintedRun } from '#core/draft/printed-run.ts';
import { type RunContext, runsFor } from './runs.ts';

/** The footnotes of a file, kept as they are met. */
export interface Notes {
  readonly footnotes: Readonly<Record<string, { readonly children: readonly Paragraph[] }>>;
  /** Takes a note and gives its id in the file. */
  readonly add: (runs: readonly PrintedRun[], context: RunContext) => number;
}

/** No footnotes yet. */
export const newNotes = (): Notes => {
  const footnotes: Record<string, { children: readonly Paragraph[] }> = {};
  let last = 0;
  const add = (runs: readonly PrintedRun[], context: RunContext): number => {
    last++;
    footnotes[last] = {
      children: [
        new Paragraph({
          style: 'FootnoteText',
          children: [new TextRun({ children: [new Tab()] }), ...runsFor(runs, context)],
        }),
      ],
    };
    return last;
  };
  return { footnotes, add };
};
