import { writeFileSync } from 'node:fs';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { roundStatus } from '#electron/host/amending/rounds.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { scratch } from '#tests/build/entente.ts';
import {
  mailedBack,
  marked,
  openedReply,
  retyped,
  tracked,
  type WordReply,
} from '#tests/build/word-reply.ts';
import {
  amendments,
  formOf,
  imported,
  importedOne,
  inTime,
  meetingDraft,
  openRound,
  sentOut,
} from './replies.ts';

const at = scratch();

const consulted = async (name: string): Promise<{ readonly file: string; readonly sent: WordReply }> => {
  const file = await meetingDraft(at(`${name}.entente`));
  openRound(file, 'Dunedin');
  return { file, sent: openedReply(await sentOut(file, 'Dunedin')) };
};

const mailed = (name: string, reply: WordReply): string => {
  writeFileSync(at(`${name} Dunedin.docx`), mailedBack(reply));
  return at(`${name} Dunedin.docx`);
};

const waiting = (file: string): readonly string[] => {
  const opened = openDraft(file, { mode: 'read' });
  if (!opened.ok) throw new Error(opened.failure.code);
  const rounds = roundStatus(opened.value.consultation, undefined, '2026-05-21T00:00:00Z');
  opened.value.close();
  return rounds.ok
    ? rounds.value.flatMap(({ held }) => held).map(({ finding, file: name }) => finding?.quote ?? name)
    : [];
};

const told = (report: {
  readonly findings: readonly { readonly state: string; readonly quote?: string }[];
}) => report.findings.map(({ state, quote }) => [state, quote]);

const signed = 'Name, function and date:';
const silence = 'A city that has not replied by then will be taken to agree with the draft.';

describe('the form of one line', () => {
  it('waits with what a city asks for in it, and is no position then', async () => {
    const { file } = await consulted('asking form');
    const asks = 'However, paragraph 9 should allow four participants.';
    const path = mailed('asking form', retyped(formOf(file), signed, `${signed} Jean. ${asks}`));
    const report = await importedOne(file, path, inTime);
    expect([report.state, report.replies]).toEqual(['held', []]);
    expect(told(report)).toContainEqual(['held', asks]);
    expect(report.count.answer).toBe(0);
    const confirmed = await importedOne(file, path, { ...inTime, confirm: 'all' });
    expect(confirmed.replies).toMatchObject([{ answer: 'remarks' }]);
  });

  it.each(['We find the text too long for our council.', 'Dunedin reserves its position.'])(
    'waits with what a city remarks in a paragraph of its own: %s',
    async (said) => {
      const { file } = await consulted(`form ${said.length}`);
      const form = formOf(file);
      const document = form.document.replace(
        '<w:sectPr',
        `<w:p><w:r><w:t>${said}</w:t></w:r></w:p><w:sectPr`,
      );
      const report = await importedOne(file, mailed(`form ${said.length}`, { ...form, document }), inTime);
      expect(report.replies).toEqual([]);
      expect(told(report)).toContainEqual(['held', said]);
    },
  );

  it.each(['', ' Jean Dupont, adjoint au maire, 12 mai 2026', ' Prof. A. Smith, Mayor. 12 May 2026'])(
    'is a position by whomever it is signed:%s',
    async (who) => {
      const { file } = await consulted(`form signed ${who.length}`);
      const form = retyped(formOf(file), signed, `${signed}${who}`);
      const report = await importedOne(file, mailed(`form signed ${who.length}`, form), inTime);
      expect(report.replies).toMatchObject([{ answer: 'no-comment' }]);
    },
  );
});

describe('what a city says outside of the paragraphs of the text', () => {
  const reserves = ' Dunedin reserves its position on paragraph 12.';

  it('waits beside what was taken in where it was tracked', async () => {
    const { file, sent } = await consulted('tracked beside');
    const reply = tracked(tracked(sent, 'spring', 'autumn', 'in spring'), '', reserves, silence);
    const report = await importedOne(file, mailed('tracked beside', reply), inTime);
    expect(report.findings).toMatchObject([
      { state: 'taken', quote: 'spring → autumn' },
      { state: 'held', quote: reserves.trim(), held: 'h1', number: 1, author: 'User' },
    ]);
    expect(waiting(file)).toEqual([reserves.trim()]);
  });

  it('is no “no comment” where it was not tracked', async () => {
    const { file, sent } = await consulted('typed beside');
    const path = mailed('typed beside', retyped(sent, silence, `${silence}${reserves}`));
    const report = await importedOne(file, path, inTime);
    expect([report.state, report.reason?.code]).toEqual(['held', 'reply:nothing-exact']);
    expect(told(report)).toEqual([['held', reserves.trim()]]);
    const confirmed = await importedOne(file, path, { ...inTime, confirm: 'all' });
    expect(confirmed.replies).toMatchObject([{ answer: 'remarks' }]);
  });

  it('waits where it stands at the head of the pages, tracked or not', async () => {
    const { file, sent } = await consulted('head');
    const atHead = (words: string): WordReply => {
      const head = Object.keys(sent.parts).find((path) => /header\d*\.xml$/.test(path)) ?? '';
      const xml = strFromU8(sent.parts[head] ?? new Uint8Array());
      const parts = { ...sent.parts, [head]: strToU8(xml.replace('</w:p>', `${words}</w:p>`)) };
      return { ...sent, parts };
    };
    const run = '<w:r><w:t xml:space="preserve"> Dunedin: delete paragraph 10.</w:t></w:r>';
    const ins = `<w:ins w:id="77" w:author="D" w:date="2026-05-20T10:00:00Z">${run}</w:ins>`;
    for (const [name, words] of Object.entries({ typed: run, tracked: ins })) {
      const report = await importedOne(file, mailed(`head ${name}`, atHead(words)), {
        ...inTime,
        dryRun: true,
      });
      expect(report.reason?.code).toBe('reply:nothing-exact');
      expect(report.findings).toMatchObject([{ state: 'held', reason: { code: 'reply:in-head' } }]);
      expect(report.findings[0]?.quote).toContain('delete paragraph 10.');
    }
  });

  it('waits with every word of it where it stands behind the name of the city at the head of the pages', async () => {
    const { file, sent } = await consulted('behind the name');
    const head = Object.keys(sent.parts).find((path) => /header\d*\.xml$/.test(path)) ?? '';
    const xml = strFromU8(sent.parts[head] ?? new Uint8Array());
    const said = [
      ' – Please delete the word Draft before the Annual Meeting',
      ' – Proposals of the City: the title should mention Cities of Literature',
      ' Dunedin suggests adding the UNESCO logo',
      ' Please Add Our Logo',
      ' agrees',
      ' Approved',
      ', with reservations',
      ': voir le paragraphe 3',
      ' – La Ville demande le retrait du mot « projet »',
      ' Merci de supprimer le paragraphe 3',
      ' n’est pas d’accord',
      ' (no position yet)',
    ];
    for (const [index, words] of said.entries()) {
      const run = `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
      const ins = `<w:ins w:id="77" w:author="D" w:date="2026-05-20T10:00:00Z">${run}</w:ins>`;
      for (const added of [run, ins]) {
        const parts = { ...sent.parts, [head]: strToU8(xml.replace('</w:p>', `${added}</w:p>`)) };
        const path = mailed(`behind the name ${index}`, { ...sent, parts });
        const report = await importedOne(file, path, { ...inTime, dryRun: true });
        expect(report.findings).toMatchObject([
          { state: 'held', reason: { code: 'reply:in-head' }, quote: `Draft 1 · Dunedin${words}` },
        ]);
      }
    }
  });

  it('waits where our own words alone were taken out', async () => {
    const { file, sent } = await consulted('taken out');
    const reply = tracked(tracked(sent, 'spring', 'autumn', 'in spring'), silence, '');
    const report = await importedOne(file, mailed('taken out', reply), inTime);
    expect(report.findings).toMatchObject([
      { state: 'taken' },
      { state: 'held', quote: `− ${silence}`, reason: { code: 'reply:ours-struck' } },
    ]);
  });

  it('waits where it stands in a paragraph of its own below all that we said, and makes no new clause', async () => {
    const { file, sent } = await consulted('below');
    const said = 'Dunedin finds the text too long.';
    const run = `<w:r><w:t>${said}</w:t></w:r>`;
    const ins = `<w:ins w:id="77" w:author="D" w:date="2026-05-20T10:00:00Z">${run}</w:ins>`;
    for (const [name, words] of Object.entries({ typed: run, tracked: ins })) {
      const document = sent.document.replace('<w:sectPr', `<w:p>${words}</w:p><w:sectPr`);
      const path = mailed(`below ${name}`, { ...sent, document });
      expect(told(await importedOne(file, path, { ...inTime, dryRun: true }))).toEqual([['held', said]]);
    }
  });

  it('waits where it is a note at the foot of a page that nobody tracked', async () => {
    const { file, sent } = await consulted('note');
    const notes = strFromU8(sent.parts['word/footnotes.xml'] ?? new Uint8Array());
    const note = '<w:footnote w:id="88"><w:p><w:r><w:t>Dunedin objects.</w:t></w:r></w:p></w:footnote>';
    const parts = {
      ...sent.parts,
      'word/footnotes.xml': strToU8(notes.replace('</w:footnotes>', `${note}</w:footnotes>`)),
    };
    const at5 = sent.document.indexOf('</w:p>', sent.document.indexOf('should lend boats'));
    const sign = '<w:r><w:footnoteReference w:id="88"/></w:r>';
    const document = sent.document.slice(0, at5) + sign + sent.document.slice(at5);
    const report = await importedOne(file, mailed('note', { ...sent, parts, document }), inTime);
    expect(report.reason?.code).toBe('reply:nothing-exact');
    expect(report.findings).toMatchObject([{ state: 'held', cite: '5', quote: 'Dunedin objects.' }]);
  });

  it('is not passed over as sent back where it is a picture', async () => {
    const { file, sent } = await consulted('picture');
    const document = sent.document.replace(
      '</w:p>',
      '<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p>',
    );
    const report = await importedOne(file, mailed('picture', { ...sent, document }), inTime);
    expect([report.state, report.reason?.code]).toEqual(['held', 'reply:nothing-exact']);
  });
});

describe('words struck through by hand', () => {
  it('wait, and are taken by themselves once it is said that they are meant', async () => {
    const { file, sent } = await consulted('struck');
    const reply = marked(retyped(sent, 'in spring', 'in autumn'), 'three participants', '');
    const path = mailed('struck', reply);
    const report = await importedOne(file, path, inTime);
    expect(report.findings.filter(({ found }) => found === 'words')).toMatchObject([
      { state: 'taken', quote: 'spring → autumn' },
      { state: 'held', held: 'h1', how: 'hand-marked', quote: '− three participants' },
    ]);
    expect(waiting(file)).toEqual(['− three participants']);
    const again = await importedOne(file, path, { ...inTime, handMarked: true });
    expect(again.replies).toMatchObject([{ amendments: ['a2'] }]);
    expect(amendments(file).map(({ removed, inserted }) => [removed.trim(), inserted])).toEqual([
      ['spring', 'autumn'],
      ['three participants', ''],
    ]);
    expect(waiting(file)).toEqual([]);
    const third = await importedOne(file, path, { ...inTime, handMarked: true });
    expect([third.state, amendments(file).length]).toEqual(['again', 2]);
  });

  it('wait together with the red ones that were put in their place', async () => {
    const { file, sent } = await consulted('red');
    const path = mailed('red', marked(sent, 'three participants', 'two delegates'));
    const report = await importedOne(file, path, inTime);
    expect([report.state, told(report)]).toEqual(['held', [['held', 'three participants → two delegates']]]);
    expect(amendments(file)).toEqual([]);
  });
});

describe('a mail that only says what is attached', () => {
  const mail = (words: string, name: string): string => {
    const lines = [
      'From: a@example.org',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=B',
      '',
      '--B',
      'Content-Type: text/plain; charset=utf-8',
      '',
      words,
      '--B',
      'Content-Type: application/pdf; name=letter.pdf',
      'Content-Disposition: attachment; filename=letter.pdf',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('%PDF-1.4 x').toString('base64'),
      '--B--',
      '',
    ];
    writeFileSync(at(name), lines.join('\r\n'));
    return at(name);
  };

  it.each(['See attached.', 'Please find attached our reply.', 'Vous trouverez ci-joint notre réponse.'])(
    'is no reply, and what it brings waits with its city: %s',
    async (words) => {
      const { file } = await consulted(`mail ${words.length}`);
      const reports = await imported(file, [mail(words, 'Dunedin.eml')], inTime);
      expect(reports.map(({ state, cities, replies }) => [state, cities?.[0]?.name, replies.length])).toEqual(
        [
          ['skipped', 'Dunedin', 0],
          ['refused', 'Dunedin', 0],
        ],
      );
      expect(waiting(file)).toEqual(['letter.pdf']);
    },
  );

  it('is one where it says anything else', async () => {
    const { file } = await consulted('mail more');
    const words = 'See attached. The text is too long for us.';
    const [report] = await imported(file, [mail(words, 'Dunedin more.eml')], inTime);
    expect(report?.replies).toMatchObject([{ answer: 'remarks' }]);
  });
});
