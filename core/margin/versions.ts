import { type Result, refuse, success } from '#core/failure.ts';
import type { VersionForgotten, VersionNamed, VersionRenamed } from './deed.ts';
import { type Hand, type Margin, type NamedVersion, versionNamed } from './margin.ts';

const unusable = (margin: Margin, name: string, own?: NamedVersion): Result<string> => {
  const trimmed = name.trim();
  if (trimmed === '') return refuse('margin:no-name');
  const there = versionNamed(margin, trimmed);
  return there === undefined || there === own
    ? success(trimmed)
    : refuse('margin:name-taken', { name: there.name });
};

/** A state of the draft gets a name. */
export const named = (
  margin: Margin,
  { name: given, revision, note }: VersionNamed,
  by: Hand,
): Result<Margin> => {
  const name = unusable(margin, given);
  if (!name.ok) return name;
  const version = { name: name.value, revision, ...(note === undefined ? {} : { note }), ...by };
  return success({ ...margin, versions: [...margin.versions, version] });
};

/** A version gets another name. */
export const renamed = (margin: Margin, { name, to }: VersionRenamed): Result<Margin> => {
  const version = versionNamed(margin, name);
  if (version === undefined) return refuse('margin:no-version', { name });
  const free = unusable(margin, to, version);
  if (!free.ok) return free;
  const versions = margin.versions.map((one) => (one === version ? { ...one, name: free.value } : one));
  return success({ ...margin, versions });
};

/** A version is no longer named. */
export const forgotten = (margin: Margin, { name }: VersionForgotten): Result<Margin> => {
  const version = versionNamed(margin, name);
  if (version === undefined) return refuse('margin:no-version', { name });
  return success({ ...margin, versions: margin.versions.filter((one) => one !== version) });
};
