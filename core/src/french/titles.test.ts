import { expect, it } from 'vitest'
import { isAdverb } from './adverbs.ts'
import { VERBS_BY_LEVEL } from './bloom-verbs.ts'
import { isInfinitive } from './lexicon.ts'
import { LOCUTIONS } from './locutions.ts'
import { BLOOM_LEVELS } from './statement.ts'
import { isActionNoun } from './titles.ts'
import { bloomLevels, countOfBloomVerbs } from './verbs.ts'

it.each([
  'Gestion des stocks',
  'La vente',
  'Accueillir le public',
  'Mise en service',
  'Prise en charge du patient',
  'Bloc 1 – Conception du projet',
  'BC02 : Manager une équipe',
  'Communication',
  'Traduction',
  "Enseignement de l'anglais",
  'Suivi de chantier',
  'Étude de marché',
  'Veille stratégique',
  'Encadrement',
  'Co-animation de réunions',
  'A1.1 Conduite de projet',
  'Paramétrage du réseau',
  'Surveillance du site',
  'Taille des arbustes',
])('« %s » names an activity', (title) => {
  expect(isActionNoun(title)).toBe(true)
})

it.each([
  'Anglais',
  'Bureautique',
  'Module 3',
  'UE 2',
  'Mathématiques',
  'Connaissances de base',
  'Initiation à la vente',
  'Cadre juridique',
  'Droit du travail',
  'Environnement économique',
  'Document unique',
  '',
])('« %s » names none', (title) => {
  expect(isActionNoun(title)).toBe(false)
})

it('tells adverbs from nouns in -ment', () => {
  const adverbs = [
    'correctement',
    'rapidement',
    'activement',
    'calmement',
    'suffisamment',
    'systématiquement',
    'notamment',
    'précisément',
    'autrement',
    'efficacement',
  ]
  const nouns = [
    'traitement',
    'enseignement',
    'recrutement',
    'document',
    'élément',
    'investissement',
    'événement',
    'paiement',
    'règlement',
    'fonctionnement',
    'complément',
    'bâtiment',
    'équipement',
    'établissement',
  ]
  expect(adverbs.filter((word) => !isAdverb(word))).toEqual([])
  expect(nouns.filter(isAdverb)).toEqual([])
})

it('gives levels to at least 400 verbs, each of them a verb', () => {
  expect(countOfBloomVerbs()).toBeGreaterThanOrEqual(400)
  const verbs = BLOOM_LEVELS.flatMap((level) => VERBS_BY_LEVEL[level].split(', '))
  const first = (verb: string) => verb.replace(/^(?:se |s')/, '').split(' ')[0] ?? ''
  expect([...verbs, ...LOCUTIONS].filter((verb) => !isInfinitive(first(verb)))).toEqual([])
})

it('holds a set of levels for a verb, in order', () => {
  expect(bloomLevels('contrôler')).toEqual(['analyser', 'evaluer'])
  expect(bloomLevels('planifier')).toEqual(['appliquer', 'synthetiser'])
  expect(bloomLevels("s'informer")).toEqual(['comprendre'])
  expect(bloomLevels('constructor')).toEqual([])
})
