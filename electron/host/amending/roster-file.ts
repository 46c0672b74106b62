import type { City } from '#core/amendment/amendment.ts';
import type { Network } from '#core/draft/network.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { readInput } from '../reading/read-input.ts';
import { findSponsor } from './sponsors.ts';

// A cell in quotation marks may hold the sign between cells; two of them inside stand for one.
const cellsOf = (line: string, between: string): readonly string[] => {
  const cells: string[] = [''];
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] ?? '';
    if (sign === '"' && quoted && line[at + 1] === '"') cells[cells.length - 1] += line[++at] ?? '';
    else if (sign === '"') quoted = !quoted;
    else if (sign === between && !quoted) cells.push('');
    else cells[cells.length - 1] += sign;
  }
  return cells.map((cell) => cell.trim());
};

const between = (first: string): string => ['\t', ';', ','].find((sign) => first.includes(sign)) ?? ',';

const columnOf = (head: readonly string[], name: RegExp): number => head.findIndex((cell) => name.test(cell));

const cityHead = /^(city|cities|ville|villes|member city|ville membre|name|nom|id)$/i;
const countryHead = /^(country|pays)$/i;

const rosterOf = (text: string, path: string, network: Network): Result<readonly City[]> => {
  const lines = text.split(/\r\n?|\n/);
  const sign = between(lines[0] ?? '');
  const head = cellsOf(lines[0] ?? '', sign);
  const [city, country] = [columnOf(head, cityHead), columnOf(head, countryHead)];
  const invited: City[] = [];
  for (const [index, line] of lines.entries()) {
    const cells = cellsOf(line, sign);
    const name = cells[Math.max(city, 0)] ?? '';
    if ((index === 0 && city >= 0) || name === '') continue;
    const place = cells[country] ?? '';
    const found = findSponsor(network, place === '' || name.includes('(') ? name : `${name} (${place})`);
    if (!found.ok) return refuse(found.failure.code, { ...found.failure.facts, path, line: index + 1 });
    if (!invited.some((one) => one.city === found.value.city)) invited.push(found.value);
  }
  return invited.length === 0 ? refuse('amending:empty-roster', { path }) : success(invited);
};

/**
 * The cities of a CSV: one a line, in the column headed city (ville), with the country in one headed country (pays)
 * where there is one. Each once, under the name it has there. Refused as `findSponsor` does, with the `line`, and with
 * `amending:empty-roster`.
 */
export const readRoster = (path: string, network: Network): Result<readonly City[]> => {
  const input = readInput(path);
  if (!input.ok) return input;
  if (input.value.kind !== 'text') return refuse('amending:not-csv', { path });
  return rosterOf(input.value.text, path, network);
};

/** Every member city of the network, under its English name or the first it has. */
export const wholeNetwork = ({ cities }: Network): readonly City[] =>
  cities
    .filter(({ since }) => since !== undefined)
    .map(({ id, names }) => ({ city: id, name: names.en ?? Object.values(names)[0] ?? id }));
