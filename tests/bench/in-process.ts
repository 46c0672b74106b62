import { apply } from '#core/change/apply.ts';
import { concordance } from '#core/concordance/concordance.ts';
import { type Draft, wordingIn } from '#core/draft/draft.ts';
import { printed } from '#core/draft/printed.ts';
import { readText } from '#core/text/read-text.ts';
import { plainSource } from '#core/text/source-lines.ts';
import { writeWord } from '#core/word/write/write-word.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { networkFacts } from '#electron/host/network.ts';
import { newId } from '#electron/host/new-id.ts';
import { pdf } from '#electron/host/pdf/pdf.ts';
import { growth, measure, type Times } from './measure.ts';
import { conclusionsText, touched } from './samples.ts';
import { type Row, timed } from './table.ts';

const languages = draftingLanguages();
const date = '2028-07-02';

/** A text read as a draft in English. */
export const readAsDraft = (text: string): Draft =>
  readText(plainSource(text), { kind: 'conclusions', language: 'en', languages, newId }).draft;

/** The English page of a draft, for either writer. */
export const pageOf = (draft: Draft) => {
  const profile = languages.en;
  if (profile === undefined) throw new Error('English is missing');
  return { printed: printed(draft, 'en', languages), profile, kind: draft.kind };
};

const editOnce = (draft: Draft, run: number): void => {
  const clause = draft.parts.find(({ role }) => role === 'clause');
  if (clause === undefined) throw new Error('no clause');
  const inserted = [{ text: `word ${run} ` }];
  const changed = apply(draft, {
    type: 'edit-wording',
    part: clause.id,
    language: 'en',
    at: 0,
    removed: [],
    inserted,
  });
  if (!changed.ok) throw new Error(changed.failure.code);
};

/** The same words in a second language: as much to read, and more to tell, than in a translation. */
const inTwo = (draft: Draft): Draft => ({
  ...draft,
  languages: ['en', 'fr'],
  parts: draft.parts.map((part) => ({ ...part, wording: { ...part.wording, fr: wordingIn(part, 'en') } })),
});

interface Job {
  readonly what: string;
  readonly run: (draft: Draft, text: string, run: number) => unknown;
}

const jobs: readonly Job[] = [
  { what: 'import plain text, in process', run: (_, text) => readAsDraft(text) },
  { what: 'one change, in process', run: (draft, _, run) => editOnce(draft, run) },
  {
    what: 'print view (fields, typography), in process',
    run: (draft, _, run) => printed(touched(draft, run), 'en', languages),
  },
  {
    what: 'concordance of two languages, in process',
    run: (draft, _, run) => concordance(inTwo(touched(draft, run)), languages, networkFacts()),
  },
  {
    what: 'DOCX, in process, warm',
    run: (draft, _, run) => writeWord([pageOf(touched(draft, run))], { date }),
  },
  {
    what: 'PDF, in process, warm, a new text each time',
    run: (draft, _, run) => pdf([pageOf(touched(draft, run))], { date }),
  },
];

const smallText = (seed: string | null): string => seed ?? conclusionsText(14);

/** Everything that is timed inside one warm process, at 14, 100 and 1,000 clauses, and how it grows from 100 to 1,000. */
export const inProcess = async (
  seed: string | null,
  progress: (line: string) => void,
): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  const texts = [smallText(seed), conclusionsText(100), conclusionsText(1000)] as const;
  for (const { what, run } of jobs) {
    progress(what);
    const times: Times[] = [];
    for (const [at, clauses] of [14, 100, 1000].entries()) {
      const text = texts[at] ?? '';
      const draft = readAsDraft(text);
      const taken = await measure(
        (turn) => run(draft, text, turn),
        at === 2 ? { runs: 5, warmUp: 2 } : { runs: 15, warmUp: 5 },
      );
      times.push(taken);
      rows.push(timed(what, clauses, taken));
    }
    const [, medium, large] = times;
    if (medium !== undefined && large !== undefined)
      rows.push({
        what: `${what}: growth 100 → 1,000`,
        clauses: 0,
        unit: 'exponent',
        value: growth(medium, large, [100, 1000]),
      });
  }
  return rows;
};
