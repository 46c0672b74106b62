import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scratch } from '#tests/build/entente.ts';
import {
  amendments,
  consultation,
  type Import,
  importedOne,
  inTime,
  waitingIn,
  wordingOf,
} from './replies.ts';

const at = scratch();

const consulted = consultation(at, 'Dunedin, Dakar, Lyon');

const head = [
  'From: Office <office@example.org>',
  'Subject: Dunedin',
  'Date: Tue, 19 May 2026 10:00:00 +0200',
  'MIME-Version: 1.0',
];

const mailOf = (html: string): string =>
  [...head, 'Content-Type: text/html; charset=utf-8', '', `<html><body>${html}</body></html>`].join('\r\n');

// Mail programs send the same words without their looks as well.
const bothOf = (html: string): string => {
  const part = (type: string, words: string) => [
    '--B',
    `Content-Type: text/${type}; charset=utf-8`,
    '',
    words,
  ];
  const plain = part('plain', html.replace(/<[^>]+>/g, ' '));
  const kind = 'Content-Type: multipart/alternative; boundary=B';
  return [
    ...head,
    kind,
    '',
    ...plain,
    ...part('html', `<html><body>${html}</body></html>`),
    '--B--',
    '',
  ].join('\r\n');
};

const pageOf = (html: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${html}</body></html>`;

const written = (name: string, words: string): string => {
  writeFileSync(at(name), words);
  return at(name);
};

const said = async (file: string, path: string, asked: Import = {}) => {
  const { findings } = await importedOne(file, path, { ...inTime, ...asked });
  return findings
    .filter(({ state }) => state !== 'nothing')
    .map(({ state, how, cite, quote }) => [state, how, cite ?? '-', quote]);
};

const sentence = 'In paragraph 7, replace “three” with “<s>two</s> four”.';
const told = 'In paragraph 7, replace “three” with “four”.\n− two';

describe('words struck through in the HTML of a mail or a page', () => {
  it.each([
    ['Dunedin.eml', mailOf(`<p>${sentence}</p>`)],
    ['Dunedin both.eml', bothOf(`<p>${sentence}</p>`)],
    ['Dunedin.html', pageOf(`<p>${sentence}</p>`)],
    [
      'Dunedin del.html',
      pageOf(`<p>${sentence.replace('<s>two</s>', '<del>two</del><ins>').replace('”.', '</ins>”.')}</p>`),
    ],
  ])('have their sentence wait, and are no text of it: %s', async (name, words) => {
    const file = await consulted(`waits ${name}`);
    expect(await said(file, written(name, words))).toEqual([['held', 'hand-marked', '7', told]]);
    expect(amendments(file)).toEqual([]);
    expect(waitingIn(file)).toHaveLength(1);
  });

  it('have nothing else wait', async () => {
    const file = await consulted('others');
    const html = `<p>${sentence}</p><p>Delete paragraph 8.</p>`;
    expect((await said(file, written('Dunedin more.eml', mailOf(html)))).map(([state]) => state)).toEqual([
      'held',
      'taken',
    ]);
  });

  it.each([true, false])('are taken out once that is said, at once or later: %s', async (atOnce) => {
    const file = await consulted(`meant ${String(atOnce)}`);
    const path = written('Dunedin meant.eml', mailOf(`<p>${sentence}</p>`));
    if (!atOnce) await importedOne(file, path, inTime);
    expect(await said(file, path, { handMarked: true })).toEqual([['taken', 'hand-marked', '7', told]]);
    expect(amendments(file)).toMatchObject([{ clause: '7', removed: 'three', inserted: 'four' }]);
  });

  it('make a remark wait in which they stand', async () => {
    const file = await consulted('remark');
    const html = '<p>Para. 12: <del>cash</del> <ins>money</ins></p><p>We have <s>no</s> comments.</p>';
    expect((await said(file, written('Dunedin remark.eml', mailOf(html)))).map((one) => one[0])).toEqual([
      'held',
      'held',
    ]);
  });

  it('are told on their own where they stand in no sentence that asks for anything', async () => {
    const file = await consulted('alone');
    const html = '<p>Bonjour,</p><p><s>Supprimer le paragraphe 8.</s></p><p>Bien à vous</p>';
    const found = await said(file, written('Lyon.eml', mailOf(html)));
    expect(found).toEqual([['held', undefined, '-', '− Supprimer le paragraphe 8.']]);
    expect(amendments(file)).toEqual([]);
  });

  it('make a paragraph wait that came with the whole text', async () => {
    const file = await consulted('whole');
    const texts = Array.from({ length: 13 }, (_, one) => wordingOf(file, `${one + 1}`));
    const lines = texts.map(
      (text, one) => `<p>${one + 1}. ${one === 6 ? text.replace('three', '<s>three</s> four') : text}</p>`,
    );
    const { findings } = await importedOne(file, written('Dakar.html', pageOf(lines.join('\n'))), inTime);
    expect(findings.map(({ state }) => state)).not.toContain('taken');
    expect(findings.map(({ quote = '' }) => quote)).toContain('− three');
  });
});
