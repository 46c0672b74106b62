import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writableLine } from './words.ts';

/** What a file says about itself; never who wrote it. */
export interface Properties {
  readonly title?: string;
  readonly category?: string;
  /** BCP 47 tags of the languages of the text. */
  readonly languages: readonly string[];
  readonly identifier?: string;
  /** When the text was issued, the one moment the file names. */
  readonly date: Date;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  writableLine(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const element = (name: string, text: string | undefined, attributes = ''): string =>
  text === undefined || text === '' ? '' : `<${name}${attributes}>${escaped(text)}</${name}>`;

const namespaces = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

// Written here because the package that writes Word files puts an author and the clock of the machine into it.
const coreProperties = (properties: Properties): string => {
  const moment = properties.date.toISOString().replace(/\.\d+Z$/, 'Z');
  const w3c = ' xsi:type="dcterms:W3CDTF"';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<cp:coreProperties ${namespaces}>`,
    element('cp:category', properties.category),
    element('dcterms:created', moment, w3c),
    element('dc:identifier', properties.identifier),
    element('dc:language', properties.languages.join(', ')),
    element('dcterms:modified', moment, w3c),
    element('dc:title', properties.title),
    '</cp:coreProperties>',
  ].join('');
};

const relationsOf = (path: string): string => path.replace(/([^/]+)$/, '_rels/$1.rels');

/** Gives the relations of a part ids by their order, in place of those that chance made. */
const settleIds = (parts: Map<string, string>, path: string): void => {
  const relations = parts.get(relationsOf(path));
  const part = parts.get(path);
  if (relations === undefined || part === undefined) return;
  const settled = new Map<string, string>();
  const ordered = relations.replace(/ Id="([^"]+)"/g, (_, id: string) => {
    settled.set(id, `rId${settled.size + 1}`);
    return ` Id="${settled.get(id)}"`;
  });
  parts.set(relationsOf(path), ordered);
  parts.set(
    path,
    part.replace(
      / r:(id|embed)="([^"]+)"/g,
      (_, name: string, id: string) => ` r:${name}="${settled.get(id) ?? id}"`,
    ),
  );
};

// Word offers to edit a list as one with levels only where it is said to be one.
const multilevel = (numbering: string): string =>
  numbering.replaceAll('"hybridMultilevel"', '"multilevel"').replaceAll(' w:tentative="1"', '');

// CT_PPrBase has its elements in one order (ISO/IEC 29500-1, 17.3.1.26), which the package that writes Word files does
// not keep with this one; Word may call a file damaged for less.
const before = '(?:<w:(?:pStyle|keepNext|keepLines|pageBreakBefore|widowControl)\\b[^>]*/>)*';
const misplaced = new RegExp(`<w:pPr>(${before})((?:(?!</w:pPr>)[^])*?)<w:suppressLineNumbers/>`, 'g');
const inOrder = (document: string): string =>
  document.replace(misplaced, '<w:pPr>$1<w:suppressLineNumbers/>$2');

const earliest = new Date(1980, 0, 1);
const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];
const place = (path: string): number => (first.includes(path) ? first.indexOf(path) : first.length);

/**
 * The same package settled: equal texts give equal bytes, whenever and wherever they are written. Ids follow the
 * order of the text, entries are dated with the first day a zip can name, and the properties are just those given.
 * `alter` does to the parts, by path, what the package that writes Word files cannot.
 */
export const settlePackage = (
  bytes: Uint8Array,
  properties: Properties,
  alter: (parts: Map<string, string>) => void = () => undefined,
): Uint8Array => {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
  for (const path of Array.from(parts.keys())) settleIds(parts, path);
  parts.set('docProps/core.xml', coreProperties(properties));
  parts.set('word/numbering.xml', multilevel(parts.get('word/numbering.xml') ?? ''));
  parts.set('word/document.xml', inOrder(parts.get('word/document.xml') ?? ''));
  alter(parts);
  const ordered = [...parts].toSorted(
    ([one], [other]) => place(one) - place(other) || (one < other ? -1 : Number(one > other)),
  );
  return zipSync(Object.fromEntries(ordered.map(([path, text]) => [path, strToU8(text)])), {
    level: 6,
    mtime: earliest,
  });
};
