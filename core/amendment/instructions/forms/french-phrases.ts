import type { Phrases } from './forms.ts';

/** The phrases that the French patterns name. */
export const frenchPhrases: Readonly<Record<string, Phrases>> = {
  replace: `
    remplacer|remplacez|remplaçons|remplacement de|remplacement du|remplacement des|changer|changez|
    modifier|modifiez|corriger|corrigez|remplacement|de remplacer`,
  substitute: `substituer|substituez|substituons`,
  for: `
    à|aux|au|aux mots|au mot|aux termes|au terme|à l'expression|pour les mots|au membre de phrase`,
  reword: `reformuler|rédiger|libeller|réécrire|reformulez|modifier|remanier|réviser|rédigez`,
  by: `par|avec|en|pour`,
  follows: `
    le texte suivant|ce qui suit|le libellé suivant|le paragraphe suivant|la phrase suivante|
    la formulation suivante|le texte|ceci|cela|le titre suivant|un texte ainsi libellé|
    le texte ci-après|la rédaction suivante|la clause suivante|un paragraphe ainsi libellé|
    la disposition suivante|l'alinéa suivant|les dispositions suivantes|les mots suivants`,
  new: `
    le paragraphe suivant|le texte suivant|la clause suivante|la disposition suivante|ce qui suit|
    le nouveau texte suivant`,
  reading: `
    ainsi libellé|ainsi libellée|ainsi rédigé|ainsi rédigée|libellé comme suit|libellée comme suit|
    rédigé comme suit|rédigée comme suit|comme suit|ainsi|qui se lirait|qui se lit|
    qui se lirait comme suit|qui se lit comme suit|se lisant comme suit|avec le texte suivant|
    le texte suivant|ce qui suit|ayant la teneur suivante|ainsi conçu|ainsi conçue|disant|
    le paragraphe suivant|la clause suivante|la disposition suivante|le paragraphe ci-après|les dispositions suivantes|
    de la façon suivante|de la manière suivante|dont le texte serait|dont le texte est`,
  reads: `
    se lit|se lira|se lirait|se lit comme suit|se lit ainsi|se lira comme suit|devrait se lire|
    doit se lire|devrait se lire comme suit|doit se lire comme suit|est remplacé par|est remplacée par|
    devrait être remplacé par|doit être remplacé par|serait remplacé par|à remplacer par|serait libellé|
    serait libellé comme suit|est libellé|est ainsi libellé|devrait être libellé|est ainsi rédigé|
    pourrait se lire|serait ainsi libellé|devient|deviendrait|est modifié comme suit|
    est remplacé par le texte suivant|à lire|sera remplacé par|pourrait être remplacé par|
    devrait être ainsi libellé|devrait être remplacée par`,
  read: `lire|lisez|lire plutôt|mettre|écrire|employer|utiliser|dire|préférer|indiquer`,
  wording: `
    la formulation suivante|le texte suivant|le libellé suivant|la rédaction suivante|la nouvelle formulation suivante|
    le nouveau texte suivant|le nouveau libellé suivant|la nouvelle rédaction suivante|la formulation ci-après|le texte ci-après|
    le libellé ci-après|la rédaction ci-après|nouvelle formulation|
    une nouvelle formulation|nouveau texte|un nouveau texte|nouveau libellé|
    un nouveau libellé|nouvelle rédaction|une nouvelle rédaction|formulation proposée|texte proposé|libellé proposé|
    rédaction proposée|proposition de texte|proposition de formulation|
    proposition de libellé|proposition de rédaction|autre formulation|autre rédaction|notre formulation|
    notre rédaction|notre libellé`,
  offer: `
    nous proposons|nous suggérons|nous proposerions|nous recommandons|nous préférons|nous préférerions|je propose|je suggère|
    propose|proposons|suggère|recommande`,
  offered: `est proposée|est proposé|est suggérée|est suggéré|serait préférable|nous proposons|nous suggérons`,
  words: `
    le mot|les mots|l'expression|le terme|les termes|la phrase|la mention|le membre de phrase|
    les mots suivants|mot|mots|le chiffre|les chiffres|le nombre|la date|le verbe|le texte|la formule|
    ce qui suit|le texte suivant|la phrase suivante|du mot|des mots|de l'expression|du terme|des termes|
    une phrase|une nouvelle phrase|les termes suivants|l'adjectif|le passage|la formulation|le libellé|
    le sigle|la virgule|la référence|l'année|le nom|le groupe de mots|la locution|la proposition|
    les lettres|le segment|du membre de phrase|de la phrase|l'adverbe|le mot suivant|
    l'expression suivante|les nouveaux mots|la mention suivante`,
  instead: `
    au lieu de|au lieu d'|à la place de|à la place d'|plutôt que|plutôt qu'|en lieu et place de|
    au lieu du|au lieu des|à la place du|à la place des`,
  whole: `
    dans son intégralité|en entier|entièrement|complètement|intégralement|dans son ensemble|en totalité|
    dans leur intégralité`,
  be: `
    doit être|devrait être|devraient être|doivent être|pourrait être|pourraient être|est à|sont à|à|est|
    sont|serait|seraient|peut être|sera|seront|soit|soient|mérite d'être|peuvent être`,
  says: `devrait se lire|doit se lire|se lit|à lire|devient|doit devenir|devrait devenir`,
  become: `devrait être|doit être|devraient être|doivent être`,
  replaced: `
    remplacé par|remplacée par|remplacés par|remplacées par|remplacer par|changé en|modifié en|
    corrigé en`,
  arrow: `->|=>|→|-->|⇒|➔`,
  delete: `
    supprimer|supprimez|supprimons|suppression de|suppression du|suppression des|retirer|retirez|
    enlever|enlevez|biffer|biffez|éliminer|ôter|effacer|suppression|rayer|de supprimer|retrait de|
    retrait du|retrait des|omettre`,
  deleted: `
    supprimé|supprimée|supprimés|supprimées|supprimer|retiré|retirée|retirés|retirées|biffé|biffés|
    enlevé|enlevés|retirer|enlever`,
  useless: `
    redondant|superflu|inutile|répétitif|de trop|plus nécessaire|dépassé|une répétition|une redite`,
  insert: `
    insérer|insérez|insérons|insertion de|insertion d'|ajouter|ajoutez|ajoutons|ajout de|ajout d'|
    introduire|inclure|intégrer|adjoindre|insertion|ajout|placer|mettre|d'insérer|d'ajouter`,
  inserted: `
    inséré|insérée|insérés|insérées|ajouté|ajoutée|ajoutés|ajoutées|insérer|ajouter|inclus|incluse|
    introduit`,
  after: `
    après|à la suite de|à la suite du|à la suite des|juste après|immédiatement après|directement après|
    derrière|pour suivre|suivre|de manière à suivre|afin de suivre`,
  before: `
    avant|juste avant|précéder|immédiatement avant|directement avant|devant|pour précéder|au-dessus du|
    de manière à précéder`,
  between: `entre`,
  end: `à la fin|à la toute fin|in fine|en fin|en dernier|tout à la fin`,
  start: `au début|en tête|au commencement|au tout début|en début`,
  move: `
    déplacer|déplacez|déplaçons|transférer|placer|placez|déplacement de|déplacement du|mettre|
    faire passer|reporter`,
  moved: `déplacé|déplacée|déplacés|déplacer|placé|placée|placés|transféré|placer|mis`,
  come: `
    devrait|devrait venir|devrait figurer|viendrait|vient|devrait être|doit venir|figurerait|devrait suivre|
    à placer`,
  swap: `
    intervertir|permuter|inverser|interversion de|interversion des|intervertir l'ordre de|
    inverser l'ordre de|inverser l'ordre des|intervertir l'ordre des|échanger`,
  order: `l'ordre de|l'ordre des|la place de|la place des`,
  swapped: `
    interverti|intervertie|intervertis|interverties|permuté|permutés|permutées|inversé|inversée|inversés|
    inversées|échangé|échangés|intervertir|permuter|inverser|dans l'ordre inverse|en ordre inverse`,
  merge: `
    fusionner|fusionnez|réunir|regrouper|fusion de|fusion des|fusion du|joindre|combiner|rassembler`,
  merged: `fusionné|fusionnés|fusionnée|fusionnées|réunis|réuni|regroupés|combinés|fusionner`,
  single: `
    en un seul|en un seul paragraphe|en un|en un paragraphe|en une seule clause|en un unique paragraphe|ensemble|
    dans un seul paragraphe|en un paragraphe unique`,
  cut: `scindé|scindée|divisé|divisée|séparé|séparée|coupé|coupée|partagé|découpé|scinder|diviser|couper`,
  complete: `compléter|complétez|complétons`,
  completed: `complété|complétée|complétés`,
  until: `jusqu'à|jusqu'aux mots|jusqu'au mot`,
  with: `avec|et|au|dans|à`,
  split: `
    scinder|scindez|diviser|divisez|séparer|partager|couper|division du|scission du|découper`,
  two: `
    en deux|en deux paragraphes|en 2|en 2 paragraphes|en deux parties|en deux clauses|
    en deux paragraphes distincts|en deux alinéas|en deux phrases`,
};
