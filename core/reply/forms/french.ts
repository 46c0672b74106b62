import type { ReplyForms } from './forms.ts';

/** How replies are worded in French. */
export const french: ReplyForms = {
  language: 'fr',
  columns: {
    place: `
      paragraphe|paragraphes|par|para|clause|clauses|numero du paragraphe|n° du paragraphe|n° de paragraphe|
      no de paragraphe|article|alinea|reference|reference du paragraphe|ref|point|emplacement|§|point concerne|paragraphe concerne`,
    current: `
      texte actuel|libelle actuel|redaction actuelle|texte existant|texte initial|texte d'origine|texte original|
      texte du projet|texte propose par le secretariat|version actuelle|actuel`,
    proposed: `
      modification proposee|modifications proposees|texte propose|libelle propose|redaction proposee|proposition|
      propositions|proposition de modification|propositions de modification|amendement|amendements|
      amendement propose|amendements proposes|proposition d'amendement|changement propose|changements proposes|
      nouveau texte|nouvelle redaction|nouveau libelle|modification|modifications|texte modifie|texte amende|texte revise`,
    rationale: `justification|justifications|motif|motifs|raison|raisons|motivation|explication|explications|expose des motifs|pourquoi`,
    remark: `commentaire|commentaires|remarque|remarques|observation|observations|note|notes|commentaire general|commentaires generaux`,
    kind: `type|nature|categorie|type de modification|type de commentaire|genre|type d'amendement`,
    city: `
      ville|villes|ville membre|ville creative|nom de la ville|auteur|auteurs|presente par|propose par|proposee par|soumis par|
      parrain|parrains|membre|source`,
    country: `pays|etat|etat membre`,
    row: `n°|no|numero|ligne|n° d'ordre|num|#|id`,
    identity: `identite|entente|identifiant|identifiant du paragraphe`,
  },
  languages: { en: `en|anglais|ang|en anglais`, fr: `fr|francais|fra|en francais` },
  piece: `
    ligne|lignes|phrase|phrases|moitié|mots|début|dernière partie|milieu|passage|fin de|fin du`,
  ditto: `idem|id.|voir ci-dessus|cf. ci-dessus|cf ci-dessus|comme ci-dessus|meme chose|meme remarque|meme commentaire|ibid|ibidem|voir plus haut|"|''|»|identique`,
  also: `aussi|egalement|de meme|meme|memes|idem|pareillement|par consequent|en consequence|mutatis mutandis`,
  nothing: `sans changement|inchange|aucun|aucune|neant|rien|sans objet|s.o.|s/o|pas de changement|pas d'observation|pas d'observations|aucune observation|d'accord|-|--|—|–`,
  remark: `
    commentaire|commentaires|commentaire de|commentaire du|commentaire des|note|note de|remarque|remarque de|n.b.|nb|
    ndlr|notre commentaire|question|observation|observation de|commentaire general`,
  talk: `
    suppression de|suppression du|suppression des|deplacer cette|deplacer ce|deplacer a|plus necessaire|veuillez noter|
    veuillez preciser|veuillez clarifier|veuillez reformuler|veuillez verifier|supprimer|supprime|supprimee|supprimes|suppression|a supprimer|a retirer|retirer|retire|a deplacer|deplace|
    voir commentaire|voir commentaires|voir le commentaire|voir nos|voir notre|voir justification|voir la justification|
    voir lettre|voir ci-dessous|voir note|voir motif|cf|a discuter|a debattre|a confirmer|a verifier|a completer|a decider|
    a preciser|a clarifier|a revoir|a rediger|a reformuler|a raccourcir|a remplacer|a ajouter|a reviser|pas clair|peu clair|
    nous nous demandons|nous nous interrogeons|nous prefererions|nous suggererions|nous proposerions|
    nous souhaiterions proposer|nous souhaiterions que|nous souhaitons que le texte|nous preferons|nous suggerons de|
    nous proposons d'ajouter|nous proposons de supprimer|nous proposons de remplacer|nous ne comprenons pas|nous trouvons que|
    nous trouvons cette|nous trouvons ce|nous ne sommes pas d'accord|nous ne sommes pas certains|inacceptable|
    pas acceptable|merci de|veuillez|svp|s'il vous plait|pourquoi|est-ce|est-il|est-elle|que signifie|pourrait-on|
    pourriez-vous|texte propose|nouveau texte|ancien texte|nouvelle redaction|redaction proposee|formulation proposee|
    libelle propose|autre formulation|lire|doit se lire|se lit|ou bien|a defaut|commentaire|commentaires|note de|nota|ndlr|nb|
    remarque|question|notre proposition|notre commentaire|proposition|suggestion|reserve|nouveau|ancien|ajouter|ajout|ajoute|
    inserer|remplacer|remplace|reformuler|raccourcir|preciser|clarifier|fusionner avec|pas d'objection|ok|d'accord`,
  onText: `
    propose ce qui suit|propose le texte suivant|propose la formulation suivante|proposons ce qui suit|
    proposons le texte suivant|proposons la formulation suivante|cette phrase|cette formulation|la formulation|cette redaction|la redaction|ce paragraphe|ce libelle|le libelle|
    cette clause|ce passage|trop long|trop longue|trop faible|trop vague|trop fort|trop forte|trop court|pas clair|
    peu clair|redondant|redondante|a supprimer|a discuter|a reformuler|a preciser|devrait etre supprime|
    devrait etre supprimee|doit etre supprime|doit etre supprimee|devrait se lire`,
  proposing: `propose de|propose que|propose la|propose le|préférerait|préfèrerait|suggère de|suggère que|souhaiterait|nest pas daccord|se demande si`,
  acting: `
    ville|villes|membre|membres|participants|participant|maires|maire|delegues|delegations|representants|reseau|reseaux|
    sous-reseaux|sous-reseau|coordonnateurs|coordonnateur|coordinateurs|secretariat|unesco|reunion|reunions|groupe|
    groupes|forum|conference|directrice|directeur|partenaires|gouvernements|autorites|collectivites|etats|conclusions|
    declaration|points|artistes|createurs|communautes|citoyens|contributions|il|elle|ils|elles|rien|toutes|tous|aucune`,
  oneCity: `ville de|ville d|maire de|maire d|municipalite de|municipalite d|delegation de|delegation d|point focal de|metropole de|commune de`,
  before: `le|la|les|l|un|une|des|du|de|d|chaque|tous|toutes|tout|toute|ces|cette|ce|cet|leurs|leur|ses|aucune|aucun|autres|presentes|present|presente`,
  leading: `
    a|au|aux|en|dans|lors|pour|par|avec|sur|sous|des|d|afin|enfin|outre|ensuite|ainsi|aussi|de|conformement|compte|
    lorsque|lorsqu|quand|si|selon|avant|apres|pendant|jusqu|vu|considerant|rappelant|reconnaissant|notant|sous|
    egalement|dorenavant|desormais`,
  persons: `je|j|nous|notre|nos|me|mon|ma|mes|moi|vous|votre|vos`,
  personal: `je|j|mon|ma|mes|moi|vous|votre|vos|veuillez|merci|svp`,
  cited: `paragraphe|paragraphes|par|para|clause|clauses|article|articles|alinea|alineas|point|points|section|§`,
  text: `
    projet de texte|projet de conclusions|projet de declaration|votre projet|le texte|votre texte|la formulation|
    la redaction|paragraphe 0|paragraphes 0|par 0|clause 0|clauses 0|point 0|points 0|alinea 0|paragraphe sur|
    clause sur|phrase sur|premier paragraphe|dernier paragraphe|derniere phrase|chapeau|preambule|les conclusions|
    ces conclusions|la declaration|cette declaration|enonce de mission|document final|amendement|amendements|
    consultation|nos commentaires|nos remarques|nos observations|nos propositions|notre proposition|nos suggestions|
    notre reponse`,
  attached: `
    voir piece jointe|voir pieces jointes|voir la piece jointe|voir les pieces jointes|voir fichier joint|
    voir document joint|voir ci-joint|voir annexe|ci-joint|ci-jointe|ci-joints|ci-jointes|ci-annexe|en piece jointe|
    en pieces jointes|en pj|en annexe`,
  below: `ci-dessous|ci-apres|plus bas|infra|ci-bas|au bas|en bas|comme suit|ce qui suit`,
  passing: `
    je vous transmets|nous vous transmettons|vous transmettre|vous transmettons|transmets ci|je vous transfere|nous vous transferons|
    vous transferer|message transfere|courriel transfere|je fais suivre|nous faisons suivre|faire suivre|je vous fais suivre|
    je relaie|nous relayons|relayer|message de notre|message de nos|courriel de notre|courriel de nos|
    observations de notre|observations de nos|observations du service|remarques de notre|remarques de nos|remarques du service|
    commentaires de notre|commentaires de nos|commentaires du service|propositions de notre|propositions de nos|
    propositions du service|amendements de notre|amendements de nos|avis de notre|avis de nos|avis du service|
    reponse de notre|reponse de nos|reponse du service|retour de notre|retours de nos|celles de notre|celles de nos|
    ceux de notre|ceux de nos|leurs observations|leurs remarques|leurs commentaires|leurs propositions|leurs amendements|
    leur reponse|message ci-dessous|courriel ci-dessous|mail ci-dessous`,
  behalf: `
    au nom des|au nom de|au nom du|au nom de la|au nom de toutes les|pour le compte des|pour le compte de|reponse commune des|
    reponse commune de|reponse conjointe des|contribution commune des|contribution conjointe des|amendements communs des|
    proposition commune des|reponse des`,
  jointly: `
    conjointement|conjoint|conjointe|conjoints|conjointes|ensemble|en commun|d'un commun accord|observations communes|
    remarques communes|propositions communes|proposition commune|amendements communs|amendement commun|reponse commune|
    position commune|contribution commune|contributions communes|commentaires communs|avis commun`,
  beside: `conjointement avec|en commun avec|de concert avec|d'un commun accord avec|en accord avec la ville de|avec le soutien de la ville de`,
  asking: `
    proposent|proposons|suggerent|suggerons|demandent|demandons|souhaitent|souhaitons|soumettent|soumettons|soutiennent|
    soutenons|approuvent|approuvons|recommandent|recommandons|voudraient|n'ont pas|n'ont aucune|partagent|observations|
    remarques|commentaires|amendements|propositions|proposition|reponse|contribution|position|avis`,
  backing: `
    soutient|soutenons|soutiennent|soutenir|appuie|appuyons|appuient|appuyer|approuve|approuvons|approuvent|approuver|
    souscrit|souscrivons|souscrivent|souscrire|s'associe|s'associent|nous associons|associer|se rallie|nous rallions|
    se joint|nous joignons a|accepte|acceptons|s'oppose|nous opposons|rejette|rejetons|est favorable|sommes favorables|
    est d'accord avec|sommes d'accord avec|prefere|preferons|adhere|adherons|fait sienne|fait siennes|fait siens`,
  bringing: `
    propose|proposons|soumet|soumettons|soumettant|adresse|adressons|envoie|envoyons|transmet|transmettons|presente|
    presentons|formule|formulons|demande|demandons|suggere|suggerons|trouverez|joins|ci-joint|ci-joints|ci-jointes|
    ci-apres|ajoute|ajoutons|apporte|apportons|voici`,
  speaking: `
    propose|suggere|demande|souhaite|souhaiterait|soumet|soutient|approuve|recommande|voudrait|voudrait proposer|
    n'a pas|n'a aucune|n'a aucun|n'a rien|n'approuve pas|ne soutient pas|ne souhaite pas|n'est pas d'accord|
    ne peut|marque son accord|donne son accord|est d'accord|est favorable|est defavorable|est contre|s'associe|
    se rallie|souscrit|adhere|accepte|refuse|rejette|s'oppose|considere|estime|desire|confirme|prefere|prefererait|
    prie|vous remercie|vous prie|remercie le secretariat|appuie|partage|formule|a les observations|a une observation`,
  office: `
    la|le|les|l|de|du|des|d|a|au|ville|commune|municipalite|mairie|maire|mairesse|adjoint|adjointe|conseil|municipal|
    municipale|metropole|hotel|pour|et|point|focal|unesco|creative|creatives|villes|reseau|membre|service|direction|
    directeur|directrice|culture|culturelle|culturelles|affaires|responsable|charge|chargee|mission|delegue|deleguee|
    cordialement|bien|vous|signe|litterature|musique|design|cinema|gastronomie|artisanat|arts|numeriques|architecture`,
  group: `
    villes creatives|villes creatives unesco|villes creatives de l'unesco|villes|villes membres|sous-reseau|reseau|groupe|cluster|
    groupe des villes`,
  among: `nous|maires|municipalites|delegations|et|la|le|les|l|ville|villes|de|du|des|d|toutes|membres|creatives|unesco|suivantes|maire|maires|commune|ainsi|que`,
  single: `une ville creative de|ville creative de|une ville creative|ville creative|ville unesco de|ville unesco|ville creative de l'unesco de|ville creative de l'unesco|ville de`,
  fields: {
    music: `musique|de la musique`,
    'crafts-and-folk-art': `artisanat et arts populaires|artisanat et art populaire|artisanat|arts populaires|de l'artisanat`,
    gastronomy: `gastronomie|de la gastronomie`,
    literature: `litterature|de la litterature`,
    design: `design|du design`,
    film: `film|cinema|du film|du cinema`,
    'media-arts': `arts numeriques|arts mediatiques|des arts numeriques|des arts mediatiques`,
    architecture: `architecture|de l'architecture`,
  },
  peoples: {
    AE: `emiriennes|emiratis`,
    AR: `argentines`,
    AT: `autrichiennes`,
    AU: `australiennes`,
    AZ: `azerbaidjanaises|azeries`,
    BA: `bosniennes`,
    BE: `belges`,
    BF: `burkinabe|burkinabees`,
    BG: `bulgares`,
    BJ: `beninoises`,
    BR: `bresiliennes`,
    CA: `canadiennes`,
    CD: `congolaises`,
    CH: `suisses`,
    CL: `chiliennes`,
    CN: `chinoises`,
    CO: `colombiennes`,
    CU: `cubaines`,
    CZ: `tcheques`,
    DE: `allemandes`,
    DK: `danoises`,
    EC: `equatoriennes`,
    EE: `estoniennes`,
    EG: `egyptiennes`,
    ES: `espagnoles`,
    FI: `finlandaises`,
    FR: `francaises`,
    GB: `britanniques`,
    GE: `georgiennes`,
    GR: `grecques`,
    HU: `hongroises`,
    ID: `indonesiennes`,
    IE: `irlandaises`,
    IN: `indiennes`,
    IQ: `iraquiennes|irakiennes`,
    IR: `iraniennes`,
    IT: `italiennes`,
    JP: `japonaises`,
    KE: `kenyanes`,
    KR: `coreennes|sud-coreennes`,
    LB: `libanaises`,
    LT: `lituaniennes`,
    LV: `lettones`,
    MA: `marocaines`,
    MX: `mexicaines`,
    MY: `malaisiennes`,
    NG: `nigerianes`,
    NL: `neerlandaises`,
    NO: `norvegiennes`,
    NZ: `neo-zelandaises`,
    PE: `peruviennes`,
    PH: `philippines`,
    PL: `polonaises`,
    PT: `portugaises`,
    QA: `qatariennes|qataries`,
    RO: `roumaines`,
    RS: `serbes`,
    RU: `russes`,
    SA: `saoudiennes`,
    SE: `suedoises`,
    SI: `slovenes`,
    TH: `thailandaises`,
    TR: `turques`,
    UA: `ukrainiennes`,
    US: `americaines`,
    VN: `vietnamiennes`,
    ZA: `sud-africaines`,
  },
};
