import { type BrowserWindow, type ContextMenuParams, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Translate } from '#electron/host/translate.ts';

type Item = MenuItemConstructorOptions;

const spelling = (
  { misspelledWord, dictionarySuggestions }: ContextMenuParams,
  { webContents }: BrowserWindow,
  t: Translate,
): Item[] => {
  if (misspelledWord === '') return [];
  const words: Item[] = dictionarySuggestions.map((word) => ({
    label: word,
    click: () => webContents.replaceMisspelling(word),
  }));
  const none: Item = { label: t('desktop:no-spelling'), enabled: false };
  const learn: Item = {
    label: t('desktop:learn-word'),
    click: () => webContents.session.addWordToSpellCheckerDictionary(misspelledWord),
  };
  return [...(words.length > 0 ? words : [none]), learn, { type: 'separator' }];
};

const editing = ({ isEditable, selectionText, editFlags }: ContextMenuParams, t: Translate): Item[] => {
  const role = (name: 'cut' | 'copy' | 'paste' | 'selectAll', enabled: boolean): Item => ({
    role: name,
    label: t(`desktop:role.${name}`),
    enabled,
  });
  if (!isEditable) return selectionText === '' ? [] : [role('copy', editFlags.canCopy)];
  return [
    role('cut', editFlags.canCut),
    role('copy', editFlags.canCopy),
    role('paste', editFlags.canPaste),
    role('selectAll', editFlags.canSelectAll),
  ];
};

/** Offers, where one asks for it, other spellings of a word and the usual four. */
export const offerContextMenu = (window: BrowserWindow, speak: () => Translate): void => {
  window.webContents.on('context-menu', (_event, params) => {
    const t = speak();
    const items = [...spelling(params, window, t), ...editing(params, t)];
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
};
