import { readdirSync, readFileSync } from 'node:fs';
import { type Network, type NetworkFiles, readNetwork } from '#core/draft/network.ts';
import { type BankClause, clauseBankSchema, type Template, templateSchema } from '#core/draft/template.ts';
import { type Languages, languageProfile } from '#core/language/profile.ts';

const folder = new URL('../../../templates/', import.meta.url);

/** A file under `templates/` as it lies there. */
export const templateText = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

const json = (path: string): unknown => JSON.parse(templateText(path));

/** The starter drafts by file name. */
export const templateFiles = ['conclusions.json', 'declaration.json', 'mission.json'];

export const templateIn = (file: string): Template => templateSchema.parse(json(file));

export const bankClauses: readonly BankClause[] = clauseBankSchema.parse(json('clause-bank.json')).clauses;

/** The four files of facts, unread. */
export const networkFiles = (): NetworkFiles => ({
  cities: json('network/cities.json'),
  countries: json('network/countries.json'),
  meetings: json('network/meetings.json'),
  terms: json('network/terms.json'),
});

const readAll = (): Network => {
  const read = readNetwork(networkFiles());
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
};

export const network = readAll();

const profiles = readdirSync(new URL('languages/', folder))
  .filter((file) => file.endsWith('.json'))
  .map((file) => languageProfile.parse(json(`languages/${file}`)));

/** The languages there are, read from their files. */
export const languages: Languages = Object.fromEntries(profiles.map((profile) => [profile.tag, profile]));

/** Ids in order, for drafts that are only looked at. */
export const ids = (): (() => string) => {
  let count = 0;
  return () => `p${++count}`;
};
