import { describe, expect, it } from 'vitest';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import { filesAround, type Packed, paragraph, part, relation, run, wordFile, zipOf } from './read-file.ts';
import { by, del, ins, replyOf, tracked } from './tracked-file.ts';

const w14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const w15 = 'http://schemas.microsoft.com/office/word/2012/wordml';

const start = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
const end = (id: number): string => `<w:commentRangeEnd w:id="${id}"/>`;
const place = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
const on = (id: number, inside: string): string => `${start(id)}${inside}${end(id)}${place(id)}`;

const comment = (
  id: number,
  text: string,
  { author = 'Dakar', date = '', paraId = `0000000${id}` } = {},
): string =>
  `<w:comment w:id="${id}" w:author="${author}" w:initials="D"${date && ` w:date="${date}"`}><w:p xmlns:w14="${w14}" w14:paraId="0000AAAA"><w:r><w:t>${text}</w:t></w:r></w:p><w:p xmlns:w14="${w14}" w14:paraId="${paraId}"><w:r><w:t>More</w:t><w:br/></w:r></w:p></w:comment>`;

/** A file with comments and, given by pairs of child and parent, their threads. */
const threaded = (body: string, comments: string, threads: string): Revisions => {
  const extended: Packed = {
    name: 'word/commentsExtended.xml',
    bytes: new TextEncoder().encode(`<w15:commentsEx xmlns:w15="${w15}">${threads}</w15:commentsEx>`),
  };
  const relations = relation('ex', 'x', 'commentsExtended.xml').replace(
    /Type="[^"]*"/,
    'Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended"',
  );
  const document = part('document', `<w:body>${body}</w:body>`);
  return replyOf(zipOf([...filesAround(document, { comments, relations }), extended]));
};
const said = ({ comments }: Revisions) =>
  comments.map(({ text, replies, resolved }) => [text, replies.map((one) => one.text), resolved]);

describe('comments', () => {
  it('say who, when and what, on the words they hang on in both views', () => {
    const body = paragraph(
      `${run('We ')}${start(4)}${del('note')}${ins('welcome')}${run(' it')}${end(4)}${place(4)}${run('.')}`,
    );
    const { comments } = replyOf(
      wordFile(body, { comments: comment(4, 'Too weak', { date: '2026-05-04T09:00:00Z' }) }),
    );
    expect(comments).toEqual([
      {
        id: '4',
        author: 'Dakar',
        initials: 'D',
        date: '2026-05-04T09:00:00Z',
        text: 'Too weak\nMore',
        replies: [],
        resolved: false,
        anchor: {
          before: { from: { paragraph: 0, offset: 3 }, to: { paragraph: 0, offset: 10 } },
          after: { from: { paragraph: 0, offset: 3 }, to: { paragraph: 0, offset: 13 } },
          words: 'welcome it',
        },
      },
    ]);
  });

  it('can hang on a place alone, on words that were deleted, across paragraphs, or on nothing', () => {
    const body = [
      paragraph(run('One') + place(1) + run(' two')),
      paragraph(on(2, del('gone')) + run('kept')),
      paragraph(start(3) + run('from here')),
      paragraph(run('to here') + end(3) + place(3) + run('!')),
    ].join('');
    const comments = [4, 3, 2, 1].map((id) => comment(id, `c${id}`)).join('');
    const told = replyOf(wordFile(body, { comments }));
    expect(told.comments.map(({ id, anchor }) => [id, anchor?.words, anchor?.before.from.offset])).toEqual([
      ['1', '', 3],
      ['2', 'gone', 0],
      ['3', 'from here\nto here', 0],
      ['4', undefined, undefined],
    ]);
  });

  it('are answered and resolved as Word says in a part of its own', () => {
    const ex = (id: number, parent?: number, done = 0): string =>
      `<w15:commentEx w15:paraId="0000000${id}" ${parent === undefined ? '' : `w15:paraIdParent="0000000${parent}"`} w15:done="${done}"/>`;
    const body = paragraph([1, 2, 3, 4].map((id) => on(id, run('x'))).join(''));
    const comments = [1, 2, 3, 4].map((id) => comment(id, `c${id}`)).join('');
    const made = threaded(body, comments, ex(1, undefined, 1) + ex(2, 1) + ex(3) + ex(4, 2));
    expect(said(made)).toEqual([
      ['c1\nMore', ['c2\nMore', 'c4\nMore'], true],
      ['c3\nMore', [], false],
    ]);
    expect(made.counts).toMatchObject({ comments: 2, replies: 2, resolved: 1 });
  });

  it('are all told, also where their threads go round in a circle', () => {
    const ex = (id: number, parent: number): string =>
      `<w15:commentEx w15:paraId="0000000${id}" w15:paraIdParent="0000000${parent}"/>`;
    const body = paragraph([1, 2, 3].map((id) => on(id, run('x'))).join(''));
    const comments = [1, 2, 3].map((id) => comment(id, `c${id}`)).join('');
    expect(said(threaded(body, comments, ex(1, 2) + ex(2, 3) + ex(3, 1)))).toHaveLength(3);
  });

  it('are answered by others on the same words where no part says so, as in Google Docs, which resolves in words', () => {
    const both =
      start(0) + start(1) + start(2) + run('words') + end(0) + end(1) + end(2) + run('.') + on(3, run('y'));
    const google = (id: number, text: string, date: string): string =>
      `<w:comment w:id="${id}" w:author="a@example.org" w:date="${date}"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
    const comments =
      google(0, '_Marked as resolved_', '2026-05-03T09:00:00Z') +
      google(1, 'Agreed', '2026-05-02T09:00:00Z') +
      google(2, 'Too weak', '2026-05-01T09:00:00Z') +
      google(3, 'Another', '2026-05-01T09:00:00Z');
    expect(said(replyOf(wordFile(paragraph(both), { comments })))).toEqual([
      ['Too weak', ['Agreed', '_Marked as resolved_'], true],
      ['Another', [], false],
    ]);
  });

  it('may lack author, initials and date', () => {
    const bare = '<w:comment w:id="1"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment>';
    expect(replyOf(wordFile(paragraph(on(1, run('a'))), { comments: bare })).comments[0]).toMatchObject({
      id: '1',
      text: 'Why?',
    });
    expect(Object.keys(replyOf(wordFile(paragraph('a'), { comments: bare })).comments[0] ?? {})).toEqual([
      'id',
      'text',
      'replies',
      'resolved',
    ]);
  });

  it('and their authors are among the authors of the file', () => {
    const body = paragraph(ins('a') + tracked('del', run('b'), by('')) + place(1));
    expect(replyOf(wordFile(body, { comments: comment(1, 'x') })).authors).toEqual(['Lens', '', 'Dakar']);
  });
});
