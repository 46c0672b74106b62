import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Stroke, workedOn } from '#tests/build/authors.ts';
import { scratch } from '#tests/build/entente.ts';
import { footnoted, mailedBack, openedReply, tracked, type WordReply } from '#tests/build/word-reply.ts';
import { done } from './consulting.ts';
import { amendments, importedOne, inTime, meetingDraft, openRound, sentOut, wordingOf } from './replies.ts';

const at = scratch();

const consulted = async (name: string): Promise<{ file: string; sent: WordReply }> => {
  const file = await meetingDraft(at(`${name}.entente`));
  openRound(file, 'Lyon, Dakar');
  return { file, sent: openedReply(await sentOut(file, 'Lyon')) };
};

const mailed = (name: string, reply: WordReply): string => {
  writeFileSync(at(name), mailedBack(reply));
  return at(name);
};

/** Takes all that a file asks for into the draft. */
const takenIn = async (file: string, reply: string): Promise<void> => {
  await importedOne(file, reply, inTime);
  const ids = amendments(file).map(({ id }) => id);
  done('decide', file, ids.join(), 'accept', '--by', 'Chair', '--reason', 'agreed');
};

const thanks = 'harbour masters for their patience';
const where = 'The towns thank the harbour masters'.length;
const anna = (puts: string, place = where, takes = 0): Stroke => ({ author: 'Anna', at: place, takes, puts });
const boss = (puts: string, place = where, takes = 0): Stroke => ({ author: 'Boss', at: place, takes, puts });

describe('two people of one city at the same spot of a Word file', () => {
  const cases: readonly (readonly [string, readonly Stroke[], string, string])[] = [
    [
      'a word of what another put in is replaced',
      [anna(' and fair'), boss('firm', where + 5, 4)],
      '',
      ' and firm',
    ],
    [
      'a word is put into what another put in',
      [anna(' and free'), boss('fully ', where + 5)],
      '',
      ' and fully free',
    ],
    [
      'two put something in behind each other',
      [anna(' and fair'), boss(' and open', where + 9)],
      '',
      ' and fair and open',
    ],
    [
      'a replacement is replaced',
      [anna('pilots', where - 7, 7), boss('keepers', where - 7, 6)],
      'masters',
      'keepers',
    ],
    [
      'words are put in where another took some out',
      [anna('', where, 10), boss(' for good', where)],
      ' for their',
      ' for good',
    ],
  ];

  it.each(cases)(
    '%s: it is one amendment, and taken it gives the words of the city',
    async (name, strokes, removed, inserted) => {
      const { file, sent } = await consulted(name);
      const reply = mailed(`${name} Lyon.docx`, workedOn(sent, thanks, strokes));
      await takenIn(file, reply);
      expect(amendments(file).map((one) => [one.removed, one.inserted, one.source?.author])).toEqual([
        [removed, inserted, 'Anna, Boss'],
      ]);
      const was = 'The towns thank the harbour masters for their patience.';
      const from = removed === 'masters' ? where - removed.length : where;
      expect(wordingOf(file, '6')).toBe(was.slice(0, from) + inserted + was.slice(from + removed.length));
    },
  );

  it('stays two amendments where they changed words that do not touch', async () => {
    const { file, sent } = await consulted('apart');
    const reply = workedOn(sent, thanks, [anna('warmly thank', 10, 5), boss('pilots', where, 7)]);
    await importedOne(file, mailed('apart Lyon.docx', reply), inTime);
    expect(amendments(file)).toHaveLength(2);
  });
});

describe('a note at the foot of the page that a city puts in', () => {
  it('is taken in with its words, shows them in every list, and stands in the text once it is accepted', async () => {
    const { file, sent } = await consulted('note');
    const reply = mailed('note Lyon.docx', footnoted(sent, 'harbour masters', 'Whoever keeps a quay.'));
    const { findings } = await importedOne(file, reply, inTime);
    expect(findings.map(({ state, quote }) => [state, quote])).toEqual([
      ['taken', '+ {note: Whoever keeps a quay.}'],
    ]);
    expect(amendments(file).map(({ inserted }) => inserted)).toEqual(['{note: Whoever keeps a quay.}']);
    done('decide', file, 'a1', 'accept', '--by', 'Chair', '--reason', 'agreed');
    done('export', file, '--as', 'md', '--language', 'en', '-o', at('note.md'));
    expect(readFileSync(at('note.md'), 'utf8')).toContain('[^1]: Whoever keeps a quay.');
  });
});

describe('a draft that was pasted as one paragraph', () => {
  it('waits as a whole, and asks for no clause to be joined', async () => {
    const { file, sent } = await consulted('pasted');
    const inside = sent.document.match(/<w:r>[\s\S]*?<\/w:r>|<\/w:p>/g) ?? [];
    const runs = inside.map((one) => (one === '</w:p>' ? '<w:r><w:br/></w:r>' : one)).join('');
    const body = sent.document.slice(0, sent.document.indexOf('<w:p'));
    const end = sent.document.slice(sent.document.lastIndexOf('<w:sectPr'));
    const document = `${body}<w:p>${runs}</w:p>${end}`;
    const report = await importedOne(file, mailed('pasted Lyon.docx', { ...sent, document }), inTime);
    expect([report.state, report.reason?.code]).toEqual(['held', 'reply:run-together']);
    expect(report.findings.map(({ state, reason }) => [state, reason?.code])).toEqual([
      ['held', 'reply:run-together'],
    ]);
    expect(amendments(file)).toEqual([]);
  });
});

describe('tracked words that take the place of a fact', () => {
  it('are taken in, and the report warns that they do not follow the fact any more', async () => {
    const file = await meetingDraft(at('fact.entente'));
    done('insert', file, 'call-limit', '--after', '12');
    done('set', file, 'applicationLimit=37', 'callYear=2027');
    openRound(file, 'Lyon, Dakar');
    const sent = openedReply(await sentOut(file, 'Lyon'));
    const reply = tracked(tracked(sent, '37', 'forty'), 'at most', 'up to');
    const said = done('reply', 'import', file, mailed('fact Lyon.docx', reply));
    expect(said).toContain('“37 → forty” · The words replace the fact');
    expect(said.split('The words replace the fact')).toHaveLength(2);
    expect(amendments(file).map((one) => [one.removed, one.inserted])).toEqual([
      ['at most', 'up to'],
      ['37', 'forty'],
    ]);
  });
});

describe('a number that is typed before a new clause, although the list gives it one', () => {
  it.each([
    ['12. The towns light a lamp.', 'The towns light a lamp.'],
    ['2027 (a leap) is when the towns light a lamp.', '2027 (a leap) is when the towns light a lamp.'],
  ])('is not a word of it: %s', async (typed, words) => {
    const { file, sent } = await consulted(`typed ${words.length}`);
    const [, properties = ''] =
      /<w:pPr>([\s\S]*?)<\/w:pPr>/.exec(
        sent.document.slice(sent.document.lastIndexOf('<w:p>', sent.document.indexOf('thank the harbour'))),
      ) ?? [];
    const by = 'w:author="Anna" w:date="2026-05-20T10:00:00Z"';
    const mark = `<w:rPr><w:ins w:id="951" ${by}/></w:rPr>`;
    const added = `<w:p><w:pPr>${properties}${mark}</w:pPr><w:ins w:id="952" ${by}><w:r><w:t>${typed}</w:t></w:r></w:ins></w:p>`;
    const end = sent.document.indexOf('</w:p>', sent.document.indexOf('thank the harbour')) + '</w:p>'.length;
    const document = sent.document.slice(0, end) + added + sent.document.slice(end);
    await takenIn(file, mailed(`${words.length} Lyon.docx`, { ...sent, document }));
    expect(wordingOf(file, '7')).toBe(words);
  });
});
