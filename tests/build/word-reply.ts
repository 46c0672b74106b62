import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A Word file on its way back: its parts as text, edited as a city would edit them in Word. */
export interface WordReply {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly document: string;
  readonly comments: readonly string[];
  readonly author: string;
  readonly edits: number;
}

const documentPath = 'word/document.xml';

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A file that was sent, open in a word processor under the name of some author. */
export const openedReply = (bytes: Uint8Array, author = 'User'): WordReply => {
  const parts = unzipSync(bytes);
  return {
    parts,
    document: strFromU8(parts[documentPath] ?? new Uint8Array()),
    comments: [],
    author,
    edits: 0,
  };
};

const run = (properties: string, words: string, tag = 't'): string =>
  words === '' ? '' : `<w:r>${properties}<w:${tag} xml:space="preserve">${xml(words)}</w:${tag}></w:r>`;

interface Opened {
  readonly from: number;
  readonly to: number;
  readonly properties: string;
  readonly before: string;
  readonly after: string;
}

const runWith = ({ document }: WordReply, words: string): Opened => {
  for (const found of document.matchAll(
    /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t><\/w:r>/g,
  )) {
    const text = found[2] ?? '';
    const at = text.indexOf(xml(words));
    const inChange =
      document.lastIndexOf('<w:ins ', found.index) > document.lastIndexOf('</w:ins>', found.index);
    if (at === -1 || inChange) continue;
    const properties = found[1] ?? '';
    return {
      from: found.index,
      to: found.index + found[0].length,
      properties,
      before: text.slice(0, at),
      after: text.slice(at + xml(words).length),
    };
  }
  throw new Error(`not in one run: ${words}`);
};

const rawRun = (properties: string, escaped: string): string =>
  escaped === '' ? '' : `<w:r>${properties}<w:t xml:space="preserve">${escaped}</w:t></w:r>`;

const around = (reply: WordReply, words: string, inner: (properties: string) => string): WordReply => {
  const { from, to, properties, before, after } = runWith(reply, words);
  const middle = rawRun(properties, before) + inner(properties) + rawRun(properties, after);
  return {
    ...reply,
    document: reply.document.slice(0, from) + middle + reply.document.slice(to),
    edits: reply.edits + 2,
  };
};

const changed = ({ author, edits }: WordReply, add = 0): string =>
  `w:id="${900 + edits + add}" w:author="${xml(author)}" w:date="2026-05-20T10:00:00Z"`;

/** Words taken out and others put in at their place, tracked; either may be nothing but not both. */
export const tracked = (reply: WordReply, was: string, now: string, at = was): WordReply =>
  around(reply, at, (properties) => {
    const from = was === '' ? at.length : at.indexOf(was);
    const [left, right] = [at.slice(0, from), at.slice(from + was.length)];
    const removed = was === '' ? '' : `<w:del ${changed(reply)}>${run(properties, was, 'delText')}</w:del>`;
    const inserted = now === '' ? '' : `<w:ins ${changed(reply, 1)}>${run(properties, now)}</w:ins>`;
    return run(properties, left) + removed + inserted + run(properties, right);
  });

const paragraphWith = ({ document }: WordReply, words: string) => {
  const at = document.indexOf(xml(words));
  if (at < 0) throw new Error(`nobody says ${words}`);
  const from = Math.max(document.lastIndexOf('<w:p>', at), document.lastIndexOf('<w:p ', at));
  return { from, to: document.indexOf('</w:p>', at) + '</w:p>'.length };
};

/** A paragraph put before another one with its handle, tracked as a move: Word leaves the bookmark where it was. */
export const movedBefore = (reply: WordReply, words: string, other: string): WordReply => {
  const { from, to } = paragraphWith(reply, words);
  const old = reply.document.slice(from, to);
  const properties = /<w:pPr>([\s\S]*?)<\/w:pPr>/.exec(old)?.[1] ?? '';
  const runs = (old.match(/<w:r>[\s\S]*?<\/w:r>/g) ?? []).join('');
  const half = (kind: 'moveFrom' | 'moveTo', add: number): string => {
    const range = `w:id="${990 + add}"`;
    const start = `<w:${kind}RangeStart ${range} w:author="${xml(reply.author)}" w:date="2026-05-20T10:00:00Z" w:name="move1"/>`;
    const mark = `<w:rPr><w:${kind} ${changed(reply, add)}/></w:rPr>`;
    const moved = `<w:${kind} ${changed(reply, add + 2)}>${runs}</w:${kind}>`;
    return `<w:p><w:pPr>${properties}${mark}</w:pPr>${start}${moved}</w:p><w:${kind}RangeEnd ${range}/>`;
  };
  const document = reply.document.slice(0, from) + half('moveFrom', 0) + reply.document.slice(to);
  const now = { ...reply, document, edits: reply.edits + 4 };
  const target = paragraphWith(now, other).from;
  return { ...now, document: document.slice(0, target) + half('moveTo', 1) + document.slice(target) };
};

/** Words changed with the switch off. */
export const retyped = (reply: WordReply, was: string, now: string): WordReply =>
  around(reply, was, (properties) => run(properties, now));

/** A comment in the margin on some words. */
export const commented = (reply: WordReply, words: string, comment: string): WordReply => {
  const id = reply.comments.length;
  const now = around(
    reply,
    words,
    (properties) =>
      `<w:commentRangeStart w:id="${id}"/>${run(properties, words)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
  );
  const text = `<w:comment w:id="${id}" w:author="${xml(reply.author)}" w:date="2026-05-20T10:00:00Z"><w:p><w:r><w:t>${xml(comment)}</w:t></w:r></w:p></w:comment>`;
  return { ...now, comments: [...reply.comments, text] };
};

/** A note at the foot of the page put in behind some words, tracked there and in the note. */
export const footnoted = (reply: WordReply, words: string, note: string): WordReply => {
  const path = 'word/footnotes.xml';
  const notes = strFromU8(reply.parts[path] ?? new Uint8Array());
  const paragraph = `<w:p><w:ins ${changed(reply, 5)}>${run('', note)}</w:ins></w:p>`;
  const added = notes.replace(
    '</w:footnotes>',
    `<w:footnote w:id="77">${paragraph}</w:footnote></w:footnotes>`,
  );
  if (added === notes) throw new Error('the file has no place for notes');
  const sign = `<w:ins ${changed(reply)}><w:r><w:footnoteReference w:id="77"/></w:r></w:ins>`;
  const now = around(reply, words, (properties) => run(properties, words) + sign);
  return { ...now, parts: { ...reply.parts, [path]: strToU8(added) } };
};

/** Words struck through by hand, and others put in behind them in red. */
export const marked = (reply: WordReply, struck: string, red: string): WordReply =>
  around(
    reply,
    struck,
    () => run('<w:rPr><w:strike/></w:rPr>', struck) + run('<w:rPr><w:color w:val="FF0000"/></w:rPr>', red),
  );

const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const commentsRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';

const withComments = ({ parts, comments }: WordReply): Record<string, Uint8Array> => {
  if (comments.length === 0) return { ...parts };
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
  const relations = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
  const override = `<Override PartName="/word/comments.xml" ContentType="${commentsType}"/>`;
  const relation = `<Relationship Id="rIdComments" Type="${commentsRelation}" Target="comments.xml"/>`;
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return {
    ...parts,
    '[Content_Types].xml': strToU8(
      types.includes('/word/comments.xml') ? types : types.replace('</Types>', `${override}</Types>`),
    ),
    'word/_rels/document.xml.rels': strToU8(
      relations.includes('relationships/comments"')
        ? relations
        : relations.replace('</Relationships>', `${relation}</Relationships>`),
    ),
    'word/comments.xml': strToU8(`<w:comments xmlns:w="${main}">${comments.join('')}</w:comments>`),
  };
};

/** The file as it is mailed back. */
export const mailedBack = (reply: WordReply): Uint8Array =>
  zipSync({ ...withComments(reply), [documentPath]: strToU8(reply.document) });
