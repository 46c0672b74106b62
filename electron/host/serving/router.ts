import { app } from './app.ts';
import { calls } from './calls.ts';
import { desk } from './desk.ts';
import { facts } from './facts.ts';
import { importing } from './importing.ts';
import { issuing } from './issuing.ts';
import { library } from './library.ts';
import { margin } from './margin.ts';
import { review } from './review.ts';

/** The whole contract, answered. A call without its handler does not compile. */
export const router = calls.router({ app, library, importing, desk, facts, issuing, margin, review });
