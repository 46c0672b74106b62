import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { TypstSource } from '#core/print/typst-source.ts';

// Only a name: the file is never written. The compiler reads nothing from the disk but the machine's fonts.
const dataPath = join(tmpdir(), 'draft.json');

// How many printings a piece of remembered layout survives without being used again. Between two states of one text
// nearly all of it is used; a text that was closed is forgotten.
const remembered = 4;

let opened: Promise<NodeCompiler> | null = null;

/**
 * The one compiler of the process, made on first use: loading its library is most of the cost of a first page, and
 * what it remembers makes the next one quick. Rejects where the library does not run on the machine.
 */
export const compiler = (): Promise<NodeCompiler> => {
  opened ??= import('@myriaddreamin/typst-ts-node-compiler').then(({ NodeCompiler }) =>
    NodeCompiler.create({ workspace: tmpdir() }),
  );
  return opened;
};

/** The pages of a source; null when the page itself is at fault, which no text can bring about. */
export const typeset = (typst: NodeCompiler, { source, data }: TypstSource): NodeTypstDocument | null => {
  typst.mapShadow(dataPath, Buffer.from(data));
  try {
    return typst.compile({ mainFileContent: source }).result;
  } finally {
    typst.unmapShadow(dataPath);
    typst.evictCache(remembered);
  }
};
