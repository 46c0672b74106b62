/** A language by its name in another, as it stands in a sentence: French, anglais. */
export const nameIn = (language: string, shownIn: string): string =>
  new Intl.DisplayNames([shownIn], { type: 'language' }).of(language) ?? language;

/** A language by its name in another, where the name stands alone: French, Anglais. */
export const titleIn = (language: string, shownIn: string): string => {
  const name = nameIn(language, shownIn);
  return name.charAt(0).toLocaleUpperCase(shownIn) + name.slice(1);
};

/** A language by its own name, for whoever looks for it because no other is read: English, Français. */
export const ownName = (language: string): string => titleIn(language, language);
