import { SaxesParser } from 'saxes';
import { shown, stop } from './limits.ts';
import { attributeName, elementName, outermost, resolve, type Scope, scopeInside } from './namespaces.ts';
import { ownCopy } from './own-copy.ts';
import { isEnd, isText, type PlainXml, plainXml, unusedStyle } from './plain-xml.ts';

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

/** Names and values in turn. */
type Pairs = readonly string[];

/** Attributes where none declares anything and none looks as if it were given twice: nearly always. */
const plainlyGiven = (pairs: Pairs, from: number, to: number, scope: Scope): Attributes | undefined => {
  const attributes: Record<string, string> = {};
  for (let at = from; at < to; at += 2) {
    const qualified = pairs[at] ?? '';
    // A prefix `xmlns` stands for nothing anywhere.
    const name = qualified === 'xmlns' ? undefined : attributeName(scope, qualified);
    if (name === undefined || attributes[name] !== undefined) return undefined;
    attributes[name] = ownCopy(pairs[at + 1] ?? '');
  }
  return attributes;
};

/** Attributes by the names of the file; nothing where one is given twice. */
const givenIn = (pairs: Pairs, from: number, to: number): Readonly<Record<string, string>> | undefined => {
  const given = new Map<string, string>();
  for (let at = from; at < to; at += 2) given.set(pairs[at] ?? '', pairs[at + 1] ?? '');
  return given.size * 2 === to - from ? Object.fromEntries(given) : undefined;
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

/** Whether an attribute is given twice, without a look at namespaces. */
const isAnyTwice = (pairs: Pairs, from: number, to: number): boolean => {
  // As many as few elements have are compared with each other in no time.
  if (to - from > 64) return givenIn(pairs, from, to) === undefined;
  for (let at = from; at < to; at += 2)
    for (let other = from; other < at; other += 2) if (pairs[at] === pairs[other]) return true;
  return false;
};

/** Whether an element declares what a prefix stands for. */
const declaresAny = (pairs: Pairs, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 2) if (isDeclaration(pairs[at] ?? '')) return true;
  return false;
};

/** The names of elements that are told where others are passed over with all that is in them. */
export type Reads = ReadonlySet<string> | undefined;

/** Tells elements and text by the names this reader knows, whoever reads them. */
const telling = (events: XmlEvents, part: string, limit: number, reads: Reads) => {
  let scope = outermost();
  // One for each open element: the parser's own reading of namespaces takes as long as all the rest of its work.
  const scopes: Scope[] = [];
  const names: string[] = [];
  // How deep in an element that is passed over.
  let passed = 0;
  const damaged = (): never => stop('damaged-xml', { part });
  const namespaceOf = (prefix: string) => resolve(scope, prefix);
  const isUnread = (name: string): boolean =>
    reads !== undefined && scopes.length > 0 && !reads.has(name) && !name.startsWith('mc:');
  const passOver = (pairs: Pairs, from: number, to: number): void => {
    if (isAnyTwice(pairs, from, to)) damaged();
    passed += 1;
  };
  return {
    damaged,
    open: (qualified: string, pairs: Pairs, from: number, to: number): void => {
      if (scopes.length + passed >= limit) stop('too-deep', { part, limit });
      if (passed > 0) return passOver(pairs, from, to);
      let name = elementName(scope, qualified);
      if (name !== undefined && isUnread(name) && !declaresAny(pairs, from, to))
        return passOver(pairs, from, to);
      scopes.push(scope);
      let attributes = plainlyGiven(pairs, from, to, scope);
      if (attributes === undefined) {
        const given = givenIn(pairs, from, to) ?? damaged();
        scope = scopeInside(scope, given) ?? damaged();
        attributes = attributesOf(given, scope) ?? damaged();
        name = elementName(scope, qualified);
      }
      name ??= damaged();
      names.push(name);
      events.open(name, attributes, namespaceOf);
    },
    text: (words: string): void => {
      if (passed === 0) events.text(ownCopy(words));
    },
    close: (): void => {
      if (passed > 0) {
        passed -= 1;
        return;
      }
      events.close(names.pop() ?? damaged());
      scope = scopes.pop() ?? damaged();
    },
  };
};

type Telling = ReturnType<typeof telling>;

const tellPlain = ({ marks, words }: PlainXml, tell: Telling): void => {
  let at = 0;
  for (const mark of marks) {
    if (mark === isEnd) tell.close();
    else if (mark === isText) tell.text(words[at++] ?? '');
    else {
      const from = at + 1;
      at = from + 2 * mark;
      tell.open(words[from - 1] ?? '', words, from, at);
    }
  }
};

const parserFor = (tell: Telling, part: string): SaxesParser<{ xmlns: false }> => {
  const parser = new SaxesParser({ xmlns: false, position: false });
  // Entities can only be declared in a DOCTYPE, so without one there is nothing to expand or to fetch.
  parser.on('error', tell.damaged);
  parser.on('doctype', () => stop('doctype', { part }));
  parser.on('opentag', ({ name, attributes }) => {
    const pairs: string[] = [];
    for (const attribute in attributes) pairs.push(attribute, attributes[attribute] ?? '');
    tell.open(name, pairs, 0, pairs.length);
  });
  parser.on('closetag', tell.close);
  parser.on('text', tell.text);
  parser.on('cdata', tell.text);
  return parser;
};

const decoded = (decoder: Decoder, part: string, chunk: Uint8Array | undefined, isWhole: boolean): string => {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: !isWhole });
  } catch {
    return stop('damaged-xml', { part });
  }
};

/**
 * A strict reader of one XML part that is fed bytes as they are unpacked and tells `events`. It stops at a DOCTYPE, at
 * anything that is not well formed or not in the encoding it claims (UTF-8, or UTF-16 with a byte order mark), and at
 * elements nested deeper than `depth`. `finish` must be called at the end: a part may be cut short. A part that is fed
 * whole and is plain is read in a fraction of the time (`plainXml`). Where `reads` is given, other
 * elements are passed over with all that is in them, save the outermost and the brackets of alternatives.
 */
export const xmlReader = (part: string, depth: number, events: XmlEvents, reads?: Reads) => {
  const name = shown(part);
  const tell = telling(events, name, depth, reads);
  let parser: SaxesParser<{ xmlns: false }> | undefined;
  let encoding: string | undefined;
  let decoder: Decoder | undefined;
  let isTold = false;
  // None is passed over that goes too deep, and none that is asked for.
  const leaves = reads !== undefined && !reads.has(unusedStyle) && depth > 2;
  return {
    feed: (chunk: Uint8Array, isWhole = false): void => {
      if (chunk.length === 0) return;
      encoding ??= encodingOf(chunk);
      const decode = (decoder ??= new TextDecoder(encoding, { fatal: true }));
      const text = decoded(decode, name, chunk, isWhole);
      const plain = isWhole && encoding === 'utf-8' ? plainXml(chunk, text, leaves) : null;
      if (plain === null) (parser ??= parserFor(tell, name)).write(text);
      else {
        tellPlain(plain, tell);
        isTold = true;
      }
    },
    finish: (): void => {
      if (isTold) return;
      parser ??= parserFor(tell, name);
      parser.write(decoder === undefined ? '' : decoded(decoder, name, undefined, false)).close();
    },
  };
};
