import { findPhrases, neighbour, type PhraseAt, phraseList, wordsAround } from './phrases.ts'
import type { Span } from './statement.ts'

const WORDS = phraseList([
  'cours',
  'module[s]',
  'formation[s]',
  'séance[s]',
  'apprenant[s]',
  'apprenante[s]',
  'apprenant·e[s]',
  'stagiaire[s]',
  'tp',
  'travaux pratiques',
  'travaux dirigés',
  'e-learning',
  'elearning',
  'notions de',
  'connaissances de base',
  'initiation',
])

/** Training, tutoring and teaching people, or recruiting them, is the work itself: its words are at home there. */
const TRADE_OF_TRAINING = [
  /\b(?:form(?:er|ant)|formateurs?|formatrices?|tut(?:eurs?|rices?|orer|orat)|enseign|moniteurs?|recrut)/i,
  /pédagogi|éducati|apprentissage/i,
  /\b(?:plans?|actions?|parcours|organismes?|ingénierie|besoins|offres?|sessions?|dispositifs?|programmes?|supports?|budget|politique|demandes?) (?:et \S+ )?(?:de|en) formation/i,
  /\b(?:accompagn|accueil|encadr|évalu)\S* (?:de |d['’]|l[ea]s? |une? |des )*(?:stagiaires?|apprenants?)/i,
  /\b(?:stagiaires?|apprenants?)\b.*\baccompagn/i,
]

/**
 * Words of a training programme in a competency: cours, module, formation, séance, apprenant, TP, e-learning, notions de. Silent on
 * « au cours de », modules of software or electronics, travaux publics, sessions of sport or care, and on trades that train
 * people: « former une équipe », « plan de formation ».
 */
export function findTrainingWords(text: string): readonly Span[] {
  return TRADE_OF_TRAINING.some((trade) => trade.test(text)) ? [] : findPhrases(text, WORDS, isOfTraining)
}

function isOfTraining(place: PhraseAt): boolean {
  const word = place.tokens[place.from]?.word ?? ''
  if (word === 'cours') return isLesson(place)
  if (word.startsWith('module')) return !MODULE_OF_A_THING.test(neighbour(place, 1)) && !TECHNICAL.test(wordsOf(place))
  if (word === 'tp') return !/btp|bâtiment|chantier|engin|génie|terrassement|vrd/.test(wordsOf(place))
  if (word.startsWith('formation')) return !isOtherFormation(place)
  if (word.startsWith('séance')) return !SESSION_OF_A_TRADE.test(wordsOf(place))
  return true
}

/** « En cours », « au cours de », « cours d'eau », « le cours du blé », « cours boursier » are no lessons. */
function isLesson(place: PhraseAt): boolean {
  return (
    !/^(?:en|au|dans|le|son|leurs?|ses|premier)$/.test(neighbour(place, -1)) &&
    !/^(?:d'|de|du|des|boursiers?)$/.test(neighbour(place, 1))
  )
}

const MODULE_OF_A_THING =
  /^(?:logiciels?|applicatifs?|électroniques?|photovoltaïques?|fonctionnels?|de|d'|complémentaires?|informatiques?|solaires?|préfabriqués?|bois|erp|crm|web|radio|métiers?|optionnels?|tests?|unitaires?)$/
const TECHNICAL = /logiciel|programm|électroni|code|circuit|install|assembl|usin/
const SESSION_OF_A_TRADE =
  /soin|sport|entraîn|kiné|rééduc|massage|activité|conseil|photo|tournage|cinéma|coaching|public|patient|usager|yoga|jeu|atelier/
const PEOPLE_AT_WORK =
  /équipe|collaborat|salari|personnel|collègue|managé|agents?|usagers?|clients?|utilisateurs?|continue|compétences/

/** Geological, plant or military formations, and the training of the people one works with. */
function isOtherFormation(place: PhraseAt): boolean {
  if (
    /^(?:géologiques?|végétales?|continue|professionnelle|sanitaires?|musicales?|nuageuses?|de|d'|du|des)$/.test(
      neighbour(place, 1),
    )
  )
    return true
  return /^(?:en|de|la|l'|leur|sa|une|des?)$/.test(neighbour(place, -1)) && PEOPLE_AT_WORK.test(wordsOf(place))
}

function wordsOf(place: PhraseAt): string {
  return wordsAround(place, 40)
}
