import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rewording } from '#core/change/make.ts';
import { characters, plain } from '#core/draft/wording.ts';
import { readWord } from '#core/word/read/read-word.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { entente, scratch } from '#tests/build/entente.ts';
import { had } from '#tests/build/expect-change.ts';
import { mailedBack, openedReply, tracked } from '#tests/build/word-reply.ts';
import { done, refused } from '../cli/consulting.ts';
import { bilingualDraft, importedOne, inTime } from '../cli/replies.ts';

const at = scratch();
const chair = ['--by', 'Chair', '--reason', 'no agreement yet'];
const dates = ['--deadline', '2026-05-30', '--zone', 'Europe/Paris', '--silence', 'consent'];

const bracketed = async (name: string, ...words: readonly string[]): Promise<string> => {
  const file = await bilingualDraft(at(`${name}.entente`));
  done('bracket', file, '--clause', '7', '--words', 'three keepers', '--city', 'Lyon', ...words, ...chair);
  return file;
};

const opened = (file: string): string => {
  done('round', 'open', file, ...dates, '--city', 'Lyon, Dakar');
  return file;
};

const send = (file: string, ...words: readonly string[]): readonly string[] => [
  'round',
  'send',
  file,
  '--out',
  `${file}.packs`,
  '--contact',
  'uccn@example.org',
  '--city',
  'Dakar',
  ...words,
];

const both = ['--beside', 'fr=trois gardiens'];

const said = (file: string, ending: string): string => {
  const folder = join(`${file}.packs`, 'Dakar');
  const name = readdirSync(folder).find((one) => one.endsWith(ending)) ?? '';
  return had(readWord(readFileSync(join(folder, name))))
    .paragraphs.map(({ wording }) => characters(wording))
    .join('\n');
};

describe('a draft with words in brackets', () => {
  it('does not go out as if they were agreed, and says which they are', async () => {
    const file = opened(await bracketed('refused', ...both));
    const why = refused(...send(file));
    expect(why).toMatch(/b1 {2}7 {2}English {2}\[-three keepers-\] Lyon/);
    expect(why).toMatch(/b1 {2}7 {2}French {2}\[-trois gardiens-\] Lyon/);
    expect(why).toContain('holds 1 bracket, and would print it as agreed text. Nothing was written');
    expect(refused(...send(file, '--ui', 'fr'))).toContain('contient 1 passage entre crochets');
    expect(existsSync(`${file}.packs`)).toBe(false);
    expect(done('round', 'status', file)).not.toContain('sent: 1');
  });

  it('goes out with them named where that is wanted, in each paper and language', async () => {
    const file = opened(await bracketed('anyway', ...both));
    done(...send(file, '--anyway'));
    for (const [ending, words] of [
      ['-Letter.docx', 'In brackets, paragraph 7: [three keepers (Lyon)]'],
      ['EN-Dakar.docx', 'In brackets, paragraph 7: [three keepers (Lyon)]'],
      ['EN-Dakar.docx', 'Entre crochets, paragraphe 7\u00A0: [trois gardiens (Lyon)]'],
      ['-Lettre.docx', 'Entre crochets, paragraphe 7\u00A0: [trois gardiens (Lyon)]'],
      ['FR-Dakar.docx', 'Le projet en imprime des mots sans leurs crochets'],
    ] as const)
      expect([ending, said(file, ending)]).toEqual([ending, expect.stringContaining(words)]);
  });

  it('names them also where the brackets are in the other language only', async () => {
    const file = opened(await bracketed('one-language'));
    done(...send(file, '--anyway'));
    expect(said(file, '-Lettre.docx')).toContain(
      'Entre crochets, paragraphe 7\u00A0: [three keepers (Lyon)]',
    );
  });

  it('tells a program what it lacks', async () => {
    const file = opened(await bracketed('json', ...both));
    const [round]: unknown[] = JSON.parse(done(...send(file, '--anyway', '--json')));
    expect(round).toMatchObject({
      round: '1',
      lacks: { brackets: [{ bracket: 'b1', clause: '7', isNew: false }], outdated: [], unwritten: [] },
    });
  });

  it('comes back with nothing of ours taken for a city’s, with its bookmarks and without', async () => {
    const file = opened(await bracketed('back', ...both));
    done(...send(file, '--anyway', '--language', 'en'));
    const folder = join(`${file}.packs`, 'Dakar');
    const name = readdirSync(folder).find((one) => one.endsWith('EN-Dakar.docx')) ?? '';
    const reply = tracked(openedReply(readFileSync(join(folder, name))), 'spring', 'summer');
    const bare = reply.document.replaceAll(/<w:bookmark(?:Start|End)[^>]*\/>/g, '');
    for (const document of [reply.document, bare]) {
      writeFileSync(at('Dakar.docx'), mailedBack({ ...reply, document }));
      const { count, findings } = await importedOne(file, at('Dakar.docx'), { ...inTime, dryRun: true });
      expect(count).toMatchObject({ taken: 1 });
      expect(findings.filter(({ state }) => state === 'held' || state === 'remark')).toEqual([]);
    }
  });

  it('goes out where they were settled before the round, not where they were settled since', async () => {
    const before = await bracketed('before', ...both);
    done('decide', before, 'b1', 'lift', ...chair);
    done(...send(opened(before)));
    const since = opened(await bracketed('since', ...both));
    done('decide', since, 'b1', 'lift', ...chair);
    expect(refused(...send(since))).toContain('holds 1 bracket');
  });

  it('goes out as it was sent where words were put in brackets only since', async () => {
    const file = opened(await bilingualDraft(at('later.entente')));
    done('bracket', file, '--clause', '7', '--words', 'three keepers', ...chair);
    expect(done(...send(file))).toContain('Recorded as sent to 1 city.');
  });
});

describe('before a draft goes out', () => {
  it('is said which paragraphs are not in step', async () => {
    const file = await bilingualDraft(at('stale.entente'));
    const drafting = had(openDraft(file, { mode: 'write' }));
    const { draft } = drafting;
    const part = draft.parts.find(({ wording }) => characters(wording['en'] ?? []).includes('lend boats'));
    const change = had(
      rewording(draft, part?.id ?? '', 'en', plain('The towns lend boats to young makers.')),
    );
    had(drafting.apply(change, { who: 'Tester' }));
    drafting.close();
    opened(file);
    const { stderr } = entente(...send(file));
    expect(stderr).toContain('Not in step with the other language yet, in French: Paragraph 5.');
    const only = entente(...send(file, '--language', 'en', '--city', 'Lyon'));
    expect(only.stderr).not.toContain('Not in step');
    expect(entente(...send(file, '--ui', 'fr')).stderr).toContain('en français : Le paragraphe 5.');
  });

  it('is asked to whom replies go', async () => {
    const file = opened(await bilingualDraft(at('contact.entente')));
    const words = ['round', 'send', file, '--out', at('contact')];
    expect(refused(...words)).toContain('“[contact]” would stand in every letter');
    expect(refused(...words, '--ui', 'fr')).toContain('figurerait dans chaque lettre');
    expect(existsSync(at('contact'))).toBe(false);
    done(...words, '--anyway');
    expect(refused('round', 'close', file, '--anyway')).toContain('--anyway');
  });
});
