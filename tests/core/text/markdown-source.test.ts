import { describe, expect, it } from 'vitest';
import { markdownSource } from '#core/text/markdown-source.ts';
import { marked, readMarkdown, shape, words } from './reading.ts';

const lines = (text: string): readonly string[] => markdownSource(text).map(({ wording }) => marked(wording));

describe('Markdown as source paragraphs', () => {
  it('reads bold, italic, both, and emphasis that runs over a line end', () => {
    expect(lines('a **b** *c* _d_ __e__')).toEqual(['a **b** *c* *d* **e**']);
    expect(markdownSource('***f***')[0]?.wording).toEqual([{ text: 'f', marks: ['bold', 'italic'] }]);
    expect(lines('**one\ntwo** three')).toEqual(['**one**', '**two** three']);
  });

  it('drops signs that nothing answers and keeps those that are characters', () => {
    expect(lines('**open and 2 * 3 and snake_case_name')).toEqual(['open and 2 * 3 and snake_case_name']);
    expect(lines('\\*kept\\* &amp; so')).toEqual(['*kept* & so']);
  });

  it('reads superscripts written in three ways', () => {
    expect(lines('XII^e^ XI^e X<sup>e</sup>')).toEqual(['XII^e^ XI^e^ X^e^']);
  });

  it('keeps absolute links and only the words of others', () => {
    expect(markdownSource('[site](https://unesco.org) [page](./page.html)')[0]?.wording).toEqual([
      { text: 'site', link: 'https://unesco.org' },
      { text: ' page' },
    ]);
  });

  it('puts footnotes where they are referred to and leaves unused ones as lines', () => {
    const [first, , third] = markdownSource('Text[^a].\n[^a]: The *note*.\n[^b]: Alone.');
    expect(first?.wording).toEqual([
      { text: 'Text' },
      { footnote: [{ text: 'The ' }, { text: 'note', marks: ['italic'] }, { text: '.' }] },
      { text: '.' },
    ]);
    expect(words({ id: '', role: 'chapeau', wording: { en: third?.wording ?? [] } })).toBe('[^b]: Alone.');
  });

  it('drops images and rules', () => {
    expect(lines('![logo](logo.png)before\n---\nafter')).toEqual(['before', '', 'after']);
  });

  it('knows the depth and the list of bullets', () => {
    const lists = markdownSource('- a\n  - b\n- c\n\ntext\n\n* d').map(({ list }) => list);
    expect(lists.map((list) => list?.depth)).toEqual([0, 1, 0, undefined, undefined, undefined, 0]);
    expect(lists[0]?.listId).not.toBe(lists[6]?.listId);
    expect([lists[0]?.style, lists[6]?.style]).toEqual(['hyphen', 'bullet']);
  });

  it('becomes a draft with sections', () => {
    const text =
      '# Conclusions\n\n## Opening\n\nWe agree on the following:\n\n1. One:\n   - a;\n   - b.\n2. Two\\\n   lines.';
    expect(shape(readMarkdown(text).draft)).toEqual([
      'kind: Conclusions',
      'section: Opening',
      'chapeau: We agree on the following:',
      'clause: 1 One:',
      'hyphen 1: – a;',
      'hyphen 1: – b.',
      'clause: 2 Two lines.',
    ]);
  });
});
