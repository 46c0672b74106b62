import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { characters } from '#core/draft/wording.ts';
import { readWord } from '#core/word/read/read-word.ts';
import { entente, scratch } from '#tests/build/entente.ts';
import { had } from '#tests/build/expect-change.ts';
import { done, harbour, harbourDraft, refused, written } from './consulting.ts';

const at = scratch();
const chair = ['--by', 'Chair', '--reason', 'as agreed in the room'];

/** A draft on which Lyon and Dakar were heard, Lyon's wish adopted and Dakar's still open. */
const heard = (name: string): string => {
  const file = harbourDraft(at(`${name}.entente`));
  const amend = (city: string, ...turn: readonly [string, string]): string =>
    done(
      'amend',
      file,
      '--city',
      city,
      '--language',
      'en',
      '--text',
      written(at(`${name}-${city}.txt`), harbour, turn),
    );
  amend('Lyon', 'three keepers', 'two keepers');
  amend('Dakar', 'four years', 'five years');
  done('decide', file, 'a1', 'accept', ...chair);
  return file;
};

const side = (path: string, revisions: 'accept' | 'reject'): string =>
  had(readWord(readFileSync(path), { revisions }))
    .paragraphs.map(({ wording }) => characters(wording))
    .join('\n');

describe('a redline in Word', () => {
  it('tracks what was decided, signed by the city, against the first version or another one', () => {
    const file = heard('redline');
    const output = at('redline.docx');
    done('export', file, '--form', 'redline', '--as', 'docx', '-o', output);
    expect(side(output, 'reject')).toContain('names three keepers');
    expect(side(output, 'accept')).toContain('names two keepers');
    expect(had(readWord(readFileSync(output))).notes.authors).toEqual(['Lyon']);
    done('export', file, '--form', 'redline', '--as', 'docx', '--base', '1+1', '-o', output);
    expect(had(readWord(readFileSync(output))).notes.trackedChanges).toBe(0);
  });

  it('is refused against a version that is not there', () => {
    const file = heard('versions');
    const output = at('none.docx');
    const base = (version: string): string =>
      refused('export', file, '--form', 'redline', '--as', 'docx', '--base', version, '-o', output);
    expect(base('3')).toContain('There is no draft “3” to compare with; the drafts go from 1 to 1.');
    expect(base('1+2')).toContain('There is no draft “1+2”');
    expect(base('0')).toContain('There is no draft “0”');
    expect(base('first')).toContain('There is no draft “first”');
    expect(existsSync(output)).toBe(false);
  });
});

describe('a form in a folder', () => {
  it('is named after the draft and the form, so that the consensus text does not replace the clean one', () => {
    const file = heard('named');
    const issued = (form: string): string =>
      done('export', file, '--form', form, '--as', 'md', '-o', at('.')).trim();
    expect(issued('clean')).toBe(at('named EN.md'));
    expect(issued('consensus')).toBe(at('named Consensus-text-EN.md'));
    expect(issued('rolling')).toBe(at('named Rolling-text-EN.md'));
  });
});

describe('a text for adoption', () => {
  const adopt = (file: string, ...words: readonly string[]): readonly string[] => [
    'export',
    file,
    '--form',
    'consensus',
    '--for-adoption',
    '--as',
    'docx',
    '-o',
    `${file}.docx`,
    ...words,
  ];

  it('is refused while a proposal is open, with what is open, and nothing is recorded', () => {
    const file = heard('refused');
    const before = done('history', file);
    expect(refused(...adopt(file))).toContain(
      '\n  Not decided yet: a2 (Dakar), clause 3: [-four-] {+five+}.\nNothing was written.',
    );
    expect(refused(...adopt(file), '--ui', 'fr')).toMatch(
      /\n {2}Pas encore décidé : a2 .*\.\nRien n’a été écrit\./,
    );
    expect(existsSync(`${file}.docx`)).toBe(false);
    expect(done('history', file)).toBe(before);
  });

  it('is refused while a file waits, a late reply is not settled and a round is open, and each is listed', () => {
    const file = harbourDraft(at('waits.entente'));
    const letter = (name: string): string => {
      writeFileSync(at(name), `We have no comments.\n\n${name}\n`);
      return at(name);
    };
    done('round', 'open', file, '--deadline', '2026-05-30', '--silence', 'consent', '--city', 'Dakar, Lyon');
    done('reply', 'import', file, letter('Lyon.txt'), '--received', '2026-06-20');
    expect(entente('reply', 'import', file, letter('consultant.txt')).status).toBe(1);
    const said = refused(...adopt(file));
    expect(said).toContain('\n  Round 1 is still open.\n');
    expect(said).toContain('\n  The file consultant.txt (h1) came in and waits.\n');
    expect(said).toContain('\n  The late reply r1 (Lyon) is neither let in nor left out yet.\n');
    expect(refused(...adopt(file), '--ui', 'fr')).toMatch(
      /consultation 1 est encore ouverte[\s\S]*consultant\.txt[\s\S]*réponse tardive r1/,
    );
    done('reply', 'set-aside', file, 'h1', '--reason', 'nobody knows it');
    done('round', 'leave-out', file, '--reply', 'r1', ...chair);
    done('round', 'close', file);
    expect(entente(...adopt(file))).toMatchObject({ status: 0, stderr: '' });
  });

  it('is refused while something is agreed ad referendum only, in every form that prints the text', () => {
    const file = heard('referendum');
    done('decide', file, 'a2', 'ad-referendum', ...chair);
    const open = '\n  Agreed ad referendum and not confirmed yet: a2 (Dakar), clause 3: [-four-] {+five+}.\n';
    expect(refused(...adopt(file))).toContain(open);
    expect(refused(...adopt(file), '--ui', 'fr')).toContain('Adopté ad referendum et pas encore confirmé');
    const issued = (form: string, ...words: readonly string[]): readonly string[] => [
      'export',
      file,
      '--form',
      form,
      '--for-adoption',
      '--as',
      'md',
      '-o',
      at(`referendum-${form}.md`),
      ...words,
    ];
    expect(refused(...issued('clean'))).toContain(open);
    for (const form of ['rolling', 'redline'])
      expect(refused(...issued(form))).toContain(
        `The form “${form}” shows what was proposed and decided, not the text as it is adopted`,
      );
    expect(['clean', 'rolling', 'redline'].some((form) => existsSync(at(`referendum-${form}.md`)))).toBe(
      false,
    );
    done(...issued('clean', '--anyway'));
    expect(done('history', file)).toContain('Issued for adoption with 1 thing open');
    done('decide', file, 'a2', 'confirm', ...chair);
    expect(entente(...adopt(file))).toMatchObject({ status: 0, stderr: '' });
  });

  it('is held to the same where nobody was ever consulted, and recorded', () => {
    const file = at('unheard.entente');
    done('new', '--kind', 'conclusions', '--meeting', '12', '-o', file);
    const clean = ['export', file, '--for-adoption', '--as', 'md', '-o', at('unheard.md')];
    expect(refused(...clean)).toContain('The text cannot go out for adoption yet');
    done(...clean, '--anyway');
    expect(done('history', file)).toContain('Issued for adoption');
  });

  it('goes out all the same where someone says so, and the record keeps that it did', () => {
    const file = heard('anyway');
    done(...adopt(file, '--anyway'));
    expect(side(`${file}.docx`, 'accept')).toContain('names two keepers');
    expect(done('history', file)).toContain('Issued for adoption with 1 thing open');
    expect(done('verify', file)).not.toBe('');
    done('decide', file, 'a2', 'reject', ...chair);
    const settled = done('history', file);
    done(...adopt(file, '--anyway'));
    expect(done('history', file)).toBe(settled);
  });
});
