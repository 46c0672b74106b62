import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entente, scratch } from '#tests/build/entente.ts';
import { done } from './consulting.ts';
import { imported, inTime, meetingDraft, openRound } from './replies.ts';

const at = scratch();

describe('two cities of one name', () => {
  it('are told apart by their countries wherever cities are named', async () => {
    const file = await meetingDraft(at('namesakes.entente'));
    openRound(file, 'Lyon, Granada (Spain), Granada (Nicaragua)');
    const letter = (name: string): string => {
      writeFileSync(at(name), `In paragraph 5, replace “spring” with “summer”.\n\n${name}\n`);
      return at(name);
    };
    const asked = entente('reply', 'import', file, letter('Granada.txt'), '--dry-run').stdout;
    expect(asked).toMatch(/could be: Granada \((?:Spain|Nicaragua)\), Granada \((?:Spain|Nicaragua)\)\n/);
    await imported(file, [letter('Granada Spain.txt'), letter('Granada NI.txt'), letter('Lyon.txt')], inTime);
    const listed = done('amendments', file);
    expect(listed).toContain('Granada (Spain)');
    expect(listed).toContain('Granada (Nicaragua)');
    expect(done('amendments', file, '--ui', 'fr')).toContain('Grenade (Espagne)');
    expect(done('round', 'status', file)).toMatch(/\n {2}Granada \(Nicaragua\): /);
    expect(done('round', 'status', file)).toMatch(/\n {2}Lyon: /);
    done('export', file, '--form', 'register', '--as', 'md', '-o', at('register.md'));
    const register = readFileSync(at('register.md'), 'utf8');
    expect(register).toContain('Granada (Spain)');
    expect(register).toContain('Granada (Nicaragua)');
  });
});
