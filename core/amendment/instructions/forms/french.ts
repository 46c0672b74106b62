import type { InstructionForms } from './forms.ts';
import { frenchPatterns } from './french-patterns.ts';
import { frenchPhrases } from './french-phrases.ts';

/** How amendments are worded in French. */
export const french: InstructionForms = {
  language: 'fr',
  phrases: frenchPhrases,
  patterns: frenchPatterns,
  places: {
    units: {
      paragraph: `paragraphe|paragraphes|para|paras|par|§|§§|clause|clauses|disposition`,
      preamble: `
        paragraphe du préambule|alinéa du préambule|considérant|considérants|préambule|
        paragraphe préambulaire`,
      section: `article|articles|art|section|sections|partie|chapitre`,
      item: `
        sous-alinéa|sous-alinéas|sous-paragraphe|sous-paragraphes|tiret|tirets|puce|puces|sous-point|
        lettre|sous alinéa`,
      either: `point|points|pt|pts|alinéa|alinéas|al|item|items`,
      sentence: `phrase|phrases`,
      line: `ligne|lignes|page|pages|colonne|l|p`,
      chapeau: `
        chapeau|phrase introductive|paragraphe introductif|phrase liminaire|paragraphe liminaire`,
      title: `titre|intitulé|en-tête`,
      whole: `texte|projet|document|ensemble du texte|projet de texte|texte entier`,
    },
    dotted: `par|al|art|l|p`,
    number: `no|n°|nº|nos|numéro|numéros|n`,
    in: `
      au|aux|à|dans|de|du|des|d'|en|sous|sur|en ce qui concerne|concernant|pour|s'agissant de|
      s'agissant du|au sein de|au sein du|quant à|quant au|au niveau du|au niveau de|relatif au|dès`,
    the: `le|la|les|l'|ce|cet|cette|ces|leur|son|sa|tout|toute|tout l'|l'ensemble du|tout le|l'intégralité du|la totalité du|l'actuel|le présent`,
    same: `ce|cet|cette|le même|la même|même|ledit|ladite|dudit|audit`,
    fresh: `
      un|une|un nouveau|un nouvel|une nouvelle|nouveau|nouvel|nouvelle|le nouveau|le nouvel|la nouvelle|
      un autre|une autre|d'un nouveau|d'un nouvel|d'un|d'une nouvelle|un second`,
    freshAfter: `
      nouveau|nouvelle|supplémentaire|additionnel|additionnelle|suivant|suivante|distinct|ci-après`,
    and: `et|&|ou|ainsi que`,
    to: `à|au|aux|-|–|—|jusqu'à|jusqu'au`,
    ordinals: `
      premier/première|deuxième/second/seconde|troisième|quatrième|cinquième|sixième|septième|huitième|
      neuvième|dixième|onzième|douzième|treizième|quatorzième|quinzième|seizième|dix-septième|
      dix-huitième|dix-neuvième|vingtième`,
    ordinalEnds: `er|re|ere|e|eme|ème|nd|nde|d|ieme`,
    last: `dernier/dernière/derniers/dernières|avant-dernier/avant-dernière/pénultième`,
    otherVersion: `
      projet précédent|version précédente|précédent projet|précédente version|ancienne version|
      ancien projet|premier projet|première version|version antérieure|version initiale|
      ancienne numérotation|avant-projet`,
    notes: `
      note de bas de page|notes de bas de page|note en bas de page|notes en bas de page|
      note de pied de page|note infrapaginale|note de fin`,
    numberedNotes: `note`,
    languages: {
      en: `anglais|anglaise`,
      fr: `français|française`,
      es: `espagnol|espagnole`,
    },
    version: `version|texte|projet|version linguistique|libellé|langue|rév|révision`,
  },
  letter: {
    wrote: `a écrit|ecrit|a écrit ce qui suit`,
    wroteBegins: `le|en date du`,
    original: `
      message d'origine|message original|message transféré|début du message transféré|courriel original|message d'origine transféré`,
    headers: `
      de|envoyé|à|cc|cci|objet|date|répondre à|importance|pièces jointes|expéditeur|destinataire`,
    farewell: `
      cordialement|bien cordialement|très cordialement|bien à vous|sincères salutations|salutations|
      meilleures salutations|avec nos salutations|cordiales salutations|respectueusement|amicalement|
      bien amicalement|salutations distinguées|sincèrement|merci|merci beaucoup|avec nos remerciements|
      meilleures pensées|bonne réception|bien sincèrement|salutations cordiales|cdlt|veuillez agréer|
      je vous prie d'agréer|nous vous prions d'agréer|bonne journée|envoyé de mon iphone|envoyé depuis mon iphone|envoyé de mon ipad|
      envoyé depuis mon ipad|envoyé de mon téléphone|envoyé depuis mon téléphone|envoyé de mon mobile|envoyé depuis mon mobile|
      envoyé à partir de outlook pour ios|obtenir outlook pour ios|télécharger outlook pour ios|télécharger outlook pour android|
      envoyé depuis un mobile samsung`,
    postscript: `ps|p.s|post-scriptum`,
    institutions: `
      ville|mairie|commune|municipalité|direction|service|département|ministère|cabinet|bureau|délégation|
      métropole|région|secrétariat|maire|le maire|la maire|hôtel de ville|institut|agence|association|fondation|université|
      république|la ville|conseil|pôle`,
    contacts: `tél|tel|téléphone|t|fax|télécopie|mobile|portable|courriel|e-mail|email|mél|mail|par courriel|site|web`,
    references: `
      n/réf|v/réf|nos réf|vos réf|notre réf|votre réf|réf|notre référence|votre référence|référence|nos références|
      vos références|références|dossier|dossier n`,
    months: `
      janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv|févr|avr|juil|sept|oct|nov|déc`,
    streets: `rue|place|avenue|av|boulevard|bd|quai|cours|allée|allées|chemin|route|impasse|square|esplanade|parvis|passage|promenade`,
    abbreviations: `par|para|paras|art|no|n|p|pp|pt|pts|al|cf|etc|m|mm|mme|dr|ex|l|réf|rév|rev`,
  },
  said: {
    approval: `
      nous approuvons|j'approuve|approuve le|approuvé|nous sommes d'accord|je suis d'accord|est d'accord|d'accord|
      nous souscrivons|souscrit au|nous soutenons le projet|nous soutenons le texte|soutient le projet|
      soutient le texte|pas d'objection|aucune objection|nous acceptons|accepte le projet|accepte le texte|
      nous convient|me convient|notre accord|en accord avec le|sommes favorables au|est favorable au|avis favorable|
      peut être accepté|nous adhérons|bon pour accord|nous appuyons le|appuie le|nous validons|validé|approuvons le`,
    noComment: `
      pas de commentaire|pas de commentaires|aucun commentaire|aucune remarque|aucune observation|
      pas d'observation|pas d'observations|rien à ajouter|aucun autre commentaire|aucune autre remarque|pas d'autre commentaire|pas d'autres commentaires|pas d'autre remarque|pas d'autres remarques|rien à signaler|pas de remarque|
      pas de remarques|aucun amendement|pas d'amendement|pas d'amendements|aucune modification|
      sans observation|sans commentaire|néant|pas de modification`,
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
      ne|n'|pas|jamais|contre|opposons|oppose|opposés|opposée|opposé|refusons|refuse|rejetons|rejette|
      sans|plutôt que de|au lieu de supprimer|éviter|évitons|sauf|désaccord|si|s'il|s'ils|défavorable|
      défavorables|ni|aucunement|non|peut-être|éventuellement|à condition`,
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
  },
};
