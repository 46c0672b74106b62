import type { Id } from '#core/draft/draft.ts';
import { type Failure, type Result, success } from '#core/failure.ts';
import type { CityRows } from '#core/reply/matrix.ts';
import { namedCities } from '#core/reply/named-cities.ts';
import { readOwnPaper } from '#core/reply/own-paper.ts';
import type { Cell, Sheet } from '#core/reply/sheet.ts';
import type { Noted } from '#core/reply/wish.ts';
import { plainText } from '#core/reply/word/match-base.ts';
import { noRevisions } from '#core/reply/word/no-revisions.ts';
import { versionCalled } from '#core/round/sent-drafts.ts';
import { mojibake } from '#core/text/mojibake.ts';
import { plainSource } from '#core/text/source-lines.ts';
import { threadOf } from '#core/word/revisions/comment.ts';
import type { Reads } from '#core/word/revisions/only-where.ts';
import { readRevisions } from '#core/word/revisions/read-revisions.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import type { Table } from '#core/word/revisions/table.ts';
import { draftingLanguages } from '../languages.ts';
import { networkFacts } from '../network.ts';
import { newId } from '../new-id.ts';
import { unpacker } from '../reading/unpacker.ts';
import {
  amendedText,
  leastAlike,
  mostlyText,
  otherLanguageText,
  textInColumns,
  textOf,
} from './amended-text.ts';
import type { PageWords } from './html-struck.ts';
import { besideLetter, waitsForStruck, waitsForWords, withBeside } from './letter-waits.ts';
import { besideOurs, formSaid, isForm, withOwnWords } from './own-words.ts';
import {
  baseOf,
  claimedBase,
  draftAt,
  letterOf,
  matricesIn,
  olderVersion,
  otherText,
  type ReadFile,
  type Reading,
  trackedInside,
} from './reading.ts';

const changesByRow = ({ hunks, accepted, rejected }: Revisions, table: number): Map<number, number[]> => {
  const found = new Map<number, number[]>();
  hunks.forEach(({ kind, before, after }, at) => {
    if (kind === 'delete-rows' || kind === 'delete-cells') return;
    const cell = accepted[after.from.paragraph]?.cell ?? rejected[before.from.paragraph]?.cell;
    if (cell?.table !== table) return;
    const there = found.get(cell.row);
    if (there === undefined) found.set(cell.row, [at]);
    else there.push(at);
  });
  return found;
};

const cellOf = (text: string, before: string | undefined, struck: string | undefined): Cell => ({
  text,
  ...(before === undefined || before === text ? {} : { before }),
  ...(struck === undefined ? {} : { struck }),
});

/** The words that are struck through by hand in the cells of a table, by row and column. */
const struckByCell = ({ hunks, rejected }: Revisions, table: number): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const { byHand, before, edits } of hunks) {
    const cell = rejected[before.from.paragraph]?.cell;
    if (byHand !== true || cell?.table !== table) continue;
    const words = edits.flatMap(({ removed }) => removed.map((wording) => plainText({ wording }))).join(' ');
    const at = `${cell.row}:${cell.column}`;
    found.set(at, [found.get(at) ?? '', words.trim()].filter((text) => text !== '').join(' … '));
  }
  return found;
};

// A table in which nothing is left is told no more, so places in the list are not those of the text.
const placeOf = ({ accepted }: Revisions, { rows }: Table): number => {
  const first = rows.find(({ paragraph }) => paragraph !== undefined)?.paragraph;
  return accepted[first ?? -1]?.cell?.table ?? -1;
};

const tablesOf = (revisions: Revisions): readonly Sheet[] =>
  revisions.tables.map((table, at) => {
    const place = placeOf(revisions, table);
    const struck = struckByCell(revisions, place);
    return {
      name: `${at + 1}`,
      rows: table.rows.map(({ cells, before }, row) =>
        cells.map((text, column) => cellOf(text, before?.[column], struck.get(`${row}:${column}`))),
      ),
      revisions: changesByRow(revisions, place),
    };
  });

// What stands around the tables of a matrix may be a letter that came with it, or no more than its title.
const aroundTable = (one: Noted): Noted => {
  if (one.state === 'taken' || one.state === 'remark')
    return { ...one, state: 'held', reason: { code: 'reply:beside-table', facts: {} } };
  return one;
};

const matrixInWord = (
  revisions: Revisions,
  replies: readonly CityRows[],
  path: string,
  reading: Reading,
): Result<ReadFile> => {
  const { identity } = revisions;
  const base = claimedBase(identity, reading);
  const around = revisions.accepted
    .filter(({ cell }) => cell === undefined)
    .map((one) => (one.instructions === true ? (one.beside ?? '') : plainText(one)));
  const letter = letterOf(around.join('\n'), reading, [], base);
  if (!letter.ok) return letter;
  const told = letter.value.replies.flatMap(({ noted }) => noted).map(aroundTable);
  const [first, ...others] = replies;
  return success({
    ...letter.value,
    kind: 'matrix',
    isStranger: false,
    identity: identity?.city ?? null,
    replies:
      first === undefined
        ? []
        : [{ ...first, noted: [...first.noted, ...told, ...commentsIn(revisions)] }, ...others],
    warnings: [
      ...otherText(identity, path, reading),
      ...olderVersion(base.version, path, reading),
      ...trackedIn(revisions, replies),
    ],
  });
};

// Those in the rows of a table are told with the row.
const besideRows = (revisions: Revisions, replies: readonly CityRows[]): Revisions => {
  const told = new Set(replies.flatMap(({ noted }) => noted.flatMap(({ revisions: of = [] }) => of)));
  return { ...revisions, hunks: revisions.hunks.filter((_, at) => !told.has(at)) };
};

const trackedIn = (revisions: Revisions, replies: readonly CityRows[]): readonly Failure[] => {
  const count = besideRows(revisions, replies).hunks.filter(({ byHand }) => byHand !== true).length;
  return count > 0 ? [{ code: 'word:tracked-changes', facts: { count } }] : [];
};

// In a file that is not the text there is no paragraph for a comment to be about.
const commentsIn = ({ comments }: Revisions): readonly Noted[] =>
  comments.map((one, comment): Noted => {
    const { author } = one;
    const words = threadOf(one);
    const named = author === undefined || author === '' ? {} : { author };
    return {
      found: 'comment',
      state: 'remark',
      comment,
      quote: words,
      ...named,
      remark: { part: null, words, ...named },
    };
  });

/** Reads a Word file: a matrix, the amended text, or a letter. */
export const readWordFile = (bytes: Uint8Array, path: string, reading: Reading): Result<ReadFile> => {
  const { handMarked } = reading;
  const read = (reads?: Reads, marks: boolean | 'struck' = 'struck'): Result<Revisions> => {
    const found = readRevisions(bytes, {
      handMarked: handMarked || marks,
      unpacker,
      ...(reads === undefined ? {} : { reads }),
    });
    return found.ok ? success(withOwnWords(found.value)) : found;
  };
  // In a letter or a table nothing tells what a line through words means.
  const revisions = read(undefined, false);
  if (!revisions.ok) return revisions;
  const sound = mojibake(textOf(revisions.value));
  if (!sound.ok) return sound;
  const draft = draftAt(reading, claimedBase(revisions.value.identity, reading).version);
  if (!draft.ok) return draft;
  const hasStruck = !handMarked && revisions.value.counts.struck > 0;
  const struck = hasStruck ? read() : revisions;
  if (!struck.ok) return struck;
  const replies = matricesIn(tablesOf(struck.value), draft.value, reading);
  const whole = (found: Result<ReadFile>, left: Revisions = struck.value): Result<ReadFile> => {
    if (!found.ok) return found;
    const all = withBeside(found.value, besideLetter(revisions.value, draft.value, reading));
    const isLeft = left === struck.value || left.hunks.some(({ byHand }) => byHand === true);
    return success(hasStruck && isLeft ? waitsForStruck(all, left) : all);
  };
  if (replies.length > 0)
    return whole(matrixInWord(struck.value, replies, path, reading), besideRows(struck.value, replies));
  return (
    textInColumns(struck.value, read, path, reading) ??
    otherLanguageText(struck.value, path, reading) ??
    amendedText(struck.value, path, reading, leastAlike) ??
    whole(wordLetter(revisions.value, path, reading))
  );
};

// Whose changes of a letter are meant is not for a program to say.
const trackedInLetter = ({ hunks }: Revisions): readonly Failure[] =>
  hunks.length > 0 ? [{ code: trackedInside, facts: { count: hunks.length } }] : [];

/** A paper that we sent along, with the city that it was made for. */
interface Paper {
  readonly base: ReadFile['base'];
  readonly city: Id | null;
}

// A form that lost what it says of itself says it in its sentence, as long as the draft in it is one that was sent.
const formIn = (revisions: Revisions, reading: Reading): Paper | null => {
  const said = formSaid(textOf(revisions).split('\n'));
  if (said === null) return null;
  const version = versionCalled(reading.sent, said.draft);
  if (version === null) return null;
  const found = namedCities(said.city, '', reading.round.invited, networkFacts()).flat();
  const [only, ...others] = found;
  const base = baseOf(reading);
  return {
    base: base.how === 'told' ? base : { version, how: 'recognised' },
    city: others.length === 0 ? (only?.city ?? null) : null,
  };
};

const paperOf = (revisions: Revisions, reading: Reading): Paper | null => {
  const { identity } = revisions;
  if (identity === undefined) return formIn(revisions, reading);
  const base = claimedBase(identity, reading);
  return base.how === 'identity' ? { base, city: identity.city ?? null } : null;
};

const wordLetter = (revisions: Revisions, path: string, reading: Reading): Result<ReadFile> => {
  const { identity } = revisions;
  const comments = commentsIn(revisions);
  const read = letterOf(textOf(revisions), reading, comments);
  if (!read.ok) return read;
  const letter: ReadFile = {
    ...read.value,
    warnings: [...otherText(identity, path, reading), ...trackedInLetter(revisions)],
  };
  const paper = paperOf(revisions, reading);
  const draft = paper === null ? null : draftAt(reading, paper.base.version);
  if (paper === null || draft?.ok !== true) return success(letter);
  const { language } = reading;
  const context = { draft: draft.value, languages: draftingLanguages(), newId, language };
  return success({
    ...letter,
    warnings: [
      ...letter.warnings,
      ...(identity === undefined ? olderVersion(paper.base.version, path, reading) : []),
    ],
    base: paper.base,
    isStranger: false,
    named: [],
    identity: paper.city,
    replies: [
      { city: null, noted: [...readOwnPaper(textOf(revisions), context, besideOurs, isForm), ...comments] },
    ],
  });
};

/** Reads a text or a letter that came as plain words, or as those of a page with some of them struck through. */
export const readWords = (
  { text, struck }: PageWords,
  path: string,
  reading: Reading,
  warnings: readonly Failure[],
): Result<ReadFile> => {
  const sound = mojibake(text);
  if (!sound.ok) return sound;
  const amended = amendedText(withOwnWords(noRevisions(plainSource(text))), path, reading, mostlyText);
  const read = amended ?? letterOf(text, reading, 'typed', baseOf(reading), struck);
  if (!read.ok) return read;
  const waits = amended !== null && struck.length > 0 && !reading.handMarked;
  const whole = waits ? waitsForWords(read.value, struck.map(({ words }) => words).join(' … ')) : read.value;
  return success({ ...whole, warnings: [...warnings, ...whole.warnings] });
};
