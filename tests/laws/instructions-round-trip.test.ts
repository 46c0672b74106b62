import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givenBy } from '#core/amendment/instructions/given.ts';
import type { Proposal } from '#core/amendment/instructions/proposal.ts';
import { readInstructions } from '#core/amendment/instructions/read-instructions.ts';
import { apply } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import { deleting, moving, withItems } from '#core/change/make.ts';
import { type Draft, defaultSettings, type Part } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import { characters, plain } from '#core/draft/wording.ts';
import type { Result } from '#core/failure.ts';
import { profileOf } from '../build/printed.ts';
import { languages } from '../core/language/profiles.ts';

const vocabulary = {
  en: [
    'cities',
    'mayors',
    'reports',
    'network',
    'culture',
    'water',
    'streets',
    'music',
    'craft',
    'shall',
    'could',
    'share',
    'teach',
    'open',
    'well',
    'often',
    'twice',
    '2018',
    'creative',
    'well-being',
  ],
  fr: [
    'villes',
    'maires',
    'rapports',
    'réseau',
    'culture',
    'l’eau',
    'rues',
    'musique',
    'métiers',
    'doivent',
    'peuvent',
    'partager',
    'enseigner',
    'ouvertes',
    'bien',
    'souvent',
    'deux',
    '2018',
    'créatives',
    'bien-être',
  ],
} as const;

type Tag = keyof typeof vocabulary;

const sentence = (tag: Tag): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...vocabulary[tag]), { minLength: 2, maxLength: 7 }).map((words) => {
    const text = words.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  });

const paragraph = (tag: Tag): fc.Arbitrary<string> =>
  fc.array(sentence(tag), { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));

const both = fc.record({ en: paragraph('en'), fr: paragraph('fr') });

const clauses = fc.array(fc.tuple(both, fc.array(both, { maxLength: 3 })), { minLength: 2, maxLength: 8 });

const drafts: fc.Arbitrary<Draft> = clauses.map((all) => ({
  id: 'draft',
  kind: 'conclusions',
  languages: ['en', 'fr'],
  fields: {},
  settings: defaultSettings,
  parts: all.flatMap(([words, items], index): readonly Part[] => [
    {
      id: `p${index + 1}`,
      role: 'clause',
      numbered: true,
      wording: { en: plain(words.en), fr: plain(words.fr) },
    },
    ...items.map(
      (item, at): Part => ({
        id: `p${index + 1}${'abc'[at]}`,
        role: 'item',
        level: 1,
        list: 'letter',
        wording: { en: plain(item.en), fr: plain(item.fr) },
      }),
    ),
  ]),
}));

/** How the words of an instruction run in a language; `at` is a place as it is cited. */
const said = {
  en: {
    quote: (text: string) => `“${text}”`,
    at: (place: string) => `In paragraph ${place}, `,
    replace: (old: string, text: string) => `replace the words ${old} with the words ${text}.`,
    remove: (old: string) => `delete the words ${old}.`,
    insert: (anchor: string, text: string) => `after the words ${anchor}, insert ${text}.`,
    reword: (place: string, text: string) => `Paragraph ${place} should read: ${text}`,
    after: (place: string, text: string) =>
      `After paragraph ${place}, insert a new paragraph reading: ${text}`,
    bis: (place: string, text: string) => `Insert a new paragraph ${place} bis: ${text}`,
    drop: (place: string) => `Delete paragraph ${place}.`,
    move: (place: string, other: string) => `Move paragraph ${place} to follow paragraph ${other}.`,
    merge: (place: string, other: string) => `Merge paragraphs ${place} and ${other}.`,
    split: (place: string, ordinal: string) =>
      `Divide paragraph ${place} into two paragraphs after the ${ordinal} sentence.`,
    item: (place: string, label: string, text: string) =>
      `In paragraph ${place}, add a new subparagraph (${label}): ${text}`,
    ordinals: ['first', 'second', 'third'],
  },
  fr: {
    quote: (text: string) => `« ${text} »`,
    at: (place: string) => `Au paragraphe ${place}, `,
    replace: (old: string, text: string) => `remplacer les mots ${old} par les mots ${text}.`,
    remove: (old: string) => `supprimer les mots ${old}.`,
    insert: (anchor: string, text: string) => `après les mots ${anchor}, insérer ${text}.`,
    reword: (place: string, text: string) => `Le paragraphe ${place} se lit comme suit : ${text}`,
    after: (place: string, text: string) =>
      `Après le paragraphe ${place}, insérer un nouveau paragraphe ainsi libellé : ${text}`,
    bis: (place: string, text: string) => `Insérer un nouveau paragraphe ${place} bis : ${text}`,
    drop: (place: string) => `Supprimer le paragraphe ${place}.`,
    move: (place: string, other: string) => `Déplacer le paragraphe ${place} après le paragraphe ${other}.`,
    merge: (place: string, other: string) => `Fusionner les paragraphes ${place} et ${other}.`,
    split: (place: string, ordinal: string) =>
      `Scinder le paragraphe ${place} en deux après la ${ordinal} phrase.`,
    item: (place: string, label: string, text: string) =>
      `Au paragraphe ${place}, ajouter un nouvel alinéa ${label}) : ${text}`,
    ordinals: ['première', 'deuxième', 'troisième'],
  },
} as const;

const read = (letter: string, draft: Draft): readonly Proposal[] =>
  readInstructions(letter, draft, { languages, newId: () => 'new' });

const value = (result: Result<Draft>): Draft => {
  if (!result.ok) throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.facts)}`);
  return result.value;
};

const applied = (draft: Draft, changes: readonly Change[]): Draft =>
  changes.reduce((present, change) => value(apply(present, change)), draft);

const cite = (draft: Draft, part: Part, tag: Tag): string => {
  const profile = languages[tag];
  return profile === undefined ? '' : (labels(draft, profile).get(part.id)?.cite ?? '');
};

const textOf = (part: Part, tag: Tag): string => characters(part.wording[tag] ?? []);

const expectSame = (letter: string, draft: Draft, expected: Draft): void => {
  const [proposal, second] = read(letter, draft);
  expect([letter, second]).toEqual([letter, undefined]);
  expect([letter, proposal?.sure, proposal?.reason.code]).toEqual([letter, 'exact', proposal?.reason.code]);
  expect(applied(draft, proposal?.operations ?? [])).toEqual(expected);
};

const runs = { numRuns: 400 };
const tags = fc.constantFrom<Tag[]>('en', 'fr');

/** A part of a draft with a range of its words, from 0 and not the full stop. */
const ranged = fc.tuple(drafts, fc.nat(), fc.nat(), fc.nat(), tags).map(([draft, a, b, c, tag]) => {
  const part = draft.parts[a % draft.parts.length];
  if (part === undefined) throw new Error('a draft without parts');
  const words = [...textOf(part, tag).matchAll(/[^\s.]+/g)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
  }));
  const first = b % words.length;
  const last = first + (c % Math.min(words.length - first, 4));
  return { draft, part, tag, from: words[first]?.from ?? 0, to: words[last]?.to ?? 0 };
});

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}-]+’?|[^\s\p{L}\p{N}]/gu) ?? [];

const times = (text: string, part: string): number => {
  const [all, needle] = [wordsOf(text), wordsOf(part)];
  return all.filter((_, from) => needle.every((word, index) => all[from + index] === word)).length;
};

const edited = (draft: Draft, part: Part, tag: Tag, from: number, to: number, text: string): Draft =>
  applied(draft, [
    {
      type: 'edit-wording',
      part: part.id,
      language: tag,
      at: from,
      removed: plain(textOf(part, tag).slice(from, to)),
      inserted: plain(text),
    },
  ]);

const allWords = (draft: Draft, part: Part, tag: Tag, old: string): number =>
  withItems(draft, part.id).reduce((sum, one) => sum + times(textOf(one, tag), old), 0);

describe('an instruction written for a change gives that change when it is read', () => {
  test('for words replaced', () => {
    fc.assert(
      fc.property(
        ranged,
        fc.array(fc.constantFrom('rivers', 'hills', 'ponts'), { minLength: 1, maxLength: 3 }),
        ({ draft, part, tag, from, to }, fresh) => {
          const old = textOf(part, tag).slice(from, to);
          const letter =
            said[tag].at(cite(draft, part, tag)) +
            said[tag].replace(said[tag].quote(old), said[tag].quote(fresh.join(' ')));
          fc.pre(allWords(draft, part, tag, old) === 1);
          expectSame(letter, draft, edited(draft, part, tag, from, to, fresh.join(' ')));
        },
      ),
      runs,
    );
  });

  test('but none for words that stand there several times', () => {
    fc.assert(
      fc.property(ranged, ({ draft, part, tag, from, to }) => {
        const old = textOf(part, tag).slice(from, to);
        fc.pre(allWords(draft, part, tag, old) > 1);
        const letter = said[tag].at(cite(draft, part, tag)) + said[tag].remove(said[tag].quote(old));
        expect(read(letter, draft)[0]).toMatchObject({ sure: 'check', operations: [] });
      }),
      runs,
    );
  });

  test('for words deleted', () => {
    fc.assert(
      fc.property(ranged, ({ draft, part, tag, from, to }) => {
        const text = textOf(part, tag);
        const old = text.slice(from, to);
        fc.pre(from > 0 && text.charAt(from - 1) === ' ' && allWords(draft, part, tag, old) === 1);
        const letter = said[tag].at(cite(draft, part, tag)) + said[tag].remove(said[tag].quote(old));
        expectSame(letter, draft, edited(draft, part, tag, from - 1, to, ''));
      }),
      runs,
    );
  });

  test('for words put in', () => {
    fc.assert(
      fc.property(ranged, fc.constantFrom('and rivers', 'ponts'), ({ draft, part, tag, from, to }, fresh) => {
        const old = textOf(part, tag).slice(from, to);
        fc.pre(allWords(draft, part, tag, old) === 1);
        const letter =
          said[tag].at(cite(draft, part, tag)) +
          said[tag].insert(said[tag].quote(old), said[tag].quote(fresh));
        expectSame(letter, draft, edited(draft, part, tag, to, to, ` ${fresh}`));
      }),
      runs,
    );
  });

  const clauseOf = (draft: Draft, at: number): Part => {
    const all = draft.parts.filter(({ role }) => role === 'clause');
    const part = all[at % all.length];
    if (part === undefined) throw new Error('a draft without clauses');
    return part;
  };

  test('for a paragraph worded anew', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), tags, both, (draft, at, tag, words) => {
        const part = clauseOf(draft, at);
        fc.pre(words[tag] !== textOf(part, tag));
        const letter = said[tag].reword(cite(draft, part, tag), said[tag].quote(words[tag]));
        const [proposal] = read(letter, draft);
        const { is } = givenBy(words[tag], textOf(part, tag), profileOf(tag));
        // Items under the paragraph stay, which is pointed at; what gives less than the paragraph waits.
        const waits = is !== 'whole' || withItems(draft, part.id).length > 1;
        expect(proposal?.sure).toBe(waits ? 'check' : 'exact');
        expect(proposal?.reason.code.startsWith('instructions:gives-')).toBe(is !== 'whole');
        fc.pre(is === 'whole' || proposal?.reason.code === 'instructions:gives-less');
        expect(
          textOf(
            applied(draft, proposal?.operations ?? []).parts.find(({ id }) => id === part.id) ?? part,
            tag,
          ),
        ).toBe(words[tag]);
      }),
      runs,
    );
  });

  test('for a new paragraph, bis or not, and a new item', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), tags, both, fc.boolean(), (draft, at, tag, words, bis) => {
        const part = clauseOf(draft, at);
        const number = cite(draft, part, tag);
        const quoted = said[tag].quote(words[tag]);
        const clause: Part = {
          id: 'new',
          role: 'clause',
          numbered: true,
          ...(bis ? { bis: true } : {}),
          wording: { [tag]: plain(words[tag]) },
        };
        const all = withItems(draft, part.id);
        const after = all.at(-1)?.id ?? part.id;
        expectSame(
          bis ? said[tag].bis(number, quoted) : said[tag].after(number, quoted),
          draft,
          applied(draft, [{ type: 'insert-parts', after, parts: [clause] }]),
        );
        fc.pre(all.length > 1);
        const item: Part = {
          id: 'new',
          role: 'item',
          level: 1,
          list: 'letter',
          wording: { [tag]: plain(words[tag]) },
        };
        const letter = said[tag].item(number, 'abcd'[all.length - 1] ?? '', quoted);
        expectSame(letter, draft, applied(draft, [{ type: 'insert-parts', after, parts: [item] }]));
      }),
      runs,
    );
  });

  test('for a paragraph deleted or moved', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), fc.nat(), tags, (draft, one, two, tag) => {
        const [part, other] = [clauseOf(draft, one), clauseOf(draft, two)];
        const all = withItems(draft, part.id);
        const dropped = deleting(draft, part.id, all.length);
        expectSame(
          said[tag].drop(cite(draft, part, tag)),
          draft,
          dropped.ok ? applied(draft, [dropped.value]) : draft,
        );
        const after = withItems(draft, other.id).at(-1)?.id ?? other.id;
        const moved = moving(draft, part.id, all.length, after);
        fc.pre(moved.ok && part !== other && moved.value.after !== moved.value.was);
        expectSame(
          said[tag].move(cite(draft, part, tag), cite(draft, other, tag)),
          draft,
          moved.ok ? applied(draft, [moved.value]) : draft,
        );
      }),
      runs,
    );
  });

  test('for two paragraphs merged', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), tags, (draft, at, tag) => {
        const part = clauseOf(draft, at);
        const tail = draft.parts[draft.parts.indexOf(part) + 1];
        fc.pre(tail?.role === 'clause');
        if (tail === undefined) return;
        const wording = {
          en: plain(`${textOf(part, 'en')} ${textOf(tail, 'en')}`),
          fr: plain(`${textOf(part, 'fr')} ${textOf(tail, 'fr')}`),
        };
        const parts = draft.parts.flatMap((one) =>
          one === tail ? [] : one === part ? [{ ...part, wording }] : [one],
        );
        expectSame(said[tag].merge(cite(draft, part, tag), cite(draft, tail, tag)), draft, {
          ...draft,
          parts,
        });
      }),
      runs,
    );
  });

  test('for a paragraph divided', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), fc.nat({ max: 1 }), tags, (draft, at, after, tag) => {
        const part = clauseOf(draft, at);
        const [en, fr] = [textOf(part, 'en').split(/(?<=\.) /), textOf(part, 'fr').split(/(?<=\.) /)];
        fc.pre(en.length === fr.length && en.length > after + 1);
        const cut = (all: readonly string[], from: number, to?: number) =>
          plain(all.slice(from, to).join(' '));
        const head: Part = { ...part, wording: { en: cut(en, 0, after + 1), fr: cut(fr, 0, after + 1) } };
        const tail: Part = {
          ...part,
          id: 'new',
          wording: { en: cut(en, after + 1), fr: cut(fr, after + 1) },
        };
        const parts = draft.parts.flatMap((one) => (one === part ? [head, tail] : [one]));
        expectSame(said[tag].split(cite(draft, part, tag), said[tag].ordinals[after] ?? ''), draft, {
          ...draft,
          parts,
        });
      }),
      runs,
    );
  });
});
