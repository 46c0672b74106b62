import { writeFileSync } from 'node:fs';
import { strFromU8, strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDraft } from '#electron/host/file/draft-file.ts';
import { importText } from '#electron/host/importing.ts';
import { scratch } from '#tests/build/entente.ts';
import { mailedBack, openedReply, tracked, type WordReply } from '#tests/build/word-reply.ts';
import { importedOne, inTime, openRound, sentOut } from './replies.ts';

const at = scratch();

const text = `# Conclusions

We, the harbour towns, have agreed on the following:

1. The towns welcome the report of the working group[^1] on lights and bells.
2. The towns publish their charts on a common shelf, and keep it open to all.
3. The towns thank the harbour masters[^2] for their patience.

[^1]: The group met twice in Lyon during the winter.
[^2]: As listed in the annex to the report.
`;

let file = '';
let sent: WordReply;

beforeAll(async () => {
  file = at('notes.entente');
  writeFileSync(at('notes.md'), text);
  const read = await importText(at('notes.md'), 'en', 'conclusions');
  if (!read.ok) throw new Error(read.failure.code);
  const made = createDraft(file, read.value.draft, { who: 'Tester' });
  if (!made.ok) throw new Error(made.failure.code);
  made.value.close();
  openRound(file, 'Dunedin');
  sent = openedReply(await sentOut(file, 'Dunedin'));
});

const path = 'word/footnotes.xml';

/** The same words with the notes of the file as its text. */
const inNotes = (reply: WordReply, edit: (notes: WordReply) => WordReply): WordReply => {
  const notes = edit({ ...reply, document: strFromU8(reply.parts[path] ?? new Uint8Array()) });
  return {
    ...reply,
    edits: notes.edits,
    parts: { ...reply.parts, [path]: strToU8(notes.document) },
  };
};

const signOf = (note: number): RegExp =>
  new RegExp(`<w:r>(?:(?!</w:r>).)*<w:footnoteReference w:id="${note}"/></w:r>`, 'g');

let counter = 0;

const told = async (reply: WordReply) => {
  const name = at(`notes ${++counter} Dunedin.docx`);
  writeFileSync(name, mailedBack(reply));
  const { findings } = await importedOne(file, name, { ...inTime, dryRun: true });
  return findings.map(({ state, cite, quote, reason }) => [state, cite, quote, reason?.code]);
};

const note = 'The group met twice in Lyon during the winter.';
const other = 'The group met twice in Dakar during the winter.';
const dakar = (notes: WordReply) => tracked(notes, 'Lyon', 'Dakar', 'Lyon');

describe('words tracked in a note', () => {
  it('are an amendment of the note', async () => {
    expect(await told(inNotes(sent, dakar))).toEqual([
      ['taken', '1', `{note: ${note}} → {note: ${other}}`, undefined],
    ]);
  });

  it('are not lost beside words tracked in its paragraph', async () => {
    const [only, ...more] = await told(
      inNotes(tracked(sent, 'lights and bells', 'lamps', 'lights and bells'), dakar),
    );
    expect(more).toEqual([]);
    expect(only?.[2]).toBe(`{note: ${note}} on lights and bells → {note: ${other}} on lamps`);
  });

  it('are an amendment also where another paragraph is changed', async () => {
    const both = await told(inNotes(tracked(sent, 'patience', 'care', 'their patience'), dakar));
    expect(both).toEqual([
      ['taken', '1', `{note: ${note}} → {note: ${other}}`, undefined],
      ['taken', '3', 'patience → care', undefined],
    ]);
  });
});

describe('the sign of a note', () => {
  it('takes the note along where it is taken out, tracked', async () => {
    const gone = `<w:del w:id="7" w:author="Ann" w:date="2026-05-20T10:00:00Z">$&</w:del>`;
    expect(await told({ ...sent, document: sent.document.replace(signOf(1), gone) })).toEqual([
      ['taken', '1', `− {note: ${note}}`, undefined],
    ]);
  });

  it('has the note wait where it is gone, untracked', async () => {
    expect(await told({ ...sent, document: sent.document.replace(signOf(1), '') })).toEqual([
      ['held', '1', `− ${note}`, 'reply:note-gone'],
    ]);
  });
});

describe('a note that was written otherwise without tracking', () => {
  it('waits with what it said and what it says', async () => {
    const typed = inNotes(sent, (notes) => ({ ...notes, document: notes.document.replace('Lyon', 'Dakar') }));
    expect(await told(typed)).toEqual([['held', '1', `${note} → ${other}`, 'reply:note-typed']]);
  });

  it('waits where words of it are coloured, or struck through', async () => {
    const looking = (looks: string) =>
      inNotes(sent, (notes) => ({
        ...notes,
        document: notes.document.replace(
          /<w:rPr>(<w:lang [^>]*\/>)<\/w:rPr>(<w:t [^>]*>The group)/,
          `<w:rPr>${looks}$1</w:rPr>$2`,
        ),
      }));
    expect(await told(looking('<w:color w:val="FF0000"/>'))).toEqual([
      ['held', '1', note, 'reply:words-coloured'],
    ]);
    expect(await told(looking('<w:strike/>'))).toEqual([
      ['held', '1', `− {note: ${note}}`, 'reply:struck-waits'],
    ]);
  });
});
