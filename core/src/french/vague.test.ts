import { describe, expect, it } from 'vitest'
import { findVagueQualities } from './vague.ts'

/** What stays without a reference. */
const sure = (text: string) => findVagueQualities(text).flatMap((word) => (word.hasReference ? [] : [word.text]))

describe('a quality word without a reference', () => {
  it.each([
    ['Le choix est pertinent.', 'pertinent'],
    ['Les mesures sont correctement relevées.', 'correctement'],
    ['La posture est adaptée.', 'adaptée'],
    ['La taille des rosiers est soignée et respecte le calendrier de livraison.', 'soignée'],
    ['Le pansement est adapté et les déchets permettent un tri complet.', 'adapté'],
    ['Les gestes nécessaires au transfert du patient sont clairement décrits.', 'clairement'],
    ['Le candidat emploie un vocabulaire adapté.', 'adapté'],
    ["L'éclairagiste parle avec clarté et un lexique adapté au plateau.", 'avec clarté'],
    ["L'agent s'exprime avec un ton approprié.", 'approprié'],
    ['Les actions de prévention pertinentes sont choisies.', 'pertinentes'],
    ['Le compte rendu est rédigé de façon claire et met en avant les incidents.', 'de façon claire'],
    ['Le menu est équilibré : portions correctes, dressage soigné.', 'correctes', 'soigné'],
    ['Les écarts au regard du plan sont relevés et le réglage est optimal.', 'optimal'],
    ['La sauce est nappante, le dressage est clair et précis.', 'clair'],
    ['La durée de cuisson est correctement évaluée.', 'correctement'],
    ['Les outils permettent de suivre efficacement la ponte.', 'efficacement'],
    ['Les réponses aux questions des visiteurs sont claires et argumentées.', 'claires'],
    ['Les soudures sont correctes et sont contrôlées.', 'correctes'],
  ])('« %s » keeps %s', (text, ...expected) => {
    expect(sure(text)).toEqual(expected)
  })

  it.each([
    // The next predicate of the same subject says it.
    'Les cadences de traite sont pertinentes et permettent de limiter le stress du troupeau.',
    'Le plan de coffrage est clair, complet et repose sur le relevé du géomètre.',
    'La rotation des cultures est réaliste, cohérente et tient compte des contraintes du sol.',
    'Les repas proposés sont adéquats et issus du bilan nutritionnel du résident.',
    'Les consignes de tri sont efficaces, ce qui limite les erreurs.',
    'Les objectifs de la séance sont clairement fixés et sont mesurables, datés et réalistes.',
    'Le choix des essences est cohérent, il repose sur l’étude de sol.',
    'La démarche est rigoureuse et suit les étapes du protocole.',
    // The subject or its complement says it.
    'La réponse apportée à la réclamation est appropriée.',
    'Les mesures de prévention proposées pour réduire les TMS sont adaptées.',
    'La solution retenue est optimale en coût et en délai.',
    'Les actions correctives à une dérive de température sont appropriées.',
    'Les écarts au regard du plan de coupe sont identifiés avec justesse.',
    'Les engins nécessaires au terrassement sont choisis avec justesse.',
    'Au regard de la notice, les couples de serrage sont correctement réglés.',
    'En fonction du public, le rythme de la visite est adapté.',
    'Les demandes des familles sont recueillies et traitées avec une réponse adaptée.',
    'Les forces en présence sont décrites et la manœuvre est engagée avec pertinence en conséquence.',
    // The reference stands further in the noun group.
    "Le candidat fait un choix approprié d'une colle adaptée au support.",
    // The word is not the judgement.
    'Les doses de semis sont calculées avec justesse.',
    'Le stock est correctement chiffré.',
    'Les calculs de charge sont corrects.',
    'Le lot distingue avec justesse les pièces conformes des rebuts.',
    'Les outils de suivi (planning, cahier de liaison) permettent une surveillance efficace du linge.',
    "Le four est éteint et les phases d'un refroidissement optimal sont notées.",
    'Des indices (odeur, couleur, texture) pertinents sont cités.',
    'La procédure suit toutes les étapes d’un nettoyage efficace.',
    "Les moyens nécessaires à la conduite d'un élevage optimal sont listés.",
    'Le chantier est préparé : zones claires, accès balisé, matériel livré.',
    'La ration est adaptée régulièrement et respecte le budget.',
    'Le traitement est progressivement adapté.',
    'Le menu est adapté puis présenté aux convives.',
  ])('is not seen in « %s »', (text) => {
    expect(sure(text)).toEqual([])
  })
})
