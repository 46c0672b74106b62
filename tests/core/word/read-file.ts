import { isDeepStrictEqual } from 'node:util';
import { crc32, deflateRawSync } from 'node:zlib';
import { isText } from '#core/draft/wording.ts';
import { readWord, type WordOptions, type WordText } from '#core/word/read/read-word.ts';
import { unpacker } from '#electron/host/reading/unpacker.ts';

/** One file to be put into a package; what is given besides the bytes is written as is, true or not. */
export interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly stored?: true;
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly extra?: Uint8Array;
}

const numbers = (...fields: readonly (readonly [number, 2 | 4])[]): Buffer => {
  const bytes = Buffer.alloc(fields.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  for (const [value, size] of fields) at = bytes.writeUIntLE(value, at, size);
  return bytes;
};

const written = (file: Packed, offset: number) => {
  const data = file.stored ? Buffer.from(file.bytes) : deflateRawSync(file.bytes, { level: 1 });
  const name = Buffer.from(file.name);
  const extra = file.extra ?? new Uint8Array();
  const common = numbers(
    [20, 2],
    [file.flags ?? 0x800, 2],
    [file.method ?? (file.stored ? 0 : 8), 2],
    [0, 4],
    [file.crc ?? crc32(file.bytes), 4],
    [data.length, 4],
    [file.size ?? file.bytes.length, 4],
    [name.length, 2],
  );
  const local = Buffer.concat([numbers([0x04034b50, 4]), common, numbers([0, 2]), name, data]);
  const tail = numbers([extra.length, 2], [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
  return { local, central: Buffer.concat([numbers([0x02014b50, 4], [20, 2]), common, tail, name, extra]) };
};

/** A zip of these files, in this order, written field by field so that anything about it can be false. */
export const zipOf = (files: readonly Packed[], count = files.length): Uint8Array => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const { local, central } = written(file, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const size = centrals.reduce((sum, central) => sum + central.length, 0);
  const end = numbers([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]);
  return new Uint8Array(Buffer.concat([...locals, ...centrals, end]));
};

const openXml = 'http://schemas.openxmlformats.org';
const office = `${openXml}/officeDocument/2006/relationships`;
const namespaces = [
  `xmlns:w="${openXml}/wordprocessingml/2006/main"`,
  `xmlns:r="${office}"`,
  `xmlns:m="${openXml}/officeDocument/2006/math"`,
  `xmlns:mc="${openXml}/markup-compatibility/2006"`,
  `xmlns:v="urn:schemas-microsoft-com:vml"`,
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"',
].join(' ');

/** A part whose root element is of the w namespace. */
export const part = (root: string, inside: string): string =>
  `<w:${root} ${namespaces}>${inside}</w:${root}>`;

/** One relationship; types are given by their last word, as are targets outside by their address. */
export const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${target.includes(':') ? ' TargetMode="External"' : ''}/>`;

const relationships = (inside: string): string =>
  `<Relationships xmlns="${openXml}/package/2006/relationships">${inside}</Relationships>`;

/** The other parts of a file, each by what is inside its root element. */
export interface Parts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly relations?: string;
}

const definitions = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments'] as const;

/** The files of a package around a document part given whole. */
export const filesAround = (document: string, parts: Parts = {}): Packed[] => {
  const present = definitions.filter((kind) => parts[kind] !== undefined);
  const relations =
    present.map((kind) => relation(kind, kind, `${kind}.xml`)).join('') + (parts.relations ?? '');
  const texts: readonly (readonly [string, string])[] = [
    ['_rels/.rels', relationships(relation('one', 'officeDocument', 'word/document.xml'))],
    ['word/document.xml', document],
    ['word/_rels/document.xml.rels', relationships(relations)],
    ...present.map((kind) => [`word/${kind}.xml`, part(kind, parts[kind] ?? '')] as const),
  ];
  return texts.map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
};

/** A Word file with this inside its body. */
export const wordFile = (body: string, parts: Parts = {}): Uint8Array =>
  zipOf(filesAround(part('document', `<w:body>${body}</w:body>`), parts));

/** A run of words with its properties. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph with its properties; plain words are put into a run. */
export const paragraph = (inside: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inside.startsWith('<') || inside === '' ? inside : run(inside)}</w:p>`;

/** A style with its name, properties and what it is based on. */
export const style = (id: string, type: string, inside: string): string =>
  `<w:style w:type="${type}" w:styleId="${id}">${inside}</w:style>`;

/** What a file says, read without a refusal. */
export const textOf = (file: Uint8Array, options: WordOptions = {}): WordText => {
  const result = readWord(file, options);
  if (!result.ok) throw new Error(`refused: ${result.failure.code} ${JSON.stringify(result.failure.facts)}`);
  return result.value;
};

/** The paragraphs of a file as plain words, with the printed number of a list before them. */
export const linesOf = (file: Uint8Array, options: WordOptions = {}): string[] =>
  textOf(file, options).paragraphs.map(({ wording, list }) => {
    const words = wording.map((piece) => (isText(piece) ? piece.text : '[note]')).join('');
    return list === undefined ? words : `${list.printed} ${words}`;
  });

/** The code with which a file is refused, or `read`; whoever unpacks it, it is the same. */
export const refusalOf = (file: Uint8Array, options: WordOptions = {}): string => {
  const [result, byEngine] = [readWord(file, options), readWord(file, { ...options, unpacker })];
  if (!isDeepStrictEqual(byEngine, result))
    throw new Error(`unpacked otherwise: ${JSON.stringify(byEngine)}`);
  return result.ok ? 'read' : result.failure.code;
};
