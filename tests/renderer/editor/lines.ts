import { type Draft, wordingIn } from '#core/draft/draft.ts';
import { writeWorded } from '#core/draft/worded.ts';
import { sightOf } from '#renderer/editor/sight.ts';
import { type PrintedLanguage, profileOf } from '#tests/build/printed.ts';

/** A draft in one language as lines for a test: id, number, words; a tilde where there are none. */
export const lines = (draft: Draft, language: PrintedLanguage): readonly string[] => {
  const sight = sightOf(draft, profileOf(language));
  return draft.parts.map((part) => {
    const words = writeWorded(wordingIn(part, language));
    return [part.id, sight.numberOf(part.id), words === '' ? '~' : words]
      .filter((text) => text !== '')
      .join(' ');
  });
};
