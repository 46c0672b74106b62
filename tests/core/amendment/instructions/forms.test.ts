import { describe, expect, test } from 'vitest';
import { proposed } from './letter.ts';

// What is asked, how sure that is, and the first line that it alters.
const english = [
  ['Merge 7 and 8.', 'merge exact: 7 Reports are due in June. The mayors sign.'],
  ['Please merge paras 7 and 8 into one.', 'merge exact: 7 Reports are due in June. The mayors sign.'],
  ['Paragraphs 7 and 8 could be merged.', 'merge exact: 7 Reports are due in June. The mayors sign.'],
  [
    'Combine paragraphs 7 and 8 into a single paragraph.',
    'merge exact: 7 Reports are due in June. The mayors sign.',
  ],
  ['Merge paragraph 7 with paragraph 8.', 'merge exact: 7 Reports are due in June. The mayors sign.'],
  [
    'Paragraph 8 should be merged into paragraph 7.',
    'merge exact: 7 Reports are due in June. The mayors sign.',
  ],
  [
    'Paragraph 8 should be merged with paragraph 7.',
    'merge exact: 7 Reports are due in June. The mayors sign.',
  ],
  [
    'Join 7, 8 and 9.',
    'merge exact: 7 Reports are due in June. The mayors sign. A city may send three participants.',
  ],
  ['Paragraphs 4 and 5 should be swapped.', 'swap exact: 4 Each city names a focal point.'],
  ['Paragraphs 4 and 5 should be in reverse order.', 'swap exact: 4 Each city names a focal point.'],
  ['The order of paragraphs 4 and 5 should be reversed.', 'swap exact: 4 Each city names a focal point.'],
  ['Reverse the order of paragraphs 4 and 5.', 'swap exact: 4 Each city names a focal point.'],
  ['Paragraphs 4 and 5 should change places.', 'swap exact: 4 Each city names a focal point.'],
  ['Paragraph 4 should be swapped with paragraph 5.', 'swap exact: 4 Each city names a focal point.'],
  ['Swap 4 and 5.', 'swap exact: 4 Each city names a focal point.'],
  ['Move 7 before 6.', 'move exact: 6 Reports are due in June.'],
  ['Paragraph 7 to come before paragraph 6.', 'move exact: 6 Reports are due in June.'],
  ['Paragraph 7 should precede paragraph 6.', 'move exact: 6 Reports are due in June.'],
  ['Paragraph 7 should follow paragraph 4.', 'move exact: 5 Reports are due in June.'],
  ['Paragraph 7 should become paragraph 2.', 'unread none'],
  ['Place paragraph 7 at the end of the text.', 'move exact: 7 The mayors sign.'],
  ['Split paragraph 6 after the second sentence.', 'split exact: 6 The network grows. It welcomes towns.'],
  ['Split paragraph 6 in two after "grows."', 'split exact: 6 The network grows.'],
  ['Paragraph 6 should be split into two after the first sentence.', 'split exact: 6 The network grows.'],
  ['The second sentence of paragraph 6 should form a separate paragraph.', 'unread none'],
  ['The second sentence of paragraph 6 should become a new paragraph.', 'unread none'],
  ['Make the last sentence of paragraph 6 a separate paragraph.', 'unread none'],
  [
    'After paragraph 6, insert the following paragraph: "New text here."',
    'insert-paragraph exact: 7 New text here.',
  ],
  [
    'After paragraph 6 insert a paragraph worded as follows: "New text here."',
    'insert-paragraph exact: 7 New text here.',
  ],
  [
    'Insert a new paragraph after paragraph 6, worded as follows: "New text here."',
    'insert-paragraph exact: 7 New text here.',
  ],
  [
    'A new paragraph should be inserted after paragraph 6: "New text here."',
    'insert-paragraph exact: 7 New text here.',
  ],
  ['A new paragraph 6 bis should be added: "New text here."', 'insert-paragraph exact: 6 bis New text here.'],
  [
    'Add a paragraph between paragraphs 6 and 7: "New text here."',
    'insert-paragraph exact: 7 New text here.',
  ],
  ['Between paragraphs 6 and 7, insert: "New text here."', 'insert-paragraph exact: 7 New text here.'],
  [
    'Insert between paragraphs 6 and 7 a new paragraph: "New text here."',
    'insert-paragraph exact: 7 New text here.',
  ],
  [
    'We propose adding the following after paragraph 6: "New text here."',
    'insert-paragraph exact: 7 New text here.',
  ],
  ['Add at the end: "New text here."', 'insert-words check'],
  ['At the end of the text, add a paragraph: "New text here."', 'insert-paragraph exact: 10 New text here.'],
  ['Insert, after paragraph 6, "New text here."', 'insert-paragraph exact: 7 New text here.'],
  ['Paragraph 6 bis (new): "New text here."', 'insert-paragraph exact: 6 bis New text here.'],
  ['New paragraph after paragraph 6: "New text here."', 'insert-paragraph exact: 7 New text here.'],
  ['To paragraph 1, add an item (d): "to travel."', 'add-item exact: 1 (d) to travel.'],
  ['Add to 1 (c): "well" after "learn".', 'insert-words exact: 1 (c) to learn well.'],
  [
    'In paragraph 4, the word "fund" should be replaced with "pay".',
    'replace-words exact: 4 Cities pay the office.',
  ],
  ['In paragraph 4, "fund" to be replaced by "pay".', 'replace-words exact: 4 Cities pay the office.'],
  ['Paragraph 4: "fund" → "pay"', 'replace-words exact: 4 Cities pay the office.'],
  ['In paragraph 4, change "fund" to "pay".', 'replace-words exact: 4 Cities pay the office.'],
  ['In paragraph 4 substitute "pay" for "fund".', 'replace-words exact: 4 Cities pay the office.'],
  [
    'Paragraph 5 should begin with "Every" instead of "Each".',
    'replace-words check: 5 Every city names a focal point.',
  ],
  [
    'Paragraph 4 should read: "Cities pay for the office."',
    'replace-paragraph exact: 4 Cities pay for the office.',
  ],
  [
    'Replace paragraph 4 with: "Cities pay for the office."',
    'replace-paragraph exact: 4 Cities pay for the office.',
  ],
  [
    'Paragraph 4 to be replaced by the following: "Cities pay for the office."',
    'replace-paragraph exact: 4 Cities pay for the office.',
  ],
  [
    'Paragraph 4 should be amended to read as follows: "Cities pay for the office."',
    'replace-paragraph exact: 4 Cities pay for the office.',
  ],
  ['Paragraph 4 - amend to read "Cities pay for the office."', 'unread none'],
  [
    'Delete the words "on time" in paragraph 2.',
    'delete-words exact: 2 The member cities meet each year. They report.',
  ],
  ['Para. 2: delete "on time".', 'delete-words exact: 2 The member cities meet each year. They report.'],
  ['Paragraph 2, second sentence: delete.', 'delete-sentence exact: 2 The member cities meet each year.'],
  [
    'The second sentence of paragraph 2 should be deleted.',
    'delete-sentence exact: 2 The member cities meet each year.',
  ],
  ['Delete from "They" to "time" in paragraph 2.', 'unread none'],
  ['Delete everything after "year" in paragraph 2.', 'unread none'],
  ['Paragraph 8: delete.', 'delete-paragraph check: 8 A city may send three participants.'],
  ['Paragraph 8 – to be deleted.', 'delete-paragraph exact: 8 A city may send three participants.'],
  [
    'We request the deletion of paragraph 8.',
    'delete-paragraph exact: 8 A city may send three participants.',
  ],
  ['Paragraph 8 can be removed.', 'delete-paragraph exact: 8 A city may send three participants.'],
  ['Strike paragraph 8.', 'delete-paragraph exact: 8 A city may send three participants.'],
  ['Delete paragraphs 7 to 8.', 'delete-paragraph exact: 7 A city may send three participants.'],
  ['In paragraph 2 the words "member cities" should be in the plural.', 'unread none'],
  ['The words "member cities" in paragraph 2 should be shorter.', 'unread none'],
  ['Replace "fund" in paragraph 4 by something shorter.', 'unread none'],
  ['In paragraph 9 "three" should be two.', 'replace-words check: 9 A city may send two participants.'],
  ['In paragraph 9, three should be two.', 'replace-words check: 9 A city may send two participants.'],
  ['In paragraph 6, "towns" should be capitalised.', 'unread none'],
  [
    'Paragraph 4 should be deleted and its content merged into paragraph 5.',
    'delete-paragraph check: 4 Each city names a focal point.',
  ],
  ['The sentence "It welcomes towns." in paragraph 6 should go to paragraph 8.', 'unread none'],
  [
    'Add "and villages" after "towns" in paragraph 6.',
    'insert-words exact: 6 The network grows. It welcomes towns and villages. It thanks the host.',
  ],
  [
    'In para 6, after "towns", add "and villages".',
    'insert-words exact: 6 The network grows. It welcomes towns and villages. It thanks the host.',
  ],
  [
    'Insert the words "and villages" following "towns" (paragraph 6).',
    'insert-words exact: 6 The network grows. It welcomes towns and villages. It thanks the host.',
  ],
  [
    'In paragraph 6, "towns" should be followed by "and villages".',
    'insert-words exact: 6 The network grows. It welcomes towns and villages. It thanks the host.',
  ],
  [
    '"and villages" should be added after "towns" in paragraph 6.',
    'insert-words exact: 6 The network grows. It welcomes towns and villages. It thanks the host.',
  ],
  [
    'In paragraph 2, the second sentence: delete.',
    'delete-sentence exact: 2 The member cities meet each year.',
  ],
  ['In paragraph 9, it should be two.', 'unread none'],
  ['Paragraph 6 should be moved to the end.', 'move exact: 6 Reports are due in June.'],
  ['Paragraph 6 (new): too long.', 'unread none'],
  ['Paragraph 3 could come after paragraph 4 and 5.', 'unread none'],
  [
    'Insert a sentence at the end of paragraph 6: "It will grow."',
    'insert-words exact: 6 The network grows. It welcomes towns. It thanks the host. It will grow.',
  ],
  [
    'Add a sentence to paragraph 6: "It will grow."',
    'insert-words exact: 6 The network grows. It welcomes towns. It thanks the host. It will grow.',
  ],
  [
    'Reword paragraph 4 as follows: "Cities pay for the office."',
    'replace-paragraph exact: 4 Cities pay for the office.',
  ],
  ['Between paragraphs 5 and 7, insert: "New text here."', 'insert-paragraph check'],
  ['Add a reference to gender in paragraph 6.', 'unread none'],
] as const;

const french = [
  [
    'Après le paragraphe 6, insérer le paragraphe suivant : « Texte nouveau ici. »',
    'insert-paragraph exact: 7 Texte nouveau ici.',
  ],
  [
    'Après le paragraphe 6, ajouter un nouveau paragraphe ainsi rédigé : « Texte nouveau ici. »',
    'insert-paragraph exact: 7 Texte nouveau ici.',
  ],
  [
    'Insérer après le paragraphe 6 le paragraphe suivant : « Texte nouveau ici. »',
    'insert-paragraph exact: 7 Texte nouveau ici.',
  ],
  [
    'Insérer, après le paragraphe 6, un paragraphe 6 bis ainsi libellé : « Texte nouveau ici. »',
    'insert-paragraph exact: 6 bis Texte nouveau ici.',
  ],
  [
    'Insérer le paragraphe suivant après le paragraphe 6 : « Texte nouveau ici. »',
    'insert-paragraph exact: 7 Texte nouveau ici.',
  ],
  [
    'Il est inséré, après le paragraphe 6, un paragraphe 6 bis ainsi rédigé : « Texte nouveau ici. »',
    'insert-paragraph check: 6 bis Texte nouveau ici.',
  ],
  [
    'Entre les paragraphes 6 et 7, insérer : « Texte nouveau ici. »',
    'insert-paragraph exact: 7 Texte nouveau ici.',
  ],
  [
    'Ajouter un paragraphe entre les paragraphes 6 et 7 : « Texte nouveau ici. »',
    'insert-paragraph exact: 7 Texte nouveau ici.',
  ],
  [
    'À la suite du paragraphe 6, ajouter le texte suivant : « Texte nouveau ici. »',
    'insert-paragraph exact: 7 Texte nouveau ici.',
  ],
  [
    'À la fin du texte, ajouter un paragraphe : « Texte nouveau ici. »',
    'insert-paragraph exact: 10 Texte nouveau ici.',
  ],
  [
    "Nous proposons l'ajout d'un paragraphe après le paragraphe 6 : « Texte nouveau ici. »",
    'insert-paragraph exact: 7 Texte nouveau ici.',
  ],
  [
    'Un nouveau paragraphe devrait être inséré après le paragraphe 6 : « Texte nouveau ici. »',
    'insert-paragraph exact: 7 Texte nouveau ici.',
  ],
  [
    'Le paragraphe suivant est ajouté après le paragraphe 6 : « Texte nouveau ici. »',
    'insert-paragraph exact: 7 Texte nouveau ici.',
  ],
  ['Paragraphe 6 bis (nouveau) : « Texte nouveau ici. »', 'insert-paragraph exact: 6 bis Texte nouveau ici.'],
  ['Nouveau paragraphe 6 bis : « Texte nouveau ici. »', 'insert-paragraph exact: 6 bis Texte nouveau ici.'],
  [
    'Compléter le paragraphe 6 par la phrase suivante : « Il grandira encore. »',
    'insert-words exact: 6 Le réseau grandit. Il accueille des communes. Il remercie l’hôte. Il grandira encore.',
  ],
  [
    'Compléter le paragraphe 6 par les mots : « et des villages ».',
    'insert-words check: 6 Le réseau grandit. Il accueille des communes. Il remercie l’hôte et des villages.',
  ],
  [
    'Ajouter à la fin du paragraphe 6 la phrase suivante : « Il grandira encore. »',
    'insert-words exact: 6 Le réseau grandit. Il accueille des communes. Il remercie l’hôte. Il grandira encore.',
  ],
  [
    'Le paragraphe 6 est complété par la phrase suivante : « Il grandira encore. »',
    'insert-words exact: 6 Le réseau grandit. Il accueille des communes. Il remercie l’hôte. Il grandira encore.',
  ],
  [
    'Au paragraphe 6, après le mot « communes », ajouter « et des villages ».',
    'insert-words exact: 6 Le réseau grandit. Il accueille des communes et des villages. Il remercie l’hôte.',
  ],
  [
    'Au paragraphe 6, après « communes », sont insérés les mots « et des villages ».',
    'insert-words exact: 6 Le réseau grandit. Il accueille des communes et des villages. Il remercie l’hôte.',
  ],
  [
    'Au paragraphe 6, insérer les mots « et des villages » après « communes ».',
    'insert-words exact: 6 Le réseau grandit. Il accueille des communes et des villages. Il remercie l’hôte.',
  ],
  [
    'Au paragraphe 6, après les mots : « des communes », insérer les mots : « et des villages ».',
    'insert-words exact: 6 Le réseau grandit. Il accueille des communes et des villages. Il remercie l’hôte.',
  ],
  [
    'Dans le paragraphe 4, remplacer le mot : « financent » par le mot : « paient ».',
    'replace-words exact: 4 Les villes paient le bureau.',
  ],
  [
    'Au paragraphe 4, le mot « financent » est remplacé par le mot « paient ».',
    'replace-words exact: 4 Les villes paient le bureau.',
  ],
  [
    'Au paragraphe 4, substituer au mot « financent » le mot « paient ».',
    'replace-words exact: 4 Les villes paient le bureau.',
  ],
  [
    'Au paragraphe 4, à la place de « financent », écrire « paient ».',
    'replace-words exact: 4 Les villes paient le bureau.',
  ],
  [
    'Au paragraphe 4, « financent » devient « paient ».',
    'replace-words exact: 4 Les villes paient le bureau.',
  ],
  [
    'Le paragraphe 4 est ainsi rédigé : « Les villes paient le bureau. »',
    'replace-paragraph exact: 4 Les villes paient le bureau.',
  ],
  [
    'Le paragraphe 4 est remplacé par les dispositions suivantes : « Les villes paient le bureau. »',
    'replace-paragraph exact: 4 Les villes paient le bureau.',
  ],
  [
    'Rédiger ainsi le paragraphe 4 : « Les villes paient le bureau. »',
    'replace-paragraph exact: 4 Les villes paient le bureau.',
  ],
  [
    'Rédiger comme suit le paragraphe 4 : « Les villes paient le bureau. »',
    'replace-paragraph exact: 4 Les villes paient le bureau.',
  ],
  [
    'Remplacer le paragraphe 4 par le texte suivant : « Les villes paient le bureau. »',
    'replace-paragraph exact: 4 Les villes paient le bureau.',
  ],
  ['Paragraphe 4, lire : « Les villes paient le bureau. »', 'unread none'],
  ['Supprimer le paragraphe 8.', 'delete-paragraph exact: 8 Une ville peut envoyer trois participants.'],
  ['Le paragraphe 8 est supprimé.', 'delete-paragraph exact: 8 Une ville peut envoyer trois participants.'],
  ['Paragraphe 8 : à supprimer.', 'delete-paragraph exact: 8 Une ville peut envoyer trois participants.'],
  ['Paragraphe 8 : suppression.', 'delete-paragraph check: 8 Une ville peut envoyer trois participants.'],
  [
    'Supprimer la deuxième phrase du paragraphe 2.',
    'delete-sentence exact: 2 Les villes membres se réunissent chaque année.',
  ],
  [
    'La deuxième phrase du paragraphe 2 est supprimée.',
    'delete-sentence exact: 2 Les villes membres se réunissent chaque année.',
  ],
  [
    'À la deuxième phrase du paragraphe 2, supprimer les mots : « à temps ».',
    'delete-words exact: 2 Les villes membres se réunissent chaque année. Elles rendent compte.',
  ],
  [
    'Au paragraphe 2, les mots « à temps » sont supprimés.',
    'delete-words exact: 2 Les villes membres se réunissent chaque année. Elles rendent compte.',
  ],
  ['Les paragraphes 4 et 5 sont à intervertir.', 'swap exact: 4 Chaque ville désigne un point focal.'],
  ['Intervertir 4 et 5.', 'swap exact: 4 Chaque ville désigne un point focal.'],
  ['Intervertir les paragraphes 4 et 5.', 'swap exact: 4 Chaque ville désigne un point focal.'],
  [
    "L'ordre des paragraphes 4 et 5 devrait être inversé.",
    'swap exact: 4 Chaque ville désigne un point focal.',
  ],
  [
    'Les paragraphes 4 et 5 devraient être intervertis.',
    'swap exact: 4 Chaque ville désigne un point focal.',
  ],
  ["Inverser l'ordre des paragraphes 4 et 5.", 'swap exact: 4 Chaque ville désigne un point focal.'],
  ['Fusionner 7 et 8.', 'merge exact: 7 Les rapports sont attendus en juin. Les maires signent.'],
  [
    'Les paragraphes 7 et 8 pourraient être fusionnés.',
    'merge exact: 7 Les rapports sont attendus en juin. Les maires signent.',
  ],
  [
    'Fusionner les paragraphes 7 et 8 en un seul.',
    'merge exact: 7 Les rapports sont attendus en juin. Les maires signent.',
  ],
  [
    'Regrouper les paragraphes 7 et 8 en un seul paragraphe.',
    'merge exact: 7 Les rapports sont attendus en juin. Les maires signent.',
  ],
  [
    'Le paragraphe 8 devrait être fusionné avec le paragraphe 7.',
    'merge exact: 7 Les rapports sont attendus en juin. Les maires signent.',
  ],
  ['Le paragraphe 8 devrait être intégré au paragraphe 7.', 'unread none'],
  ['Déplacer le paragraphe 7 après le paragraphe 4.', 'move exact: 5 Les rapports sont attendus en juin.'],
  [
    'Le paragraphe 7 devrait être placé avant le paragraphe 5.',
    'move exact: 5 Les rapports sont attendus en juin.',
  ],
  ['Placer le paragraphe 7 avant le 5.', 'move exact: 5 Les rapports sont attendus en juin.'],
  ['Le paragraphe 7 devrait précéder le paragraphe 5.', 'move exact: 5 Les rapports sont attendus en juin.'],
  ['Faire du paragraphe 7 le paragraphe 2.', 'unread none'],
  ['Scinder le paragraphe 6 après la première phrase.', 'split exact: 6 Le réseau grandit.'],
  [
    'Le paragraphe 6 devrait être scindé en deux après la première phrase.',
    'split exact: 6 Le réseau grandit.',
  ],
  ['Faire de la deuxième phrase du paragraphe 6 un paragraphe distinct.', 'unread none'],
  ['Diviser le paragraphe 6 en deux paragraphes après « grandit. »', 'split exact: 6 Le réseau grandit.'],
  ['Au paragraphe 2, « villes membres » devrait être au singulier.', 'unread none'],
  ['Au paragraphe 4, remplacer « financent » par un mot plus simple.', 'unread none'],
  [
    'Après le paragraphe 6 est inséré un paragraphe 6 bis ainsi rédigé : « Texte nouveau ici. »',
    'insert-paragraph exact: 6 bis Texte nouveau ici.',
  ],
  [
    'Au paragraphe 6, le mot « communes » est suivi des mots « et des villages ».',
    'insert-words exact: 6 Le réseau grandit. Il accueille des communes et des villages. Il remercie l’hôte.',
  ],
  ['Ajouter une référence au genre dans le paragraphe 6.', 'unread none'],
  ['Au paragraphe 2, supprimer de « Elles » à « temps ».', 'unread none'],
  ['Le paragraphe 6 devrait être placé à la fin.', 'move exact: 6 Les rapports sont attendus en juin.'],
] as const;

const outcome = (letter: string, language: 'en' | 'fr'): readonly string[] =>
  proposed(letter, language).map(([said = '', line]) =>
    [said.replace(/ \S+$/, ''), ...(line === undefined ? [] : [line])].join(': '),
  );

describe('standard ways of asking', () => {
  test.each(english)('in English: %s', (letter, expected) => {
    expect(outcome(letter, 'en')).toEqual([expected]);
  });

  test.each(french)('in French: %s', (letter, expected) => {
    expect(outcome(letter, 'fr')).toEqual([expected]);
  });
});
