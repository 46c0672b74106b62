import PostalMime from 'postal-mime';
import { type Result, refuse, success } from '#core/failure.ts';
import { wordsOfHtml } from './html-words.ts';

/** A file that came with an e-mail. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An e-mail as far as a reply is concerned. Its sender is no sponsor: that may be a consultant. */
export interface Mail {
  readonly text: string;
  /** ISO 8601; null where it does not say. */
  readonly date: string | null;
  readonly subject: string;
  readonly from: string;
  readonly attachments: readonly Attachment[];
}

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);

const wordsIn = (text: string | undefined): string | null =>
  text !== undefined && /\S/.test(text) ? text : null;

const momentOf = (date: string | undefined): string | null => {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

/** Reads an e-mail (.eml): its words and what came with it. Refused with `reply:bad-mail`. */
export const readMail = async (bytes: Uint8Array, path: string): Promise<Result<Mail>> => {
  try {
    const mail = await PostalMime.parse(bytes, { maxNestingDepth: 32, attachmentEncoding: 'arraybuffer' });
    return success({
      // A mail program sends both; some send plain text that is empty.
      text: wordsIn(mail.text) ?? wordsOfHtml(mail.html ?? ''),
      date: momentOf(mail.date),
      subject: mail.subject ?? '',
      from: [mail.from?.name, mail.from?.address]
        .filter((part) => part !== undefined && part !== '')
        .join(' '),
      attachments: mail.attachments
        .filter(({ related }) => related !== true)
        .map(({ filename, mimeType, content }, at) => ({
          name: filename ?? `${at + 1} (${mimeType})`,
          bytes: bytesOf(content),
        })),
    });
  } catch (fault) {
    if (fault instanceof Error) return refuse('reply:bad-mail', { path });
    throw fault;
  }
};
