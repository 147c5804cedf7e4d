import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { infinitiveOf, isInfinitive, lemmaOfPresentParticiple, lemmasOfFinite, pastParticiples } from './lexicon.ts'
import { plainWord } from './words.ts'

type Source = Record<string, Partial<Record<string, (string | null)[]>>>

const source: Source = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('french-verbs-lefff/dist/conjugations.json'), 'utf8'),
)
const verbs = Object.entries(source).filter(([infinitive]) => /^[\p{Ll}-]+(?:er|ir|ïr|re)$/u.test(infinitive))

/** The verbs whose form, by the source, the lexicon does not give back. */
function lost(
  formOf: (verb: Source[string]) => string | null | undefined,
  lemmasOf: (form: string) => readonly string[],
) {
  return verbs.flatMap(([infinitive, verb]) => {
    const form = formOf(verb)
    return !form || lemmasOf(form).includes(plainWord(infinitive)) ? [] : [`${form} of ${infinitive}`]
  })
}

describe('lexicon', () => {
  it('holds every verb of its source in every form it keeps', () => {
    expect(verbs.length).toBeGreaterThan(7_800)
    const finite = (form: string) => lemmasOfFinite(form).map(({ lemma }) => lemma)
    const participles = (form: string) => pastParticiples(form).map(({ lemma }) => lemma)
    expect(
      verbs.flatMap(([infinitive]) => (infinitiveOf(infinitive) === plainWord(infinitive) ? [] : [infinitive])),
    ).toEqual([])
    expect(lost((verb) => verb.P?.[2], finite)).toEqual([])
    expect(lost((verb) => verb.P?.[5], finite)).toEqual([])
    expect(lost((verb) => verb.K?.[0], participles)).toEqual([])
    expect(lost((verb) => verb.K?.[3], participles)).toEqual([])
    const gerunds = new Set(verbs.flatMap(([, verb]) => verb.G?.[0] ?? []))
    expect([...gerunds].filter((form) => lemmaOfPresentParticiple(form) === null)).toEqual([])
  })

  it.each([
    ['Elaborer', 'élaborer'],
    ['EVALUER', 'évaluer'],
    ['ÉCOUTER', 'écouter'],
    ['Etre', 'être'],
    ['manoeuvrer', 'manœuvrer'],
    ['Recontacter', 'recontacter'],
    ['co-construire', 'co-construire'],
    ['auto-évaluer', 'auto-évaluer'],
    ['plateformiser', 'plateformiser'],
    ['e\u0301laborer', 'élaborer'],
  ])('reads %s as the infinitive %s', (written, lemma) => {
    expect(infinitiveOf(written)).toBe(lemma)
  })

  it.each([
    'dossier',
    'atelier',
    'métier',
    'chantier',
    'loisir',
    'cadre',
    'titre',
    'livre',
    'membre',
    'hier',
    '',
    'constructor',
    'elaborer',
  ])('does not take %s for an infinitive', (word) => {
    expect(isInfinitive(word)).toBe(false)
  })

  it('tells the person of a finite form, the gender and number of a participle', () => {
    expect(lemmasOfFinite('respectent')).toEqual([{ lemma: 'respecter', person: 'plural' }])
    expect(lemmasOfFinite('suit')).toEqual([{ lemma: 'suivre', person: 'singular' }])
    expect(lemmasOfFinite('document')).toEqual([])
    expect(pastParticiples('respectées')).toEqual([{ lemma: 'respecter', gender: 'feminine', number: 'plural' }])
    expect(pastParticiples('mis')).toEqual([{ lemma: 'mettre', gender: 'masculine', number: null }])
    expect(lemmaOfPresentParticiple('avant')).toBeNull()
    expect(lemmaOfPresentParticiple('digitalisant')).toBe('digitaliser')
  })
})
