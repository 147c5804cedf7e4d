import { describe, expect, test } from 'vitest'
import { readSource } from '../source/read.ts'
import { buildModel } from './build.ts'
import { mention, mentionOther, named, placeOf } from './naming.ts'

const FILE = `referentiel: 1
blocs:
  - id: BC1
    competences:
      - { id: C1, enonce: Régler une machine }
      - enonce: >-
          Rendre
          compte des réglages au chef
    modalites:
      - { intitule: Réglage en atelier }
      - { duree: PT1H }
`

const source = readSource(FILE)
const [block] = buildModel(source).blocks
const [coded, plain] = block?.competencies ?? []
const [titled, bare] = block?.assessments ?? []
const placed = (range: { readonly start: number; readonly end: number } | undefined) =>
  range === undefined ? undefined : FILE.slice(range.start, range.end)

describe('an element in a sentence', () => {
  test('by its code, else its title, else by what it is', () => {
    expect(coded && mention(coded)).toEqual({ fr: 'la compétence C1', en: 'competency C1' })
    expect(titled && mention(titled).fr).toBe('l’épreuve «\u00a0Réglage en atelier\u00a0»')
    expect(plain && mention(plain)).toEqual({ fr: 'cette compétence', en: 'this competency' })
    expect(plain && mentionOther(plain)).toEqual({ fr: 'une autre compétence', en: 'another competency' })
    expect(block && named(block)).toEqual({ fr: 'Le bloc BC1', en: 'Bloc BC1' })
  })
})

describe('an element in the file', () => {
  test('on its code, else its first words on one line, else its first key', () => {
    expect(placed(coded && placeOf(source, coded))).toBe('C1')
    expect(placed(plain && placeOf(source, plain))).toBe('Rendre')
    expect(placed(titled && placeOf(source, titled))).toBe('Réglage en atelier')
    expect(placed(bare && placeOf(source, bare))).toBe('duree')
  })
})
