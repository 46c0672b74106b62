import type { Change } from '#core/change/change.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import type { Noted, Wish } from '../wish.ts';
import type { ColumnText } from './column-texts.ts';
import { joinedChange } from './joined-change.ts';
import { readWordReply, type Typed, type WordReply } from './read-reply.ts';
import type { WordContext } from './untracked.ts';

interface ColumnNoted {
  readonly language: Language;
  readonly noted: readonly Noted[];
}

// Changes and comments are numbered on through the columns.
const numberedOn = (noted: readonly Noted[], hunks: number, comments: number): readonly Noted[] => {
  const wishes = new Map<Wish, Wish>();
  const wishOf = (wish: Wish, revisions: readonly number[]): Wish => {
    const revision = revisions.map((at) => at + 1).toSorted((a, b) => a - b);
    const now =
      revision.length === 0 ? wish : { ...wish, source: { ...wish.source, revision: revision.join(', ') } };
    wishes.set(wish, now);
    return now;
  };
  const moved = noted.map((one): Noted => {
    const { wish, revisions, comment } = one;
    const here = revisions?.map((at) => at + hunks);
    return {
      ...one,
      ...(here === undefined ? {} : { revisions: here }),
      ...(comment === undefined ? {} : { comment: comment + comments }),
      ...(wish === undefined ? {} : { wish: wishOf(wish, here ?? []) }),
    };
  });
  return moved.map((one) =>
    one.goesWith === undefined ? one : { ...one, goesWith: wishes.get(one.goesWith) ?? one.goesWith },
  );
};

const renamed = <Value>(value: Value, ids: ReadonlyMap<Id, Id>): Value => {
  if (ids.size === 0) return value;
  return JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    typeof one === 'string' ? (ids.get(one) ?? one) : one,
  );
};

const onlyChange = (one: Noted): Change | null => {
  const [only, ...others] = one.state === 'taken' ? (one.wish?.operations ?? []) : [];
  return only === undefined || others.length > 0 ? null : only;
};

const bothReasons = (one: Wish, other: Wish): Pick<Wish, 'rationale'> => {
  const said = [one.rationale, other.rationale].filter((words) => words !== undefined);
  return said.length === 0 ? {} : { rationale: [...new Set(said)].join('\n') };
};

const inBoth: Noted['reason'] = { code: 'reply:both-columns', facts: {} };

/** What the second column asks for goes into what the first does, where it is the same; the finding stays its own. */
const joinedColumns = (first: readonly Noted[], { language, noted }: ColumnNoted): readonly Noted[] => {
  const before = [...first];
  const ids = new Map<Id, Id>();
  const wishes = new Map<Wish, Wish>();
  const after = noted.map((given): Noted => {
    const change = renamed(onlyChange(given), ids);
    const { wish } = given;
    if (change === null || wish === undefined) return given;
    for (const [at, one] of before.entries()) {
      const own = onlyChange(one);
      const joined = own === null || one.wish === undefined ? null : joinedChange(own, change, language);
      if (joined === null || one.wish === undefined) continue;
      const now: Wish = { ...one.wish, ...bothReasons(one.wish, wish), operations: [joined.change] };
      for (const [theirs, mine] of joined.ids) ids.set(theirs, mine);
      wishes.set(one.wish, now).set(wish, now);
      before[at] = { ...one, wish: now };
      const { wish: _wish, ...rest } = given;
      return { ...rest, state: 'same', reason: inBoth };
    }
    const named = renamed(wish, ids);
    wishes.set(wish, named);
    return { ...given, wish: named };
  });
  const latest = (wish: Wish): Wish => {
    const next = wishes.get(wish);
    return next === undefined || next === wish ? wish : latest(next);
  };
  return [...before, ...after].map((one) =>
    one.goesWith === undefined ? one : { ...one, goesWith: latest(one.goesWith) },
  );
};

// A paragraph that is gone from one column and stands in the other is not asked to go: it would go from both.
const heldInOne = (noted: readonly Noted[]): readonly Noted[] => {
  const both = new Set(
    noted.flatMap(({ state, found, part }) => (state === 'same' && found === 'delete' ? (part ?? []) : [])),
  );
  return noted.map((one) => {
    const isGone = onlyChange(one)?.type === 'delete-parts' && !both.has(one.part ?? '');
    return isGone ? { ...one, state: 'held', reason: { code: 'reply:one-column', facts: {} } } : one;
  });
};

/**
 * Reads a text in columns against one version of the draft: each column in its own language, and what both do to the
 * same paragraph (one put in, taken out, moved) as one thing that is asked for.
 */
export const readColumns = (
  texts: readonly ColumnText[],
  context: Omit<WordContext, 'language'>,
  typed: Typed,
): WordReply => {
  let [hunks, comments] = [0, 0];
  let noted: readonly Noted[] = [];
  const read = texts.map(({ language, revisions }) => {
    const own = readWordReply(revisions, { ...context, language }, typed);
    noted = joinedColumns(noted, { language, noted: numberedOn(own.noted, hunks, comments) });
    hunks += revisions.hunks.length;
    comments += revisions.comments.length;
    return own;
  });
  const warnings = new Map(
    read.flatMap((own) => own.warnings).map((one) => [JSON.stringify([one.code, one.facts]), one]),
  );
  return {
    noted: heldInOne(noted),
    warnings: [...warnings.values()],
    likeness: Math.min(...read.map(({ likeness }) => likeness)),
    clean: read.every(({ clean }) => clean),
  };
};
