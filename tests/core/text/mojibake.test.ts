import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mojibake } from '#core/text/mojibake.ts';
import { hasShared, sharedPath } from '../../build/shared.ts';
import { real } from './reading.ts';

const french =
  'Une ligne sans rien.\nL’Énoncé de mission : « créativité », œuvre, façade, à la fête de l’été.\n';

const decoded = (text: string, encoding: string): string =>
  new TextDecoder(encoding).decode(new TextEncoder().encode(text));

const singleByte = (text: string, from: Readonly<Record<string, number>>, into: string): string =>
  new TextDecoder(into).decode(
    Uint8Array.from(Array.from(text).map((sign) => from[sign] ?? sign.charCodeAt(0))),
  );

const macRoman = {
  é: 0x8e,
  è: 0x8f,
  É: 0x83,
  à: 0x88,
  ç: 0x8d,
  ê: 0x90,
  '’': 0xd5,
  '«': 0xc7,
  '»': 0xc8,
  œ: 0xcf,
};
const latin = { '’': 0x92, œ: 0x9c };

describe('a text whose letters are those of another encoding', () => {
  it.each([
    'windows-1252',
    'iso-8859-1',
    'macintosh',
    'iso-8859-15',
    'windows-1250',
    'windows-1251',
    'koi8-r',
    'ibm866',
  ])('is refused when UTF-8 was read as %s, with line and sample', (encoding) => {
    const result = mojibake(decoded(french, encoding));
    expect(result).toMatchObject({ ok: false, failure: { code: 'reading:mojibake', facts: { line: 2 } } });
    expect(result.ok ? '' : String(result.failure.facts.sample).length).toBeLessThanOrEqual(40);
  });

  it.each([
    ['Mac Roman read as Windows-1252', singleByte(french, macRoman, 'windows-1252')],
    ['Windows-1252 read as Mac Roman', singleByte(french, latin, 'macintosh')],
    ['Latin-1 read as UTF-8', singleByte(french, latin, 'utf-8')],
    ['control characters where quotation marks were', 'L\u0092Ã©noncÃ©, l\u0092oeuvre'],
  ])('is refused for %s', (_, text) => {
    expect(mojibake(text)).toMatchObject({ ok: false, failure: { code: 'reading:mojibake' } });
  });

  it('is refused when a mirror site scrambled words', () => {
    const result = mojibake('Nous, les Maires de ±ö’V±·©¡³§äO, réunis');
    expect(result).toMatchObject({ ok: false, failure: { facts: { line: 1 } } });
  });
});

describe('a sound text', () => {
  it.each([
    french,
    'LIBERTÉ : « ÉGALITÉ » – FRATERNITÉ… “É’” (À) Ç',
    'Les citoyen·ne·s, tou·te·s les chercheur·euse·s ; 25 °C, 10 m², n° 5, § 12, 1ª, ½, ±5 %, £3, 7¹²³',
    'Kraków, Łódź, Żory, Šibenik, Žilina, İstanbul, Đà Nẵng, Östersund, São Paulo, AMANHû, Reykjavík',
    '¡¿Qué?! El Año Nuevo, «niño», pingüino; col·lectiu paral·lel',
    'Ελλάδα, Москва, القاهرة, 京都, 서울, ไทย',
    'Straße, Ärger, Öl, Übung; Åre, Æ, Ø; Ğ, Ş',
    'A → B ≠ C ∑ √2 ≈ 1,41 ∞',
    '',
  ])('passes as it is: %s', (text) => {
    expect(mojibake(text)).toEqual({ ok: true, value: text });
  });
});

describe.skipIf(!hasShared)('real texts', () => {
  it('A4: refuses the sample of a mirror site', () => {
    expect(mojibake(real('data', 'realtexts', 'mojibake-sample-mondiacult-fr.txt'))).toMatchObject({
      ok: false,
    });
  });

  it('passes every other one', () => {
    for (const folder of ['seeds', 'data/realtexts', 'data']) {
      for (const name of readdirSync(sharedPath(folder)).filter((one) => /\.(txt|md|json)$/.test(one))) {
        if (name.startsWith('mojibake')) continue;
        expect([name, mojibake(readFileSync(sharedPath(folder, name), 'utf8')).ok]).toEqual([name, true]);
      }
    }
  });
});
