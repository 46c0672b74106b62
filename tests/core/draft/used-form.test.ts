import { expect, it } from 'vitest';
import { usedForm } from '#core/draft/used-form.ts';
import { clause, draft, en, fr } from '#tests/build/draft.ts';

it('a fact is shown as the text has it in each language', () => {
  const text = draft(
    clause('a', en('In {year:plain}{note: or {dates:short}}, {hostCities:in}.'), fr('En {year:plain}.')),
    clause('b', en('{hostCities}, {year:words}.'), fr('{hostCities:of}')),
  );
  expect(usedForm(text, 'year', 'en')).toEqual({ field: 'year', form: 'plain' });
  expect(usedForm(text, 'dates', 'en')).toEqual({ field: 'dates', form: 'short' });
  expect(usedForm(text, 'hostCities', 'en')).toEqual({ field: 'hostCities' });
  expect(usedForm(text, 'hostCities', 'fr')).toEqual({ field: 'hostCities', form: 'of' });
  expect(usedForm(text, 'dates', 'fr')).toEqual({ field: 'dates' });
});
