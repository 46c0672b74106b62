import { useAddress } from './address.ts';
import { addressOf, type Place, placeOf } from './entente.ts';

/** Where one is, and how to go elsewhere. Going back in the browser goes back here too. */
export const usePlace = (): readonly [Place, (place: Place) => void] => {
  return [placeOf(useAddress()), (place) => location.assign(addressOf(place))];
};
