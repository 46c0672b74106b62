import fc from 'fast-check';
import { type RevisionOptions, readRevisions } from '#core/word/revisions/read-revisions.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import { paragraph, run, wordFile } from './read-file.ts';

/** The attributes of a tracked change. */
export const by = (author = 'Lens', date = '2026-02-07T18:26:00Z'): string =>
  `w:id="1" w:author="${author}" w:date="${date}"`;

/** Words inside a tracked change. */
export const tracked = (kind: string, inside: string, who = by()): string =>
  `<w:${kind} ${who}>${inside}</w:${kind}>`;
export const ins = (text: string, author?: string): string => tracked('ins', run(text), by(author));
export const del = (text: string, author?: string): string =>
  tracked('del', run(text).replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText '), by(author));
/** The properties of a paragraph whose end is tracked. */
export const mark = (kind: string, author?: string): string => `<w:rPr><w:${kind} ${by(author)}/></w:rPr>`;

/** A reply, read without a refusal. */
export const replyOf = (file: Uint8Array, options: RevisionOptions = {}): Revisions => {
  const result = readRevisions(file, options);
  if (!result.ok) throw new Error(`refused: ${result.failure.code} ${JSON.stringify(result.failure.facts)}`);
  return result.value;
};
/** A reply with this inside its body. */
export const reply = (...body: readonly string[]): Revisions => replyOf(wordFile(body.join('')));

const kinds = fc.constantFrom('ins', 'del', 'moveFrom', 'moveTo');
const author = fc.constantFrom('Lens', 'Arras');
const text = fc.constantFrom('a', 'bb', ' ', 'note ', 'welcome');
const look = fc.constantFrom(
  '',
  '',
  '<w:b/>',
  `<w:i/><w:rPrChange ${by('Lille')}><w:rPr/></w:rPrChange>`,
  `<w:b/><w:rPrChange ${by('Lille')}><w:rPr><w:b/></w:rPr></w:rPrChange>`,
);
const words = fc.tuple(text, look).map(([said, looks]) => run(said, looks));
const noteSign = fc.constantFrom(1, 2).map((id) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`);
const sign = fc.constantFrom(
  '<w:bookmarkStart w:id="1" w:name="ent_7"/>',
  '<w:bookmarkEnd w:id="1"/>',
  '<w:commentRangeStart w:id="1"/>',
  '<w:commentRangeEnd w:id="1"/>',
  '<w:r><w:commentReference w:id="1"/></w:r>',
);
const leaf = fc.oneof(
  { weight: 8, arbitrary: words },
  { weight: 1, arbitrary: noteSign },
  { weight: 2, arbitrary: sign },
);

const change = (inside: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(kinds, author, fc.array(inside, { maxLength: 2 }))
    .map(([kind, who, some]) => tracked(kind, some.join(''), by(who)));
const named = fc.tuple(author, words).map(([who, moved]) => {
  const [from, to] = ['From', 'To'].map(
    (end) =>
      `<w:move${end}RangeStart w:id="9" w:name="m"/>${tracked(`move${end}`, moved, by(who))}<w:move${end}RangeEnd w:id="9"/>`,
  );
  return `${from}${run('between')}${to}`;
});
const wrapped = (inside: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('smartTag', 'hyperlink', 'sdt'), inside)
    .map(([name, some]) =>
      name === 'sdt'
        ? `<w:sdt><w:sdtPr><w:tag w:val="t"/></w:sdtPr><w:sdtContent>${some}</w:sdtContent></w:sdt>`
        : `<w:${name}>${some}</w:${name}>`,
    );
const piece = fc.oneof(
  { weight: 5, arbitrary: leaf },
  { weight: 5, arbitrary: change(leaf) },
  { weight: 2, arbitrary: change(change(leaf)) },
  { weight: 1, arbitrary: named },
  { weight: 1, arbitrary: wrapped(change(leaf)) },
);
const end = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.tuple(kinds, author).map(([kind, who]) => mark(kind, who)) },
  {
    weight: 1,
    arbitrary: fc.constant(`<w:rPr><w:ins ${by('Lens')}/><w:del ${by('Arras')}/></w:rPr>`),
  },
);
const plainParagraph = fc
  .tuple(fc.array(piece, { maxLength: 5 }), end)
  .map(([pieces, properties]) => paragraph(pieces.join(''), properties));
const boxed = plainParagraph.map((inside) =>
  paragraph(
    `${run('host')}<w:r><w:pict><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></w:pict></w:r>`,
  ),
);
const revised = (what: 'row' | 'cell'): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('ins', 'del'), author)
        .map(([kind, who]) =>
          what === 'row'
            ? `<w:${kind} ${by(who)}/>`
            : `<w:cell${kind === 'ins' ? 'Ins' : 'Del'} ${by(who)}/>`,
        ),
    },
  );
const cellOf = (inside: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(revised('cell'), fc.array(inside, { minLength: 1, maxLength: 2 }))
    .map(([properties, some]) => `<w:tc><w:tcPr>${properties}</w:tcPr>${some.join('')}</w:tc>`);
const tableOf = (inside: fc.Arbitrary<string>): fc.Arbitrary<string> => {
  const row = fc
    .tuple(revised('row'), fc.array(cellOf(inside), { minLength: 1, maxLength: 2 }))
    .map(([properties, cells]) => `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`);
  return fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => `<w:tbl>${rows.join('')}</w:tbl>`);
};
const table = tableOf(
  fc.oneof({ weight: 6, arbitrary: plainParagraph }, { weight: 1, arbitrary: tableOf(plainParagraph) }),
);
const part = fc.oneof(
  { weight: 8, arbitrary: plainParagraph },
  { weight: 1, arbitrary: boxed },
  { weight: 2, arbitrary: table },
);
const footnote = (id: number): fc.Arbitrary<string> =>
  fc
    .array(
      plainParagraph.filter((inside) => !inside.includes('footnoteReference')),
      { minLength: 1, maxLength: 2 },
    )
    .map((inside) => `<w:footnote w:id="${id}">${inside.join('')}</w:footnote>`);

/** The XML of a text and of its footnotes. */
interface TrackedText {
  readonly body: string;
  readonly footnotes: string;
}

/** Texts in which anything may be tracked by anyone, nested, in tables, notes and boxes. */
export const trackedText: fc.Arbitrary<TrackedText> = fc.record({
  body: fc.array(part, { maxLength: 6 }).map((parts) => parts.join('')),
  footnotes: fc.tuple(footnote(1), footnote(2)).map((notes) => notes.join('')),
});

/** A Word file with such a text, and one comment. */
export const fileOf = ({ body, footnotes }: TrackedText): Uint8Array =>
  wordFile(body, {
    footnotes,
    comments: '<w:comment w:id="1" w:author="Lyon"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment>',
  });
