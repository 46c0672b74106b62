import { describe, expect, test } from 'vitest';
import type { Draft } from '#core/draft/draft.ts';
import { faults } from '#core/draft/faults.ts';
import { chapeau, clause, closing, draft, en, heading, item, preamble, section } from '../../build/draft.ts';

const found = (given: Draft): readonly string[] => faults(given).map(({ code, id }) => `${code} ${id}`);

describe('a draft', () => {
  test('is sound with all its parts in order', () => {
    const given = draft(
      heading(en('x')),
      chapeau(en('x'), item(en('x'), item(en('x')))),
      preamble(en('x')),
      section(en('x'), item(en('x'))),
      clause(en('x'), item(en('x'))),
      closing(en('x')),
    );
    expect(found(given)).toEqual([]);
  });

  test('is sound while it is empty', () => {
    expect(found(draft())).toEqual([]);
  });

  test('needs a language, and no words in another', () => {
    expect(found({ ...draft(clause('a', en('x'))), languages: [] })).toEqual([
      'no-language draft',
      'unknown-language a',
    ]);
  });

  test('names no two parts alike', () => {
    expect(found(draft(clause('a', en('x')), clause('a', en('x'))))).toEqual(['repeated-id a']);
  });

  test('has its heading lines together before the text', () => {
    expect(found(draft(clause('a', en('x')), heading('h', en('x'))))).toEqual(['heading-after-text h']);
  });

  test('has one chapeau', () => {
    expect(found(draft(chapeau('a', en('x')), clause('b', en('x')), chapeau('c', en('x'))))).toEqual([
      'second-chapeau c',
    ]);
  });

  test('ends with its closing lines', () => {
    expect(found(draft(closing('a', en('x')), closing('b', en('x')), clause('c', en('x'))))).toEqual([
      'text-after-closing c',
    ]);
  });

  test('has items only under something, and none more than one level deeper than the part before', () => {
    expect(found(draft(item('i', en('x'))))).toEqual(['item-without-owner i']);
    expect(found(draft(heading('h', en('x')), item('i', en('x'))))).toEqual(['item-without-owner i']);
    expect(found(draft(clause('a', en('x'), item('i', { level: 2 }, en('x')))))).toEqual(['item-too-deep i']);
    const deep = [1, 2, 3, 4, 5].map((level) => item(`i${level}`, { level }, en('x')));
    expect(found(draft(clause('a', en('x')), ...deep))).toEqual(['item-too-deep i5']);
  });
});
