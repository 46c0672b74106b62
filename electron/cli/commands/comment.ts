import { z } from 'zod';
import type { MarginDeed } from '#core/margin/deed.ts';
import type { Margin } from '#core/margin/margin.ts';
import { findPart } from '#electron/host/citing.ts';
import { type DraftFile, openDraft } from '#electron/host/file/draft-file.ts';
import { chosenLanguages } from '../chosen-languages.ts';
import { commandLine } from '../command-line.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { who } from '../who.ts';

const numberOf = (id: string): number => Number(/^c(\d+)$/.exec(id)?.[1] ?? 0);

// Ids that can be said across a table; those of the window are others and are passed over.
const nextId = ({ comments }: Margin): string =>
  `c${Math.max(0, ...comments.flatMap(({ id, replies }) => [id, ...replies.map((one) => one.id)]).map(numberOf)) + 1}`;

interface Asked {
  readonly clause: string;
  readonly text: string;
  readonly language?: string | undefined;
  readonly words?: string | undefined;
  readonly by?: string | undefined;
  readonly json: boolean;
}

const commentOn = (
  file: DraftFile,
  path: string,
  { clause, text, language, words, by, json }: Asked,
  out: Terminal,
): ExitCode => {
  const part = findPart(file.draft, clause);
  if (!part.ok) return out.fail(part.failure);
  const known = chosenLanguages(path, file.draft, language, out);
  if (!known.ok) return out.fail(known.failure);
  const id = nextId(file.margin);
  const deed: MarginDeed = {
    type: 'comment',
    id,
    part: part.value ?? '',
    ...(language === undefined ? {} : { language }),
    ...(words === undefined ? {} : { quoted: words }),
    text,
  };
  const noted = file.note(deed, { who: by ?? who() });
  if (!noted.ok) return out.fail(noted.failure);
  if (json) out.sayJson({ file: path, id });
  else out.say(out.t('cli:comment.done', { file: path, id, clause }));
  return 0;
};

/** `comment FILE --clause N --text "…" [--language L] [--words "…"]` */
export const commentCommand = commandLine({
  name: 'comment',
  arguments: ['<file>'],
  options: [
    { flags: '--clause <paragraph>', text: 'reserved-clause', required: true },
    { flags: '--text <words>', text: 'comment-text', required: true },
    { flags: '--language <language>', text: 'comment-language' },
    { flags: '--words <words>', text: 'comment-words' },
    { flags: '--by <who>', text: 'round-by' },
    { flags: '--json', text: 'json' },
  ],
  schema: z.object({
    clause: z.string().min(1),
    text: z.string(),
    language: z.string().optional(),
    words: z.string().optional(),
    by: z.string().optional(),
    json: z.boolean().default(false),
  }),
  run: ([path = ''], asked, out) => {
    const file = openDraft(path, { mode: 'write' });
    if (!file.ok) return out.fail(file.failure);
    try {
      return commentOn(file.value, path, asked, out);
    } finally {
      file.value.close();
    }
  },
});
