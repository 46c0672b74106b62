import { describe, expect, it } from 'vitest';
import { apply } from '#core/change/apply.ts';
import type { Draft } from '#core/draft/draft.ts';
import { writeWorded } from '#core/draft/worded.ts';
import { plain } from '#core/draft/wording.ts';
import { readClip, writeClip } from '#renderer/editor/clipboard/fragment.ts';
import { clauseShape, itemShape, type PastedPart } from '#renderer/editor/clipboard/pasted.ts';
import { readPlain } from '#renderer/editor/clipboard/read-plain.ts';
import { deleteSelection } from '#renderer/editor/commands/delete.ts';
import { copied, paste } from '#renderer/editor/commands/paste.ts';
import type { Plan } from '#renderer/editor/commands/plan.ts';
import { caretAt } from '#renderer/editor/spots.ts';
import { clause, draft, en, fr, heading, item } from '#tests/build/draft.ts';
import { lines } from './lines.ts';

const desk = (given: Draft, part: string, language: string, offset: number) => {
  let count = 0;
  return { draft: given, selection: caretAt(part, language, offset), newId: () => `new-${++count}` };
};

const made = (given: Draft, plan: Plan | null): Draft => {
  const result = plan?.change ? apply(given, plan.change) : null;
  if (result?.ok !== true) throw new Error('nothing pasted');
  return result.value;
};

const show = (parts: readonly PastedPart[]): readonly string[] =>
  parts.map(({ shape, wording }) => {
    const kind = shape.role === 'item' ? `item ${shape.level} ${shape.list}` : shape.role;
    return `${kind}: ${writeWorded(wording)}`;
  });

describe('plain text from another program', () => {
  it('is read line by line, with typed numbers and bullets as clauses and items', () => {
    expect(
      show(
        readPlain(
          '1. The Cities decide:\r\n\r\n(a) to meet;\n(i) each year\n(b) to write.\n- quickly\n2) Thanks.',
        ),
      ),
    ).toEqual([
      'clause: The Cities decide:',
      'item 1 letter: to meet;',
      'item 2 roman: each year',
      'item 1 letter: to write.',
      'item 2 hyphen: quickly',
      'clause: Thanks.',
    ]);
  });

  it('keeps a single line as it is, without what cannot be seen', () => {
    expect(show(readPlain('1. soft\u00ADhyphen \u200Band\uFFFC so on '))).toEqual([
      'clause: 1. softhyphen and so on ',
    ]);
    expect(readPlain(' \n ')).toEqual([]);
  });
});

describe('pasting several paragraphs', () => {
  const given = draft(
    clause('a', en('One two.'), fr('Un deux.'), item('i', en('first'))),
    clause('b', en('Last.'), fr('Dernier.')),
  );
  const pasted = [
    { shape: clauseShape, wording: plain('X') },
    { shape: itemShape(1, 'letter'), wording: plain('Y') },
    { shape: clauseShape, wording: plain('Z') },
  ];

  it('goes on with the clause of the caret, and puts what stood behind it to the last', () => {
    const after = made(given, paste(desk(given, 'a', 'en', 4), pasted));
    expect(lines(after, 'en')).toEqual([
      'a 1. One X',
      'new-1 (a) Y',
      'new-2 2. Ztwo.',
      'i (a) first',
      'b 3. Last.',
    ]);
    expect(lines(after, 'fr').filter((line) => !line.endsWith('~'))).toEqual([
      'a 1. Un deux.',
      'b 3. Dernier.',
    ]);
  });

  it('makes items of everything inside a list', () => {
    const after = made(given, paste(desk(given, 'i', 'en', 5), pasted));
    expect(lines(after, 'en').slice(1, 4)).toEqual(['i (a) firstX', 'new-1 (a) Y', 'new-2 (b) Z']);
  });

  it('fills the places that a language has yet to write before it makes new ones', () => {
    const waiting = draft(
      clause('a', fr('Un.')),
      clause('b', fr('Deux.')),
      clause('c', en('C.'), fr('Trois.')),
    );
    const after = made(waiting, paste(desk(waiting, 'a', 'en', 0), pasted));
    expect(lines(after, 'en')).toEqual(['a 1. X', 'b 2. Y', 'new-1 3. Z', 'c 4. C.']);
    expect(after.parts.map((part) => part.id)).toEqual(['a', 'b', 'new-1', 'c']);
    expect(lines(after, 'fr')).toEqual(['a 1. Un.', 'b 2. Deux.', 'new-1 3. ~', 'c 4. Trois.']);
  });

  it('loses no word where no clause may follow', () => {
    const headed = draft(heading('h', en('Title')), heading('k', en('Line')), clause('a', en('A.')));
    const after = made(
      headed,
      paste(
        desk(headed, 'h', 'en', 5),
        pasted.filter(({ shape }) => shape.role === 'clause'),
      ),
    );
    expect(lines(after, 'en').join(' ')).toMatch(/TitleX.*Z/);
  });
});

describe('what is cut from a list', () => {
  const list = (second: ReturnType<typeof item>): Draft =>
    draft(
      clause(
        'c',
        en('We:'),
        fr('Nous :'),
        item('a', en('one'), fr('un')),
        second,
        item('d', en('last'), fr('dernier')),
      ),
    );
  const chosen = { anchor: caretAt('a', 'en', 3).focus, focus: caretAt('b', 'en', 3).focus, language: 'en' };
  const cut = (given: Draft) => {
    const at = { draft: given, selection: chosen, newId: () => 'new' };
    const clip = writeClip(copied(at), 'en', { label: () => '', shown: () => '' });
    return { clip: readClip(clip.html) ?? [], left: made(given, deleteSelection(at)) };
  };

  it('comes back beside its translation, on its own level', () => {
    const given = list(item('b', en('two'), fr('deux')));
    const { clip, left } = cut(given);
    expect(made(left, paste(desk(left, 'a', 'en', 3), clip))).toEqual(given);
  });

  it('is the same item again where no other language had words in it, so that references to it hold', () => {
    const given = list(item('b', en('two')));
    const { clip, left } = cut(given);
    expect(left.parts.map(({ id }) => id)).not.toContain('b');
    expect(made(left, paste(desk(left, 'a', 'en', 3), clip))).toEqual(given);
  });

  it('lies on the level of the item behind which it is put, and under a clause on the first', () => {
    const { clip, left } = cut(list(item('b', en('two'), fr('deux'))));
    const levels = (part: string, offset: number) =>
      made(left, paste(desk(left, part, 'en', offset), clip)).parts.map((one) =>
        one.role === 'item' ? `${one.id} ${one.level}` : one.id,
      );
    expect(levels('d', 4)).toEqual(['c', 'a 1', 'b 1', 'd 1', 'new-1 1']);
    expect(levels('c', 3)).toEqual(['c', 'new-1 1', 'a 1', 'b 1', 'd 1']);
  });
});

describe('copying within Entente', () => {
  it('brings parts back as they were, and gives other programs their words with numbers', () => {
    const given = draft(
      clause('a', en('One *two* & {year}.'), item('i', en('first'))),
      clause('b', en('B.')),
    );
    const selection = {
      language: 'en',
      anchor: { part: 'a', language: 'en', offset: 0 },
      focus: { part: 'i', language: 'en', offset: 3 },
    };
    const parts = copied({ draft: given, selection, newId: () => '' });
    const clip = writeClip(parts, 'en', { label: (id) => (id === 'a' ? '1.' : '(a)'), shown: () => '2026' });
    expect(clip.plain).toBe('1. One two & 2026.\nfir');
    expect(clip.html).toContain('<p>1. One <i>two</i> &amp; 2026.</p>');
    expect(show(readClip(clip.html) ?? [])).toEqual(['clause: One *two* & {year}.', 'item 1 letter: fir']);
  });

  it('takes nothing for its own that is not whole', () => {
    expect(readClip('<div data-entente-parts="%7B%22language%22">x</div>')).toBeNull();
    expect(readClip('<div data-entente-parts="%E0%A4%A">x</div>')).toBeNull();
    expect(readClip('<p>x</p>')).toBeNull();
  });
});
