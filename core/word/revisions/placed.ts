/**
 * A place in one view of a text: the paragraph, counted from 0, and the offset in its wording. The paragraph after the
 * last one, at offset 0, is the end of the text.
 */
export interface Spot {
  readonly paragraph: number;
  readonly offset: number;
}

/** From one place to another; the same place twice where there is nothing between. */
export interface Stretch {
  readonly from: Spot;
  readonly to: Spot;
}

/** One stretch of a text in both of its views. */
export interface Placed {
  /** In the text with all changes left: what the city began with. */
  readonly before: Stretch;
  /** In the text with all changes taken: what the city proposes. */
  readonly after: Stretch;
}

/** Who tracked a change and when, as the file says: never proof of either. */
export interface ChangedBy {
  /** As written: may be missing, empty, an address, "Author", or a translated "unknown" that all strangers share. */
  readonly author?: string;
  /** As written. Word writes LOCAL time to the minute with a false `Z`; other programs write seconds. Orders nothing. */
  readonly date?: string;
  /** The true time (ISO 8601), where a recent Word gives it. */
  readonly dateUtc?: string;
}
