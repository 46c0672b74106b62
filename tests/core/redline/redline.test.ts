import { describe, expect, it } from 'vitest';
import { apply } from '#core/change/apply.ts';
import { characters, plain, type Wording } from '#core/draft/wording.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import { markedText } from '#core/redline/marked-text.ts';
import { hunkChanges, redlineWordings, withHunks } from '#core/redline/redline.ts';
import { redlineRuns } from '#core/redline/runs.ts';
import { clause, draft, en } from '../../build/draft.ts';
import { had } from '../../build/expect-change.ts';
import { written } from '../../build/wording.ts';
import { english, french, unseen } from '../language/profiles.ts';

const marked = (before: string, after: string, profile: LanguageProfile = english): string =>
  markedText(redlineRuns(redlineWordings(plain(before), plain(after), profile)), 'plain');

const worded = (text: string): Wording => written(text).wording;

describe('two wordings', () => {
  it('differ in whole words, shown as phrases', () => {
    expect(marked('The Cities should submit reports.', 'The Cities shall submit reports.')).toBe(
      'The Cities [-should-]{+shall+} submit reports.',
    );
    expect(marked('in favour of rural crafts', 'on behalf of urban artists')).toBe(
      '[-in favour of rural crafts-]{+on behalf of urban artists+}',
    );
  });

  it('differ in whole figures, whatever separates their groups', () => {
    expect(marked('for 10,000 visitors', 'for 12,000 visitors')).toBe('for [-10,000-]{+12,000+} visitors');
    const [before, after] = [unseen('pour 10~000 visiteurs'), unseen('pour 10~500 visiteurs')];
    expect(marked(before, after, french)).toBe(unseen('pour [-10~000-]{+10~500+} visiteurs'));
  });

  it('keep an elided word apart from the word behind it', () => {
    expect(marked('de l’art vivant', 'de l’artisanat vivant', french)).toBe(
      'de l’[-art-]{+artisanat+} vivant',
    );
    expect(marked('l’art', 'la culture', french)).toBe('[-l’art-]{+la culture+}');
  });

  it('differ in as little as one word of a long clause, not in the whole of it', () => {
    const long = Array.from({ length: 120 }, (_, at) => `word${at}`).join(' ');
    expect(marked(long, long.replace('word60 ', 'sixty '))).toBe(
      long.replace('word60 ', '[-word60-]{+sixty+} '),
    );
  });

  it('keep repeated words where they are', () => {
    expect(marked('the city and the region and the state', 'the city and the new region and the state')).toBe(
      'the city and the {+new +}region and the state',
    );
  });

  it('say of words put in twice where a reader would: from one pause to the next', () => {
    expect(marked('A rule. C holds.', 'A rule. B helps. C holds.')).toBe('A rule. {+B helps. +}C holds.');
    expect(marked('Paris, Lyon, Oslo', 'Paris, Lyon, Rome, Oslo')).toBe('Paris, Lyon, {+Rome, +}Oslo');
    expect(marked('culture and nature', 'culture and art and nature')).toBe('culture {+and art +}and nature');
  });

  it('are shown as one difference for a sentence that is mostly new, and leave its neighbours alone', () => {
    expect(
      marked(
        'All agree. The Secretariat publishes an annual report on craft. All sign.',
        'All agree. Every mayor presents one annual balance on mobility. All sign.',
      ),
    ).toBe(
      'All agree. [-The Secretariat publishes an annual report on craft-]{+Every mayor presents one annual balance on mobility+}. All sign.',
    );
  });

  it('keep amendments of neighbouring words apart', () => {
    const { hunks } = redlineWordings(
      plain('publish an annual report on mobility grants'),
      plain('publish a biennial report on residency grants'),
      english,
    );
    expect(hunks.map(({ removed }) => characters(removed))).toEqual(['an annual', 'mobility']);
  });

  it('show a word that moved within a clause as taken out and put in', () => {
    expect(
      marked('shall jointly promote the arts every year', 'shall promote the arts every year jointly'),
    ).toBe('shall [-jointly -]promote the arts every year{+ jointly+}');
  });

  it('that are empty, or become so, are told whole', () => {
    expect(marked('', 'New words.')).toBe('{+New words.+}');
    expect(marked('Old words.', '')).toBe('[-Old words.-]');
    expect(redlineWordings([], [], english).hunks).toEqual([]);
  });
});

describe('typography', () => {
  it('is no amendment, and its places are counted', () => {
    const before = plain('Les villes : "culture" et l\'art, le XII^e siècle');
    const after = plain(unseen('Les villes_: «~culture~» et l’art, le XIIᵉ siècle'));
    const { hunks, typographyOnly } = redlineWordings(before, after, french);
    expect(hunks).toEqual([]);
    expect(typographyOnly).toBe(5);
  });

  it('is left as it stands when words beside it are amended', () => {
    const before = plain(unseen('La culture_; les villes'));
    const after = plain('La culture vivante; les villes');
    const { hunks } = redlineWordings(before, after, french);
    expect(characters(withHunks(before, hunks))).toBe(unseen('La culture vivante_; les villes'));
  });

  it('does not cover a space that makes two words of one', () => {
    expect(marked('cannot', 'can not')).toBe('[-cannot-]{+can not+}');
    expect(marked('art.Every', 'art. Every')).toBe('art.{+ +}Every');
  });

  it('covers raised endings of ordinals, not raised figures', () => {
    expect(redlineWordings(worded('XI^e^ session'), plain('XIe session'), french).hunks).toEqual([]);
    expect(redlineWordings(worded('10 m^2^'), plain('10 m2'), french).hunks).toHaveLength(1);
  });
});

describe('marks and atoms', () => {
  it('marks that change on the same words are a difference of marks', () => {
    const { hunks } = redlineWordings(worded('Recalling the call'), worded('*Recalling the* call'), english);
    expect(hunks).toEqual([
      { kind: 'marks', at: 0, removed: plain('Recalling the'), inserted: worded('*Recalling the*') },
    ]);
  });

  it('fields, references and notes are equal where their values are', () => {
    const before = worded('in {hostCities} as paragraph {#a} has it, see {note: the “list”} here');
    expect(
      redlineWordings(
        before,
        worded('in {hostCities} as paragraph {#a} has it, see {note: the "list"} here'),
        english,
      ),
    ).toMatchObject({
      hunks: [],
      typographyOnly: 1,
    });
    const { hunks } = redlineWordings(
      before,
      worded('in {country} as paragraph {#b} has it, see {note: the map} here'),
      english,
    );
    expect(hunks.map(({ inserted }) => inserted)).toEqual([
      worded('{country}'),
      worded('{#b}'),
      worded('{note: the map}'),
    ]);
  });

  it('are never made twice: each difference is a change on the wording before, in any order', () => {
    const base = draft(clause('a', en('The Cities *shall* meet in {hostCities} every year.')));
    const after = worded('All Cities *should* meet in {hostCities} every second year.');
    const redline = redlineWordings(base.parts[0]?.wording.en ?? [], after, english);
    const changes = hunkChanges(redline, 'a', 'en');
    const changed = changes.toReversed().reduce((now, change) => had(apply(now, change)), base);
    expect(changed.parts[0]?.wording.en).toEqual(after);
  });
});

describe('long wordings', () => {
  const words = (count: number, name: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => name(at)).join(' ');

  it('of 20,000 words are compared word by word', () => {
    const text = words(20_000, (at) => `w${at % 900}`);
    const { hunks } = redlineWordings(plain(text), plain(text.replace(/w450 /g, 'amended ')), english);
    expect(hunks).toHaveLength(22);
  });

  it('with more different words than there are signs for them give the same words back', () => {
    const before = plain(words(16_000, (at) => `a${at}`));
    const after = plain(words(16_000, (at) => `a${(at * 7919) % 16_000}`));
    const { hunks } = redlineWordings(before, after, english);
    expect(characters(withHunks(before, hunks))).toBe(characters(after));
  });

  it('without a word that both have once are compared share by share', () => {
    const before = plain('a b '.repeat(6000).trim());
    const after = plain('b b a a a '.repeat(3000).trim());
    const { hunks } = redlineWordings(before, after, english);
    expect(characters(withHunks(before, hunks))).toBe(characters(after));
  });
});

describe('marked text', () => {
  const runs = redlineRuns(
    redlineWordings(plain('an old rule here'), plain('an even newer rule here'), english),
  );

  it('is written for a plain page, for Markdown and for a terminal from one value', () => {
    expect(markedText(runs, 'plain')).toContain('[-');
    expect(markedText(runs, 'markdown')).toMatch(/~~.+~~\*\*.+\*\*/);
    expect(markedText(runs, 'terminal')).toContain('\u001B[31;9m');
  });

  it('lets no sign of the wording act as a mark or command a terminal', () => {
    const hostile = redlineRuns(redlineWordings(plain('a'), plain('a \u001B[2J **b**'), english));
    expect(markedText(hostile, 'terminal')).not.toContain('\u001B[2J');
    expect(markedText(hostile, 'markdown')).toContain(String.raw`\*\*b\*\*`);
  });

  it('leaves a space at the edge of a mark outside it in Markdown', () => {
    const added = redlineRuns(redlineWordings(plain('one three'), plain('one two three'), english));
    expect(markedText(added, 'markdown')).toBe('one **two** three');
  });
});
