import { describe, expect, it } from 'vitest';
import { filesAround, linesOf, paragraph, part, refusalOf, zipOf } from './read-file.ts';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const file = (xml: string): Uint8Array => zipOf(filesAround(xml));
const text = '<t>One.</t>';

describe('namespaces', () => {
  it('are declared anywhere, by any prefix or by none, and end with their element', () => {
    const inside = `<a:p xmlns:a="${w}"><r xmlns="${w}">${text}</r><a:r><a:t>Two.</a:t></a:r></a:p>`;
    expect(linesOf(file(part('document', `<w:body>${inside}${paragraph('Three.')}</w:body>`)))).toEqual([
      'One.Two.',
      'Three.',
    ]);
    const after = `<w:p><r xmlns="${w}"/><r>${text}</r></w:p>`;
    expect(linesOf(file(part('document', `<w:body>${after}</w:body>`)))).toEqual(['']);
  });

  it('may be hidden by others of the same prefix', () => {
    const hidden = `<w:p><w:r xmlns:w="urn:other"><w:t>hidden</w:t></w:r><w:r><w:t>seen</w:t></w:r></w:p>`;
    expect(linesOf(file(part('document', `<w:body>${hidden}</w:body>`)))).toEqual(['seen']);
  });

  it.each([
    ['a prefix that stands for nothing', '<x:p/>'],
    ['an attribute whose prefix stands for nothing', '<w:p x:a="1"/>'],
    ['a prefix made to stand for nothing', '<w:p xmlns:x=""/>'],
    ['two colons', '<w:p:q/>'],
    ['no name after the colon', '<w:p xmlns:="urn:a"/>'],
    ['another meaning of xml', '<w:p xmlns:xml="urn:a"/>'],
    ['a prefix called xmlns', '<w:p xmlns:xmlns="urn:a"/>'],
    ['one attribute twice', '<w:p w:a="1" w:a="2"/>'],
    ['one attribute twice by two prefixes', `<w:p xmlns:v="${w}" w:a="1" v:a="2"/>`],
  ])('are refused for %s', (_, inside) => {
    expect(refusalOf(file(part('document', `<w:body>${inside}</w:body>`)))).toBe('word:damaged-xml');
  });

  it('do not refuse what programs write of their own, whatever it is called', () => {
    const own = '<w:p xmlns:a="urn:a" xmlns:b="urn:b" a:x="1" b:x="2" constructor="3" toString="4"/>';
    expect(linesOf(file(part('document', `<w:body>${own}${paragraph('One.')}</w:body>`)))).toEqual([
      '',
      'One.',
    ]);
  });
});
