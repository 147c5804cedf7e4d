/** What kind of work a verb asks for: it decides what can be looked at. */
export type Family =
  | 'conception'
  | 'planification'
  | 'analyse'
  | 'controle'
  | 'collecte'
  | 'veille'
  | 'decision'
  | 'parole'
  | 'contribution'
  | 'realisation'
  | 'pilotage'
  | 'gestion'
  | 'modification'
  | 'amelioration'
  | 'accord'
  | 'rencontre'
  | 'encadrement'
  | 'traitement'
  | 'emploi'
  | 'action'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const VERBS: readonly (readonly [Family, ReadonlySet<string>])[] = [
  [
    'conception',
    words('concevoir élaborer rédiger définir formaliser structurer proposer modéliser dessiner prototyper documenter'),
  ],
  // Their result is written, and is another thing than their object.
  ['planification', words('planifier programmer budgétiser chiffrer ordonnancer')],
  ['controle', words('mesurer contrôler vérifier observer examiner tester surveiller inspecter relever décoder')],
  [
    'analyse',
    words(
      'analyser évaluer identifier diagnostiquer auditer étudier comparer repérer recenser détecter estimer calculer interpréter qualifier caractériser cartographier',
    ),
  ],
  ['collecte', words('recueillir collecter rassembler réunir rechercher')],
  [
    'parole',
    words(
      'communiquer présenter exposer expliquer argumenter défendre restituer rendre informer conseiller sensibiliser convaincre renseigner dialoguer échanger',
    ),
  ],
  [
    'decision',
    words('choisir sélectionner arbitrer décider prioriser hiérarchiser déterminer retenir prescrire recommander'),
  ],
  ['contribution', words('contribuer participer collaborer concourir coopérer')],
  ['pilotage', words('piloter suivre')],
  ['gestion', words('gérer superviser administrer coordonner')],
  ['modification', words('ajuster adapter réviser modifier actualiser rectifier reconfigurer')],
  [
    'amelioration',
    words('améliorer optimiser développer renforcer accroître augmenter réduire fiabiliser fluidifier moderniser'),
  ],
  ['accord', words('négocier conclure')],
  [
    'encadrement',
    words('animer manager encadrer accompagner motiver mobiliser fédérer former coacher recruter tutorer'),
  ],
  ['traitement', words('traiter résoudre')],
  ['emploi', words('utiliser employer')],
  ['realisation', words('déployer organiser exécuter lancer instaurer réaliser effectuer conduire mener')],
]

/** Verbs that make a document as well as a wall: the thing tells. */
const MAKING = words('construire établir créer bâtir produire préparer constituer développer')

/** Verbs that only say that something is done: the thing tells what kind of work it is. */
const EMPTY = words('réaliser effectuer mettre conduire mener procéder exercer assurer organiser animer')

const named = (nouns: string): RegExp => new RegExp(`(?:^|\\s|’|')(?:${nouns})(?:\\(s\\))?(?:\\s|$)`, 'iu')

const DOCUMENTS = named(
  'plans?|rapports?|cahiers?|tableaux?|dossiers?|documents?|notes?|supports?|argumentaires?|propositions?|devis|stratégies?|cartographies?|budgets?|plannings?|' +
    'maquettes?|prototypes?|process|procédures?|protocoles?|calendriers?|programmes?|offres?|politiques?|schémas?|fiches?|scénarios?|guides?|contrats?|chartes?|' +
    'solutions?|argumentations?|chiffrages?|factures?|déclarations?|personas?|personae|bons? de commande',
)

/** Whether something is written: a plan, a file, a note. */
export const isDocument = (object: string): boolean => DOCUMENTS.test(object)

const STUDIES = named(
  'diagnostics?|études?|analyses?|audits?|bilans?|enquêtes?|évaluations?|mesures?|contrôles?|états?',
)
const WATCH = named('veilles?')
const MEETINGS = named('réunions?|interviews?|rendez-vous')
const TALKS = named('entretiens?')
const TROUBLES = named('litiges?|conflits?|réclamations?|incidents?|crises?|plaintes?|urgences?|aléas?')
const BARGAINS = named('négociations?|ventes?|transactions?')

/** What an empty verb does depends on the first noun of its object. */
function familyOfObject(verb: string, object: string): Family | null {
  const name = object.split(/\s/).slice(0, 3).join(' ')
  if (WATCH.test(name)) return 'veille'
  if (STUDIES.test(name)) return 'analyse'
  // « réaliser l’entretien d’une machine » is no talk.
  if (MEETINGS.test(name) || (TALKS.test(name) && /^(?:conduire|mener|animer)$/.test(verb))) return 'rencontre'
  if (BARGAINS.test(name)) return 'accord'
  return DOCUMENTS.test(name) ? 'conception' : null
}

/** « construire un plan », and not « construire un mur »; « développer une politique », and not « développer les ventes ». */
function isMade(lemma: string, object: string): boolean {
  const name = lemma === 'développer' ? object.split(/\s/).slice(0, 2).join(' ') : object
  return DOCUMENTS.test(name) || STUDIES.test(name)
}

/**
 * @param object what the verb bears on
 * @param isNew whether the thing was not there before: « développer une application », and not « développer les ventes »
 */
export function familyOf(lemma: string, object: string, isNew: boolean): Family {
  const [verb = lemma] = lemma.split(' ')
  // « mettre en œuvre un plan » is to carry it out.
  if (lemma === 'mettre en œuvre') return 'realisation'
  if (EMPTY.has(verb)) {
    const family = familyOfObject(verb, object)
    // « animer un plan » is no writing.
    if (
      family !== null &&
      !(family === 'conception' && /^(?:animer|organiser|assurer|exercer|conduire|mener)$/.test(verb))
    )
      return family
    if (verb === 'mettre') return 'realisation'
  }
  if (MAKING.has(lemma) && isMade(lemma, object)) return 'conception'
  if (lemma === 'développer' && isNew) return 'action'
  if (lemma === 'gérer' && TROUBLES.test(object)) return 'traitement'
  return VERBS.find(([, verbs]) => verbs.has(lemma) || (verb === 'rendre' && verbs.has(verb)))?.[0] ?? 'action'
}
