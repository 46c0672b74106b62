import { type Network, readNetwork } from '#core/draft/network.ts';
import { FailureError } from '#core/failure.ts';
import { readResource } from './resources.ts';

let known: Network | null = null;

/** The facts of the network (cities, countries, meetings, terms) that come with Entente, read once. */
export const networkFacts = (): Network => {
  if (known !== null) return known;
  const file = (name: string): unknown => readResource('templates', 'network', `${name}.json`);
  const read = readNetwork({
    cities: file('cities'),
    countries: file('countries'),
    meetings: file('meetings'),
    terms: file('terms'),
  });
  if (!read.ok) throw new FailureError(read.failure);
  known = read.value;
  return known;
};
