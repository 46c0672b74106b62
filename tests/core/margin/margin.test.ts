import { describe, expect, test } from 'vitest';
import { apply } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import { invert } from '#core/change/invert.ts';
import { deleting, merging, splitting } from '#core/change/make.ts';
import { type Draft, wordingIn } from '#core/draft/draft.ts';
import { characters, plain } from '#core/draft/wording.ts';
import type { MarginDeed } from '#core/margin/deed.ts';
import { enact } from '#core/margin/enact.ts';
import { followMargin } from '#core/margin/follow.ts';
import { commentsOn, type Margin, marginOf, orphaned, statusOf } from '#core/margin/margin.ts';
import { behind } from '#core/margin/stale.ts';
import { clause, draft, en, fr } from '../../build/draft.ts';
import { had } from '../../build/expect-change.ts';

const start = draft(
  clause('a', en('The cities meet. They share tools.'), fr('Les villes se réunissent. Elles partagent.')),
  clause('b', en('They report.'), fr('Elles rendent compte.')),
);

const ana = { who: 'Ana', at: '2028-05-01T10:00:00Z' };
const ben = { who: 'Ben', at: '2028-05-01T11:00:00Z' };

/** A draft with its margin. */
interface Desk {
  readonly draft: Draft;
  readonly margin: Margin;
}

const desk: Desk = { draft: start, margin: marginOf(start) };

const changed = ({ draft: before, margin }: Desk, ...changes: readonly Change[]): Desk => {
  let now: Desk = { draft: before, margin };
  for (const change of changes) {
    const after = had(apply(now.draft, change));
    now = { draft: after, margin: followMargin(now.margin, change, now.draft, after) };
  }
  return now;
};

const noted = ({ draft: text, margin }: Desk, by: typeof ana, ...deeds: readonly MarginDeed[]): Desk => ({
  draft: text,
  margin: deeds.reduce((beside, deed) => had(enact(beside, deed, text, by)), margin),
});

const refused = ({ draft: text, margin }: Desk, by: typeof ana, deed: MarginDeed): string => {
  const done = enact(margin, deed, text, by);
  return done.ok ? 'done' : done.failure.code;
};

/** A whole wording put in place of another, as typing in one go. */
const worded = ({ draft: text }: Desk, part: string, language: string, words: string): Change => {
  const found = text.parts.find(({ id }) => id === part);
  if (found === undefined) throw new Error(`no ${part}`);
  const removed = wordingIn(found, language);
  return { type: 'edit-wording', part, language, at: 0, removed, inserted: plain(words) };
};

const typed = (at: Desk, part: string, language: string, words: string): Desk =>
  changed(at, worded(at, part, language, words));

const open = ({ margin }: Desk): readonly string[] =>
  behind(margin.stale).map(({ part, language, kind }) => `${part} ${language} ${kind}`);

const added = (id: string, after: string, words: string): Change => ({
  type: 'insert-parts',
  after,
  parts: [{ id, role: 'clause', numbered: true, wording: { en: plain(words) } }],
});

describe('a wording that no longer follows', () => {
  test('is the one that was not changed, with what the other said when both agreed, however long one types', () => {
    let now = desk;
    for (const words of ['They r.', 'They re.', 'They reply.']) now = typed(now, 'b', 'en', words);
    expect(open(now)).toEqual(['b fr outdated']);
    expect(now.margin.stale.map(({ was }) => characters(was))).toEqual(['They report.']);
  });

  test('follows again when the other says what it said, unless it was changed itself', () => {
    const other = typed(desk, 'b', 'en', 'They reply.');
    expect(open(typed(other, 'b', 'en', 'They report.'))).toEqual([]);
    const both = typed(other, 'b', 'fr', 'Elles répondent.');
    expect(open(typed(both, 'b', 'en', 'They report.'))).toEqual(['b fr outdated']);
  });

  test('is brought up to date without leaving the other behind, until somebody confirms it', () => {
    const other = typed(typed(desk, 'b', 'en', 'They reply.'), 'b', 'fr', 'Elles répondent.');
    expect(open(other)).toEqual(['b fr outdated']);
    const confirm = { type: 'confirm-wording', part: 'b', language: 'fr' } as const;
    const agreed = noted(other, ana, confirm);
    expect(open(agreed)).toEqual([]);
    expect(refused(agreed, ana, confirm)).toBe('margin:not-behind');
  });

  test('is not one that is changed together with the other', () => {
    const group: Change = {
      type: 'group',
      changes: [worded(desk, 'b', 'en', 'They reply.'), worded(desk, 'b', 'fr', 'Elles répondent.')],
    };
    expect(open(changed(desk, group))).toEqual([]);
  });

  test('can be marked by hand, and then only a word of somebody ends it', () => {
    const mark = { type: 'mark-wording', part: 'b', language: 'fr' } as const;
    const now = noted(desk, ana, mark);
    expect(open(now)).toEqual(['b fr outdated']);
    expect(refused(now, ana, mark)).toBe('margin:behind-already');
    const later = typed(typed(now, 'b', 'en', 'They reply.'), 'b', 'en', 'They report.');
    expect(open(later)).toEqual(['b fr outdated']);
    expect(refused(desk, ana, { ...mark, language: 'de' })).toBe('margin:no-language');
  });
});

describe('a wording that is to be written', () => {
  test('is that of a new clause in the language in which it has no words, until it has some', () => {
    const now = changed(desk, added('c', 'b', 'They sing.'));
    expect(open(now)).toEqual(['c fr unwritten']);
    expect(open(typed(now, 'c', 'fr', 'Elles'))).toEqual([]);
  });

  test('does not leave the other behind while it is being written, and does once its writer was elsewhere', () => {
    let now = changed(desk, added('c', 'b', 'They sing.'));
    for (const words of ['Elles', 'Elles ch', 'Elles chantent.']) now = typed(now, 'c', 'fr', words);
    expect(open(now)).toEqual([]);
    const elsewhere = typed(now, 'b', 'en', 'They reply.');
    expect(open(typed(elsewhere, 'c', 'fr', 'Elles dansent.'))).toContain('c en outdated');
  });

  test('is to be updated when the other is changed after it was written', () => {
    const now = typed(changed(desk, added('c', 'b', 'They sing.')), 'c', 'fr', 'Elles chantent.');
    expect(open(typed(now, 'c', 'en', 'They dance.'))).toEqual(['c fr outdated']);
  });

  test('is that of a half into which a cut brought words of one language only', () => {
    const cut = changed(desk, had(splitting(start, 'b', { en: 5, fr: 21 }, 'c')));
    expect(open(cut)).toEqual(['c fr unwritten', 'b fr outdated']);
    expect(open(changed(cut, had(merging(cut.draft, 'c'))))).toEqual([]);
  });

  test('is every clause in a language that is new to the draft', () => {
    const change: Change = { type: 'add-language', language: 'es', at: 2, wordings: {} };
    const now = changed(desk, change);
    expect(open(now)).toEqual(['a es unwritten', 'b es unwritten']);
    expect(open(changed(now, invert(change)))).toEqual([]);
  });

  test('stays so when the language whose words it was to follow goes, where another has words', () => {
    const now = changed(desk, added('c', 'b', 'They sing.'));
    const turned: Change = {
      type: 'group',
      changes: [
        { type: 'add-language', language: 'es', at: 2, wordings: { c: [{ text: 'Cantan.' }] } },
        {
          type: 'edit-wording',
          part: 'c',
          language: 'en',
          at: 0,
          removed: [{ text: 'They sing.' }],
          inserted: [],
        },
      ],
    };
    expect(open(changed(changed(now, turned), invert(turned)))).toEqual(['c fr unwritten']);
  });
});

describe('a comment', () => {
  const about: MarginDeed = {
    type: 'comment',
    id: 'c1',
    part: 'a',
    language: 'en',
    quoted: 'share tools',
    text: 'Which?',
  };
  const now = noted(desk, ana, about);

  test('goes with the half that has the words it quotes, and back when the cut is undone', () => {
    const cut = had(splitting(start, 'a', { en: 17, fr: 26 }, 'c'));
    const apart = changed(now, cut);
    expect(commentsOn(apart.margin, 'c')).toHaveLength(1);
    expect(commentsOn(changed(apart, invert(cut)).margin, 'a')).toHaveLength(1);
  });

  test('goes along when its clause is joined to another, and back when that is undone', () => {
    const below = noted(desk, ana, { type: 'comment', id: 'c2', part: 'b', text: 'To whom?' });
    const join = had(merging(start, 'b'));
    const joined = changed(below, join);
    expect(commentsOn(joined.margin, 'a').map(({ id }) => id)).toEqual(['c2']);
    expect(commentsOn(changed(joined, invert(join)).margin, 'b').map(({ id }) => id)).toEqual(['c2']);
  });

  test('waits for its clause when that is deleted', () => {
    const gone = had(deleting(start, 'a'));
    const without = changed(now, gone);
    expect(orphaned(without.margin, without.draft).map(({ id }) => id)).toEqual(['c1']);
    const back = changed(without, invert(gone));
    expect(orphaned(back.margin, back.draft)).toEqual([]);
  });

  test('is changed and taken back by its writer alone', () => {
    expect(refused(now, ben, { type: 'edit-comment', id: 'c1', text: 'Mine.' })).toBe('margin:not-own');
    expect(refused(now, ben, { type: 'delete-comment', id: 'c1' })).toBe('margin:not-own');
    const edited = noted(now, ana, { type: 'edit-comment', id: 'c1', text: 'Whose?' });
    expect(edited.margin.comments[0]).toMatchObject({ text: 'Whose?', edited: ana.at });
    expect(noted(edited, ana, { type: 'delete-comment', id: 'c1' }).margin.comments).toEqual([]);
  });

  test('leaves its place without words when it was answered', () => {
    const answered = noted(now, ben, { type: 'reply', comment: 'c1', id: 'c2', text: 'Looms.' });
    const [thread] = noted(answered, ana, { type: 'delete-comment', id: 'c1' }).margin.comments;
    expect(thread).toMatchObject({ text: '', replies: [{ who: 'Ben', text: 'Looms.' }] });
    const [other] = noted(answered, ben, { type: 'delete-comment', id: 'c2' }).margin.comments;
    expect(other?.replies).toEqual([]);
  });

  test('is resolved and opened again, once each', () => {
    const resolve = { type: 'resolve-comment', comment: 'c1' } as const;
    const reopen = { type: 'reopen-comment', comment: 'c1' } as const;
    expect(refused(now, ana, reopen)).toBe('margin:not-resolved');
    const settled = noted(now, ben, resolve);
    expect(settled.margin.comments[0]?.resolved).toEqual(ben);
    expect(refused(settled, ana, resolve)).toBe('margin:resolved-already');
    expect(noted(settled, ana, reopen).margin).toEqual(now.margin);
  });

  test('needs words, an id of its own and a clause', () => {
    expect(refused(now, ana, { ...about, id: 'c2', text: ' ' })).toBe('margin:no-words');
    expect(refused(now, ana, about)).toBe('margin:id-taken');
    expect(refused(now, ana, { type: 'reply', comment: 'c1', id: 'c1', text: 'x' })).toBe('margin:id-taken');
    expect(refused(now, ana, { ...about, id: 'c2', part: 'z' })).toBe('margin:no-part');
    expect(refused(now, ana, { type: 'resolve-comment', comment: 'c9' })).toBe('margin:no-comment');
  });
});

describe('the status of a clause', () => {
  const agreed = noted(desk, ana, { type: 'set-status', part: 'a', status: 'agreed' });

  test('is open until the committee says otherwise', () => {
    expect(statusOf(desk.margin, 'a')).toBe('open');
    expect(statusOf(agreed.margin, 'a')).toBe('agreed');
    const back = noted(agreed, ben, { type: 'set-status', part: 'a', status: 'open' });
    expect(statusOf(back.margin, 'a')).toBe('open');
  });

  test('is that of both halves when it is cut, and is not altered by typing', () => {
    const apart = changed(agreed, had(splitting(start, 'a', { en: 17, fr: 26 }, 'c')));
    expect(statusOf(apart.margin, 'c')).toBe('agreed');
    expect(statusOf(typed(agreed, 'a', 'en', 'Other words.').margin, 'a')).toBe('agreed');
  });
});

describe('a named version', () => {
  const named = noted(desk, ana, { type: 'name-version', name: ' Rev.1 ', revision: 3 });

  test('has a name that no other has, whatever its case', () => {
    expect(named.margin.versions).toEqual([{ name: 'Rev.1', revision: 3, ...ana }]);
    expect(refused(named, ana, { type: 'name-version', name: 'REV.1', revision: 4 })).toBe(
      'margin:name-taken',
    );
    expect(refused(named, ana, { type: 'name-version', name: ' ', revision: 4 })).toBe('margin:no-name');
  });

  test('can be renamed, also in its case alone, and forgotten', () => {
    const renamed = noted(named, ben, { type: 'rename-version', name: 'rev.1', to: 'REV.1' });
    expect(renamed.margin.versions).toMatchObject([{ name: 'REV.1', who: 'Ana' }]);
    expect(refused(named, ana, { type: 'remove-version', name: 'Rev.2' })).toBe('margin:no-version');
    expect(noted(named, ana, { type: 'remove-version', name: 'Rev.1' }).margin.versions).toEqual([]);
  });
});
