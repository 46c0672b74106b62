import { fold } from '#core/language/fold.ts';
import type { Noted } from '#core/reply/wish.ts';
import { heldBeside, typedBeside } from '#core/reply/word/beside-text.ts';
import { plainText } from '#core/reply/word/match-base.ts';
import type { Silence } from '#core/round/round.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import { formTerms } from '../forms/terms.ts';
import { draftingLanguages } from '../languages.ts';

const silences: readonly Silence[] = ['consent', 'no-position', 'objection'];

const say = (language: string, of: Silence): string => formTerms('packs').say(language, `silence.${of}`, {});

let known: readonly string[] | undefined;

const sentences = (): readonly string[] => {
  known ??= Object.keys(draftingLanguages()).flatMap((tag) =>
    silences.map((of) => fold(say(tag, of)).trim()),
  );
  return known;
};

// With so much of it there, what we say to a city after the text came back and was not cut off.
const enough = 3;

/**
 * What silence is taken for, where a city took that sentence out without tracking it and left the rest of what we said
 * after the text. One that was written otherwise is told with its words.
 */
export const silenceGone = (revisions: Revisions, silence: Silence): readonly Noted[] => {
  const { identity, rejected } = revisions;
  if (identity === undefined || typedBeside(revisions).length > 0) return [];
  const ours = rejected.filter((one) => one.instructions === true && one.parts === undefined).map(plainText);
  const said = ours.map(fold).filter((text) => text.trim() !== '');
  if (said.length < enough) return [];
  if (said.some((text) => sentences().some((sentence) => text.includes(sentence)))) return [];
  return [heldBeside(`− ${say(identity.language, silence)}`, 'reply:ours-gone', { how: 'untracked' })];
};
