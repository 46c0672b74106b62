import { describe, expect, it } from 'vitest';
import { firstVersion, present } from '#core/amendment/state.ts';
import { adoptionGaps } from '#core/forms/adoption.ts';
import type { Form, FormRun } from '#core/forms/form.ts';
import { redlineForm } from '#core/forms/redline-form.ts';
import { registerForm } from '#core/forms/register-form.ts';
import { rollingForm } from '#core/forms/rolling-form.ts';
import { registerSheet } from '#core/forms/sheets.ts';
import { synopticForm } from '#core/forms/synoptic-form.ts';
import { formSource } from '#core/print/forms/form-source.ts';
import { formMarkdown } from '#core/print/forms/markdown.ts';
import { formTerms } from '#electron/host/forms/terms.ts';
import { sentenceOf, translator } from '#electron/host/translate.ts';
import { hostile, negotiation, negotiationOf, proposals } from '#tests/build/negotiation-forms.ts';

const terms = formTerms();
const state = negotiation();
const versions = { before: firstVersion(state), after: present(state), from: 0, to: 3 };
const rolled = (languages: readonly string[], more = {}) =>
  rollingForm(state, languages, terms, {
    show: 'brackets',
    alternatives: 'bis',
    sponsors: true,
    ...more,
  });

const textOf = (runs: readonly FormRun[]): string =>
  runs.map((run) => ('footnote' in run ? '' : run.text)).join('');

const linesOf = (form: Form, column = 0): readonly string[] =>
  form.is === 'text'
    ? form.rows.map((row) => {
        const part = row[column];
        return part === null || part === undefined ? '' : `${textOf(part.label)} ${textOf(part.runs)}`.trim();
      })
    : [];

const looksIn = (form: Form, look: string): readonly string[] => {
  const runs =
    form.is === 'text'
      ? form.rows.flat().flatMap((part) => part?.runs ?? [])
      : form.rows.flat(2).flatMap((one) => one.runs);
  return runs.filter((run) => run.look === look).map((run) => textOf([run]));
};

describe('the redline', () => {
  it('strikes what was taken out before what took its place', () => {
    const [, , , , , line] = linesOf(redlineForm(versions, ['en'], terms));
    expect(line).toBe(
      '2. Recognise that culture makes cities more liveablehumane and open; and that artists need room to work.',
    );
    expect(looksIn(redlineForm(versions, ['en'], terms), 'deleted')).toEqual(['liveable']);
  });

  it('shows a moved clause at both its places, each with the number it has there', () => {
    const lines = linesOf(redlineForm(versions, ['en'], terms));
    expect(lines.find((line) => line.endsWith('[moved from 4]'))).toMatch(/^1\. Decide/);
    expect(lines.find((line) => line.endsWith('[moved to 1]'))).toMatch(/^4\. Decide/);
  });

  it('says in French what it says of itself, with the typography of French', () => {
    const form = redlineForm(versions, ['fr'], terms);
    expect(form.columns[0]?.form).toBe('Texte marqué');
    expect(linesOf(form).some((line) => line.endsWith('[déplacé du 4]'))).toBe(true);
    expect(linesOf(form).some((line) => line.includes('vivables\u202F;'))).toBe(true);
  });

  it('marks nothing where nothing was changed', () => {
    const same = redlineForm({ ...versions, after: versions.before }, ['en', 'fr'], terms);
    expect([...looksIn(same, 'deleted'), ...looksIn(same, 'inserted')]).toEqual([]);
  });
});

describe('the rolling text', () => {
  it('puts brackets at the corresponding place in both languages, with sponsors by name', () => {
    const form = rolled(['en', 'fr']);
    expect(linesOf(form)).toContainEqual(expect.stringContaining('[two years (Lyon) / four years (Dakar)]'));
    expect(linesOf(form, 1)).toContainEqual(
      expect.stringContaining('[deux ans (Lyon) / quatre ans (Dakar)]'),
    );
  });

  it('names a city of the network in the language of the page', () => {
    expect(linesOf(rolled(['fr']))).toContainEqual(expect.stringMatching(/bibliothèque\. \(Cracovie\)\]$/));
  });

  it('hides the sponsors when asked to', () => {
    expect(linesOf(rolled(['en'], { sponsors: false })).join(' ')).not.toMatch(/Lyon|Dakar|Kraków/);
  });

  it('prints two versions of a clause as [5] and [5 bis], or by their names', () => {
    const bis = linesOf(rolled(['en'])).filter((line) => line.startsWith('['));
    expect(bis.map((line) => line.slice(0, 16))).toEqual(['[5] [Welcome the', '[5 bis] [Note th']);
    const named = linesOf(rolled(['en'], { alternatives: 'alt' })).filter((line) => line.includes('Alt '));
    expect(named.map((line) => line.slice(0, 20))).toEqual(['5. [Alt 1: Welcome t', '5. [Alt 2: Note the ']);
  });

  it('keeps facts that are not known apart from what is contested', () => {
    const chapeau = rolled(['en'])
      .rows.flat()
      .find((part) => part?.id === 'p0');
    expect(chapeau?.runs.some((run) => 'placeholder' in run && run.look === 'kept')).toBe(true);
  });
});

describe('the synoptic table', () => {
  const form = synopticForm(state, ['en', 'fr'], terms);
  const cells = form.rows.map((row) => row.map((cell) => cell.map(({ runs }) => textOf(runs)).join('\n')));
  const rowOf = (cite: string): readonly string[] => cells.find(([first]) => first === cite) ?? [];

  it('has old and new words, sponsors, rationale, decision and final text beside each other', () => {
    const [, base, wishes, decision, final] = rowOf('2 (was 1)');
    expect(base).toContain('more liveable');
    expect(wishes).toContain('1. Lyon and Kraków');
    expect(wishes).toContain('liveablehumane and open');
    expect(wishes).toContain('Rationale: A city is for its people.');
    expect(decision?.replaceAll('\u00A0', ' ')).toContain(
      '1. Agreed 3 May 2027, Drafting Committee\nAdopté 3 mai 2027, Drafting Committee\nWide support in the room.',
    );
    expect(final).toContain('more humane and open');
    expect(final).toContain('FR: to be updated');
  });

  it('puts a new clause that was agreed at its own place, and a reservation where the decision is', () => {
    expect(rowOf('4')[1]).toBe('New / Nouveau');
    expect(rowOf('4')[2]).toContain('New paragraph after 2 (b): Encourage');
    expect(rowOf('1 (was 4)')[3]).toContain('Reservation: Dakar / Réserve');
  });

  it('holds every proposal', () => {
    const all = cells.map(([, , wishes]) => wishes).join('\n');
    for (let number = 1; number <= proposals.length - 1; number++)
      expect(all).toMatch(new RegExp(`^${number}\\. `, 'm'));
  });

  it('keeps a proposal for a new clause that nobody agreed to, where it was to go', () => {
    const open = synopticForm(negotiationOf(proposals), ['en'], terms);
    const row = open.rows.find(([cite]) => textOf(cite?.[0]?.runs ?? []) === '2 (b)');
    expect(row?.[2]?.map(({ runs }) => textOf(runs)).join(' ')).toContain('Encourage exchanges');
  });
});

describe('the register', () => {
  const sheet = registerSheet(state, ['fr'], terms);
  const column = (head: string): readonly unknown[] => {
    const at = sheet.heads.findIndex((one) => one.head === head);
    return sheet.rows.map((row) => row[at]);
  };

  it('has a row for each proposal as it came in, with its final status, date and decision', () => {
    expect(column('N°').slice(0, 7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(column('Statut et décision')).toEqual([
      'Adopté',
      'Entre crochets',
      'Adopté',
      'Non retenu',
      'Adopté',
      'Proposé',
      'Proposé',
      'Entre crochets',
      'Entre crochets',
      'Réserve',
    ]);
    expect(column('Décidé le').slice(0, 4)).toEqual(
      ['03', '05', '03', '04'].map((day) => ({ day: `2027-05-${day}` })),
    );
    expect(column('Décision')[3]).toBe('Non retenu');
  });

  it('gives the words that were taken out and put in', () => {
    expect(column('Supprimé')[0]).toBe('liveable');
    expect(column('Ajouté')[1]).toBe('four\nquatre');
  });

  it('says in each of its languages what sort of amendment it is and what became of it', () => {
    const both = registerSheet(state, ['en', 'fr'], terms);
    const told = (head: string): unknown => both.rows[0]?.[both.heads.findIndex((one) => one.head === head)];
    expect([
      told('Type / Nature'),
      told('Status and decision / Statut et décision'),
      told('Final / Définitif'),
    ]).toEqual([expect.stringMatching(/^Substantive \/ De fond/), 'Agreed / Adopté', 'Yes / Oui']);
    const [, , , , kind, decision] = registerForm(state, ['en', 'fr'], terms).rows[0] ?? [];
    expect(kind?.map(({ language, runs }) => [language, textOf(runs).replaceAll('\u00A0', ' ')])).toEqual([
      ['en', 'Substantive'],
      ['fr', 'De fond'],
      ['en', '12 April 2027'],
      ['fr', '12 avril 2027'],
    ]);
    expect(decision?.map(({ language }) => language)).toEqual(['en', 'fr', 'en']);
    const alone = registerForm(state, ['fr'], terms).rows[0]?.[5] ?? [];
    expect(alone.map(({ language }) => language)).toEqual(['fr', 'fr']);
  });

  it('has as many rows on paper, with a title over the brackets and one over the reservations', () => {
    expect(registerForm(state, ['en'], terms).rows).toHaveLength(sheet.rows.length + 2);
    expect(sheet.rows).toHaveLength(10);
  });
});

describe('what cities remarked', () => {
  const remarks = [
    {
      reply: 'r1',
      cities: [{ city: 'sn-dakar', name: 'Dakar' }],
      cite: '10',
      words: 'Why only AI?\nWhy now?',
      author: 'Ana',
      received: '2026-05-20T08:00:00Z',
      file: 'Dakar.docx',
    },
    {
      reply: 'r2',
      cities: [
        { city: 'fr-lyon', name: 'Lyon' },
        { city: 'fr-metz', name: 'Metz' },
      ],
      cite: '',
      words: 'The text is too long.',
      received: '2026-05-21T08:00:00Z',
    },
  ];

  it('stands in the register behind the amendments, under a title of its own', () => {
    const form = registerForm(state, ['en', 'fr'], terms, [], remarks);
    const cells = form.rows
      .slice(-3)
      .map((row) => row.map((cell) => cell.map(({ runs }) => textOf(runs).replace(/\s/gu, ' ')).join(' | ')));
    expect(cells).toEqual([
      ['', '', 'Remarks and observations | Remarques et observations', '', '', ''],
      [
        'r1',
        '10',
        'Why only AI? | Why now? | (Ana)',
        'Dakar',
        '20 May 2026 | 20 mai 2026',
        'Remark; no change was made of it | Observation ; aucune modification n’en a été tirée',
      ],
      [
        'r2',
        'Whole text / Ensemble du texte',
        'The text is too long.',
        'Lyon and Metz',
        '21 May 2026 | 21 mai 2026',
        'Remark; no change was made of it | Observation ; aucune modification n’en a été tirée',
      ],
    ]);
    expect(formMarkdown(registerForm(state, ['fr'], terms, [], remarks))).toContain('Why only AI?');
    expect(registerForm(state, ['en'], terms).rows).toHaveLength(form.rows.length - 3);
  });

  it('has a row each in its sheet', () => {
    const { heads, rows } = registerSheet(state, ['fr'], terms, [], remarks);
    const at = (key: string): number =>
      heads.findIndex(({ head }) => head === terms.say('fr', `head.${key}`));
    const facts = ['id', 'clause', 'sponsors', 'quote', 'status', 'file'].map(at);
    expect(rows.slice(-2).map((row) => facts.map((column) => row[column]))).toEqual([
      [
        'r1',
        '10',
        'Dakar',
        'Why only AI?\nWhy now? (Ana)',
        'Observation ; aucune modification n’en a été tirée',
        'Dakar.docx',
      ],
      [
        'r2',
        'Ensemble du texte',
        'Lyon; Metz',
        'The text is too long.',
        'Observation ; aucune modification n’en a été tirée',
        null,
      ],
    ]);
  });
});

const undecided = (amendment: string, cities: string, clause: string, words: string) => ({
  code: 'forms:undecided-words',
  facts: { amendment, cities, what: 'words', at: 'clause', clause, cite: clause, after: '', words },
});

describe('the check for adoption', () => {
  it('lists brackets, facts that are not known, stale wordings and open proposals', () => {
    expect(adoptionGaps(state, ['en', 'fr'], terms)).toEqual([
      { code: 'forms:open-bracket', facts: { at: 'clause', clause: '3' } },
      { code: 'forms:open-bracket', facts: { at: 'clause', clause: '5' } },
      { code: 'forms:placeholder', facts: { field: 'hostCities' } },
      { code: 'forms:stale-wording', facts: { at: 'clause', clause: '2', language: 'fr', since: 'en' } },
      undecided('spelling', 'Lyon', '5', '{+good+}'),
      undecided('room', 'Dakar', '2', '{+money and+}'),
    ]);
  });

  it('tells in words of which clause, of whom and what is not decided', () => {
    const gap = adoptionGaps(state, ['en', 'fr'], terms).at(-1);
    expect(gap && [translator('en'), translator('fr')].map((t) => sentenceOf(gap, t))).toEqual([
      'Not decided yet: room (Dakar), clause 2: {+money and+}.',
      'Pas encore décidé : room (Dakar), le paragraphe 2 : {+money and+}.',
    ]);
  });
});

describe('hostile words', () => {
  const form = synopticForm(state, ['en'], terms);

  it('never become part of the source of a page', () => {
    const source = formSource(form, { date: '2027-05-05' });
    expect(source.source).toBe(formSource(rolled(['fr']), { date: '2027-05-05' }).source);
    expect(source.data).toContain('#panic()');
  });

  it('are escaped in Markdown', () => {
    const text = formMarkdown(form);
    expect(text).not.toContain(hostile);
    expect(text).toContain('\\#panic() \\$x\\$ \\<b\\>bold\\</b\\> \\*stars\\* \\| pipe \\[link\\](x)');
  });
});
