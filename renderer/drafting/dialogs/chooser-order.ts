/** A thing as it is found: by its name, or by the mark before it. */
interface Findable {
  readonly name: string;
  readonly mark?: string;
}

const plainly = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

const rank = ({ name, mark = '' }: Findable, typed: string): number => {
  const [called, marked] = [plainly(name), plainly(mark)];
  if (called === typed || marked === typed) return 0;
  if (called.startsWith(typed)) return 1;
  return ` ${called}`.includes(` ${typed}`) ? 2 : 3;
};

/** Things in the order in which they answer to what was typed: called so, beginning so, with a word that does, others. */
export const inOrder = <Thing extends Findable>(
  things: readonly Thing[],
  typed: string,
): readonly Thing[] => {
  const wanted = plainly(typed);
  if (wanted === '') return things;
  return things.toSorted((one, other) => rank(one, wanted) - rank(other, wanted));
};
