import { Document, Packer } from 'docx';
import type { Paper } from '#core/forms/pack/papers.ts';
import type { ConsultationIdentity } from '../../identity.ts';
import { frameFor } from '../frame.ts';
import { measuresFor } from '../measures.ts';
import { settlePackage } from '../package.ts';
import { stylesFor } from '../styles.ts';
import { wordLanguage } from '../tags.ts';
import { writableLine } from '../words.ts';
import { addIdentity } from './custom-part.ts';
import { paperParagraphs } from './papers.ts';

/** How a paper is to be written. */
export interface PaperOptions {
  readonly symbol: string;
  readonly identity: ConsultationIdentity;
  /** An ISO date or moment. */
  readonly date: string;
}

/**
 * Writes a paper that goes with a draft as a Word file, which says as the draft does which consultation it belongs to.
 * Equal papers give equal bytes. Throws a RangeError for a date that is none.
 */
export const writePaper = async (
  paper: Paper,
  { symbol, identity, date }: PaperOptions,
): Promise<Uint8Array> => {
  const measures = measuresFor(1);
  const language = wordLanguage(paper.language);
  const titles = [{ text: writableLine(paper.title), language }];
  const made = new Document({
    styles: stylesFor(measures, language),
    numbering: { config: [] },
    sections: [
      { ...frameFor(titles, writableLine(symbol), measures, false), children: [...paperParagraphs(paper)] },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(made));
  const properties = { title: paper.title, languages: [paper.language], date: new Date(date) };
  return settlePackage(bytes, properties, (parts) => addIdentity(parts, identity, 'word/document.xml'));
};
