import { readWorded } from '#core/draft/worded.ts';
import { characters, joinWordings, sliceWording, type Wording } from '#core/draft/wording.ts';

/** A wording written down for a test, and the offsets of the spots marked in it. */
export interface Written {
  readonly wording: Wording;
  readonly spots: Readonly<Record<string, number>>;
}

// Stands for a spot while the words around it are read; no text for a test has one of its own.
const spotSign = '\uE000';

const withoutCharacter = (wording: Wording, at: number): Wording =>
  joinWordings(sliceWording(wording, 0, at), sliceWording(wording, at + 1));

/**
 * Reads a wording in the short hand of data files (`readWorded`: `{year}`, `{#a}`, `{note: …}`, `*italic*`,
 * `XI^th^`), in which `<x>` marks a spot by name. Throws where it cannot be read: a fault of the test.
 */
export const written = (source: string): Written => {
  const names: string[] = [];
  const text = source.replaceAll(/<([a-z][\w-]*)>/g, (_, name: string) => {
    names.push(name);
    return spotSign;
  });
  const read = readWorded(text);
  if (!read.ok) throw new Error(`${read.failure.code} in "${source}"`);
  let wording = read.value;
  const spots: Record<string, number> = {};
  for (const name of names) {
    const at = characters(wording).indexOf(spotSign);
    spots[name] = at;
    wording = withoutCharacter(wording, at);
  }
  return { wording, spots };
};
