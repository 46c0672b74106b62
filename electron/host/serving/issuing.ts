import { dirname } from 'node:path';
import type { IssueEvent, IssueWish } from '#core/contract/issuing.ts';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import { issueText } from '#electron/host/adoption-guard.ts';
import type { DraftFile } from '#electron/host/file/draft-file.ts';
import { issueDate, pagesOf } from '#electron/host/issuing.ts';
import { issueNegotiation } from '#electron/host/issuing-forms.ts';
import { type Asked, answer, calls } from './calls.ts';
import { listFolder } from './folders.ts';

interface Made {
  readonly output: string;
  readonly replaced: boolean;
  readonly warnings: readonly Failure[];
}

const made = async (file: DraftFile, wish: IssueWish, folder: string): Promise<Result<Made>> => {
  const { form, format, languages, archive, lineNumbers, forAdoption } = wish;
  const place = { output: folder, source: file.path };
  if (form === 'clean' || form === 'bilingual') {
    if (format === 'xlsx') return refuse('issuing:no-such-format', { form, format });
    return issueText(file, { format, form, languages, archive, lineNumbers, forAdoption, ...place });
  }
  return issueNegotiation(file.consultation, { form, format, languages, forAdoption, ...place });
};

// Where the machine has no dialog of its own, a page could name any folder: only those that it may look at are taken.
const folderFor = (folder: string, { shell, memory }: Asked): Result<string> => {
  if (shell.can.dialogs) return success(folder);
  const listed = listFolder(folder, memory.settings.folder);
  return listed.ok ? success(listed.value.path) : listed;
};

export const issuing = {
  issue: calls.issuing.issue.handler(async function* ({ input, context, errors }) {
    const { file } = answer(errors, context.desks.at(input.desk));
    const folder = answer(errors, folderFor(input.folder ?? dirname(file.path), context));
    for (const [index, wish] of input.wishes.entries()) {
      yield { type: 'begun', at: index, of: input.wishes.length } satisfies IssueEvent;
      const issued = await made(file, wish, folder);
      const told: IssueEvent = issued.ok
        ? {
            type: 'done',
            at: index,
            path: issued.value.output,
            ...context.issued.keep(issued.value.output),
            replaced: issued.value.replaced,
            warnings: issued.value.warnings.map((one) => ({ ...one })),
          }
        : { type: 'refused', at: index, failure: issued.failure };
      yield told;
    }
  }),
  preview: calls.issuing.preview.handler(async ({ input, context, errors }) => {
    const { draft } = answer(errors, context.desks.at(input.desk)).file;
    const pages = answer(errors, pagesOf(draft, input.languages));
    const { pictures } = await import('#electron/host/pdf/pictures.ts');
    const options = { lineNumbers: input.lineNumbers, date: issueDate(draft) };
    return answer(errors, await pictures(pages, options));
  }),
};
