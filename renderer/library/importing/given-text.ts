import type { Kind } from '#core/draft/draft.ts';
import { type Result, refuse, success } from '#core/failure.ts';

/** A text from outside, as it is handed to the host. */
export interface GivenText {
  readonly name: string;
  /** In base64. */
  readonly bytes: string;
}

/** What is known of a text beside what it says. */
export interface Said {
  readonly language?: string;
  readonly kind?: Kind;
}

const megabyte = 1_000_000;
/** The most that is sent over the wire at once. */
const most = 40 * megabyte;

/** The bytes of a file that someone chose; refused where it is too large, or cannot be read. */
export const givenText = async (file: File): Promise<Result<GivenText>> => {
  const { name, size } = file;
  if (size > most)
    return refuse('file:too-large', {
      path: name,
      megabytes: Math.ceil(size / megabyte),
      limit: most / megabyte,
    });
  const { promise, resolve } = Promise.withResolvers<Result<GivenText>>();
  const reader = new FileReader();
  reader.addEventListener('load', () => {
    const { result } = reader;
    resolve(
      success({ name, bytes: typeof result === 'string' ? result.slice(result.indexOf(',') + 1) : '' }),
    );
  });
  // A folder that was dropped here is no file to read.
  reader.addEventListener('error', () => resolve(refuse('file:is-folder', { path: name })));
  if (size === 0) return refuse('file:empty', { path: name });
  reader.readAsDataURL(file);
  return promise;
};
