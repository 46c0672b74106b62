import { characters, joinWordings, plain, type Wording } from '#core/draft/wording.ts';

/** Two wordings put together, with a space between them where neither brings one. */
export const joinedWith = (one: Wording, other: Wording): Wording => {
  if (one.length === 0 || other.length === 0) return joinWordings(one, other);
  const spaced = /\s$/.test(characters(one)) || /^\s/.test(characters(other));
  return joinWordings(one, spaced ? [] : plain(' '), other);
};
