import { type BrowserWindow, dialog } from 'electron';
import type { Failure } from '#core/failure.ts';
import type { Errands } from '#electron/host/serving/errands.ts';
import { sentenceOf, type Translate } from '#electron/host/translate.ts';

/** A window answers within moments; one that does not is stuck, and a person decides. */
const patience = 8000;

const silent: Failure = { code: 'desktop:silent', facts: {} };

const patiently = async (answer: Promise<Failure | null>): Promise<Failure | null> => {
  const { promise, resolve } = Promise.withResolvers<Failure>();
  const timer = setTimeout(() => resolve(silent), patience);
  const first = await Promise.race([answer, promise]);
  clearTimeout(timer);
  return first;
};

type Choice = 'copy' | 'stay' | 'leave';
const choices: readonly Choice[] = ['copy', 'stay', 'leave'];

const choose = async (window: BrowserWindow, failure: Failure, t: Translate): Promise<Choice> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t('desktop:unsaved'),
    detail: sentenceOf(failure, t),
    buttons: choices.map((choice) => t(`desktop:unsaved-${choice}`)),
    defaultId: 0,
    cancelId: choices.indexOf('stay'),
    noLink: true,
  });
  return choices[response] ?? 'stay';
};

const copied = async (window: BrowserWindow, errands: Errands, t: Translate): Promise<boolean> => {
  const filters = [{ name: t('desktop:draft-files'), extensions: ['entente'] }];
  const { canceled, filePath } = await dialog.showSaveDialog(window, { filters });
  if (canceled || filePath === '') return false;
  return (await patiently(errands.ask({ type: 'save-copy', path: filePath }))) === null;
};

/** Whether a window may close: all of it is on the disk, or whoever sits before it said so. */
const mayClose = async (window: BrowserWindow, errands: Errands, t: Translate): Promise<boolean> => {
  for (;;) {
    const failure = await patiently(errands.ask({ type: 'settle' }));
    if (failure === null) return true;
    const choice = await choose(window, failure, t);
    if (choice === 'leave' || (choice === 'copy' && (await copied(window, errands, t)))) return true;
    if (choice === 'stay') return false;
  }
};

/** Keeps a window open until what was typed in it is on the disk. `stayed` hears when someone chose to keep it open. */
export const keepOpenUntilSaved = (
  window: BrowserWindow,
  errandsOf: () => Errands | undefined,
  speak: () => Translate,
  stayed: () => void,
): void => {
  let state: 'open' | 'asking' | 'free' = 'open';
  const ask = async (errands: Errands): Promise<void> => {
    state = 'asking';
    const may = await mayClose(window, errands, speak());
    state = may ? 'free' : 'open';
    if (!may) stayed();
    else if (!window.isDestroyed()) window.close();
  };
  window.on('close', (event) => {
    const errands = errandsOf();
    if (state === 'free' || errands === undefined) return;
    event.preventDefault();
    if (state === 'open') void ask(errands);
  });
};
