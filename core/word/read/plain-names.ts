// Powers of two; a file has some hundred names.
const slotCount = 2 ** 11;
// Names that are made to fall into one slot are not looked for any longer than this.
const mostSteps = 8;

/**
 * The names of a part, one string for each: a name is told by its bytes and cut out of the text once. `ahead` is how
 * much further its place is in the bytes than in the text; `hash` is the same wherever the same bytes are.
 */
export const plainNames = (bytes: Uint8Array, text: string) => {
  const slots = new Int32Array(slotCount);
  const [names, places]: [string[], number[]] = [[], []];
  const isAt = (name: number, from: number, length: number): boolean => {
    if (names[name]?.length !== length) return false;
    const place = places[name] ?? 0;
    for (let at = 0; at < length; at++) if (bytes[place + at] !== bytes[from + at]) return false;
    return true;
  };
  return (from: number, to: number, hash: number, ahead: number): string => {
    for (let step = 0; step < mostSteps; step++) {
      const slot = (hash + step) & (slotCount - 1);
      const name = (slots[slot] ?? 0) - 1;
      if (name === -1) {
        slots[slot] = names.push(text.slice(from - ahead, to - ahead));
        places.push(from);
        return names.at(-1) ?? '';
      }
      if (isAt(name, from, to - from)) return names[name] ?? '';
    }
    return text.slice(from - ahead, to - ahead);
  };
};
