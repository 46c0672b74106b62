import { describe, expect, it } from 'vitest';
import { clauseFromBank } from '#core/draft/template.ts';
import { bankClauses, ids } from './data.ts';
import { tags } from './drafts.ts';

const partsOf = (id: string, kind: 'conclusions' | 'declaration'): unknown => {
  const clause = bankClauses.find((known) => known.id === id);
  if (clause === undefined) throw new Error(`no clause ${id}`);
  const read = clauseFromBank(clause, kind, { newId: ids(), languages: tags });
  return read.ok ? read.value : read.failure;
};

describe('the clause bank', () => {
  it('has some thirty clauses, each under an id of its own, with a title in each language', () => {
    expect(bankClauses.length).toBeGreaterThanOrEqual(25);
    expect(new Set(bankClauses.map(({ id }) => id)).size).toBe(bankClauses.length);
    expect(bankClauses.filter(({ title }) => tags.some((tag) => title[tag] === undefined))).toEqual([]);
  });

  it('numbers a clause in Conclusions and not in a Declaration', () => {
    expect(partsOf('thanks-host', 'conclusions')).toMatchObject([
      { id: 'p1', role: 'clause', numbered: true },
    ]);
    expect(partsOf('thanks-host-mayors', 'declaration')).toMatchObject([{ role: 'clause', numbered: false }]);
  });

  it('gives a clause with its items', () => {
    const item = { role: 'item', level: 1, list: 'letter' };
    expect(partsOf('framework-adopted', 'conclusions')).toMatchObject([{ role: 'clause' }, item, item, item]);
  });

  it('speaks as the Mayors in what suits a Declaration, and as the member cities in what suits Conclusions', () => {
    const words = (kind: string, tag: string): readonly string[] =>
      bankClauses.flatMap(({ kinds, wording }) =>
        kinds.some((known) => known === kind) ? [wording[tag] ?? ''] : [],
      );
    expect(words('declaration', 'en').filter((text) => !/\b[Ww]e\b/.test(text))).toEqual([]);
    expect(words('declaration', 'fr').filter((text) => !/\b[Nn]ous\b/.test(text))).toEqual([]);
    expect(words('conclusions', 'en').filter((text) => /\b(?:[Ww]e|[Oo]ur)\b/.test(text))).toEqual([]);
    expect(words('conclusions', 'fr').filter((text) => /\b(?:[Nn]ous|[Nn]otre|[Nn]os)\b/.test(text))).toEqual(
      [],
    );
  });
});
