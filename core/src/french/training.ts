import { findPhrases, neighbour, type PhraseAt, phraseList } from './phrases.ts'
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
  'e-learning',
  'elearning',
  'notions de',
  'connaissances de base',
  'initiation',
  'sensibilisation à',
  'travaux pratiques',
  'travaux dirigés',
])

/**
 * Words of a training programme in a competency: cours, module, formation, séance, apprenant, TP, e-learning, notions de. Silent on
 * « au cours de », modules of software or electronics, travaux publics, sessions of sport or care, and on trades that train
 * people: « former une équipe », « plan de formation ».
 */
export function findTrainingWords(text: string): readonly Span[] {
  return isTrainingTrade(text) ? [] : findPhrases(text, WORDS, isOfTraining)
}

/** The object of the work is itself training. */
function isTrainingTrade(text: string): boolean {
  return /\b(?:form(?:er|ant)|formateurs?|formatrices?|tut(?:eurs?|rices?|orer|orat)|enseign|pédagogi|plans? de formation|actions? (?:d[e'’]\s?\S+ et )?de formation|parcours de formation|organismes? de formation|ingénierie de formation|(?:besoins|actions|offres?|sessions?|dispositifs?|programmes?|supports?|budget) (?:de|en) formation|apprentissages?|moniteurs?|éducati|stagiaires?\b.*\baccompagn|accompagn\S+ (?:de |l[ea]s? |un |des )*stagiaires?|animation|animer|recrut)/iu.test(
    text,
  )
}

const TECHNICAL =
  /^(?:logiciels?|applicatifs?|électroniques?|photovoltaïques?|fonctionnels?|de|d'|complémentaires?|python|informatiques?|solaires?|préfabriqués?|bois|erp|crm|web|radio|métiers?|optionnels?|tests?|unitaires?|i\/o)$/

function isOfTraining(place: PhraseAt): boolean {
  const word = place.tokens[place.from]?.word ?? ''
  const before = neighbour(place, -1)
  const after = neighbour(place, 1)
  if (word === 'cours') {
    return (
      !/^(?:en|au|dans|son|leurs?|ses|premier)$/.test(before) &&
      !/^(?:d'|de|du|des|boursiers?|magistraux?)$/.test(after) &&
      before !== 'le'
    )
  }
  if (word.startsWith('module'))
    return (
      !TECHNICAL.test(after) &&
      !/(?:logiciel|programm|électroni|code|circuit|install|assembl)/iu.test(textAround(place))
    )
  if (word === 'tp') return !/(?:btp|bâtiment|chantier|engin|génie|terrassement|vrd)/iu.test(textAround(place))
  if (word.startsWith('formation')) {
    if (
      /^(?:en|de|la|l'|leur|sa|une|des?)$/.test(before) &&
      /(?:équipe|collaborat|salari|personnel|collègue|managé|agents?|usagers?|clients?|utilisateurs?|continue|compétences)/iu.test(
        textAround(place),
      )
    )
      return false
    return !/^(?:géologiques?|végétales?|continue|professionnelle|sanitaires?|musicales?|nuageuses?|de|d'|du|des)$/.test(
      after,
    )
  }
  if (word.startsWith('séance'))
    return !/(?:soin|sport|entraîn|kiné|rééduc|massage|activité|conseil|photo|tournage|cinéma|coaching|public|patient|usager|yoga|jeu)/iu.test(
      textAround(place),
    )
  return true
}

function textAround({ tokens }: PhraseAt): string {
  return tokens.map((token) => token.word).join(' ')
}
