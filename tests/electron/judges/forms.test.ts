import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  type FormIssue,
  formFormats,
  issueForm,
  type NegotiationForm,
} from '#electron/host/issuing-forms.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { clause, draft, en, fr } from '#tests/build/draft.ts';
import { hostile, negotiation, negotiationOf } from '#tests/build/negotiation-forms.ts';
import { hasProgram } from '#tests/build/programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-forms-'));
const state = negotiation();

const made = async (asked: Partial<FormIssue> & Pick<FormIssue, 'form' | 'format'>): Promise<string> => {
  const languages = asked.languages ?? ['en', 'fr'];
  const output = join(folder, `${asked.form}-${languages.join('-')}.${asked.format}`);
  const result = await issueForm(state, { languages, output, ...asked });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value.output;
};

const partsOf = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

const textForms: readonly NegotiationForm[] = ['redline', 'rolling', 'synoptic', 'register'];

describe.each(textForms)('the %s', (form) => {
  it('gives the same bytes for the same record', async () => {
    for (const format of formFormats[form]) {
      const first = readFileSync(await made({ form, format }));
      const again = readFileSync(await made({ form, format }));
      expect([format, first.equals(again)]).toEqual([format, true]);
    }
  });

  it.skipIf(!hasProgram('pdfinfo') || !hasProgram('qpdf'))(
    'is a tagged PDF that reads as sound',
    async () => {
      for (const languages of [['en'], ['fr'], ['en', 'fr']]) {
        const path = await made({ form, format: 'pdf', languages });
        expect(
          execFileSync('pdfinfo', [path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
        ).toMatch(/Tagged:\s+yes/);
        expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
          'No syntax or stream encoding errors',
        );
      }
    },
  );

  it.skipIf(!hasProgram('pandoc'))(
    'reads in Word as it was written, without authors, and without tracked changes where it is in columns',
    async () => {
      const languages = form === 'redline' ? ['en', 'fr'] : ['en'];
      const path = await made({ form, format: 'docx', languages });
      const text = execFileSync('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', path], {
        encoding: 'utf8',
      });
      expect(text).toContain('humane and open');
      const parts = partsOf(path);
      expect(parts['word/document.xml']).not.toMatch(/<w:(ins|del|moveFrom|moveTo) /);
      expect(parts['docProps/core.xml']).not.toMatch(/dc:creator|lastModifiedBy/);
    },
  );
});

describe('marked words', () => {
  it.skipIf(!hasProgram('pandoc'))('are struck and underlined in Word', async () => {
    const path = await made({ form: 'redline', format: 'docx', languages: ['en', 'fr'] });
    const text = execFileSync('pandoc', ['-f', 'docx', '-t', 'html', '--wrap=none', path], {
      encoding: 'utf8',
    });
    expect(text).toContain('<del>liveable</del>');
    expect(text).toMatch(/<u>humane and open<\/u>/);
  });

  it.skipIf(!hasProgram('soffice'))(
    'open in LibreOffice',
    async () => {
      const path = await made({ form: 'synoptic', format: 'docx' });
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/office`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          path,
        ],
        { stdio: 'ignore' },
      );
      expect(readFileSync(join(folder, 'synoptic-en-fr.pdf')).length).toBeGreaterThan(5_000);
    },
    120_000,
  );

  it.skipIf(!hasProgram('pandoc'))('are marked in Markdown', async () => {
    const path = await made({ form: 'redline', format: 'md', languages: ['en'] });
    const html = execFileSync('pandoc', ['-f', 'gfm', '-t', 'html', '--wrap=none', path], {
      encoding: 'utf8',
    });
    expect(html).toContain('more <del>liveable</del><ins>humane and open</ins>; and');
  });
});

describe('the register as XLSX', () => {
  it('has a row for each proposal, bracket and reservation under heads that stay in sight and can be filtered', async () => {
    const parts = partsOf(await made({ form: 'register', format: 'xlsx', languages: ['fr'] }));
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet.match(/<row /g)).toHaveLength(11);
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<autoFilter ref="A1:Y11"/>');
    expect(parts['xl/workbook.xml']).toContain('name="Registre des amendements"');
  });

  it('keeps words that look like a formula as words', async () => {
    const parts = partsOf(await made({ form: 'register', format: 'xlsx' }));
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f>');
    expect(parts['xl/sharedStrings.xml']).toContain(hostile.slice(0, 12));
  });
});

describe('the consensus text', () => {
  const asked: FormIssue = {
    form: 'consensus',
    format: 'docx',
    languages: ['en', 'fr'],
    output: join(folder, 'consensus.docx'),
  };

  it('is refused for adoption while anything is open, with all that is', async () => {
    const result = await issueForm(state, { ...asked, forAdoption: true });
    expect(result.ok ? null : [result.failure.code, result.failure.facts.count]).toEqual([
      'forms:not-for-adoption',
      6,
    ]);
    expect(result.ok ? '' : result.failure.facts.open).toContain('Still in brackets: clause 3.');
  });

  it('goes out all the same when told to, with what is open as warnings', async () => {
    const result = await issueForm(state, { ...asked, forAdoption: true, anyway: true });
    expect(result.ok ? result.value.warnings.map(({ code }) => code) : []).toContain('forms:open-bracket');
    expect(partsOf(join(folder, 'consensus.docx'))['word/document.xml']).toContain('humane and open');
  });

  it('goes out without a word where nothing is open', async () => {
    const sound = draft(clause('a', en('Decide to meet.'), fr('Décident de se réunir.')));
    const quiet = negotiationOf([
      { type: 'open', engine: 1, draft: sound, by: { who: 'Chair', at: '2027-05-01' } },
    ]);
    const result = await issueForm(quiet, { ...asked, forAdoption: true });
    expect(result.ok ? result.value.warnings : result.failure).toEqual([]);
  });
});

describe('what cannot be issued', () => {
  it('is refused with the formats there are', async () => {
    const result = await issueForm(state, { form: 'redline', format: 'xlsx', languages: ['en'] });
    expect(result.ok ? null : result.failure).toEqual({
      code: 'forms:format',
      facts: { form: 'redline', format: 'xlsx', formats: 'docx, pdf, md' },
    });
  });

  it('is refused with the languages there are', async () => {
    const result = await issueForm(state, { form: 'redline', format: 'md', languages: ['es'] });
    expect(result.ok ? null : result.failure.code).toBe('forms:no-language');
    expect(Object.keys(draftingLanguages())).toContain('fr');
  });
});
