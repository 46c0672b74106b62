import { describe, expect, test } from 'vitest';
import { order, proposed, read } from './letter.ts';

const one = (letter: string): readonly string[] => {
  const all = proposed(letter, 'fr');
  expect(all).toHaveLength(1);
  return all[0] ?? [];
};

const replaced = 'replace-words exact words-found';

describe('remplacer des mots', () => {
  const expected = [replaced, '3 L’appel pourrait être étendu et chaque ville soumet un plan.'];

  test.each([
    'Au paragraphe 3, deuxième ligne, remplacer les mots « devrait soumettre » par les mots « soumet ».',
    'Au paragraphe 3, remplacer «devrait soumettre» par «soumet»',
    'Au par. 3, remplacer "devrait soumettre" par "soumet".',
    'Au § 3 : remplacer “devrait soumettre” par “soumet”.',
    "§ 3 - remplacer 'devrait soumettre' par 'soumet'",
    'Paragraphe 3 : lire « soumet » au lieu de « devrait soumettre ».',
    'Au point 3, au lieu de « devrait soumettre », lire « soumet ».',
    'Au pt 3, substituer « soumet » à « devrait soumettre ».',
    'À la clause 3, aux mots « devrait soumettre », substituer le mot « soumet ».',
    'Au paragraphe trois, les mots « devrait soumettre » sont remplacés par « soumet ».',
    'Au troisième paragraphe, « devrait soumettre » devrait être remplacé par « soumet ».',
    'Au 3e paragraphe, veuillez remplacer « devrait soumettre » par « soumet ».',
    'Dans l’alinéa 3, remplacer l’expression « devrait soumettre » par le mot « soumet ».',
    'La Ville de Lyon propose de remplacer, au paragraphe 3, « devrait soumettre » par « soumet ».',
    'Nous souhaiterions remplacer « devrait soumettre » par « soumet » au paragraphe 3, par souci de clarté.',
    'Remplacer « devrait soumettre » par « soumet » (paragraphe 3).',
    'P3 : « devrait soumettre » → « soumet »',
    'Paragraphe n° 3, ligne 2 : remplacement de « devrait soumettre » par « soumet ».',
  ])('%s', (letter) => {
    expect(one(letter)).toEqual(expected);
  });

  test('dans un alinéa', () => {
    const item = [replaced, '1 b) danser ;'];
    expect(one('Au paragraphe 1, alinéa b), remplacer « enseigner » par « danser ».')).toEqual(item);
    expect(one('Au 1 b), remplacer « enseigner » par « danser ».')).toEqual(item);
    expect(one('À l’alinéa b) du paragraphe 1, remplacer « enseigner » par « danser ».')).toEqual(item);
    expect(one('Au paragraphe 1, deuxième tiret : remplacer « enseigner » par « danser ».')).toEqual(item);
  });

  test('dans le titre et dans le chapeau', () => {
    expect(one('Dans le titre, remplacer « réunion » par « rencontre ».')).toEqual([
      replaced,
      'Conclusions de la rencontre',
    ]);
    expect(one('Dans le chapeau, remplacer « membres » par « villes ».')).toEqual([
      replaced,
      'P0 Nous, les villes, convenons de ce qui suit :',
    ]);
  });

  test('partout', () => {
    expect(one('Remplacer partout « ville » par « cité ».')[0]).toBe(
      'replace-words exact words-found-everywhere',
    );
  });

  test('quelle que soit la typographie', () => {
    expect(one("Au paragraphe 6, remplacer « l'hôte » par « l'hôtesse ».")).toEqual([
      'replace-words exact words-found-folded',
      '6 Le réseau grandit. Il accueille des communes. Il remercie l’hôtesse.',
    ]);
    expect(one('Au paragraphe 1, alinéa a), remplacer « savent; » par « savent ; ».')).toEqual([
      'replace-words none typography-only',
    ]);
  });
});

describe('remplacer un paragraphe', () => {
  test.each([
    'Remplacer le paragraphe 5 par le texte suivant : « Toute ville désigne un maire. »',
    'Le paragraphe 5 se lit comme suit : « Toute ville désigne un maire. »',
    'Le paragraphe 5 est remplacé par le texte suivant :\n\n« Toute ville désigne un maire. »',
    'Le paragraphe 5 devrait se lire ainsi : « 5. Toute ville désigne un maire. »',
    'Reformuler le paragraphe 5 comme suit : « Toute ville désigne un maire. »',
  ])('%s', (letter) => {
    expect(one(letter)).toEqual(['replace-paragraph exact place-found', '5 Toute ville désigne un maire.']);
  });

  test('sans guillemets, à vérifier', () => {
    expect(one('Le paragraphe 5 se lit comme suit :\nToute ville désigne un maire.')).toEqual([
      'replace-paragraph check words-unquoted',
      '5 Toute ville désigne un maire.',
    ]);
  });
});

describe('supprimer', () => {
  test.each([
    'Supprimer les mots « en juin » au paragraphe 7.',
    'Au paragraphe 7, supprimer « en juin ».',
    'Au paragraphe 7, les mots « en juin » sont à supprimer.',
    'Suppression des mots « en juin » au paragraphe 7',
  ])('%s', (letter) => {
    expect(one(letter)).toEqual(['delete-words exact words-found', '7 Les rapports sont attendus.']);
  });

  test('une phrase', () => {
    expect(one('Supprimer la deuxième phrase du paragraphe 6.')).toEqual([
      'delete-sentence exact place-found',
      '6 Le réseau grandit. Il remercie l’hôte.',
    ]);
  });

  test.each([
    ['Supprimer le paragraphe 5.', 'p1 p2 p3 p4 p6 p7 p8 p9'],
    ['Suppression du paragraphe 5', 'p1 p2 p3 p4 p6 p7 p8 p9'],
    ['Le paragraphe 5 devrait être supprimé.', 'p1 p2 p3 p4 p6 p7 p8 p9'],
    ['Supprimer les paragraphes 4 et 5.', 'p1 p2 p3 p6 p7 p8 p9'],
    ['Supprimer les paragraphes 4 à 6.', 'p1 p2 p3 p7 p8 p9'],
    ['Supprimer le dernier paragraphe.', 'p1 p2 p3 p4 p5 p6 p7 p8'],
    ['Déplacer le paragraphe 8 après le paragraphe 3.', 'p1 p2 p3 p8 p4 p5 p6 p7 p9'],
    ['Le paragraphe 8 devrait venir après le paragraphe 3.', 'p1 p2 p3 p8 p4 p5 p6 p7 p9'],
    ['Placer le paragraphe 8 avant le paragraphe 4.', 'p1 p2 p3 p8 p4 p5 p6 p7 p9'],
    ['Déplacer le paragraphe 4 à la fin.', 'p1 p2 p3 p5 p6 p7 p8 p9 p4'],
    ['Intervertir les paragraphes 4 et 5.', 'p1 p2 p3 p5 p4 p6 p7 p8 p9'],
  ])('%s', (letter, expected) => {
    const [proposal] = read(letter);
    expect([proposal?.sure, proposal && order(proposal)]).toEqual(['exact', expected]);
  });
});

describe('insérer', () => {
  test.each([
    'Après le paragraphe 5, insérer un nouveau paragraphe ainsi libellé : « Elles se réunissent. »',
    'Insérer un nouveau paragraphe après le paragraphe 5 : « Elles se réunissent. »',
    'Insérer après le paragraphe 5 le texte suivant : « Elles se réunissent. »',
    'Ajouter un paragraphe 6 ainsi rédigé : « Elles se réunissent. »',
  ])('%s', (letter) => {
    expect(one(letter).slice(0, 2)).toEqual(['insert-paragraph exact place-found', '6 Elles se réunissent.']);
  });

  test('un paragraphe bis', () => {
    const bis = ['insert-paragraph exact place-found', '5 bis Elles se réunissent.'];
    expect(one('Insérer un nouveau paragraphe 5 bis : « Elles se réunissent. »')).toEqual(bis);
    expect(one('Nouveau paragraphe 5bis : « Elles se réunissent. »')).toEqual(bis);
  });

  test.each([
    'Au paragraphe 2, après les mots « villes membres », insérer « , en particulier celles du Sud, ».',
    'Au paragraphe 2, insérer « , en particulier celles du Sud, » après « villes membres ».',
    'Au paragraphe 2, insérer entre « villes membres » et « se réunissent » les mots « , en particulier celles du Sud, ».',
  ])('%s', (letter) => {
    expect(one(letter)).toEqual([
      'insert-words exact words-found',
      '2 Les villes membres, en particulier celles du Sud, se réunissent chaque année. Elles rendent compte à temps.',
    ]);
  });

  test('à la fin et au début', () => {
    const end = ['insert-words exact place-found', '4 Les villes financent le bureau. Elles le saluent.'];
    expect(one('Ajouter à la fin du paragraphe 4 : « Elles le saluent. »')).toEqual(end);
    expect(one('Au paragraphe 4, ajouter à la fin du paragraphe : « Elles le saluent. »')).toEqual(end);
    expect(one('À la fin du paragraphe 4, ajouter la phrase suivante : « Elles le saluent. »')).toEqual(end);
    expect(one('Au début du paragraphe 4, insérer « Chaque année, »')).toEqual([
      'insert-words exact place-found',
      '4 Chaque année, Les villes financent le bureau.',
    ]);
  });

  test('un alinéa', () => {
    const item = ['add-item exact place-found', '1 d) chanter.'];
    expect(one('Au paragraphe 1, ajouter un nouvel alinéa d) : « chanter. »')).toEqual(item);
    expect(one('Ajouter au paragraphe 1 un alinéa d) ainsi libellé : « d) chanter. »')).toEqual(item);
  });
});

describe('fusionner et scinder', () => {
  test.each([
    'Fusionner les paragraphes 4 et 5.',
    'Fusionner le paragraphe 5 avec le paragraphe 4',
    'Les paragraphes 4 et 5 sont à fusionner.',
  ])('%s', (letter) => {
    expect(one(letter).slice(0, 2)).toEqual([
      'merge exact place-found',
      '4 Les villes financent le bureau. Chaque ville désigne un point focal.',
    ]);
  });

  test.each([
    'Scinder le paragraphe 6 en deux après la première phrase.',
    'Diviser le paragraphe 6 en deux paragraphes après « grandit. »',
  ])('%s', (letter) => {
    expect(one(letter).slice(0, 3)).toEqual([
      'split exact place-found',
      '6 Le réseau grandit.',
      '7 Il accueille des communes. Il remercie l’hôte.',
    ]);
  });
});

describe('ce qui ne change rien', () => {
  test('la renumérotation va de soi', () => {
    expect(
      proposed('Supprimer le paragraphe 9 et renuméroter les paragraphes suivants en conséquence.', 'fr'),
    ).toEqual([['delete-paragraph exact place-found'], ['consequence none renumbered']]);
  });

  test.each([
    ['Ne concerne que la version française.', 'language-note none language-only'],
    ['(ne s’applique pas à l’anglais)', 'language-note none language-except'],
    ['Trop vague.', 'comment none comment'],
    ['Le paragraphe 5 devrait être plus court.', 'unread none asked'],
    ['Nous approuvons le projet.', 'approval none approval'],
    ['Pour le reste, nous sommes d’accord.', 'approval none approval'],
    ['Aucun commentaire', 'no-comment none no-comment'],
    ['idem', 'see-above none see-above'],
    ['Bonjour,', 'courtesy none courtesy'],
    ['Nous ne souhaitons pas supprimer le paragraphe 5.', 'delete-paragraph check negated'],
    ['Ajouter quelque chose sur les jeunes.', 'unread none no-operation'],
  ])('%s', (letter, expected) => {
    expect(one(letter)).toEqual([expected]);
  });
});
