import type { i18n } from 'i18next';
import { createContext, useContext } from 'react';
import type { Face } from '#core/contract/app.ts';
import type { Host } from '#core/contract/index.ts';
import type { Settings, SettingsPatch } from '#core/contract/settings.ts';
import type { Wire } from '#renderer/store/wire.ts';

/** What every screen can reach. */
export interface Entente {
  readonly wire: Wire;
  readonly host: Host;
  readonly face: Face;
  readonly version: string;
  readonly account: string;
  readonly settings: Settings;
  readonly choose: (patch: SettingsPatch) => void;
  readonly sentences: i18n;
  /** Goes to the library, or to a draft. */
  readonly go: (place: Place) => void;
}

/** Where one is: in the library, or at a draft. It stands in the address, so that a page loaded anew is where it was. */
export type Place = { readonly screen: 'library' } | { readonly screen: 'draft'; readonly path: string };

const context = createContext<Entente | null>(null);
export const EntenteProvider = context.Provider;

/** Entente, as a screen sees it. */
export const useEntente = (): Entente => {
  const entente = useContext(context);
  if (entente === null) throw new Error('A screen stands outside Entente');
  return entente;
};

/** The place that an address names. */
export const placeOf = (hash: string): Place => {
  const path = new URLSearchParams(hash.replace(/^#/, '')).get('draft');
  return path === null ? { screen: 'library' } : { screen: 'draft', path };
};

/** The address of a place. */
export const addressOf = (place: Place): string =>
  place.screen === 'library' ? '#' : `#${new URLSearchParams({ draft: place.path })}`;
