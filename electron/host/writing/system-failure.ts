import { type Failure, type Result, refuse } from '#core/failure.ts';

const codes: Readonly<Record<string, string>> = {
  ENOENT: 'file:folder-missing',
  ENOTDIR: 'file:folder-missing',
  EACCES: 'file:read-only',
  EPERM: 'file:read-only',
  EROFS: 'file:read-only',
  ENOSPC: 'file:disk-full',
  EDQUOT: 'file:disk-full',
  EFBIG: 'file:disk-full',
  EISDIR: 'file:is-folder',
  EEXIST: 'file:exists',
  ENAMETOOLONG: 'file:name-too-long',
};

/** The system's own code of an error, such as `ENOSPC`; null where the error does not come from the system. */
export const systemCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/**
 * Why the system would not write, as a failure. Errors that do not come from the system are faults of the program and
 * are thrown on. An error without a code of ours becomes `file:not-written` with the system's own as `reason`.
 */
const writingFailure = (error: unknown, path: string): Failure => {
  const code = systemCode(error);
  if (code === null || !/^E[A-Z0-9]+$/.test(code)) throw error;
  const known = codes[code];
  return known === undefined
    ? { code: 'file:not-written', facts: { path, reason: code } }
    : { code: known, facts: { path } };
};

/** What `work` gives, or why the system would not let it write at `path`. */
export const tryWriting = <T>(path: string, work: () => Result<T>): Result<T> => {
  try {
    return work();
  } catch (error) {
    const { code, facts } = writingFailure(error, path);
    return refuse(code, facts);
  }
};
