import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Draft } from '#core/draft/draft.ts';
import { newDraft, type TemplateKind, templateKinds } from '#electron/host/drafting.ts';
import { type ExportFormat, issue } from '#electron/host/issuing.ts';
import { hasProgram, officeReads, run } from '#tests/build/programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-same-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const drafted = (kind: TemplateKind): Draft => {
  const made = newDraft(kind, '12', [
    'adoptionDate=2018-06-15',
    'reportCount=10',
    'reportDeadline=2018-11-30',
  ]);
  if (!made.ok) throw new Error(made.failure.code);
  return made.value.draft;
};

const issued = async (kind: TemplateKind, language: string, format: ExportFormat): Promise<string> => {
  const output = join(folder, `${kind}-${language}.${format}`);
  const made = await issue(drafted(kind), { format, form: 'clean', languages: [language], output });
  if (!made.ok) throw new Error(made.failure.code);
  return output;
};

/** Words, numbers and signs without the spaces and the hyphens by which a page is set. */
const bare = (text: string): string => text.replaceAll(/[\s\u00AD\u200B\uFEFF]/gu, '');

/** The text of the pages between their running heads and feet, which a Word file keeps apart. */
const pdfText = (path: string): string =>
  run('pdftotext', ['-layout', '-x', '0', '-y', '70', '-W', '596', '-H', '700', path, '-']).stdout;

describe.skipIf(!hasProgram('soffice') || !hasProgram('pdftotext'))('the DOCX and the PDF of a text', () => {
  it('say the same, numbers and markers included, in both languages and every kind', async () => {
    const texts: string[] = [];
    const words: Record<string, Uint8Array> = {};
    for (const kind of templateKinds)
      for (const language of ['en', 'fr']) {
        texts.push(bare(pdfText(await issued(kind, language, 'pdf'))));
        words[`${kind}-${language}.docx`] = readFileSync(await issued(kind, language, 'docx'));
      }
    const read = officeReads(words);
    expect(Object.keys(read)).toHaveLength(6);
    expect(Object.keys(words).map((name) => bare(read[name] ?? ''))).toEqual(texts);
    expect(texts[0]).toContain('13.Themembercities');
  });
});
