import type { Terminal } from './terminal.ts';

/** A moment as the reader of a terminal writes it. */
export const when = (at: string, { ui }: Pick<Terminal, 'ui'>): string =>
  new Intl.DateTimeFormat(ui === 'en' ? 'en-GB' : ui, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  );
