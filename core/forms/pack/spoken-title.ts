import type { Printed } from '#core/draft/printed.ts';
import { printedWords } from '#core/draft/printed-run.ts';
import type { Terms } from '../terms.ts';

// The line of the meeting may go on from that of the kind by itself: Conclusions / of the XIXth Annual Meeting.
const goesOn = /^(?:of|de|du|des)\s|^d['’]/iu;

/**
 * The title of a text as it stands in a sentence, what it is before the meeting that it is of, in whatever order its
 * heading has them: “the Mayors’ Declaration of the XVIIIth Annual Conference”.
 */
export const spokenTitle = ({ parts, title, language }: Printed, terms: Terms): string => {
  const line = (wanted: string): string =>
    parts
      .filter((part) => part.line === wanted)
      .map(({ runs }) => printedWords(runs))
      .filter((words) => words !== '')
      .join(' – ');
  const [kind, meeting] = [line('kind'), line('meeting')];
  if (kind === '' || meeting === '') return title;
  if (goesOn.test(meeting)) return `${kind} ${meeting}`;
  return terms.say(language, 'title', { kind, meeting: meeting.replace(/^the\s+/iu, '') });
};
