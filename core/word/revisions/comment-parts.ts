import { type Relations, readDefinitions, readPart, related, type WordPackage } from '../read/package.ts';
import type { Attributes, XmlEvents } from '../read/xml.ts';
import type { Remark } from './comment.ts';
import { changedBy } from './responsible.ts';

/** A comment as its part of the file has it. */
export interface WrittenComment extends Remark {
  /** The last of its paragraphs, by which threads are told. */
  readonly lastParagraph: string | undefined;
}

/** What a file says of the threads of comments, by the last paragraph of each comment. */
export interface Thread {
  readonly parent: string | undefined;
  readonly resolved: boolean;
}

interface OpenComment {
  readonly attributes: Attributes;
  readonly lines: string[];
  lastParagraph: string | undefined;
}

const written = ({ attributes, lines, lastParagraph }: OpenComment): WrittenComment => {
  const by = {
    author: attributes['w:author'],
    date: attributes['w:date'],
    dateUtc: attributes['w16du:dateUtc'],
  };
  const initials = attributes['w:initials'];
  return {
    id: attributes['w:id'] ?? '',
    ...changedBy(by),
    ...(initials === undefined ? {} : { initials }),
    text: lines.join('\n').trim(),
    lastParagraph,
  };
};

const signs: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
]);

/** Words deleted from a comment are no part of it, nor is the code of a field. */
const commentEvents = (tell: (comment: WrittenComment) => void): XmlEvents => {
  let comment: OpenComment | undefined;
  let hears = false;
  const say = (words: string): void => {
    if (comment !== undefined) comment.lines[comment.lines.length - 1] += words;
  };
  return {
    open: (name, attributes) => {
      hears = name === 'w:t';
      if (name === 'w:comment') comment = { attributes, lines: [], lastParagraph: undefined };
      else if (name === 'w:p' && comment !== undefined) {
        comment.lines.push('');
        comment.lastParagraph = attributes['w14:paraId'];
      } else say(signs.get(name) ?? '');
    },
    text: (words) => {
      if (hears) say(words);
    },
    close: (name) => {
      hears = false;
      if (name === 'w:comment' && comment !== undefined) tell(written(comment));
      if (name === 'w:comment') comment = undefined;
    },
  };
};

/** The comments of a document in the order of their part. */
export const readComments = (file: WordPackage, relations: Relations): readonly WrittenComment[] => {
  const comments: WrittenComment[] = [];
  const path = related(file, relations, 'comments') ?? '';
  readPart(
    file,
    path,
    file.limits.story,
    commentEvents((comment) => comments.push(comment)),
  );
  return comments;
};

/** The threads of a document's comments; Google Docs and older programs write none. */
export const readThreads = (file: WordPackage, relations: Relations): ReadonlyMap<string, Thread> => {
  const threads = new Map<string, Thread>();
  readDefinitions(
    file,
    related(file, relations, 'commentsExtended') ?? '',
    ['w15:commentEx'],
    ({ attributes }) => {
      const id = attributes['w15:paraId'];
      const resolved = ['1', 'true', 'on'].includes(attributes['w15:done'] ?? '');
      if (id !== undefined) threads.set(id, { parent: attributes['w15:paraIdParent'], resolved });
    },
  );
  return threads;
};
