import { useSyncExternalStore } from 'react';
import { addressOf, type Place, placeOf } from './entente.ts';

const follow = (listener: () => void): (() => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

/** Where one is, and how to go elsewhere. Going back in the browser goes back here too. */
export const usePlace = (): readonly [Place, (place: Place) => void] => {
  const hash = useSyncExternalStore(follow, () => location.hash);
  return [placeOf(hash), (place) => location.assign(addressOf(place))];
};
