import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Result } from '#core/failure.ts';
import { type InputFile, readInput } from '#electron/host/reading/read-input.ts';
import { hasProgram, inFolder } from '../../build/programs.ts';
import { hasShared, sharedPath } from '../../build/shared.ts';

const words = 'Les villes de la rivière décident : « à l’unanimité ».\r\nÉté 2031, forêt, cœur.\n';

const utf16 = (text: string, big = false): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

// Only what Windows-1252 has where Unicode has it too, and the two signs it keeps elsewhere.
const windows = (text: string): Buffer =>
  Buffer.from(text.replaceAll('’', '\x92').replaceAll('œ', '\x9c'), 'latin1');

const read = (bytes: string | Uint8Array, name = 'text.txt'): Result<InputFile> =>
  inFolder((folder) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return readInput(path);
  });

const refusal = (bytes: string | Uint8Array): string => {
  const file = read(bytes);
  return file.ok ? file.value.kind : file.failure.code;
};

describe('reading a text', () => {
  test.for([
    ['UTF-8', Buffer.from(words), 'utf-8', 0],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${words}`), 'utf-8', 0],
    ['UTF-16 little-endian', Buffer.concat([Buffer.of(0xff, 0xfe), utf16(words)]), 'utf-16le', 0],
    ['UTF-16 big-endian', Buffer.concat([Buffer.of(0xfe, 0xff), utf16(words, true)]), 'utf-16be', 0],
    ['UTF-16 little-endian without a mark', utf16(words), 'utf-16le', 1],
    ['UTF-16 big-endian without a mark', utf16(words, true), 'utf-16be', 1],
    ['Windows-1252', windows(words), 'windows-1252', 1],
  ] as const)(
    'in %s gives its words, and a warning where the encoding is a guess',
    ([, bytes, encoding, warnings]) => {
      const file = read(bytes);
      expect(file).toMatchObject({ ok: true, value: { kind: 'text', text: words, encoding } });
      expect(file.ok ? file.value.warnings.map(({ code }) => code) : []).toEqual(
        Array(warnings).fill('file:encoding-assumed'),
      );
    },
  );

  test('takes a French capital before a no-break space for Windows-1252, not for a mixture', () => {
    const shout = '« LIBERTÉ\u00a0», « CITÉ», QUALITÉ’, forêt';
    expect(read(windows(shout))).toMatchObject({ value: { text: shout, encoding: 'windows-1252' } });
  });

  test('refuses two encodings in one file and names the line', () => {
    const mixed = Buffer.concat([
      Buffer.from('One.\nLa rivière.\n'),
      windows('La forêt.\n'),
      Buffer.from('L’été.\n'),
    ]);
    expect(read(mixed)).toMatchObject({ failure: { code: 'file:mixed-encoding', facts: { line: 3 } } });
  });

  test('refuses Unicode that is broken', () => {
    expect(refusal(Buffer.concat([Buffer.of(0xff, 0xfe), utf16('abc'), Buffer.of(0x00, 0xd8)]))).toBe(
      'file:broken-encoding',
    );
    expect(refusal(Buffer.concat([Buffer.of(0xff, 0xfe), utf16('abc'), Buffer.of(0x41)]))).toBe(
      'file:broken-encoding',
    );
  });

  test('lies under a name with spaces and accents, and behind a link', () =>
    inFolder((folder) => {
      const deep = join(folder, 'Réunion d’été');
      mkdirSync(deep);
      writeFileSync(join(deep, 'déclaration des maires.txt'), words);
      symlinkSync(join(deep, 'déclaration des maires.txt'), join(folder, 'link'));
      expect(readInput(join(folder, 'link'))).toMatchObject({ value: { text: words } });
    }));
});

describe('what is no text', () => {
  test('is refused by what it is', () => {
    const nul = Buffer.from('We, the\0 towns. '.repeat(100));
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const signs: readonly (readonly [string | Uint8Array, string])[] = [
      ['', 'file:empty'],
      [' \n\t\r\n', 'file:empty'],
      ['\uFEFF\n', 'file:empty'],
      [nul, 'file:binary'],
      [Buffer.from(Array.from({ length: 512 }, (_, at) => (at * 37) % 256)), 'file:binary'],
      ['%PDF-1.7\nwords', 'file:is-pdf'],
      [Buffer.from('89504e470d0a1a0a0000', 'hex'), 'file:is-image'],
      [Buffer.from('ffd8ffe000104a46', 'hex'), 'file:is-image'],
      [Buffer.concat([ole, Buffer.alloc(600)]), 'file:is-old-word'],
      [Buffer.concat([ole, Buffer.alloc(600), utf16('EncryptedPackage')]), 'file:is-protected'],
      [Buffer.concat([ole, Buffer.alloc(600), utf16('WordDocument')]), 'file:is-old-word'],
      [Buffer.concat([ole, Buffer.alloc(600), utf16('__properties_version1.0')]), 'file:is-outlook-message'],
      [Buffer.concat([ole, Buffer.alloc(600), utf16('Workbook')]), 'file:is-old-workbook'],
      ['{\\rtf1 words}', 'file:is-rtf'],
      ['SQLite format 3\0', 'file:is-entente'],
      [Buffer.from('1f8b0800', 'hex'), 'file:is-archive'],
      [zipSync({ 'a.txt': new Uint8Array(3) }), 'file:is-zip'],
      [
        zipSync({ mimetype: [Buffer.from('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
        'file:is-opendocument',
      ],
      [
        zipSync({ mimetype: [Buffer.from('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] }),
        'file:is-opendocument-sheet',
      ],
      [zipSync({ 'Index/Document.iwa': new Uint8Array(3) }), 'file:is-apple'],
      [zipSync({ 'ppt/presentation.xml': new Uint8Array(3) }), 'file:is-presentation'],
      [zipSync({ 'word/document.xml': new Uint8Array(3) }), 'word'],
    ];
    for (const [bytes, expected] of signs) expect(refusal(bytes)).toBe(expected);
  });

  test('is refused by where it lies', () =>
    inFolder((folder) => {
      const code = (path: string): string => {
        const file = readInput(path);
        return file.ok ? 'done' : file.failure.code;
      };
      symlinkSync(join(folder, 'nowhere'), join(folder, 'link'));
      writeFileSync(join(folder, 'file'), 'a');
      expect(code(join(folder, 'missing.txt'))).toBe('file:missing');
      expect(code(join(folder, 'link'))).toBe('file:missing');
      expect(code(join(folder, 'file', 'within'))).toBe('file:missing');
      expect(code(folder)).toBe('file:is-folder');
      expect(code(join(folder, 'n'.repeat(300)))).toBe('file:name-too-long');
      expect(code('/dev/zero')).toBe(process.platform === 'win32' ? 'file:missing' : 'file:not-a-file');
    }));

  test.skipIf(!hasProgram('mkfifo'))('is refused when it is a pipe, without waiting for it', () =>
    inFolder((folder) => {
      const pipe = join(folder, 'pipe');
      spawnSync('mkfifo', [pipe]);
      expect(readInput(pipe)).toMatchObject({ failure: { code: 'file:not-a-file' } });
    }),
  );

  test('is refused unread when it is far too large', () =>
    inFolder((folder) => {
      const path = join(folder, 'large.txt');
      const handle = openSync(path, 'w');
      // A hole of the disk: nothing that would have to be read.
      ftruncateSync(handle, 50_000_000);
      closeSync(handle);
      expect(readInput(path)).toEqual({
        ok: false,
        failure: { code: 'file:too-large', facts: { path, megabytes: 50, limit: 20 } },
      });
    }));

  // Root may read everything, so that there is nothing to refuse.
  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'is refused when it may not be read',
    () =>
      inFolder((folder) => {
        const path = join(folder, 'secret.txt');
        writeFileSync(path, 'a');
        chmodSync(path, 0);
        expect(readInput(path)).toMatchObject({ failure: { code: 'file:unreadable' } });
      }),
  );
});

describe.skipIf(!hasShared)('real files', () => {
  test.for([
    'hostile-truncated-zip.docx',
    'hostile-two-bodies.docx',
    'hostile-xxe-external-entity.docx',
    'word-moved-paragraph.docx',
  ])('%s goes on to the Word reader', (name) => {
    expect(readInput(sharedPath('docx', name))).toMatchObject({ value: { kind: 'word' } });
  });
});
