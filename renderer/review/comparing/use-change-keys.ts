import { useEffect, useRef } from 'react';

const stepOf = ({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): 1 | -1 | null => {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === 'F7') return shiftKey ? -1 : 1;
  if (key.toLowerCase() === 'n') return 1;
  return key.toLowerCase() === 'p' ? -1 : null;
};

// There letters are typed, or look for a choice.
const takesLetters = 'input, textarea, [role="listbox"], [aria-haspopup="listbox"]';

/** N and F7 go to the next change, P and Shift+F7 to the one before, wherever the focus is. */
export const useChangeKeys = (step: (by: 1 | -1) => void): void => {
  const call = useRef(step);
  useEffect(() => {
    call.current = step;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const by = stepOf(event);
      const isTyped = event.target instanceof Element && event.target.closest(takesLetters) !== null;
      if (by === null || (isTyped && event.key !== 'F7')) return;
      event.preventDefault();
      call.current(by);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
};
