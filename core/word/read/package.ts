import { oneBranch } from './alternatives.ts';
import { stopUnlessPackage } from './kinds.ts';
import type { WordLimits } from './limits.ts';
import { stop } from './limits.ts';
import { relationKind } from './names.ts';
import { growing, type XmlElement } from './tree.ts';
import type { Unpacker } from './unpacker.ts';
import { type Reads, type XmlEvents, xmlReader } from './xml.ts';
import { openZip, unpack, type Zip, type ZipEntry } from './zip.ts';

/** A Word file whose directory is safe and whose parts can be read one at a time. */
export interface WordPackage {
  readonly zip: Zip;
  readonly limits: WordLimits;
}

/** What a part points to: another part of the package, or an address outside, which is never opened. */
export interface Relation {
  /** The last word of its type: `styles`, `footnotes`, `hyperlink`. */
  readonly kind: string;
  /** The path of the part from the root of the package, without a leading slash; outside: the address as written. */
  readonly target: string;
  readonly external: boolean;
}

/** The relations of one part, by id. */
export type Relations = ReadonlyMap<string, Relation>;

/** Opens the bytes of a file as a Word package, or stops: see `stopUnlessPackage` and `openZip`. */
export const openPackage = (bytes: Uint8Array, limits: WordLimits, unpacker?: Unpacker): WordPackage => {
  stopUnlessPackage(bytes);
  return { zip: openZip(bytes, limits, unpacker), limits };
};

const entryOf = (file: WordPackage, path: string): ZipEntry | undefined =>
  file.zip.entries.get(path.toLowerCase());

/** Whether the package holds a part at this path. */
const hasPart = (file: WordPackage, path: string): boolean => entryOf(file, path) !== undefined;

/** Tells `events` one part of at most `limit` bytes, with one branch of every alternative; a missing one tells nothing. */
export const readPart = (
  file: WordPackage,
  path: string,
  limit: number,
  events: XmlEvents,
  reads?: Reads,
): void => {
  const entry = entryOf(file, path);
  if (entry === undefined) return;
  const reader = xmlReader(entry.name, file.limits.depth, oneBranch(events), reads);
  unpack(file.zip, entry, limit, reader.feed);
  reader.finish();
};

const ignored: XmlEvents = { open: () => {}, text: () => {}, close: () => {} };

/**
 * Hands over each element of the given names in a part of definitions, one tree at a time; where `reads` is given, with
 * nothing in it but elements of those names.
 */
export const readDefinitions = (
  file: WordPackage,
  path: string,
  names: readonly string[],
  take: (element: XmlElement) => void,
  reads?: Reads,
): void =>
  readPart(
    file,
    path,
    file.limits.definitions,
    growing(new Set(names), file.limits.properties, take, ignored),
    reads,
  );

/** The path a relation leads to from the folder of its part; steps above the root stay at the root (RFC 3986, 5.2.4). */
const resolve = (folder: string, target: string): string => {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
};

const relationFrom = (element: XmlElement, folder: string): Relation => {
  const { Target: target = '', Type: type = '', TargetMode: mode } = element.attributes;
  const external = mode === 'External';
  return { kind: relationKind(type) ?? '', target: external ? target : resolve(folder, target), external };
};

/** What a part points to; for the package itself the path is empty. */
export const relationsOf = (file: WordPackage, path: string): Relations => {
  const relations = new Map<string, Relation>();
  const [folder, name] = [path.split('/').slice(0, -1).join('/'), path.split('/').at(-1) ?? ''];
  const relationsPath = resolve(folder, `_rels/${name}.rels`);
  readDefinitions(file, relationsPath, ['rel:Relationship'], (element) => {
    relations.set(element.attributes['Id'] ?? '', relationFrom(element, folder));
  });
  return relations;
};

/** The path of the first part of that kind that a part points to and that is really there. */
export const related = (file: WordPackage, relations: Relations, kind: string): string | undefined =>
  [...relations.values()].find(
    (relation) => relation.kind === kind && !relation.external && hasPart(file, relation.target),
  )?.target;

/** The paths of all parts of some kinds that a part points to, each once. */
export const allRelated = (relations: Relations, ...kinds: readonly string[]): ReadonlySet<string> =>
  new Set(
    [...relations.values()]
      .filter(({ kind, external }) => !external && kinds.includes(kind))
      .map(({ target }) => target),
  );

/** The path of the document itself, which need not be word/document.xml (ECMA-376-1, 11.3.10). */
export const documentPath = (file: WordPackage): string =>
  related(file, relationsOf(file, ''), 'officeDocument') ?? stop('no-document');
