/**
 * The same value, cut loose from the file that it was read from: a few words that a reply keeps would else keep all of
 * the letter or the sheet in memory in which they stood.
 */
export const apart = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
