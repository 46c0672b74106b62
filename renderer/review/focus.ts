/** Where the keyboard goes when what it was on is gone. */
export const panelPlace = 'review-panel';

/** Puts the keyboard on an element once it is there; on the panel where it is not. */
export const focusOn = (id: string): void =>
  void setTimeout(() => (document.getElementById(id) ?? document.getElementById(panelPlace))?.focus(), 0);
