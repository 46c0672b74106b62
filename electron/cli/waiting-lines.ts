import type { HeldFile } from '#core/round/round.ts';
import { sentenceOf } from '#electron/host/translate.ts';
import type { Terminal } from './terminal.ts';

/** The files that wait, one a line, each with its id, since when and why; none where nothing waits. */
export const waitingLines = (held: readonly HeldFile[], { t, ui }: Terminal): readonly string[] => {
  if (held.length === 0) return [];
  const day = new Intl.DateTimeFormat(ui, { dateStyle: 'long' });
  return [
    `  ${t('reply:waiting.files', { count: held.length })}${t('cli:colon')}`,
    ...held.map(({ id, file, reason, held: { at } }) =>
      t('reply:waiting.line', { id, file, day: day.format(new Date(at)), sentence: sentenceOf(reason, t) }),
    ),
  ];
};
