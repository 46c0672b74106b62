import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '#core/word/fingerprint.ts';

describe('the fingerprint of a text', () => {
  const plain = ['The cities meet.', 'They thank their host.'];

  it.each([
    ['no-break spaces', ['The\u00A0cities\u202Fmeet.', 'They thank their host.']],
    ['tabs and line ends', ['The\tcities\nmeet.', 'They thank\r\ntheir host.']],
    ['spaces twice and at the ends', [' The  cities \u00A0meet. ', '\u00A0They thank their host.']],
    ['empty paragraphs', ['The cities meet.', ' ', 'They thank their host.']],
  ])('is the same with other %s', (_, other) => {
    expect(fingerprintOf(other)).toBe(fingerprintOf(plain));
  });

  it.each([
    ['a word', ['The towns meet.', 'They thank their host.']],
    ['a space that is gone', ['The cities meet.', 'They thanktheir host.']],
    ['a paragraph that is joined', ['The cities meet. They thank their host.']],
  ])('is another with %s', (_, other) => {
    expect(fingerprintOf(other)).not.toBe(fingerprintOf(plain));
  });
});
