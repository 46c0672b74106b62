import type { Amendment } from '#core/amendment/amendment.ts';
import { isPending } from '#core/amendment/amendment.ts';
import { inBothLanguages, perhapsInBoth } from '#core/amendment/both-languages.ts';
import { partsOf } from '#core/amendment/keys.ts';
import { amendmentsOf, present } from '#core/amendment/state.ts';
import type { Id } from '#core/draft/draft.ts';
import type { Failure } from '#core/failure.ts';
import type { FileReport } from '#core/reply/report.ts';
import type { Batch } from './batch.ts';

const told = (code: string, mine: ReadonlySet<Id>, all: readonly (readonly Id[])[]): readonly Failure[] =>
  all.flatMap((ids) => (ids.some((id) => mine.has(id)) ? [{ code, facts: { ids: ids.join(', ') } }] : []));

const ofCities = (amendments: readonly Amendment[], { replies }: FileReport): readonly Amendment[] => {
  const cities = new Set(replies.flatMap((reply) => reply.cities).map(({ city }) => city));
  return amendments.filter((one) => isPending(one) && one.sponsors.some(({ city }) => cities.has(city)));
};

/**
 * The reports with a word on what a city asks for in several languages, in this file or in one that came before: what is
 * one amendment by that, and what may be.
 */
export const withInBoth = (reports: readonly FileReport[], { file }: Batch): readonly FileReport[] => {
  const state = file.negotiation;
  if (state === null || state.versions.every(({ languages }) => languages.length < 2)) return reports;
  const all = amendmentsOf(state);
  const parts = partsOf(present(state));
  return reports.map((report) => {
    const mine = new Set(report.replies.flatMap(({ amendments }) => amendments));
    if (mine.size === 0) return report;
    const own = ofCities(all, report);
    const words = [
      ...told('reply:in-both', mine, inBothLanguages(own, parts)),
      ...told('reply:perhaps-in-both', mine, perhapsInBoth(own, parts)),
    ];
    return words.length === 0 ? report : { ...report, warnings: [...report.warnings, ...words] };
  });
};
