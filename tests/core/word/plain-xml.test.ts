import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FailureError } from '#core/failure.ts';
import { plainXml } from '#core/word/read/plain-xml.ts';
import { type XmlEvents, xmlReader } from '#core/word/read/xml.ts';
import { hasShared, sharedPath } from '#tests/build/shared.ts';

type Event = readonly [string, ...unknown[]];

/** What is told of a part that is fed whole, or in pieces, which only the strict parser reads; or why it is refused. */
const told = (bytes: Uint8Array, isWhole: boolean, reads?: ReadonlySet<string>): readonly Event[] => {
  const events: Event[] = [];
  let depth = 0;
  try {
    const telling: XmlEvents = {
      open: (name, attributes) => {
        depth += 1;
        events.push(['open', name, attributes]);
      },
      text: (words) => {
        // Spaces around the element that holds all others say nothing.
        if (depth === 0) return;
        const last = events.at(-1);
        if (last?.[0] === 'text') events[events.length - 1] = ['text', `${String(last[1])}${words}`];
        else events.push(['text', words]);
      },
      close: (name) => {
        depth -= 1;
        events.push(['close', name]);
      },
    };
    const reader = xmlReader('part.xml', 40, telling, reads);
    reader.feed(bytes, isWhole);
    reader.finish();
    return events;
  } catch (fault) {
    if (fault instanceof FailureError) return [['refused', fault.failure.code]];
    throw fault;
  }
};

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

const pieces = [
  '<a>',
  '</a>',
  '<a b="c">',
  '<a b="c" d="e"/>',
  '<a b="c" b="d">',
  '<a b="1"c="2">',
  '<a b>',
  '<a b=c>',
  "<a b='c'>",
  '<a b="<">',
  '<a b=">">',
  '<a b="1\n2">',
  '<a\n b="1"\t/>',
  '<a b = "1">',
  '<a b="&amp;&lt;">',
  '<a b="&#10;">',
  '<a b="1&#xD;&#xA;&#9;">',
  '<a/>',
  '<a/ >',
  '< a>',
  '</a >',
  '</ a>',
  '</b>',
  '<a:b xmlns:a="urn:a" a:c="d" c="e">',
  '</a:b>',
  '<x:y/>',
  '<a xmlns:x="urn:a" xmlns:y="urn:a" x:c="1" y:c="2"/>',
  '<a xmlns="">',
  '<a xmlns:a="">',
  '<:a/>',
  '<a:/>',
  '<1a/>',
  '<é/>',
  '<a é="1"/>',
  'words',
  ' ',
  '\n',
  '\r\n',
  '\t',
  'é “😀”',
  '&amp;',
  '&quot;&apos;',
  '&#65;',
  '&#xD;&#xA;',
  '&#13;\r',
  '&nbsp;',
  '&',
  ']]>',
  '>',
  '"',
  '<',
  '/',
  '\u0000',
  '\u001F',
  '\u0085',
  '\uFFFE',
  '\uFEFF',
  '<!-- c -->',
  '<![CDATA[ < ]]>',
  '<?pi x?>',
  '<!DOCTYPE a>',
  '<?xml version="1.0"?>',
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
  '<?xml version="1.0" encoding="latin1"?>',
  '<?xml version="1.1"?>',
];

const mixed = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(''));

// Mostly well formed, so that the short way is taken often, with something done to it here and there.
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc
    .tuple(
      fc.constantFrom('a', 'w:p', 'b-c'),
      fc.constantFrom('', ' b="c"', ' b="c" d="&lt;"', '\n e=">"', ' xmlns:w="urn:w"', ' w:q=""'),
      fc.array(fc.oneof({ depthSize: 'small' }, fc.constantFrom('words', ' ', '&amp;é', '\n'), tie('tree')), {
        maxLength: 3,
      }),
    )
    .map(([name, attributes, inner]) =>
      inner.length === 0 ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner.join('')}</${name}>`,
    ),
}));
const meddled = fc
  .tuple(tree, fc.nat(), fc.constantFrom('', ...pieces), fc.nat({ max: 3 }))
  .map(([text, place, piece, gone]) => {
    const at = place % (text.length + 1);
    return `<w:all xmlns:w="urn:all">${text.slice(0, at)}${piece}${text.slice(at + gone)}</w:all>`;
  });

/** Names of the elements that are asked for where others are passed over. */
const some = new Set(['a', '?:p']);

const styled = new Set(['w:style', 'w:name', 'w:basedOn', 'w:pPr']);

const many = process.env.ENTENTE_LONG === '1' ? 200_000 : 6000;

describe('a part that is read the short way', () => {
  it('is told just as the strict parser tells it, and never taken where that refuses it', () => {
    let short = 0;
    fc.assert(
      fc.property(fc.oneof(mixed, tree, meddled), (text) => {
        const bytes = encoded(text);
        if (plainXml(bytes, text) !== null) short++;
        expect(told(bytes, true)).toEqual(told(bytes, false));
        expect(told(bytes, true, some)).toEqual(told(bytes, false, some));
      }),
      { numRuns: many },
    );
    expect(short).toBeGreaterThan(many / 10);
  });

  it('is nearly every part of what we make ourselves, and says the same', () => {
    const plain =
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<a b="c &amp; d"><e>f</e> g</a>\n';
    expect(plainXml(encoded(plain), plain)).toEqual({
      marks: [1, 0, -1, -2, -1, -2],
      words: ['a', 'b', 'c & d', 'e', 'f', ' g'],
    });
    expect(told(encoded(plain), true)).toEqual(told(encoded(plain), false));
  });

  it('leaves out what is not asked for with all that is in it, and counts how deep it is all the same', () => {
    const read = (inner: string, isWhole: boolean): readonly string[] => {
      const opened: string[] = [];
      const events = { open: (name: string) => opened.push(name), text: () => {}, close: () => {} };
      const reader = xmlReader('part.xml', 4, events, new Set(['c']));
      reader.feed(encoded(`<a xmlns:x="urn:x"><b x:y="1">${inner}</b><c/></a>`), isWhole);
      reader.finish();
      return opened;
    };
    for (const isWhole of [true, false]) {
      expect(read('<b>words<c/></b>', isWhole)).toEqual(['a', 'c']);
      expect(read('</b><c xmlns="urn:other"/><b>', isWhole)).toEqual(['a', '?:c', 'c']);
      expect(() => read('<b><b><d/></b></b>', isWhole)).toThrow(FailureError);
      expect(() => read('<b></d>', isWhole)).toThrow(FailureError);
    }
  });

  it('passes over the styles that a file does not use, and refuses one that is not well formed', () => {
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const plainly = '<w:lsdException w:name="Normal" w:uiPriority="0" w:qFormat="1"/>';
    const styles = (unused: string, root = `xmlns:w="${word}"`, latent = ''): Uint8Array =>
      encoded(
        `<w:styles ${root}><w:latentStyles w:count="3"${latent}>${plainly}${unused}${plainly}</w:latentStyles><w:style w:styleId="a">${plainly}</w:style></w:styles>`,
      );
    const reads = new Set(['w:style']);
    const both = (bytes: Uint8Array) => {
      const [short, strict] = [told(bytes, true, reads), told(bytes, false, reads)];
      expect(short).toEqual(strict);
      return short;
    };
    expect(both(styles(plainly)).map(([what, name]) => [what, name])).toEqual([
      ['open', 'w:styles'],
      ['open', 'w:style'],
      ['close', 'w:style'],
      ['close', 'w:styles'],
    ]);
    expect(
      both(styles('<w:lsdException w:qFormat="1" w:name="é &amp; more"></w:lsdException>\r\n')),
    ).toHaveLength(4);
    expect(both(styles('', `xmlns:w="${word}"`, ' xmlns:w="urn:other"'))).not.toEqual(['refused']);
    for (const broken of [
      '<w:lsdException w:name="a" w:name="b"/>',
      '<w:lsdException w:name="a" w:qFormat="1" w:qFormat="1"/>',
      '<w:lsdException w:name="a<"/>',
      '<w:lsdException w:name="&more;"/>',
      '<w:lsdException w:name="a">',
      '<w:lsdException w:name="a"/ >',
      '<!DOCTYPE a>',
    ])
      expect([broken, both(styles(broken))[0]?.[0]]).toEqual([broken, 'refused']);
    expect(both(styles(plainly, 'xmlns="urn:a"'))[0]?.[0]).toBe('refused');
    expect(told(styles(plainly), true, new Set(['w:style', 'w:latentStyles', 'w:lsdException']))).toEqual(
      told(styles(plainly), false, new Set(['w:style', 'w:latentStyles', 'w:lsdException'])),
    );
  });

  it.skipIf(!hasShared)('says the same of every part of real files', () => {
    let parts = 0;
    for (const name of readdirSync(sharedPath('docx')).filter((one) => one.endsWith('.docx'))) {
      const file = new Uint8Array(readFileSync(sharedPath('docx', name)));
      let all: Record<string, Uint8Array> = {};
      try {
        all = unzipSync(file, {
          filter: ({ name: path, originalSize }) => /\.(?:xml|rels)$/.test(path) && originalSize < 2 ** 21,
        });
      } catch {
        continue;
      }
      for (const [path, bytes] of Object.entries(all)) {
        parts++;
        expect([name, path, told(bytes, true)]).toEqual([name, path, told(bytes, false)]);
        expect([name, path, told(bytes, true, styled)]).toEqual([name, path, told(bytes, false, styled)]);
      }
    }
    expect(parts).toBeGreaterThan(100);
  });
});
