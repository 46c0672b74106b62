import { copyFileSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { rewording } from '#core/change/make.ts';
import { plain } from '#core/draft/wording.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { entente, scratch, show } from '#tests/build/entente.ts';
import { had } from '#tests/build/expect-change.ts';
import { amendments, done, refused, statuses, written } from './consulting.ts';

const at = scratch();
const chair = ['--by', 'Chair', '--reason', 'no agreement yet'];

const english = `Conclusions

We, the harbour towns, have agreed on the following:

1. The towns publish their charts on a common shelf.
2. A maximum of three keepers per town shall attend the meeting.
`;
const french = `Conclusions

Nous, les villes portuaires, sommes convenues de ce qui suit :

1. Les villes publient leurs cartes sur une étagère commune.
2. Un maximum de trois gardiens par ville assiste à la réunion.
`;

const first = at('first.entente');

beforeAll(() => {
  const [en, fr] = [written(at('en.txt'), english), written(at('fr.txt'), french)];
  done('import', en, '--kind', 'conclusions', '--language', 'en', '-o', first);
  done('pair', first, fr, '--language', 'fr');
});

/** A file of its own with both languages. */
const bilingual = (name: string): string => {
  const file = at(`${name}.entente`);
  copyFileSync(first, file);
  return file;
};

const amend = (
  file: string,
  city: string,
  language: 'en' | 'fr',
  ...turns: readonly (readonly [string, string])[]
): string => {
  const text = written(`${file}-${city}-${language}.txt`, language === 'en' ? english : french, ...turns);
  return done('amend', file, '--city', city, '--language', language, '--text', text);
};

const issued = (file: string, ...words: readonly string[]): string => {
  const path = `${file}.md`;
  done('export', file, '--form', 'rolling', '--as', 'md', '-o', path, ...words);
  return readFileSync(path, 'utf8').replaceAll(/\*|\\|<!-- -->/g, '');
};

const wordings = (file: string): readonly (readonly (string | undefined)[])[] =>
  show(file).clauses.map(({ wording }) => [wording.en, wording.fr]);

describe('brackets with sponsors (D3)', () => {
  it('stand at the corresponding place in both languages, with names that can be left out', () => {
    const file = bilingual('d3');
    const said = done(
      'bracket',
      file,
      '--clause',
      '2',
      '--words',
      'three keepers',
      '--beside',
      'fr=trois gardiens',
      '--city',
      'Lyon, Dakar',
      ...chair,
    );
    expect(said).toContain('b1  2  English  [-three keepers-] Lyon, Dakar');
    const named = issued(file);
    expect(named).toContain('of [three keepers (Lyon and Dakar)] per town');
    expect(named).toContain('de [trois gardiens (Lyon et Dakar)] par ville');
    const nameless = issued(file, '--no-sponsors');
    expect(nameless).toContain('of [three keepers] per town');
    expect(nameless).toContain('de [trois gardiens] par ville');
  });

  it('make the clause count as open until they are taken off', () => {
    const file = bilingual('d3-open');
    done(
      'bracket',
      file,
      '--clause',
      '2',
      '--words',
      'three keepers',
      '--beside',
      'fr=trois gardiens',
      ...chair,
    );
    expect(done('conflicts', file)).toContain('2 of 30 words in English stand in brackets: 7 %.');
    const adopt = ['export', file, '--form', 'consensus', '--for-adoption', '--as', 'md', '-o', at('d3.md')];
    expect(refused(...adopt)).toContain(
      '1 thing is open:\n  Still in brackets: clause 2.\nNothing was written.',
    );
    done('decide', file, 'b1', 'lift', ...chair);
    expect(done('conflicts', file)).toBe('');
    done(...adopt);
  });

  it('hold the words of a city in both languages as one alternative', () => {
    const file = bilingual('d3-both');
    amend(file, 'Lyon', 'en', ['three keepers', 'two keepers']);
    amend(file, 'Dakar', 'en', ['three keepers', 'nine keepers']);
    amend(file, 'Dakar', 'fr', ['trois gardiens', 'neuf gardiens']);
    done('decide', file, 'a1,a2,a3', 'bracket', ...chair);
    expect(issued(file)).toContain('[three / two (Lyon) / nine (Dakar)]');
    expect(issued(file)).toMatch(/\[trois \/ neuf \(Dakar\) \(EN\s: Lyon\)\]/u);
    done('decide', file, 'b1', 'choose', '--option', 'o2', ...chair);
    expect(statuses(file)).toEqual({ a1: 'fallen', a2: 'agreed', a3: 'agreed' });
    expect(wordings(file)[1]).toEqual([
      'A maximum of nine keepers per town shall attend the meeting.',
      'Un maximum de neuf gardiens par ville assiste à la réunion.',
    ]);
  });

  it('take the words of the other language from the chair, alternatives in their order', () => {
    const file = bilingual('d3-beside');
    amend(file, 'Lyon', 'en', ['three keepers', 'two keepers']);
    amend(file, 'Dakar', 'en', ['three keepers', 'nine keepers']);
    done('decide', file, 'a1,a2', 'bracket', '--beside', 'fr=trois / deux / neuf', ...chair);
    expect(issued(file)).toContain('[trois / deux (Lyon) / neuf (Dakar)]');
    done('decide', file, 'b1', 'choose', '--option', 'o1', ...chair);
    expect(wordings(file)[1]?.[1]).toBe('Un maximum de deux gardiens par ville assiste à la réunion.');
    done('undo', file);
    expect(issued(file)).toContain('[trois / deux (Lyon) / neuf (Dakar)]');
    expect(done('verify', file)).toContain('is sound');
  });

  it('are refused where the words beside them are not sure, and nothing is decided', () => {
    const file = bilingual('d3-refused');
    amend(file, 'Lyon', 'en', ['three keepers', 'two keepers']);
    const refusals = [
      [['--beside', 'fr=quatre'], 'is there 0 times'],
      [['--beside', 'fr=r'], 'times in the paragraph, not once'],
      [['--beside', 'trois'], 'does not say which words of which language'],
      [['--beside', 'es=tres'], 'has no text in Spanish'],
      [['--beside', 'fr=trois / deux / neuf'], 'there are 1'],
      [['--beside', 'en=three'], 'No words in English can stand beside'],
      [['--whole', '--beside', 'fr=trois'], 'around a whole paragraph'],
    ] as const;
    for (const [words, sentence] of refusals)
      expect(refused('decide', file, 'a1', 'bracket', ...words, ...chair)).toContain(sentence);
    expect(statuses(file)).toEqual({ a1: 'proposed' });
  });

  it('do not pass over an amendment in silence that has another place, or stands in brackets already', () => {
    const file = bilingual('d3-apart');
    amend(file, 'Lyon', 'en', ['three keepers', 'two keepers'], ['common shelf', 'shared shelf']);
    amend(file, 'Dakar', 'en', ['three keepers', 'nine keepers']);
    expect(refused('decide', file, 'a1,a2', 'bracket', ...chair)).toContain('are not about one place');
    const keepers = amendments(file).flatMap(({ id, clause }) => (clause === '2' ? [id] : []));
    done('decide', file, keepers[0] ?? '', 'bracket', ...chair);
    expect(refused('decide', file, keepers[1] ?? '', 'bracket', ...chair)).toContain(
      'in brackets already (b1)',
    );
  });
});

/** The last paragraph typed anew, as in the window. */
const typeOver = (path: string, language: 'en' | 'fr', words: string): void => {
  const file = had(openDraft(path, { mode: 'write' }));
  const part = file.draft.parts.at(-1)?.id ?? '';
  had(file.apply(had(rewording(file.draft, part, language, plain(words))), { who: 'Rapporteur' }));
  file.close();
};

describe('brackets around words that others would change', () => {
  const contested = (name: string): string => {
    const file = bilingual(name);
    amend(file, 'Dakar', 'fr', ['de trois gardiens', 'avec quelques personnes']);
    amend(file, 'Lyon', 'en', ['three keepers', 'two keepers']);
    done('decide', file, 'a2', 'bracket', '--beside', 'fr=trois / deux', ...chair);
    return file;
  };

  it('keep words from being adopted that reach across them, until they are chosen or taken off', () => {
    const file = contested('across');
    for (const verdict of ['accept', 'ad-referendum'])
      expect(refused('decide', file, 'a1', verdict, ...chair)).toContain(
        'a1 would replace words in the brackets b1 together with those around them',
      );
    expect(issued(file)).toContain('Un maximum de [trois / deux (Lyon)] gardiens par ville');
    done('decide', file, 'b1', 'lift', ...chair);
    done('decide', file, 'a1', 'accept', ...chair);
    expect(wordings(file)[1]?.[1]).toBe('Un maximum avec quelques personnes par ville assiste à la réunion.');
  });

  it('leave a language as it is in which their words were typed over, and say so', () => {
    const file = contested('typed-over');
    const typed = 'Un maximum avec quelques personnes par ville assiste à la réunion.';
    typeOver(file, 'fr', typed);
    expect(issued(file)).toContain(typed);
    expect(issued(file)).toContain('of [three / two (Lyon)] keepers');
    expect(done('conflicts', file)).toContain('b1  2  French  no words left; stays as it is');
    const said = entente('decide', file, 'b1', 'choose', '--option', 'o1', ...chair);
    expect(said.stderr).toContain('Paragraph 2 in French was left as it is: the brackets b1 held none');
    expect(wordings(file)[1]).toEqual(['A maximum of two keepers per town shall attend the meeting.', typed]);
    expect(done('verify', file)).toContain('is sound');
  });
});

describe('alternatives of a whole clause (D4)', () => {
  it('are printed as [2] and [2 bis] in both languages, and one of them is chosen', () => {
    const file = bilingual('d4');
    amend(file, 'Lyon', 'en', ['three keepers per town shall', 'two pilots of each harbour should']);
    done('decide', file, 'a1', 'bracket', '--whole', ...chair);
    expect(issued(file, '--language', 'en')).toMatch(
      /\[2\] \[A maximum of three[\s\S]*\[2 bis\] \[A maximum of two pilots/,
    );
    expect(issued(file, '--language', 'fr')).toMatch(/\[2\] \[Un maximum[\s\S]*\[2 bis\] \[Un maximum/);
    done('decide', file, 'b1', 'choose', '--option', 'o1', ...chair);
    expect(wordings(file)[1]?.[0]).toContain('two pilots of each harbour should attend');
  });

  it('hold a deletion beside other words, each to be chosen', () => {
    const file = bilingual('d4-deletion');
    amend(file, 'Lyon', 'en', ['2. A maximum of three keepers per town shall attend the meeting.\n', '']);
    amend(file, 'Dakar', 'en', ['three keepers', 'nine keepers']);
    const said = done('decide', file, 'a1,a2', 'bracket', '--whole', ...chair);
    expect(said).toContain('o1 deletion Lyon / o2 {+A maximum of nine keepers');
    done('decide', file, 'b1', 'choose', '--option', 'o1', ...chair);
    expect(statuses(file)).toEqual({ a1: 'agreed', a2: 'fallen' });
    expect(wordings(file)).toHaveLength(1);
  });
});

describe('proposed paragraphs that are not in the text', () => {
  const rivals = (name: string): string => {
    const file = bilingual(name);
    amend(file, 'Bergen', 'en', ['2. A max', '2. The towns light a lamp.\n3. A max']);
    amend(file, 'Dunedin', 'en', ['2. A max', '2. The towns ring a bell.\n3. A max']);
    done('decide', file, 'a1,a2', 'bracket', ...chair);
    return file;
  };

  it('stand in brackets where they would go, without a number, and keep the text from adoption', () => {
    const file = rivals('new');
    expect(issued(file, '--language', 'en')).toMatch(
      /1\. The towns publish[\s\S]*\[Alt 1: The towns light a lamp. \(Bergen\)\][\s\S]*\[Alt 2: The towns ring a bell. \(Dunedin\)\][\s\S]*2\. A max/,
    );
    const adopt = ['export', file, '--form', 'consensus', '--for-adoption', '--as', 'md', '-o', at('new.md')];
    expect(refused(...adopt)).toContain('Still in brackets: a new clause behind clause 1.');
  });

  it('come in when one is chosen, and stay out when none is', () => {
    const file = rivals('new-chosen');
    done('decide', file, 'b1', 'choose', '--option', 'o2', ...chair);
    expect(wordings(file).map(([en]) => en)[1]).toBe('The towns ring a bell.');
    expect(statuses(file)).toEqual({ a1: 'fallen', a2: 'agreed' });
    done('undo', file);
    done('decide', file, 'b1', 'choose', ...chair);
    expect(wordings(file)).toHaveLength(2);
    expect(statuses(file)).toEqual({ a1: 'rejected', a2: 'rejected' });
    expect(done('verify', file)).toContain('is sound');
  });
});

describe('a clause that is written in one language alone', () => {
  it('says in the rolling and the consensus text of the other that it is to be written', () => {
    const file = bilingual('unwritten');
    amend(file, 'Bergen', 'en', ['2. A max', '2. The towns light a lamp.\n3. A max']);
    done('decide', file, 'a1', 'accept', ...chair);
    expect(issued(file, '--language', 'fr')).toContain('2. [à rédiger en français]');
    expect(issued(file, '--language', 'en')).toContain('2. The towns light a lamp.');
    const path = at('unwritten.md');
    done('export', file, '--form', 'consensus', '--as', 'md', '--language', 'fr', '-o', path);
    expect(readFileSync(path, 'utf8').replaceAll(/\*|\\/g, '')).toContain('2. [à rédiger en français]');
  });
});

describe('near-duplicates (D1)', () => {
  it('are merged into one that all sponsor, and one of its sponsors may withdraw', () => {
    const file = bilingual('d1');
    amend(file, 'Lyon', 'en', ['their charts', 'their charts, in particular the oldest,']);
    amend(file, 'Dakar', 'en', ['their charts', 'their charts, notably the oldest,']);
    amend(file, 'Bergen', 'en', ['their charts', 'their charts, in particular the oldest ones,']);
    expect(done('conflicts', file)).toContain('nearly the same, to be agreed as one: a1, a2, a3');
    expect(refused('decide', file, 'a2,a3', 'merge', ...chair)).toContain('--into');
    done('decide', file, 'a2,a3', 'merge', '--into', 'a1', ...chair);
    const [one] = amendments(file);
    expect(one?.sponsors.map(({ name }) => name)).toEqual(['Lyon', 'Dakar', 'Bergen']);
    expect(statuses(file)).toEqual({ a1: 'proposed', a2: 'merged', a3: 'merged' });
    expect(done('decide', file, 'a1', 'withdraw', '--city', 'Dakar', ...chair)).toContain(
      'Dakar no longer behind a1',
    );
    expect(refused('decide', file, 'a1', 'withdraw', '--city', 'Macao', ...chair)).toContain(
      'does not sponsor a1',
    );
    done('decide', file, 'a1', 'accept', ...chair);
    const origin = done('origin', file, '--clause', '1', '--words', 'the oldest');
    expect(origin).toContain('Lyon, Bergen (a1)');
  });

  it('are agreed in one wording that credits all of them', () => {
    const file = bilingual('d1-wording');
    amend(file, 'Lyon', 'en', ['their charts', 'their charts, in particular the oldest,']);
    amend(file, 'Dakar', 'en', ['their charts', 'their charts, notably the oldest,']);
    const words = 'The towns publish their charts, and first of all the oldest, on a common shelf.';
    done('decide', file, 'a1,a2', 'as-amended', '--text', words, ...chair);
    expect(statuses(file)).toEqual({ a1: 'agreed-as-amended', a2: 'agreed-as-amended' });
    expect(wordings(file)[0]?.[0]).toBe(words);
    expect(done('origin', file, '--clause', '1', '--words', 'the oldest')).toContain('Lyon, Dakar (a1, a2)');
  });
});

describe('the command for brackets', () => {
  it('is explained in both languages, every word of it', () => {
    for (const ui of ['en', 'fr']) {
      const { status, stdout } = entente('bracket', '--help', `--ui=${ui}`);
      expect([status, /option\.|argument\.|placeholder\.|cli:|\.about/.test(stdout)]).toEqual([0, false]);
    }
  });
});

describe('proposals on the form of the text', () => {
  it('are in the rolling text in their place, and listed with where a paragraph is to go', () => {
    const file = bilingual('forms');
    const letter = written(
      at('forms.txt'),
      'Move paragraph 1 to follow paragraph 2.\nMerge paragraphs 1 and 2.\n',
    );
    done('amend', file, '--city', 'Lyon', '--instructions', letter);
    const [move, merge] = amendments(file);
    expect([move?.kind, merge?.kind]).toEqual(['move', 'merge']);
    expect(merge?.inserted).toBe('');
    const shown = issued(file, '--proposals', '--language', 'en');
    expect(shown).toContain('[to follow 2 (Lyon)]');
    expect(shown).toContain('[to be joined with the next (Lyon)]');
    expect(done('amendments', file)).toContain('move behind 2');
  });
});

describe('words that come together in French', () => {
  it('are told of where they do not elide, before one chooses, once one has, and where they are adopted', () => {
    const file = bilingual('elision');
    done('round', 'open', file, '--deadline', '2030-05-30', '--zone', 'Europe/Paris', '--silence', 'consent');
    amend(file, 'Lyon', 'fr', ['leurs cartes', 'le atlas']);
    const put = entente('decide', file, 'a1', 'bracket', ...chair);
    expect(put.stderr).toMatch(/If \S+ is chosen, paragraph 1 reads “le atlas” in French/);
    const [bracket = '', option = ''] = /\b(b\S*) .*?\b(o\S*) \{\+/.exec(put.stdout)?.slice(1) ?? [];
    const chosen = entente('decide', file, bracket, 'choose', '--option', option, ...chair);
    expect(chosen.stderr).toContain('Paragraph 1 now reads “le atlas” in French');
    amend(file, 'Dakar', 'fr', ['trois gardiens', 'l’gardiens']);
    const adopted = entente('decide', file, 'a2', 'accept', ...chair);
    expect(adopted.stderr).toContain('“l’gardiens”');
    expect(adopted.stderr).not.toContain('atlas');
  });
});
