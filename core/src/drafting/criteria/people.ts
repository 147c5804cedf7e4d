/** Those that a work is done with or for. */
const PERSONS =
  /^(?:l[ea]s?\s|l[’']|(?:son|sa|ses|leurs?|chaque|des|une?)\s)(?:(?:futurs?|futures?|autres|nouveaux|différents|ensemble des)\s)*(?:équipes?|groupes?|parties prenantes|représentante?s?|proches|soignante?s?|éducat(?:eur|rice)s?|acteurs?|intervenante?s?|élus?|chefs?|encadrante?s?|tut(?:eur|rice)s?|saisonni(?:er|ère)s?|téléconseill(?:er|ère)s?|cliente?s?|clientèle|prospects?|collaborateurs?|collaboratrices?|salariée?s?|usag(?:er|ère)s?|patiente?s?|publics?|personnes?|personnel|apprenants?|élèves?|enfants?|résidents?|partenaires?|fournisseurs?|bénéficiaires?|interlocuteurs?|participants?|membres?|candidats?|familles?|stagiaires?|agents?|visiteurs?|habitants?|riverains?|consommateurs?|utilisateurs?|acheteurs?|adhérents?|bénévoles?|jeunes|adolescents?|adultes?|parents?|aidants?|convives?|voyageurs?|victimes?|pratiquants?|exploitants?|techniciens?|ouvriers?|opérateurs?|compagnons?|apprentis?|professionnels?|animateurs?|commerciaux|managers?)(?![\p{L}])/iu

/** Those whom something is given to as well, one by one or as a body. */
const BODIES =
  /^(?:l[ea]s?\s|l[’']|(?:son|sa|ses|leurs?|chaque|chacun|un|une|des)\s?)(?:hiérarchie|direction|service|commission|jury|comité|conseil|maître|maîtresse|médecin|assureur|commanditaire|responsable|chef|syndicat|préfecture|mairie|juge|tribunal|élu|banque|bailleur|locataire|propriétaire|administration|instance|chacun|partie|tutelle|autorité|organisme|concepteur|créateur|donneur|conducteur|commerçant|producteur)s?(?![\p{L}])/iu

/** Whether a group of nouns, with its determiner, names people: they are not the result of a work. */
export const isPerson = (group: string): boolean => PERSONS.test(group)

/** Whether something can be given to what is named. */
export const isPeople = (group: string): boolean =>
  PERSONS.test(group) || BODIES.test(group) || /^chacun/iu.test(group) || /^l(?:e |a |[’'])\p{Lu}{2}/u.test(group)
