import { describe, expect, it } from 'vitest';
import { givenBy } from '#core/amendment/instructions/given.ts';
import { profileOf } from '#tests/build/printed.ts';

const thanks =
  'The member cities warmly thank Essaouira for its hospitality and for the organization of the Conference. They commend the Secretariat on the care with which the proceedings were prepared.';
const limit =
  'So that the Network may grow in a balanced manner, the member cities decide that, as from the 2027 Call, each country may present no more than two applications, each in a different creative field.';
const official =
  'Each member city is strongly encouraged to appoint, in addition to its Focal Point, an official political representative who takes part in the Annual Conference.';
const money =
  'Mindful that the needs of the Network grow with its membership, the member cities stress the importance of regular financial contributions. Every city able to do so is invited to contribute in cash or in kind.';
const merci =
  'Les villes membres remercient chaleureusement Essaouira de son hospitalité et de l’organisation de la Conférence. Elles félicitent le Secrétariat du soin apporté à la préparation des débats.';
const argent =
  'Conscientes que les besoins du Réseau croissent avec le nombre de ses membres, les villes membres soulignent l’importance de contributions financières régulières. Toute ville qui le peut est invitée à contribuer en espèces ou en nature.';
const item =
  'approfondir la coopération entre les villes, avec une attention particulière pour celles du Sud et des régions sous-représentées ;';
const three =
  'The towns met in spring under one roof. M. Dupont opened the session with a speech on lamps. The keepers presented their charts of the harbour.';

/** A row: what it is about, the paragraph, the cell, what is made of it, the paragraph as it then reads. */
type Row = readonly [about: string, sent: string, cell: string, is: string, reads?: string];

const changed = (sent: string, was: string, now: string): string => {
  expect(sent).toContain(was);
  return sent.replace(was, now);
};

const rows: readonly Row[] = [
  ['the whole text with one word changed', limit, changed(limit, 'than two', 'than three'), 'whole'],
  [
    'the whole text without its full stop and with another end',
    limit,
    changed(limit, 'creative field.', 'domain'),
    'whole',
  ],
  [
    'the whole text but for its last words',
    limit,
    changed(limit, ', each in a different creative field', ''),
    'whole',
  ],
  [
    'the whole text, quoted in new words',
    thanks,
    thanks.replace('They commend', 'They further commend'),
    'whole',
  ],
  [
    'two sentences made one',
    thanks,
    'The member cities warmly thank Essaouira for its hospitality and for the organization of the Conference and commend the Secretariat on the care with which the proceedings were prepared.',
    'whole',
  ],
  [
    'the second sentence with a word more',
    money,
    'Every city able to do so is warmly invited to contribute in cash or in kind.',
    'passage',
    changed(money, 'is invited', 'is warmly invited'),
  ],
  [
    'the first sentence with a word less',
    thanks,
    'The member cities thank Essaouira for its hospitality and for the organization of the Conference.',
    'passage',
    changed(thanks, 'warmly ', ''),
  ],
  [
    'the second sentence and a new one behind it',
    money,
    'Every city able to do so is invited to contribute in cash or in kind. This is voluntary.',
    'passage',
    `${money} This is voluntary.`,
  ],
  [
    'the second sentence between dots',
    money,
    '… Every city able to do so is urged to contribute in cash or in kind.',
    'passage',
    changed(money, 'is invited', 'is urged'),
  ],
  [
    'one sentence as it stands',
    money,
    'Every city able to do so is invited to contribute in cash or in kind.',
    'less',
  ],
  ['the first and the last of three sentences', three, three.replace(/ M\. .*lamps\./, ''), 'less'],
  [
    'the middle one of three, with an abbreviation in it',
    three,
    'M. Dupont opened the session with a long speech on lamps.',
    'passage',
    changed(three, 'a speech', 'a long speech'),
  ],
  [
    'a sentence much shorter than its paragraph',
    official,
    'Each member city is encouraged to appoint a representative.',
    'less',
  ],
  ['another, short text', thanks, 'The member cities thank everyone.', 'less'],
  [
    'the beginning of a sentence',
    official,
    'Each member city is encouraged',
    'passage',
    changed(official, 'strongly ', ''),
  ],
  [
    'words from the middle',
    limit,
    'no more than three applications',
    'passage',
    changed(limit, 'than two', 'than three'),
  ],
  [
    'words from the middle, typed as a sentence',
    limit,
    'No more than three applications.',
    'passage',
    changed(limit, 'than two', 'than three'),
  ],
  ['words from the middle as they stand', limit, 'no more than two applications', 'fragment'],
  [
    'words between dots, changed',
    thanks,
    '[…] thank Essaouira for the hospitality and for the organization […]',
    'passage',
    changed(thanks, 'its hospitality', 'the hospitality'),
  ],
  [
    'words between dots that are too little to be told',
    thanks,
    '[…] thank Essaouira for the hospitality extended to all delegations […]',
    'fragment',
  ],
  [
    'a beginning with dots behind it, as it stands',
    money,
    'Mindful that the needs of the Network grow with its membership...',
    'fragment',
  ],
  [
    'a whole sentence with dots for its end',
    thanks,
    'The member cities warmly thank Essaouira for its hospitality and for the organization … They commend the Secretariat on the care ...',
    'fragment',
  ],
  [
    'all but the last words, with dots for them',
    thanks,
    thanks.replace(' were prepared.', ' …').replace('They commend', 'They also commend'),
    'passage',
    changed(thanks, 'They commend', 'They also commend'),
  ],
  [
    'dots behind words of a paragraph that has dots within',
    `${thanks} They list lamps … and bells.`,
    'The member cities thank Essaouira for its hospitality...',
    'passage',
    changed(`${thanks} They list lamps … and bells.`, 'warmly ', ''),
  ],
  ['words between dots that are nowhere', limit, '… by 31 March 2027.', 'fragment'],
  [
    'a text with dots in it',
    thanks,
    'The member cities warmly thank … with which the proceedings were prepared.',
    'fragment',
  ],
  ['a figure', limit, '3', 'fragment'],
  [
    'la deuxième phrase avec un mot de plus',
    argent,
    'Toute ville qui le peut est vivement invitée à contribuer en espèces ou en nature.',
    'passage',
    changed(argent, 'est invitée', 'est vivement invitée'),
  ],
  [
    'la première phrase avec un mot de moins',
    merci,
    'Les villes membres remercient Essaouira de son hospitalité et de l’organisation de la Conférence.',
    'passage',
    changed(merci, 'chaleureusement ', ''),
  ],
  [
    'une phrase telle quelle',
    merci,
    'Elles félicitent le Secrétariat du soin apporté à la préparation des débats.',
    'less',
  ],
  ['le début d’un alinéa tel quel', item, 'approfondir la coopération', 'fragment'],
  ['le début d’un alinéa, changé', item, 'approfondir encore la coopération entre les villes', 'fragment'],
  [
    'des mots d’un alinéa, changés',
    item,
    'avec une attention toute particulière pour celles du Sud',
    'passage',
    changed(item, 'attention particulière', 'attention toute particulière'),
  ],
  ['un alinéa entier', item, changed(item, 'celles du Sud', 'celles du Sud global'), 'whole'],
  ['le texte entier', argent, changed(argent, 'régulières', 'volontaires'), 'whole'],
  [
    'le texte entier, d’une autre typographie',
    argent,
    argent.replaceAll('’', "'").replace('régulières', 'libres'),
    'whole',
  ],
  [
    'une phrase entre crochets de suspension',
    argent,
    '[…] Toute ville est invitée à contribuer en espèces ou en nature. […]',
    'passage',
    changed(argent, 'Toute ville qui le peut est', 'Toute ville est'),
  ],
  ['une phrase plus courte que le paragraphe', merci, 'Les villes membres remercient Essaouira.', 'less'],
];

describe('the cell of a matrix', () => {
  it.each(rows)('%s: what it gives of its paragraph', (_about, sent = '', cell = '', is = '', reads = '') => {
    const given = givenBy(cell, sent, profileOf('en'));
    expect(given).toEqual({ is, text: is === 'passage' ? reads : cell });
  });

  const passages = rows.filter(([, , , is]) => is === 'passage');

  it.each(passages)('%s: takes out no sentence that it does not touch', (_about, sent = '', cell = '') => {
    const { text } = givenBy(cell, sent, profileOf('en'));
    const sentences = sent.split(/(?<=\w{3}\.) /);
    expect(sentences.filter((one) => text.includes(one)).length).toBeGreaterThanOrEqual(sentences.length - 1);
  });
});
