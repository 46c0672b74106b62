import { describe, expect, it } from 'vitest';
import { linesOf, paragraph, relation, run, style, textOf, wordFile } from './read-file.ts';

const wordingOf = (inside: string, parts = {}) =>
  textOf(wordFile(`<w:p>${inside}</w:p>`, parts)).paragraphs[0]?.wording;
const note = (id: string, inside: string): string => `<w:footnote w:id="${id}">${inside}</w:footnote>`;
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('the words of a paragraph', () => {
  it('are joined however Word split them', () => {
    const inside = `${run('We, the M')}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0"/>${run('ay')}${run('ors,')}`;
    expect(wordingOf(inside)).toEqual([{ text: 'We, the Mayors,' }]);
  });

  it('keep spaces only where the file says so', () => {
    expect(wordingOf('<w:r><w:t> We </w:t></w:r><w:r><w:t xml:space="preserve"> agree </w:t></w:r>')).toEqual(
      [{ text: 'We agree ' }],
    );
  });

  it('hold tabs, line ends and hyphens of every kind', () => {
    const inside =
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:cr/></w:r>';
    expect(wordingOf(inside)).toEqual([{ text: 'a\tb\nc\u2011d\u00ade\n' }]);
  });

  it('hold the signs of picture fonts as characters that all can read', () => {
    const signs = ['Symbol F0B7', 'Wingdings F0FC', 'Symbol 61', 'Unknown F041', 'Arial 41'].map((sign) => {
      const [font, code] = sign.split(' ');
      return `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
    });
    expect(wordingOf(signs.join(''))).toEqual([{ text: '•✓α•A' }]);
  });

  it('are read through smart tags, content controls, custom XML, equations and directions', () => {
    const wrapped =
      `<w:smartTag w:element="City">${run('Lens ')}</w:smartTag>` +
      `<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>${run('and ')}</w:sdtContent></w:sdt>` +
      `<w:customXml w:element="x"><w:customXmlPr/>${run('Arras ')}</w:customXml>` +
      `<w:dir w:val="ltr">${run('meet ')}</w:dir><m:oMath><m:r><m:t>x + 1</m:t></m:r></m:oMath>`;
    expect(wordingOf(wrapped)).toEqual([{ text: 'Lens and Arras meet x + 1' }]);
  });

  it('leave out the reading aid above them', () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('aid')}</w:rt><w:rubyBase>${run('words')}</w:rubyBase></w:ruby></w:r>`;
    expect(wordingOf(ruby)).toEqual([{ text: 'words' }]);
  });

  it('come from one branch of alternatives, the first that is understood', () => {
    const either = (requires: string): string =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="${requires}"><w:t>new</w:t></mc:Choice><mc:Choice Requires="w"><w:t>other</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(wordingOf(either('wps'))).toEqual([{ text: 'new' }]);
    expect(wordingOf(either('w16se'))).toEqual([{ text: 'other' }]);
    expect(wordingOf(either('wps w16se'))).toEqual([{ text: 'other' }]);
  });
});

describe('marks', () => {
  it('are read from the run itself', () => {
    expect(
      wordingOf(run('Thank', '<w:i/>') + run(' the ') + run('host', '<w:b/><w:u w:val="single"/>')),
    ).toEqual([
      { text: 'Thank', marks: ['italic'] },
      { text: ' the ' },
      { text: 'host', marks: ['bold', 'underline'] },
    ]);
  });

  it('raise the ending of an ordinal', () => {
    expect(wordingOf(run('XI') + run('th', '<w:vertAlign w:val="superscript"/>'))).toEqual([
      { text: 'XI' },
      { text: 'th', marks: ['superscript'] },
    ]);
  });

  it('are not there where they are switched off', () => {
    expect(wordingOf(run('plain', '<w:b w:val="0"/><w:i w:val="false"/><w:u w:val="none"/>'))).toEqual([
      { text: 'plain' },
    ]);
  });

  it('come with a character style and those it is based on, unless the run says otherwise', () => {
    const styles =
      style('Base', 'character', '<w:rPr><w:b/></w:rPr>') +
      style('Verb', 'character', '<w:basedOn w:val="Base"/><w:rPr><w:i/></w:rPr>');
    const inside =
      run('Thanks', '<w:rStyle w:val="Verb"/>') + run('Asks', '<w:rStyle w:val="Verb"/><w:b w:val="0"/>');
    expect(wordingOf(inside, { styles })).toEqual([
      { text: 'Thanks', marks: ['bold', 'italic'] },
      { text: 'Asks', marks: ['italic'] },
    ]);
  });
});

describe('links', () => {
  const relations =
    relation('web', 'hyperlink', 'https://example.org/a?b=c') +
    relation('mail', 'hyperlink', 'mailto:secretariat@example.org') +
    relation('script', 'hyperlink', 'javascript:alert(1)') +
    relation('file', 'hyperlink', 'file:///etc/passwd');
  const link = (id: string): string =>
    `<w:hyperlink r:id="${id}">${run('here', '<w:u w:val="single"/>')}</w:hyperlink>`;

  it('lead to web and mail addresses, without the underline that Word gives them', () => {
    expect(wordingOf(link('web'), { relations })).toEqual([
      { text: 'here', link: 'https://example.org/a?b=c' },
    ]);
    expect(wordingOf(link('mail'), { relations })).toEqual([
      { text: 'here', link: 'mailto:secretariat@example.org' },
    ]);
  });

  it.each(['script', 'file', 'missing'])('are left out when they lead elsewhere: %s', (id) => {
    expect(wordingOf(link(id), { relations })).toEqual([{ text: 'here', marks: ['underline'] }]);
  });

  it('are also found in fields', () => {
    expect(wordingOf(field(' HYPERLINK "https://example.org" ', 'here') + run(' now'))).toEqual([
      { text: 'here', link: 'https://example.org' },
      { text: ' now' },
    ]);
  });
});

describe('fields', () => {
  it('give their result, not their code', () => {
    expect(wordingOf(run('Page ') + field('PAGE', '3') + run('.'))).toEqual([{ text: 'Page 3.' }]);
    expect(wordingOf(`<w:fldSimple w:instr="DATE">${run('2 July')}</w:fldSimple>`)).toEqual([
      { text: '2 July' },
    ]);
  });

  it('may hold fields in their code and begin and end in other paragraphs', () => {
    const inner = field('REF x', 'hidden');
    const begin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>${inner}`;
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const file = wordFile(
      `<w:p>${begin}</w:p><w:p><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('shown')}</w:p><w:p>${end}${run('after')}</w:p>`,
    );
    expect(linesOf(file)).toEqual(['', 'shown', 'after']);
  });

  it('are reported when they never end', () => {
    const file = wordFile(`<w:p>${run('a')}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('b')}</w:p>`);
    expect(textOf(file).notes.brokenFields).toBe(1);
  });

  it('stay in balance when their signs are deleted', () => {
    const deleted = `<w:del w:id="1">${field('PAGE', '3').replaceAll('instrText', 'delInstrText')}</w:del>`;
    expect(linesOf(wordFile(`<w:p>${run('a')}${deleted}${run('b')}</w:p>`))).toEqual(['ab']);
  });
});

describe('notes', () => {
  const sign = (kind: string, id: string): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

  it('are wordings of their own at their sign', () => {
    const footnotes = note(
      '2',
      paragraph(`<w:r><w:footnoteRef/></w:r>${run(' Adopted ')}${run('twice', '<w:i/>')}`),
    );
    expect(wordingOf(run('Framework') + sign('footnote', '2') + run('.'), { footnotes })).toEqual([
      { text: 'Framework' },
      { footnote: [{ text: 'Adopted ' }, { text: 'twice', marks: ['italic'] }] },
      { text: '.' },
    ]);
  });

  it('may have paragraphs, and may stand at the end of the text', () => {
    const endnotes = `<w:endnote w:id="1">${paragraph('One')}${paragraph('Two')}</w:endnote>`;
    expect(wordingOf(sign('endnote', '1'), { endnotes })).toEqual([{ footnote: [{ text: 'One\nTwo' }] }]);
  });

  it('are left out where the file has no words for them', () => {
    expect(wordingOf(run('a') + sign('footnote', '9') + run('b'), { footnotes: note('2', '') })).toEqual([
      { text: 'ab' },
    ]);
  });

  it('follow the changes tracked in them', () => {
    const footnotes = note(
      '2',
      paragraph(`<w:ins w:id="1">${run('new')}</w:ins><w:del w:id="2">${run('old')}</w:del>`),
    );
    const file = wordFile(`<w:p>${sign('footnote', '2')}</w:p>`, { footnotes });
    expect(textOf(file).paragraphs[0]?.wording).toEqual([{ footnote: [{ text: 'new' }] }]);
    expect(textOf(file, { revisions: 'reject' }).paragraphs[0]?.wording).toEqual([
      { footnote: [{ text: 'old' }] },
    ]);
  });
});
