import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entente, scratch, show } from '#tests/build/entente.ts';

const at = scratch();

const spanish = `Conclusiones
XII Reunión Anual de la Red de Ciudades Creativas de la UNESCO

Nosotras, las ciudades miembros de la Red, reunidas del 12 al 15 de junio de 2018, aprobamos estas conclusiones:

1. Las ciudades miembros agradecen la hospitalidad brindada a todas las delegaciones.

2. Las ciudades miembros acogen con satisfacción las 64 ciudades designadas en 2017.
`;

describe('a third language', () => {
  it('is read, known as Spanish, paired to a draft in English and French, and printed', () => {
    const [file, text] = [at('c.entente'), at('es.txt')];
    writeFileSync(text, spanish);
    expect(entente('new', '--kind', 'conclusions', '--meeting', 'XII', '-o', file).status).toBe(0);
    expect(entente('pair', file, text, '--language', 'es').status).toBe(0);
    const { languages, heading, clauses, chapeau } = show(file);
    expect(languages).toEqual(['en', 'fr', 'es']);
    expect(heading['es']?.slice(0, 2)).toEqual([
      'Conclusiones',
      'XII Reunión Anual de la Red de Ciudades Creativas de la UNESCO',
    ]);
    expect(chapeau['es']).toContain('Nosotras, las ciudades miembros');
    expect(clauses.slice(0, 3).map(({ wording }) => wording['es'])).toEqual([
      'Las ciudades miembros agradecen la hospitalidad brindada a todas las delegaciones.',
      'Las ciudades miembros acogen con satisfacción las 64 ciudades designadas en 2017.',
      undefined,
    ]);
    const printed = at('es.md');
    expect(entente('export', file, '--as', 'md', '--language', 'es', '-o', printed).status).toBe(0);
  });

  it('is read into a draft of its own', () => {
    const [text, imported] = [at('alone.txt'), at('imported.entente')];
    writeFileSync(text, spanish);
    const read = entente('import', text, '--kind', 'conclusions', '--language', 'es', '-o', imported);
    expect(read.status).toBe(0);
    const { clauses, heading, chapeau } = show(imported);
    expect(clauses.map(({ number }) => number)).toEqual(['1', '2']);
    expect(heading['es']?.[0]).toBe('Conclusiones');
    expect(chapeau['es']).toMatch(/^Nosotras/);
  });
});
