import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { apply } from '#core/change/apply.ts';
import { shapeOf } from '#core/change/parts.ts';
import { type Draft, wordingIn } from '#core/draft/draft.ts';
import { characters, wordingLength } from '#core/draft/wording.ts';
import { readClip, writeClip } from '#renderer/editor/clipboard/fragment.ts';
import { deleteSelection } from '#renderer/editor/commands/delete.ts';
import { copied, paste } from '#renderer/editor/commands/paste.ts';
import type { Desk, Plan } from '#renderer/editor/commands/plan.ts';
import { arbitraryDraft } from '#tests/build/arbitrary.ts';

const language = 'en';

const bilingual = arbitraryDraft()
  .map((draft) => ({ ...draft, languages: ['en', 'fr'] }))
  .filter(({ parts }) => parts.length > 0 && parts.every(({ wording }) => !('es' in wording)));

const after = (draft: Draft, plan: Plan | null): Draft => {
  if (!plan?.change) return draft;
  const made = apply(draft, plan.change);
  if (!made.ok) throw new Error(made.failure.code);
  return made.value;
};

/** What a writer sees of a draft: what each part is, and its words in both languages. */
const seen = ({ parts }: Draft): unknown => parts.map((part) => [shapeOf(part), part.wording]);

const spotAt = ({ parts }: Draft, at: number, along: number) => {
  const part = parts[at % parts.length];
  if (part === undefined) throw new Error('a draft without parts');
  const wording = wordingIn(part, language);
  const offset = along % (wordingLength(wording) + 1);
  // No caret stands within a character of two halves.
  const within = /[\uDC00-\uDFFF]/.test(characters(wording).charAt(offset));
  return { part: part.id, language, offset: within ? offset - 1 : offset };
};

it('what is cut and put back where it was stands as before, in this language and the other', () => {
  const ends = fc.tuple(fc.nat(), fc.nat(), fc.nat(4), fc.nat());
  const law = fc.property(bilingual, ends, (draft, [at, along, further, end]) => {
    let count = 0;
    const newId = () => `new-${++count}`;
    const selection = {
      language,
      anchor: spotAt(draft, at, along),
      focus: spotAt(draft, (at % draft.parts.length) + further, end),
    };
    const desk: Desk = { draft, selection, newId };
    const { html } = writeClip(copied(desk), language, { label: () => '', shown: () => '' });
    const plan = deleteSelection(desk);
    if (plan === null) return;
    const cut = after(draft, plan);
    const clip = readClip(html) ?? [];
    const back = after(cut, paste({ draft: cut, selection: plan.after, newId }, clip));
    expect(seen(back)).toEqual(seen(draft));
  });
  fc.assert(law, { numRuns: process.env.ENTENTE_LONG === '1' ? 20_000 : 2_000 });
});
