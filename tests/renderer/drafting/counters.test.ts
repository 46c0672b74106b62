import { describe, expect, it } from 'vitest';
import { emptyMargin } from '#core/margin/margin.ts';
import { newDraft } from '#electron/host/drafting.ts';
import { proposeDraft } from '#electron/host/proposing.ts';
import { countersOf } from '#renderer/drafting/counters.ts';
import { remainingIn } from '#renderer/drafting/remaining.ts';
import { chapeau, clause, draft, en, fr } from '#tests/build/draft.ts';
import { profileOf } from '#tests/build/printed.ts';

const country = { type: 'text', value: { en: 'Costa Rica' } } as const;

const text = draft(
  { fields: { country, year: { type: 'number', value: 2027 } } },
  chapeau('c', en('We met in {country}.'), fr('Nous nous sommes réunis au {country}.')),
  clause('a', en('In {year:plain}, see {#b} and {#gone}.'), fr('En {year:plain}.')),
  clause('b', en('By {reportDeadline}, or {reportDeadline}{note: or {planDeadline}}.'), fr('')),
);

const counters = (language: 'en' | 'fr') => countersOf(text, language, profileOf(language));

describe('what is counted in a language', () => {
  it('is its words as printed, with those of facts and the numbers referred to', () => {
    expect(counters('en').words).toBe(5 + 5 + 2);
    expect(counters('fr').words).toBe(5 + 2);
  });

  it('follows the facts and the order of the text, however often it was counted', () => {
    counters('en');
    const other = {
      ...text,
      fields: { ...text.fields, country: { type: 'text', value: { en: 'Peru' } } },
    } as const;
    expect(countersOf(other, 'en', profileOf('en')).words).toBe(4 + 5 + 2);
  });

  it('is each missing fact once, also one that this language alone has not or that a note names', () => {
    expect(counters('en')).toMatchObject({ placeholders: 2, broken: 1, unwritten: 0 });
    expect(counters('fr')).toMatchObject({ placeholders: 1, broken: 0, unwritten: 1 });
  });

  it('comes to as many missing facts as the form of a new draft asks for', () => {
    const asked = { kind: 'conclusions', meeting: '18', languages: ['en', 'fr'], values: {} } as const;
    const wanted = proposeDraft({ ...asked, languages: [...asked.languages] }, 'en').fields;
    const made = newDraft(asked.kind, asked.meeting, [], asked.languages);
    if (!made.ok) throw new Error(made.failure.code);
    const { placeholders } = countersOf(made.value.draft, 'en', profileOf('en'));
    expect(placeholders).toBeGreaterThan(0);
    expect(placeholders).toBe(wanted.filter(({ from }) => from === 'nowhere').length);
  });
});

describe('what is said before a text is issued', () => {
  it('is what each language lacks, and the first place of it', () => {
    const late = { part: 'a', language: 'fr', kind: 'outdated', since: 'en', was: [], own: [] } as const;
    expect(
      remainingIn(text, { ...emptyMargin, stale: [late] }, (tag) => profileOf(tag === 'fr' ? 'fr' : 'en')),
    ).toEqual([
      { language: 'en', first: 'a', unwritten: 0, outdated: 0, placeholders: 2, broken: 1 },
      { language: 'fr', first: 'c', unwritten: 1, outdated: 1, placeholders: 1, broken: 0 },
    ]);
  });

  it('is nothing where all is written', () => {
    const whole = draft(clause('a', en('We meet.'), fr('Nous nous réunissons.')));
    expect(remainingIn(whole, emptyMargin, () => profileOf('en'))).toEqual([]);
  });
});
