import type { WordReply } from './word-reply.ts';

/** One thing that one of several people does to the words of a paragraph: takes some out, puts others in. */
export interface Stroke {
  readonly author: string;
  /** Where among the words that are there now; beyond the end it is the end. */
  readonly at: number;
  readonly takes: number;
  readonly puts: string;
}

interface Letter {
  readonly letter: string;
  readonly properties: string;
  readonly putIn: string | null;
  readonly takenOut: string | null;
}

const opened = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t><\/w:r>/g;

const named: readonly (readonly [string, string])[] = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&amp;', '&'],
];

const read = (escaped: string): string =>
  named.reduce((text, [name, letter]) => text.replaceAll(name, letter), escaped);

const written = (text: string): string =>
  named.toReversed().reduce((out, [name, letter]) => out.replaceAll(letter, name), text);

const lettersOf = (paragraph: string): readonly Letter[] =>
  [...paragraph.matchAll(opened)].flatMap(([, properties = '', text = '']) =>
    read(text)
      .split('')
      .map((letter) => ({ letter, properties, putIn: null, takenOut: null })),
  );

// What someone put in and takes out again leaves no trace; what another put in is taken out where it stands.
const struck = (letters: readonly Letter[], { author, at, takes, puts }: Stroke): readonly Letter[] => {
  const seen = letters.flatMap(({ takenOut }, place) => (takenOut === null ? [place] : []));
  const place = seen[at] ?? letters.length;
  const gone = new Set(seen.slice(at, at + takes));
  const properties = letters[Math.max(place - 1, 0)]?.properties ?? '';
  const put = puts.split('').map((letter) => ({ letter, properties, putIn: author, takenOut: null }));
  const left = letters.map((one, index) => {
    if (!gone.has(index)) return [one];
    return one.putIn === author ? [] : [{ ...one, takenOut: author }];
  });
  const behind = takes > 0 ? Math.max(place, ...gone) + 1 : place;
  return [...left.slice(0, behind).flat(), ...put, ...left.slice(behind).flat()];
};

const runsOf = (letters: readonly Letter[]): string => {
  let out = '';
  let id = 3000;
  const by = (author: string): string => `w:id="${id++}" w:author="${author}" w:date="2026-05-20T10:00:00Z"`;
  for (let from = 0; from < letters.length; ) {
    const first = letters[from];
    if (first === undefined) break;
    let to = from;
    const isSame = (one: Letter | undefined): boolean =>
      one?.putIn === first.putIn && one.takenOut === first.takenOut && one.properties === first.properties;
    while (isSame(letters[to])) to++;
    const text = letters
      .slice(from, to)
      .map(({ letter }) => letter)
      .join('');
    const tag = first.takenOut === null ? 't' : 'delText';
    const run = `<w:r>${first.properties}<w:${tag} xml:space="preserve">${written(text)}</w:${tag}></w:r>`;
    const taken = first.takenOut === null ? run : `<w:del ${by(first.takenOut)}>${run}</w:del>`;
    out += first.putIn === null ? taken : `<w:ins ${by(first.putIn)}>${taken}</w:ins>`;
    from = to;
  }
  return out;
};

/** A paragraph, known by some of its words, on which several people worked one after another, all of it tracked. */
export const workedOn = (reply: WordReply, words: string, strokes: readonly Stroke[]): WordReply => {
  const { document } = reply;
  const at = document.indexOf(written(words));
  if (at === -1) throw new Error(`nobody says ${words}`);
  const start = Math.max(document.lastIndexOf('<w:p>', at), document.lastIndexOf('<w:p ', at));
  const from = document.indexOf('<w:r>', start);
  const to = document.lastIndexOf('</w:r>', document.indexOf('</w:p>', at)) + '</w:r>'.length;
  const runs = document.slice(from, to);
  if (runs.replace(opened, '') !== '') throw new Error(`more than words: ${runs.replace(opened, '')}`);
  const letters = strokes.reduce(struck, lettersOf(runs));
  return { ...reply, document: document.slice(0, from) + runsOf(letters) + document.slice(to) };
};
