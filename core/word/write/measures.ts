/** Lengths of a page in twips (twentieths of a point), type sizes in half-points, as Word counts them. */
export interface Measures {
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly landscape: boolean;
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** How far the words of a numbered clause are set in from its number. */
  readonly numberWidth: number;
  /** How far the items of each level are set in from those above them. */
  readonly itemWidth: number;
  readonly bodySize: number;
  readonly line: number;
  readonly after: number;
  readonly kindSize: number;
  readonly meetingSize: number;
  readonly sectionSize: number;
}

/** A sheet of A4 in twips, upright. */
const sheet = { pageWidth: 11906, pageHeight: 16838 } as const;

const oneColumn = {
  landscape: false,
  margins: { top: 1700, right: 1590, bottom: 1590, left: 1590 },
  numberWidth: 680,
  itemWidth: 567,
  bodySize: 22,
  line: 288,
  after: 140,
  kindSize: 44,
  meetingSize: 28,
  sectionSize: 26,
} as const;

// French runs about a seventh longer than English: columns are equal, and the type a little smaller instead.
const columns = {
  ...oneColumn,
  margins: { top: 1420, right: 1020, bottom: 1250, left: 1020 },
  numberWidth: 540,
  itemWidth: 440,
  bodySize: 19,
  line: 264,
  after: 100,
  kindSize: 32,
  meetingSize: 22,
  sectionSize: 21,
} as const;

/** The measures of a page that holds so many languages beside each other; more than two lie across the sheet. */
export const measuresFor = (languages: number): Measures => ({
  ...(languages === 1 ? oneColumn : columns),
  ...sheet,
  landscape: languages > 2,
});

/** The width between the margins, in twips. */
export const textWidth = ({ pageWidth, pageHeight, landscape, margins }: Measures): number =>
  (landscape ? pageHeight : pageWidth) - margins.left - margins.right;
