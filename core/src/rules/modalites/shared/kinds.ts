import type { Assessment } from '../../../model/referential.ts'
import { plain, wordsOf } from './assessments.ts'

/** A kind of assessment, by the value of `type`, and the words that name it in a text. */
const KINDS: readonly (readonly [type: string, words: RegExp])[] = [
  [
    'mise_en_situation',
    /\bmises? en situations?\b|\bsimulations? (?:professionnelle|d'(?:une )?(?:activité|entretien|intervention|réunion|vente))|\bépreuves? pratiques?\b/,
  ],
  ['etude_de_cas', /[ée]tudes? de cas\b/],
  ['cas_pratique', /\bcas pratiques?\b(?! (?:écrit )?(?:présentant|fourni|remis))/],
  ['jeu_de_roles', /\bjeux? de r[oô]les?\b/],
  ['soutenance', /\bsoutenances?\b|\bsoutient (?:oralement|devant|son|à l'oral)/],
  [
    'projet',
    /^(?:le |un )?projets? (?:professionnels?|de |d'|tutor|collectifs?|individuels?|en )|\bprojets? de (?:consulting|fin d'études?|fin de formation)\b/,
  ],
  [
    'dossier',
    /\bdossiers? (?:professionnels?|de validation|d'expérience|de compétences|écrits?|de preuves?)\b|^(?:un |le )?dossier\b/,
  ],
  [
    'rapport',
    /\brapports? (?:d'activités?|de stage|écrits?|professionnels?|d'alternance|de mission)\b|\bmémoires? (?:professionnels?|de fin|écrits?|de recherche)|^(?:un |le )?(?:rapport|mémoire)\b|^productions? écrites? individuelles? à la suite/,
  ],
  [
    'questionnaire',
    /\bqcm\b|\bquestionnaires? (?:à choix|de connaissances|professionnels?|écrits?)\b|\bquiz\b|^questionnaires?\b|\btests? de connaissances\b/,
  ],
  [
    'entretien',
    /\bentretiens? (?:avec le jury|technique|d'explicitation|professionnels? avec|individuels? avec|oral|devant|final)\b|^entretiens?\b/,
  ],
  [
    'observation',
    /\bobservations? (?:en situation|directe|sur (?:le )?(?:poste|lieu|terrain)|au poste|en entreprise)\b|^observations?\b/,
  ],
  ['portfolio', /\b(?:e-?)?port-?folios?\b|\bbook professionnel\b/],
]

/** The kinds that the words of an assessment name, the one named first ahead; empty when the text says none. */
export function kindsSaid(assessment: Assessment): readonly string[] {
  const words = wordsOf(assessment)
  return KINDS.map(([type, pattern]) => ({ type, at: words.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ type }) => type)
}

/** The kinds declared by `type`, `autre` aside. */
export function kindsDeclared(assessment: Assessment): readonly string[] {
  return assessment.types.map((type) => plain(type.value.trim())).filter((type) => type !== 'autre')
}

/** The kinds declared, else those that the text names. */
export function kindsOf(assessment: Assessment): readonly string[] {
  const declared = kindsDeclared(assessment)
  return declared.length > 0 ? declared : kindsSaid(assessment)
}

/** The form of an assessment: what it lets the evaluators see. */
export type Form = 'ecrite' | 'orale' | 'pratique'

const FORM_OF_KIND: Readonly<Record<string, Form>> = {
  soutenance: 'orale',
  entretien: 'orale',
  jeu_de_roles: 'orale',
  observation: 'pratique',
  mise_en_situation: 'pratique',
  dossier: 'ecrite',
  rapport: 'ecrite',
  portfolio: 'ecrite',
  questionnaire: 'ecrite',
}

const SAYS_ORAL =
  /(?<!(?:communication|expression|compréhension|forme) )\b(?:à l'oral|oralement|orale?s?|oraux|soutenances?|soutient|présente devant|devant (?:le|un) jury|échange avec (?:le|un) jury|entretiens? (?:avec|oral)|jeux? de r[oô]les?)\b/
const SAYS_WRITTEN =
  /\b(?:par écrit|productions? écrites?|épreuves? écrites?|écrite individuelle|individuelle écrite|rapports?|mémoires?|écrit individuel)\b/
const SAYS_PRACTICAL =
  /\b(?:pratiques? sur|épreuves? pratiques?|gestes?|manipulation|sur (?:le )?(?:poste|plateau technique|chantier|machine)|en situation (?:réelle|de travail)|observations?)\b/

/**
 * The forms declared by `forme`; without it, those that the kinds and the words show. A simulation whose words say « écrite » or « orale »
 * is of that form.
 */
export function formsOf(assessment: Assessment): ReadonlySet<string> {
  const declared = assessment.forms.map((form) => plain(form.value.trim()))
  if (declared.length > 0) return new Set(declared)
  const words = wordsOf(assessment)
  const said = new Set<string>()
  if (SAYS_ORAL.test(words)) said.add('orale')
  if (SAYS_WRITTEN.test(words)) said.add('ecrite')
  if (SAYS_PRACTICAL.test(words)) said.add('pratique')
  for (const kind of kindsOf(assessment)) {
    const form = FORM_OF_KIND[kind]
    if (form !== undefined && !(kind === 'mise_en_situation' && said.size > 0)) said.add(form)
  }
  return said
}
