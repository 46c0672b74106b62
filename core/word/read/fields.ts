import { isAddress } from '#core/draft/address.ts';

/** What a field of Word computes lies between its beginning and its separator; what it shows, after the separator. */
interface OpenField {
  code: string;
  /** Whether words here are not printed: this field or one around it is still at its code. */
  hides: boolean;
  link: string | undefined;
}

/** The fields open at a place, innermost last. */
export type OpenFields = OpenField[];

/** An address that may be kept as a link; nothing for any other. */
export const safeAddress = (address: string): string | undefined =>
  isAddress(address) ? address : undefined;

const longestCode = 4000;

const addressOf = (code: string): string | undefined => {
  const quoted = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]+))/i.exec(code);
  return safeAddress(quoted?.[1] ?? quoted?.[2] ?? '');
};

const shows = (fields: OpenFields, code: string): OpenField => {
  const around = fields.at(-1);
  return { code, hides: around?.hides ?? false, link: addressOf(code) ?? around?.link };
};

/** Notes a `w:fldChar`. Those in deleted runs count too: a field may begin in one and end in another. */
export const fieldSign = (fields: OpenFields, type: string | undefined): void => {
  if (type === 'begin') fields.push({ code: '', hides: true, link: undefined });
  else if (type === 'end') fields.pop();
  else if (type === 'separate') fields.push(shows(fields, fields.pop()?.code ?? ''));
};

/** A field given whole, with its code as an attribute (`w:fldSimple`); its end is an `end` sign. */
export const wholeField = (fields: OpenFields, code: string): void => {
  fields.push(shows(fields, code));
};

/** Adds to the code of the innermost field. */
export const fieldCode = (fields: OpenFields, code: string): void => {
  const field = fields.at(-1);
  if (field !== undefined && field.code.length < longestCode) field.code += code;
};

/** Whether words at this place are part of what a field computes, not of what is printed. */
export const inFieldCode = (fields: OpenFields): boolean => fields.at(-1)?.hides ?? false;

/** Where the words of the fields at this place lead. */
export const fieldLink = (fields: OpenFields): string | undefined => fields.at(-1)?.link;
