import { characters, sliceWording } from '#core/draft/wording.ts';
import { type Before, type Count, judgeNumber, noCount } from './count.ts';
import { beginsInside, beginsSmall, excerpt, isFinished } from './flat.ts';
import { isBlank, type Line, trimmed } from './line.ts';
import { endsInHyphen, joinedWording, type Mark, type Paragraph } from './paragraph.ts';
import { finding, type Notes } from './report.ts';
import { type TypedMark, typedMark } from './typed-mark.ts';
import { measure, type Width } from './width.ts';

/** A paragraph that may still go on. */
interface Open {
  readonly lines: Line[];
  /** Characters so far, with the spaces between lines, without the mark. */
  length: number;
  readonly mark: Mark | null;
  readonly lostBullet: boolean;
  readonly apartBefore: boolean;
}

interface State {
  readonly paragraphs: Paragraph[];
  readonly notes: Notes;
  readonly width: Width;
  readonly isArticle: (text: string) => TypedMark | null;
  open: Open | null;
  count: Count;
  /** Empty lines since the last written one. */
  gap: number;
  lastLetter: number;
}

/** How a line stands to the open paragraph. */
type Relation = { readonly new: Mark | null; readonly lostBullet?: true } | 'goes-on';

const lastOf = (open: Open): Line | undefined => open.lines.at(-1);

const markLength = (open: Open): number => open.mark?.length ?? 0;

/** A line alone and short enough for a title: not the beginning of a cut sentence. */
const isTitle = (open: Open): boolean => {
  if (open.lines.length > 1) return false;
  if (open.mark?.kind === 'article' || open.mark?.kind === 'capital') return open.length <= 100;
  return open.apartBefore && open.mark === null && open.length <= 60;
};

const isRunInTitle = (open: Open): boolean => open.mark?.kind === 'number' && open.mark.form === 'padded';

const isShortItem = ({ mark, lostBullet, length }: Open): boolean =>
  length <= 80 &&
  (lostBullet || mark?.kind === 'bullet' || mark?.kind === 'letter' || mark?.kind === 'roman');

const beforeOf = (state: State): Before => {
  const text = state.open === null ? '.' : (lastOf(state.open)?.text ?? '');
  if (/[,;](?:\s\p{Ll}{1,4})?$/u.test(text.slice(-6))) return 'comma';
  if (text.endsWith(':')) return 'lead-in';
  if (isFinished(text) || state.open === null) return 'done';
  // Short items often go without a sign at their end.
  if (isShortItem(state.open)) return 'done';
  return isTitle(state.open) || lastOf(state.open)?.whole ? 'done' : 'cut';
};

const judgedNumber = (
  state: State,
  line: Line,
  mark: Extract<TypedMark, { kind: 'number' }>,
): Mark | null => {
  const before = beforeOf(state);
  const verdict = judgeNumber(mark, state.count, before, line.line, excerpt(line.text));
  state.count = verdict.count;
  state.notes.doubts.push(...verdict.doubts);
  if (verdict.as === 'text') return null;
  if (before === 'cut') noteUnfinished(state, line);
  return verdict.as === 'item' ? { ...mark, asItem: true } : mark;
};

const noteUnfinished = (state: State, next: Line): void => {
  const last = state.open === null ? undefined : lastOf(state.open);
  if (last === undefined) return;
  state.notes.doubts.push(
    finding('reading:unfinished', last.line, { text: excerpt(last.text.slice(-38)), next: next.line }),
  );
};

const judgedLetter = (
  state: State,
  line: Line,
  mark: Extract<TypedMark, { kind: 'letter' }>,
): Mark | null => {
  const continues = mark.value === 1 || mark.value === state.lastLetter + 1 || mark.roman !== null;
  const pointed = line.text.charAt(1) === '.';
  if (!continues && (pointed || beforeOf(state) === 'cut')) {
    state.notes.doubts.push(finding('reading:letter-in-text', line.line, { text: excerpt(line.text) }));
    return null;
  }
  state.lastLetter = mark.value;
  return mark;
};

const isSameBullet = (open: Open | null, mark: TypedMark): boolean =>
  open?.mark?.kind === 'bullet' && mark.kind === 'bullet' && open.mark.sign === mark.sign;

/** The mark of a line as far as it is one where it stands; also moves the counts on. */
const acceptedMark = (state: State, line: Line): Mark | null => {
  const mark = state.isArticle(line.text) ?? typedMark(line.text);
  if (mark === null) return null;
  const cut = beforeOf(state) === 'cut';
  switch (mark.kind) {
    case 'number':
      return judgedNumber(state, line, mark);
    case 'letter':
      return judgedLetter(state, line, mark);
    case 'bullet':
      return cut && state.gap === 0 && mark.list === 'hyphen' && !isSameBullet(state.open, mark)
        ? null
        : mark;
    case 'capital':
      return !cut && line.text.length <= 100 && !isFinished(line.text) ? mark : null;
    case 'article':
      if (cut && line.text.length > mark.length) return null;
      state.count = noCount;
      return mark;
    case 'roman':
      return cut ? null : mark;
  }
};

/** A number without a point that would be the next clause's: `10 reports` after clause 9. */
const doubtBareNumber = (state: State, line: Line): void => {
  const [, figures] = /^(\d{1,3})\s(?=\p{L})/u.exec(line.text) ?? [];
  if (figures === undefined || state.count.clause === null || Number(figures) !== state.count.clause + 1)
    return;
  state.notes.doubts.push(
    finding('reading:number-without-point', line.line, { number: Number(figures), text: excerpt(line.text) }),
  );
};

const lostBullet = (state: State, line: Line): boolean => {
  const { open } = state;
  if (open === null || line.whole || line.indent <= state.width.indent) return false;
  return open.lostBullet || lastOf(open)?.text.endsWith(':') === true;
};

const goesOnAcross = (state: State, open: Open, line: Line): boolean => {
  const last = lastOf(open)?.text ?? '';
  if (isFinished(last) || isRunInTitle(open)) return false;
  if (beginsSmall(line.text)) return !isTitle(open);
  const cutLong =
    state.width.sentences && open.length >= 120 && line.text.length >= 40 && !last.endsWith(',');
  if (cutLong)
    state.notes.doubts.push(finding('reading:joined-in-doubt', line.line, { text: excerpt(line.text) }));
  return cutLong;
};

/** A title goes on in the line below only where it was wrapped, not where its text begins. */
const runsOnAsTitle = (state: State, open: Open, line: Line): boolean => {
  const last = lastOf(open);
  if (open.mark?.kind === 'article' || last === undefined) return false;
  return beginsSmall(line.text) || (state.width.wrap !== null && state.width.fills(last, line));
};

const goesOnBelow = (state: State, open: Open, line: Line): boolean => {
  const last = lastOf(open);
  if (last === undefined || isTitle(open)) return runsOnAsTitle(state, open, line);
  if (open.length <= 0) return true;
  if (beginsSmall(line.text) && !isFinished(last.text)) return true;
  // A figure goes on with a line that stops in the middle of a sentence, not with a short line of its own.
  if (beginsInside(line.text) && last.text.length >= 40 && /\p{Ll}$/u.test(last.text)) return true;
  if (endsInHyphen(last.text) && beginsSmall(line.text)) return true;
  if (state.width.wrap === null || !state.width.fills(last, line)) return false;
  if (/[.!?]$/.test(last.text) && !beginsSmall(line.text))
    state.notes.doubts.push(finding('reading:joined-after-stop', line.line, { text: excerpt(line.text) }));
  return true;
};

const isWholeApart = (line: Line): boolean =>
  line.whole || line.list !== undefined || line.headingLevel !== undefined;

const relation = (state: State, line: Line): Relation => {
  const { open } = state;
  if (line.headingLevel !== undefined) state.count = { ...state.count, item: null };
  const mark = line.list === undefined ? acceptedMark(state, line) : null;
  if (mark !== null) return { new: mark };
  if (open === null || isWholeApart(line) || open.lines[0]?.whole) {
    doubtCut(state, line);
    return { new: null };
  }
  if (open.lines[0]?.headingLevel !== undefined) return { new: null };
  if (lostBullet(state, line)) return { new: null, lostBullet: true };
  doubtBareNumber(state, line);
  const goesOn = state.gap > 0 ? goesOnAcross(state, open, line) : goesOnBelow(state, open, line);
  return goesOn ? 'goes-on' : { new: null };
};

/** A paragraph that is known to be whole and still begins in the middle of a sentence. */
const doubtCut = (state: State, line: Line): void => {
  const last = state.open === null ? undefined : lastOf(state.open);
  if (last === undefined || !line.whole || line.list !== undefined || !beginsSmall(line.text)) return;
  if (isFinished(last.text) || last.text.endsWith(',') || last.headingLevel !== undefined) return;
  // Short lines side by side are a table or a list of names, not halves of a sentence.
  if (last.text.length < 60 || line.text.length < 30) return;
  state.notes.doubts.push(
    finding('reading:cut-sentence', line.line, { text: excerpt(line.text), before: last.line }),
  );
};

const noteJoin = (state: State, before: Line, line: Line): void => {
  if (state.gap > 0) {
    state.notes.joined.push(
      finding('reading:joined-across', line.line, { before: before.line, text: excerpt(line.text) }),
    );
  } else if (endsInHyphen(before.text) && !before.text.endsWith('\u00ad') && beginsSmall(line.text)) {
    state.notes.doubts.push(
      finding('reading:hyphen-at-line-end', before.line, { text: excerpt(before.text.slice(-20)) }),
    );
  }
};

const close = (state: State, apartAfter: boolean): void => {
  const { open } = state;
  const first = open?.lines[0];
  if (open === null || first === undefined) return;
  const whole = joinedWording(open.lines);
  const wording = trimmed(sliceWording(whole, markLength(open)));
  const text = characters(wording);
  const { lines, mark, lostBullet, apartBefore } = open;
  if (lines.some((line, at) => lines[at + 1]?.line === line.line + 1))
    state.notes.joined.push(
      finding('reading:joined-lines', first.line, {
        to: lines.at(-1)?.line ?? first.line,
        lines: lines.length,
      }),
    );
  if (lostBullet)
    state.notes.recognised.push(finding('reading:lost-bullet', first.line, { text: excerpt(text) }));
  state.paragraphs.push({ lines, wording, text, mark, lostBullet, apartBefore, apartAfter });
  state.open = null;
};

const take = (state: State, line: Line): void => {
  const found = relation(state, line);
  const before = state.open === null ? undefined : lastOf(state.open);
  if (found === 'goes-on' && state.open !== null && before !== undefined) {
    noteJoin(state, before, line);
    state.open.lines.push(line);
    state.open.length += line.text.length + 1;
  } else {
    const apart = state.gap > 0 || line.whole;
    close(state, apart);
    const mark = found === 'goes-on' ? null : found.new;
    const lost = found !== 'goes-on' && found.lostBullet === true;
    const length = line.text.length - (mark?.length ?? 0);
    state.open = { lines: [line], length, mark, lostBullet: lost, apartBefore: apart };
  }
  state.gap = 0;
};

/**
 * Puts the lines of the body together to paragraphs. A line goes on when the one before stops in the middle of a
 * sentence and it begins with a small letter, also across empty lines (page breaks); in a text with hard line ends
 * also when its first word had no room on the line before. A line that begins with a mark begins a paragraph. Nothing
 * is guessed where a line is missing: the unfinished paragraph stays as it is, with a doubt.
 */
export const joinLines = (
  lines: readonly Line[],
  isArticle: (text: string) => TypedMark | null,
  notes: Notes,
): readonly Paragraph[] => {
  const state: State = {
    paragraphs: [],
    notes,
    width: measure(lines),
    isArticle,
    open: null,
    count: noCount,
    gap: 1,
    lastLetter: 0,
  };
  for (const line of lines) {
    if (isBlank(line)) state.gap++;
    else take(state, line);
  }
  close(state, true);
  return state.paragraphs;
};
