/** Words between quotation marks: the whole with its marks, and what is inside. */
export interface Quoted {
  readonly from: number;
  readonly to: number;
  readonly innerFrom: number;
  readonly innerTo: number;
}

interface Open {
  readonly kind: 'guillemets' | 'double' | 'straight' | 'single' | 'angle';
  readonly from: number;
  readonly innerFrom: number;
  /** Whether a colon announced it: a whole paragraph may follow, with blank lines in it. */
  readonly announced: boolean;
  readonly inside: Quoted[];
}

const signs = /<<|>>|[«»“”„‟"″‘’‚‛'‹›]|''|\t|\n[^\S\n]*\n/g;
const deepest = 6;
const longest = 20_000;
const longestSingle = 600;

const kinds: Readonly<Record<string, Open['kind']>> = {
  '«': 'guillemets',
  '<<': 'guillemets',
  '»': 'guillemets',
  '>>': 'guillemets',
  '“': 'double',
  '„': 'double',
  '‟': 'double',
  '”': 'double',
  '"': 'straight',
  "''": 'straight',
  '″': 'straight',
  '‘': 'single',
  '‚': 'single',
  '‛': 'single',
  '’': 'single',
  "'": 'single',
  '‹': 'angle',
  '›': 'angle',
};

const opensAlways = new Set(['«', '<<', '„', '‟', '‹', '‚', '‛']);
const closesAlways = new Set(['»', '>>', '”', '›']);

const isLetter = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);
const isEdge = (sign: string): boolean => sign === '' || /[\s([{<\-–—/:,;'’‘“«"|]/.test(sign);
const isEnd = (sign: string): boolean => sign === '' || /[\s)\]}>.,;:!?…\-–—/'’”»"|]/.test(sign);

interface Sign {
  readonly text: string;
  readonly at: number;
}

const canOpen = (text: string, { at, text: sign }: Sign): boolean => {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + sign.length)];
  return isEdge(before) && after !== '' && !/\s/.test(after);
};

const canClose = (text: string, { at, text: sign }: Sign): boolean =>
  at > 0 && !/\s/.test(text.charAt(at - 1)) && isEnd(text.charAt(at + sign.length));

// “Insert "safe, ".”: behind a space and before a stop nothing is opened, so that a mark that is open is closed there.
const canOnlyClose = (text: string, { at, text: sign }: Sign): boolean =>
  /\s/.test(text.charAt(at - 1)) && /^(?:[\s.,;:!?)\]]|$)/.test(text.charAt(at + sign.length));

// The apostrophe of “the cities’ reports” closes nothing when a later mark does, before another one opens.
const isPossessive = (text: string, all: readonly Sign[], index: number): boolean => {
  const sign = all[index];
  if (sign === undefined || !/s/i.test(text.charAt(sign.at - 1)) || text.charAt(sign.at + 1) !== ' ')
    return false;
  if (!isLetter(text.charAt(sign.at + 2))) return false;
  for (const next of all.slice(index + 1, index + 8)) {
    if (next.text === '\t' || next.text.startsWith('\n') || next.at - sign.at > longestSingle) return false;
    if (kinds[next.text] !== 'single') continue;
    if (next.text === '‘' || canOpen(text, next)) return false;
    if (canClose(text, next)) return true;
  }
  return false;
};

const isOpen = (kind: Open['kind'], stack: readonly Open[]): boolean =>
  stack.some((open) => open.kind === kind);

const opens = (text: string, sign: Sign, stack: readonly Open[]): boolean => {
  if (opensAlways.has(sign.text)) return true;
  if (closesAlways.has(sign.text)) return false;
  if (sign.text === '“') return !stack.some(({ kind, from }) => kind === 'double' && text[from] === '„');
  const kind = kinds[sign.text] ?? 'straight';
  if (isOpen(kind, stack) && canOnlyClose(text, sign)) return false;
  if (kind === 'single')
    return canOpen(text, sign) && !(sign.text === '’' && isLetter(text.charAt(sign.at - 1)));
  if (canOpen(text, sign)) return !canClose(text, sign) || !isOpen('straight', stack);
  return !canClose(text, sign) && !isOpen('straight', stack);
};

const closes = (text: string, all: readonly Sign[], index: number, stack: readonly Open[]): number => {
  const sign = all[index];
  if (sign === undefined) return -1;
  const kind = kinds[sign.text];
  if (
    kind === 'single' &&
    !canOnlyClose(text, sign) &&
    (!canClose(text, sign) || isPossessive(text, all, index))
  )
    return -1;
  const own = stack.findLastIndex((open) => open.kind === kind);
  // A curly mark may close a straight one, and the other way round: keyboards mix them.
  const other = kind === 'double' ? 'straight' : kind === 'straight' ? 'double' : null;
  return own === -1 && other !== null ? stack.findLastIndex((open) => open.kind === other) : own;
};

const release = (stack: Open[], keep: (open: Open) => boolean, outermost: Quoted[]): void => {
  const kept = stack.filter(keep);
  let target = outermost;
  for (const open of stack) {
    if (kept.includes(open)) target = open.inside;
    else for (const quoted of open.inside) target.push(quoted);
  }
  stack.splice(0, stack.length, ...kept);
};

const isAnnounced = (text: string, at: number): boolean => /:\s*$/.test(text.slice(Math.max(at - 12, 0), at));

/**
 * The outermost quotations of a letter, in order: straight and curly marks, « » with or without spaces, single marks
 * that are no apostrophes, one kind inside another. A mark that is never closed quotes nothing; a blank line, or the
 * end of a table cell, closes the search, unless a colon stands before the opening mark. Takes time in proportion to
 * the length of the text.
 */
export const quotedIn = (text: string): readonly Quoted[] => {
  const all = [...text.matchAll(signs)].map(({ 0: sign, index }): Sign => ({ text: sign, at: index }));
  const outermost: Quoted[] = [];
  const stack: Open[] = [];
  all.forEach((sign, index) => {
    const bottom = stack[0];
    if (bottom !== undefined && sign.at - bottom.from > (bottom.kind === 'single' ? longestSingle : longest))
      release(stack, (open) => open !== bottom, outermost);
    if (sign.text === '\t' || sign.text.startsWith('\n')) {
      release(stack, ({ announced }) => announced && sign.text !== '\t', outermost);
      return;
    }
    if (opens(text, sign, stack)) {
      const kind = kinds[sign.text] ?? 'straight';
      const innerFrom = sign.at + sign.text.length;
      if (stack.length < deepest)
        stack.push({ kind, from: sign.at, innerFrom, announced: isAnnounced(text, sign.at), inside: [] });
      return;
    }
    const at = closes(text, all, index, stack);
    const open = stack[at];
    if (open === undefined) return;
    stack.splice(at);
    const quoted = {
      from: open.from,
      to: sign.at + sign.text.length,
      innerFrom: open.innerFrom,
      innerTo: sign.at,
    };
    (stack.at(-1)?.inside ?? outermost).push(quoted);
  });
  release(stack, () => false, outermost);
  return outermost.toSorted((one, other) => one.from - other.from);
};
