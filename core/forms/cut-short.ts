const most = 60;

/** The beginning of a text that is longer than so many characters, up to the end of a word. */
export const cutShort = (text: string, length = most): string =>
  text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/, '')}…`;
