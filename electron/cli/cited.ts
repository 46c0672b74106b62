import type { InterfaceLanguage } from '#electron/host/translate.ts';

/** A citation as it is written in the language of the interface: `3 (c)`, in French `3 c)`. */
export const citedIn = (cite: string, ui: InterfaceLanguage): string =>
  ui === 'fr' ? cite.replace(/(?<=\s)\((?=[\p{L}\p{N}]+\))/gu, '') : cite;
