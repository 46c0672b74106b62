import { z } from 'zod';
import type { Draft } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import { bankChange } from '#electron/host/bank.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { commandLine } from '../command-line.ts';
import { who } from '../who.ts';

const citeOfNew = (before: Draft, after: Draft): string => {
  const profile = draftingLanguages()[after.languages[0] ?? ''];
  const known = new Set(before.parts.map(({ id }) => id));
  const added = after.parts.find(({ id }) => !known.has(id));
  return profile === undefined || added === undefined
    ? ''
    : (labels(after, profile).get(added.id)?.cite ?? '');
};

/** `insert FILE CLAUSE [--after PARAGRAPH]` */
export const insertCommand = commandLine({
  name: 'insert',
  arguments: ['<file>', '<clause>'],
  options: [
    { flags: '--after <paragraph>', text: 'after' },
    { flags: '--json', text: 'json' },
  ],
  schema: z.object({ after: z.string().optional(), json: z.boolean().default(false) }),
  run: ([path = '', clause = ''], { after, json }, out) => {
    const file = openDraft(path, { mode: 'write' });
    if (!file.ok) return out.fail(file.failure);
    try {
      const before = file.value.draft;
      const change = bankChange(before, clause, after);
      if (!change.ok) return out.fail(change.failure);
      const applied = file.value.apply(change.value, { who: who() });
      if (!applied.ok) return out.fail(applied.failure);
      const cite = citeOfNew(before, applied.value);
      if (json) out.sayJson({ file: path, clause, cite });
      else out.say(out.t('cli:insert.done', { file: path, clause, cite }));
      return 0;
    } finally {
      file.value.close();
    }
  },
});
