import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { CommandName } from '#core/contract/commands.ts';
import { commandPressed } from './keys.ts';

/** How a screen answers a command while it is shown. */
interface Answer {
  readonly run: () => void;
  readonly possible: boolean;
}

const answers = new Map<CommandName, readonly Answer[]>();
const listeners = new Set<() => void>();
let version = 0;

const changed = (): void => {
  version += 1;
  for (const tell of listeners) tell();
};

const put = (name: CommandName, answer: Answer): (() => void) => {
  answers.set(name, [...(answers.get(name) ?? []), answer]);
  changed();
  return () => {
    answers.set(
      name,
      (answers.get(name) ?? []).filter((one) => one !== answer),
    );
    changed();
  };
};

const answerOf = (name: CommandName): Answer | undefined => answers.get(name)?.at(-1);

/** Whether a command can be called now. */
export const isPossible = (name: CommandName): boolean => answerOf(name)?.possible ?? false;

/** Calls a command by name, as menus and the palette do; false where nothing on the screen answers it now. */
export const runCommand = (name: CommandName): boolean => {
  const answer = answerOf(name);
  if (answer === undefined || !answer.possible) return false;
  answer.run();
  return true;
};

/** Answers a command while the component is shown; the one that came last is asked. */
export const useCommand = (name: CommandName, run: () => void, possible = true): void => {
  // At once: a key may follow as soon as the screen is seen.
  useLayoutEffect(() => put(name, { run, possible }), [name, run, possible]);
};

/** Hears whenever commands become possible or no longer are. */
export const followAnswers = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Renders anew when commands become possible or no longer are. */
export const useCommandChanges = (): number => useSyncExternalStore(followAnswers, () => version);

const first = new Set<() => void>();

/** Tells whoever has to know before a command is called, as an editor that has yet to read where the caret went. */
export const useBeforeCommands = (tell: () => void): void => {
  useEffect(() => {
    first.add(tell);
    return () => {
      first.delete(tell);
    };
  }, [tell]);
};

/**
 * Calls a command on what is true by now, however quickly it follows another key: after what the keys before it did
 * has been shown, and so that what it opens has the keyboard before the next key comes.
 */
export const callCommand = (name: CommandName): void => {
  for (const tell of first) tell();
  queueMicrotask(() => {
    flushSync(() => {});
    runCommand(name);
    flushSync(() => {});
  });
};

// Whoever takes back a word in a field must not take back a change in the text behind it.
const isOfField = (name: CommandName, { target }: KeyboardEvent): boolean =>
  (name === 'undo' || name === 'redo') &&
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement);

/** Calls commands by their keys, from wherever the focus is. */
export const useCommandKeys = (): void => {
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const name = event.isComposing ? null : commandPressed(event);
      if (name === null || answerOf(name) === undefined || isOfField(name, event)) return;
      event.preventDefault();
      event.stopPropagation();
      callCommand(name);
    };
    addEventListener('keydown', pressed, true);
    return () => removeEventListener('keydown', pressed, true);
  }, []);
};
