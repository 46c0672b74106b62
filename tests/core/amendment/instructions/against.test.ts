import { describe, expect, test } from 'vitest';
import { proposed, read } from './letter.ts';

describe('what speaks against a change', () => {
  test.each([
    'Under no circumstances should "three" be replaced by "two" in paragraph 9.',
    'In no case should "three" be replaced by "two" in paragraph 9.',
    'By no means should "three" be replaced by "two" in paragraph 9.',
    'On no account should "three" be replaced by "two" in paragraph 9.',
    'At no point should "three" be replaced by "two" in paragraph 9.',
    'It would be wrong to replace "three" by "two" in paragraph 9.',
    'It would be a mistake to replace "three" by "two" in paragraph 9.',
    'In paragraph 9, "three" must never be replaced by "two".',
    'In paragraph 9, "three" should not be replaced by "two".',
    'In paragraph 9, "three" should in no case be replaced by "two".',
    'In paragraph 9, "three" is by no means to be replaced by "two".',
    'We oppose replacing "three" by "two" in paragraph 9.',
    'We object to replacing "three" by "two" in paragraph 9.',
    'We are against replacing "three" by "two" in paragraph 9.',
    'We are opposed to replacing "three" by "two" in paragraph 9.',
    'Please do not replace "three" by "two" in paragraph 9.',
    'Don’t replace "three" by "two" in paragraph 9.',
    'We see no reason to replace "three" by "two" in paragraph 9.',
    'There is no need to replace "three" by "two" in paragraph 9.',
    'We would regret replacing "three" by "two" in paragraph 9.',
    'Rather than delete paragraph 8, clarify it.',
    'Rather than replace "three" by "two" in paragraph 9, keep it.',
    'Instead of replacing "three" by "two" in paragraph 9, keep it.',
    'Replacing "three" by "two" in paragraph 9 would be wrong.',
    'Replacing "three" by "two" in paragraph 9 is unacceptable to us.',
    'To replace "three" by "two" in paragraph 9 would weaken the text.',
    'Deleting paragraph 8 would be a mistake.',
    'The deletion of paragraph 8 is unacceptable.',
    'We cannot accept the deletion of paragraph 8.',
    'We do not want paragraph 8 to be deleted.',
    'We strongly oppose the deletion of paragraph 8.',
    'Paragraph 8 must on no account be deleted.',
    'Paragraph 8 should under no circumstances be deleted.',
    'Paragraph 8 must never be deleted.',
    'Paragraph 8 should remain and not be deleted.',
    'It makes no sense to delete paragraph 8.',
    'We would not like to see paragraph 8 deleted.',
    'We refuse to delete paragraph 8.',
    'We warn against deleting paragraph 8.',
    'No, do not add "soon" after "three" in paragraph 9.',
    'It is wrong to insert "soon" after "three" in paragraph 9.',
    'Nobody wants to delete paragraph 8.',
    'We have no intention to delete paragraph 8.',
    'Lyon proposes to delete paragraph 8; we disagree.',
    'Lyon’s proposal to delete paragraph 8 is not acceptable.',
    'We reject the proposal to delete paragraph 8.',
    'En aucun cas « trois » ne doit être remplacé par « deux » au paragraphe 9.',
    'Au paragraphe 9, « trois » ne saurait être remplacé par « deux ».',
    'Au paragraphe 9, « trois » ne doit en aucun cas être remplacé par « deux ».',
    'Au paragraphe 9, il ne faut pas remplacer « trois » par « deux ».',
    'Au paragraphe 9, ne pas remplacer « trois » par « deux ».',
    'Nous nous opposons à remplacer « trois » par « deux » au paragraphe 9.',
    'Nous ne souhaitons pas remplacer « trois » par « deux » au paragraphe 9.',
    'Nous sommes opposés au remplacement de « trois » par « deux » au paragraphe 9.',
    'Ce serait une erreur de remplacer « trois » par « deux » au paragraphe 9.',
    'Il serait regrettable de remplacer « trois » par « deux » au paragraphe 9.',
    'Il serait dommage de supprimer le paragraphe 8.',
    'Il est hors de question de remplacer « trois » par « deux » au paragraphe 9.',
    'Il est inutile de remplacer « trois » par « deux » au paragraphe 9.',
    'Nul besoin de remplacer « trois » par « deux » au paragraphe 9.',
    'Nous refusons de remplacer « trois » par « deux » au paragraphe 9.',
    'Merci de ne pas supprimer le paragraphe 8.',
    'Veuillez ne pas supprimer le paragraphe 8.',
    'Nous nous opposons à la suppression du paragraphe 8.',
    'Nous ne souhaitons pas que le paragraphe 8 soit supprimé.',
    'La suppression du paragraphe 8 est inacceptable.',
    'La suppression du paragraphe 8 serait une erreur.',
    'Supprimer le paragraphe 8 serait une erreur.',
    'Remplacer « trois » par « deux » au paragraphe 9 affaiblirait le texte.',
    'Plutôt que de supprimer le paragraphe 8, le préciser.',
    'Au lieu de remplacer « trois » par « deux » au paragraphe 9, le garder.',
    'Nous rejetons la suppression du paragraphe 8.',
    'Le paragraphe 8 ne devrait jamais être supprimé.',
    'Le paragraphe 8 ne doit sous aucun prétexte être supprimé.',
    'Nous nous élevons contre la suppression du paragraphe 8.',
    'Il n’y a pas lieu de supprimer le paragraphe 8.',
    'Nous déconseillons de supprimer le paragraphe 8.',
    'Lyon proposes to delete paragraph 8. We disagree.',
    'Lyon proposes to delete paragraph 8. But we do not agree with this.',
    'Lyon propose de supprimer le paragraphe 8 ; nous ne sommes pas d’accord.',
    'Lyon propose de supprimer le paragraphe 8. Nous nous y opposons.',
  ])('has none prepared, and says so: %s', (letter) => {
    expect(read(letter)).toMatchObject([{ operations: [], reason: { code: 'instructions:negated' } }]);
  });

  test.each([
    'Rather than "three", write "two" in paragraph 9.',
    'In paragraph 9, "two" rather than "three".',
    'Delete paragraph 8. It is not needed.',
    'Delete paragraph 8; we do not agree with it.',
    'Au paragraphe 9, remplacer « trois » par « deux ».',
    'Plutôt que « trois », lire « deux » au paragraphe 9.',
    'Supprimer le paragraphe 8. Il n’est pas utile.',
  ])('is told from what asks for it: %s', (letter) => {
    expect(read(letter).some(({ sure, operations }) => sure === 'exact' && operations.length > 0)).toBe(true);
  });

  test.each([
    'Paragraph 8 is unacceptable and should be deleted.',
    'Paragraph 8 is not clear and should be deleted.',
    'Paragraph 8 should not only be shortened but deleted.',
    'Le paragraphe 8 est inacceptable et doit être supprimé.',
    'Le paragraphe 8 n’est pas clair et devrait être supprimé.',
    'It is wrong: replace "three" by "two" in paragraph 9.',
    'We regret to insist: delete paragraph 8.',
  ])('and from what asks for it in words: %s', (letter) => {
    expect(read(letter).map(({ reason }) => reason.code)).not.toContain('instructions:negated');
  });
});

describe('a wording that is offered for a paragraph', () => {
  const [english, french] = [
    '8 The cities report twice a year.',
    '8 Les villes rendent compte deux fois par an.',
  ];
  const [said, dit] = [
    '"The cities report twice a year."',
    '« Les villes rendent compte deux fois par an. »',
  ];

  test.each([
    'Potsdam suggests the following wording for paragraph 8:',
    'We propose the following text for paragraph 8:',
    'We would suggest the following formulation for paragraph 8:',
    'The following wording is proposed for paragraph 8:',
    'Proposed wording for paragraph 8:',
    'New wording for paragraph 8:',
    'Suggested text of paragraph 8:',
    'For paragraph 8, we propose the following wording:',
    'Our wording for § 8:',
    'Alternative wording for paragraph 8:',
    'Lyon recommends the following new text for paragraph 8:',
  ])('is its text: %s', (letter) => {
    expect(proposed(`${letter}\n\n${said}`)).toEqual([['replace-paragraph exact place-found', english]]);
    expect(proposed(`${letter} ${said}`)).toEqual([['replace-paragraph exact place-found', english]]);
  });

  test.each([
    'Lyon propose la formulation suivante pour le paragraphe 8 :',
    'Nous proposons le texte suivant pour le paragraphe 8 :',
    'Nous suggérons la rédaction suivante pour le paragraphe 8 :',
    'Le libellé suivant est proposé pour le paragraphe 8 :',
    'Pour le paragraphe 8, nous proposons la formulation suivante :',
    'Nouvelle formulation du paragraphe 8 :',
    'Nouveau texte pour le § 8 :',
    'Proposition de rédaction pour le paragraphe 8 :',
    'Formulation proposée pour le paragraphe 8 :',
    'Notre rédaction du paragraphe 8 :',
    'Texte proposé pour le paragraphe 8 :',
    'Nous préférerions la formulation ci-après pour le paragraphe 8 :',
  ])('is its text: %s', (letter) => {
    expect(proposed(`${letter}\n\n${dit}`, 'fr')).toEqual([['replace-paragraph exact place-found', french]]);
  });

  test.each([
    'We propose the following text for paragraph 8: "and regularly"',
    'Nous proposons le texte suivant pour le paragraphe 8 : « et régulièrement »',
    'We like the proposed wording of paragraph 8: "cities".',
  ])('is none where it is a piece of one: %s', (letter) => {
    expect(read(letter)).toMatchObject([{ operations: [], reason: { code: 'instructions:no-spot' } }]);
  });

  test.each([
    ['After paragraph 8, we propose the following text:', 'replace-paragraph'],
    ['We do not support the proposed wording for paragraph 8:', 'exact'],
    ['The following text of paragraph 8 is unclear:', 'exact'],
  ])('is none where it goes elsewhere or is not wanted: %s', (letter, never) => {
    expect(proposed(`${letter} ${said}`).flat().join(' ')).not.toContain(never);
  });
});
