import { isAddress } from '#core/draft/address.ts';

/** Where a link may lead outside of Entente: to a page over a safe line, or to somebody's mail. */
const schemes: ReadonlySet<string> = new Set(['https:', 'mailto:']);

/**
 * Hands an address to the machine's own program for it, if it is one that a text may lead to. Whatever else is given,
 * of whatever type, opens nothing; the answer says so.
 */
export const openExternally = async (
  given: unknown,
  open: (address: string) => Promise<void>,
): Promise<boolean> => {
  if (typeof given !== 'string' || !isAddress(given) || !URL.canParse(given)) return false;
  const { protocol, href } = new URL(given);
  if (!schemes.has(protocol)) return false;
  await open(href);
  return true;
};
