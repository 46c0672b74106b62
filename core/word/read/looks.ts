import { child, isOn, valueOf, type XmlElement } from './tree.ts';

/** What properties say of how words look, beyond the marks that a draft knows; what is missing is left as it was. */
export interface Looks {
  /** Struck through, once or twice. */
  readonly struck?: boolean;
  readonly hidden?: boolean;
  /** Six hexadecimal digits, or `auto`. */
  readonly colour?: string;
  /** The colour behind the words, as it is named: six digits, a word of Word’s, `none` or `auto`; `boxed` for a line around them. */
  readonly ground?: string;
}

const struckBy = (properties: XmlElement | undefined): boolean | undefined => {
  const [once, twice] = [isOn(properties, 'w:strike'), isOn(properties, 'w:dstrike')];
  return once === undefined && twice === undefined ? undefined : once === true || twice === true;
};

const isBoxed = (properties: XmlElement | undefined): boolean =>
  !['nil', 'none'].includes(valueOf(properties, 'w:bdr') ?? 'none');

const groundOf = (properties: XmlElement | undefined): string | undefined =>
  valueOf(properties, 'w:highlight') ??
  (isBoxed(properties) ? 'boxed' : child(properties, 'w:shd')?.attributes['w:fill']);

/** What run properties (`w:rPr`) say by themselves; of paragraph properties only the ground is to be had. */
export const looksOf = (properties: XmlElement | undefined): Looks => {
  const [struck, hidden] = [struckBy(properties), isOn(properties, 'w:vanish')];
  const [colour, ground] = [valueOf(properties, 'w:color'), groundOf(properties)];
  return {
    ...(struck === undefined ? {} : { struck }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(colour === undefined ? {} : { colour }),
    ...(ground === undefined ? {} : { ground }),
  };
};
