import type { City } from '#core/amendment/amendment.ts';
import { foldName, type Network } from '#core/draft/network.ts';
import { phrasesIn, replyForms } from './forms/phrases.ts';
import { ownWords, spokenByOne } from './joint.ts';
import { sentencesOf } from './jointly.ts';
import { namedExactly, openingCities } from './named-cities.ts';

/**
 * Where a letter or its mail names a city as the one that writes: where it is signed, as what a sentence begins with,
 * as the sender of the mail, in the sender’s address, in the subject, at the head.
 */
export type Where = 'signature' | 'words' | 'sender' | 'address' | 'subject' | 'head';

/** Cities that a letter names as its own at one place; several where their names can mean several. */
export interface NamedIn {
  readonly where: Where;
  readonly cities: readonly City[];
}

interface Against {
  readonly roster: readonly City[];
  readonly network: Network;
}

const mostLines = 8;
const headLines = 3;
const longest = 100;
const mostSentences = 200;

const wordsOf = (names: readonly ('office' | 'among' | 'asking' | 'text')[]): ReadonlySet<string> =>
  new Set(
    replyForms.flatMap((forms) =>
      names.flatMap((name) => [...phrasesIn(forms[name])].flatMap((phrase) => phrase.split(' '))),
    ),
  );

// “Deputy Mayor of Lyon” is Lyon with what it may stand in; “Jane Lund” is not Lund.
const bare = (piece: string, around: ReadonlySet<string>): string => {
  const words = foldName(piece.replace(/(?<!\p{L})([dl])['’](?=\p{L})/giu, '$1 ')).split(' ');
  const from = words.findIndex((word) => !around.has(word));
  const to = words.findLastIndex((word) => !around.has(word));
  return from === -1 ? '' : words.slice(from, to + 1).join(' ');
};

/** The cities that a line names in a piece of its own: Focal Point, City of York. */
const inLine = (line: string, around: ReadonlySet<string>, { roster, network }: Against): readonly City[] =>
  line.length > longest
    ? []
    : line.split(/[,;:()|/•·]|\s[-–—]+\s/u).flatMap((piece) => {
        const whole = namedExactly(piece, line, roster, network);
        return whole.length > 0 ? whole : namedExactly(bare(piece, around), line, roster, network);
      });

// A figure is that of an address or a paragraph; what ends as a sentence does is one.
const isSigned = (line: string): boolean => !/[\d“”«»"?!]|[.:]\s*$/u.test(line);

const greets = (line: string): boolean =>
  /^\s*(?:dear|to|cc|attn|attention|subject|re|cher|chère|chers|chères|à|objet|madame|monsieur|mesdames)(?!\p{L})/iu.test(
    line,
  );

const inSignature = (lines: readonly string[], against: Against): readonly City[] =>
  lines
    .slice(-mostLines)
    .filter((line) => isSigned(line) && !greets(line))
    .flatMap((line) => inLine(line, wordsOf(['office', 'among']), against));

const inHead = (lines: readonly string[], against: Against): readonly City[] =>
  lines
    .slice(0, headLines)
    .filter((line) => !greets(line))
    .flatMap((line) => inLine(line, wordsOf(['office', 'among', 'asking', 'text']), against));

const speaking = (): readonly string[] => replyForms.flatMap(({ speaking: said }) => [...phrasesIn(said)]);

/** The cities that sentences have as their subject: Dakar approves. */
const asSubject = (text: string, { roster, network }: Against): readonly City[] => {
  const between = wordsOf(['among']);
  const begins = speaking();
  return sentencesOf(text)
    .slice(0, mostSentences)
    .flatMap((sentence) => sentence.split(/[,:]\s|\n/u))
    .flatMap((clause) => {
      const { cities, rest } = openingCities(clause, roster, network, between);
      return begins.some((phrase) => rest === phrase || rest.startsWith(`${phrase} `)) ? cities.flat() : [];
    });
};

const found = (where: Where, cities: readonly City[]): readonly NamedIn[] =>
  cities.length === 0 ? [] : [{ where, cities: [...new Map(cities.map((one) => [one.city, one])).values()] }];

/**
 * The cities that a letter names as the one that writes it, in its signature, as the subject of what it says, at its
 * head; older mails below it say nothing of that, nor does what is quoted. None of it proves whose the letter is.
 */
export const namedInLetter = (
  text: string,
  roster: readonly City[],
  network: Network,
): readonly NamedIn[] => {
  const against = { roster, network };
  const own = ownWords(text);
  const lines = own.split('\n').filter((line) => /\S/.test(line));
  return [
    ...found('signature', inSignature(lines.length === 1 ? [] : lines, against)),
    ...found('words', [...spokenByOne(own, roster, network), ...asSubject(own, against)]),
    ...found('head', inHead(lines, against)),
  ];
};

const withoutMark = (subject: string): string =>
  subject.replace(/^(?:\s*(?:re|r[ée]p|fwd?|tr|aw|wg|sv)\s*:)+/iu, '');

/** The cities that a mail names as its sender, in the address and in its subject. */
export const namedInMail = (
  mail: { readonly from: string; readonly subject: string },
  roster: readonly City[],
  network: Network,
): readonly NamedIn[] => {
  const against = { roster, network };
  const around = wordsOf(['office', 'among', 'asking', 'text']);
  const addresses = mail.from.match(/\S+@\S+/gu) ?? [];
  const labels = addresses.flatMap((address) => address.toLowerCase().split(/[^\p{L}-]+/u));
  return [
    ...found('sender', inLine(mail.from.replace(/\S+@\S+/gu, ' '), around, against)),
    ...found(
      'address',
      labels.flatMap((label) => namedExactly(label, '', roster, network)),
    ),
    ...found('subject', inLine(withoutMark(mail.subject), around, against)),
  ];
};

/** Places of which the words are surely those of whoever writes, the surest first. */
const sure: readonly Where[] = ['signature', 'words', 'sender'];

/**
 * Those whom a letter names where it tells who writes, if none of them is of these cities: by what is surest of it, the
 * signature before the words. Empty where it names one of them, or nobody.
 */
export const namesOthers = (named: readonly NamedIn[], own: readonly City[]): readonly City[] => {
  const [first] = sure.flatMap((where) => named.filter((one) => one.where === where));
  const isOwn = (first?.cities ?? []).some(({ city }) => own.some((one) => one.city === city));
  return isOwn ? [] : (first?.cities ?? []);
};
