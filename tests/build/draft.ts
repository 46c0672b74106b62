import type { Spot } from '#core/change/spot.ts';
import {
  type Clause,
  type Draft,
  defaultSettings,
  type HeadingLine,
  type Id,
  type Item,
  type Language,
  type ListStyle,
  type Part,
  type Preamble,
  type Role,
  type Section,
  type Wordings,
} from '#core/draft/draft.ts';
import type { Wording } from '#core/draft/wording.ts';
import { written } from './wording.ts';

/** The words of one part in one language, with the spots marked in them. */
interface Words {
  readonly language: Language;
  readonly wording: Wording;
  readonly spots: Readonly<Record<string, number>>;
}

/** A part that has not got its place yet, with the items under it. */
interface Piece {
  readonly id: Id | null;
  readonly role: Role;
  readonly words: readonly Words[];
  readonly items: readonly Piece[];
  readonly make: (id: Id, wording: Wordings, depth: number) => Part;
}

type Content = string | Words | Piece;

/** Words in a language, in the short hand of `written` or as a wording. */
export const wordsIn =
  (language: Language) =>
  (source: string | Wording): Words => ({
    language,
    ...(typeof source === 'string' ? written(source) : { wording: source, spots: {} }),
  });

export const en = wordsIn('en');
export const fr = wordsIn('fr');
export const es = wordsIn('es');

const piece = (role: Role, content: readonly Content[], make: Piece['make']): Piece => ({
  id: content.find((given) => typeof given === 'string') ?? null,
  role,
  words: content.filter((given) => typeof given === 'object' && 'language' in given),
  items: content.filter((given) => typeof given === 'object' && 'make' in given),
  make,
});

type Choices = Readonly<{
  line?: HeadingLine;
  label?: Section['label'];
  numbered?: boolean;
  bis?: true;
  level?: number;
  list?: ListStyle;
}>;

type Given = Content | Choices;

const isContent = (given: Given): given is Content =>
  typeof given === 'string' || 'language' in given || 'make' in given;

const read = (given: readonly Given[]): { content: readonly Content[]; choices: Choices } => ({
  content: given.filter(isContent),
  choices: Object.assign({}, ...given.filter((one) => !isContent(one))) satisfies Choices,
});

/** A heading line: `heading({ line: 'meeting' }, en('…'))`; `other` where no line is named. */
export const heading = (...given: readonly Given[]): Piece => {
  const { content, choices } = read(given);
  return piece('heading', content, (id, wording) => ({
    id,
    role: 'heading',
    line: choices.line ?? 'other',
    wording,
  }));
};

export const chapeau = (...given: readonly Given[]): Piece =>
  piece('chapeau', read(given).content, (id, wording) => ({ id, role: 'chapeau', wording }));

/** A section without a label, or `section({ label: 'article' }, …)`. */
export const section = (...given: readonly Given[]): Piece => {
  const { content, choices } = read(given);
  return piece('section', content, (id, wording) => ({
    id,
    role: 'section',
    label: choices.label ?? 'none',
    wording,
  }));
};

/** An unnumbered preambular paragraph, or `preamble({ numbered: true }, …)`. */
export const preamble = (...given: readonly Given[]): Piece => {
  const { content, choices } = read(given);
  return piece(
    'preamble',
    content,
    (id, wording): Preamble => ({ id, role: 'preamble', numbered: choices.numbered ?? false, wording }),
  );
};

/** A numbered clause, `clause({ numbered: false }, …)` or `clause({ bis: true }, …)`. */
export const clause = (...given: readonly Given[]): Piece => {
  const { content, choices } = read(given);
  return piece(
    'clause',
    content,
    (id, wording): Clause => ({
      id,
      role: 'clause',
      numbered: choices.numbered ?? true,
      ...(choices.bis ? { bis: true } : {}),
      wording,
    }),
  );
};

/** An item marked by letters, as deep as it is nested; `item({ list: 'hyphen', level: 2 }, …)` says otherwise. */
export const item = (...given: readonly Given[]): Piece => {
  const { content, choices } = read(given);
  return piece(
    'item',
    content,
    (id, wording, depth): Item => ({
      id,
      role: 'item',
      level: choices.level ?? Math.max(depth, 1),
      list: choices.list ?? 'letter',
      wording,
    }),
  );
};

export const closing = (...given: readonly Given[]): Piece =>
  piece('closing', read(given).content, (id, wording) => ({ id, role: 'closing', wording }));

interface Placed {
  readonly part: Part;
  readonly spots: Readonly<Record<string, Spot>>;
}

const spotsOfWords = (part: Id, { language, spots }: Words): Record<string, Spot> =>
  Object.fromEntries(Object.entries(spots).map(([name, offset]) => [name, { part, language, offset }]));

const place = (pieces: readonly Piece[], depth: number, counted: Map<Role, number>): Placed[] =>
  pieces.flatMap((given) => {
    const count = (counted.get(given.role) ?? 0) + 1;
    counted.set(given.role, count);
    const id = given.id ?? `${given.role}-${count}`;
    const wording = Object.fromEntries(given.words.map((words) => [words.language, words.wording]));
    const part = given.make(id, wording, depth);
    const spots: Record<string, Spot> = Object.assign(
      {},
      ...given.words.map((words) => spotsOfWords(id, words)),
    );
    return [{ part, spots }, ...place(given.items, part.role === 'item' ? part.level + 1 : 1, counted)];
  });

const known = new WeakMap<Draft, Readonly<Record<string, Spot>>>();

/** The spots marked in the wordings of a draft built here, by name. */
export const spotsOf = (built: Draft): Readonly<Record<string, Spot>> => known.get(built) ?? {};

/** Parts without a draft, for changes that insert them: `parts(clause('n', en('…'), item('m', en('…'))))`. */
export const parts = (...pieces: readonly Piece[]): readonly Part[] =>
  place(pieces, 1, new Map()).map(({ part }) => part);

const languagesOf = (pieces: readonly Piece[]): readonly Language[] =>
  pieces.flatMap(({ words, items }) => [...words.map(({ language }) => language), ...languagesOf(items)]);

const isPiece = (given: Piece | Partial<Draft>): given is Piece => 'make' in given;

/**
 * A draft for a test: `draft(heading(…), chapeau(…), clause('a', en('The Cities <x>shall<y> …'), fr('…'), item(en('first'))))`.
 * Ids are the strings given, else role and count: `clause-2`, `item-1`. English and French, then whatever other
 * languages are used; an object among the parts sets anything else: `draft({ kind: 'declaration', fields }, …)`.
 */
export const draft = (...given: readonly (Piece | Partial<Draft>)[]): Draft => {
  const pieces = given.filter(isPiece);
  const placed = place(pieces, 1, new Map());
  const built: Draft = {
    id: 'draft',
    kind: 'conclusions',
    languages: [...new Set(['en', 'fr', ...languagesOf(pieces)])],
    fields: {},
    settings: defaultSettings,
    parts: placed.map(({ part }) => part),
    ...Object.assign({}, ...given.filter((one) => !isPiece(one))),
  };
  known.set(built, Object.assign({}, ...placed.map(({ spots }) => spots)));
  return built;
};
