import { Bookmark, type Paragraph } from 'docx';
import type { Paper } from '#core/forms/pack/papers.ts';
import { type ConsultationIdentity, instructionsBookmark } from '../../identity.ts';
import { addIdentity } from './custom-part.ts';
import { paperParagraph, paperParagraphs, paperRun } from './papers.ts';

/** What makes of a text a file that goes out to a city and comes back amended. */
export interface Sent {
  readonly identity: ConsultationIdentity;
  /** What is said after the text, a page for each; no part of it. */
  readonly after: readonly Paper[];
  /** What the head of every page says beside the symbol: which draft, and whose copy. */
  readonly mark: string;
}

/** What is said after the text, on a page of its own, under one bookmark. */
export const afterText = ({ after }: Sent): readonly Paragraph[] => {
  const [first, ...others] = after;
  const [line, ...rest] = first?.lines ?? [];
  if (first === undefined || line === undefined) return [];
  const opening = new Bookmark({
    id: instructionsBookmark,
    children: [paperRun(line, first.language)],
  });
  return [
    paperParagraph(line, [opening], { pageBreakBefore: true }),
    ...paperParagraphs({ ...first, lines: rest }),
    ...others.flatMap((paper) => paperParagraphs(paper)),
  ];
};

const endOf = (id: string): string => `<w:bookmarkEnd w:id="${id}"/>`;

/** Bookmarks numbered by their order in the text, the one of the instructions drawn out to the end of it. */
const settledBookmarks = (document: string): string => {
  const numbers = new Map<string, string>();
  const numbered = document.replaceAll(
    /(<w:bookmarkStart [^>]*?w:id=")([^"]*)"/g,
    (_, start: string, id: string) => {
      numbers.set(id, String(numbers.size + 1));
      return `${start}${numbers.get(id)}"`;
    },
  );
  const ended = numbered.replaceAll(/<w:bookmarkEnd w:id="([^"]*)"\/>/g, (_, id: string) =>
    endOf(numbers.get(id) ?? id),
  );
  const instructions = new RegExp(`<w:bookmarkStart [^>]*w:name="${instructionsBookmark}"[^>]*/>`).exec(
    ended,
  )?.[0];
  const id = /w:id="([^"]*)"/.exec(instructions ?? '')?.[1];
  if (id === undefined) return ended;
  const without = ended.replace(endOf(id), '');
  const last = without.lastIndexOf('</w:p>');
  return `${without.slice(0, last)}${endOf(id)}${without.slice(last)}`;
};

// CT_Settings has its elements in one order (ISO/IEC 29500-1, 17.15.1.78): both stand before the first tab stop.
const tracked = '<w:trackRevisions/><w:documentProtection w:edit="trackedChanges" w:enforcement="1"/>';

/** Does to the parts of a file what a file needs that goes out: bookmarks in order, tracking locked on, its identity. */
export const settleSent = (parts: Map<string, string>, { identity }: Sent): void => {
  const [document, settings] = ['word/document.xml', 'word/settings.xml'];
  parts.set(document, settledBookmarks(parts.get(document) ?? ''));
  parts.set(
    settings,
    (parts.get(settings) ?? '').replace('<w:defaultTabStop', `${tracked}<w:defaultTabStop`),
  );
  addIdentity(parts, identity, document);
};
