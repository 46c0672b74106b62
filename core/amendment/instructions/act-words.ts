import type { EditWording } from '#core/change/change.ts';
import type { Spot } from './draft-words.ts';
import { addWords, type Edited, replaceSpot, takeWords } from './edit.ts';
import { findWords, type Hit } from './find-words.ts';
import { phraseWords } from './flat.ts';
import type { Grammar } from './grammar.ts';
import type { Instruction } from './instruction.ts';
import type { Words } from './matching.ts';
import { tidyWords } from './new-words.ts';
import { type Context, doubted, type Outcome, reason, unclear } from './outcome.ts';
import type { Reason } from './proposal.ts';
import { spotsAnywhere, withCapital } from './search.ts';
import { type Choice, choose, mismatch } from './which-language.ts';

interface Asking {
  readonly instruction: Instruction;
  readonly grammar: Grammar;
  readonly choice: Choice;
  readonly context: Context;
}

// Without quotation marks polite words may have come along: “we think three (should be two)”.
const findLoose = (said: Words, { instruction, grammar, choice, context }: Asking): Hit => {
  let hit = findWords(said, instruction, choice, context);
  let text = said.text;
  for (
    let tries = 0;
    tries < 8 && !said.quoted && hit.spots.length === 0 && hit.found.length === 0;
    tries++
  ) {
    const first = /^\S+/.exec(text)?.[0] ?? '';
    const rest = text.slice(first.length).trimStart();
    if (rest === '' || !phraseWords(first).every((word) => grammar.around.has(word))) break;
    text = rest;
    hit = findWords({ ...said, text }, instruction, choice, context);
  }
  return hit;
};

const editOf = (
  hit: Hit,
  edits: readonly (Edited | null)[],
  kind: Instruction['asks'],
  doubts: readonly Reason[],
): Outcome => {
  const made = edits.filter((edit) => edit !== null);
  const outcome: Outcome = {
    kind,
    operations: [],
    sure: hit.sure,
    reason: hit.reason,
    notes: [],
    language: hit.words?.language ?? null,
    found: hit.found,
    aims: hit.aims,
  };
  if (made.length === 0) return { ...outcome, sure: 'none', reason: reason('instructions:typography-only') };
  const all = [...made.flatMap((edit) => edit.doubts), ...doubts];
  const uncut = made.map(({ change }) => change).filter((change): change is EditWording => change !== null);
  if (uncut.length < made.length) {
    const cut =
      all.find(({ code }) => code === 'instructions:cuts-field') ??
      reason('instructions:cuts-field', { field: '' });
    return { ...outcome, sure: 'check', reason: cut, notes: [outcome.reason] };
  }
  // Last first, so that the edits of one wording do not shift each other.
  return doubted({ ...outcome, operations: uncut.toReversed() }, all);
};

const missed = (hit: Hit, instruction: Instruction): Outcome =>
  unclear(instruction.asks, hit.reason, {
    found: hit.found,
    aims: hit.aims,
    language: hit.words?.language ?? null,
  });

const looseDoubt = (words: readonly (Words | null)[]): readonly Reason[] =>
  words.some((one) => one !== null && !one.quoted) ? [reason('instructions:words-unquoted')] : [];

// “Replace three by two participants”, where “participants” stands there already.
const withoutRepeat = (said: string, { view, last }: Spot, quoted: boolean): string => {
  if (quoted) return said;
  const words = said.split(/\s+/);
  for (let keep = 1; keep < words.length; keep++) {
    const rest = words.slice(keep).join(' ');
    const from = view.units[last]?.from ?? view.text.length;
    if (view.text.slice(from, from + rest.length) === rest) return words.slice(0, keep).join(' ');
  }
  return said;
};

// A full stop inside the marks, as printers set it, is no part of the words unless they end the sentence.
const stopDoubt = (old: Words | null, said: Words, spot: Spot): readonly Reason[] => {
  const next = spot.view.text.slice(spot.view.units[spot.last - 1]?.to ?? 0).trimStart();
  const inside = /[.,;]$/.test(said.text) && (old === null || !/[.,;]$/.test(old.text));
  return inside && said.quoted && next !== '' ? [reason('instructions:stop-inside')] : [];
};

const alreadySo = (asking: Asking, said: Words): Reason | null =>
  asking.choice.order.some((words) => spotsAnywhere(words, said.text).length > 0) && said.text.includes(' ')
    ? reason('instructions:already-so')
    : null;

const replace = (asking: Asking, old: Words, said: Words): Outcome => {
  const { instruction, context } = asking;
  const hit = findLoose(old, asking);
  if (hit.spots.length === 0 || hit.words === null) {
    const there = hit.found.length === 0 ? alreadySo(asking, said) : null;
    return doubted(missed(hit, instruction), there === null ? [] : [there]);
  }
  const { words } = hit;
  const edits = hit.spots.map((spot) =>
    replaceSpot(
      spot,
      withCapital(withoutRepeat(tidyWords(said.text), spot, said.quoted), old.text, spot),
      words.profile,
    ),
  );
  const [first] = hit.spots;
  const stops = first === undefined ? [] : stopDoubt(old, said, first);
  return editOf(hit, edits, instruction.asks, [
    ...looseDoubt([old, said]),
    ...mismatch(said.text, words, context),
    ...stops,
  ]);
};

const remove = (asking: Asking, old: Words): Outcome => {
  const hit = findLoose(old, asking);
  if (hit.spots.length === 0) return missed(hit, asking.instruction);
  const edits = hit.spots.map(({ view, first, last }) =>
    takeWords(view, view.units[first]?.from ?? 0, view.units[last - 1]?.to ?? 0),
  );
  return editOf(hit, edits, asking.instruction.asks, looseDoubt([old]));
};

const insertBeside = (asking: Asking, anchor: Words, said: Words): Outcome => {
  const { instruction, context } = asking;
  const hit = findLoose(anchor, asking);
  const { words } = hit;
  if (hit.spots.length === 0 || words === null) return missed(hit, instruction);
  const before = instruction.side === 'before';
  const edits = hit.spots.map(({ view, first, last }) =>
    addWords(
      view,
      before ? (view.units[first]?.from ?? 0) : (view.units[last - 1]?.to ?? 0),
      tidyWords(said.text),
    ),
  );
  return editOf(hit, edits, instruction.asks, [
    ...looseDoubt([anchor, said]),
    ...mismatch(said.text, words, context),
  ]);
};

// Between “cities” and “of the Network”: the two stand side by side.
const insertBetween = (asking: Asking, anchor: Words, behind: Words, said: Words): Outcome => {
  const both: Words = {
    ...anchor,
    text: `${anchor.text} ${behind.text}`,
    quoted: anchor.quoted && behind.quoted,
  };
  const hit = findLoose(both, asking);
  const { words } = hit;
  if (hit.spots.length === 0 || words === null) return missed(hit, asking.instruction);
  const edits = hit.spots.map((spot) => {
    const count = spotsAnywhere(words, anchor.text)[0];
    const length = count === undefined ? 1 : count.last - count.first;
    return addWords(spot.view, spot.view.units[spot.first + length - 1]?.to ?? 0, tidyWords(said.text));
  });
  return editOf(hit, edits, asking.instruction.asks, [
    ...looseDoubt([both, said]),
    ...mismatch(said.text, words, asking.context),
  ]);
};

/** Carries out an instruction on words that it names: to replace them, to delete them, to put others beside them. */
export const actOnWords = (instruction: Instruction, grammar: Grammar, context: Context): Outcome | null => {
  const choice = choose(instruction, grammar.forms.language, context);
  const asking: Asking = { instruction, grammar, choice, context };
  const { asks, old, anchor, behind } = instruction;
  if (asks === 'replace-words' && old !== null && instruction.new !== null)
    return replace(asking, old, instruction.new);
  if (asks === 'delete-words' && old !== null) return remove(asking, old);
  if (asks !== 'insert-words' || instruction.new === null) return null;
  if (anchor !== null && behind !== null) return insertBetween(asking, anchor, behind, instruction.new);
  return anchor === null ? null : insertBeside(asking, anchor, instruction.new);
};
