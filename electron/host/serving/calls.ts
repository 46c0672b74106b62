import { implement } from '@orpc/server';
import { contract } from '#core/contract/index.ts';
import type { Failure, Result } from '#core/failure.ts';
import type { Desks } from '#electron/host/desk/desks.ts';
import type { IssuedFiles } from '#electron/host/issued.ts';
import type { Memory } from '#electron/host/settings/memory.ts';
import type { Shell } from '#electron/host/shell.ts';
import type { Errands } from './errands.ts';
import type { Offer } from './offers.ts';

/** What every call can reach: who asks, and the host that is asked. */
export interface Asked {
  /** The window that asks; one for each wire. */
  readonly client: string;
  readonly memory: Memory;
  readonly desks: Desks;
  readonly shell: Shell;
  /** What was issued from any window, to be handed to a browser. */
  readonly issued: IssuedFiles;
  readonly account: string;
  readonly language: 'en' | 'fr';
  /** What the face asks of this window. */
  readonly errands: Errands;
  /** What this window can do now. */
  readonly offer: Offer;
}

/** The contract to be implemented, call by call. */
export const calls = implement(contract).$context<Asked>();

interface Refusing {
  readonly REFUSED: (given: { readonly data: Failure }) => Error;
}

/** The value of a result; a failure becomes the one refusal of the contract. */
export const answer = <T>(errors: Refusing, result: Result<T>): T => {
  if (result.ok) return result.value;
  throw errors.REFUSED({ data: result.failure });
};

/** Whose hand the record names: what the settings say, else the account. */
export const whoAsks = ({ memory, account }: Asked): string => memory.settings.name || account;
