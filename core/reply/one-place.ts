import type { EditWording } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import type { Draft } from '#core/draft/draft.ts';
import { wordingLength } from '#core/draft/wording.ts';
import { asOne, type Noted, type Said, type Wish } from './wish.ts';
import { editsTogether } from './word/touching.ts';

// The edits of one wording that are all that is asked for.
const editsOf = ({ wish }: Noted): readonly EditWording[] => {
  const all = wish?.operations.flatMap(singles) ?? [];
  const edits = all.filter((change) => change.type === 'edit-wording');
  const [first] = edits;
  const isOne = edits.every(({ part, language }) => part === first?.part && language === first.language);
  return isOne && edits.length === all.length ? edits : [];
};

const endOf = ({ at, removed }: EditWording): number => at + wordingLength(removed);

const touches = (one: EditWording, other: EditWording): boolean =>
  one.at <= endOf(other) && other.at <= endOf(one);

// Two that change the same words stand against each other, whoever asks for them.
const overlaps = (one: EditWording, other: EditWording): boolean =>
  one.at < endOf(other) && other.at < endOf(one);

const bothSaid = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || other === undefined ? (one ?? other) : `${one} ${other}`;

const wishOfBoth = (one: Wish, other: Wish, edits: readonly EditWording[]): Wish => {
  const rationale = bothSaid(one.rationale, other.rationale);
  const quote = bothSaid(one.source.quote, other.source.quote);
  return {
    ...one,
    operations: asOne(edits.toReversed()),
    ...(rationale === undefined ? {} : { rationale }),
    source: { ...one.source, ...(quote === undefined ? {} : { quote }) },
  };
};

const asBoth = (one: Noted, other: Noted, draft: Draft): Noted | null => {
  const [these, those] = [editsOf(one), editsOf(other)];
  const [first] = these;
  const part = draft.parts.find(({ id }) => id === first?.part);
  if (first === undefined || part === undefined || one.wish === undefined || other.wish === undefined)
    return null;
  const isHere = those.every((edit) => edit.part === first.part && edit.language === first.language);
  const meet = (how: typeof touches): boolean => these.some((edit) => those.some((that) => how(edit, that)));
  if (!isHere || !meet(touches) || meet(overlaps)) return null;
  const told = one.state === 'held' || other.state !== 'held' ? one : other;
  const quote = bothSaid(one.quote, other.quote);
  return {
    ...told,
    ...(one.line === undefined ? {} : { line: one.line }),
    ...(quote === undefined ? {} : { quote }),
    wish: wishOfBoth(one.wish, other.wish, editsTogether([...these, ...those], part, first.language)),
  };
};

/**
 * What a city asks for in one breath at one place is one amendment (after “South” insert …; delete what follows): by
 * themselves the two would stand against each other. It waits where one of the two would.
 */
export const onePlace = (said: readonly Said[], draft: Draft): readonly Said[] => {
  const found: Said[] = [];
  for (const one of said) {
    const last = found.at(-1);
    const noted = last === undefined ? null : asBoth(last.noted, one.noted, draft);
    if (last === undefined || noted === null) found.push(one);
    else found[found.length - 1] = { from: last.from, to: one.to, noted };
  }
  return found;
};
