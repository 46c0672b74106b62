import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { harmless, json } from '#electron/cli/terminal.ts';
import { entente, scratch } from '#tests/build/entente.ts';

const at = scratch();
const title = '\u001b]0;owned\u0007';
const control = /(?![\n\t])\p{Cc}/u;

describe('a text from outside on a terminal', () => {
  it('keeps its lines, tabs and letters, and loses what a terminal would obey', () => {
    expect(harmless('one\ttwo\n« à\u202F» 👩🏽‍🎨')).toBe('one\ttwo\n« à\u202F» 👩🏽‍🎨');
    expect(harmless(`a${title}b\u001b[2J\r\u009b1mc\u007f`)).toBe('a�]0;owned�b�[2J��1mc�');
  });

  it('commands nothing, in words that were imported or in a name that is complained about', () => {
    writeFileSync(
      at('text.txt'),
      `Conclusions\n\nWe, the cities, have agreed on the following:\n\n1. The cities meet ${title}every year.\n`,
    );
    const done = [
      entente('import', at('text.txt'), '--language', 'en', '-o', at('text.entente')),
      entente('show', at('text.entente')),
      entente('show', at(`no${title}where.entente`)),
    ];
    expect(done.map(({ status }) => status)).toEqual([0, 0, 1]);
    for (const { stdout, stderr } of done) expect(stdout + stderr).not.toMatch(control);
    expect(done[2]?.stderr).toContain('where.entente');
  });

  it('stays whole for programs, where JSON escapes it', () => {
    const words = { all: `${title}\u007f\u009b1m \ud83d` };
    expect(json(words)).not.toMatch(control);
    expect(JSON.parse(json(words))).toEqual(words);
    const done = entente('show', at('text.entente'), '--json');
    expect(done.stdout).not.toMatch(control);
    expect(JSON.stringify(JSON.parse(done.stdout).clauses)).toContain('every');
  });
});
