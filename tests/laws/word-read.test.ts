import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characters, tidy } from '#core/draft/wording.ts';
import { inForm } from '#core/word/read/number-forms.ts';
import { readWord } from '#core/word/read/read-word.ts';
import { filesAround, part, textOf, wordFile, zipOf } from '../core/word/read-file.ts';

const by = 'w:id="1" w:author="Lens"';
type Kind = 'ins' | 'del' | 'moveFrom' | 'moveTo';
interface TrackedWord {
  readonly text: string;
  readonly kinds: readonly Kind[];
}
interface TrackedLine {
  readonly words: readonly TrackedWord[];
  readonly mark: readonly Kind[];
}

const kinds = fc.array(fc.constantFrom<Kind>('ins', 'del', 'moveFrom', 'moveTo'), { maxLength: 2 });
const word = fc.record({ text: fc.stringMatching(/^[a-zé ]{1,6}$/), kinds });
const lines = fc.array(fc.record({ words: fc.array(word, { maxLength: 4 }), mark: kinds }), {
  minLength: 1,
  maxLength: 6,
});

const wordXml = ({ text, kinds: around }: TrackedWord): string =>
  around.reduceRight(
    (inside, kind) => `<w:${kind} ${by}>${inside}</w:${kind}>`,
    `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`,
  );
const lineXml = ({ words, mark }: TrackedLine): string =>
  `<w:p><w:pPr><w:rPr>${mark.map((kind) => `<w:${kind} ${by}/>`).join('')}</w:rPr></w:pPr>${words.map(wordXml).join('')}</w:p>`;

const gone = { accept: ['del', 'moveFrom'], reject: ['ins', 'moveTo'] } as const;
const isThere = (side: 'accept' | 'reject', around: readonly Kind[]): boolean =>
  !around.some((kind) => gone[side].some((away) => away === kind));

/** The rule said in another way: what is left of all the words, cut where a mark is left. */
const expected = (side: 'accept' | 'reject', text: readonly TrackedLine[]): string[] => {
  const flow = text.map(({ words, mark }) => {
    const left = words.filter(({ kinds: around }) => isThere(side, around)).map((one) => one.text);
    return left.join('') + (isThere(side, mark) ? '\n' : '');
  });
  const cut = flow.join('').split('\n');
  return cut.at(-1) === '' ? cut.slice(0, -1) : cut;
};

describe('tracked changes', () => {
  it.each(['accept', 'reject'] as const)(
    'leave on the side of %s just the words and marks that are there',
    (side) => {
      fc.assert(
        fc.property(lines, (text) => {
          const read = textOf(wordFile(text.map(lineXml).join('')), { revisions: side });
          expect(read.paragraphs.map(({ wording }) => characters(wording))).toEqual(expected(side, text));
          for (const { wording } of read.paragraphs) expect(wording).toEqual(tidy(wording));
        }),
      );
    },
  );
});

describe('bytes from anywhere', () => {
  const sound = wordFile(
    '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>The cities met.</w:t></w:r></w:p>',
    {
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    },
  );

  it('are read or refused with a code, never thrown at', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readWord(bytes).ok).toBe(false);
      }),
    );
  });

  it('that were a sound file before some of them changed are read or refused with a code', () => {
    const changes = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(changes, (changed) => {
        const bytes = sound.slice();
        for (const [at, value] of changed) bytes[at] = value;
        const result = readWord(bytes);
        expect(result.ok ? 'word:read' : result.failure.code).toMatch(/^word:[a-z-]+$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('of sound XML in any order of elements are read without a fault', () => {
    const names =
      'p r t tbl tr tc ins del moveTo fldSimple hyperlink txbxContent sdt pPr rPr numPr footnote'.split(' ');
    const { element } = fc.letrec<{ element: string }>((tie) => ({
      element: fc.oneof(
        { maxDepth: 6, withCrossShrink: true },
        fc.constantFrom(
          'words',
          '<w:br/>',
          '<w:fldChar w:fldCharType="begin"/>',
          '<w:fldChar w:fldCharType="end"/>',
        ),
        fc
          .tuple(fc.constantFrom(...names), fc.array(tie('element'), { maxLength: 4 }))
          .map(([name, inside]) => `<w:${name}>${inside.join('')}</w:${name}>`),
      ),
    }));
    fc.assert(
      fc.property(element, (inside) => {
        const file = zipOf(filesAround(part('document', `<w:body>${inside}</w:body>`)));
        expect(readWord(file).ok).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('Roman numbers', () => {
  const values = new Map(
    Array.from('ivxlcdm').map((letter, at) => [letter, [1, 5, 10, 50, 100, 500, 1000][at] ?? 0]),
  );
  const valueOf = (roman: string): number =>
    Array.from(roman).reduce((sum, letter, at) => {
      const [value, next] = [values.get(letter) ?? 0, values.get(roman[at + 1] ?? '') ?? 0];
      return sum + (value < next ? -value : value);
    }, 0);

  it('say the number they were made from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3999 }), (n) => {
        expect(valueOf(inForm(n, 'lowerRoman'))).toBe(n);
        expect(inForm(n, 'upperRoman')).toBe(inForm(n, 'lowerRoman').toUpperCase());
      }),
    );
  });
});
