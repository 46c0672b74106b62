import type { Act } from '../file/deed-schema.ts';
import type { DraftFile } from '../file/draft-file.ts';

/** What must come first in the record of a draft on which nobody was consulted yet; nothing for any other. */
export const opening = ({ consultation }: Pick<DraftFile, 'consultation'>): readonly Act[] =>
  consultation === null ? [{ type: 'open', engine: 1 }] : [];
