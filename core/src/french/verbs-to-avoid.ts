import type { Localised } from '../language.ts'

/** Why a verb is better replaced, and by what. */
export interface VerbToAvoid {
  readonly reason: Localised
  readonly proposals: readonly string[]
  /** Words of the object (without accents) that make the verb concrete. */
  readonly unless?: RegExp
  /** The verb only supports an action noun: « assurer la maintenance ». */
  readonly withAction?: true
}

const STATE: Localised = {
  fr: 'c’est un état d’esprit, qui ne s’observe pas',
  en: 'this is a state of mind, which cannot be observed',
}
const UNSEEN: Localised = { fr: 'l’action ne s’observe pas', en: 'the action cannot be observed' }
const LEARNING: Localised = {
  fr: 'le verbe dit un apprentissage, pas un travail',
  en: 'the verb tells of learning, not of work',
}
const OPINION: Localised = { fr: 'le verbe dit une opinion', en: 'the verb tells an opinion' }
const SHARE: Localised = {
  fr: 'la part propre du professionnel n’est pas dite',
  en: 'the professional’s own share is not told',
}
const GENERAL: Localised = {
  fr: 'le verbe est trop général pour dire l’action',
  en: 'the verb is too general to tell the action',
}
const PASSIVE: Localised = {
  fr: 'le verbe ne dit pas ce que le professionnel fait',
  en: 'the verb does not tell what the professional does',
}
const INTENTION: Localised = {
  fr: 'le verbe dit une intention, pas une action',
  en: 'the verb tells an intention, not an action',
}

const PEOPLE_IN_CARE =
  /^(?:patiente?s?|residente?s?|usagere?s?|beneficiaires?|enfants?|malades?|personnes?|aidants?|familles?|chirurgiens?|medecins?|praticiens?|eleves?|nourrissons?|aines?|victimes?)$/

/** States of mind, opinions, beginnings of learning: handbook, 7.2. */
export const VERBS_TO_AVOID: ReadonlyMap<string, VerbToAvoid> = new Map(
  Object.entries<VerbToAvoid>({
    savoir: { reason: STATE, proposals: ['identifier', 'citer', 'appliquer'] },
    connaître: { reason: STATE, proposals: ['identifier', 'citer', 'appliquer'] },
    comprendre: { reason: STATE, proposals: ['expliquer', 'interpréter', 'analyser'] },
    maîtriser: {
      reason: UNSEEN,
      proposals: ['utiliser', 'paramétrer', 'appliquer'],
      unless:
        /^(?:risques?|dangers?|couts?|budgets?|depenses?|charges?|delais?|incendies?|feux?|foyers?|sinistres?|consommations?|energies?|emissions?|nuisances?|aleas?|impacts?|pollutions?|fuites?|propagation|conflits?|individus?|agresseurs?|forcene|contamination|infections?|derives?|stocks?|ecarts?|temps|stress|emotions?)$/,
    },
    appréhender: {
      reason: LEARNING,
      proposals: ['identifier', 'repérer', 'expliquer'],
      unless: /^(?:individus?|suspects?|auteurs?|delinquants?|contrevenants?|voleurs?|malfaiteurs?)$/,
    },
    découvrir: {
      reason: LEARNING,
      proposals: ['identifier', 'repérer', 'expliquer'],
      unless:
        /^(?:besoins?|clients?|clienteles?|attentes?|motivations?|prospects?|vulnerabilites?|failles?|projet|acheteurs?|victimes?|concurrents?|concurrence|marches?|tendances?|fournisseurs?|talents?|debouches?|partenaires?|distributeurs?|niches?|gisements?|opportunites?|locataires?|donateurs?)$/,
    },
    "s'initier": { reason: LEARNING, proposals: ['identifier', 'repérer', 'appliquer'] },
    'se familiariser': { reason: LEARNING, proposals: ['identifier', 'repérer', 'appliquer'] },
    'être sensibilisé': { reason: STATE, proposals: ['identifier les enjeux de', 'appliquer'] },
    'prendre conscience': { reason: STATE, proposals: ['identifier les enjeux de', 'appliquer'] },
    'avoir conscience': { reason: STATE, proposals: ['identifier les enjeux de', 'appliquer'] },
    'avoir connaissance': { reason: STATE, proposals: ['identifier', 'citer', 'appliquer'] },
    assimiler: { reason: LEARNING, proposals: ['appliquer', 'mobiliser'] },
    acquérir: {
      reason: LEARNING,
      proposals: ['appliquer', 'mobiliser'],
      unless:
        /^(?:donnees?|images?|signal|signaux|biens?|materiels?|equipements?|clients?|clientele|prospects?|trafic|foncier|terrains?|oeuvres?|fonds|documents?|mesures?|leads?|videos?)$/,
    },
    apprécier: {
      reason: OPINION,
      proposals: ['évaluer', 'estimer', 'mesurer'],
      unless:
        /^(?:dommages?|sinistres?|prejudices?|valeurs?|etats?|distances?|risques?|gravite|vetuste|degats?|couts?|ecarts?|solvabilite|faisabilite|urgence|maturite|niveau|qualite|degre|rentabilite|opportunite|recevabilite|situation)$/,
    },
    croire: { reason: OPINION, proposals: ['évaluer', 'estimer', 'argumenter'] },
    penser: { reason: OPINION, proposals: ['concevoir', 'évaluer', 'argumenter'] },
    réfléchir: { reason: UNSEEN, proposals: ['analyser', 'proposer', 'argumenter'] },
    avoir: { reason: STATE, proposals: ['mobiliser', 'appliquer'] },
  }),
)

/** Verbs that leave the share or the nature of the work unsaid: handbook, 7.2. */
export const WEAK_VERBS: ReadonlyMap<string, VerbToAvoid> = new Map(
  Object.entries<VerbToAvoid>({
    participer: { reason: SHARE, proposals: ['produire', 'rédiger', 'proposer', 'préparer'] },
    contribuer: { reason: SHARE, proposals: ['produire', 'rédiger', 'proposer', 'préparer'] },
    collaborer: { reason: SHARE, proposals: ['produire', 'rédiger', 'proposer', 'préparer'] },
    coopérer: { reason: SHARE, proposals: ['produire', 'rédiger', 'proposer', 'préparer'] },
    'prendre part': { reason: SHARE, proposals: ['produire', 'rédiger', 'proposer', 'préparer'] },
    aider: { reason: SHARE, proposals: ['accompagner', 'préparer', 'réaliser'], unless: PEOPLE_IN_CARE },
    assister: { reason: SHARE, proposals: ['accompagner', 'préparer', 'réaliser'], unless: PEOPLE_IN_CARE },
    assurer: { reason: GENERAL, proposals: ['planifier', 'contrôler', 'réaliser'], withAction: true },
    gérer: {
      reason: GENERAL,
      proposals: ['planifier', 'contrôler', 'réaliser'],
      unless:
        /^(?:stocks?|paie|paye|tresorerie|caisses?|approvisionnements?|plannings?|litiges?|sinistres?|conflits?|budgets?)$/,
    },
    'être en charge': { reason: GENERAL, proposals: ['planifier', 'contrôler', 'réaliser'] },
    faire: { reason: GENERAL, proposals: ['réaliser', 'produire', 'exécuter'] },
    suivre: {
      reason: PASSIVE,
      proposals: ['contrôler', 'mesurer', 'actualiser'],
      unless:
        /^(?:indicateurs?|performances?|resultats?|avancement|evolutions?|ecarts?|consommations?|budgets?|stocks?|commandes?|livraisons?|dossiers?|patiente?s?|residente?s?|activites?|execution|deroulement|ventes?|depenses?|tableaux?|production|chantier|travaux|qualite|realisation|tresorerie|couts?|planning|delais?|croissance|paiements?|reglements?|tendances?)$/,
    },
    veiller: { reason: INTENTION, proposals: ['vérifier', 'contrôler', 'mettre en place'] },
    favoriser: { reason: INTENTION, proposals: ['vérifier', 'mettre en place', 'organiser'] },
  }),
)
