import { french } from '@equerre/core'

/** What French sentences of the genre give away about themselves, without a lexicon of any trade. */

/** A cue is in the first words of a text: no need to read a page of it. */
const LOOKED_AT = 420

/** First word of a text, lower case, elision apart. */
export function firstWord(text: string): string {
  return (/^[«"“(]?\s*([\p{L}-]+)/u.exec(text)?.[1] ?? '').toLowerCase()
}

export function isInfinitive(word: string): boolean {
  return french.isInfinitive(word)
}

/** Words before the verb that leave it the first of its sentence: « Être capable de… », « Ne pas… », « Savoir… ». */
const LIGHT_OPENING =
  /^(?:[«"“(]\s*)?(?:(?:[eê]tre (?:capable|en mesure|apte) (?:de|d['’]|à)|savoir|pouvoir|il s['’]agit d[e’']|ne pas|se|s['’]|ne)\s*)*(?:[\p{L}]+ment\s+)?$/iu

/** The sentence starts with an action verb in the infinitive: « Mettre en place… », « S’adapter à… », « Être capable de… ». */
export function startsWithInfinitive(text: string): boolean {
  const { head } = french.analyseStatement(text.slice(0, LOOKED_AT))
  return head !== null && LIGHT_OPENING.test(text.slice(0, head.start))
}

/** An action statement after a leading clause: « En s’appuyant sur…, élaborer… », « Dans le cadre de…, réaliser… ». */
export function infinitiveAfterClause(text: string): boolean {
  const start = text.slice(0, LOOKED_AT)
  const { head } = french.analyseStatement(start)
  if (head === null || LIGHT_OPENING.test(text.slice(0, head.start))) return false
  if (!/,[^,]*$/u.test(text.slice(0, head.start))) return false
  return !french.findFiniteVerbs(start).some((verb) => !verb.subordinate && verb.start < head.start)
}

/** The title opens with a noun of action: « Planification des fournées », « La gestion des stocks ». */
export function isActionTitle(text: string): boolean {
  return !startsWithInfinitive(text) && french.isActionNoun(text)
}

export function startsLower(text: string): boolean {
  return /^[«"“(]?\s*\p{Ll}/u.test(text) || /^[,;.)]/.test(text)
}

/** How much a text waits for its end: 0 closed, 1 no closing mark, 2 cannot stand (`:` `,` or a tool word at its end). */
export function openness(text: string): 0 | 1 | 2 {
  const bare = text.replace(/[\s\u00a0]+$/u, '')
  if (bare === '') return 0
  if (
    /[,:(–-]$/u.test(bare) ||
    /(?:^|\s|['’])(?:de|des|du|d['’]|le|la|les|l['’]|un|une|à|a|au|aux|et|ou|en|dans|sur|pour|par|avec|sans|son|sa|ses|leur|leurs|que|qui|afin|permettent|permet|est|sont|plus|entre|vers|chez|sous|selon)$/iu.test(
      bare,
    )
  )
    return 2
  if (/[.!?…;»]$/u.test(bare) || /\.["»)]$/u.test(bare)) return 0
  if (/\)$/u.test(bare) && (bare.match(/\(/g)?.length ?? 0) > (bare.match(/\)/g)?.length ?? 0)) return 2
  return 1
}

/** The sentence has a conjugated verb of its own: an assertion, as criteria are; a bare noun group has none. */
export function isAssertion(text: string): boolean {
  return french.findFiniteVerbs(text.slice(0, LOOKED_AT)).some((verb) => !verb.subordinate)
}

const ASSESSMENT_HEAD = new RegExp(
  `^(?:(?:une?|des|les?|la|l['’]|deux|trois|\\d+)\\s+)?(?:${[
    'mises? en situations?',
    '[ée]tudes? de (?:cas|situation)s?',
    'cas pratiques?',
    'projets? (?:professionnels?|individuels?|collectifs?|tutor[ée]s?|de groupe|d[eu]|en|final|fil rouge|et)',
    'projets?$',
    "dossiers? ?(?:professionnels?|individuels?|de|d['’]|technique|$|écrit)",
    "m[ée]moires? (?:professionnels?|individuels?|de|d['’]|$)",
    "rapports? (?:professionnels?|individuels?|de (?:stage|mission|synthèse|projet)|d['’](?:activité|expérience|analyse|étonnement)|écrits?|$)",
    'soutenances?',
    '[ée]preuves?',
    'examens?',
    'questionnaires?',
    'qcm',
    'quizz?',
    "tests? (?:de |d['’]|en |écrit|oral|pratique)",
    'contr[ôo]les? (?:continus?|ponctuels?|de connaissances)',
    '[ée]valuations? (?:orales?|écrites?|ecrites?|pratiques?|par (?:un|le) jury|finales?|individuelles?|collectives?|continues?|en (?:situation|entreprise|centre|cours)|sur (?:dossier|table|poste))',
    "entretiens? (?:avec (?:le|un) jury|individuels?|oral|oraux|professionnels? avec|d['’]explicitation|technique|final|de validation)",
    'entretien$',
    'jeux? de r[ôo]les?',
    'simulations?',
    "productions? (?:écrites?|ecrites?|orales?|individuelles?|collectives?|d['’]un|d['’]une|professionnelles?|et)",
    "pr[ée]sentations? (?:orales?|écrites?|devant (?:un|le) jury|individuelle|d['’]un (?:projet|dossier|rapport))",
    "oral(?:e|es|aux)? (?:individuel|collectif|de|devant|d['’]|face)",
    'oral$',
    '[ée]crit (?:individuel|de|sur)',
    'travail (?:écrit|de groupe|individuel|collectif|en (?:groupe|binôme|équipe))(?![\\p{L}])',
    'travaux (?:pratiques?|écrits?|dirigés)',
    'portfolios?',
    'observations? (?:en (?:situation|entreprise|milieu|centre|club|structure|stage|cours)|au poste|sur (?:le )?(?:site|poste|terrain)|pendant|directe|par (?:une?|le|la)|du candidat)',
    'r[ée]alisation pratique',
    "exercices? (?:pratiques?|écrits?|de |d['’])",
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

const CONDITIONS_HEAD =
  /^(?:conditions?|modalit[ée]s?|dur[ée]es?|format|supports?|forme|livrables?|productions? attendues?|jury|lieu|mat[ée]riel|ressources|consignes?|contexte|type|nature|organisation)(?![\p{L}])/iu

/** A short heading inside an assessment: « Conditions de réalisation… », « Durée : 3 heures ». */
export function isConditionsHeading(text: string): boolean {
  return CONDITIONS_HEAD.test(text) && text.length < 120
}

const OTHER_ROUTE =
  '(?<![\\p{L}])(?:v\\.?a\\.?e(?![\\p{L}])|validation d(?:e l|es) ?.{0,3}acquis|capitalisation|candidats? libres?|candidatures? individuelles?)'
const VARIANT = new RegExp(
  [
    "^lorsqu[e'’]\\s?(?:un|une|le|la|les)?\\s*candidat",
    `^(?:pour|dans le cas|en cas|si|par|via|modalit[ée]s?|conditions?|[ée]valuation)(?![\\p{L}]).{0,70}${OTHER_ROUTE}`,
    '^candidats?(?:\\(e\\))?s?\\s+(?:(?:en|à|par|de|issus? de)\\s+(?:la\\s+)?)?(?:v\\.?a\\.?e|libres?|individuels?)(?![\\p{L}])',
    '^(?:vae(?![\\p{L}])|validation des acquis de l)',
    '^variantes?,? [^:]{1,60}:',
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
  const named = /^variantes?,?[\s\u00a0]([^:]{1,60}?)[\s\u00a0]*:/iu.exec(text)?.[1]
  if (/libre|individuel/iu.test(named ?? text)) return 'candidat_libre'
  return 'autre'
}

const FINALITY =
  /^(?:afin|de manière|de façon|de facon|en vue|dans le but|dans l['’]objectif|dans une (?:optique|logique|démarche|perspective)|dans le respect|tout en|permettant|visant)/iu
const GERUND = /^(?:en|tout en)\s+(?:s['’]|se\s+|y\s+|l['’]|les?\s+|la\s+|n['’]|lui\s+|leur\s+)?\p{L}+ant\b/iu

/** « afin de… », « de manière à… », « pour réduire… » (and not « Pour une entreprise… »). */
export function startsWithFinality(text: string): boolean {
  const purpose = /^pour\s+(?:l['’]|les?\s+|la\s+|en\s+|y\s+|s['’]|se\s+|ne\s+pas\s+)?(\p{Ll}[\p{L}-]+)/iu.exec(text)
  return FINALITY.test(text) || (purpose !== null && isInfinitive(purpose[1] ?? ''))
}

export const startsWithGerund = (text: string): boolean => GERUND.test(text)

const QUALITY =
  /^(?:la |l['’]|le |les )?(?:qualité|pertinence|cohérence|coherence|clarté|exactitude|conformité|respect|précision|maîtrise|justesse|efficacité|exhaustivité|fiabilité|adéquation|structuration|argumentation|capacité|lisibilité|rigueur|originalité|faisabilité|présence|prise en compte|utilisation|choix|identification|réalisme|atteinte|véracité|adaptabilité|écoute|lucidité|opérationnalité|complétude|aisance|proactivité|autonomie)(?![\p{L}])/iu

/** A noun group of quality, as terse criteria are written: « Pertinence de l’analyse ». */
export const namesQuality = (text: string): boolean => QUALITY.test(text)
