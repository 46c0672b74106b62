import { join } from 'node:path';
import type { Draft, Language } from '#core/draft/draft.ts';
import { type Result, success } from '#core/failure.ts';
import { newDraft } from './drafting.ts';
import { createDraft, openDraft } from './file/draft-file.ts';
import { verifyDraft } from './file/verify.ts';
import { type ExportFormat, issue } from './issuing.ts';
import { pairText } from './pairing.ts';

/** One step of the tour, told before it is taken. */
export interface TourStep {
  readonly step: 'template' | 'french' | 'verify' | 'docx' | 'pdf';
  readonly languages: readonly Language[];
}

/** Facts made up for the tour, where a real meeting would bring its own. */
const exampleFacts = [
  'dates=2026-09-14/2026-09-18',
  'adoptionDate=2026-09-18',
  'countryCount=107',
  'frameworkName=en=Strategic Framework 2026–2030|fr=Cadre stratégique 2026-2030',
  'reportCount=46',
  'reportYears=en=2021|fr=2021',
  'reportDeadline=2026-11-30',
  'planDeadline=2027-02-28',
  'callYear=2027',
  'applicationLimit=2',
  'nextYear=2027',
  'nextHostCities=Kraków; Katowice',
  'nextCountry=Poland',
  'followingYear=2028',
  'followingHostCities=Fabriano',
  'followingCountry=Italy',
];

const edition = '18';
const by = { who: 'entente tour' };

const namesOf = (format: ExportFormat): readonly (readonly [string, readonly Language[]])[] => [
  [`conclusions-en.${format}`, ['en']],
  [`conclusions-fr.${format}`, ['fr']],
  [`conclusions-en-fr.${format}`, ['en', 'fr']],
];

const issueAll = async (
  draft: Draft,
  folder: string,
  tell: (step: TourStep) => void,
): Promise<Result<readonly string[]>> => {
  const issued: string[] = [];
  for (const format of ['docx', 'pdf'] as const)
    for (const [name, languages] of namesOf(format)) {
      tell({ step: format, languages });
      const form = languages.length > 1 ? 'bilingual' : 'clean';
      const made = await issue(draft, { format, form, languages, output: join(folder, name) });
      if (!made.ok) return made;
      issued.push(name);
    }
  return success(issued);
};

/** The French text, as a translator would send it: a file of its own, with numbers typed and no ids. */
const frenchText = async (path: string): Promise<Result<unknown>> => {
  const french = newDraft('conclusions', edition, exampleFacts, ['fr']);
  return french.ok
    ? issue(french.value.draft, { format: 'docx', form: 'clean', languages: ['fr'], output: path })
    : french;
};

const pairFrench = async (path: string, text: string): Promise<Result<Draft>> => {
  const file = openDraft(path, { mode: 'write' });
  if (!file.ok) return file;
  try {
    const paired = await pairText(file.value.draft, text, 'fr', []);
    return paired.ok ? file.value.apply(paired.value.change, by) : paired;
  } finally {
    file.value.close();
  }
};

/**
 * The main job from end to end in a folder: Conclusions in English from the template, a French text as a file of its
 * own paired to them, the record verified, and both languages issued apart and side by side. Gives the names of the
 * files. The facts of the meeting are those of the network where it knows them, and examples where not.
 */
export const tour = async (
  folder: string,
  tell: (step: TourStep) => void,
): Promise<Result<readonly string[]>> => {
  const path = join(folder, 'conclusions.entente');
  const text = join(folder, 'conclusions-translation-fr.docx');
  tell({ step: 'template', languages: ['en'] });
  const english = newDraft('conclusions', edition, exampleFacts, ['en']);
  if (!english.ok) return english;
  const file = createDraft(path, english.value.draft, { ...by, replace: true });
  if (!file.ok) return file;
  file.value.close();
  tell({ step: 'french', languages: ['fr'] });
  const written = await frenchText(text);
  if (!written.ok) return written;
  const paired = await pairFrench(path, text);
  if (!paired.ok) return paired;
  tell({ step: 'verify', languages: [] });
  const verified = verifyDraft(path);
  if (!verified.ok) return verified;
  const [fault] = verified.value.faults;
  if (fault !== undefined) return { ok: false, failure: fault };
  const issued = await issueAll(paired.value, folder, tell);
  return issued.ok
    ? success(['conclusions.entente', 'conclusions-translation-fr.docx', ...issued.value])
    : issued;
};
