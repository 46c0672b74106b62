import { hash } from 'node:crypto';

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** The one JSON text of a value: keys in the order of their characters, no spaces. Equal values have equal texts. */
export const canonical = (value: unknown): string => JSON.stringify(value, inOrder);

/** The SHA-256 of a text, in 64 hexadecimal digits. */
export const sha256 = (text: string): string => hash('sha256', text);
