import { describe, expect, it } from 'vitest';
import { isAddress } from '#core/draft/address.ts';
import { wordingSchema } from '#core/draft/schema.ts';
import { readWorded } from '#core/draft/worded.ts';
import { markdown } from '#core/print/markdown.ts';
import { fitRuns } from '#core/print/words.ts';
import { markdownSource } from '#core/text/markdown-source.ts';
import { safeAddress } from '#core/word/read/fields.ts';
import { writableAddress } from '#core/word/write/words.ts';

const addresses = [
  'https://example.org',
  'HTTP://EXAMPLE.org/?a=b#c',
  'https://example.org:65535/a_b',
  'https://例え.jp/ü',
  'http://localhost:3000',
  'mailto:secretariat@example.org',
  'MailTo:a+b@example.org?subject=Report%20of@2027',
];

const others = [
  '',
  ':',
  'https:',
  'https://',
  'https:///a',
  'https://a b.org',
  ' https://a.org',
  'https://a.org\n',
  'https://a.org/\u0007',
  'https://a.org/\u009b',
  'https://a.org/\uD83D',
  'https://a.org/\uFFFE',
  'https://a..org',
  'https://-a.org',
  'https://a.org:65536',
  'https://a.org:123456',
  'https://a.org:x',
  'https://example.org@evil.example',
  'https://example.org\\@evil.example',
  'http\u017F://a.org',
  'mailto:',
  'mailto:a',
  'mailto:a@',
  'mailto:a@b@c',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'ftp://a.org',
  '//a.org',
  `https://a.org/${'a'.repeat(2000)}`,
];

const marked = (text: string) => text.replace(/[()\\]/g, String.raw`\$&`);

/** Everyone who lets links in or out, by whether one passes. */
const doors: Readonly<Record<string, (link: string) => boolean>> = {
  'the rule': isAddress,
  'a saved draft': (link) => wordingSchema.safeParse([{ text: 'here', link }]).success,
  'a wording in a data file': (link) => readWorded(`[here](${marked(link)})`).ok,
  'a page in PDF': (link) =>
    fitRuns([{ text: 'here', marks: [], link }], { language: 0, missing: new Set(), lose: () => {} }).some(
      (run) => 'link' in run,
    ),
  'a Word file that is read': (link) => safeAddress(link) !== undefined,
  'a Word file that is written': (link) => writableAddress(link) !== null,
  'Markdown that is read': (link) =>
    markdownSource(`[here](${link})`).some(({ wording }) => wording.some((run) => run.link === link)),
  'Markdown that is written': (link) => {
    const label = { number: null, marker: null, cite: '' };
    const part = {
      id: 'a',
      role: 'chapeau',
      level: 0,
      label,
      runs: [{ text: 'here', marks: [], link }],
    } as const;
    const page = { language: 'en', title: '', symbol: null, parts: [part], placeholders: [] };
    return markdown([{ ...page, unwritten: [], broken: [] }]).includes('](');
  },
};

describe.each(Object.entries(doors))('an address: %s', (_, passes) => {
  it('lets http, https and mailto through', () => {
    expect(addresses.filter((link) => !passes(link))).toEqual([]);
  });

  it('lets nothing else through', () => {
    expect(others.filter((link) => passes(link))).toEqual([]);
  });
});
