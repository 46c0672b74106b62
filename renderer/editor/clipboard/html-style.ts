import { isAddress } from '#core/draft/address.ts';
import type { Mark } from '#core/draft/wording.ts';

/** How words are set at a place of a page. */
export interface Look {
  readonly marks: ReadonlySet<Mark>;
  readonly link?: string;
}

export const plainLook: Look = { marks: new Set() };

/** One declaration of an element's own style, in lower case; empty where there is none. Word's own are among them. */
export const styleOf = (element: Element, name: string): string => {
  const style = element.getAttribute('style') ?? '';
  for (const declaration of style.split(';')) {
    const [key = '', ...value] = declaration.split(':');
    if (key.trim().toLowerCase() === name) return value.join(':').trim().toLowerCase();
  }
  return '';
};

const tagMarks: Readonly<Record<string, Mark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  u: 'underline',
  sup: 'superscript',
};

const set = (marks: Set<Mark>, mark: Mark, on: boolean): void => {
  if (on) marks.add(mark);
  else marks.delete(mark);
};

const readWeight = (element: Element, marks: Set<Mark>): void => {
  const weight = styleOf(element, 'font-weight');
  if (weight !== '') set(marks, 'bold', weight.startsWith('bold') || Number(weight) >= 600);
};

const readStyle = (element: Element, marks: Set<Mark>): void => {
  readWeight(element, marks);
  const slope = styleOf(element, 'font-style');
  if (slope !== '') set(marks, 'italic', slope === 'italic' || slope === 'oblique');
  const line = `${styleOf(element, 'text-decoration')} ${styleOf(element, 'text-decoration-line')}`.trim();
  if (line !== '') set(marks, 'underline', line.includes('underline'));
  const height = styleOf(element, 'vertical-align');
  if (height === 'super' || height === 'baseline') set(marks, 'superscript', height === 'super');
};

/** How words are set inside an element, by its tag and its own style. */
export const lookInside = (element: Element, look: Look): Look => {
  const tag = element.tagName.toLowerCase();
  const marks = new Set(look.marks);
  const mark = tagMarks[tag];
  if (mark !== undefined) marks.add(mark);
  readStyle(element, marks);
  const address = tag === 'a' ? (element.getAttribute('href') ?? '') : '';
  if (!isAddress(address)) return { ...look, marks };
  // A link is underlined by being one.
  marks.delete('underline');
  return { marks, link: address };
};

const droppedTags = new Set([
  'audio',
  'button',
  'canvas',
  'datalist',
  'del',
  'embed',
  'head',
  'iframe',
  'img',
  'input',
  'link',
  'math',
  'meta',
  'noscript',
  'object',
  's',
  'script',
  'select',
  'strike',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'video',
  'xml',
]);

const droppedParts = new Set([
  'comment-list',
  'comment',
  'header',
  'footer',
  'footnote-list',
  'endnote-list',
]);

/** Whether an element holds nothing for a draft: no words, words taken out, or words that no reader saw. */
export const isDropped = (element: Element): boolean =>
  droppedTags.has(element.tagName.toLowerCase()) ||
  element.tagName.toLowerCase().startsWith('w:') ||
  element.classList.contains('MsoCommentReference') ||
  styleOf(element, 'display') === 'none' ||
  styleOf(element, 'visibility') === 'hidden' ||
  styleOf(element, 'mso-hide') === 'all' ||
  styleOf(element, 'mso-list') === 'ignore' ||
  styleOf(element, 'mso-element') === 'comment-reference' ||
  droppedParts.has(styleOf(element, 'mso-element'));

const paragraphTags = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'div',
  'dl',
  'dt',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);

/** Whether an element begins and ends a paragraph. */
export const isParagraph = (element: Element): boolean => paragraphTags.has(element.tagName.toLowerCase());
