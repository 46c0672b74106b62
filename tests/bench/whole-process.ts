import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printed } from '#core/draft/printed.ts';
import { markdown } from '#core/print/markdown.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { pdf } from '#electron/host/pdf/pdf.ts';
import { pageOf, readAsDraft } from './in-process.ts';
import { measureInTurn } from './measure.ts';
import { program, runWhole } from './peers.ts';
import { conclusionsText, touched } from './samples.ts';
import { type Row, timed } from './table.ts';

const entente = fileURLToPath(new URL('../../electron/cli/entente.mjs', import.meta.url));

const html = (text: string): string =>
  `<!doctype html><meta charset="utf-8"><body>${text
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')}</body>`;

interface Files {
  readonly text: string;
  readonly draft: string;
  readonly md: string;
  readonly html: string;
  readonly docx: string;
}

const prepare = async (folder: string, text: string, clauses: number): Promise<Files> => {
  const at = (name: string): string => join(folder, `${clauses}-${name}`);
  const files = {
    text: at('text.txt'),
    draft: at('draft.entente'),
    md: at('text.md'),
    html: at('text.html'),
    docx: at('given.docx'),
  };
  writeFileSync(files.text, text);
  writeFileSync(files.md, markdown([printed(readAsDraft(text), 'en', draftingLanguages())]));
  writeFileSync(files.html, html(text));
  await runWhole(process.execPath, [
    entente,
    'import',
    files.text,
    '--kind',
    'conclusions',
    '--language',
    'en',
    '-o',
    files.draft,
  ]);
  await runWhole(process.execPath, [entente, 'export', files.draft, '--as', 'docx', '-o', files.docx]);
  return files;
};

interface Contest {
  readonly what: string;
  readonly own: (files: Files, run: number) => readonly string[];
  readonly peers: readonly {
    readonly names: readonly string[];
    readonly words: (files: Files) => readonly string[];
  }[];
}

const contests = (folder: string): readonly Contest[] => [
  { what: 'entente show, whole process', own: ({ draft }) => ['show', draft, '--json'], peers: [] },
  {
    what: 'entente import, whole process',
    own: ({ text }, run) => [
      'import',
      text,
      '--language',
      'en',
      '-o',
      join(folder, `import-${run}.entente`),
      '--replace',
    ],
    peers: [],
  },
  {
    what: 'DOCX, whole process',
    own: ({ draft }) => ['export', draft, '--as', 'docx', '-o', join(folder, 'own.docx')],
    peers: [{ names: ['pandoc'], words: ({ md }) => [md, '-o', join(folder, 'pandoc.docx')] }],
  },
  {
    what: 'PDF, whole process',
    own: ({ draft }) => ['export', draft, '--as', 'pdf', '-o', join(folder, 'own.pdf')],
    peers: [
      {
        names: ['soffice'],
        words: ({ docx }) => [
          `-env:UserInstallation=file://${folder}/office`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          docx,
        ],
      },
      {
        names: ['chromium', 'chromium-browser', 'google-chrome'],
        words: (files) => [
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-sync',
          `--user-data-dir=${folder}/chromium`,
          `--print-to-pdf=${join(folder, 'chromium.pdf')}`,
          `file://${files.html}`,
        ],
      },
    ],
  },
];

const contest = async (
  { what, own, peers }: Contest,
  files: Files,
  clauses: number,
): Promise<readonly Row[]> => {
  const present = peers.flatMap(({ names, words }) => {
    const path = program(...names);
    return path === null ? [] : [{ name: names[0] ?? '', path, words: words(files) }];
  });
  const runs = clauses >= 1000 ? 3 : 5;
  const [taken, ...theirs] = await measureInTurn(
    [
      (run) => runWhole(process.execPath, [entente, ...own(files, run)]),
      ...present.map(
        ({ path, words }) =>
          () =>
            runWhole(path, words),
      ),
    ],
    { runs },
  );
  if (taken === undefined) return [];
  if (present.length === 0) return [timed(what, clauses, taken)];
  return theirs.map((times, at) => timed(what, clauses, taken, { name: present[at]?.name ?? '', times }));
};

/** The PDF of the smallest text made in a warm process, in turn with LibreOffice making its own from start to end. */
const warmPdf = async (folder: string, files: Files, text: string): Promise<readonly Row[]> => {
  const soffice = program('soffice');
  if (soffice === null) return [];
  const draft = readAsDraft(text);
  const office = [`-env:UserInstallation=file://${folder}/office`, '--headless', '--convert-to', 'pdf'];
  const [own, theirs] = await measureInTurn([
    (run) => pdf([pageOf(touched(draft, run))], { date: '2028-07-02' }),
    () => runWhole(soffice, [...office, '--outdir', folder, files.docx]),
  ]);
  if (own === undefined || theirs === undefined) return [];
  return [timed('PDF, warm, beside a whole process', 14, own, { name: 'soffice', times: theirs })];
};

/** Which of the peers are not on this machine. */
export const missingPeers = (): readonly string[] =>
  [['pandoc'], ['soffice'], ['chromium', 'chromium-browser', 'google-chrome']].flatMap((names) =>
    program(...names) === null ? [names[0] ?? ''] : [],
  );

/** Everything that is timed as a whole process, its peers in turn with it. */
export const wholeProcess = async (
  folder: string,
  seed: string | null,
  progress: (line: string) => void,
): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const clauses of [14, 100, 1000]) {
    const text = clauses === 14 && seed !== null ? seed : conclusionsText(clauses);
    const files = await prepare(folder, text, clauses);
    if (clauses === 14) rows.push(...(await warmPdf(folder, files, text)));
    for (const one of contests(folder)) {
      progress(`${one.what}, ${clauses} clauses`);
      rows.push(...(await contest(one, files, clauses)));
    }
  }
  return rows;
};
