import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { labels } from '#core/draft/numbering.ts';
import { characters } from '#core/draft/wording.ts';
import type { Result } from '#core/failure.ts';
import { countStates, type FileReport } from '#core/reply/report.ts';
import type { HeldFile } from '#core/round/round.ts';
import { amendmentRows, type Row } from '#electron/host/amending/listing.ts';
import { openingRound, roundStatus } from '#electron/host/amending/rounds.ts';
import type { Act } from '#electron/host/file/deed-schema.ts';
import { createDraft, type DraftFile, openDraft } from '#electron/host/file/draft-file.ts';
import { importText } from '#electron/host/importing.ts';
import { issue } from '#electron/host/issuing.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { sendPacks } from '#electron/host/packs/send.ts';
import { pairText } from '#electron/host/pairing.ts';
import { importReplies } from '#electron/host/replying/import-replies.ts';
import { openedReply, type WordReply } from '#tests/build/word-reply.ts';

/** How replies are imported; what is left out is as it is without the option. */
export type Import = Partial<Parameters<typeof importReplies>[2]>;

type Report = FileReport & { readonly count: ReturnType<typeof countStates> };

/** What is said of each file, whatever became of it: the host itself is asked, as the command does. */
export const imported = async (
  file: string,
  replies: readonly string[],
  asked: Import = {},
): Promise<readonly Report[]> => {
  const opened = openDraft(file, { mode: asked.dryRun === true ? 'read' : 'write' });
  if (!opened.ok) throw new Error(opened.failure.code);
  try {
    const whole = {
      handMarked: false,
      typed: 'comments',
      confirm: new Set<number>(),
      dryRun: false,
    } as const;
    const reports = await importReplies(
      opened.value,
      replies,
      { ...whole, who: 'Tester', ...asked },
      () => {},
    );
    if (!reports.ok) throw new Error(reports.failure.code);
    return reports.value.map((report) => ({ ...report, count: countStates(report.findings) }));
  } finally {
    opened.value.close();
  }
};

/** What became of one file. */
export const importedOne = async (file: string, reply: string, asked: Import = {}): Promise<Report> => {
  const [only] = await imported(file, [reply], asked);
  if (only === undefined) throw new Error(`nothing was said of ${reply}`);
  return only;
};

const work = <T>(file: string, mode: 'read' | 'write', doing: (file: DraftFile) => T): T => {
  const opened = openDraft(file, { mode });
  if (!opened.ok) throw new Error(opened.failure.code);
  const close = (): void => opened.value.close();
  try {
    const done = doing(opened.value);
    if (done instanceof Promise) void done.finally(close).catch(() => {});
    else close();
    return done;
  } catch (error) {
    close();
    throw error;
  }
};

const sure = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

/** Does deeds on a draft file, each of which must be possible. */
export const enacted = (file: string, deeds: (file: DraftFile) => Result<readonly Act[]>): void =>
  work(file, 'write', (opened) => void sure(opened.enact(sure(deeds(opened)), { who: 'Tester' })));

/** A round on a draft that is open until the end of May 2026 on the clocks of Paris. */
export const openRound = (file: string, city: string): void =>
  enacted(file, (opened) =>
    openingRound(opened, { deadline: '2026-05-30', zone: 'Europe/Paris', silence: 'consent', city }),
  );

/** The amendments of a draft as lists show them. */
export const amendments = (file: string, city?: string): readonly Row[] =>
  work(file, 'read', ({ negotiation }) =>
    negotiation === null ? [] : amendmentRows(negotiation, city === undefined ? {} : { city }),
  );

/** The words of a clause by its number, in the language that leads unless another is named. */
export const wordingOf = (file: string, number: string, named?: string): string =>
  work(file, 'read', ({ draft }) => {
    const [language = ''] = draft.languages;
    const profile = draftingLanguages()[language];
    const cites = profile === undefined ? new Map() : labels(draft, profile);
    const part = draft.parts.find(({ id }) => cites.get(id)?.cite === number);
    return characters(part?.wording[named ?? language] ?? []);
  });

/** The draft as the round sends it to a city, by the ending of the file’s name: `.docx`, `-Comments.xlsx`. */
export const sentOut = async (
  file: string,
  city: string,
  ending = '.docx',
  language = 'en',
): Promise<Uint8Array> => {
  const out = `${file}.out-${language}`;
  const asked = { out, city, languages: [language], generic: false, replace: false, who: 'Tester' };
  const folder = await work(file, 'write', (opened) =>
    sendPacks(opened, asked, { progress: () => {}, stopped: () => false }),
  );
  const named = readdirSync(sure(folder).folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith(ending) && !/-(?:Letter|No-comments|Lettre|Sans-[^.]*)\.docx$/.test(name),
  );
  return readFileSync(join(out, named.at(-1) ?? ''));
};

/** The form of one line as it went to a city with the draft. */
export const formOf = (file: string): WordReply => {
  const out = `${file}.out-en`;
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' });
  return openedReply(readFileSync(join(out, names.find((name) => name.endsWith('No-comments.docx')) ?? '')));
};

/** What is in the record, byte for byte but for the moments. */
export const recordIn = (file: string): readonly string[] =>
  work(file, 'read', (opened) => sure(opened.record()).map(({ change }) => JSON.stringify(change)));

/** What waits in the rounds of a draft. */
export const waitingIn = (file: string): readonly HeldFile[] =>
  work(file, 'read', ({ consultation }) =>
    sure(roundStatus(consultation, undefined, '2026-05-21T00:00:00Z')).flatMap(({ held }) => held),
  );

/** A draft of a text in one language. */
export const draftOf = async (file: string, text: string, language = 'en'): Promise<string> => {
  writeFileSync(`${file}.txt`, text);
  const read = sure(await importText(`${file}.txt`, language, 'conclusions'));
  sure(createDraft(file, read.draft, { who: 'Tester' })).close();
  return file;
};

/** A day within the round. */
export const inTime = { received: '2026-05-20' } as const;

const cell = (text: string, at: string): string =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;

/** A workbook of one sheet, with cells merged by their references. */
export const workbook = (
  path: string,
  rows: readonly (readonly string[])[],
  merged: readonly string[] = [],
): string => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const data = rows
    .map((row, at) => {
      const cells = row.map((text, column) => cell(text, `${String.fromCharCode(65 + column)}${at + 1}`));
      return `<row r="${at + 1}">${cells.join('')}</row>`;
    })
    .join('');
  const merges = merged.map((reference) => `<mergeCell ref="${reference}"/>`).join('');
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Matrix" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${data}</sheetData>${merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`}</worksheet>`,
  };
  writeFileSync(
    path,
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))),
  );
  return path;
};

/** What the members of a network that never met agreed on; two of its nine paragraphs are those of real Conclusions. */
export const meeting = `Conclusions

We, the harbour towns, have agreed on the following:

1. The towns welcome the report of the working group on lights and bells.
2. The towns invite all partners, in particular, to share what they know of festivals by the water.
3. Based on the experience of the southern shores, the Cooperation Framework could be extended to other under-represented regions in the future Calls.
4. The towns publish their charts on a common shelf, and keep it open to all.
5. The towns should lend boats to young makers in spring.
6. The towns thank the harbour masters for their patience.
7. Each town names three keepers of its quay before the next meeting.
8. The towns meet again when the lamps are lit.
9. A maximum of three participants per city, including the Focal Point and one senior political representative, must be ensured in the future Meetings.
10. The Secretariat keeps a list of all lamps that were lit.
11. The towns ask the Secretariat to report on bells every second year.
12. The towns agree on these Conclusions.
`;

/** A draft of that meeting in English. */
export const meetingDraft = (file: string): Promise<string> => draftOf(file, meeting);

/** The same in French. */
export const rencontre = `Conclusions

Nous, les villes du port, sommes convenues de ce qui suit :

1. Les villes saluent le rapport du groupe de travail sur les feux et les cloches.
2. Les villes invitent tous les partenaires, en particulier, à partager ce qu’ils savent des fêtes au bord de l’eau.
3. Sur la base de l’expérience des rives du sud, le cadre de coopération pourrait être étendu à d’autres régions sous-représentées dans les futurs appels.
4. Les villes publient leurs cartes sur une étagère commune, et la gardent ouverte à tous.
5. Les villes devraient prêter des bateaux aux jeunes créateurs au printemps.
6. Les villes remercient les maîtres de port de leur patience.
7. Chaque ville nomme trois gardiens de son quai avant la prochaine réunion.
8. Les villes se retrouvent quand les lampes sont allumées.
9. Un maximum de trois participants par ville, y compris le point focal et un haut représentant politique, doit être assuré dans les futures réunions.
10. Le Secrétariat tient une liste de toutes les lampes qui ont été allumées.
11. Les villes demandent au Secrétariat de faire rapport sur les cloches tous les deux ans.
12. Les villes approuvent les présentes Conclusions.
`;

/** A draft of that meeting in English and French. */
export const bilingualDraft = async (file: string): Promise<string> => {
  await meetingDraft(file);
  writeFileSync(`${file}.fr.txt`, rencontre);
  await work(file, 'write', async (opened) => {
    const paired = sure(await pairText(opened.draft, `${file}.fr.txt`, 'fr', []));
    sure(opened.apply(paired.change, { who: 'Tester' }));
  });
  return file;
};

/** The draft with its languages beside each other, as it is issued. */
export const inColumns = (file: string): Promise<string> =>
  work(file, 'read', async ({ draft }) => {
    const output = `${file}.docx`;
    const issued = await issue(draft, { format: 'docx', form: 'bilingual', languages: ['en', 'fr'], output });
    return sure(issued).output;
  });

/** Drafts of one test file, each by its name, on which the same cities are consulted. */
export const consultation =
  (at: (name: string) => string, cities: string, draft = meetingDraft) =>
  async (name: string): Promise<string> => {
    const file = await draft(at(`${name}.entente`));
    openRound(file, cities);
    return file;
  };
