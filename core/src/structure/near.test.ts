import { definitionsWithKeys, ROOTS } from '@equerre/schemas'
import { describe, expect, it } from 'vitest'
import { KEY_ALIASES, VALUE_ALIASES } from './aliases.ts'
import { isoDuration } from './durations.ts'
import { editDistance, fold, nearest, stem } from './near.ts'

describe('folding', () => {
  it.each([
    ['Énoncé', 'enonce'],
    ['voiesAccès', 'voies_acces'],
    ['Sur demande', 'sur_demande'],
    ['Voies d’accès', 'voies_d_acces'],
    ['œuvre', 'oeuvre'],
    ['--x--', 'x'],
    ['', ''],
    ['日本', ''],
  ])('%s gives %s', (word, folded) => {
    expect(fold(word)).toBe(folded)
  })

  it('puts each word in the singular', () => {
    expect(stem('Critères d’évaluations')).toBe('critere_d_evaluation')
    expect(stem('as')).toBe('as')
  })
})

describe('distance', () => {
  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'abd', 1],
    ['abc', 'abcd', 1],
    ['kitten', 'sitting', 3],
  ])('%s, %s: %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
    expect(editDistance(b, a)).toBe(distance)
  })
})

describe('the nearest word', () => {
  const keys = ['id', 'intitule', 'competences', 'criteres', 'modalites', 'activites']

  it.each([
    ['competance', 'competences'],
    ['ciritères', 'criteres'],
    ['Modalité', 'modalites'],
    ['act', 'activites'],
    ['x', null],
    ['couleur', null],
    ['ie', null],
    ['', null],
  ])('to %s is %s', (word, near) => {
    expect(nearest(word, keys)).toBe(near)
  })

  it('gives up on very long words', () => {
    expect(nearest('c'.repeat(100_000), keys)).toBeNull()
  })
})

describe('aliases', () => {
  it('are written as they are looked up', () => {
    expect(Object.keys(KEY_ALIASES).filter((alias) => stem(alias) !== alias)).toEqual([])
    expect(Object.keys(VALUE_ALIASES).filter((alias) => fold(alias) !== alias)).toEqual([])
  })

  it('name keys that exist', () => {
    const definitions = Object.values(ROOTS).flatMap((root) => definitionsWithKeys(root))
    const keys = new Set(definitions.flatMap((definition) => definition.keys))
    expect(
      Object.values(KEY_ALIASES)
        .flat()
        .filter((key) => !keys.has(key)),
    ).toEqual([])
  })
})

describe('durations in words', () => {
  it.each([
    ['3 heures', 'PT3H'],
    ['3h', 'PT3H'],
    ['1h30', 'PT1H30M'],
    ['1 h 30 min', 'PT1H30M'],
    ['1 heure et 30 minutes', 'PT1H30M'],
    ['45 mn', 'PT45M'],
    ['45 minutes', 'PT45M'],
    ['2 jours', 'P2D'],
    ['3 semaines', 'P3W'],
    ['6 mois', 'P6M'],
    ['1 an', 'P1Y'],
    ['1,5 heure', 'PT1.5H'],
    ['1 jour 2 h', 'P1DT2H'],
    ['PT3H', null],
    ['3', null],
    ['20 à 30 minutes', null],
    ['3 heures environ', null],
    ['1,5 jour', null],
    ['une heure', null],
    ['', null],
    ['9'.repeat(10_000), null],
  ])('%s is %s', (words, iso) => {
    expect(isoDuration(words)).toBe(iso)
  })
})
