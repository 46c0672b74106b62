import type { Weight } from '#core/amendment/amendment.ts';
import { readInstructions } from '#core/amendment/instructions/read-instructions.ts';
import type { EditWording } from '#core/change/change.ts';
import type { Language, Part } from '#core/draft/draft.ts';
import { likelyLanguage } from '#core/language/detect.ts';
import { says } from './forms/phrases.ts';
import { notedOf } from './instructed.ts';
import {
  type Aim,
  aimOf,
  asText,
  type Context,
  cells,
  type RowRead,
  showsAnother,
  textOf,
} from './matrix-place.ts';
import { likenessTo, plainSide, rewording } from './reword.ts';
import type { Cell } from './sheet.ts';
import { asOne, type Noted, type Wish } from './wish.ts';

interface Proposed {
  readonly text: string;
  readonly language: Language | null;
}

const weightIn = (text: string): Weight | undefined => {
  if (/^\s*(?:edit|édit|réd|red|form)/iu.test(text)) return 'editorial';
  return /^\s*(?:subst|fond|sur le fond)/iu.test(text) ? 'substantive' : undefined;
};

const rationaleOf = (read: RowRead): string =>
  [textOf(read, 'rationale'), textOf(read, 'remark')].filter((text) => text !== '').join('\n');

const wishFrom = (read: RowRead, edits: readonly EditWording[], quote: string): Wish => {
  const rationale = rationaleOf(read);
  const weight = weightIn(textOf(read, 'kind'));
  return {
    operations: asOne(edits),
    language: edits[0]?.language ?? '',
    ...(rationale === '' ? {} : { rationale }),
    ...(weight === undefined ? {} : { class: weight }),
    source: { how: 'matrix', line: read.line, quote },
  };
};

interface Told {
  readonly read: RowRead;
  readonly aim: Aim;
  readonly quote: string;
}

const noted = ({ read, aim, quote }: Told, state: Noted['state'], more: Partial<Noted> = {}): Noted => ({
  found: 'row',
  state,
  how: 'matrix',
  line: read.line,
  quote,
  ...(aim.part === null ? {} : { part: aim.part.id }),
  ...more,
});

const languageOf = ({ text, language }: Proposed, part: Part, context: Context): Language => {
  if (language !== null && context.draft.languages.includes(language)) return language;
  const likeliest = context.draft.languages.toSorted(
    (one, other) =>
      likenessTo(plainSide(context.draft, other, context.languages), part, text) -
      likenessTo(plainSide(context.draft, one, context.languages), part, text),
  )[0];
  const found = likelyLanguage(text, context.languages);
  return found !== null && context.draft.languages.includes(found) ? found : (likeliest ?? context.language);
};

interface Reworded {
  readonly edits: readonly EditWording[];
  readonly typographyOnly: number;
}

/** The new text of a paragraph, in one language or several; null where a cell is something else. */
const newText = (
  proposed: readonly Proposed[],
  part: Part,
  context: Context,
  sure: boolean,
): Reworded | null => {
  const all = proposed.map((one) => {
    const side = plainSide(context.draft, languageOf(one, part, context), context.languages);
    return rewording(side, part, one.text, context.languages);
  });
  if (all.some(({ likeness }) => likeness < (sure ? 0.25 : asText))) return null;
  return {
    edits: all.flatMap(({ edits }) => edits),
    typographyOnly: all.reduce((sum, { typographyOnly }) => sum + typographyOnly, 0),
  };
};

const fromText = (told: Told, { edits, typographyOnly }: Reworded): Noted => {
  if (edits.length > 0) return noted(told, 'taken', { wish: wishFrom(told.read, edits, told.quote) });
  return typographyOnly > 0
    ? noted(told, 'typography')
    : noted(told, 'nothing', { reason: { code: 'reply:as-it-is', facts: {} } });
};

const fromInstruction = (told: Told, place: string, context: Context): readonly Noted[] => {
  const { read, quote } = told;
  const { draft, languages, newId } = context;
  const proposals = readInstructions(quote, draft, { languages, newId, place });
  const rationale = rationaleOf(read);
  const weight = weightIn(textOf(read, 'kind'));
  return notedOf(proposals, draft, 'matrix').map((one) => ({
    ...one,
    found: 'row',
    line: read.line,
    ...(one.state === 'remark' || one.state === 'answer' ? { state: 'held' as const } : {}),
    ...(one.state === 'remark' ? { reason: { code: 'reply:not-understood', facts: {} } } : {}),
    ...(one.wish === undefined
      ? {}
      : {
          wish: {
            ...one.wish,
            ...(rationale === '' ? {} : { rationale }),
            ...(weight === undefined ? {} : { class: weight }),
            source: { ...one.wish.source, line: read.line },
          },
        }),
  }));
};

// One row is in one state: what stands beside something that is taken or held, and says nothing, goes with it.
const settled = (all: readonly Noted[], told: Told): readonly Noted[] => {
  const said = all.filter(({ state }) => state !== 'nothing');
  return said.length > 0 ? said : [all[0] ?? noted(told, 'nothing')];
};

const proposedIn = (read: RowRead): readonly Proposed[] =>
  cells(read, 'proposed').map(({ text, language }) => ({ text: text.trim(), language }));

const withoutProposal = (told: Told): Noted => {
  const words = rationaleOf(told.read);
  const place = told.aim.part;
  if (words === '') return noted(told, 'nothing', { reason: { code: 'reply:row-empty', facts: {} } });
  if (says(words, 'ditto'))
    return noted(told, 'held', { reason: { code: 'reply:ditto', facts: {} }, quote: words });
  const remark = { part: place?.id ?? null, words };
  return noted(told, 'remark', { remark, quote: words });
};

const isEmpty = (row: readonly Cell[]): boolean =>
  row.every(({ text, continues }) => text.trim() === '' || continues !== undefined);

/** What became of one row: mostly one finding, several where its cell asks for several things, none for an empty row. */
export const readRow = (read: RowRead, context: Context): readonly Noted[] => {
  if (isEmpty(read.row)) return [];
  const aim = aimOf(read, context);
  const proposed = proposedIn(read);
  const quote = proposed.map(({ text }) => text).join('\n');
  const told: Told = { read, aim, quote };
  const meant = proposed.filter(({ text }) => !says(text, 'nothing'));
  if (meant.some(({ text }) => says(text, 'ditto')))
    return [noted(told, 'held', { reason: { code: 'reply:ditto', facts: {} } })];
  if (meant.length === 0) return [withoutProposal(told)];
  if (cells(read, 'proposed').some(({ isDate }) => isDate === true))
    return [noted(told, 'held', { reason: { code: 'reply:text-is-date', facts: {} } })];
  if (aim.part === null) return outOfPlace(told, context);
  if (showsAnother(read, aim.part, context))
    return [noted(told, 'held', { reason: { code: 'reply:shows-another', facts: { cell: aim.cell } } })];
  const sure = meant.every(({ language }) => language !== null) || textOf(read, 'current') !== '';
  const text = aim.scope.length > 1 && /\n/.test(quote) ? null : newText(meant, aim.part, context, sure);
  if (text !== null) return [fromText(told, text)];
  return settled(fromInstruction(told, aim.cell === '' ? aim.part.id : aim.cell, context), told);
};

// A place that is not there yet (new paragraph 5 bis) can still be one that an instruction names.
const outOfPlace = (told: Told, context: Context): readonly Noted[] => {
  const { aim } = told;
  const found = settled(fromInstruction(told, aim.cell, context), told);
  if (found.some(({ wish }) => wish !== undefined)) return found;
  return [
    noted(told, 'held', { reason: aim.asks ?? { code: 'reply:place-unread', facts: { cell: aim.cell } } }),
  ];
};
