import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { scratch } from '#tests/build/entente.ts';
import { done, harbourDraft, refused } from '../cli/consulting.ts';

const at = scratch();
const launcher = fileURLToPath(new URL('../../../electron/cli/entente.mjs', import.meta.url));

const opened = (name: string, ...words: readonly string[]): string => {
  const file = harbourDraft(at(`${name}.entente`));
  const when = ['--deadline', '2026-09-01 18:00', '--zone', 'Europe/Paris', '--silence', 'consent'];
  done('round', 'open', file, ...when, ...words);
  return file;
};

const send = (file: string, folder: string, ...words: readonly string[]): readonly string[] => [
  'round',
  'send',
  file,
  '--out',
  folder,
  '--contact',
  'uccn@example.org',
  ...words,
];

const sentTo = (file: string): number =>
  z
    .array(z.object({ tally: z.record(z.string(), z.number()) }))
    .parse(JSON.parse(done('round', 'status', file, '--now', '2026-08-01', '--json')))[0]?.tally.sent ?? 0;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile());

describe('sending a round out', () => {
  it('writes a folder for each city and records to whom it went', () => {
    const file = opened('four', '--city', 'Kraków,Lyon,Bergen,Granada (Spain)');
    const folder = at('four');
    expect(done(...send(file, folder))).toContain('Recorded as sent to 4 cities.');
    expect(readdirSync(folder).toSorted()).toEqual(['Bergen', 'Granada', 'Krakow', 'Lyon']);
    expect(readdirSync(join(folder, 'Krakow')).toSorted()).toEqual([
      'UCCN-Conclusions-Draft-1-EN-Krakow-Comments.xlsx',
      'UCCN-Conclusions-Draft-1-EN-Krakow-Letter.docx',
      'UCCN-Conclusions-Draft-1-EN-Krakow-No-comments.docx',
      'UCCN-Conclusions-Draft-1-EN-Krakow.docx',
    ]);
    expect(sentTo(file)).toBe(4);
  });

  it('leaves alone what is there with the same content, and writes over nothing else unasked', () => {
    const file = opened('twice', '--city', 'Kraków,Lyon');
    const folder = at('twice');
    done(...send(file, folder, '--city', 'Lyon'));
    const one = join(folder, 'Lyon', 'UCCN-Conclusions-Draft-1-EN-Lyon.docx');
    expect(done(...send(file, folder))).toContain('4 files written, 4 there already.');
    writeFileSync(one, 'what Lyon sent back');
    rmSync(join(folder, 'Krakow'), { recursive: true });
    const said = refused(...send(file, folder));
    expect(said).toContain(`${one} is there already`);
    expect(said).toContain('Nothing was written');
    expect(readdirSync(folder)).toEqual(['Lyon']);
    expect(readFileSync(one, 'utf8')).toBe('what Lyon sent back');
    done(...send(file, folder, '--replace'));
    expect(Object.keys(unzipSync(readFileSync(one)))).toContain('word/document.xml');
  });

  it('makes one pack for all cities where that is wanted', () => {
    const file = opened('one', '--city', 'Kraków,Lyon');
    done(...send(file, at('one'), '--generic'));
    expect(readdirSync(at('one')).toSorted()[0]).toBe('UCCN-Conclusions-Draft-1-EN-Comments.xlsx');
    expect(sentTo(file)).toBe(2);
  });

  it('refuses a city that was not asked, a closed round, a language that is not there and options without files', () => {
    const file = opened('refusals', '--city', 'Kraków,Lyon');
    expect(refused(...send(file, at('r'), '--city', 'Bergen'))).toContain('not invited');
    expect(refused(...send(file, at('r'), '--language', 'fr'))).toContain('not written in');
    expect(refused('round', 'send', file, '--contact', 'x')).toContain('Add --out');
    expect(refused('round', 'close', file, '--replace')).toContain('--replace');
    done('round', 'close', file);
    expect(refused(...send(file, at('r'), '--round', '1'))).toContain('closed');
  });

  it('can be stopped, leaves whole files only, records the cities that are done, and goes on when called again', async () => {
    const file = opened('stopped');
    const folder = at('stopped');
    const child = spawn(process.execPath, [launcher, ...send(file, folder)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      const before = said.includes('24 of ');
      said += chunk.toString();
      if (!before && said.includes('24 of ')) child.kill('SIGINT');
    });
    const [code]: unknown[] = await once(child, 'close');
    expect(code).toBe(1);
    expect(said).toContain('Stopped.');
    const files = filesIn(folder);
    for (const name of files) {
      expect(name).toMatch(/\.(docx|xlsx)$/);
      expect(Object.keys(unzipSync(readFileSync(join(folder, name))))).toContain('[Content_Types].xml');
    }
    const cities = readdirSync(folder).length;
    expect(files).toHaveLength(cities * 4);
    expect(cities).toBeGreaterThanOrEqual(24);
    expect(sentTo(file)).toBe(cities);
    expect(done(...send(file, folder))).toContain(`${cities * 4} there already.`);
  });
});
