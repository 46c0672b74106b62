import { z } from 'zod';
import { wordingIn } from '#core/draft/draft.ts';
import { plain } from '#core/draft/wording.ts';
import { type Behind, partIn } from '#core/margin/stale.ts';
import { markedText } from '#core/redline/marked-text.ts';
import { redlineWordings } from '#core/redline/redline.ts';
import { redlineRuns } from '#core/redline/runs.ts';
import { spelling } from '#electron/host/amending/spelling.ts';
import { calledParts, citations } from '#electron/host/citing.ts';
import { type DraftFile, openDraft } from '#electron/host/file/draft-file.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { commandLine } from '../command-line.ts';
import { languageNames } from '../report.ts';
import type { Terminal } from '../terminal.ts';

/** What changed in the other language since both agreed, as text with the differences in brackets. */
const changed = ({ draft }: DraftFile, { part: id, since, was }: Behind): string => {
  const [part, profile] = [partIn(draft, id), draftingLanguages()[since]];
  if (part === undefined || profile === undefined) return '';
  // As both print: a fact by its value, a reference by its number, a note behind its words.
  const spell = spelling(draft, since, 'notes');
  const [before, now] = [plain(spell(was)), plain(spell(wordingIn(part, since)))];
  return markedText(redlineRuns(redlineWordings(before, now, profile)), 'plain');
};

const lineOf = (file: DraftFile, entry: Behind, called: string, out: Terminal): string => {
  const language = languageNames([entry.language], out);
  const heading = out.t(`cli:stale.${entry.kind}`, { called, language });
  return `${heading}\n    ${entry.since}  ${changed(file, entry)}`;
};

/** `stale FILE [--json]` */
export const staleCommand = commandLine({
  name: 'stale',
  arguments: ['<file>'],
  options: [{ flags: '--json', text: 'json' }],
  schema: z.object({ json: z.boolean().default(false) }),
  run: ([path = ''], { json }, out) => {
    const file = openDraft(path, { mode: 'read' });
    if (!file.ok) return out.fail(file.failure);
    file.value.close();
    const { draft, stale } = file.value;
    const [cites, called] = [citations(draft), calledParts(draft)];
    const places = new Map(draft.parts.map(({ id }, at) => [id, at]));
    const inOrder = stale.toSorted(
      (one, other) => (places.get(one.part) ?? 0) - (places.get(other.part) ?? 0),
    );
    if (json)
      out.sayJson(
        inOrder.map((entry) => ({
          clause: cites.get(entry.part) ?? entry.part,
          part: entry.part,
          called: called.get(entry.part) ?? 'gone',
          language: entry.language,
          kind: entry.kind,
          since: entry.since,
          changed: changed(file.value, entry),
        })),
      );
    else if (inOrder.length === 0) out.say(out.t('cli:stale.none', { file: path }));
    else
      out.say(
        inOrder.map((entry) => lineOf(file.value, entry, called.get(entry.part) ?? 'gone', out)).join('\n'),
      );
    return 0;
  },
});
