import { describe, expect, it } from 'vitest';
import { printed } from '#core/draft/printed.ts';
import { markdown } from '#core/print/markdown.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { chapeau, clause, draft, en, fr, heading, item } from '#tests/build/draft.ts';
import { hasProgram, run } from '#tests/build/programs.ts';

const languages = draftingLanguages();

const built = draft(
  heading({ line: 'kind' }, en('Conclusions'), fr('Conclusions')),
  chapeau(en('We have agreed:'), fr('Nous sommes convenus de ce qui suit :')),
  clause(
    'a',
    en('The *Network* shall meet in {nextYear:plain}{note: If funds allow.}.'),
    fr('Le *Réseau* se réunira.'),
  ),
  item(en('with \\* stars | and `ticks`'), fr('avec \\* étoiles')),
  clause('b', en('See paragraph {#a}.'), fr('Voir le paragraphe {#a}.')),
);

const page = (tag: string) => printed(built, tag, languages);

describe('a draft as Markdown', () => {
  it('prints its own numbers, marks, notes and placeholders, and nothing as markup that is none', () => {
    expect(markdown([page('en')])).toBe(
      [
        '# Conclusions',
        '',
        'We have agreed:',
        '',
        '**1.** The *Network* shall meet in \\[year of the next meeting\\][^1].',
        '',
        '- (a) with \\* stars \\| and \\`ticks\\`',
        '',
        '**2.** See paragraph 1.',
        '',
        '[^1]: If funds allow.',
        '',
      ].join('\n'),
    );
  });

  it('sets two languages side by side, a row for each part', () => {
    const lines = markdown([page('en'), page('fr')]).split('\n');
    expect(lines[0]).toBe('| en | fr |');
    expect(lines).toContain('| **(a)** with \\* stars \\| and \\`ticks\\` | **a)** avec \\* étoiles |');
    expect(lines).toContain('| **2** See paragraph 1. | **2** Voir le paragraphe 1. |');
  });

  it('is nothing for no page', () => {
    expect(markdown([])).toBe('');
  });

  it.skipIf(!hasProgram('pandoc'))('says to pandoc what it says', () => {
    const text = run(
      'pandoc',
      ['-f', 'markdown', '-t', 'plain', '--wrap=none'],
      markdown([page('en')]),
    ).stdout;
    expect(text).toContain('with * stars | and `ticks`');
    expect(text).toMatch(/^1\. The Network shall meet in \[year of the next meeting\]\[1\]\.$/m);
  });
});
