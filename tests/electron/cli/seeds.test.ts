import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { entente, scratch, show } from '#tests/build/entente.ts';
import { hasShared, sharedPath } from '#tests/build/shared.ts';

const at = scratch();

const read = (name: string, kind: string, language: string): ReturnType<typeof show> => {
  const file = at(`${name}.entente`);
  const done = entente(
    'import',
    sharedPath('seeds', `${name}.txt`),
    '--kind',
    kind,
    '--language',
    language,
    '-o',
    file,
  );
  if (done.status !== 0) throw new Error(done.stderr);
  return show(file);
};

describe.skipIf(!hasShared)('A1: the Conclusions of 2017', () => {
  let shown: ReturnType<typeof show>;
  beforeAll(() => {
    shown = read('conclusions-2017-en', 'conclusions', 'en');
  });

  it('have their heading, meeting, places and day', () => {
    expect(shown.heading.en).toHaveLength(4);
    expect(shown.heading.en?.[0]).toBe('CONCLUSIONS');
    expect(shown.meeting).toMatchObject({
      edition: 11,
      hostCities: [{ names: { en: 'Enghien-les-Bains' } }],
      country: { names: { en: 'France' } },
      adoptionDate: '2017-07-02',
    });
  });

  it('have one chapeau that ends in a colon', () => {
    expect(shown.chapeau.en).toMatch(/^We, the members .*:$/);
  });

  it('have exactly fourteen clauses, numbered on, and four items in the first', () => {
    expect(shown.clauses.map(({ number }) => number)).toEqual(
      Array.from({ length: 14 }, (_, n) => String(n + 1)),
    );
    expect(shown.clauses.map(({ items }) => items.length)).toEqual([
      4,
      ...Array.from({ length: 13 }, () => 0),
    ]);
  });

  it('have clauses 5 and 12 whole, though a page break cut them', () => {
    expect(shown.clauses[4]?.wording.en).toContain(
      'methodologies and frameworks, and in close collaboration',
    );
    expect(shown.clauses[11]?.wording.en).toContain('the leading role that the UCCN');
  });

  it('keep every word of the source, and no other', () => {
    const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const source = words(
      readFileSync(sharedPath('seeds', 'conclusions-2017-en.txt'), 'utf8').replace(/^\d+\. /gm, ''),
    );
    const kept = [
      ...(shown.heading.en ?? []),
      shown.chapeau.en ?? '',
      ...shown.clauses.flatMap(({ wording, items }) => [
        wording.en ?? '',
        ...items.map((item) => item.wording.en ?? ''),
      ]),
    ].flatMap(words);
    expect(kept).toEqual(source);
  });
});

describe.skipIf(!hasShared)('A2: the Déclaration of 2018', () => {
  it('has its title apart from the running title, a chapeau and five paragraphs without numbers', () => {
    const { heading, chapeau, clauses, meeting } = read('mayors-declaration-2018-fr', 'declaration', 'fr');
    expect(heading.fr).toContain('Déclaration des maires');
    expect(heading.fr?.join('\n')).not.toMatch(/\*|\^|KRAKOWICE\s*\|\s*$/);
    expect(chapeau.fr).toMatch(/^Nous, les Maires des Villes créatives/);
    expect(clauses.map(({ number }) => number)).toEqual([null, null, null, null, null]);
    expect(clauses.map(({ cite }) => cite)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5']);
    expect(meeting).toMatchObject({ edition: 12, dates: { start: '2018-06-12', end: '2018-06-15' } });
  });
});

describe.skipIf(!hasShared)('the Énoncé de mission', () => {
  it('has three headed sections, two of them with a paragraph and six items', () => {
    const { sections, clauses } = read('mission-statement-fr', 'mission', 'fr');
    expect(sections.map(({ wording }) => wording.fr)).toEqual(['Mission', 'Objectifs', "Domaines d'action"]);
    const within = sections.map(({ id }) => clauses.filter(({ section }) => section === id));
    expect(within.map((paragraphs) => paragraphs.map(({ items }) => items.length))).toEqual([
      [0, 0, 0],
      [6],
      [6],
    ]);
  });
});

describe.skipIf(!hasShared)('the pages about the Network', () => {
  it('tell the facts of the meeting of 2017', () => {
    const { stdout } = entente('facts', sharedPath('seeds', 'meeting-announcement-2017-en.txt'));
    expect(stdout.trim().split('\n')).toEqual(
      expect.arrayContaining([
        'edition=11',
        'dates=2017-06-30/2017-07-02',
        'hostCities=Enghien-les-Bains',
        'theme=DATA CITIES',
        'memberCount=116',
        'countryCount=54',
      ]),
    );
  });

  it('give running text without what belongs to the page', () => {
    for (const name of ['meeting-announcement-2017-en', 'network-page-2016-fr']) {
      const { stdout } = entente('facts', sharedPath('seeds', `${name}.txt`), '--json');
      expect(stdout).toContain('"paragraphs"');
      const { paragraphs } = JSON.parse(stdout);
      const text = paragraphs.map((paragraph: { text: string }) => paragraph.text).join('\n');
      expect(text.length).toBeGreaterThan(1500);
      expect(text).not.toMatch(/PNG|haut de la page|Loading Events|•|publié le/);
    }
  });
});

describe.skipIf(!hasShared)('A3: a pair of 164 lines', () => {
  it('aligns one to one, paragraph to paragraph, from the command line', () => {
    const text = (tag: string): string =>
      sharedPath('data', 'realtexts', `un-ga-61-295-undrip-2007-${tag}.txt`);
    const file = at('undrip.entente');
    expect(entente('import', text('en'), '--kind', 'outcome', '--language', 'en', '-o', file).status).toBe(0);
    const paired = entente('pair', file, text('fr'), '--language', 'fr', '--json');
    expect(paired.status).toBe(0);
    const { count, alone } = JSON.parse(paired.stdout);
    expect(count / (count + alone)).toBeGreaterThanOrEqual(0.99);
    const { clauses } = show(file);
    expect(
      clauses.filter(({ wording }) => wording.en !== undefined && wording.fr !== undefined).length /
        clauses.length,
    ).toBeGreaterThanOrEqual(0.99);
    expect(entente('verify', file).status).toBe(0);
  });
});
