import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from '#core/draft/draft.ts';
import { kinds } from '#core/draft/draft.ts';
import { faults } from '#core/draft/faults.ts';
import { characters } from '#core/draft/wording.ts';
import { markdownSource } from '#core/text/markdown-source.ts';
import { mojibake } from '#core/text/mojibake.ts';
import { pair, repair } from '#core/text/pair.ts';
import { pairedDraft } from '#core/text/paired-draft.ts';
import { readPage } from '#core/text/read-page.ts';
import { type Reading, readText } from '#core/text/read-text.ts';
import { plainSource } from '#core/text/source-lines.ts';
import { hasShared } from '../build/shared.ts';
import { languages } from '../core/language/profiles.ts';
import { real } from '../core/text/reading.ts';

let count = 0;
const newId = (): string => `p${++count}`;

const read = (text: string, language: string, kind?: Kind): Reading =>
  readText(plainSource(text), { language, languages, newId, ...(kind === undefined ? {} : { kind }) });

const wordsOf = (text: string): readonly string[] => text.replaceAll('^', '').match(/[\p{L}\p{N}]+/gu) ?? [];

/** What a typed number, letter or name of an article may be; all else must be in the draft or dropped. */
const isMark = (word: string): boolean =>
  /^(?:\d{1,4}|[a-z]|[ivxlc]+|[A-Z]|[IVXLC]+|bis|ter|article|premier)$/i.test(word);

/**
 * The words of a text that its reading lost: those that are neither in the draft, in the same order, nor counted as
 * dropped, nor typed numbers. A negative count would be words doubled.
 */
const account = (
  text: string,
  { draft, report, lines }: Reading,
): { lost: number; doubled: boolean; uncovered: readonly number[] } => {
  const source = wordsOf(text);
  const kept = draft.parts.flatMap((part) =>
    wordsOf(characters(part.wording[draft.languages[0] ?? ''] ?? [])),
  );
  const left: string[] = [];
  let at = 0;
  for (const word of source) {
    if (kept[at] === word) at++;
    else left.push(word);
  }
  const dropped = report.dropped.reduce((sum, { facts }) => sum + Number(facts.words), 0);
  const covered = new Set(
    Object.values(lines).flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, n) => from + n)),
  );
  for (const { line } of report.dropped) covered.add(line);
  const uncovered = text
    .split('\n')
    .flatMap((line, n) => (wordsOf(line).length > 0 && !covered.has(n + 1) ? [n + 1] : []));
  return {
    lost: Math.max(left.filter((word) => !isMark(word)).length - dropped, 0),
    doubled: at !== kept.length || left.length < dropped,
    uncovered,
  };
};

const whole = { lost: 0, doubled: false, uncovered: [] };

const openings = [
  '',
  ' ',
  '   ',
  '\t',
  '1. ',
  '2. ',
  '3) ',
  '(4) ',
  '01 ',
  'a) ',
  '(b) ',
  '(i) ',
  'ii. ',
  'IV. ',
  'B. ',
  '- ',
  '– ',
  '• ',
  '\uF0B7 ',
  '2. bis ',
  'Article 1 ',
];
const bodies = [
  'The harbour towns agree to meet',
  'and to write what they have learned about boats',
  'Nous, les villes du littoral, affirmons',
  'Recalling the storms of 12 May 2029',
  'CONCLUSIONS',
  'Annex',
  'XX^e Réunion annuelle',
  'Valmer, Lumeria',
  '5 September 2031',
  '**bold** words and * stars',
  'PNG',
  'haut de la page',
  'Page 3 of 12',
  '17',
  'KRAKLOGO | Valmer',
  '2019 Call',
  'co-',
  'operation',
  'Article 2',
  'Article premier',
  '',
];
const endings = ['', '.', ':', ';', ',', '; and', ' ', ' …', ' ?'];

const line = fc
  .tuple(fc.constantFrom(...openings), fc.constantFrom(...bodies), fc.constantFrom(...endings))
  .map((pieces) => pieces.join(''));
const texts = fc
  .array(fc.oneof({ weight: 3, arbitrary: line }, { weight: 1, arbitrary: fc.constant('') }), {
    maxLength: 30,
  })
  .map((lines) => lines.join('\n'));
const anyKind = fc.option(fc.constantFrom(...kinds), { nil: undefined });
const anyLanguage = fc.constantFrom('en', 'fr', 'es', 'xx');

describe('reading any text', () => {
  it('keeps every word once, in the draft or in the account of what was dropped', () => {
    fc.assert(
      fc.property(texts, anyLanguage, anyKind, (text, language, kind) => {
        expect(account(text, read(text, language, kind))).toEqual(whole);
      }),
      { numRuns: 400 },
    );
  });

  it('makes a sound draft of it, with an id of its own for every part', () => {
    fc.assert(
      fc.property(
        fc.oneof(texts, fc.string({ unit: 'grapheme', maxLength: 400 })),
        anyLanguage,
        anyKind,
        (text, language, kind) => {
          for (const source of [plainSource(text), markdownSource(text)]) {
            const { draft } = readText(source, {
              language,
              languages,
              newId,
              ...(kind === undefined ? {} : { kind }),
            });
            expect(faults(draft)).toEqual([]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads a web page of it without failing', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
        const { report } = readPage(plainSource(text), { languages });
        expect(report.recognised.every(({ code }) => code.startsWith('reading:'))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('finds ASCII sound and never alters what it lets through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(mojibake(text)).toEqual({ ok: true, value: text });
      }),
    );
  });
});

describe.skipIf(!hasShared)('reading the real texts', () => {
  it.each([
    ['en', ['seeds', 'conclusions-2017-en.txt']],
    ['fr', ['seeds', 'mayors-declaration-2018-fr.txt']],
    ['fr', ['seeds', 'mission-statement-fr.txt']],
    ['en', ['seeds', 'meeting-announcement-2017-en.txt']],
    ['fr', ['seeds', 'network-page-2016-fr.txt']],
    ['en', ['data', 'realtexts', 'cities-coalition-digital-rights-2018-en.txt']],
    ['en', ['data', 'realtexts', 'uccn-2015-conclusions-kanazawa-en.excerpt.txt']],
    ['fr', ['data', 'realtexts', 'aimf-2023-cotonou-declaration-fr.excerpt.txt']],
    ['en', ['data', 'realtexts', 'mondiacult-2022-declaration-en.excerpt.txt']],
    ['fr', ['data', 'realtexts', 'mondiacult-2022-declaration-fr.excerpt.txt']],
    ['en', ['data', 'realtexts', 'un-ga-61-295-undrip-2007-en.txt']],
    ['fr', ['data', 'realtexts', 'un-ga-61-295-undrip-2007-fr.txt']],
  ])('keeps every word once (%s, %j)', (language, path) => {
    const text = real(...path);
    expect(account(text, read(text, language))).toEqual(whole);
  });
});

describe('pairing any two texts', () => {
  it('takes every part of both exactly once, in order', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [first, second] = [read(one, 'en').draft, read(other, 'fr').draft];
        const { pairs } = pair(first, second, { languages });
        expect(pairs.flatMap((found) => found.first ?? [])).toEqual(first.parts.map(({ id }) => id));
        expect(pairs.flatMap((found) => found.second ?? [])).toEqual(second.parts.map(({ id }) => id));
      }),
      { numRuns: 100 },
    );
  });

  it('pairs a text with itself line by line', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [first, second] = [read(text, 'en').draft, read(text, 'en').draft];
        const { pairs } = pair(first, second, { languages });
        expect(pairs.map((found) => [found.first, found.second])).toEqual(
          first.parts.map(({ id }, at) => [id, second.parts[at]?.id]),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('keeps every word of the second text and leaves a sound draft, whatever is set by hand', () => {
    fc.assert(
      fc.property(
        texts,
        texts,
        fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 3 }),
        (one, other, hands) => {
          const [first, second] = [read(one, 'en').draft, read(other, 'fr').draft];
          let pairing = pair(first, second, { languages });
          for (const [a, b] of hands) {
            const set = { first: first.parts[a]?.id ?? null, second: second.parts[b]?.id ?? null };
            if (set.first !== null || set.second !== null) pairing = repair(pairing, set);
          }
          const { draft } = pairedDraft(first, second, pairing);
          const words = (parts: typeof draft.parts): readonly string[] =>
            parts
              .map((part) => characters(part.wording.fr ?? []))
              .filter((text) => text !== '')
              .toSorted();
          expect(words(draft.parts)).toEqual(words(second.parts));
          expect(faults(draft)).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a line of a megabyte', () => {
  const units = [
    'a ',
    '*',
    '**',
    '[',
    '[^',
    '](',
    '^',
    '_a',
    '1. ',
    '- ',
    'é',
    'Ã',
    '“',
    '\\',
    '<',
    '`',
    'Kraków, ',
    '\n',
  ];

  it.each(units)('is read like any other: %j', (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const source = plainSource(text);
    const { report, draft } = readText(source, { language: 'en', languages, newId });
    expect(draft.parts.length + report.dropped.length).toBeGreaterThanOrEqual(unit === '\n' ? 0 : 1);
    expect(markdownSource(text)).toHaveLength(source.length);
    expect(typeof mojibake(text).ok).toBe('boolean');
  });
});
