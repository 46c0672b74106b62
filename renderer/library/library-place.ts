import { useAddress } from '#renderer/app/address.ts';
import { leaveBy } from '#renderer/app/leaving.ts';

/** Where in the library one is: at its start, or at one of the things that lead to a draft. */
export type LibraryPlace =
  | { readonly at: 'start' }
  | { readonly at: 'new' }
  | { readonly at: 'import' }
  /** `path` is the draft that gains a language, where one was chosen. */
  | { readonly at: 'pair'; readonly path: string | null };

const placeOf = (hash: string): LibraryPlace => {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  switch (words.get('library')) {
    case 'new':
      return { at: 'new' };
    case 'import':
      return { at: 'import' };
    case 'pair':
      return { at: 'pair', path: words.get('with') };
    default:
      return { at: 'start' };
  }
};

/** The address of a place in the library. It never names a draft alone, so that the window stays in the library. */
const addressOf = (place: LibraryPlace): string => {
  if (place.at === 'start') return '#';
  const words = new URLSearchParams({ library: place.at });
  if (place.at === 'pair' && place.path !== null) words.set('with', place.path);
  return `#${words}`;
};

/** Goes to a place in the library, asking first where something would be lost; going back in the browser leads back. */
export const goInLibrary = (place: LibraryPlace): void => leaveBy(() => location.assign(addressOf(place)));

/** Where in the library one is. */
export const useLibraryPlace = (): LibraryPlace => placeOf(useAddress());
