import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const cookieName = 'entente';

/** Who may come in: whoever has the key, from a page of ours, under our own name. */
export interface Guard {
  readonly key: string;
  readonly port: number;
}

const same = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

const cookieOf = ({ headers }: IncomingMessage): string =>
  (headers.cookie ?? '')
    .split(';')
    .map((one) => one.trim().split('='))
    .find(([name]) => name === cookieName)?.[1] ?? '';

/** Names under which this machine calls itself; any other is someone's page that was pointed at us. */
const hostsOf = ({ port }: Guard): readonly string[] => [`127.0.0.1:${port}`, `localhost:${port}`];

/** Whether a request came under our own name. */
export const isOurHost = (request: IncomingMessage, guard: Guard): boolean =>
  hostsOf(guard).includes(request.headers.host ?? '');

/** Whether the page that asks is ours; requests of a browser's address bar name no page. */
export const isOurPage = (request: IncomingMessage, guard: Guard, must: boolean): boolean => {
  const { origin } = request.headers;
  if (origin === undefined) return !must;
  return hostsOf(guard).some((host) => origin === `http://${host}`);
};

/** Whether a request has the key, as the cookie that the first visit left. */
export const hasKey = (request: IncomingMessage, { key }: Guard): boolean => same(cookieOf(request), key);

/** Whether an address has the key: only the first visit does. */
export const isKey = (given: string | null, { key }: Guard): boolean => given !== null && same(given, key);

/** The cookie that lets the browser in from now on, until it is closed. */
export const keyCookie = ({ key }: Guard): string =>
  `${cookieName}=${key}; HttpOnly; SameSite=Strict; Path=/`;
