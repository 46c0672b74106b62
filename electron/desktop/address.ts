/** The scheme under which the interface is served to its windows, and the one host there is under it. */
export const scheme = 'app';
const host = 'entente';

/** The address of a page of ours. */
export const addressOf = (page: string): string => `${scheme}://${host}${page}`;

const parsed = (address: unknown): URL | null =>
  typeof address === 'string' && URL.canParse(address) ? new URL(address) : null;

/** Whether an address is one of ours. It is parsed: an address that merely begins like ours is not. */
export const isOurs = (address: unknown): boolean => {
  const url = parsed(address);
  return url?.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === '';
};

/** What a page of ours made itself and shows in a frame: pages as printed, for instance. */
export const isMadeByUs = (address: unknown): boolean => {
  const url = parsed(address);
  if (url?.protocol === 'about:') return url.pathname === 'blank' || url.pathname === 'srcdoc';
  return url?.protocol === 'blob:' && isOurs(url.pathname);
};
