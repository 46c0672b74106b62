import { describe, expect, test } from 'vitest';
import { proposed, read } from './letter.ts';

const kinds = (letter: string): readonly string[] => read(letter).map(({ kind }) => kind);

describe('an e-mail', () => {
  test('asks for two things in running text: one is found to the letter, one is to be checked', () => {
    const mail =
      "In para 3, line 2, replace 'could be extended' with 'shall be extended'. In point 9 three should be two.";
    expect(proposed(mail)).toEqual([
      [
        'replace-words exact words-found',
        '3 The call shall be extended and every city should submit a plan.',
      ],
      ['replace-words check words-unquoted', '9 A city may send two participants.'],
    ]);
    const [first] = read(mail);
    expect(first?.notes).toEqual([{ code: 'instructions:line-passed-over', facts: {} }]);
    expect(first?.quote).toBe("In para 3, line 2, replace 'could be extended' with 'shall be extended'.");
  });

  test('has a comment kept with the one paragraph that it names, and with none where it names several', () => {
    const partOf = (letter: string): string | null | undefined => read(letter)[0]?.part;
    const [seventh, ninth] = [partOf('Delete paragraph 7.'), partOf('Delete paragraph 9.')];
    expect(seventh).not.toBe(ninth);
    expect(partOf('In point 7 please strengthen the reference to islands.')).toBe(seventh);
    expect(partOf('Le paragraphe 9 est trop faible.')).toBe(ninth);
    expect(partOf('Paragraphs 7 and 9 overlap.')).toBeNull();
    expect(partOf('We are glad of 3 things in the draft.')).toBeNull();
  });

  test('is read between greeting and signature; the mail it answers is cut off and reported', () => {
    const mail = [
      'Dear Anna,',
      '',
      'Thank you for the draft. In paragraph 4, replace “fund”',
      'with “support”. Otherwise we agree.',
      '',
      'Best regards,',
      'Maria',
      'City of Kraków, 12 Main Square',
      '',
      'On Mon, 2 June 2025 at 10:00, Anna <anna@example.org> wrote:',
      '> Please reply by Friday.',
      '> Delete paragraph 1.',
    ].join('\n');
    expect(kinds(mail)).toEqual([
      'courtesy',
      'courtesy',
      'replace-words',
      'approval',
      'signature',
      'history',
    ]);
    expect(read(mail).map(({ line }) => line)).toEqual([1, 3, 3, 4, 6, 10]);
    expect(read(mail)[2]?.quote).toBe('In paragraph 4, replace “fund”\nwith “support”.');
    expect(read(mail).at(-1)?.reason).toEqual({ code: 'instructions:history', facts: { count: 3 } });
  });

  test.each([
    ['Dear colleagues,\nIn paragraph 7, replace “June” with “July”.', ['courtesy', 'replace-words']],
    [
      'Dear colleagues of the Secretariat of the Creative Cities Network,\nDelete paragraph 4.',
      ['courtesy', 'delete-paragraph'],
    ],
    ['Madame, Monsieur,\nAu paragraphe 4, supprimer « le bureau ».', ['courtesy', 'delete-words']],
    ['Chères et chers collègues,\nSupprimer le paragraphe 4.', ['courtesy', 'delete-paragraph']],
    [
      'Thank you for the text of the Conclusions of the meeting in Alba,\nin Italy. Delete paragraph 4.',
      ['courtesy', 'delete-paragraph'],
    ],
  ])('has its greeting apart from what follows it without a blank line: %j', (letter, expected) => {
    expect(kinds(letter)).toEqual(expected);
    expect(read(letter).at(-1)?.sure).toBe('exact');
  });

  test('may answer below what it quotes', () => {
    const mail =
      'Le 3 juin 2025 à 10:00, Secrétariat <a@b.org> a écrit :\n> Merci de répondre.\n\nSupprimer le paragraphe 4.\n\nCordialement\nJean';
    expect(kinds(mail)).toEqual(['history', 'delete-paragraph', 'signature']);
  });

  test('may quote the other mail under its heading lines', () => {
    expect(
      kinds('Delete paragraph 4.\n\n-----Original Message-----\nFrom: Anna\nDelete paragraph 5.'),
    ).toEqual(['delete-paragraph', 'history']);
    expect(
      kinds(
        'Delete paragraph 4.\n\nDe : Anna\nEnvoyé : lundi\nÀ : Jean\nObjet : projet\n\nBonjour, supprimer le paragraphe 5.',
      ),
    ).toEqual(['delete-paragraph', 'history']);
  });

  test('begins with its own heading lines', () => {
    expect(kinds('From: Maria\nTo: Anna\nSubject: Draft\n\nDelete paragraph 4.')).toEqual([
      'history',
      'delete-paragraph',
    ]);
  });

  test('goes on behind the signature where it asks for something', () => {
    expect(kinds('Delete paragraph 4.\n\nBest regards\nMaria\n\nPS Delete paragraph 5.')).toEqual([
      'delete-paragraph',
      'signature',
      'delete-paragraph',
    ]);
    expect(kinds('Thanks!\nDelete paragraph 4.')).toEqual(['signature', 'delete-paragraph']);
    expect(kinds('Thank you.\n\nWe approve the draft\n\nBest regards\nBergen')).toEqual([
      'signature',
      'approval',
      'signature',
    ]);
    expect(kinds('Merci\n\nLe paragraphe 5 nous paraît trop long.\n\nBien à vous\nLyon')).toEqual([
      'signature',
      'unread',
      'signature',
    ]);
  });

  test('ends at what is cut off: no heading and no quotation goes on behind it', () => {
    expect(kinds('In paragraph 3:\nBest regards,\nIn paragraph 4, delete “fund”.')).toEqual([
      'place',
      'signature',
      'delete-words',
    ]);
    expect(kinds('In paragraph 4, delete: “fund\n> and\noffice”')).toEqual([
      'delete-words',
      'history',
      'comment',
    ]);
  });

  test('that only approves holds no proposal to carry out', () => {
    const all = read('Dear all,\n\nWe approve the draft.\n\nKind regards\nBergen');
    expect(all.map(({ kind, sure }) => `${kind} ${sure}`)).toEqual([
      'courtesy none',
      'approval none',
      'signature none',
    ]);
    expect(all.flatMap(({ operations }) => operations)).toEqual([]);
  });
});

describe('a list', () => {
  test('under a heading that names the paragraph', () => {
    const letter =
      'Paragraph 6:\n- replace “grows” with “lives”;\n- delete “It thanks the host.”\n\nParagraph 8:\n- replace “sign” with “seal”';
    expect(proposed(letter)).toEqual([
      ['replace-words exact words-found', '6 The network lives. It welcomes towns. It thanks the host.'],
      ['delete-words exact words-found', '6 The network grows. It welcomes towns.'],
      ['replace-words exact words-found', '8 The mayors seal.'],
    ]);
    expect(read(letter)[0]?.quote).toBe('Paragraph 6:\n- replace “grows” with “lives”;');
  });

  test('with numbers of its own', () => {
    expect(
      proposed(
        '1. In paragraph 4, replace “fund” with “support”.\n2. Delete “focal” in paragraph 5.\n3) Paragraph 8: “sign” should read “seal”',
      ),
    ).toEqual([
      ['replace-words exact words-found', '4 Cities support the office.'],
      ['delete-words exact words-found', '5 Each city names a point.'],
      ['replace-words exact words-found', '8 The mayors seal.'],
    ]);
  });

  test('of several instructions in one sentence', () => {
    expect(
      proposed(
        'In paragraph 3, replace “could” with “shall”, and delete “every”; in paragraph 4 replace “fund” by “support” and “office” by “house”.',
      ),
    ).toEqual([
      [
        'replace-words exact words-found',
        '3 The call shall be extended and every city should submit a plan.',
      ],
      ['delete-words exact words-found', '3 The call could be extended and city should submit a plan.'],
      ['replace-words exact words-found', '4 Cities support the office.'],
      ['replace-words exact words-found', '4 Cities fund the house.'],
    ]);
  });

  test('set off by semicolons keeps its place', () => {
    expect(
      proposed('In paragraph 6, replace “grows” with “lives”; delete “towns”.').map(([how]) => how),
    ).toEqual(['replace-words exact words-found', 'delete-words exact words-found']);
  });
});

describe('a table', () => {
  test('has the paragraph in its first cell', () => {
    const rows =
      '§ 4\tReplace “fund” with “support”\tMore precise\tDakar\n5.\tdelete “focal”\t\tLyon\n8\tidem\t\tBergen';
    expect(proposed(rows)).toEqual([
      ['replace-words exact words-found', '4 Cities support the office.'],
      ['comment none comment'],
      ['comment none comment'],
      ['delete-words exact words-found', '5 Each city names a point.'],
      ['comment none comment'],
      ['see-above none see-above'],
      ['comment none comment'],
    ]);
    expect(read(rows).map(({ part }) => part)).toEqual(['p4', 'p4', 'p4', 'p5', 'p5', 'p8', 'p8']);
  });

  test('in the other hand-made form', () => {
    expect(proposed('| 4 | replace “fund” with “support” |\n| par. 5 | delete “focal” |')).toEqual([
      ['replace-words exact words-found', '4 Cities support the office.'],
      ['delete-words exact words-found', '5 Each city names a point.'],
    ]);
  });

  const rows: readonly (readonly [string, string])[] = [
    ['§ 9', 'remplacer « trois » par « deux »'],
    ['par. 9', 'supprimer « trois »'],
    ['9.', 'remplacer trois par deux'],
    ['point 9', 'lire « deux » au lieu de « trois »'],
    ['9', 'ajouter à la fin : « Elle paie. »'],
    ['Paragraphe 9', 'supprimer'],
    ['Par 9', 'insérer « au plus » après « envoyer »'],
    ['P9', 'idem'],
    ['n° 9', '« trois » devrait être « deux »'],
    ['clause 9', 'remplacer le paragraphe par le texte suivant : « Elle vient. »'],
    ['9 )', 'ajouter « toujours » après « peut »'],
    ['Alinéa 9', 'supprimer « trois »'],
  ];

  test('of which a column names the paragraph: eleven proposals and one that is held back', () => {
    const found = rows.map(([place, words]) => read(words, undefined, { place })[0]);
    expect(found.filter((one) => (one?.operations.length ?? 0) > 0)).toHaveLength(11);
    expect(found.map((one) => one?.kind).filter((kind) => kind === 'see-above')).toHaveLength(1);
    expect(found.filter((one) => one?.kind !== 'see-above').map((one) => one?.part)).toEqual(
      Array(11).fill('p9'),
    );
  });
});

describe('a whole letter', () => {
  test('in English', () => {
    const letter = [
      'Dear Secretariat,',
      '',
      'On behalf of the City of Dunedin, please find below our comments on the draft.',
      '',
      'General comments',
      'The text is well balanced. It could say more about young people.',
      '',
      'Specific comments',
      '1. Paragraph 2: after “meet each year” insert “in person”.',
      '2. Paragraph 3, first line: “could be extended” should read “shall be extended”, as this was agreed in',
      '   the working group.',
      '3. Delete paragraph 4.',
      '4. New paragraph 5 bis: “Each city also names a deputy.”',
      '5. Paragraph 7 is too vague.',
      '6. Move paragraph 8 to follow paragraph 5 and renumber accordingly.',
      '',
      'We have no other comments.',
      '',
      'Yours sincerely,',
      'A. Person',
      'Focal Point',
    ].join('\n');
    expect(read(letter).map(({ kind, sure }) => `${kind} ${sure}`)).toEqual([
      'courtesy none',
      'comment none',
      'comment none',
      'comment none',
      'comment none',
      'comment none',
      'insert-words exact',
      'replace-words exact',
      'delete-paragraph exact',
      'insert-paragraph exact',
      'unread none',
      'move exact',
      'consequence none',
      'no-comment none',
      'signature none',
    ]);
  });

  test('en français', () => {
    const letter = [
      'Mesdames, Messieurs,',
      '',
      'La Ville de Lyon a bien reçu le projet et propose les modifications suivantes :',
      '',
      '• au paragraphe 2, remplacer « chaque année » par « deux fois par an » ;',
      '• au paragraphe 3, supprimer le mot « étendu » ;',
      '• ajouter à la fin du paragraphe 6 : « Il salue les habitants. » ;',
      '• fusionner les paragraphes 7 et 8.',
      '',
      'Le paragraphe 9 nous paraît trop vague. Pour le reste, nous approuvons le texte.',
      '',
      'Bien cordialement,',
      'Une personne',
      '',
      'De : Secrétariat',
      'Envoyé : lundi 2 juin',
      'À : Lyon',
      'Objet : projet',
      'Supprimer le paragraphe 1.',
    ].join('\n');
    expect(read(letter).map(({ kind, sure }) => `${kind} ${sure}`)).toEqual([
      'courtesy none',
      'comment none',
      'replace-words exact',
      'delete-words exact',
      'insert-words exact',
      'merge exact',
      'unread none',
      'approval none',
      'signature none',
      'history none',
    ]);
  });
});

describe('a reason in words of its own', () => {
  const reasons = (letter: string): readonly (readonly [string, string | null])[] =>
    read(letter).map(({ quote, rationale }) => [quote.replace(/\s+/g, ' '), rationale]);

  test.each([
    ['Delete paragraph 8. Reason: too detailed.', 'too detailed.'],
    [
      'Delete paragraph 8.\nRationale: too detailed. It repeats paragraph 7.',
      'too detailed. It repeats paragraph 7.',
    ],
    ['Delete paragraph 8.\n\nJustification – too detailed.', 'too detailed.'],
    ['Delete paragraph 8.\nReason for this amendment:\nToo detailed.', 'Too detailed.'],
    ['Supprimer le paragraphe 8. Justification : trop détaillé.', 'trop détaillé.'],
    ['Supprimer le paragraphe 8.\nMotif : trop détaillé.', 'trop détaillé.'],
    ['Paragraph 8 should be shorter. Reason: too detailed.', 'too detailed.'],
  ])('goes with the request before it: %s', (letter, rationale) => {
    expect(reasons(letter)).toEqual([[letter.replace(/\s+/g, ' '), rationale]]);
  });

  test('ends with its line, and is none where it asks for something itself', () => {
    expect(reasons('Delete paragraph 8.\nReason: too long.\nParagraph 7 is good.')).toEqual([
      ['Delete paragraph 8. Reason: too long.', 'too long.'],
      ['Paragraph 7 is good.', null],
    ]);
    expect(read('Delete paragraph 8. Reason: too long. Delete paragraph 7.')).toMatchObject([
      { kind: 'delete-paragraph', rationale: 'too long.' },
      { kind: 'delete-paragraph', rationale: null },
    ]);
  });

  const points = 'In paragraph 3, replace “should” with “must”.\nDelete paragraph 8.\n';
  const points2 = 'Au paragraphe 3, remplacer « devrait » par « doit ».\nSupprimer le paragraphe 8.\n';

  test.each([
    [`${points}Rationale: the wording of paragraph 3 is too weak. It binds nobody.`, 'p3'],
    [`${points}Rationale for paragraph 3: it is too weak.`, 'p3'],
    [`${points}\nReason – paragraph 3 must be in line with the Charter.`, 'p3'],
    [`${points}Rationale for paragraph 5: nobody asked for it.`, 'p5'],
    [`${points2}Justification : la formulation du paragraphe 3 est trop faible. Elle ne lie personne.`, 'p3'],
    [`${points2}Justification du paragraphe 3 : trop faible.`, 'p3'],
    [`${points2}\nMotif : le verbe du par. 3 n’engage personne.`, 'p3'],
  ])('is a remark on another paragraph that it names: %s', (letter, part) => {
    const all = read(letter);
    expect(all.map(({ kind, rationale }) => [kind, rationale])).toEqual([
      ['replace-words', null],
      ['delete-paragraph', null],
      ['comment', null],
    ]);
    expect(all.at(-1)).toMatchObject({ part, quote: letter.split('\n').at(-1) });
  });

  test.each([
    `${points}Rationale: it repeats paragraph 3.`,
    `${points}Rationale: for consistency with paragraph 3.`,
    `${points}Rationale: paragraph 3 already says so.`,
    `${points}Rationale: paragraph 5 is stronger.`,
    `${points}Rationale: paragraph 8 is weaker than paragraph 3.`,
    `${points}Rationale for paragraph 8: weaker than paragraph 3.`,
    `${points2}Justification : doublon du paragraphe 3.`,
    `${points2}Justification : par cohérence avec le paragraphe 3.`,
    `${points2}Justification : le paragraphe 3 le dit déjà.`,
  ])('stays with the request before it where it only sets another beside it: %s', (letter) => {
    const all = read(letter);
    expect(all).toHaveLength(2);
    expect(all.at(-1)?.rationale).not.toBeNull();
  });
});
