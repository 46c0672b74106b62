import { describe, expect, it } from 'vitest';
import { commands as commandLines } from '#electron/cli/commands/index.ts';
import { entente, scratch } from '#tests/build/entente.ts';

const at = scratch();
const commands = Object.keys(commandLines);

describe('how the command line speaks', () => {
  it('finds every command under its own name', async () => {
    const loaded = await Promise.all(Object.values(commandLines).map((load) => load()));
    expect(loaded.map(({ name }) => name)).toEqual(commands);
  });

  it('lists its commands in English and in French', () => {
    const english = entente('--help');
    const french = entente('--help', '--ui', 'fr');
    expect([english.status, french.status]).toEqual([0, 0]);
    for (const name of commands)
      expect([english.stdout, french.stdout].every((text) => text.includes(`  ${name} `))).toBe(true);
    expect(english.stdout).toContain('Make a draft from a template');
    expect(french.stdout).toContain('Créer un projet à partir d’un modèle');
    expect(french.stdout).not.toMatch(/Usage:|Options:|display help|\bcommand\b/);
  });

  it.each(commands)('explains %s in both languages, every word of it', (name) => {
    const english = entente(name, '--help');
    const french = entente(name, '--help', '--ui=fr');
    expect([english.status, french.status]).toEqual([0, 0]);
    expect(english.stdout).not.toMatch(/option\.|argument\.|placeholder\.|cli:|\.about/);
    expect(french.stdout).not.toMatch(
      /option\.|argument\.|placeholder\.|cli:|\.about|show this help|default:|choices:/,
    );
    expect(french.stdout).toContain('afficher cette aide');
  });

  it('speaks French where the machine does', () => {
    expect(entente('show', at('rien.entente'), '--ui', 'fr').stderr).toMatch(/^Non exécuté : /);
  });

  it.each([
    [['shew', 'x'], 'There is no command shew.'],
    [['show'], 'The argument file is missing.'],
    [['show', 'a', 'b'], 'more arguments than the command takes'],
    [['show', 'a', '--jsn'], 'There is no option --jsn.'],
    [
      ['new', '--kind', 'sonnet', '--meeting', '1', '-o', 'x'],
      'not one of its choices: conclusions, declaration, mission',
    ],
    [['new', '--kind', 'mission', '-o', 'x'], 'The option --meeting <edition> is needed.'],
    [['export', 'x', '--as'], 'needs a value'],
  ])('exits with 2 and says what is wrong with %j', (words, sentence) => {
    const misused = entente(...words);
    expect([misused.status, misused.stdout]).toEqual([2, '']);
    expect(misused.stderr).toContain(sentence);
  });

  it('keeps results and progress apart, so that JSON can be read by programs', () => {
    const made = entente('new', '--kind', 'conclusions', '--meeting', '18', '-o', at('j.entente'), '--json');
    expect(JSON.parse(made.stdout)).toMatchObject({ file: at('j.entente') });
    expect(made.stderr).not.toBe('');
  });
});
