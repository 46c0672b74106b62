import { readField } from '#core/draft/field-input.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { networkFacts } from '#electron/host/network.ts';
import { typedForm } from '#electron/host/typed-form.ts';
import { answer, calls } from './calls.ts';

export const facts = {
  typed: calls.facts.typed.handler(({ input: { field, value, languages, ui } }) => ({
    ...typedForm(field, value, languages, ui),
  })),
  read: calls.facts.read.handler(({ input, errors }) => {
    const { field, text, type } = input;
    const reading = {
      network: networkFacts(),
      languages: draftingLanguages(),
      ...(type === undefined ? {} : { type }),
    };
    const { value, doubts } = answer(errors, readField(field, text, reading));
    return { value, doubts: doubts.map((doubt) => ({ ...doubt })) };
  }),
};
