import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorded, writeWorded } from '#core/draft/worded.ts';
import { type Mark, marksInOrder, type Run, tidy, type Wording } from '#core/draft/wording.ts';

const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.stringMatching(/^[*^_[\]{}\\ a(]{1,8}$/),
  fc.constantFrom('{note: ', '{{', '](https://', 'l’œuvre ; « ici »', '**', '___'),
);
const name = fc.stringMatching(/^[A-Za-zé][A-Za-z0-9_-]{0,8}$/);
const marks = fc.subarray([...marksInOrder]) satisfies fc.Arbitrary<Mark[]>;
const link = fc.option(
  fc.constantFrom(
    'https://example.org',
    'https://example.org/a_(b)?c=*d*',
    'mailto:a@example.org',
    'http://x/\\',
  ),
  { nil: undefined },
);

const marked = (run: fc.Arbitrary<Run>): fc.Arbitrary<Run> =>
  fc.tuple(run, marks, link).map(([given, on, to]) => ({
    ...given,
    ...(on.length > 0 ? { marks: on } : {}),
    ...(to === undefined ? {} : { link: to }),
  }));

const wording = (depth: number): fc.Arbitrary<Wording> => {
  const atoms: fc.Arbitrary<Run>[] = [
    words.map((text) => ({ text })),
    name.map((field) => ({ field })),
    fc.tuple(name, name).map(([field, form]) => ({ field, form })),
    fc.stringMatching(/^[a-z0-9#:-]{1,8}$/).map((reference) => ({ reference })),
  ];
  const note = depth > 0 ? [wording(depth - 1).map((footnote): Run => ({ footnote }))] : [];
  return fc.array(marked(fc.oneof(...atoms, ...note)), { maxLength: 6 });
};

describe('a wording written for a data file', () => {
  it('reads back as the same wording, whatever its words, marks, links, fields and notes', () => {
    fc.assert(
      fc.property(wording(2), (given) => {
        expect(readWorded(writeWorded(given))).toEqual({ ok: true, value: tidy(given) });
      }),
      { numRuns: 500 },
    );
  });

  it('is one of a kind: what is read and written again is written the same', () => {
    fc.assert(
      fc.property(wording(1), (given) => {
        const text = writeWorded(given);
        const read = readWorded(text);
        expect(read.ok && writeWorded(read.value)).toBe(text);
      }),
    );
  });
});

describe('any text taken for a wording', () => {
  it('is read, or refused at a place within it', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (texts) => {
        const text = texts.join('');
        const read = readWorded(text);
        const again = read.ok ? readWorded(writeWorded(read.value)) : read;
        expect(again).toEqual(read);
        expect(read.ok ? 1 : Number(read.failure.facts.at)).toBeLessThanOrEqual(text.length + 1);
      }),
      { numRuns: 500 },
    );
  });
});
