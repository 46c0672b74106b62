import { isText } from '#core/draft/wording.ts';
import { storyReader } from '../read/elements.ts';
import { allRelated, type Relations, readPart, relationsOf, type WordPackage } from '../read/package.ts';
import type { StoryContext } from '../read/story.ts';
import { noCounts, type StoryCounts } from '../read/tracked.ts';
import type { DecidedParagraph, Side } from '../read/view.ts';
import { wordingOf } from '../read/wording-of.ts';
import { bothViews } from './both-views.ts';

/** The paragraphs of all headers and footers of a file that have words, with all changes left and with all taken. */
export interface HeaderWords {
  readonly left: readonly string[];
  readonly taken: readonly string[];
}

const textsOf = (decided: readonly DecidedParagraph[], side: Side): readonly string[] =>
  decided.flatMap(({ pieces }) => {
    const text = wordingOf(pieces, side, () => [])
      .map((run) => (isText(run) ? run.text : ''))
      .join('');
    return text.trim() === '' ? [] : [text];
  });

/** Reads headers and footers, which are no part of the text; the counts are of them alone. */
export const readHeaders = (
  file: WordPackage,
  relations: Relations,
  context: StoryContext,
): { readonly counts: StoryCounts; readonly words: HeaderWords } => {
  const counts = noCounts();
  const [left, taken]: [string[], string[]] = [[], []];
  for (const path of allRelated(relations, 'header', 'footer')) {
    const views = bothViews();
    const around = { ...context, counts, relations: relationsOf(file, path) };
    const reader = storyReader(around, views.events);
    readPart(file, path, file.limits.story, reader.xml);
    reader.finish();
    const { rejected, accepted } = views.finish();
    left.push(...textsOf(rejected, 'reject'));
    taken.push(...textsOf(accepted, 'accept'));
  }
  return { counts, words: { left, taken } };
};
