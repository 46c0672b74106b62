import { SaxesParser } from 'saxes';
import { shown, stop } from './limits.ts';
import { attributeName, elementName, outermost, resolve, type Scope, scopeInside } from './namespaces.ts';
import { ownCopy } from './own-copy.ts';

/** Attributes by the names of `nameOf`. */
export type Attributes = Readonly<Record<string, string>>;

/** What is told of a part while it is read, in document order. */
export interface XmlEvents {
  /** `namespaceOf` gives the namespace a prefix stands for at this place. */
  open(name: string, attributes: Attributes, namespaceOf: (prefix: string) => string | undefined): void;
  text(words: string): void;
  close(name: string): void;
}

interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string;
}
// Part of every JavaScript engine that core runs in, though of no ECMAScript edition.
declare const TextDecoder: new (label: string, options: { readonly fatal: boolean }) => Decoder;

const encodingOf = (start: Uint8Array): string => {
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : 'utf-8';
};

const isDeclaration = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:');

/** The same where every name was met in this scope before, and none declares anything: nearly always. */
const metBefore = (
  given: Readonly<Record<string, string>>,
  { attributes: names }: Scope,
): Attributes | undefined => {
  const attributes: Record<string, string> = {};
  for (const qualified in given) {
    const name = names.get(qualified);
    if (name === undefined || attributes[name] !== undefined) return undefined;
    attributes[name] = ownCopy(given[qualified] ?? '');
  }
  return attributes;
};

/** Attributes by the names this reader knows; nothing where a prefix stands for nothing, or one is given twice. */
const attributesOf = (given: Readonly<Record<string, string>>, scope: Scope): Attributes | undefined => {
  const attributes: Record<string, string> = {};
  for (const qualified in given) {
    if (isDeclaration(qualified)) continue;
    const name = attributeName(scope, qualified);
    if (name === undefined || (Object.hasOwn(attributes, name) && !name.startsWith('?:'))) return undefined;
    attributes[name] = ownCopy(given[qualified] ?? '');
  }
  return attributes;
};

const connect = (
  parser: SaxesParser<{ xmlns: false }>,
  events: XmlEvents,
  part: string,
  limit: number,
): void => {
  let scope = outermost();
  // One for each open element: the parser's own reading of namespaces takes as long as all the rest of its work.
  const scopes: Scope[] = [];
  const names: string[] = [];
  const damaged = (): never => stop('damaged-xml', { part });
  const namespaceOf = (prefix: string) => resolve(scope, prefix);
  // Entities can only be declared in a DOCTYPE, so without one there is nothing to expand or to fetch.
  parser.on('error', damaged);
  parser.on('doctype', () => stop('doctype', { part }));
  parser.on('opentag', (tag) => {
    scopes.push(scope);
    if (scopes.length > limit) stop('too-deep', { part, limit });
    const known = metBefore(tag.attributes, scope);
    if (known === undefined) scope = scopeInside(scope, tag.attributes) ?? damaged();
    const name = elementName(scope, tag.name) ?? damaged();
    names.push(name);
    events.open(name, known ?? attributesOf(tag.attributes, scope) ?? damaged(), namespaceOf);
  });
  parser.on('closetag', () => {
    events.close(names.pop() ?? damaged());
    scope = scopes.pop() ?? damaged();
  });
  parser.on('text', (words) => events.text(ownCopy(words)));
  parser.on('cdata', (words) => events.text(ownCopy(words)));
};

const decoded = (decoder: Decoder, part: string, chunk: Uint8Array | undefined): string => {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    return stop('damaged-xml', { part });
  }
};

/**
 * A strict reader of one XML part that is fed bytes as they are unpacked and tells `events`. It stops at a DOCTYPE, at
 * anything that is not well formed or not in the encoding it claims (UTF-8, or UTF-16 with a byte order mark), and at
 * elements nested deeper than `depth`. `finish` must be called at the end: a part may be cut short.
 */
export const xmlReader = (part: string, depth: number, events: XmlEvents) => {
  const name = shown(part);
  const parser = new SaxesParser({ xmlns: false, position: false });
  let decoder: Decoder | undefined;
  connect(parser, events, name, depth);
  return {
    feed: (chunk: Uint8Array): void => {
      if (chunk.length === 0) return;
      const decode = (decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true }));
      parser.write(decoded(decode, name, chunk));
    },
    finish: (): void => {
      parser.write(decoder === undefined ? '' : decoded(decoder, name, undefined)).close();
    },
  };
};
