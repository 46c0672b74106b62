import type { LanguageProfile } from './profile.ts';

/** What a fact of the meeting is called: host cities, villes hôtes. A field of the draft's own goes by its name. */
export const fieldLabel = (field: string, profile: LanguageProfile): string =>
  Object.hasOwn(profile.fields, field) ? (profile.fields[field] ?? field) : field;
