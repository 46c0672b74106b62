/**
 * A finding about a text, found once as long as the text is met again: hundreds of replies hold nearly all of the
 * paragraphs that were sent out. The last `most` texts are remembered at least, twice as many at most; what is
 * found must depend on the text alone.
 */
export const remembered = <Found>(find: (text: string) => Found, most = 4000): ((text: string) => Found) => {
  let recent = new Map<string, Found>();
  let before = new Map<string, Found>();
  const remember = (text: string, found: Found): Found => {
    if (recent.size >= most) [before, recent] = [recent, new Map()];
    recent.set(text, found);
    return found;
  };
  return (text) => {
    const found = recent.get(text);
    if (found !== undefined) return found;
    const earlier = before.get(text);
    return remember(text, earlier === undefined ? find(text) : earlier);
  };
};
