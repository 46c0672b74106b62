import {
  AlignmentType,
  type ICharacterStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
  ShadingType,
} from 'docx';
import type { HeadingLine, Role } from '#core/draft/draft.ts';
import { ownColours } from '../own-colours.ts';
import type { Measures } from './measures.ts';

// Faces that come with Word everywhere; LibreOffice sets Caladea and Carlito in their place, of equal widths.
const wordFace = 'Cambria';
const lineFace = 'Calibri';

const { ink, quiet, placeholder } = ownColours;

/** The colour of the rules that set the heading lines and the header apart. */
export const ruleColour = ownColours.rule;

/** The style of each heading line, by its id in the file. */
export const headingStyles: Readonly<Record<HeadingLine, string>> = {
  network: 'Network',
  kind: 'Title',
  meeting: 'Subtitle',
  theme: 'Theme',
  place: 'Place',
  date: 'Date',
  other: 'HeadingLine',
};

/** The style of a part that is neither a heading line nor an item. */
export const partStyles: Readonly<Record<Exclude<Role, 'heading' | 'item'>, string>> = {
  chapeau: 'Chapeau',
  section: 'Heading1',
  preamble: 'Preamble',
  clause: 'Clause',
  closing: 'ClosingLine',
};

/** The style of an item of a level. */
export const itemStyle = (level: number): string => `Item${Math.min(Math.max(level, 1), 4)}`;

// Said outright: where the rule is missing LibreOffice takes the height of a line as fixed.
const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO });

const shown = { quickFormat: true, uiPriority: 1 };

const headings = (measures: Measures): readonly IParagraphStyleOptions[] => {
  const line = (id: string, name: string, run: IParagraphStyleOptions['run'], after: number) => ({
    ...shown,
    id,
    name,
    basedOn: 'Normal',
    run: { ...run },
    paragraph: { keepNext: true, keepLines: true, spacing: { after, ...lines(252) } },
  });
  const { kindSize, meetingSize, bodySize } = measures;
  return [
    line(
      'Network',
      'Network',
      { font: lineFace, allCaps: true, characterSpacing: 30, size: bodySize - 3, color: ink },
      200,
    ),
    line('Title', 'Title', { size: kindSize, bold: true, color: ink }, 100),
    line('Subtitle', 'Subtitle', { size: meetingSize }, 100),
    line('Theme', 'Theme', { size: bodySize + 2, italics: true }, 120),
    line('Place', 'Place', { size: bodySize, font: lineFace, color: quiet }, 0),
    line('Date', 'Date', { size: bodySize, font: lineFace, color: quiet }, 0),
    line('HeadingLine', 'Heading Line', { size: bodySize }, 40),
  ];
};

const text = (measures: Measures): readonly IParagraphStyleOptions[] => {
  const body = (id: string, name: string, more: IParagraphStyleOptions['paragraph'] = {}) => ({
    ...shown,
    id,
    name,
    basedOn: 'Normal',
    paragraph: { ...more },
  });
  const { after } = measures;
  const items = [1, 2, 3, 4].map((level) =>
    body(`Item${level}`, `Item ${level}`, { spacing: { after: Math.round(after * 0.6) } }),
  );
  return [
    body('Chapeau', 'Chapeau', { spacing: { after: after + 60 } }),
    body('Preamble', 'Preamble'),
    body('Clause', 'Clause'),
    ...items,
    {
      ...body('ClosingLine', 'Closing Line', { keepLines: true, spacing: { after: 20 } }),
      run: { italics: true },
    },
  ];
};

const around = (measures: Measures): readonly IParagraphStyleOptions[] => {
  const small = { font: lineFace, size: 17, color: quiet };
  const line = (id: string, name: string) => ({
    id,
    name,
    basedOn: 'Normal',
    uiPriority: 99,
    run: small,
    paragraph: { spacing: { after: 0, ...lines(240) } },
  });
  return [
    line('Header', 'header'),
    line('Footer', 'footer'),
    {
      ...line('LanguageName', 'Language Name'),
      run: { ...small, allCaps: true, characterSpacing: 30, size: measures.bodySize - 3 },
    },
  ];
};

const characters: readonly ICharacterStyleOptions[] = [
  {
    ...shown,
    id: 'Placeholder',
    name: 'Placeholder',
    run: { shading: { type: ShadingType.CLEAR, fill: placeholder, color: 'auto' } },
  },
];

/** The styles of a file, under names that Word shows in its gallery. */
export const stylesFor = (measures: Measures, language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: wordFace, size: measures.bodySize, language: { value: language } },
      paragraph: {
        spacing: { after: measures.after, ...lines(measures.line) },
        alignment: AlignmentType.LEFT,
      },
    },
    heading1: {
      run: { size: measures.sectionSize, bold: true, color: ink },
      paragraph: {
        keepNext: true,
        keepLines: true,
        spacing: { before: 320, after: 120, ...lines(252) },
        outlineLevel: 0,
      },
    },
    lineNumber: { run: { font: lineFace, size: 15, color: quiet } },
    hyperlink: { run: { color: ink, underline: { color: ruleColour } } },
    footnoteText: {
      run: { size: measures.bodySize - 4 },
      paragraph: { spacing: { after: 40, ...lines(240) }, indent: { left: 170, hanging: 170 } },
    },
  },
  paragraphStyles: [...headings(measures), ...text(measures), ...around(measures)],
  characterStyles: characters,
});
