import type { SaidWords } from './forms.ts';

/** How what is said beside amendments is worded in French, and what is said against them. */
export const frenchSaid: SaidWords = {
  approval: `
    nous approuvons|j'approuve|approuve le|approuvé|nous sommes d'accord|je suis d'accord|est d'accord|d'accord|
    nous souscrivons|souscrit au|nous soutenons le projet|nous soutenons le texte|soutient le projet|
    soutient le texte|pas d'objection|aucune objection|nous acceptons|accepte le projet|accepte le texte|
    nous convient|me convient|notre accord|est en accord avec le|sommes en accord avec le|sommes favorables au|est favorable au|avis favorable|
    peut être accepté|nous adhérons|bon pour accord|nous appuyons le|appuie le|nous validons|validé|approuvons|approuve`,
  noComment: `
    pas de commentaire|pas de commentaires|aucun commentaire|aucune remarque|aucune observation|
    pas d'observation|pas d'observations|rien à ajouter|aucun autre commentaire|aucune autre remarque|pas d'autre commentaire|pas d'autres commentaires|pas d'autre remarque|pas d'autres remarques|rien à signaler|pas de remarque|
    pas de remarques|aucun amendement|pas d'amendement|pas d'amendements|aucune modification|
    sans observation|sans commentaire|néant|ras|r.a.s|ni observation|ni observations|ni commentaire|ni commentaires|ni remarque|ni remarques|pas de modification|pas d'autre observation|pas d'autres observations|
    pas d'autre modification|pas d'autres modifications|aucune autre observation|aucun commentaire particulier|
    pas de remarque particulière|pas de remarques particulières|rien d'autre à ajouter|sans remarque|sans remarques|
    sans observations|sans commentaires`,
  beside: `
    je|j'|nous|nos|notre|vous|votre|vos|il|elle|on|moi|le|la|les|l'|un|une|des|du|de|d'|ce|cet|cette|ces|leur|son|sa|ses|tout|toute|tous|toutes|
    et|ou|en|au|aux|à|dans|par|pour|sur|que|qu'|qui|y|ainsi|donc|aussi|également|par la présente|ci-joint|bien|oui|est|sont|être|été|
    a|ai|avons|ont|avez|ayant|n'avons|n'ai|n'a|n'ont|n'y a|il n'y a|ne formulons|ne formule|n'émettons|n'émet|n'avons donc|n'avons plus|
    n'appelle|n'appelle de notre part|ne soulève|ne voyons|ne voit|
    approuvons|approuve|approuvent|approuver|approuvé|approuvée|approuvés|approuvées|approbation|accord|d'accord|acceptons|accepte|
    accepter|accepté|souscrivons|souscrit|souscrire|soutenons|soutient|soutenir|soutien|appuyons|appuie|validons|valide|valider|validé|adhérons|
    adhère|favorable|favorables|convient|conviennent|parfait|parfaitement|ok|bon|
    bonjour|bonsoir|cher|chers|chère|chères|collègue|collègues|madame|monsieur|mesdames|messieurs|m|mme|mm|dr|cordialement|salutations|meilleures|
    plaisir|honneur|heureux|heureuse|ravis|merci|mercis|remercions|remercie|remercier|remerciements|remerciant|reconnaissants|félicitons|félicitations|
    apprécions|excellent|excellente|beau|très|beaucoup|vivement|chaleureusement|sincèrement|pleinement|entièrement|totalement|complètement|
    intégralement|intégralité|ensemble|unanimement|unanimité|formellement|officiellement|volontiers|attentivement|attentive|avec attention|avec plaisir|
    avec intérêt|avec nos remerciements|avec le|avec la|avec ce|avec cette|avec l'|avec les|avec tout|avec votre|avec vous|avec grand plaisir|
    informer|informons|informe|confirmer|confirmons|confirme|confirmation|faire savoir|faire part|fait savoir|signaler|signale|indiquer|indique|
    indiquons|préciser que|transmettre|répondre|réponse|retour|communiquer|exprimer|déclarer|déclare|souhaitons|souhaite|souhaiterions|voudrions|tenons|
    tient|lu|lecture|relu|relecture|vu|reçu|pris|prise|connaissance|note|examiné|examen|étudié|consulté|consultation|consultations|discuté|discussion|après|suite|
    interne|internes|
    projet|projets|texte|textes|document|documents|conclusions|déclaration|version|versions|proposition|proposé|proposée|contenu|libellé|paragraphes|
    points|parties|langues|versions linguistiques|joint|jointe|final|finale|définitif|définitive|révisé|révisée|présent|présente|actuel|actuelle|
    tel quel|telle quelle|tel qu'il est|tel qu'il a été|telle qu'elle est|en l'état|envoyé|envoyée|envoi|transmis|transmise|diffusé|soumis|soumise|
    adressé|adressée|présenté|présentée|rédigé|partage|partagé|pour le travail|pour votre travail|excellent travail|beau travail|préparé|préparation|reçue|daté|
    ville|villes|commune|mairie|municipalité|municipal|municipale|conseil|maire|bureau|service|services|équipe|délégation|côté|de notre part|de ma part|de la part|pour notre part|
    partenaires|secrétariat|réseau|hôte|hôtes|unesco|créative|créatives|point focal|points focaux|coordinateur|coordinatrice|membre|membres|nom|
    réunion|annuelle|tour|délai|courriel|mail|message|lettre|courrier|formulaire|
    à ce stade|à ce jour|pour l'instant|pour le moment|actuellement|aujourd'hui|hier|maintenant|lundi|mardi|mercredi|jeudi|vendredi|samedi|
    dimanche|er|premier|première|deuxième|second|seconde|troisième|
    pour le reste|par ailleurs|sinon|à part cela|hormis cela|en dehors de cela|en outre|de plus|enfin|
    autre|autres|supplémentaire|supplémentaires|particulier|particulière|particulières|particuliers|spécifique|spécifiques|
    à formuler|à faire|à apporter|à proposer|à soumettre|à ajouter|à signaler|à présenter|à émettre|à exprimer|
    ni observation|ni observations|ni commentaire|ni commentaires|ni remarque|ni remarques|ni objection|ni objections|ni amendement|ni amendements|
    ni modification|ni modifications|ni proposition|ni propositions|ou observation|ou observations|ou remarque|ou remarques|ou objection|
    ou amendement|ou amendements|ou modification|ou modifications|ou suggestion|ou suggestions|ou proposition|
    sans réserve|sans réserves|sans aucune réserve|sans modification|sans modifications|sans changement|sans changements|sans amendement|
    sans objection|sans remarque|sans remarques|sans observation|sans observations|sans commentaire|sans commentaires|aucune réserve|pas de réserve|
    concernant|relatif|relative|au sujet|à propos|s'agissant|en ce qui concerne|objet|
    succès|accueil|hospitalité|efforts|initiative|bonne|journée|continuation`,
  limiting: `
    pourvu|sous réserve|moyennant|hormis|sauf|excepté|si|s'il|s'ils|sinon que|mais|cependant|toutefois|néanmoins|pourtant|bien que|quoique|
    quand|lorsque|dès que|dès lors|une fois|tant que|à condition|à moins|uniquement|seulement|en principe|sur le principe|partiellement|globalement|
    dans l'ensemble|pas|jamais|non|en attendant|jusqu'à`,
  draft: `projet|texte|document|conclusions|déclaration|version|proposition|tout`,
  courtesy: `
    veuillez agréer|veuillez recevoir|veuillez croire|recevez l'assurance|      bonjour|bonsoir|chers|chère|cher|chères|merci|madame|monsieur|mesdames|messieurs|veuillez trouver|
    nous vous remercions|je vous remercie|nous remercions|je remercie|en espérant|dans l'attente|
    restant à|nous restons à|n'hésitez pas|j'espère|nous espérons|excellence|excellences|je vous prie|
    nous vous prions|faisant suite|suite à votre`,
  seeAbove: `
    idem|id|ibid|ibidem|voir ci-dessus|cf. supra|même remarque|même observation|comme ci-dessus|
    voir plus haut|même commentaire`,
  sparing: `sauf|hormis|excepté|à l'exception de|à l'exception du|en dehors de|en dehors du|si ce n'est`,
  not: `
    ne|n'|pas|jamais|contre|opposons|oppose|opposés|opposée|opposé|refusons|refuse|rejetons|rejette|plutôt que de|plutôt que d'|
    au lieu de supprimer|au lieu de remplacer|au lieu de retirer|au lieu de modifier|au lieu de déplacer|au lieu de fusionner|
    au lieu d'ajouter|au lieu d'insérer|éviter|évitons|désaccord|défavorable|défavorables|ni|aucunement|nullement|non|en aucun cas|
    en aucune façon|en aucune manière|en aucune circonstance|sous aucun prétexte|à aucun prix|aucune raison|aucun besoin|nul besoin|
    hors de question|serait une erreur|serait une faute|serait regrettable|serait dommage|serait malvenu|serait inacceptable|
    serait inopportun|serait prématuré|serait contraire|serait inutile|inutile de|inutile d'|regrettable de|dommage de|prématuré de|
    inopportun de|déconseillons|déconseille|regretterions|regretterait|déplorerions|déplorerait`,
  judging: `
    est inacceptable|est une erreur|est une faute|est regrettable|est prématuré|est prématurée|est injustifié|est injustifiée|
    est malvenu|est malvenue|serait malvenue|serait prématurée|serait injustifié|serait injustifiée|affaiblirait|affaiblit|nuirait|
    compromettrait|contredirait|irait trop loin|va trop loin`,
  disagreeing: `
    nous ne sommes pas d'accord|je ne suis pas d'accord|nous nous y opposons|je m'y oppose|nous sommes contre|nous y sommes opposés|
    nous y sommes opposées|nous refusons|nous désapprouvons|nous ne sommes pas favorables|nous n'y sommes pas favorables|
    nous ne le souhaitons pas|nous ne soutenons pas cela|cela est inacceptable|c'est inacceptable|pas nous|pas d'accord`,
  depending: `sans|sauf|si|s'il|s'ils|peut-être|éventuellement|à condition`,
  asking: `
    devrait|devraient|doit|doivent|faut|faudrait|conviendrait|il convient|pourrait|pourraient|pourriez|
    pourrait-on|pourriez-vous|pouvez-vous|peut-on|pourrions-nous|serait-il|serait-il possible|est-il possible|
    veuillez|merci de|merci d'|prière de|prière d'|proposons|je propose|propose de|propose que|propose d'|
    suggérons|suggère|demandons|demande que|demande de|demande la|demande le|demande une|demande un|recommandons|recommande|
    souhaitons|souhaite que|souhaiterions|souhaiterait|aimerions|aimerait|voudrions|voudrait|
    au lieu de|au lieu d'|à la place de|plutôt que|n'est pas nécessaire|pas nécessaire|superflu|superflue|inutile|redondant|redondante|
    préférons|préfère|préférerions|préférerait|attendons|attend que|insistons|envisageable|devoir être|
    y a lieu de|réserve sur|réserves sur|réserve quant|réserves quant|assez loin|mérite|méritent|mériterait|mériteraient|gagnerait|
    gagneraient|il manque|ne mentionne pas|ne dit rien|serait préférable|serait souhaitable|serait utile|
    serait bon|serait bien|serait mieux|serait plus clair|serait opportun|vaudrait mieux|vaut mieux|ne pouvons accepter|ne pouvons pas accepter|n'acceptons pas|ne sommes pas d'accord|pas d'accord|à revoir|
    à reformuler|à clarifier|à préciser|à renforcer|à raccourcir|à compléter|à nuancer|à développer|notre proposition|
    notre suggestion|notre amendement|soit supprimé|soit retiré|soit modifié|soit remplacé|soit précisé|
    soit clarifié|soit renforcé|soit raccourci|soit complété|soit ajouté|soit déplacé|soit revu`,
  edits: `
    clarifier|clarifiez|préciser|précisez|renforcer|renforcez|raccourcir|raccourcissez|abréger|simplifier|
    simplifiez|reconsidérer|revoir|revoyez|compléter|complétez|développer|développez|expliciter|explicitez|
    nuancer|atténuer|mentionner|mentionnez|définir|expliquer|étoffer|mettre à jour|vérifier|vérifiez|
    souligner|élargir|resserrer|améliorer|rendre|alléger|insister|faire|faites`,
  keeping: `
    veuillez trouver|veuillez noter|veuillez agréer|veuillez recevoir|merci de votre|merci d'avoir|devrait rester|
    doit rester|devraient rester|doivent rester|devrait être maintenu|doit être maintenu|devrait être conservé|
    doit être conservé|devrait être gardé|doit être gardé|ne devrait pas être modifié|
    ne doit pas être modifié|ne devrait pas être supprimé|ne doit pas être supprimé|
    souhaitons remercier|souhaitons vous remercier|souhaitons féliciter|
    souhaitons saluer|souhaitons soutenir|souhaitons exprimer notre soutien|
    souhaiterions remercier|souhaiterions saluer|souhaiterions féliciter|
    aimerions remercier|aimerions saluer|aimerions féliciter|voudrions remercier|
    voudrions saluer|voudrions féliciter|pourrait servir de modèle|mérite notre soutien|
    mérite d'être salué|mérite d'être félicité|mérite d'être maintenu|mérite d'être conservé|
    mérite tout notre soutien`,
  describing: `
    quelque chose|un mot|un terme|une formulation|une formule|une expression|un autre|une autre|d'autres mots|
    une phrase|une nouvelle phrase|une note|une référence|référence|une mention|mention|un renvoi|une précision|
    un exemple|des exemples|la nécessité|l'idée|plus|moins|mieux|au pluriel|au singulier|en italique|en gras|en majuscules|en minuscules|dans l'ordre|
    un synonyme|le pluriel|le singulier|plus court|plus clair|intervertis|inversés|cohérent`,
  reason: `
    justification|notre justification|motif|motifs|raison|raisons|la raison|notre raison|motivation|motivations|
    exposé des motifs|explication|explications|argument|arguments|pourquoi`,
  comparing: `
    déjà|répète|répètent|répétition|redite|doublon|doublons|redondant|redondante|redondance|double emploi|recoupe|
    le même que|la même que|avec le paragraphe|avec le par|avec le point|avec le §|avec l'alinéa|avec les paragraphes|comme le|
    comme au|comme dans|contrairement|voir le|voir paragraphe|cf|cohérence|cohérent|cohérente|contredit|contradiction|découle|
    couvre|couvert|le dit|le fait|le prévoit|rend celui-ci|rend celle-ci`,
  because: `
    car|parce que|parce qu'|afin de|afin d'|afin que|afin qu'|puisque|puisqu'|pour plus de|
    pour des raisons|pour éviter|par souci|par cohérence|en raison|compte tenu|étant donné|
    dans un souci|pour assurer|pour tenir compte|pour être|pour la cohérence|justification|motif|
    motivation|en cohérence avec|conformément à|conformément au|cela|ceci|ce qui|pour mieux|
    pour renforcer|pour clarifier|pour refléter`,
  around: `
    nous|je|notre|nos|vous|votre|il|serait|souhaitable|souhaitons|souhaite|souhaiterions|souhaiterait|
    proposons|propose|proposent|proposition|suggérons|suggère|suggestion|demandons|demande|
    recommandons|recommande|voudrions|voudrait|aimerions|préférons|préfère|de|d'|donc|aussi|également|
    en|outre|par|ailleurs|enfin|premièrement|deuxièmement|puis|et|ville|la|le|les|l'|du|des|que|qu'|
    faut|faudrait|convient|conviendrait|mieux|vaudrait|pensons|estimons|à|au|amendement|amendements|
    modification|modifications|suivante|suivant|suivants|suivantes|veuillez|merci|bien|vouloir|prière|
    prions|prions|suit|ce|qui|comme|nom|un|une|deux|petit|petite|délégation|rédaction|texte|même|ici|
    plutôt|seulement|simplement|ensuite|pour|mais|tout|abord|être|peut|pourrait|on|seul|seule|ligne|
    sur|remarque|commentaire|dans|y|a|lieu|afin|sinon|lire|voir|préférable|envisageable|semble|préférerions|préférerait|possible|utile|vous|serions`,
  polite: `
    reconnaissants si|reconnaissant si|reconnaissants de|gré de|apprécierions que|apprécierions si|aussi|également|ensuite|puis|simplement|plutôt|directement|immédiatement|seulement|donc|veuillez|
    svp|s'il vous plaît`,
  everywhere: `
    partout|dans tout le texte|dans l'ensemble du texte|à chaque occurrence|toutes les occurrences|
    chaque occurrence|chaque fois|à chaque fois|passim|dans tous les paragraphes|
    dans tout le document|toutes les occurrences de|chaque occurrence de|aux deux endroits`,
  otherwise: `
    ou|ou bien|à défaut|sinon|à la rigueur|faute de quoi|du moins|au moins|au minimum|alternativement|voire`,
  alike: `
    de même|même|mêmes|le même|la même|les mêmes|idem|pareillement|également|aussi|ainsi que|en conséquence|la correspondante|
    mutatis mutandis`,
  both: `
    dans les deux langues|dans les deux versions|dans les deux textes|dans les deux versions linguistiques|
    dans toutes les langues|en anglais et en français|en français et en anglais|en anglais comme en français|
    en français comme en anglais|en anglais et français|en français et anglais`,
  pairs: `par|->|-->|=>|→|⇒`,
  settled: `
    est bien|très bien|est bon|est bonne|très bon|très bonne|excellent|excellente|excellents|parfait|parfaite|clair|claire|important|importante|importants|essentiel|
    essentielle|utile|pertinent|pertinente|équilibré|équilibrée|acceptable|d'accord|notre accord|bon pour accord|noté|pris note|merci|remercions|
    remercie|remercient|remercier|reconnaissants|apprécions|apprécie|heureux|heureuse|fiers|fière|ravis|félicitons|
    félicite|féliciter|félicitations|saluons|salue|saluer|soutenons|soutient|soutenir|appuyons|appuie|approuvons|
    approuve|approuver|approuvé|acceptons|accepte|adhérons|adhère|souscrivons|souscrit|partageons|accueillons|convient|
    tient à coeur|tiennent à coeur|à coeur|aimons|devrait rester|doit rester|devraient rester|doivent rester|tel quel|
    telle quelle|tels quels|inchangé|inchangée|inchangés|sans changement|pas de changement|sans modification|
    pas de commentaire|aucun commentaire|pas de remarque|aucune remarque|aucune observation|pas d'objection|
    aucune objection|rien à ajouter|rien à signaler|néant|ne pose pas de problème|ne nous pose pas de problème|est à sa place|bien rédigé|bien écrit|
    ne devrait pas être modifié|ne doit pas être modifié|ne devrait pas être supprimé|ne doit pas être supprimé|
    ras|ok|avec intérêt|avec plaisir|a été lu|avons lu|a lu|a été discuté|ont été discutés|avons discuté|a discuté|
    avons examiné|a examiné|a été examiné|avons étudié|a été présenté|a été adopté|a parlé de|a parlé du|correspond|correspondent|reflète|
    reflètent|résume|résument|parle à|nous parle|montre|montrent|rejoint|notre ville fait déjà|faisons déjà|
    pourrait servir de modèle`,
  unsettled: `
    mais|cependant|toutefois|néanmoins|pourtant|trop|seulement|uniquement|plutôt|sauf|hormis|si|moins|à la place|
    à condition|sous réserve|manque|faible|long|longue|vague|flou|erreur|coquille|faute|renvoyer|à reprendre`,
  renumber: `
    renuméroter|renumérotés|renumérotées|renuméroté|renumérotation|renumérotez|
    adapter la numérotation|numérotation à adapter|modifier la numérotation`,
  only: `
    ne concerne que <language>|ne concernent que <language>|ne vise que <language>|
    ne s'applique qu'à <language>|<language> uniquement|<language> seulement|uniquement <language>|
    uniquement en <language>|seulement <language>|seulement en <language>|
    ne s'applique qu'à la <language>|ne concerne que la <language>|ne concerne que le <language>|
    concerne uniquement <language>|concerne uniquement la <language>|en <language> uniquement|
    en <language> seulement|pour <language> uniquement|la <language> seule|<language> seule`,
  except: `
    ne concerne pas <language>|ne concerne pas la <language>|ne s'applique pas à <language>|
    ne s'applique pas à la <language>|sans objet en <language>|sans objet pour <language>|
    sans changement en <language>|sans objet dans <language>|<language> inchangé|<language> inchangée|
    pas de changement en <language>|ne s'applique pas au <language>|ne concerne pas le <language>`,
};
