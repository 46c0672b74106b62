import { consultationNamespace } from '../identity.ts';

// Word writes the first of each pair, its "Strict Open XML" format the second (ISO/IEC 29500-4 and -1).
const openXml = 'http://schemas.openxmlformats.org/';
const strict = 'http://purl.oclc.org/ooxml/';

const prefixes: ReadonlyMap<string, string> = new Map([
  [`${openXml}wordprocessingml/2006/main`, 'w'],
  [`${strict}wordprocessingml/main`, 'w'],
  [`${openXml}officeDocument/2006/relationships`, 'r'],
  [`${strict}officeDocument/relationships`, 'r'],
  [`${openXml}officeDocument/2006/math`, 'm'],
  [`${strict}officeDocument/math`, 'm'],
  [`${openXml}drawingml/2006/picture`, 'pic'],
  [`${strict}drawingml/picture`, 'pic'],
  [`${openXml}package/2006/relationships`, 'rel'],
  [`${openXml}markup-compatibility/2006`, 'mc'],
  [`${openXml}spreadsheetml/2006/main`, 's'],
  [`${strict}spreadsheetml/main`, 's'],
  ['http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments', 'tc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2012/wordml', 'w15'],
  // As the first files with threads of comments have it.
  ['http://schemas.microsoft.com/office/word/2010/11/wordml', 'w15'],
  ['http://schemas.microsoft.com/office/word/2023/wordml/word16du', 'w16du'],
  [consultationNamespace, 'ent'],
]);

/** Extensions whose content is read, or passed through to the words inside: newer pictures, shapes and text boxes. */
const understood: ReadonlySet<string> = new Set([
  ...prefixes.keys(),
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing',
  'http://schemas.microsoft.com/office/drawing/2010/main',
]);

/** Whether an alternative that requires this namespace can be taken (mc:Choice). */
export const isUnderstood = (namespace: string | undefined): boolean =>
  namespace !== undefined && understood.has(namespace);

// A document of a million runs has some hundred names: one string each, found by namespace and local name.
const known: ReadonlyMap<string, Map<string, string>> = new Map(
  [...prefixes.keys()].map((namespace) => [namespace, new Map()]),
);

const newName = (namespace: string, local: string, names: Map<string, string>): string => {
  const name = `${prefixes.get(namespace) ?? '?'}:${local}`;
  // A file that invents names must not fill the memory with them.
  if (names.size < 1000) names.set(local, name);
  return name;
};

/**
 * The name by which this reader knows an element or attribute, whatever prefix the file uses and whether it is
 * transitional or strict: `w:p`, `r:id`. Names without a namespace stay bare; those of an unknown one begin with `?:`.
 */
export const nameOf = (namespace: string, local: string): string => {
  if (namespace === '') return local;
  const names = known.get(namespace);
  return names === undefined ? `?:${local}` : (names.get(local) ?? newName(namespace, local, names));
};

const relationBases = [
  `${openXml}officeDocument/2006/relationships/`,
  `${strict}officeDocument/relationships/`,
  // The threads of comments.
  'http://schemas.microsoft.com/office/2011/relationships/',
  // The same on the cells of a workbook.
  'http://schemas.microsoft.com/office/2017/10/relationships/',
];

/** The last word of a relationship's type (`styles`, `hyperlink`), or nothing for a type that is not of the standard. */
export const relationKind = (type: string): string | undefined => {
  const base = relationBases.find((start) => type.startsWith(start));
  return base === undefined ? undefined : type.slice(base.length);
};
