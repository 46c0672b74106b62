import { authorship } from '#core/amendment/authorship.ts';
import type { Negotiation } from '#core/amendment/state.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { redlineDrafts } from '#core/redline/drafts.ts';
import { profileIn, type Terms } from '../terms.ts';
import { rowParagraphs, type Tracing } from './paragraphs.ts';
import { printedSide } from './side.ts';
import { signing } from './signing.ts';
import type { TrackedForm } from './tracked.ts';
import { rowsOf } from './view.ts';

/**
 * Two versions of the draft in one language as one text with tracked changes, each under the names of the cities that
 * asked for it. What is compared is the text as it prints, with its facts, references and typography, so that leaving
 * all changes gives the one version to the letter and taking them all the other. Refused with `forms:no-version`.
 */
export const trackedForm = (
  state: Negotiation,
  language: Language,
  { from, to }: { readonly from: number; readonly to: number },
  terms: Terms,
): Result<TrackedForm> => {
  const [was, now] = [state.versions[from], state.versions[to]];
  const last = state.steps.length;
  if (was === undefined || from > to) return refuse('forms:no-version', { version: from, last });
  if (now === undefined) return refuse('forms:no-version', { version: to, last });
  const profile = profileIn(terms, language);
  const before = printedSide(was, profile, terms.languages);
  const after = printedSide(now, profile, terms.languages);
  const who = authorship(state, language, from, to);
  const tracing: Tracing = {
    language,
    before,
    after,
    who,
    signing: signing(state, language, terms),
    terms,
  };
  // What nobody moved stays, so that every move in the text is somebody's.
  const isUnmoved = (id: Id): boolean =>
    who.done('move', id) === undefined && who.done('insert', id) === undefined;
  const redline = redlineDrafts(before.draft, after.draft, terms.languages, isUnmoved);
  const paragraphs = rowsOf(redline).flatMap((row) => rowParagraphs(row, tracing));
  return success({
    language,
    kind: now.kind,
    title: after.page.title,
    symbol: after.page.symbol,
    before: before.page.parts,
    after: after.page.parts,
    paragraphs,
    comments: tracing.signing.comments,
  });
};
