import type { InstructionForms } from './forms.ts';
import { frenchPatterns } from './french-patterns.ts';
import { frenchPhrases } from './french-phrases.ts';
import { frenchSaid } from './french-said.ts';

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
  said: frenchSaid,
};
