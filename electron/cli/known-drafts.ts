import { z } from 'zod';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import { sentDrafts, versionCalled } from '#core/round/sent-drafts.ts';
import type { Consultation } from '#core/round/state.ts';
import { knownDrafts } from '#electron/host/draft-called.ts';
import type { Terminal } from './terminal.ts';

interface Known {
  readonly consultation: Consultation | null;
}

/** A terminal that calls the versions of a draft as people know them, by the drafts that were sent. */
export const speakingOf = (out: Terminal, { consultation }: Known): Terminal => {
  const known = knownDrafts(consultation);
  return {
    ...out,
    t: (key, facts = {}) => out.t(key, { ...known, ...facts }),
    fail: ({ code, facts }) =>
      out.fail({ code, facts: namesVersion(facts) ? { ...known, ...facts } : facts }),
  };
};

const namesVersion = (facts: Failure['facts']): boolean =>
  ['version', 'present', 'base'].some((name) => name in facts);

/** How a version is named: a draft by its number (2), or so many changes after it (2+5). */
export const versionName = z.string().regex(/^[1-9]\d{0,5}(?:\+\d{1,6})?$/);

/** The version that someone names so; null where there is none. */
export const versionNamed = ({ consultation }: Known, named: string): number | null => {
  const [number = '', after = '0'] = named.split('+');
  const version = versionCalled(sentDrafts(consultation), Number(number));
  const last = consultation?.negotiation.steps.length ?? 0;
  return version === null || version + Number(after) > last ? null : version + Number(after);
};

/** The same for what a city amended. Refused with `reply:never-sent` where there is no such draft. */
export const baseNamed = (known: Known, named: string | undefined): Result<number | undefined> => {
  if (named === undefined) return success(undefined);
  const version = versionNamed(known, named);
  if (version !== null) return success(version);
  const sent = sentDrafts(known.consultation).map((_, at) => at + 1);
  return refuse('reply:never-sent', { number: named, sent: sent.join(', ') });
};
