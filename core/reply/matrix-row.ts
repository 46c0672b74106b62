import type { Part } from '#core/draft/draft.ts';
import { fold } from '#core/language/fold.ts';
import { asksElsewhere } from './asks-elsewhere.ts';
import { isTalk } from './cell-talk.ts';
import { says } from './forms/phrases.ts';
import { asksIn, besideIn, waiting } from './matrix-beside.ts';
import { type Changed, changedIn, fromCurrent, quoteOf } from './matrix-current.ts';
import { fromInstruction } from './matrix-instruction.ts';
import { fromNewPlace, perhapsNew } from './matrix-new.ts';
import { type Piece, pieceOf } from './matrix-piece.ts';
import { untold } from './matrix-piece-asked.ts';
import { textInPiece } from './matrix-piece-text.ts';
import { type Aim, aimOf, type Context, cells, type RowRead, showsAnother, textOf } from './matrix-place.ts';
import { withStruck } from './matrix-struck.ts';
import { languageOf, newText, type Proposed } from './matrix-text.ts';
import { fromText, held, noted, rationaleOf, type Told, wishFrom } from './matrix-told.ts';
import { shownOtherwise, untrackedIn } from './matrix-untracked.ts';
import type { Cell } from './sheet.ts';
import type { Noted } from './wish.ts';

/** What is said of a row that says nothing. */
export const rowEmpty = { code: 'reply:row-empty', facts: {} };

// One row is in one state: what stands beside something that is taken or held, and says nothing, goes with it.
const settled = (all: readonly Noted[], told: Told): readonly Noted[] => {
  const said = all.filter(({ state }) => state !== 'nothing');
  return said.length > 0 ? said : [all[0] ?? noted(told, 'nothing')];
};

const proposedIn = (read: RowRead): readonly Proposed[] =>
  cells(read, 'proposed').flatMap(({ text, language, continues }) =>
    text.trim() === '' || (continues === 'above' && goesOn(read)) ? [] : [{ text: text.trim(), language }],
  );

// A paragraph over several rows, with one cell beside it over as many, is one row.
const goesOn = (read: RowRead): boolean =>
  cells(read, 'place').some(({ continues }) => continues === 'above') && read.shared !== true;

// A row in which nothing was written is nothing that was found.
const withoutProposal = (told: Told, context: Context): readonly Noted[] => {
  const isRepeated = cells(told.read, 'rationale', 'remark').every(({ continues }) => continues === 'above');
  const words = isRepeated ? '' : rationaleOf(told.read);
  const place = told.aim.part;
  if (!/[\p{L}\p{N}]/u.test(words))
    return told.quote === '' ? [] : [noted(told, 'nothing', { reason: rowEmpty })];
  if (says(words, 'ditto'))
    return [noted(told, 'held', { reason: { code: 'reply:ditto', facts: {} }, quote: words })];
  // “General comment” and whatever else names no paragraph is what the remark is about.
  const about = place === null && told.aim.cell !== '' ? `${told.aim.cell}: ` : '';
  const remark = { part: place?.id ?? null, words: `${about}${words}` };
  const asked = askedBeside(words, told, context);
  return [asked ?? noted(told, 'remark', { remark, quote: words })];
};

// Some write in the column for comments what they ask for, as an instruction or as the new text itself.
const askedBeside = (words: string, told: Told, context: Context): Noted | null => {
  const reason = { code: 'reply:reason-changes', facts: {} };
  const one = waiting({ words, reason }, told, context);
  if (one.wish !== undefined) return withOwnReason(one);
  const text = newText([{ text: words, language: null }], told.aim.scope, context, false);
  if (text !== null && text.edits.length > 0 && text.is === 'whole' && text.talk === 'none')
    return withOwnReason({ ...one, wish: wishFrom(told.read, text.edits, words) });
  if (!asksIn(words, told, context)) return null;
  const about = passageShown(told, context);
  const quote = [about, words].filter((each) => each !== '').join('\n');
  const remark = { part: one.remark?.part ?? null, words: quote };
  return { ...one, quote, remark, reason: { code: 'reply:reason-asks', facts: {} } };
};

// “to be deleted” beside a passage is said of that passage, not of its paragraph.
const passageShown = ({ read, aim }: Told, context: Context): string => {
  const shown = pieceOf(read, aim, context)?.shown ?? [];
  return shown.length === 0 ? '' : textOf(read, 'current').trim();
};

// What is asked for is no reason for itself.
const withOwnReason = ({ wish, remark: _remark, ...one }: Noted): Noted => {
  if (wish === undefined) return one;
  const { rationale = '', ...own } = wish;
  const left = rationale.replace(one.quote ?? '', '').trim();
  return { ...one, wish: { ...own, ...(left === '' ? {} : { rationale: left }) } };
};

const isEmpty = (row: readonly Cell[]): boolean =>
  row.every(({ text, continues }) => text.trim() === '' || continues !== undefined);

// Why it is asked for is kept with what waits, whatever becomes of it.
const withReason = (one: Noted, read: RowRead): Noted => {
  const rationale = one.wish?.rationale ?? rationaleOf(read);
  if (one.state !== 'held' || rationale === '' || rationale === one.quote) return one;
  const { remark } = one;
  const words = [remark?.words ?? '', rationale].filter((text) => text !== '').join('\n');
  return { ...one, rationale, ...(remark === undefined ? {} : { remark: { ...remark, words } }) };
};

// What its columns are for.
const ownIn = (read: RowRead, aim: Aim, context: Context): readonly Noted[] => {
  if (isEmpty(read.row)) return [];
  const proposed = proposedIn(read);
  const meant = proposed.filter(({ text }) => !says(text, 'nothing'));
  const gone = meant.length > 0 ? changedIn(read).filter(({ text }) => text === '') : [];
  const changed = changedIn(read).filter((one) => one.text !== '' || gone.length === 0);
  const quote = [...changed.map(quoteOf), ...proposed.map(({ text }) => text)].join('\n');
  const told: Told = { read, aim, quote };
  const untracked = changed.length > 0 ? [] : untrackedIn(told, meant.length > 0, context);
  if (meant.some(({ text }) => says(text, 'ditto')))
    return [...besideGone([held(told, 'reply:ditto')], gone, told), ...untracked];
  if (meant.length + changed.length === 0)
    return untracked.length > 0 ? untracked : withoutProposal(told, context);
  return [...besideGone(proposalIn(told, meant, changed, context), gone, told), ...untracked];
};

// All of the present text taken out beside a new one is that one in its place; beside anything else it is another thing.
const besideGone = (found: readonly Noted[], gone: readonly Changed[], told: Told): readonly Noted[] => {
  const [only, ...others] = found;
  const isText = only?.wish !== undefined && only.reason?.code.startsWith('instructions:') !== true;
  if (gone.length === 0 || (isText && others.length === 0)) return found;
  const quote = [...gone.map(quoteOf), told.quote].join('\n');
  return [held({ ...told, quote }, 'reply:current-differs')];
};

const proposalIn = (
  told: Told,
  meant: readonly Proposed[],
  changed: readonly Changed[],
  context: Context,
): readonly Noted[] => {
  const { read, aim } = told;
  if (cells(read, 'proposed').some(({ isDate }) => isDate === true))
    return [held(told, 'reply:text-is-date')];
  if (aim.part === null) return outOfPlace(told, changed.length > 0 ? [] : meant, context);
  if (read.shared === true) return overRows(told, context);
  const piece = pieceOf(read, aim, context);
  const isShown = piece !== null && piece.shown.length > 0;
  if (!isShown && showsAnother(read, aim.scope, context))
    return [held(told, 'reply:shows-another', { cell: aim.cell })];
  const ofPiece = piece === null || changed.length > 0 ? null : inPiece(told, meant, piece, context);
  if (ofPiece !== null) return ofPiece;
  if (changed.length > 0) return [fromCurrent(told, changed, meant, context)];
  const texts = withoutTwins(meant, aim.part, context);
  const instructed = (): readonly Noted[] =>
    settled(fromInstruction(told, aim.cell === '' ? (aim.part?.id ?? '') : aim.cell, context), told);
  if (texts === null) {
    const asked = instructed();
    return asked.every(({ wish }) => wish !== undefined) ? asked : [held(told, 'reply:two-proposals')];
  }
  const sure = meant.every(({ language }) => language !== null) || textOf(read, 'current') !== '';
  const text = newText(texts, aim.scope, context, sure);
  const asWhole = text === null ? null : fromText(told, text);
  if (asWhole !== null && asWhole.state !== 'held') return [asWhole];
  const asked = instructed();
  if (text === null && asked.every(({ wish }) => wish === undefined)) {
    const made = perhapsNew(told, meant, context);
    if (made !== null) return [made];
  }
  if (text?.talk === 'talk' && asWhole !== null) return asked.some(mayBeText) ? [asWhole] : asked;
  return asWhole !== null && asked.every(({ state }) => state !== 'taken') ? [asWhole] : wholly(asked);
};

// A row about a piece of its paragraph gives the new text of that piece, or asks for something within it.
const inPiece = (
  told: Told,
  meant: readonly Proposed[],
  piece: Piece,
  context: Context,
): readonly Noted[] | null => {
  const asked = settled(fromInstruction(told, told.aim.cell, context), told);
  if (!asked.every(mayBeText)) return wholly(asked);
  const found = textInPiece(meant, piece, context);
  if (found === 'whole') return null;
  if (found === null) return [pieceWaits(told)];
  const one = fromText(told, found.text);
  if (one.state !== 'taken') return [one];
  return [found.shorter ? { ...one, state: 'held', reason: shorter } : { ...one, reason: passageChanged }];
};

const shorter = { code: 'reply:cell-shorter', facts: {} };
const passageChanged = { code: 'reply:cell-passage', facts: {} };

const pieceWaits = (told: Told): Noted =>
  noted(told, 'held', { reason: untold, remark: { part: told.aim.part?.id ?? null, words: told.quote } });

// Two cells may give the same new text of the paragraph, but not two texts in one language.
const withoutTwins = (
  meant: readonly Proposed[],
  part: Part,
  context: Context,
): readonly Proposed[] | null => {
  const texts = new Map(meant.map((one) => [`${languageOf(one, part, context)} ${fold(one.text)}`, one]));
  const languages = [...texts.values()].map((one) => languageOf(one, part, context));
  return new Set(languages).size < languages.length ? null : [...texts.values()];
};

const unread = new Set(['reply:not-understood', 'instructions:asked', 'instructions:no-operation']);

const mayBeText = ({ state, reason, quote = '' }: Noted): boolean =>
  state === 'held' && unread.has(reason?.code ?? '') && !isTalk(quote);

// What stands beside an instruction, and is no comment on the text either, may be the text that it is to bring about.
const wholly = (asked: readonly Noted[]): readonly Noted[] =>
  asked.some(mayBeText)
    ? asked.map((one) => (one.state === 'taken' ? { ...one, state: 'held', reason: besideText } : one))
    : asked;

const besideText = { code: 'reply:instruction-beside-text', facts: {} };

const overRows = (told: Told, context: Context): readonly Noted[] => {
  const found = settled(fromInstruction(told, told.aim.cell, context), told);
  if (found.some(({ wish }) => wish !== undefined)) return found;
  return [held(told, 'reply:several-rows')];
};

/**
 * What became of one row: mostly one finding, several where its cell asks for several things or something stands beside
 * it, none for an empty one.
 */
export const readRow = (read: RowRead, context: Context): readonly Noted[] => {
  const aim = aimOf(read, context);
  const own = ownIn(read, aim, context).map((one) => withReason(one, read));
  const told: Told = { read, aim, quote: '' };
  const said = withStruck(withLooseReason(own, told, context), told, context.holdsStruck !== false);
  return [...said, ...inReason(own, told, context), ...besideIn(read, aim, context)];
};

// A reason that goes with a change may ask for something of another paragraph.
const inReason = (own: readonly Noted[], { read, aim }: Told, context: Context): readonly Noted[] => {
  const reason = rationaleOf(read);
  const isRepeated = cells(read, 'rationale', 'remark').every(({ continues }) => continues === 'above');
  const isReason = own.some((one) => (one.wish?.rationale ?? one.rationale)?.includes(reason) === true);
  if (reason === '' || isRepeated || !isReason) return [];
  return asksElsewhere(reason, aim.part?.id ?? null, context).map((one) => ({
    ...one,
    found: 'row',
    line: read.line,
    how: 'matrix',
  }));
};

// The reason of a row that asks for no change is said of its paragraph.
const withLooseReason = (own: readonly Noted[], told: Told, context: Context): readonly Noted[] => {
  const reason = rationaleOf(told.read);
  const isKept = ({ rationale, wish, remark, quote = '' }: Noted): boolean =>
    [rationale, wish?.rationale, remark?.words, quote].some((words) => words?.includes(reason) === true);
  if (reason === '' || says(reason, 'nothing') || own.length === 0 || own.some(isKept)) return own;
  const said = own.filter((one) => one.state !== 'nothing' || one.reason?.code === shownOtherwise.code);
  return [...said, ...withoutProposal(told, context)];
};

// A place that is not there yet (new paragraph 5 bis) can still be one that an instruction names.
const outOfPlace = (told: Told, meant: readonly Proposed[], context: Context): readonly Noted[] => {
  const { aim } = told;
  const found = settled(fromInstruction(told, aim.cell, context), told);
  if (found.some(({ wish }) => wish !== undefined)) return found;
  const made = fromNewPlace(told, meant, context);
  if (made !== null) return [made];
  return [
    noted(told, 'held', { reason: aim.asks ?? { code: 'reply:place-unread', facts: { cell: aim.cell } } }),
  ];
};
