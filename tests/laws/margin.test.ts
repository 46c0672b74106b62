import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Accept } from '#core/amendment/deed.ts';
import { enact as decide } from '#core/amendment/negotiation.ts';
import { type Negotiation, opened, present } from '#core/amendment/state.ts';
import { apply } from '#core/change/apply.ts';
import type { Change, EditWording } from '#core/change/change.ts';
import { invert } from '#core/change/invert.ts';
import { type Draft, defaultSettings, type Language, wordingIn } from '#core/draft/draft.ts';
import { characters, plain, sameWording } from '#core/draft/wording.ts';
import type { MarginDeed } from '#core/margin/deed.ts';
import { enact } from '#core/margin/enact.ts';
import { followMargin } from '#core/margin/follow.ts';
import { type Margin, marginOf } from '#core/margin/margin.ts';
import { marginDeedSchema, marginSchema } from '#core/margin/schema.ts';
import { behind } from '#core/margin/stale.ts';
import {
  arbitraryChange,
  arbitraryChangedDraft,
  arbitraryChanges,
  arbitraryDraft,
} from '../build/arbitrary.ts';
import { had } from '../build/expect-change.ts';
import { accept as adopt, chair, proposal, reworded, undo } from '../core/amendment/build.ts';

const many = process.env.ENTENTE_LONG === '1' ? 20_000 : 800;
const runs = { numRuns: many };
const by = { who: 'Ana', at: '2028-05-01T10:00:00Z' };

/** A draft with changes that were made on it one after another. */
const story: fc.Arbitrary<readonly [Draft, readonly Change[]]> = fc
  .tuple(arbitraryDraft(), fc.nat({ max: 5 }))
  .chain(([draft, length]) =>
    arbitraryChanges(draft, length).chain((changes) => {
      const now = changes.reduce((before, change) => had(apply(before, change)), draft);
      return arbitraryChange(now, 'last').map((last) => [draft, [...changes, last]] as const);
    }),
  );

/** The margin and the draft after changes. */
const followed = (margin: Margin, draft: Draft, changes: readonly Change[]): readonly [Margin, Draft] =>
  changes.reduce<readonly [Margin, Draft]>(
    ([beside, before], change) => {
      const after = had(apply(before, change));
      return [followMargin(beside, change, before, after), after];
    },
    [margin, draft],
  );

// Where parts were once joined is remembered for good and says nothing by itself.
const inOrder = (margin: Margin): readonly string[] =>
  behind(margin.stale)
    .map(({ part, language, kind, since, was, own }) =>
      JSON.stringify([part, language, kind, kind === 'unwritten' ? '' : since, was, own]),
    )
    .toSorted();

const deedOn =
  (draft: Draft) =>
  (pick: number, serial: number): MarginDeed => {
    const part = draft.parts[pick % draft.parts.length]?.id ?? '';
    const language = draft.languages[pick % draft.languages.length] ?? '';
    const deeds: readonly MarginDeed[] = [
      { type: 'comment', id: `k${serial}`, part, text: 'Is this agreed?' },
      { type: 'reply', comment: `k${serial - 1}`, id: `k${serial}`, text: 'It is.' },
      { type: 'resolve-comment', comment: `k${pick % (serial + 1)}` },
      { type: 'set-status', part, status: 'agreed' },
      { type: 'name-version', name: `Rev.${pick % 5}`, revision: 0 },
      { type: 'confirm-wording', part, language },
      { type: 'mark-wording', part, language },
      { type: 'let-stand', part, saying: `22 / ${pick % 3}` },
      { type: 'question-again', part, saying: `22 / ${pick % 3}` },
    ];
    return deeds[pick % deeds.length] ?? { type: 'comment', id: `k${serial}`, part, text: 'x' };
  };

const noted = (margin: Margin, draft: Draft, picks: readonly number[]): Margin =>
  picks.reduce((beside, pick, serial) => {
    const next = enact(beside, deedOn(draft)(pick, serial), draft, by);
    return next.ok ? next.value : beside;
  }, margin);

/** The same in two languages throughout. */
const pairStory = story.filter(([draft, changes]) => {
  const words = JSON.stringify(changes);
  return draft.languages.length === 2 && !words.includes('"add-language"');
});

// Of two languages that wait for each other one may come to follow: the part is still behind in the other.
const places = (margin: Margin): ReadonlySet<string> => new Set(behind(margin.stale).map(({ part }) => part));

// The words of one of them gone, there was nothing that the other waited for; it alone is behind when they come back.
const waitsInBoth = (margin: Margin, change: Change): change is EditWording =>
  change.type === 'edit-wording' &&
  behind(margin.stale).filter(({ part }) => part === change.part).length > 1;

const without = (margin: Margin, part: string | null): Margin => ({
  ...margin,
  stale: margin.stale.filter((one) => one.part !== part),
});

// Parts that are both behind may agree once they are joined, and then nobody remembers which of them was.
const joins = (change: Change): boolean => JSON.stringify(change).includes('"merge-parts"');

describe('whatever is changed', () => {
  test('in three languages, undoing a change leaves behind every part that was', () => {
    fc.assert(
      fc.property(story, ([draft, changes]) => {
        const last = changes.at(-1);
        if (last === undefined || joins(last)) return;
        const [margin, before] = followed(marginOf(draft), draft, changes.slice(0, -1));
        const [after, changed] = followed(margin, before, [last]);
        const [back] = followed(after, changed, [invert(last)]);
        const kept = places(back);
        expect([...places(margin)].filter((place) => !kept.has(place))).toEqual([]);
      }),
      runs,
    );
  });

  test('in two languages, undoing a change takes its stale wordings back', () => {
    fc.assert(
      fc.property(pairStory, ([draft, changes]) => {
        const last = changes.at(-1);
        if (last === undefined || last.type === 'group') return;
        const [margin, before] = followed(marginOf(draft), draft, changes.slice(0, -1));
        if (margin.stale.some(({ kind }) => kind === 'pending')) return;
        if (joins(last) && margin.stale.length > 1) return;
        const [after, changed] = followed(margin, before, [last]);
        const [back] = followed(after, changed, [invert(last)]);
        const both = waitsInBoth(margin, last) ? last.part : null;
        expect(inOrder(without(back, both))).toEqual(inOrder(without(margin, both)));
        expect(both === null || places(back).has(both)).toBe(true);
      }),
      runs,
    );
  });

  test('a wording stays behind until it is confirmed, both agree again, or the part is gone', () => {
    fc.assert(
      fc.property(story, ([draft, changes]) => {
        const last = changes.at(-1);
        if (last?.type !== 'edit-wording') return;
        const [margin, before] = followed(marginOf(draft), draft, changes.slice(0, -1));
        const [after, now] = followed(margin, before, [last]);
        for (const entry of behind(margin.stale)) {
          const there = after.stale.some(
            ({ part, language }) => part === entry.part && language === entry.language,
          );
          const part = now.parts.find(({ id }) => id === entry.part);
          if (part === undefined) throw new Error('an edit took a part away');
          const agrees =
            sameWording(wordingIn(part, entry.since), entry.was) &&
            sameWording(wordingIn(part, entry.language), entry.own);
          expect(there || agrees).toBe(true);
        }
      }),
      runs,
    );
  });

  test('an edit in one language leaves every other language behind that was in step', () => {
    fc.assert(
      fc.property(arbitraryChangedDraft(), ([draft, change]) => {
        if (change.type !== 'edit-wording') return;
        const margin = { ...marginOf(draft), stale: [] };
        const [after, now] = followed(margin, draft, [change]);
        const part = now.parts.find(({ id }) => id === change.part);
        if (part === undefined || sameWording(change.removed, change.inserted)) return;
        const own = wordingIn(part, change.language).length > 0;
        const others = now.languages.filter(
          (tag) => tag !== change.language && (own || wordingIn(part, tag).length > 0),
        );
        const listed = new Set(after.stale.map(({ language }) => language));
        const due = own ? others : others.slice(0, 1).map(() => change.language);
        expect(due.filter((tag) => !listed.has(tag))).toEqual([]);
      }),
      runs,
    );
  });

  test('no comment, no status and no named version is dropped', () => {
    fc.assert(
      fc.property(story, fc.array(fc.nat(), { maxLength: 20 }), ([draft, changes], picks) => {
        const margin = noted(marginOf(draft), draft, picks);
        const [after] = followed(margin, draft, changes);
        expect(after.comments.map(({ id }) => id)).toEqual(margin.comments.map(({ id }) => id));
        expect(after.versions).toEqual(margin.versions);
        for (const { part, status } of margin.statuses)
          expect(after.statuses).toContainEqual(expect.objectContaining({ part, status }));
      }),
      runs,
    );
  });

  test('undoing everything brings each comment back to its part', () => {
    fc.assert(
      fc.property(story, fc.array(fc.nat(), { maxLength: 20 }), ([draft, changes], picks) => {
        const margin = noted(marginOf(draft), draft, picks);
        const [after, changed] = followed(margin, draft, changes);
        const [back] = followed(after, changed, changes.map(invert).toReversed());
        expect(back.comments.map(({ id, part }) => [id, part])).toEqual(
          margin.comments.map(({ id, part }) => [id, part]),
        );
      }),
      runs,
    );
  });

  test('the margin is the same after it was written and read', () => {
    fc.assert(
      fc.property(story, fc.array(fc.nat(), { maxLength: 20 }), ([draft, changes], picks) => {
        const [margin, now] = followed(marginOf(draft), draft, changes);
        const later = noted(margin, now, picks);
        expect(marginSchema.parse(JSON.parse(JSON.stringify(later)))).toEqual(later);
        if (now.parts.length === 0) return;
        picks.forEach((pick, serial) => {
          const deed = deedOn(now)(pick, serial);
          expect(marginDeedSchema.parse(JSON.parse(JSON.stringify(deed)))).toEqual(deed);
        });
      }),
      { numRuns: many / 2 },
    );
  });

  test('nothing noted alters the margin or the draft in place', () => {
    fc.assert(
      fc.property(arbitraryDraft(), fc.array(fc.nat(), { maxLength: 20 }), (draft, picks) => {
        const [text, margin] = [JSON.stringify(draft), marginOf(draft)];
        const was = JSON.stringify(margin);
        noted(margin, draft, picks);
        expect(JSON.stringify(draft)).toBe(text);
        expect(JSON.stringify(margin)).toBe(was);
      }),
      { numRuns: many / 2 },
    );
  });
});

const words = fc.array(fc.constantFrom('quay', 'lamp', 'bell', 'tide', 'rope', 'mast'), {
  minLength: 1,
  maxLength: 6,
});

/** A clause in three languages of which the third may be silent, on which a city asks for other words in each of the first two. */
const table: fc.Arbitrary<Negotiation> = fc
  .tuple(words, words, fc.option(words), words, words)
  .filter(([en, fr, , dakar, lyon]) => en.join() !== dakar.join() && fr.join() !== lyon.join())
  .map(([en, fr, es, dakar, lyon]) => {
    const say = (all: readonly string[]): string => `${all.join(' ')}.`;
    const wording = {
      en: plain(say(en)),
      fr: plain(say(fr)),
      ...(es === null ? {} : { es: plain(say(es)) }),
    };
    const draft: Draft = {
      id: 'draft',
      kind: 'conclusions',
      languages: es === null ? ['en', 'fr'] : ['en', 'fr', 'es'],
      fields: {},
      settings: defaultSettings,
      parts: [{ id: 'a', role: 'clause', numbered: true, wording }],
    };
    const asked = [
      proposal('Dakar', draft, [reworded(draft, 'a', say(dakar))]),
      proposal('Lyon', draft, [reworded(draft, 'a', say(lyon), 'fr')], { language: 'fr' }),
    ];
    return asked.reduce((state, deed) => had(decide(state, deed)), opened(draft));
  });

const accept = (...ids: readonly string[]): Accept => ({ ...adopt(...ids), byItself: true });

/** What each language has not followed, as what the other said and says. */
const unfollowed = (state: Negotiation): readonly string[] =>
  behind(state.stale)
    .map(({ language, since, was, part: id }) => {
      const part = present(state).parts.find((one) => one.id === id);
      const now = part === undefined ? [] : wordingIn(part, since);
      return `${language}: ${since} ${characters(was)} > ${characters(now)}`;
    })
    .toSorted();

const said = (state: Negotiation, language: Language): string =>
  present(state)
    .parts.map((part) => characters(wordingIn(part, language)))
    .join();

describe('what is decided in one language', () => {
  test('is for the other to follow, whatever that has to be followed in itself, in either order and at once', () => {
    fc.assert(
      fc.property(table, (start) => {
        const step = (state: Negotiation, ...ids: readonly string[]): Negotiation =>
          had(decide(state, accept(...ids)));
        const ways = [
          step(step(start, 'Dakar'), 'Lyon'),
          step(step(start, 'Lyon'), 'Dakar'),
          step(start, 'Dakar', 'Lyon'),
          step(start, 'Lyon', 'Dakar'),
        ];
        const others = present(start).languages;
        for (const done of ways)
          expect(unfollowed(done)).toEqual(
            ['en', 'fr']
              .flatMap((since) =>
                others
                  .filter((language) => language !== since)
                  .map((language) => `${language}: ${since} ${said(start, since)} > ${said(done, since)}`),
              )
              .toSorted(),
          );
      }),
      runs,
    );
  });

  test('stays to be followed once the other way is confirmed, and undo gives back what was', () => {
    fc.assert(
      fc.property(table, fc.boolean(), (start, turned) => {
        const order = turned ? ['Lyon', 'Dakar'] : ['Dakar', 'Lyon'];
        const both = order.reduce((state, id) => had(decide(state, accept(id))), start);
        for (const language of present(start).languages) {
          const confirmed = had(decide(both, { type: 'confirm-wording', by: chair, part: 'a', language }));
          expect(unfollowed(confirmed)).toEqual(
            unfollowed(both).filter((line) => !line.startsWith(`${language}:`)),
          );
          const one = had(decide(had(decide(confirmed, undo)), undo));
          expect(one.stale).toEqual(had(decide(start, accept(order[0] ?? ''))).stale);
          expect(had(decide(one, undo)).stale).toEqual(start.stale);
        }
      }),
      runs,
    );
  });

  test('leaves nobody behind where one city asks for it in both, one after the other in one decision', () => {
    fc.assert(
      fc.property(table, (start) => {
        const draft = present(start);
        const asked = start.order.map((id) =>
          proposal(`${id}'s`, draft, [reworded(draft, 'a', `${id}.`, id === 'Lyon' ? 'fr' : 'en')], {
            language: id === 'Lyon' ? 'fr' : 'en',
            cities: ['Bergen'],
          }),
        );
        const state = asked.reduce((at, deed) => had(decide(at, deed)), opened(draft));
        const done = had(decide(state, accept("Dakar's", "Lyon's")));
        expect(unfollowed(done).filter((line) => !line.startsWith('es'))).toEqual([]);
      }),
      runs,
    );
  });
});
