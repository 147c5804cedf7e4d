/** What French sentences of the genre give away about themselves, without a lexicon of any trade. */

/** Words that end like an infinitive and are not one, at the start of a sentence of the genre. */
const NOT_VERBS = new Set(
  (
    'premier dernier dossier cahier chantier métier metier atelier papier fichier quartier courrier calendrier loyer foyer panier ' +
    'courtier client particulier entier matériel cuisinier pâtissier boulanger jardinier officier policier ouvrier infirmier hôtelier ' +
    'banquier financier familier régulier singulier mobilier immobilier premier-secours clavier escalier levier pilier acier gibier ' +
    'hiver enfer amer cher fier hier mer fer ver tier tiers danger berger verger potager léger étranger passager ménager leader manager ' +
    'cluster trader broker poster flyer scanner container newsletter partner computer master reporter designer user ' +
    'loisir avenir plaisir désir souvenir cuir soir espoir miroir trottoir couloir pouvoir devoir savoir-faire savoir-être noir tiroir voir ' +
    'cadre titre ordre nombre autre entre notre votre contre offre chiffre centre membre semestre trimestre rapport œuvre oeuvre maître ' +
    'quatre filtre lettre mètre diamètre paramètre périmètre théâtre registre ministre litre arbre marbre chambre ombre sobre libre propre ' +
    'genre monstre encre ancre sucre lucre vivre livre fibre cuivre chèvre fièvre lèvre pauvre œuvres guerre terre pierre verre serre ' +
    'lumière matière manière carrière filière première dernière rivière frontière bannière barrière critère mystère caractère ministère ' +
    'commentaire horaire salaire sommaire formulaire questionnaire inventaire partenaire bénéficiaire prestataire secrétaire notaire affaire ' +
    'paire aire faire-valoir vocabulaire exemplaire argumentaire annuaire dictionnaire grammaire dépositaire propriétaire locataire stagiaire ' +
    'histoire mémoire trajectoire territoire laboratoire répertoire victoire foire gloire accessoire observatoire auditoire réfectoire ' +
    'nature culture structure voiture peinture couture facture lecture rupture ouverture couverture mesure procédure posture figure mixture ' +
    'heure heures demeure température signature fourniture toiture écriture agriculture viticulture texture armature littérature candidature ' +
    'sur sous pour par hier leur leurs supérieur inférieur intérieur extérieur divers envers vers travers univers parmi selon plusieurs ' +
    'toujours parcours concours recours secours cours discours jour jours tour jury jurys'
  ).split(' '),
)

const INFINITIVE = /^(?:[\p{L}-]{1,}(?:er|ir|oir|re))$/u
const REFLEXIVE = /^(?:s['’]|se\s+|ne\s+pas\s+|ne\s+)/iu

/** First word of a text, lower case, elision apart. */
export function firstWord(text: string): string {
  return (/^[«"“(]?\s*([\p{L}-]+)/u.exec(text)?.[1] ?? '').toLowerCase()
}

export function isInfinitive(word: string): boolean {
  const lower = word.toLowerCase()
  return INFINITIVE.test(lower) && lower.length > 3 && !NOT_VERBS.has(lower)
}

/** Nouns and verbs at once: verbs when an object follows (« Manager une équipe », against « Manager de rayon »). */
const TWOFOLD = /^(?:manager|reporter|poster|scanner|devoir|cuisiner|cadre|gérer)\s+(?:l['’]|les?\s|la\s|des?\s+\p{L}+s\s|une?\s|son\s|sa\s|ses\s|leurs?\s|et\s)/iu

/** The sentence starts with an action verb in the infinitive: « Mettre en place… », « S’adapter à… », « Être capable de… ». */
export function startsWithInfinitive(text: string): boolean {
  const bare = text.replace(/^[«"“(]\s*/u, '').replace(REFLEXIVE, '')
  const word = firstWord(bare)
  if (TWOFOLD.test(bare)) return true
  return isInfinitive(word) || word === 'être' || word === 'etre'
}

/** An action statement after a leading clause: « En s’appuyant sur…, élaborer… », « Dans le cadre de…, réaliser… ». */
export function infinitiveAfterClause(text: string): boolean {
  if (!/^(?:en\s+[\p{L}'’]+ant\b|en\s+s['’]?\p{L}*ant|dans le cadre|à partir|a partir|en tenant|afin|dans le respect|à l['’]aide|au sein|en collaboration|en fonction|en lien|sous la)/iu.test(text))
    return false
  for (const match of text.matchAll(/,\s+(?:de\s+|s['’]|se\s+)?(\p{Ll}[\p{L}-]+)(?![\p{L}])/gu)) {
    if (isInfinitive(match[1] ?? '') || TWOFOLD.test(text.slice(match.index).replace(/^,\s+/u, ''))) return true
  }
  return false
}

export function startsLower(text: string): boolean {
  return /^[«"“(]?\s*\p{Ll}/u.test(text) || /^[,;.)]/.test(text)
}

/** How much a text waits for its end: 0 closed, 1 no closing mark, 2 cannot stand (`:` `,` or a tool word at its end). */
export function openness(text: string): 0 | 1 | 2 {
  const bare = text.replace(/[\s\u00a0]+$/u, '')
  if (bare === '') return 0
  if (/[,:(–-]$/u.test(bare) || /(?:^|\s|['’])(?:de|des|du|d['’]|le|la|les|l['’]|un|une|à|a|au|aux|et|ou|en|dans|sur|pour|par|avec|sans|son|sa|ses|leur|leurs|que|qui|afin|permettent|permet|est|sont|plus|entre|vers|chez|sous|selon)$/iu.test(bare))
    return 2
  if (/[.!?…;»]$/u.test(bare) || /\.["»)]$/u.test(bare)) return 0
  if (/\)$/u.test(bare) && (bare.match(/\(/g)?.length ?? 0) > (bare.match(/\)/g)?.length ?? 0)) return 2
  return 1
}

const FINITE =
  /(?:^|[\s'’])(?:est|sont|a|ont|doit|doivent|peut|peuvent|sait|savent|fait|font|met|mettent|prend|prennent|permet|permettent|tient|tiennent|répond|répondent|rend|rendent|comprend|comprennent|reprend|reprennent|correspond|correspondent|suit|suivent|produit|conçoit|décrit|définit|choisit|établit|réussit|fournit|garantit|construit|conduit|traduit|inscrit|va|vont)(?=[\s,.:;']|$)/iu
const SUBJECT = /^(?:l['’]|le |la |les |il |elle |ils |elles |un |une |des |ce |cette |ces |son |sa |ses |leur |leurs |chaque |tous |toutes |aucun |aucune |plusieurs |le\/la |il\/elle |la ou |le ou )/iu

/** The sentence has a conjugated verb: an assertion, as criteria are; a bare noun group has none. */
export function isAssertion(text: string): boolean {
  if (FINITE.test(text)) return true
  if (/(?:^|\s)(?:candidate?s?|candidat\.e\.?s?|candidat\(e\)s?|il|elle|il\/elle)\s+(?:ne\s+|n['’]|se\s+|s['’])?\p{Ll}{2,}(?:e|t|d|ent)(?=[\s,.:;])/iu.test(text)) return true
  return SUBJECT.test(text) && /\s(?:\p{Ll}{3,}(?:issent|ent|ient|orent|èrent))\s/u.test(text)
}

const ASSESSMENT_HEAD = new RegExp(
  `^(?:(?:une?|des|les?|la|l['’]|deux|trois|\\d+)\\s+)?(?:${[
    'mises? en situations?',
    '[ée]tudes? de (?:cas|situation)s?',
    'cas pratiques?',
    'projets? (?:professionnels?|individuels?|collectifs?|tutor[ée]s?|de groupe|d[eu]|en|final|fil rouge|et)',
    'projets?$',
    'dossiers? ?(?:professionnels?|individuels?|de|d[\'’]|technique|$|écrit)',
    'm[ée]moires? (?:professionnels?|individuels?|de|d[\'’]|$)',
    'rapports? (?:professionnels?|individuels?|d[eu]|d[\'’]|écrit|$)',
    'soutenances?',
    '[ée]preuves?',
    'examens?',
    'questionnaires?',
    'qcm',
    'quizz?',
    'tests? ',
    'contr[ôo]les? (?:continus?|ponctuel|de)',
    '[ée]valuations? (?:orales?|écrites?|ecrites?|pratiques?|du|par|de|d[\'’]|finale|individuelle|collective|continue|en|sur|à)',
    'entretiens? (?:avec|individuel|oral|professionnel|de|d[\'’]|technique|final)',
    'entretien$',
    'jeux? de r[ôo]les?',
    'simulations?',
    'productions? (?:écrites?|ecrites?|orales?|individuelles?|collectives?|d[\'’]un|d[\'’]une|professionnelles?|et)',
    'pr[ée]sentations? (?:orales?|écrites?|devant|individuelle|d[\'’]un|du|de)',
    'oral(?:e|es|aux)? (?:individuel|collectif|de|devant|d[\'’]|face)',
    'oral$',
    '[ée]crit (?:individuel|de|sur)',
    'travail (?:écrit|de|individuel|collectif|en)',
    'travaux (?:pratiques?|écrits?|dirigés)',
    'portfolios?',
    'observations? (?:en|du|d[eu]|directe)',
    'r[ée]alisation (?:pratique|d[\'’]un|d[\'’]une)',
    'exercices? ',
    'ateliers? (?:pratique|d[eu])',
    'business game',
    'challenge',
    'grand oral',
  ].join('|')})`,
  'iu',
)

/** The text names a kind of assessment at its start: « Mise en situation… », « Étude de cas… », « Dossier professionnel ». */
export function namesAssessment(text: string): boolean {
  return ASSESSMENT_HEAD.test(text.replace(/^[«"“]\s*/u, ''))
}

const CONDITIONS_HEAD = /^(?:conditions?|modalit[ée]s?|dur[ée]es?|format|supports?|forme|livrables?|productions? attendues?|jury|lieu|mat[ée]riel|ressources|consignes?|contexte|type|nature|organisation)(?![\p{L}])/iu

/** A short heading inside an assessment: « Conditions de réalisation… », « Durée : 3 heures ». */
export function isConditionsHeading(text: string): boolean {
  return CONDITIONS_HEAD.test(text) && text.length < 120
}

const OTHER_ROUTE = "(?<![\\p{L}])(?:v\\.?a\\.?e(?![\\p{L}])|validation d(?:e l|es) ?.{0,3}acquis|capitalisation|candidats? libres?|candidatures? individuelles?)"
const VARIANT = new RegExp(
  [
    "^lorsqu[e'’]\\s?(?:un|une|le|la|les)?\\s*candidat",
    `^(?:pour|dans le cas|en cas|si|par|via|modalit[ée]s?|conditions?|[ée]valuation)(?![\\p{L}]).{0,70}${OTHER_ROUTE}`,
    '^candidats?(?:\\(e\\))?s?\\s+(?:(?:en|à|par|de|issus? de)\\s+(?:la\\s+)?)?(?:v\\.?a\\.?e|libres?|individuels?)(?![\\p{L}])',
    '^(?:vae(?![\\p{L}])|validation des acquis de l)',
  ].join('|'),
  'iu',
)

/** The text describes the assessment of another access route. */
export function opensVariant(text: string): boolean {
  return VARIANT.test(text)
}

/** Which case a variant is for, as `variantes[].cas` holds it. */
export function variantCase(text: string): string {
  if (/capitalisation|(?:uniquement|seul).{0,40}bloc/iu.test(text)) return 'capitalisation_bloc'
  if (/\bv\.?a\.?e\b|validation des acquis/iu.test(text)) return 'vae'
  if (/libre|individuel/iu.test(text)) return 'candidat_libre'
  return 'autre'
}

const FINALITY = /^(?:afin|de manière|de façon|de facon|en vue|dans le but|dans l['’]objectif|dans une (?:optique|logique|démarche|perspective)|dans le respect|tout en|permettant|visant)/iu
const GERUND = /^(?:en|tout en)\s+(?:s['’]|se\s+|y\s+|l['’]|les?\s+|la\s+|n['’]|lui\s+|leur\s+)?\p{L}+ant\b/iu

/** « afin de… », « de manière à… », « pour réduire… » (and not « Pour une entreprise… »). */
export function startsWithFinality(text: string): boolean {
  const purpose = /^pour\s+(?:l['’]|les?\s+|la\s+|en\s+|y\s+|s['’]|se\s+|ne\s+pas\s+)?(\p{Ll}[\p{L}-]+)/iu.exec(text)
  return FINALITY.test(text) || (purpose !== null && isInfinitive(purpose[1] ?? ''))
}

export const startsWithGerund = (text: string): boolean => GERUND.test(text)

const QUALITY = /^(?:la |l['’]|le |les )?(?:qualité|pertinence|cohérence|coherence|clarté|exactitude|conformité|respect|précision|maîtrise|justesse|efficacité|exhaustivité|fiabilité|adéquation|structuration|argumentation|capacité|lisibilité|rigueur|originalité|faisabilité|présence|prise en compte|utilisation|choix|identification|réalisme|atteinte|véracité|adaptabilité|écoute|lucidité|opérationnalité|complétude|aisance|proactivité|autonomie)(?![\p{L}])/iu

/** A noun group of quality, as terse criteria are written: « Pertinence de l’analyse ». */
export const namesQuality = (text: string): boolean => QUALITY.test(text)
