import { describe, expect, it } from 'vitest';
import { printed } from '#core/draft/printed.ts';
import { isText } from '#core/draft/wording.ts';
import { markdown } from '#core/print/markdown.ts';
import { markdownSource } from '#core/text/markdown-source.ts';
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

/** Words that Markdown would take for lists, titles, rules, entities, formulas or the end of a row. */
const traps = [
  '1. January',
  '2027) was the year',
  '- dash',
  '+ plus',
  '= equal',
  ': colon',
  '    far in',
  'R&D &lt;here&gt; for $1 and $2',
];

const trapped = (tag: string) =>
  printed(
    draft(
      heading(
        { line: 'kind' },
        en([{ text: 'Conclusions\nof all' }]),
        fr([{ text: 'Conclusions\nde tous' }]),
      ),
      chapeau(en([{ text: traps.join('\n') }]), fr('mots')),
      ...traps.map((text) => chapeau(en([{ text }]), fr('mots'))),
    ),
    tag,
    languages,
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

  it('keeps lines that look like lists, titles or entities as they are, and their ends in place', () => {
    const [title, , lines, , ...alone] = markdown([trapped('en')]).split(/(?<!\\)\n/);
    const kept = [
      '1\\. January',
      '2027\\) was the year',
      '\\- dash',
      '\\+ plus',
      '\\= equal',
      '\\: colon',
      'far in',
      'R\\&D \\&lt;here\\&gt; for \\$1 and \\$2',
    ];
    expect(title).toBe('# Conclusions<br>of all');
    expect(lines).toBe(kept.join('\\\n'));
    expect(alone.filter((line) => line !== '')).toEqual(kept);
  });

  it('keeps a row for each part of two languages, whatever lines the part has', () => {
    const rows = markdown([trapped('en'), trapped('fr')])
      .trimEnd()
      .split('\n');
    expect(rows).toHaveLength(2 + 2 + traps.length);
    expect(rows[2]).toBe('| **Conclusions<br>of all** | **Conclusions<br>de tous** |');
    expect(rows[3]).toContain('1\\. January<br>2027\\) was');
  });

  it('leads to web and mail addresses only, and never out of its cell', () => {
    const link = (to: string) => [{ text: 'here', link: to }];
    const leading = (to: string) =>
      markdown([printed(draft(chapeau(en(link(to)), fr(link(to)))), 'en', languages)]).trimEnd();
    expect(leading('https://example.org/a|b\\c<d>')).toBe('[here](<https://example.org/a%7Cb%5Cc%3Cd%3E>)');
    expect(leading('javascript:alert(1)')).toBe('here');
  });

  it('is read back as it was written', () => {
    const text = markdown([trapped('en')]);
    const lines = markdownSource(text).map(({ wording }) =>
      wording.map((run) => (isText(run) ? run.text : '')).join(''),
    );
    expect(lines.filter((line) => line !== '')).toEqual([
      'Conclusions\nof all',
      ...traps.map((line) => line.trim()),
      ...traps.map((line) => line.trim()),
    ]);
  });

  it.skipIf(!hasProgram('pandoc'))('leads pandoc into no list, title or table that is none', () => {
    for (const from of ['markdown', 'commonmark_x', 'gfm']) {
      const html = run('pandoc', ['-f', from, '-t', 'html', '--wrap=none'], markdown([trapped('en')])).stdout;
      expect(html.match(/<(?:ol|ul|dl|pre|h2|table|blockquote|span class="math)/g)).toBeNull();
      expect(html.match(/<br \/>|<br>/g)).toHaveLength(traps.length);
      expect(html).toContain('R&amp;D &amp;lt;here&amp;gt; for $1 and $2');
      const table = run(
        'pandoc',
        ['-f', from, '-t', 'html', '--wrap=none'],
        markdown([trapped('en'), trapped('fr')]),
      ).stdout;
      expect(table.match(/<tr/g)).toHaveLength(1 + 2 + traps.length);
    }
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
