/** What kind of work a verb asks for: it decides what can be looked at. */
export type Family =
  | 'conception'
  | 'planification'
  | 'analyse'
  | 'controle'
  | 'collecte'
  | 'decision'
  | 'parole'
  | 'action'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const CONCEPTION = words(
  'concevoir élaborer rédiger définir formaliser structurer proposer modéliser dessiner prototyper documenter',
)
/** Verbs that make a document as well as a wall: the thing tells. */
const MAKING = words('construire établir créer bâtir produire préparer constituer')
/** Verbs whose result is written, and is another thing than their object. */
const PLANNING = words('planifier programmer budgétiser chiffrer cartographier ordonnancer tracer')
const ANALYSIS = words(
  'analyser évaluer identifier diagnostiquer auditer étudier comparer repérer recenser détecter estimer calculer interpréter qualifier caractériser',
)
const CONTROL = words('mesurer contrôler vérifier observer examiner tester surveiller inspecter relever')
const COLLECTION = words('recueillir collecter rassembler réunir rechercher')
const DECISION = words(
  'choisir sélectionner arbitrer décider prioriser hiérarchiser déterminer retenir prescrire recommander',
)
const SPEECH = words(
  'communiquer présenter exposer expliquer argumenter défendre restituer rendre informer dialoguer échanger',
)

/** Verbs that only say that something is done: the thing tells what kind of work it is. */
const EMPTY = words('réaliser effectuer mettre conduire mener procéder')

const DOCUMENTS =
  /(?:^|\s|’|')(?:plans?|rapports?|cahiers?|tableaux?|dossiers?|documents?|notes?|supports?|argumentaires?|propositions?|devis|stratégies?|cartographies?|budgets?|plannings?|maquettes?|prototypes?|process|procédures?|protocoles?|calendriers?|programmes?|offres?|schémas?|fiches?|scénarios?|guides?|contrats?|chartes?|solutions?|argumentations?|chiffrages?|factures?|déclarations?|personas?|personae|bons? de commande)(?:\s|$)/iu
/** Whether something is written: a plan, a file, a note. */
export const isDocument = (object: string): boolean => DOCUMENTS.test(object)

const STUDIES =
  /(?:^|\s|’|')(?:diagnostics?|études?|analyses?|audits?|bilans?|enquêtes?|veilles?|évaluations?|mesures?|contrôles?|états?)(?:\s|$)/iu

/** @param object what the verb bears on */
export function familyOf(lemma: string, object: string): Family {
  const [verb = lemma] = lemma.split(' ')
  // « mettre en œuvre un plan » is to carry it out.
  if (lemma === 'mettre en œuvre') return 'action'
  if (EMPTY.has(verb)) {
    if (STUDIES.test(object)) return 'analyse'
    return DOCUMENTS.test(object) ? 'conception' : 'action'
  }
  if (CONCEPTION.has(lemma)) return 'conception'
  if (MAKING.has(lemma)) return DOCUMENTS.test(object) || STUDIES.test(object) ? 'conception' : 'action'
  if (PLANNING.has(lemma)) return 'planification'
  if (CONTROL.has(lemma)) return 'controle'
  if (ANALYSIS.has(lemma)) return 'analyse'
  if (COLLECTION.has(lemma)) return 'collecte'
  if (SPEECH.has(verb)) return 'parole'
  return DECISION.has(lemma) ? 'decision' : 'action'
}
