import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PairedText, ReadText } from '#core/contract/importing.ts';
import type { Draft } from '#core/draft/draft.ts';
import { characters } from '#core/draft/wording.ts';
import type { Result } from '#core/failure.ts';
import { ask } from '#renderer/store/ask.ts';
import { hasShared, sharedPath } from '#tests/build/shared.ts';
import { inProcess } from './library-host.ts';

const { host, other, at } = inProcess();

const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');
const codeOf = (result: Result<unknown>): string | null => (result.ok ? null : result.failure.code);

const wordsOf = (draft: Draft, language: string): readonly string[] =>
  draft.parts.map(({ wording }) => characters(wording[language] ?? []));

const english = [
  'CONCLUSIONS',
  'XIXth Annual Conference of the UNESCO Creative Cities Network',
  '',
  'We, the member cities, have agreed on the following:',
  '',
  '1. The cities thank the host city for its hospitality and for the',
  'work of its teams.',
  '',
  '2. The cities welcome the members designated this year.',
  '',
  '4. The cities ask the Secretariat for a report by 1 March 2028.',
].join('\n');

const french = [
  'CONCLUSIONS',
  'XIXe Conférence annuelle du Réseau des villes créatives de l’UNESCO',
  '',
  'Nous, villes membres, sommes convenues de ce qui suit :',
  '',
  '1. Les villes remercient la ville hôte de son hospitalité et du travail de ses équipes.',
  '',
  '2. Les villes souhaitent la bienvenue aux membres désignés cette année.',
  '',
  '3. Les villes demandent au Secrétariat un rapport pour le 1er mars 2028.',
].join('\n');

const read = (text: string, more: object = {}): Promise<ReadText> =>
  host.importing.read({ name: 'text.txt', bytes: base64(text), ...more });

describe('a text that is handed over', () => {
  it('is read in the language and as the kind that it looks like', async () => {
    const en = await read(english);
    expect([en.language, en.draft.kind, en.draft.languages]).toEqual(['en', 'conclusions', ['en']]);
    const fr = await read(french);
    expect([fr.language, fr.draft.kind]).toEqual(['fr', 'conclusions']);
    const said = await read(french, { language: 'en', kind: 'declaration' });
    expect([said.language, said.draft.kind]).toEqual(['en', 'declaration']);
    expect(said.report.doubts.map(({ code }) => code)).toContain('reading:other-language');
  });

  it('leads from each thing that was noticed to the paragraph it concerns', async () => {
    const { draft, report } = await read(english);
    const skipped = report.doubts.find(({ code }) => code === 'reading:number-skipped');
    const joined = report.joined.find(({ code }) => code === 'reading:joined-lines');
    const textAt = (id: string | null | undefined): string =>
      characters(draft.parts.find((part) => part.id === id)?.wording['en'] ?? []);
    expect(textAt(skipped?.part)).toMatch(/^The cities ask/);
    expect(textAt(joined?.part)).toBe(
      'The cities thank the host city for its hospitality and for the work of its teams.',
    );
  });

  it('gives what was left out whole, so that it can be taken back', async () => {
    const { report } = await read(`${english}\n\n12\n\n${'word '.repeat(10)}end of the page.\n`);
    const page = report.dropped.find(({ code }) => code === 'reading:page-number');
    expect(page?.wording).toEqual([{ text: '12' }]);
  });

  it('is refused for what it is, with the name it came under, and nothing is written', async () => {
    const refused = async (bytes: string | Uint8Array, name = 'text.txt'): Promise<string | null> =>
      codeOf(await ask(host.importing.read({ name, bytes: base64(bytes) })));
    expect(await refused('')).toBe('file:empty');
    expect(await refused('  \n \n')).toBe('file:empty');
    expect(await refused('%PDF-1.7 …', 'text.pdf')).toBe('file:is-pdf');
    expect(await refused(Uint8Array.from([0, 1, 2, 0, 0, 7]))).toBe('file:binary');
    expect(await refused('PK\u0003\u0004 nothing here')).toBe('file:is-zip');
    expect(await refused('PK\u0003\u0004 word/document.xml cut short', 'text.docx')).toMatch(/^word:/);
    expect(await refused('Les villes crÃ©atives saluent la dÃ©claration des mÃ©tropoles.')).toBe(
      'reading:mojibake',
    );
    const { facts } = await refusal('%PDF-1.7', 'My text.pdf');
    expect(facts['path']).toBe('My text.pdf');
  });

  const refusal = async (bytes: string, name: string) => {
    const told = await ask(host.importing.read({ name, bytes: base64(bytes) }));
    if (told.ok) throw new Error('was read');
    return told.failure;
  };

  it('is not read in a language that Entente does not know', async () => {
    const told = await ask(host.importing.read({ name: 'a.txt', bytes: base64(english), language: 'eo' }));
    expect(codeOf(told)).toBe('importing:unknown-language');
  });

  it('is refused by the wire where its bytes are no base64', async () => {
    const told = await ask(host.importing.read({ name: 'a.txt', bytes: 'not *base64*' }));
    expect(codeOf(told)).toBe('wire:fault');
  });
});

describe('a text that was put right', () => {
  it('is saved with its corrections in the record, so that each can be taken back', async () => {
    const { draft } = await read(english);
    const last = draft.parts.at(-1);
    const before = draft.parts.at(-2);
    if (last === undefined || before === undefined) throw new Error('no parts');
    const path = at('corrected.entente');
    const deletion = { type: 'delete-parts' as const, after: before.id, parts: [last] };
    await host.importing.save({ path, draft, changes: [deletion] });
    const desk = await host.desk.open({ path });
    expect(wordsOf(desk.draft, 'en')).toEqual(wordsOf(draft, 'en').slice(0, -1));
    expect(desk.undoable.map(({ change }) => change)).toEqual([deletion]);
    await host.desk.close({ desk: desk.desk });
  });

  it('is not saved half: a correction that cannot be made leaves no file', async () => {
    const { draft } = await read(english);
    const path = at('half.entente');
    const deletion = { type: 'delete-parts' as const, after: 'nowhere', parts: draft.parts.slice(0, 1) };
    const told = await ask(host.importing.save({ path, draft, changes: [deletion] }));
    expect(codeOf(told)).toMatch(/^change:/);
    expect(codeOf(await ask(host.library.look({ path })))).toBe('file:missing');
  });

  it('never takes the place of another file, and lies nowhere but with its user', async () => {
    const { draft } = await read(english);
    await host.importing.save({ path: at('once.entente'), draft, changes: [] });
    const twice = await ask(host.importing.save({ path: at('once.entente'), draft, changes: [] }));
    expect(codeOf(twice)).toBe('file:exists');
    const outside = await ask(host.importing.save({ path: '/etc/once.entente', draft, changes: [] }));
    expect(codeOf(outside)).toBe('library:outside');
  });
});

describe('a second language', () => {
  const begun = async (name: string): Promise<{ path: string; paired: PairedText }> => {
    const { draft } = await read(english);
    const path = at(`${name}.entente`);
    await host.importing.save({ path, draft, changes: [] });
    return { path, paired: await host.importing.pair({ path, name: 'fr.txt', bytes: base64(french) }) };
  };

  it('is found beside the first, paragraph to paragraph, and brought in', async () => {
    const { path, paired } = await begun('pair');
    expect(paired.language).toBe('fr');
    expect(paired.pairs.every(({ first, second }) => first !== null && second !== null)).toBe(true);
    await host.importing.join({ path, revision: paired.revision, draft: paired.draft, pairs: paired.pairs });
    const desk = await host.desk.open({ path });
    expect(desk.draft.languages).toEqual(['en', 'fr']);
    expect(wordsOf(desk.draft, 'fr')).toEqual(wordsOf(paired.draft, 'fr'));
    expect(wordsOf(desk.draft, 'en')).toEqual(wordsOf(paired.first, 'en'));
    await host.desk.close({ desk: desk.desk });
  });

  it('keeps what was left without a partner as a paragraph of its own', async () => {
    const { path, paired } = await begun('alone');
    const pairs = paired.pairs.flatMap((pair) =>
      pair === paired.pairs.at(-1)
        ? [
            { ...pair, second: null, reason: 'by-hand' as const },
            { ...pair, first: null, reason: 'alone' as const },
          ]
        : [pair],
    );
    await host.importing.join({ path, revision: paired.revision, draft: paired.draft, pairs });
    const desk = await host.desk.open({ path });
    expect(desk.draft.parts).toHaveLength(paired.first.parts.length + 1);
    expect(wordsOf(desk.draft, 'fr').filter((words) => words !== '')).toEqual(wordsOf(paired.draft, 'fr'));
    await host.desk.close({ desk: desk.desk });
  });

  it('is not brought in twice, nor where the draft went on meanwhile', async () => {
    const { path, paired } = await begun('twice');
    const asked = { path, revision: paired.revision, draft: paired.draft, pairs: paired.pairs };
    await host.importing.join(asked);
    expect(codeOf(await ask(host.importing.join(asked)))).toBe('pairing:went-on');
    const again = await ask(host.importing.pair({ path, name: 'fr.txt', bytes: base64(french) }));
    expect(codeOf(again)).toBe('pairing:language-there');
    const said = { path, name: 'fr.txt', bytes: base64(french), language: 'fr' };
    expect(codeOf(await ask(host.importing.pair(said)))).toBe('pairing:language-there');
  });

  it('is not brought in while another window writes in the draft, and leaves that window alone', async () => {
    const { path, paired } = await begun('written');
    const desk = await other.desk.open({ path });
    const asked = { path, revision: paired.revision, draft: paired.draft, pairs: paired.pairs };
    expect(codeOf(await ask(host.importing.join(asked)))).toBe('desk:other-window');
    expect((await other.desk.open({ path })).mode).toBe('write');
    await other.desk.close({ desk: desk.desk });
    await host.importing.join(asked);
    expect((await host.library.look({ path })).languages).toEqual(['en', 'fr']);
  });

  it('needs a draft that is there and a text that can be read', async () => {
    const missing = { path: at('gone.entente'), name: 'fr.txt', bytes: base64(french) };
    expect(codeOf(await ask(host.importing.pair(missing)))).toBe('file:missing');
    const { path } = await begun('unread');
    const empty = { path, name: 'fr.txt', bytes: base64(' ') };
    expect(codeOf(await ask(host.importing.pair(empty)))).toBe('file:empty');
  });
});

describe.skipIf(!hasShared)('a real text', () => {
  it('comes over the wire as it does from the disk, in Word too', async () => {
    const name = 'word-french-standard-urbanisme.docx';
    const { language, draft } = await host.importing.read({
      name,
      bytes: base64(readFileSync(sharedPath('docx', name))),
    });
    expect(language).toBe('fr');
    expect(draft.parts.length).toBeGreaterThan(20);
  });

  it('is refused where it is hostile', async () => {
    for (const name of ['hostile-xxe-external-entity', 'hostile-truncated-zip', 'hostile-two-bodies']) {
      const bytes = base64(readFileSync(sharedPath('docx', `${name}.docx`)));
      const told = await ask(host.importing.read({ name: `${name}.docx`, bytes }));
      expect([name, codeOf(told)]).toEqual([name, expect.stringMatching(/^word:/)]);
    }
  });
});
