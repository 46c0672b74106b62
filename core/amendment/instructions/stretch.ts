import { type Matching, phraseAt, type Words } from './matching.ts';

/** Words without quotation marks are looked for no further than this many items. */
export const longestStretch = 40;

/** Words without quotation marks, from one item to another, free of stray marks; null where there are none. */
export const unquoted = ({ text, items }: Matching, from: number, to: number): Words | null => {
  const [first, last] = [items[from], items[to - 1]];
  if (first === undefined || last === undefined || to <= from) return null;
  const stray = /^["“”«»‘’'\s]+|["“”«»‘’'\s,]+$/g;
  const said = text.slice(first.from, last.to).replace(stray, '');
  return said === '' ? null : { text: said, from: first.from, to: last.to, quoted: false, open: false };
};

/** Where words without quotation marks end, when nothing of the pattern follows them. */
export const stretchEnd = (matching: Matching, from: number): number => {
  const { items, end, places, grammar } = matching;
  for (let at = from; at < Math.min(end, from + longestStretch); at++) {
    const item = items[at];
    if (item === undefined || item.kind === 'quoted' || item.flat === ';' || item.flat === '(') return at;
    if (at === from) continue;
    if (
      phraseAt(matching, grammar.said.because, at) > 0 ||
      phraseAt(matching, grammar.said.everywhere, at) > 0
    )
      return at;
    if (places.locatorAt(at) !== null) return at;
    const joint = item.flat === ',' ? 1 : phraseAt(matching, grammar.places.and, at);
    const next =
      at + joint + (joint === 1 && item.flat === ',' ? phraseAt(matching, grammar.places.and, at + 1) : 0);
    if (joint > 0 && phraseAt(matching, grammar.verbs, next) > 0) return at;
  }
  return Math.min(end, from + longestStretch);
};
