import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deed } from '#core/amendment/deed.ts';
import type { Draft } from '#core/draft/draft.ts';
import { characters } from '#core/draft/wording.ts';
import { readWord } from '#core/word/read/read-word.ts';
import { type FormIssue, issueForm } from '#electron/host/issuing-forms.ts';
import { had } from '#tests/build/expect-change.ts';
import { baseDraft, negotiationOf, proposals } from '#tests/build/negotiation-forms.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-consensus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const by = (day: string) => ({ who: 'Steering Group', at: `2027-05-${day}T10:00:00Z`, why: 'agreed' });

const draft: Draft = {
  ...baseDraft,
  fields: {
    ...baseDraft.fields,
    hostCities: { type: 'cities', value: [{ names: { en: 'Krakow', fr: 'Cracovie' } }] },
  },
};

const opening = (deed: Deed): Deed => (deed.type === 'open' ? { ...deed, draft } : deed);

/** Every proposal decided, in every way there is, and the French brought up to date. */
const state = negotiationOf([
  ...proposals.map(opening),
  { type: 'merge', ids: ['room'], into: 'liveable', by: by('02') },
  { type: 'accept', ids: ['liveable'], by: by('03') },
  { type: 'accept', ids: ['new'], by: by('03') },
  { type: 'accept', ids: ['years'], by: by('03') },
  { type: 'reject', ids: ['library'], by: by('04') },
  { type: 'withdraw', ids: ['later'], by: by('04') },
  { type: 'accept', ids: ['spelling'], by: by('04') },
  { type: 'confirm-wording', part: 'a', language: 'fr', by: by('05') },
  { type: 'confirm-wording', part: 'c', language: 'fr', by: by('05') },
]);

const issued = async (asked: Pick<FormIssue, 'form' | 'format'>, language: string): Promise<Uint8Array> => {
  const output = join(folder, `${asked.form}-${language}.${asked.format}`);
  had(
    await issueForm(state, {
      ...asked,
      languages: [language],
      output,
      forAdoption: asked.form === 'consensus',
    }),
  );
  return readFileSync(output);
};

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

describe('F1: the adopted text in Word, in English and in French', () => {
  const files: Record<string, Uint8Array> = {};
  beforeAll(async () => {
    for (const language of ['en', 'fr'])
      files[language] = await issued({ form: 'consensus', format: 'docx' }, language);
  });
  const read = (language: string) => had(readWord(files[language] ?? new Uint8Array()));
  const labels = (language: string): readonly string[] =>
    read(language).paragraphs.flatMap(({ list }) => list?.printed ?? []);

  it('has the same clause numbers in both, sub-items (a) in English and a) in French', () => {
    expect(labels('en')).toEqual(['1.', '2.', '(a)', '(b)', '3.', '4.', '5.']);
    expect(labels('fr')).toEqual(['1.', '2.', 'a)', 'b)', '3.', '4.', '5.']);
  });

  it('has the spaces of French typography and raises the e of an ordinal', () => {
    const text = read('fr')
      .paragraphs.map(({ wording }) => characters(wording))
      .join('\n');
    expect(text).toContain('vivables\u202F; et');
    expect(text).not.toMatch(/ [;!?]/);
    const meeting = read('fr').paragraphs.find(({ wording }) => characters(wording).includes('XIX'));
    expect(meeting?.wording).toContainEqual({ text: 'e', marks: ['superscript'] });
  });

  it('keeps the italics of opening words', () => {
    const first = read('en').paragraphs.find(({ list }) => list?.printed === '1.');
    expect(first?.wording[0]).toEqual({ text: 'Recognise', marks: ['italic'] });
    expect(characters(first?.wording ?? [])).toContain('humane and open');
  });

  it('has no tracked change, comment, author or hidden word left in it', () => {
    for (const language of ['en', 'fr']) {
      const { notes } = read(language);
      expect([notes.trackedChanges, notes.formatChanges, notes.comments, notes.hidden]).toEqual([0, 0, 0, 0]);
      expect(notes.authors).toEqual([]);
      const parts = partsOf(files[language] ?? new Uint8Array());
      expect(Object.keys(parts).filter((path) => /people|commentsE/.test(path))).toEqual([]);
      for (const xml of Object.values(parts))
        expect(xml).not.toMatch(
          /w:author=|<dc:creator>|lastModifiedBy|<w:vanish|<w:(ins|del|moveFrom|moveTo) |Steering Group|Dakar|trackRevisions/,
        );
    }
  });
});

describe('F1: the register of a decided text', () => {
  it('has a row for every proposal, each with a final status, the decision and its day', async () => {
    const parts = partsOf(await issued({ form: 'register', format: 'xlsx' }, 'en'));
    const strings = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
      ([, text = '']) => text,
    );
    const rows = [...(parts['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<row .*?<\/row>/gs)].map(([row]) =>
      Object.fromEntries(
        [...row.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(?:<v>([^<]*)<\/v>)?<\/c>)/g)].map(
          ([, column = '', more = '', value = '']) => [
            column,
            more.includes('t="s"') ? (strings[Number(value)] ?? '') : value,
          ],
        ),
      ),
    );
    const [head = {}, ...others] = rows;
    const columnOf = (name: string): string =>
      Object.entries(head).find(([, text]) => text === name)?.[0] ?? '';
    expect(others).toHaveLength(7);
    expect(others.map((row) => row[columnOf('Final')])).toEqual(Array.from({ length: 7 }, () => 'Yes'));
    expect(others.map((row) => row[columnOf('Status and decision')])).toEqual([
      'Agreed',
      'Agreed',
      'Agreed',
      'Not retained',
      'Withdrawn',
      'Agreed',
      'Merged',
    ]);
    for (const row of others) {
      expect(row[columnOf('Decision')]).not.toBe('');
      expect(Number(row[columnOf('Decided on')])).toBeGreaterThan(46_000);
      expect(row[columnOf('Decided by')]).toBe('Steering Group');
    }
  });
});
