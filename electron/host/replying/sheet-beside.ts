import type { CellNote, SheetWords } from '#core/reply/sheet.ts';
import { ownCopy } from '#core/word/read/own-copy.ts';
import { allRelated, readPart, relationsOf, type WordPackage } from '#core/word/read/package.ts';
import type { Attributes } from '#core/word/read/xml.ts';

/** What a cell of a workbook holds beside its value, by its reference (C12). */
export interface Beside {
  readonly notes: ReadonlyMap<string, readonly CellNote[]>;
  /** Formulas of which no program left a value. */
  readonly formulas: ReadonlyMap<string, string>;
  /** What is said on the sheet in none of its cells. */
  readonly words: readonly SheetWords[];
  /** How many pictures stand on it. */
  readonly images: number;
  /** Whether rows or columns of it are hidden. */
  readonly isHidden: boolean;
}

/** What stands in elements of one name within those of another, as they come. */
interface Wanted {
  readonly each: string;
  /** Elements whose words count. */
  readonly words: ReadonlySet<string>;
}

interface Gathered {
  readonly attributes: Attributes;
  readonly words: string;
  readonly inside: ReadonlySet<string>;
}

interface Growing {
  readonly attributes: Attributes;
  words: string;
  readonly inside: Set<string>;
}

const gather = (file: WordPackage, path: string, { each, words }: Wanted): readonly Gathered[] => {
  const found: Growing[] = [];
  let [isOpen, within] = [false, 0];
  const now = (): Growing | undefined => (isOpen ? found.at(-1) : undefined);
  readPart(file, path, file.limits.story, {
    open: (name, attributes) => {
      now()?.inside.add(name);
      if (name === each) {
        found.push({ attributes, words: '', inside: new Set() });
        isOpen = true;
      }
      if (words.has(name)) within++;
    },
    text: (said) => {
      const into = now();
      if (into !== undefined && within > 0) into.words += said;
    },
    close: (name) => {
      if (words.has(name)) within--;
      if (name === each) isOpen = false;
    },
  });
  return found.map((one) => ({ ...one, words: ownCopy(one.words) }));
};

const related = (file: WordPackage, path: string, kind: string): readonly string[] => [
  ...allRelated(relationsOf(file, path), kind),
];

const authorsIn = (file: WordPackage, path: string): readonly string[] =>
  gather(file, path, { each: 's:author', words: new Set(['s:author']) }).map(({ words }) => words.trim());

// Excel puts the name before the words, and before those of a thread a sentence about older programs.
const withoutLead = (words: string, author: string): string => {
  const threaded =
    /^\[(?:Threaded comment|Commentaire à thread[^\]]*)\][\s\S]*?(?:Comment|Commentaire)\s*:\s*/u;
  const plain = words.replace(threaded, '').trim();
  return author !== '' && plain.startsWith(`${author}:`) ? plain.slice(author.length + 1).trim() : plain;
};

type Placed = readonly [at: string, note: CellNote];

const noteOf = (words: string, author: string): CellNote => (author === '' ? { words } : { words, author });

const plainNotes = (file: WordPackage, path: string): readonly Placed[] =>
  related(file, path, 'comments').flatMap((part) => {
    const authors = authorsIn(file, part);
    return gather(file, part, { each: 's:comment', words: new Set(['s:t']) }).flatMap(
      ({ attributes, words }): Placed[] => {
        const named = authors[Number(attributes['authorId'])] ?? '';
        const author = named.startsWith('tc=') ? '' : named;
        const said = withoutLead(words, author);
        return said === '' ? [] : [[attributes['ref'] ?? '', noteOf(said, author)]];
      },
    );
  });

const threadedNotes = (file: WordPackage, path: string, book: string): readonly Placed[] => {
  const people = new Map(
    related(file, book, 'person')
      .flatMap((part) => gather(file, part, { each: 'tc:person', words: new Set() }))
      .map(({ attributes }) => [attributes['id'] ?? '', attributes['displayName'] ?? ''] as const),
  );
  return related(file, path, 'threadedComment').flatMap((part) =>
    gather(file, part, { each: 'tc:threadedComment', words: new Set(['tc:text']) }).flatMap(
      ({ attributes, words }): Placed[] =>
        words.trim() === ''
          ? []
          : [[attributes['ref'] ?? '', noteOf(words.trim(), people.get(attributes['personId'] ?? '') ?? '')]],
    ),
  );
};

const byCell = (placed: readonly Placed[]): Map<string, readonly CellNote[]> => {
  const found = new Map<string, readonly CellNote[]>();
  for (const [at, note] of placed) found.set(at, [...(found.get(at) ?? []), note]);
  return found;
};

const notesIn = (file: WordPackage, path: string, book: string): Beside['notes'] => {
  // A thread is kept a second time as a plain note for older programs.
  const found = byCell(plainNotes(file, path));
  for (const [at, thread] of byCell(threadedNotes(file, path, book))) found.set(at, thread);
  return found;
};

// One that gives an empty text was reckoned; one without a value never was.
const formulasIn = (file: WordPackage, path: string): Beside['formulas'] => {
  const cells = (...words: readonly string[]) => gather(file, path, { each: 's:c', words: new Set(words) });
  const values = cells('s:v', 's:t');
  return new Map(
    cells('s:f').flatMap(({ attributes, words, inside }, at) => {
      const isReckoned = values[at]?.words.trim() !== '' || attributes['t'] === 'str';
      return inside.has('s:f') && !isReckoned ? [[attributes['r'] ?? '', `=${words.trim()}`] as const] : [];
    }),
  );
};

const pageParts = ['odd', 'even', 'first'].flatMap((page) => [`s:${page}Header`, `s:${page}Footer`]);

// Where words stand, how they look and what is filled in is written among them behind an ampersand: &L, &"Arial", &12, &P.
const withoutCodes = (words: string): string =>
  words
    .replace(/&&/g, '\u0000')
    .replace(/&(?:"[^"]*"|K[0-9A-F]{6}|\d{1,3}|[A-Z])/gi, '\n')
    .replaceAll('\u0000', '&')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

const onPages = (file: WordPackage, path: string): readonly string[] =>
  pageParts
    .flatMap((each) => gather(file, path, { each, words: new Set([each]) }))
    .map(({ words }) => withoutCodes(words));

// Drawings are in a namespace that this reader does not know; paragraphs and their words have the same names in all.
const inShapes = (file: WordPackage, path: string): readonly string[] =>
  related(file, path, 'drawing').flatMap((drawing) => {
    const parts = [
      drawing,
      ...['diagramData', 'chart', 'chartEx'].flatMap((kind) => related(file, drawing, kind)),
    ];
    return parts.flatMap((part) => {
      const lines = gather(file, part, { each: '?:p', words: new Set(['?:t']) }).map(({ words }) =>
        words.trim(),
      );
      const said = lines.filter((line) => line !== '').join('\n');
      return said === '' ? [] : [said];
    });
  });

const wordsIn = (file: WordPackage, path: string): readonly SheetWords[] => [
  ...[...new Set(onPages(file, path))].map((words) => ({ where: 'page' as const, words })),
  ...inShapes(file, path).map((words) => ({ where: 'shape' as const, words })),
];

const hasHidden = (file: WordPackage, path: string): boolean =>
  ['s:row', 's:col'].some((each) =>
    gather(file, path, { each, words: new Set() }).some(({ attributes }) =>
      ['1', 'true'].includes(attributes['hidden'] ?? ''),
    ),
  );

/** The notes of a sheet, threads of comments too, its formulas without a value, its words outside all cells and what cannot be read or is not seen. */
export const besideIn = (file: WordPackage, path: string, book: string): Beside => ({
  notes: notesIn(file, path, book),
  formulas: formulasIn(file, path),
  words: wordsIn(file, path),
  images: related(file, path, 'drawing').reduce((sum, one) => sum + related(file, one, 'image').length, 0),
  isHidden: hasHidden(file, path),
});
