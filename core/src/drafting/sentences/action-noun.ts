import { type Gender, genderOf, isKnownNoun } from './gender.ts'

/** What an action is called: « analyser » and « l’analyse ». */
export interface ActionNoun {
  readonly noun: string
  readonly gender: Gender
}

/** Nouns that endings do not give, or give wrong. */
const OWN: Readonly<Record<string, string>> = {
  choisir: 'choix',
  suivre: 'suivi',
  conduire: 'conduite',
  concevoir: 'conception',
  définir: 'définition',
  gérer: 'gestion',
  construire: 'construction',
  produire: 'production',
  traduire: 'traduction',
  réduire: 'réduction',
  mettre: 'mise',
  prendre: 'prise',
  recueillir: 'recueil',
  accueillir: 'accueil',
  résoudre: 'résolution',
  rédiger: 'rédaction',
  transmettre: 'transmission',
  vendre: 'vente',
  acheter: 'achat',
  entretenir: 'entretien',
  établir: 'établissement',
  répartir: 'répartition',
  acquérir: 'acquisition',
  commander: 'commande',
  étudier: 'étude',
  développer: 'développement',
  maintenir: 'maintien',
  appeler: 'appel',
  démontrer: 'démonstration',
  prévoir: 'prévision',
  restituer: 'restitution',
  exécuter: 'exécution',
  distribuer: 'distribution',
  constituer: 'constitution',
  collecter: 'collecte',
  rechercher: 'recherche',
  mesurer: 'mesure',
  veiller: 'veille',
  garantir: 'garantie',
  élargir: 'élargissement',
  convaincre: 'conviction',
  diagnostiquer: 'diagnostic',
  estimer: 'estimation',
  chiffrer: 'chiffrage',
  réparer: 'réparation',
  préparer: 'préparation',
  livrer: 'livraison',
  relancer: 'relance',
  proposer: 'proposition',
  composer: 'composition',
  décider: 'décision',
  superviser: 'supervision',
  réviser: 'révision',
  diffuser: 'diffusion',
  corriger: 'correction',
  sélectionner: 'sélection',
  inspecter: 'inspection',
  protéger: 'protection',
  élire: 'élection',
  arbitrer: 'arbitrage',
  assembler: 'assemblage',
  découper: 'découpe',
  examiner: 'examen',
  comparer: 'comparaison',
  conclure: 'conclusion',
  coordonner: 'coordination',
  déployer: 'déploiement',
  exercer: 'exercice',
  instruire: 'instruction',
  inventorier: 'inventaire',
  paramétrer: 'paramétrage',
  peser: 'pesée',
  percer: 'perçage',
  poser: 'pose',
  prélever: 'prélèvement',
  prescrire: 'prescription',
  prévenir: 'prévention',
  promouvoir: 'promotion',
  prospecter: 'prospection',
  relever: 'relevé',
  souder: 'soudure',
  surveiller: 'surveillance',
  tailler: 'taille',
  tester: 'test',
  transférer: 'transfert',
  trier: 'tri',
  employer: 'emploi',
  cuisiner: '',
  dresser: '',
  effectuer: '',
  opérer: '',
  lever: '',
  tracer: '',
  assurer: '',
  // « le conseil du client » is what the client says.
  conseiller: '',
  garder: 'garde',
  permettre: '',
  apporter: 'apport',
  cibler: 'ciblage',
}

/** The noun of an action, checked against the lexicon of nouns; `null` when none is known. */
export function actionNounOf(lemma: string): ActionNoun | null {
  const at = lemma.indexOf(' ')
  const verb = at === -1 ? lemma : lemma.slice(0, at)
  const rest = at === -1 ? '' : lemma.slice(at)
  // `mettre en place` and `prendre en charge` keep their complement, other locutions have no noun.
  if (rest !== '' && !/^ en /.test(rest)) return null
  const noun = OWN[verb] ?? derived(verb)
  if (noun === undefined || noun === '') return null
  const gender = genderOf(noun)
  return gender === null ? null : { noun: noun + rest, gender }
}

function derived(verb: string): string | undefined {
  return candidates(verb).find(isKnownNoun)
}

/** The likeliest first. */
function candidates(verb: string): readonly string[] {
  if (verb.endsWith('ifier')) return [`${verb.slice(0, -3)}ication`]
  if (verb.endsWith('quer')) return [`${verb.slice(0, -4)}cation`, `${verb.slice(0, -1)}age`]
  if (verb.endsWith('er')) {
    const stem = verb.slice(0, -2)
    return [`${stem}ation`, `${stem}ement`, `${stem}age`, `${stem}e`, stem]
  }
  if (verb.endsWith('ir')) return [`${verb.slice(0, -1)}ssement`, `${verb.slice(0, -1)}tion`]
  return []
}
