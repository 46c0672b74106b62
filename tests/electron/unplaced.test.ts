import { expect, it } from 'vitest';
import { suggestedWeight } from '#core/amendment/weight.ts';
import { deleting } from '#core/change/make.ts';
import { overview } from '#electron/host/amending/contradictions.ts';
import { amendmentRows } from '#electron/host/amending/listing.ts';
import { createDraft, openDraft } from '#electron/host/file/draft-file.ts';
import { formFormats, isNegotiationForm, issueForm } from '#electron/host/issuing-forms.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { clause, draft, en } from '#tests/build/draft.ts';
import { scratch } from '#tests/build/entente.ts';
import { had } from '#tests/build/expect-change.ts';
import { proposal, reworded } from '#tests/core/amendment/build.ts';

const at = scratch();

it('a proposal that could not be placed is saved, listed, and in every form that is issued', async () => {
  const text = draft(clause('a', en('We agree.')), clause('b', en('We decide on lamps.')));
  const { by: _, ...misread } = proposal('a1', text, [reworded(text, 'b', 'We decide on bells.')], {
    base: 1,
  });
  const submission = { ...misread.submission, unplaced: true as const };
  const file = had(createDraft(at('unplaced.entente'), text, { who: 'chair' }));
  had(file.enact([{ type: 'open', engine: 1 }], { who: 'chair' }));
  had(file.enact({ type: 'redraft', change: had(deleting(text, 'b')) }, { who: 'chair' }));
  expect(suggestedWeight(file.draft, submission.operations, draftingLanguages())).toBe('substantive');
  had(file.enact({ ...misread, submission }, { who: 'chair' }));
  file.close();

  const again = had(openDraft(at('unplaced.entente'), { mode: 'read' }));
  const { negotiation } = again;
  again.close();
  if (negotiation === null) throw new Error('the record was not kept');
  expect(amendmentRows(negotiation)).toMatchObject([
    { id: 'a1', state: 'needs-you', status: 'proposed', reason: { code: 'amendment:unplaced' } },
  ]);
  expect(overview(negotiation).conflicts).toEqual([]);
  for (const form of Object.keys(formFormats).filter(isNegotiationForm))
    had(
      await issueForm(negotiation, {
        form,
        format: 'md' as const,
        languages: ['en'],
        output: at(`${form}.md`),
      }),
    );
});
