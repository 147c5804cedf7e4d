import { describe, expect, it } from 'vitest'
import { findAssessmentWords } from './assessment-words.ts'
import { findContinuousAssessment } from './continuous.ts'
import { findDeixis } from './deixis.ts'
import { findKnowledgeTests } from './knowledge-tests.ts'
import type { Span } from './statement.ts'
import { findTheme } from './themes.ts'
import { findTrainingWords } from './training.ts'
import { findVagueQualities, findVagueQuantities } from './vague.ts'

/** A case is a text and what is found in it, in order. */
type Case = readonly [text: string, ...found: string[]]

function expectEach(cases: readonly Case[], find: (text: string) => readonly Span[]) {
  for (const [text, ...expected] of cases) {
    const spans = find(text)
    expect({ text, found: spans.map((span) => span.text) }).toEqual({ text, found: expected })
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text)
  }
}

describe('training words', () => {
  it('are found in a competency', () => {
    expectEach(
      [
        [
          'Appliquer les notions de droit vues en cours de gestion'.replace(
            'vues en cours de gestion',
            'vues pendant le module',
          ),
          'notions de',
          'module',
        ],
        ["Mobiliser les acquis de l'e-learning", 'e-learning'],
        ['Restituer le contenu de la formation', 'formation'],
        ["L'apprenant rédige un rapport", 'apprenant'],
      ],
      findTrainingWords,
    )
  })

  it('are left alone in other meanings', () => {
    expectEach(
      [
        ["Ajuster le planning au cours de l'année et des travaux en cours de réalisation"],
        ['Développer un module logiciel'],
        ['Poser des modules photovoltaïques'],
        ['Conduire un chantier de TP en respectant le plan de terrassement'],
        ['Animer une séance de sport adaptée'],
        ['Former les salariés à la sécurité en élaborant un plan de formation'],
        ['Accompagner un stagiaire dans sa prise de poste'],
        ['Identifier les formations géologiques'],
      ],
      findTrainingWords,
    )
  })
})

describe('assessment words', () => {
  it('are found in a competency', () => {
    expectEach(
      [
        ['Présenter son projet devant le jury lors de la soutenance', 'devant le jury', 'soutenance'],
        ['Réussir une épreuve écrite et un QCM', 'épreuve', 'QCM'],
        ["Préparer l'examen final", 'examen'],
        ['Obtenir une note minimale', 'note'],
      ],
      findAssessmentWords,
    )
  })

  it('are left alone in other meanings', () => {
    expectEach(
      [
        ['Rédiger une note de synthèse et une note de cadrage'],
        ["Réaliser l'examen clinique du patient et un examen radiologique"],
        ["Mettre un prototype à l'épreuve de l'humidité"],
        ['Organiser le jury et les épreuves en tant que certificateur'],
        ['Évaluer, tester et contrôler les performances'],
      ],
      findAssessmentWords,
    )
  })
})

describe('forms of assessment', () => {
  it('finds tests of knowledge, not questionnaires of work', () => {
    expectEach(
      [
        ['QCM de 40 questions', 'QCM'],
        ['Questionnaire individuel en ligne', 'Questionnaire'],
        ['Contrôle de connaissances écrit', 'Contrôle de connaissances'],
        ['Questionnaire de satisfaction administré aux clients'],
        ['Le candidat élabore un questionnaire'],
        ['Étude de cas et soutenance'],
      ],
      findKnowledgeTests,
    )
  })

  it('finds continuous assessment, not certifying assessment during the training', () => {
    expectEach(
      [
        ['Contrôle continu et assiduité', 'Contrôle continu', 'assiduité'],
        ['Participation en cours', 'Participation'],
        ['Contrôle en cours de formation'],
        ["Mise en situation avec la participation d'un professionnel"],
      ],
      findContinuousAssessment,
    )
  })
})

describe('vague words', () => {
  it('finds open perimeters, not ordinary determiners', () => {
    expectEach(
      [
        ['Trier les papiers, cartons, etc.', 'etc'],
        ['Vendre en magasin et/ou en ligne', 'et/ou'],
        ['Utiliser divers outils si besoin', 'divers', 'si besoin'],
        ['Coordonner les différents métiers : maçons, plombiers et peintres'],
        ['Deux avis différents sont recueillis'],
        ['Rédiger un ou plusieurs devis, le cas échéant'],
        ['Vérifier les différentes pièces du dossier de pension'],
        ['Informer ses différents interlocuteurs internes'],
        ['Coordonner le travail des différents corps de métier présents'],
        ['Arbitrer entre plusieurs variantes de toiture'],
        ['Tailler différents arbustes', 'différents'],
        ['Régler la hauteur des différents engins, puis semer', 'différents'],
      ],
      findVagueQuantities,
    )
  })

  const qualities = (hasReference: boolean) => (text: string) =>
    findVagueQualities(text).filter((each) => each.hasReference === hasReference)

  it('finds qualities that have no reference', () => {
    expectEach(
      [
        ['Les outils choisis sont pertinents.', 'pertinents'],
        ['Les tâches sont correctement réparties', 'correctement'],
        ['Bonne gestion du temps', 'Bonne'],
        ['Le geste est bien exécuté', 'bien'],
        ['Un rendu de qualité', 'de qualité'],
        ["Le candidat s'exprime avec clarté", 'avec clarté'],
        ['Les rôles sont clairement définis', 'clairement'],
        ['La réponse est claire et efficace', 'claire', 'efficace'],
      ],
      qualities(false),
    )
  })

  it('says when a quality has its reference', () => {
    expectEach(
      [
        ['Le vocabulaire est adapté au public visé', 'adapté'],
        ['Le plan est cohérent avec le cahier des charges', 'cohérent'],
        ['Les moyens sont correctement estimés au regard des objectifs', 'correctement'],
        ['Les indicateurs sont pertinents : marge, stock, délai', 'pertinents'],
        ['Les outils sont adaptés (tableur, grille)', 'adaptés'],
        ['Les consignes sont claires et adaptées aux équipes', 'claires', 'adaptées'],
        ['Le dosage est optimal par rapport à la surface', 'optimal'],
      ],
      qualities(true),
    )
  })

  it('leaves fixed expressions, colours and goods alone', () => {
    const texts = [
      'Les bonnes pratiques d’hygiène sont appliquées',
      'Le bon de commande est signé',
      'Les biens et services sont décrits',
      'Le bleu clair est reconnu',
      'Les critères de qualité sont renseignés',
      'Bien que tardive, la réponse est écrite',
      'La pertinence des choix est démontrée',
      'Les outils sont utilisés à bon escient',
    ]
    for (const text of texts) expect({ text, found: findVagueQualities(text) }).toEqual({ text, found: [] })
  })
})

describe('deixis', () => {
  it('finds what points outside the text', () => {
    expectEach(
      [
        ['Analyser ces données', 'ces'],
        ['Rédiger celui-ci', 'celui-ci'],
        ["Recueillir les données du client et analyser ces données afin d'agir"],
        ['Définir le projet de service, puis animer ce dernier'],
      ],
      findDeixis,
    )
  })
})

describe('themes', () => {
  it('finds disability and accessibility, not accessible prices', () => {
    expectEach(
      [
        ["Adapter le poste d'un salarié en situation de handicap", 'en situation de handicap'],
        ['Développer une interface accessible selon le RGAA', 'accessible', 'RGAA'],
        ['Proposer une offre à un prix accessible'],
        ['Rendre les données accessibles aux développeurs en temps réel'],
        ['Employer une écriture inclusive'],
      ],
      (text) => findTheme(text, 'handicap'),
    )
  })

  it('finds ecology, not the environment of work', () => {
    expectEach(
      [
        ["Réduire l'empreinte carbone du transport", 'empreinte', 'carbone'],
        ['Trier les déchets du chantier', 'déchets'],
        ["Préserver l'environnement en limitant les rejets", 'environnement'],
        ["Organiser l'environnement de travail"],
        ['Configurer un environnement numérique'],
        ['Construire une relation durable avec le client'],
        ['Fixer un objectif SMART (Spécifique, Mesurable, Ambitieux, Réaliste, Temporel, Écologique)'],
      ],
      (text) => findTheme(text, 'transition_ecologique'),
    )
  })

  it('finds the digital, not data in the ordinary sense', () => {
    expectEach(
      [
        ['Automatiser la saisie dans le logiciel de paie', 'Automatiser', 'logiciel'],
        ['Protéger les données personnelles conformément au RGPD', 'données', 'RGPD'],
        ['Vendre en ligne', 'en ligne'],
        ['Expliquer les données du problème au client'],
        ['Calculer la valeur numérique du moment'],
      ],
      (text) => findTheme(text, 'transition_numerique'),
    )
  })

  it('finds health and safety at work, not other safeties', () => {
    expectEach(
      [
        ['Prévenir les risques psychosociaux', 'Prévenir', 'risques psychosociaux'],
        ['Appliquer les consignes de sécurité du chantier', 'consignes de sécurité'],
        ['Porter les EPI', 'EPI'],
        ['Adopter les gestes et postures adaptés', 'gestes et postures'],
        ["Garantir la sécurité du système d'information"],
        ['Garantir la sécurité des paiements'],
        ['Travailler dans le secteur de la santé'],
        ['Prévenir le client du retard'],
      ],
      (text) => findTheme(text, 'sante_securite'),
    )
  })
})
