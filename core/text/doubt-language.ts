import { likelyLanguage } from '#core/language/detect.ts';
import type { Tongue } from './heading-lines.ts';
import { firstLine, type Paragraph } from './paragraph.ts';
import { finding, type Notes } from './report.ts';

/** How much of a text is looked at to tell its language. */
const sampleLength = 6000;
const longEnough = 150;

/** Doubts a text, or a long paragraph of it, that looks to be in another language than the drafter said. */
export const doubtLanguage = (
  paragraphs: readonly Paragraph[],
  { language, languages }: Tongue,
  notes: Notes,
): void => {
  const base = (tag: string): string => tag.split('-')[0] ?? tag;
  const differs = (likely: string | null): likely is string =>
    likely !== null && base(likely) !== base(language);
  const sample = paragraphs
    .slice(0, 60)
    .map(({ text }) => text.slice(0, 400))
    .join('\n')
    .slice(0, sampleLength);
  const likely = likelyLanguage(sample, languages);
  if (differs(likely)) notes.doubts.push(finding('reading:other-language', 1, { language, likely }));
  if (likely === null || differs(likely)) return;
  for (const paragraph of paragraphs.filter(({ text }) => text.length >= longEnough)) {
    const own = likelyLanguage(paragraph.text.slice(0, sampleLength), languages);
    if (differs(own))
      notes.doubts.push(finding('reading:other-language', firstLine(paragraph), { language, likely: own }));
  }
};
