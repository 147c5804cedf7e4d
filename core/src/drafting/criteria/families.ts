/** What kind of work a verb asks for: it decides what can be looked at. */
export type Family = 'conception' | 'analyse' | 'decision' | 'action'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const CONCEPTION = words(
  'concevoir élaborer rédiger construire définir établir formaliser créer structurer bâtir proposer planifier programmer modéliser dessiner prototyper budgétiser chiffrer cartographier documenter produire préparer constituer',
)
const ANALYSIS = words(
  'analyser évaluer identifier diagnostiquer mesurer contrôler vérifier auditer observer étudier comparer repérer recenser détecter estimer calculer interpréter examiner tester surveiller qualifier caractériser recueillir collecter',
)
const DECISION = words(
  'choisir sélectionner arbitrer décider prioriser hiérarchiser déterminer retenir prescrire recommander',
)

/** Verbs that only say that something is done: the thing tells what kind of work it is. */
const EMPTY = words('réaliser effectuer mettre conduire mener procéder')

const DOCUMENTS =
  /(?:^|\s|’|')(?:plans?|rapports?|cahiers?|tableaux?|dossiers?|documents?|notes?|supports?|argumentaires?|propositions?|devis|stratégies?|cartographies?|budgets?|plannings?|maquettes?|prototypes?|process|procédures?|protocoles?|calendriers?|programmes?|offres?|schémas?|fiches?|scénarios?|guides?|contrats?|chartes?)(?:\s|$)/iu
/** Whether something is written: a plan, a file, a note. */
export const isDocument = (object: string): boolean => DOCUMENTS.test(object)

const STUDIES =
  /(?:^|\s|’|')(?:diagnostics?|études?|analyses?|audits?|bilans?|enquêtes?|veilles?|évaluations?|mesures?|contrôles?|états?)(?:\s|$)/iu

/** @param object what the verb bears on */
export function familyOf(lemma: string, object: string): Family {
  const [verb = lemma] = lemma.split(' ')
  if (EMPTY.has(verb)) {
    if (STUDIES.test(object)) return 'analyse'
    return DOCUMENTS.test(object) ? 'conception' : 'action'
  }
  if (CONCEPTION.has(lemma)) return 'conception'
  if (ANALYSIS.has(lemma)) return 'analyse'
  return DECISION.has(lemma) ? 'decision' : 'action'
}
