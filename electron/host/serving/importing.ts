import { apply } from '#core/change/apply.ts';
import type { LeftOut, Noticed, ReadText } from '#core/contract/importing.ts';
import type { Id, Kind, Language } from '#core/draft/draft.ts';
import type { SourceParagraph } from '#core/draft/source.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { pair } from '#core/text/pair.ts';
import { pairedDraft } from '#core/text/paired-draft.ts';
import type { Finding } from '#core/text/report.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import {
  draftFromSource,
  type Imported,
  languageOfSource,
  readSourceBytes,
  type Source,
} from '#electron/host/importing.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { newId } from '#electron/host/new-id.ts';
import { joiningChange } from '#electron/host/pairing.ts';
import { nameOf } from '#electron/host/settings/memory.ts';
import { type Asked, answer, calls, whoAsks } from './calls.ts';
import { created } from './library.ts';

/** The part that was read from a line, or the last one before it. */
const partAt = (line: number, { draft, lines }: Imported): Id | null => {
  const before = draft.parts.filter(({ id }) => (lines[id]?.[0] ?? Number.POSITIVE_INFINITY) <= line);
  const within = before.findLast(({ id }) => (lines[id]?.[1] ?? 0) >= line);
  return (within ?? before.at(-1))?.id ?? null;
};

const noticed = (findings: readonly Finding[], read: Imported): Noticed[] =>
  findings.map(({ code, line, facts }) => ({ code, line, facts, part: partAt(line, read) }));

// Signs that were left out of a line that stayed; the line is there already.
const partOfLine: ReadonlySet<string> = new Set([
  'reading:markdown-signs',
  'reading:control-signs',
  'reading:image',
]);

const leftOut = (read: Imported, paragraphs: readonly SourceParagraph[]): LeftOut[] =>
  noticed(read.report.dropped, read).map((one) => {
    const wording = paragraphs.find(({ line }) => line === one.line)?.wording ?? null;
    return { ...one, wording: partOfLine.has(one.code) ? null : wording };
  });

const shown = (read: Imported, { paragraphs }: Source, language: Language): ReadText => ({
  draft: read.draft,
  language,
  report: {
    recognised: noticed(read.report.recognised, read),
    joined: noticed(read.report.joined, read),
    dropped: leftOut(read, paragraphs),
    doubts: noticed(read.report.doubts, read),
  },
  warnings: [...read.warnings],
});

interface Given {
  readonly name: string;
  readonly bytes: string;
  readonly language?: Language | undefined;
}

/** What a text is read for: the languages that it may be in, those that are there already, and the kind of text. */
interface Reading {
  readonly mayBe: readonly Language[];
  readonly there?: readonly Language[];
  readonly kind?: Kind | undefined;
}

/**
 * Reads what was handed over; the language is the one given, the likely one, or the first that may be. A text that is
 * most likely in a language that is there already is refused (`pairing:language-there`), and not taken for another.
 */
const readGiven = async (
  { name, bytes, language }: Given,
  { mayBe, there = [], kind }: Reading,
): Promise<Result<ReadText>> => {
  const source = await readSourceBytes(Buffer.from(bytes, 'base64'), name);
  if (!source.ok) return source;
  const likely = languageOfSource(source.value);
  if (language === undefined && likely !== null && there.includes(likely))
    return refuse('pairing:language-there', { language: likely });
  const guessed = likely !== null && mayBe.includes(likely) ? likely : mayBe[0];
  const chosen = language ?? guessed ?? '';
  const read = draftFromSource(source.value, chosen, kind);
  return read.ok ? success(shown(read.value, source.value, chosen)) : read;
};

/** The languages that a text can be in, that of the interface first. */
const languagesFor = ({ language }: Asked): readonly Language[] => {
  const known = Object.keys(draftingLanguages());
  return [...known.filter((tag) => tag === language), ...known.filter((tag) => tag !== language)];
};

export const importing = {
  read: calls.importing.read.handler(async ({ input, context, errors }) =>
    answer(errors, await readGiven(input, { mayBe: languagesFor(context), kind: input.kind })),
  ),
  save: calls.importing.save.handler(({ input, context, errors }) => {
    const who = whoAsks(context);
    // Nothing is written unless all of it can be.
    answer(errors, apply(input.draft, { type: 'group', changes: input.changes }));
    const file = answer(errors, created(input.path, input.draft, { who }, context));
    const applied = input.changes.length === 0 ? null : file.apply(input.changes, { who });
    file.close();
    if (applied !== null) answer(errors, applied);
    return { path: file.path };
  }),
  pair: calls.importing.pair.handler(async ({ input, context, errors }) => {
    const file = answer(errors, openDraft(input.path, { mode: 'read' }));
    const { draft, revision } = file;
    file.close();
    const { language } = input;
    if (language !== undefined && draft.languages.includes(language))
      answer(errors, refuse('pairing:language-there', { language }));
    const others = languagesFor(context).filter((tag) => !draft.languages.includes(tag));
    if (others.length === 0) answer(errors, refuse('pairing:no-language-left'));
    const read = answer(
      errors,
      await readGiven(input, { mayBe: others, there: draft.languages, kind: draft.kind }),
    );
    const { pairs, doubts } = pair(draft, read.draft, { languages: draftingLanguages() });
    const name = nameOf(input.path);
    return { ...read, first: draft, name, revision, pairs: [...pairs], pairDoubts: [...doubts] };
  }),
  join: calls.importing.join.handler(({ input, context, errors }) => {
    const { path, draft: other, pairs, revision } = input;
    const desk = answer(errors, context.desks.open(context.client, path, { takeOver: false, read: false }));
    try {
      const { draft } = desk.file;
      if (desk.file.revision !== revision) answer(errors, refuse('pairing:went-on', { path }));
      const [language = ''] = other.languages;
      if (draft.languages.includes(language)) answer(errors, refuse('pairing:language-there', { language }));
      const change = joiningChange(draft, pairedDraft(draft, other, { pairs, doubts: [] }));
      answer(errors, desk.apply(context.client, whoAsks(context), { id: newId(), changes: [change] }));
      return { path: desk.file.path };
    } finally {
      context.desks.leave(context.client, desk.id);
    }
  }),
};
