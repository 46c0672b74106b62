import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { opened } from '#core/amendment/state.ts';
import { outOfStep } from '#electron/host/concordance.ts';
import { clause, draft, en, fr } from '#tests/build/draft.ts';
import { entente, scratch, show } from '#tests/build/entente.ts';

const at = scratch();

const english = `Conclusions

We have agreed on the following:

1. 10 reports have been submitted by 22 member cities before 30 November 2017.

2. The member cities act in keeping with the Mission Statement, the 2030 Agenda and the New Urban Agenda.
`;

const french = `Conclusions

Nous sommes convenus de ce qui suit :

1. 10 rapports ont été soumis par 21 villes membres avant le 30 novembre 2017.

2. Les villes membres agissent conformément à la Déclaration de mission, au Programme de développement durable à horizon 2030 et au Nouveau Programme pour les Villes.
`;

/** Both languages as they came from their offices, paired to one draft. */
const drafted = (name: string): string => {
  const [one, other, file] = [at(`${name}-en.txt`), at(`${name}-fr.txt`), at(`${name}.entente`)];
  writeFileSync(one, english);
  writeFileSync(other, french);
  for (const args of [
    ['import', one, '--kind', 'conclusions', '--language', 'en', '-o', file],
    ['pair', file, other, '--language', 'fr'],
  ]) {
    const made = entente(...args);
    if (made.status !== 0) throw new Error(made.stderr);
  }
  return file;
};

const listed = z.array(
  z.object({ number: z.number(), clause: z.string(), kind: z.string(), stands: z.boolean() }),
);
const list = (file: string, ...options: readonly string[]): readonly string[] =>
  listed
    .parse(JSON.parse(entente('concordance', file, ...options, '--json').stdout))
    .map(({ number, clause, kind, stands }) => `${number} ${clause} ${kind}${stands ? ' stands' : ''}`);

const frenchOf = (file: string): string =>
  show(file)
    .clauses.map(({ wording }) => wording['fr'])
    .join('\n');

describe('the check of concordance (E2, E3)', () => {
  it('lists what differs and what departs from the term base, in the words of both', () => {
    const file = drafted('listed');
    const told = entente('concordance', file);
    expect(told.status).toBe(0);
    expect(told.stdout).toContain('4 discrepancies');
    expect(told.stdout).toContain('1. Paragraph 1, number: “22” in English, “21” in French');
    expect(told.stdout).toContain('fr  10 rapports ont été soumis par 21 villes membres');
    expect(told.stdout).toContain(
      '2. Paragraph 2, term: “à la Déclaration de mission” in French; the term base has “à l’Énoncé de mission”',
    );
    expect(told.stdout).toContain('source: ');
    expect(entente('concordance', file, '--ui', 'fr').stdout).toContain(
      '1. Le paragraphe 1, nombre : « 22 » en anglais, « 21 » en français',
    );
  });

  it('puts terms right, each by its number, and leaves no language behind by that', () => {
    const file = drafted('mended');
    const mended = entente('concordance', file, '--mend', '2,4', '--by', 'Secretariat');
    expect(mended.stdout).toContain('2 places put right.');
    expect(frenchOf(file)).toContain('conformément à l’Énoncé de mission, au Programme');
    expect(frenchOf(file)).toContain('au Nouveau Programme pour les villes.');
    expect(frenchOf(file)).toContain('à horizon 2030');
    expect(list(file)).toEqual(['1 1 number', '2 2 form']);
    expect(entente('stale', file).stdout).toContain('Nothing is to be written or updated');
    expect(entente('undo', file).status).toBe(0);
    expect(entente('history', file).stdout).toContain('wording confirmed');
  });

  it('lets one stand for good, and looks at it again when that is asked for', () => {
    const file = drafted('stood');
    expect(entente('concordance', file, '--let-stand', '3', '--by', 'Secretariat').stdout).toContain(
      '1 discrepancy stands as it is from now on.',
    );
    expect(list(file)).toEqual(['1 1 number', '2 2 form', '4 2 form']);
    expect(list(file, '--all')).toContain('3 2 form stands');
    expect(entente('verify', file).status).toBe(0);
    expect(entente('history', file).stdout).toContain('discrepancy let stand');
    expect(entente('concordance', file, '--let-stand', '3').stderr).toContain('let stand already');
    entente('concordance', file, '--question-again', '3');
    expect(list(file)).toEqual(['1 1 number', '2 2 form', '3 2 form', '4 2 form']);
  });

  it('refuses numbers that are not there and what only a drafter can put right, and changes nothing', () => {
    const file = drafted('refused');
    const before = entente('history', file).stdout;
    expect(entente('concordance', file, '--mend', '9').stderr).toContain('There is no discrepancy 9');
    expect(entente('concordance', file, '--mend', '1').stderr).toContain('only a drafter knows');
    expect(entente('concordance', file, '--mend', '2', '--let-stand', '1').stderr).toContain('one at a time');
    expect(entente('concordance', file, '--mend', 'all').status).toBe(2);
    expect(entente('history', file).stdout).toBe(before);
  });

  it('says that languages agree where they do', () => {
    const file = at('agree.entente');
    entente('new', '--kind', 'conclusions', '--meeting', '12', '-o', file);
    expect(entente('concordance', file).stdout).toContain('agree, and with the term base');
  });
});

describe('a decision in one language (E1)', () => {
  it('leaves the other to be updated, with what changed, and is told with every bilingual page until confirmed', () => {
    const file = drafted('e1');
    const amended = at('e1-lyon.txt');
    writeFileSync(amended, english.replace('22 member cities', '23 member cities'));
    for (const args of [
      ['round', 'open', file, '--deadline', '2030-05-30', '--zone', 'Europe/Paris', '--silence', 'consent'],
      ['amend', file, '--city', 'Lyon', '--language', 'en', '--text', amended],
      ['decide', file, 'a1', 'accept', '--by', 'Chair', '--reason', 'agreed'],
    ])
      expect([args, entente(...args).status]).toEqual([args, 0]);
    expect(entente('stale', file).stdout).toContain('Paragraph 1 is to be updated in French.');
    expect(entente('stale', file).stdout).toContain('[-22-]{+23+}');
    const bilingual = (name: string): string =>
      entente('export', file, '--form', 'bilingual', '--as', 'docx', '-o', at(name)).stderr;
    expect(bilingual('before.docx')).toContain(
      'Not in step with the other language yet, in French: Paragraph 1.',
    );
    entente('confirm', file, '--clause', '1', '--language', 'fr');
    expect(bilingual('after.docx')).not.toContain('in step');
  });

  it('is no update of that language: two amendments, one in each, are each to be followed in the other', () => {
    const file = drafted('apart');
    const amended = (name: string, words: string): string => {
      writeFileSync(at(name), words);
      return at(name);
    };
    const dakar = amended('apart-en.txt', english.replace('10 reports', '12 reports'));
    const lyon = amended('apart-fr.txt', french.replace('avant le', 'avant midi, le'));
    const ran = (...args: readonly string[]): string => {
      const { status, stdout, stderr } = entente(...args);
      if (status !== 0) throw new Error(stderr);
      return stdout;
    };
    ran('amend', file, '--city', 'Dakar', '--language', 'en', '--text', dakar);
    ran('amend', file, '--city', 'Lyon', '--language', 'fr', '--text', lyon);
    for (const id of ['a1', 'a2']) ran('decide', file, id, 'accept', '--by', 'Chair', '--reason', 'agreed');
    const both = ran('stale', file);
    expect(both).toContain('Paragraph 1 is to be updated in French.\n    en  [-10-]{+12+}');
    expect(both).toMatch(/Paragraph 1 is to be updated in English\.\n {4}fr .*\{\+midi, \+\}/);
    ran('confirm', file, '--clause', '1', '--language', 'fr', '--by', 'Sec');
    expect(ran('stale', file)).toContain('is to be updated in English.');
    expect(ran('concordance', file)).toMatch(
      /^Paragraph 1: not in step in English with what changed in French\.\n/,
    );
    const adopt = entente(
      'export',
      file,
      '--form',
      'bilingual',
      '--for-adoption',
      '--as',
      'md',
      '-o',
      at('apart.md'),
    );
    expect([adopt.status, adopt.stderr]).toEqual([
      1,
      expect.stringContaining(
        'In clause 1, the wording in English does not follow yet what was decided in French.',
      ),
    ]);
  });
});

describe('what is not in step', () => {
  const start = draft(
    clause('a', en('The towns meet in May.'), fr('Les villes se réunissent en mai.')),
    clause('b', en('The towns thank the host.')),
  );
  const bracket = {
    id: 'b1',
    part: 'a',
    stretches: { en: { from: 4, to: 9 } },
    options: [],
    own: [],
  };

  it('is a paragraph without words in a language, and words in brackets in one language only', () => {
    const negotiation = { ...opened(start), brackets: [bracket] };
    expect(outOfStep({ draft: start, stale: [], negotiation })).toEqual([
      { part: 'a', language: 'fr', kind: 'bracket', since: 'en' },
      { part: 'b', language: 'fr', kind: 'unwritten', since: 'en' },
    ]);
  });

  it('is nothing where both have brackets, or where the whole clause stands in them', () => {
    const both = { ...bracket, stretches: { en: { from: 4, to: 9 }, fr: { from: 4, to: 10 } } };
    const [one] = start.parts;
    const draft = { ...start, parts: one === undefined ? [] : [one] };
    for (const brackets of [[both], [{ ...bracket, stretches: null }], []])
      expect(outOfStep({ draft, stale: [], negotiation: { ...opened(draft), brackets } })).toEqual([]);
    const lost = { ...both, stretches: { en: { from: 4, to: 9 } }, lost: ['fr'] };
    expect(outOfStep({ draft, stale: [], negotiation: { ...opened(draft), brackets: [lost] } })).toHaveLength(
      1,
    );
  });

  it('is told before anything else, so that languages are not said to agree', () => {
    const file = drafted('brackets');
    const ran = (...args: readonly string[]): string => entente(...args).stdout;
    ran('concordance', file, '--let-stand', '1,2,3,4', '--by', 'Secretariat');
    expect(ran('concordance', file)).toContain('agree, and with the term base');
    const words = ['--clause', '1', '--words', '22 member cities', '--language', 'en', '--city', 'Lyon'];
    ran('bracket', file, ...words, '--by', 'Chair', '--reason', 'open');
    const told = ran('concordance', file);
    expect(told).toMatch(/^Paragraph 1: words stand in brackets in English and not in French\.\n/);
    expect(told).not.toContain('agree, and');
    expect(JSON.parse(ran('concordance', file, '--json'))).toMatchObject([
      { number: null, clause: '1', kind: 'bracket', language: 'fr', since: 'en' },
    ]);
  });
});
