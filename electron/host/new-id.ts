import { randomBytes } from 'node:crypto';

const letters = 'abcdefghjkmnpqrstvwxyz23456789';

/** A fresh permanent id: ten letters and digits that cannot be mistaken for one another when read aloud. */
export const newId = (): string =>
  Array.from(randomBytes(10), (byte) => letters[byte % letters.length] ?? 'x').join('');
