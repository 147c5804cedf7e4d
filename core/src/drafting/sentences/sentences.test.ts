import { describe, expect, test } from 'vitest'
import { verbForms } from '../../french/lexicon.ts'
import { actionNounOf } from './action-noun.ts'
import { genderOf } from './gender.ts'
import { andDoes, gerundIn } from './gerund.ts'
import { afterDe, withRepeatedDe } from './infinitive.ts'
import { withoutLinks } from './links.ts'
import { article, nounPhrase } from './noun-phrase.ts'
import { withoutPronoun, withPronoun } from './pronominal.ts'
import { passive, present } from './verb.ts'

describe('verbs', () => {
  test.each([
    ['analyser', 'analyse', 'analysent', 'analysée'],
    ['définir', 'définit', 'définissent', 'définie'],
    ['prendre', 'prend', 'prennent', 'prise'],
    ['concevoir', 'conçoit', 'conçoivent', 'conçue'],
    ['établir', 'établit', 'établissent', 'établie'],
    ['suivre', 'suit', 'suivent', 'suivie'],
    ['conduire', 'conduit', 'conduisent', 'conduite'],
    ['gérer', 'gère', 'gèrent', 'gérée'],
    ['appeler', 'appelle', 'appellent', 'appelée'],
    ['nettoyer', 'nettoie', 'nettoient', 'nettoyée'],
  ])('%s', (infinitive, singular, plural, feminine) => {
    const forms = verbForms(infinitive)
    expect([forms?.singular, forms?.plural, forms?.pastParticiple.fs]).toEqual([singular, plural, feminine])
  })

  test('a word that is no verb has no forms', () => {
    expect([verbForms('table'), verbForms(''), verbForms('analysé')]).toEqual([null, null, null])
  })

  test.each([
    ['mettre en place', 'f', 'plural', 'sont mises en place'],
    ['résoudre', 'm', 'plural', 'sont résolus'],
    ['prendre en charge', 'm', 'singular', 'est pris en charge'],
    ['choisir', 'f', 'singular', 'est choisie'],
  ] as const)('the passive of %s', (lemma, gender, number, expected) => {
    expect(passive(lemma, { gender, number })).toBe(expected)
  })

  test('the present of a locution', () => {
    expect([present('mettre en œuvre', 'singular'), present('rendre compte', 'plural')]).toEqual([
      'met en œuvre',
      'rendent compte',
    ])
  })
})

describe('nouns', () => {
  test.each([
    ['analyse', 'f'],
    ['marché', 'm'],
    ['réseaux', 'm'],
    ['journaux', 'm'],
    ['stratégies', 'f'],
    ['reporting', 'm'],
    ['maintenance', 'f'],
    ['étape', 'f'],
    ['domaine', 'm'],
  ])('%s is %s', (noun, gender) => expect(genderOf(noun)).toBe(gender))

  test('a sign or a name has no gender that is known', () =>
    expect([genderOf('XYZT'), genderOf('--')]).toEqual([null, null]))

  test.each([
    ['analyser', 'analyse'],
    ['planifier', 'planification'],
    ['suivre', 'suivi'],
    ['gérer', 'gestion'],
    ['mettre en place', 'mise en place'],
    ['choisir', 'choix'],
    ['organiser', 'organisation'],
    ['animer', 'animation'],
    ['piloter', 'pilotage'],
    ['traiter', 'traitement'],
    ['surveiller', 'surveillance'],
    ['déployer', 'déploiement'],
    ['tailler', 'taille'],
  ])('the action of %s is %s', (verb, noun) => expect(actionNounOf(verb)?.noun).toBe(noun))

  test.each(['assurer', 'permettre', 'conseiller', 'effectuer', 'rendre compte', 'zzz'])(
    '%s has no noun of its action',
    (verb) => {
      expect(actionNounOf(verb)).toBeNull()
    },
  )

  test.each([
    ['habitat', 'm', 'l’'],
    ['hangar', 'm', 'le '],
    ['hiérarchie', 'f', 'la '],
    ['hygiène', 'f', 'l’'],
    ['onzième', 'm', 'le '],
    ['usine', 'f', 'l’'],
  ] as const)('the article of %s', (noun, gender, expected) => expect(article(noun, gender)).toBe(expected))
})

describe('groups of nouns as subjects', () => {
  test.each([
    ['un plan d’action', 'le plan d’action', 'm', 'singular'],
    ['une étude et un rapport', 'l’étude et le rapport', 'm', 'plural'],
    ['des réunions et des visites', 'les réunions et les visites', 'f', 'plural'],
    ['des tartes, des entremets et des glaces', 'les tartes, les entremets et les glaces', 'm', 'plural'],
    ['les réclamations et litiges', 'les réclamations et litiges', 'm', 'plural'],
    ['les fiches adaptées aux profils et besoins', 'les fiches adaptées aux profils et besoins', 'f', 'plural'],
    ['le client ou le prospect', 'le client ou le prospect', 'm', 'singular'],
    ['de nouveaux outils', 'les nouveaux outils', 'm', 'plural'],
    ['chaque étape', 'chaque étape', 'f', 'singular'],
    ['les coûts, et les délais', 'les coûts et les délais', 'm', 'plural'],
  ] as const)('%s', (written, text, gender, number) => {
    expect(nounPhrase(written)).toMatchObject({ text, gender, number })
  })

  test.each([
    ['un plan et des moyens'],
    ['que le client accepte'],
    ['aux clients une offre'],
    ['à la direction'],
    [''],
    ['!!!'],
    ['les points suivants : un, deux'],
  ])('no subject: %s', (written) => expect(nounPhrase(written)).toBeNull())

  test.each([
    ['le plan et les moyens', 'du plan et des moyens'],
    ['une analyse', 'de l’analyse'],
    ['la mesure et le suivi', 'de la mesure et du suivi'],
    ['chaque écart', 'de chaque écart'],
  ])('after de: %s', (written, expected) => expect(nounPhrase(written)?.afterDe).toBe(expected))

  test('what belongs to someone is told', () => {
    expect([nounPhrase('ses ressources')?.isAnaphoric, nounPhrase('les ressources')?.isAnaphoric]).toEqual([
      true,
      false,
    ])
  })
})

describe('clauses', () => {
  test.each([
    ['en analysant les écarts', { lemma: 'analyser', pronoun: '', rest: 'les écarts' }],
    ['tout en tenant compte des délais', { lemma: 'tenir compte', pronoun: '', rest: 'des délais' }],
    ['en s’appuyant sur les données', { lemma: 'appuyer', pronoun: 's’', rest: 'sur les données' }],
    ['en se positionnant en expert', { lemma: 'positionner', pronoun: 'se ', rest: 'en expert' }],
  ])('%s', (text, expected) => {
    const found = gerundIn(text)
    // `tenir compte` is a locution or not, as the table of locutions has it.
    expect(`${found?.lemma} ${found?.rest}`).toBe(`${expected.lemma} ${expected.rest}`)
    expect(found?.pronoun).toBe(expected.pronoun)
  })

  test.each(['en ne comptant pas', 'en France', 'avec un outil', ''])('no gerund: %s', (text) => {
    expect(gerundIn(text)?.lemma ?? null).toBeNull()
  })

  test('a second gerund is a second verb', () => {
    expect(andDoes('et contrôlant les résultats')).toBe('et contrôle les résultats')
  })

  test.each([
    ['réduire les coûts', 'de réduire les coûts'],
    ['augmenter les marges', 'd’augmenter les marges'],
    ['hiérarchiser les actions', 'de hiérarchiser les actions'],
    ['habiter le lieu', 'd’habiter le lieu'],
    ['y accéder', 'd’y accéder'],
    ['ne pas nuire', 'de ne pas nuire'],
  ])('%s after de', (words, expected) => expect(afterDe(words)).toBe(expected))

  test.each([
    ['réduire les coûts et augmenter les marges', 'réduire les coûts et d’augmenter les marges'],
    ['tenir les délais et le cadre légal', 'tenir les délais et le cadre légal'],
    ['lister les écarts à mesurer et traiter ensuite', 'lister les écarts à mesurer et traiter ensuite'],
    ['choisir une date et autre chose', 'choisir une date et autre chose'],
  ])('%s', (words, expected) => expect(withRepeatedDe(words)).toBe(expected))

  test('what contracts with a preposition gets its article back', () => {
    expect(withoutLinks('du cadre et de la charte')).toBe('le cadre et la charte')
    expect(withoutLinks('des règles, du budget')).toBe('les règles, le budget')
  })

  test('a pronominal verb is read without its pronoun, at the same place', () => {
    const { text, isPronominal } = withoutPronoun('S’assurer de la conformité')
    expect([text, isPronominal]).toEqual(['  assurer de la conformité', true])
    expect(withoutPronoun('Se réunir chaque lundi').isPronominal).toBe(true)
    expect(withoutPronoun('Session de bilan').isPronominal).toBe(false)
    expect(['assure', 'forme', 'heurte', 'habitue', 'y rend'].map(withPronoun)).toEqual([
      's’assure',
      'se forme',
      'se heurte',
      's’habitue',
      's’y rend',
    ])
  })
})
