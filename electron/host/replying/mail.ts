import PostalMime, { type Email } from 'postal-mime';
import { type Result, refuse, success } from '#core/failure.ts';
import type { PageWords } from './html-struck.ts';
import { wordsOfHtml } from './html-words.ts';

/** A file that came with an e-mail. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it is a message itself. */
  readonly isMail: boolean;
}

/** An e-mail as far as a reply is concerned. Its sender is no sponsor: that may be a consultant. */
export interface Mail extends PageWords {
  /** ISO 8601; null where it does not say. */
  readonly date: string | null;
  readonly subject: string;
  readonly from: string;
  readonly attachments: readonly Attachment[];
  /** Those that stand among its words, by their names, and whether each is large enough to show a text. */
  readonly pictures: readonly { readonly name: string; readonly isLarge: boolean }[];
  /** Whether a program sent it: whoever is away has not replied. */
  readonly isAutomatic: boolean;
}

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);

const wordsIn = (text: string | undefined): string | null =>
  text !== undefined && /\S/.test(text) ? text : null;

// A mail program sends both; some send plain text that is empty, and none says there what is struck through.
const wordsOf = ({ text, html = '' }: Email): PageWords => {
  const page = wordsOfHtml(html);
  const plain = page.struck.length > 0 ? null : wordsIn(text);
  return plain === null ? page : { text: plain, struck: [] };
};

const momentOf = (date: string | undefined): string | null => {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

const automatic =
  /^\s*(?:automatic reply|auto(?:matic)?[ -]?reply|auto\s*:|out of (?:the )?office|réponse automatique|message d['’]absence|absence du bureau|undeliverable|undelivered|non[- ]remis|delivery status|mail delivery|échec de la remise)/iu;

const isAutomatic = ({ subject = '', headers }: Email): boolean =>
  automatic.test(subject) ||
  headers.some(({ key, value }) => key === 'auto-submitted' && !/^\s*no\b/i.test(value));

// A signature has its emblem; a paragraph that was photographed takes more.
const leastArea = 60_000;
const leastBytes = 20_000;

const isLarge = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = bytes.length > 24 && view.getUint32(0) === 0x89504e47;
  return isPng ? view.getUint32(16) * view.getUint32(20) >= leastArea : bytes.length >= leastBytes;
};

// Mail programs put other files among the words too.
const isPicture = ({ related, mimeType }: Email['attachments'][number]): boolean =>
  related === true && /^image\//i.test(mimeType);

/** Reads an e-mail (.eml): its words and what came with it. Refused with `reply:bad-mail`. */
export const readMail = async (bytes: Uint8Array, path: string): Promise<Result<Mail>> => {
  try {
    const mail = await PostalMime.parse(bytes, {
      maxNestingDepth: 32,
      attachmentEncoding: 'arraybuffer',
      // Else the words of a message that is passed on stand among those of the mail.
      forceRfc822Attachments: true,
    });
    return success({
      ...wordsOf(mail),
      date: momentOf(mail.date),
      subject: mail.subject ?? '',
      from: [mail.from?.name, mail.from?.address]
        .filter((part) => part !== undefined && part !== '')
        .join(' '),
      isAutomatic: isAutomatic(mail),
      pictures: mail.attachments.filter(isPicture).map(({ filename, mimeType, content }) => ({
        name: filename ?? mimeType,
        isLarge: isLarge(bytesOf(content)),
      })),
      attachments: mail.attachments
        .filter((one) => !isPicture(one))
        .map(({ filename, mimeType, content }, at) => ({
          name: filename ?? `${at + 1} (${mimeType})`,
          bytes: bytesOf(content),
          isMail: /^message\/rfc822/i.test(mimeType),
        })),
    });
  } catch (fault) {
    if (fault instanceof Error) return refuse('reply:bad-mail', { path });
    throw fault;
  }
};
