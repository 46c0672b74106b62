import { describe, expect, it } from 'vitest';
import { wordsOfHtml } from '#electron/host/replying/html-words.ts';

const asked = 'In paragraph 9, delete “safe, ”.';
const older = 'In paragraph 1, delete “warmly”.';

// What is said in the mail itself, without the lines marked as older mail.
const own = (html: string): string =>
  wordsOfHtml(html)
    .text.split('\n')
    .filter((line) => !line.startsWith('>'))
    .join(' ')
    .trim();

describe('the words of a mail in HTML', () => {
  it.each([
    ['a bare quotation', `<p>${asked}</p><blockquote>${older}</blockquote>`],
    [
      'Gmail',
      `<div>${asked}</div><div class="gmail_quote"><div class="gmail_attr">On Fri, a@b.org wrote:<br></div>
       <blockquote class="gmail_quote" style="border-left:1px solid"><div>${older}</div></blockquote></div>`,
    ],
    [
      'Outlook on a desk',
      `<p class=MsoNormal>${asked}</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt'>
       <p><b>From:</b> a@b.org<br><b>Sent:</b> Friday</p></div></div><p class=MsoNormal>${older}</p>`,
    ],
    [
      'Outlook in a browser',
      `<div>${asked}</div><hr><div id="x_divRplyFwdMsg"><b>From:</b> a@b.org</div><div>${older}</div>`,
    ],
    [
      'Thunderbird',
      `<p>${asked}</p><div class="moz-cite-prefix">Le 20, a@b.org a écrit :<br></div>
       <blockquote type="cite" cite="mid:1"><p>${older}</p></blockquote>`,
    ],
    ['Yahoo', `<div>${asked}</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>${older}</div></div>`],
  ])('marks what is answered as older mail: %s', (_, html) => {
    expect(own(`<html><head><title>Re</title></head><body>${html}</body></html>`)).toBe(asked);
    expect(wordsOfHtml(html).text).toContain(`> ${older}`);
  });

  it('keeps what is written below and between quoted passages', () => {
    expect(
      own(`<blockquote type="cite">${older}</blockquote><p>${asked}</p><blockquote>x</blockquote>`),
    ).toBe(asked);
  });

  it('keeps new text that is indented, or that a colon announces', () => {
    const insert = 'After paragraph 9, insert:';
    for (const open of ['<blockquote style="margin:0 0 0 40px;border:none">', '<blockquote>'])
      expect(own(`<div>${insert}</div>${open}“New text.”</blockquote>`)).toMatch(/insert: +“New text\.”/);
  });

  it('writes signs as they print, and breaks no line at a sign that opens no tag', () => {
    expect(
      own('<p>3 &lt; 4 and 4 < 5&nbsp;: &laquo;&#160;&eacute;&#233;&#xE9;&nbsp;&raquo; &amp;lt;</p>'),
    ).toBe('3 < 4 and 4 < 5 : « ééé » &lt;');
  });
});

describe('words of a page that are struck through', () => {
  const styles = '<style>p.a, span.c3 { color: red; text-decoration: underline line-through }</style>';

  it.each([
    ['is <s>strongly</s> <u>warmly</u> encouraged', 'is warmly encouraged', 'strongly'],
    ['<del>cash</del> <ins>money</ins>', 'money', 'cash'],
    ['“<strike>annual</strike> yearly”.', '“yearly”.', 'annual'],
    ['« <s>annuelles</s> régulières »', '« régulières »', 'annuelles'],
    ['in cash<s> or in kind</s>.', 'in cash.', 'or in kind'],
    ['organi<s>z</s>sation', 'organisation', 'z'],
    ['sûres, <del>justes,</del> durables', 'sûres, durables', 'justes,'],
    ['a <span style="color:red;text-decoration:line-through">b <b>c</b></span> d', 'a d', 'b c'],
    ["a <span style='text-decoration-line: line-through'>b</span> d", 'a d', 'b'],
    [`${styles}a <span class="x c3">b</span> d`, 'a d', 'b'],
    ['a <ins>b <s>c</s></ins> d', 'a b d', 'c'],
    ['a <S>b</S><S> c</S> d', 'a d', 'b c'],
  ])('are no text, and are told apart: %s', (html, text, words) => {
    const read = wordsOfHtml(`<p>${html}</p>`);
    expect(read.text.trim()).toBe(text);
    expect(read.struck.map((one) => one.words)).toEqual([words]);
  });

  it('are told line by line and with their place', () => {
    const { text, struck } = wordsOfHtml(
      '<p>One <s>two</s></p><del><p>three</p><p>four</p></del><p>five</p>',
    );
    expect(struck.map(({ words }) => words)).toEqual(['two', 'three', 'four']);
    expect(text.slice(0, struck[0]?.at).trim()).toBe('One');
    expect(text.slice(struck[2]?.at).trim()).toBe('five');
  });

  it('are text where a line stands under or over them, and where the page has such a style and does not use it', () => {
    const html = `${styles}<p><u>a</u> <span style="text-decoration:underline">b</span> <ins>c</ins></p>`;
    expect(wordsOfHtml(html)).toMatchObject({ struck: [] });
    expect(wordsOfHtml(html).text.trim()).toBe('a b c');
  });
});
