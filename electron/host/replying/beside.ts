import type { Failure } from '#core/failure.ts';
import type { FileReport } from '#core/reply/report.ts';
import { roster } from '#core/round/roster.ts';
import { type Batch, roundOf } from './batch.ts';

/** The reports with a word on every city that says “no comment” or approves beside proposals of its own: both count. */
export const withBeside = (reports: readonly FileReport[], batch: Batch): readonly FileReport[] => {
  const { consultation } = batch.file;
  if (consultation === null) return reports;
  const rows = roster(consultation, roundOf(batch), new Date().toISOString());
  const mixed = new Map(rows.flatMap((row) => (row.beside.length === 0 ? [] : [[row.city, row] as const])));
  return reports.map((report) => {
    const told = report.replies
      .flatMap(({ cities }) => cities)
      .flatMap(({ city }): readonly Failure[] => {
        const row = mixed.get(city);
        if (row === undefined) return [];
        return [{ code: 'reply:beside', facts: { city: row.name, replies: row.beside.join(', ') } }];
      });
    return told.length === 0 ? report : { ...report, warnings: [...report.warnings, ...told] };
  });
};
