import { z } from 'zod';
import type { Comment, Remark } from '#core/margin/margin.ts';
import { citations } from '#electron/host/citing.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { commandLine } from '../command-line.ts';
import type { Terminal } from '../terminal.ts';
import { when } from '../when.ts';

const remark = ({ id, who, at, text }: Remark, out: Terminal): string =>
  `${id}  ${who}, ${when(at, out)}${out.t('cli:colon')} ${text === '' ? out.t('cli:comments.taken-back') : text}`;

const thread = (comment: Comment, cite: string | undefined, out: Terminal): string => {
  const { language, quoted, resolved, replies } = comment;
  const place = [
    cite ?? out.t('cli:comments.gone'),
    ...(language === undefined ? [] : [language]),
    ...(quoted === undefined ? [] : [`“${quoted}”`]),
    ...(resolved === null ? [] : [out.t('cli:comments.resolved', { who: resolved.who })]),
  ];
  return [
    place.join('  '),
    `  ${remark(comment, out)}`,
    ...replies.map((one) => `    ${remark(one, out)}`),
  ].join('\n');
};

/** `comments FILE [--json]` */
export const commentsCommand = commandLine({
  name: 'comments',
  arguments: ['<file>'],
  options: [{ flags: '--json', text: 'json' }],
  schema: z.object({ json: z.boolean().default(false) }),
  run: ([path = ''], { json }, out) => {
    const file = openDraft(path, { mode: 'read' });
    if (!file.ok) return out.fail(file.failure);
    const { draft, margin } = file.value;
    file.value.close();
    const cites = citations(draft);
    const { comments } = margin;
    if (json) out.sayJson(comments.map((one) => ({ ...one, cite: cites.get(one.part) ?? null })));
    else if (comments.length === 0) out.say(out.t('cli:comments.none', { file: path }));
    else out.say(comments.map((one) => thread(one, cites.get(one.part), out)).join('\n'));
    return 0;
  },
});
