/** A text with a capital first letter, by the rules of its language. */
export const capitalized = (text: string, language: string): string => {
  const [first = '', ...rest] = Array.from(text);
  return first.toLocaleUpperCase(language) + rest.join('');
};
