import type { ContractRouterClient } from '@orpc/contract';
import { app } from './app.ts';
import { desk } from './desk.ts';
import { facts } from './facts.ts';
import { importing } from './importing.ts';
import { issuing } from './issuing.ts';
import { library } from './library.ts';
import { margin } from './margin.ts';
import { review } from './review.ts';

/**
 * Everything that the interface asks of the host, the same over every wire: message port on the desktop, WebSocket on
 * the loopback face, in process for tests. The host implements it once.
 */
export const contract = { app, library, importing, desk, facts, issuing, margin, review };
export type Contract = typeof contract;

/** The host as the interface sees it. */
export type Host = ContractRouterClient<Contract>;
