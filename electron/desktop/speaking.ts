import { app } from 'electron';
import type { Memory } from '#electron/host/settings/memory.ts';
import { type InterfaceLanguage, type Translate, translator } from '#electron/host/translate.ts';

/** French where someone’s first language on this machine is French, English everywhere else. */
export const machineLanguage = (): InterfaceLanguage =>
  /^fr\b/i.test(app.getPreferredSystemLanguages()[0] ?? '') ? 'fr' : 'en';

/** The sentences of the language that is chosen now. */
export const speaking = (memory: Memory, machine: InterfaceLanguage): (() => Translate) => {
  const known = new Map<InterfaceLanguage, Translate>();
  return () => {
    const chosen = memory.settings.interface === 'system' ? machine : memory.settings.interface;
    const sentences = known.get(chosen) ?? translator(chosen);
    known.set(chosen, sentences);
    return sentences;
  };
};
