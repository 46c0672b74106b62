import { writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Draft, Part } from '#core/draft/draft.ts';
import { characters, plain } from '#core/draft/wording.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { entente, scratch } from '#tests/build/entente.ts';
import {
  commented,
  mailedBack,
  openedReply,
  retyped,
  tracked,
  type WordReply,
} from '#tests/build/word-reply.ts';
import { done, refused } from './consulting.ts';
import { amendments, enacted, importedOne, inTime, meetingDraft, openRound, sentOut } from './replies.ts';

const at = scratch();

interface World {
  readonly file: string;
  readonly sent: WordReply;
}

const consulted = async (name: string): Promise<World> => {
  const file = await meetingDraft(at(`${name}.entente`));
  openRound(file, 'Dunedin, Lyon');
  return { file, sent: openedReply(await sentOut(file, 'Dunedin')) };
};

const sayingIn = ({ parts }: Draft, words: string): Part => {
  const found = parts.find(({ wording }) => characters(wording.en ?? []).includes(words));
  if (found === undefined) throw new Error(`nobody says ${words}`);
  return found;
};

/** The next version of the draft, with other words in one place. */
const redrafted = (file: string, was: string, now: string): void => {
  const opened = openDraft(file, { mode: 'write' });
  if (!opened.ok) throw new Error(opened.failure.code);
  const part = sayingIn(opened.value.draft, was);
  const done = opened.value.apply(
    {
      type: 'edit-wording',
      part: part.id,
      language: 'en',
      at: characters(part.wording.en ?? []).indexOf(was),
      removed: plain(was),
      inserted: plain(now),
    },
    { who: 'Tester' },
  );
  opened.value.close();
  if (!done.ok) throw new Error(done.failure.code);
};

const identityPath = 'customXml/item1.xml';

/** The file with what it says of itself put otherwise; nothing said where nothing is given. */
const saying = (reply: WordReply, change: (identity: string) => string | null): WordReply => {
  const { [identityPath]: part = new Uint8Array(), ...others } = reply.parts;
  const now = change(strFromU8(part));
  if (now === null) {
    const parts = Object.entries(others).filter(([name]) => !name.startsWith('customXml/'));
    return { ...reply, parts: Object.fromEntries(parts) };
  }
  return { ...reply, parts: { ...others, [identityPath]: strToU8(now) } };
};

const attribute = (name: string, value: string) => (identity: string) => {
  const now = identity.replace(new RegExp(`(<consultation[^>]* ${name}=)"[^"]*"`), `$1"${value}"`);
  expect(now).not.toBe(identity);
  return now;
};

const mailed = (name: string, reply: WordReply): string => {
  writeFileSync(at(name), mailedBack(reply));
  return at(name);
};

const codes = ({ warnings }: { readonly warnings: readonly { readonly code: string }[] }) =>
  warnings.map(({ code }) => code);

describe('the version that a reply was made on', () => {
  it('is the one whose fingerprint the text has, where its words fit two alike', async () => {
    const { file, sent } = await consulted('alike');
    redrafted(file, 'under-represented', 'under–represented');
    enacted(file, () => ({ ok: true, value: [{ type: 'round-close', round: '1' }] }));
    openRound(file, 'Dunedin');
    // Whoever saved it dropped what the file said of itself.
    const reply = saying(tracked(sent, 'spring', 'autumn', 'in spring'), () => null);
    const report = await importedOne(file, mailed('alike Dunedin.docx', reply), { ...inTime, round: '2' });
    expect(report.base).toEqual({ version: 0, how: 'fingerprint' });
    expect(codes(report)).toEqual(['amending:older-version']);
    expect(amendments(file)).toMatchObject([{ clause: '5', removed: 'spring', inserted: 'autumn' }]);
  });

  it('is the one whose fingerprint the file bears, though its text was rewritten and its number is another', async () => {
    const { file, sent } = await consulted('bears');
    redrafted(file, 'names three keepers', 'calls five pilots');
    const rewritten = retyped(sent, 'names three keepers', 'lists some wardens');
    const path = mailed('bears.docx', saying(rewritten, attribute('version', '1')));
    const report = await importedOne(file, path, inTime);
    expect(report.base).toEqual({ version: 0, how: 'identity' });
    expect(report.findings).toMatchObject([
      { how: 'untracked', quote: 'names three keepers → lists some wardens', state: 'taken' },
    ]);
    const numbered = saying(
      saying(rewritten, attribute('version', '1')),
      attribute('fingerprint', 'f'.repeat(16)),
    );
    const believed = await importedOne(file, mailed('number.docx', numbered), { ...inTime, dryRun: true });
    expect(believed.base).toEqual({ version: 1, how: 'identity' });
  });

  it('is not asked of the words where the text is as it was sent', async () => {
    const { file, sent } = await consulted('same');
    const report = await importedOne(
      file,
      mailed('same.docx', tracked(sent, 'spring', 'autumn', 'in spring')),
      inTime,
    );
    expect([report.base, codes(report)]).toEqual([{ version: 0, how: 'fingerprint' }, []]);
  });
});

describe('a file that says it was made from another text', () => {
  it('is read by its words, and it is said whether the draft is another or only the text', async () => {
    const { file, sent } = await consulted('other');
    const edited = retyped(sent, 'in spring', 'in autumn');
    const strange = attribute('fingerprint', '0123456789abcdef');
    const dry = { ...inTime, dryRun: true };
    const text = await importedOne(file, mailed('text.docx', saying(edited, strange)), dry);
    expect([text.base?.version, codes(text)]).toEqual([0, ['reply:other-text']]);
    const another = saying(saying(edited, strange), attribute('draft', 'another'));
    const draft = await importedOne(file, mailed('draft.docx', another), { ...dry, confirm: 'all' });
    expect([draft.base, codes(draft)]).toEqual([{ version: 0, how: 'round' }, ['reply:other-draft']]);
    expect(draft.findings).toMatchObject([{ quote: 'spring → autumn', how: 'untracked' }]);
    // A copy of the draft that says the same is the same text.
    const copy = await importedOne(
      file,
      mailed('copy.docx', saying(edited, attribute('draft', 'a-copy'))),
      dry,
    );
    expect([copy.base, codes(copy)]).toEqual([{ version: 0, how: 'identity' }, []]);
  });

  it('waits where the draft is another, until someone says that it is meant for this one', async () => {
    const { file, sent } = await consulted('strange');
    const edited = commented(retyped(sent, 'in spring', 'in autumn'), 'three keepers', 'Why three?');
    const strange = attribute('fingerprint', '0123456789abcdef');
    const path = mailed('strange.docx', saying(saying(edited, strange), attribute('draft', 'another')));
    const report = await importedOne(file, path, inTime);
    expect([report.state, report.reason?.code, report.held, codes(report)]).toEqual([
      'held',
      'reply:made-from-another',
      'h1',
      [],
    ]);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ state: 'held', reason: { code: 'reply:waits-for-draft', facts: {} } }),
    );
    expect(amendments(file)).toEqual([]);
    expect(done('round', 'status', file)).toMatch(/1 file waits[\s\S]*h1 · strange\.docx/);
    const confirmed = await importedOne(file, path, { ...inTime, base: 0 });
    expect([confirmed.state, confirmed.base]).toEqual(['taken', { version: 0, how: 'told' }]);
    expect(amendments(file)).toMatchObject([{ removed: 'spring', inserted: 'autumn' }]);
    expect(done('round', 'status', file)).not.toContain('h1');
  });

  it('is said of a table of comments too', async () => {
    const { file } = await consulted('table');
    const book = unzipSync(await sentOut(file, 'Lyon', '.xlsx'));
    const part = Object.keys(book).find((name) => /customXml\/item\d+\.xml$/.test(name)) ?? '';
    const identity = attribute('draft', 'another')(strFromU8(book[part] ?? new Uint8Array()));
    const now = attribute('fingerprint', '0123456789abcdef')(identity);
    writeFileSync(at('table.xlsx'), zipSync({ ...book, [part]: strToU8(now) }));
    expect(await importedOne(file, at('table.xlsx'), inTime)).toMatchObject({
      state: 'held',
      reason: { code: 'reply:made-from-another' },
    });
    const report = await importedOne(file, at('table.xlsx'), { ...inTime, confirm: 'all' });
    expect([report.base, codes(report)]).toEqual([{ version: 0, how: 'round' }, ['reply:other-draft']]);
  });
});

describe('the draft that someone says replies were made on', () => {
  it('is called as people call it, the first that was sent being 1', async () => {
    const { file, sent } = await consulted('called');
    const path = mailed('called.docx', tracked(sent, 'spring', 'autumn', 'in spring'));
    const wrong = entente('reply', 'import', file, path, '--base', '0');
    expect([wrong.status, wrong.stderr]).toEqual([
      2,
      expect.stringContaining('The option --base cannot have the value “0”.'),
    ]);
    expect(refused('reply', 'import', file, path, '--base', '2')).toContain(
      'Draft 2 was never sent to anyone',
    );
    expect(done('reply', 'import', file, path, '--base', '1')).toContain('made on draft 1, as told');
  });

  it('is none that was never sent to anyone', async () => {
    const { file, sent } = await consulted('unsent');
    redrafted(file, 'names three keepers', 'calls five pilots');
    const path = mailed('unsent.docx', tracked(sent, 'spring', 'autumn', 'in spring'));
    const said = refused('reply', 'import', file, path, '--base', '2');
    expect(said).toContain('Draft 2 was never sent to anyone');
    expect(said).toContain('sent was draft 1.');
    expect(refused('reply', 'import', file, path, '--base', '2', '--ui', 'fr')).toContain('à personne');
    expect(amendments(file)).toEqual([]);
  });
});
