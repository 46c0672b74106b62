/** One replacement in the bytes of a file: what stands from `at` on for `length` bytes gives way to `text`. */
interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const accessibilitySchema =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>The part of ISO 14289 to which the file conforms</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

/** What is put before which landmark, so that a file that is PDF/A-2a says that it is PDF/UA-1 too. */
const identification = [
  { before: '><dc:title>', text: ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"' },
  { before: '</rdf:Bag></pdfaExtension:schemas>', text: accessibilitySchema },
  { before: '<pdfaid:part>', text: '<pdfuaid:part>1</pdfuaid:part>' },
] as const;

interface Table {
  readonly offsets: ReadonlyMap<number, number>;
  readonly start: number;
  readonly root: number;
}

const readTable = (file: string): Table | null => {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1] ?? Number.NaN);
  const [, first = '', count = ''] = /^xref\s+(\d+) (\d+)\s/.exec(file.slice(start, start + 64)) ?? [];
  const root = Number(/\/Root (\d+) 0 R/.exec(file.slice(start))?.[1] ?? Number.NaN);
  const lines = [...file.slice(start).matchAll(/^(\d{10}) \d{5} [nf]/gm)];
  if (first !== '0' || lines.length !== Number(count) || Number.isNaN(root)) return null;
  return { start, root, offsets: new Map(lines.map((line, number) => [number, Number(line[1])])) };
};

const objectAt = (file: string, table: Table, number: number): { at: number; text: string } | null => {
  const at = table.offsets.get(number);
  if (at === undefined || !file.startsWith(`${number} 0 obj`, at)) return null;
  return { at, text: file.slice(at, file.indexOf('endobj', at)) };
};

const insertion = (within: { at: number; text: string }, before: string, text: string): Edit | null => {
  const found = within.text.indexOf(before);
  return found === -1 ? null : { at: within.at + found, length: 0, text };
};

const metadataEdits = (metadata: { at: number; text: string }): readonly (Edit | null)[] => {
  const length = /\/Length (\d+)/.exec(metadata.text);
  const grown = identification.reduce((sum, { text }) => sum + text.length, 0);
  return [
    length === null
      ? null
      : {
          at: metadata.at + length.index,
          length: length[0].length,
          text: `/Length ${Number(length[1]) + grown}`,
        },
    ...identification.map(({ before, text }) => insertion(metadata, before, text)),
  ];
};

const editsOf = (file: string, table: Table): readonly (Edit | null)[] => {
  const catalog = objectAt(file, table, table.root);
  const metadata = objectAt(
    file,
    table,
    Number(/\/Metadata (\d+) 0 R/.exec(catalog?.text ?? '')?.[1] ?? Number.NaN),
  );
  if (catalog === null || metadata === null || metadata.text.includes('pdfuaid')) return [null];
  return [insertion(catalog, '/Direction', '/DisplayDocTitle true\n    '), ...metadataEdits(metadata)];
};

const applied = (file: string, edits: readonly Edit[]): string => {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits) {
    pieces.push(file.slice(at, edit.at), edit.text);
    at = edit.at + edit.length;
  }
  return [...pieces, file.slice(at)].join('');
};

/**
 * Says in a PDF/A-2a file that it conforms to PDF/UA-1 as well, and has readers show the title instead of the file
 * name, as that standard asks. The compiler checks a text against one standard at a time and writes the same pages,
 * structure and fonts for both; the files differ in just these entries and in the colour profile, which PDF/UA
 * allows. So this is only for texts which the compiler took as PDF/UA-1, too.
 *
 * Offsets in the table of objects are brought along; nothing is appended, so that no older state stays in the file.
 * Null when the file is not laid out as expected.
 */
export const alsoAccessible = (bytes: Uint8Array): Uint8Array | null => {
  const file = Buffer.from(bytes).toString('latin1');
  const table = readTable(file);
  if (table === null) return null;
  const edits = editsOf(file, table).filter((edit) => edit !== null);
  if (edits.length !== identification.length + 2) return null;
  const inOrder = edits.toSorted((one, other) => one.at - other.at);
  const moved = (offset: number): number =>
    inOrder.reduce((to, edit) => (edit.at < offset ? to + edit.text.length - edit.length : to), offset);
  const tail = file
    .slice(table.start)
    .replace(/^(\d{10})(?= \d{5} n)/gm, (offset) => String(moved(Number(offset))).padStart(10, '0'))
    .replace(/(?<=startxref\s+)\d+/, String(moved(table.start)));
  return Buffer.from(applied(file.slice(0, table.start), inOrder) + tail, 'latin1');
};
