import { expect, test } from 'vitest'
import { imperativeOf } from './imperative.ts'

test.each([
  ['analyser', 'analysez'],
  ['Elaborer', 'élaborez'],
  ['définir', 'définissez'],
  ['mettre', 'mettez'],
  ['prendre', 'prenez'],
  ['concevoir', 'concevez'],
  ['résoudre', 'résolvez'],
  ['suivre', 'suivez'],
  ['produire', 'produisez'],
  ['prévoir', 'prévoyez'],
  ['offrir', 'offrez'],
  ['recueillir', 'recueillez'],
  ['intervenir', 'intervenez'],
  ['placer', 'placez'],
  ['manager', 'managez'],
  ['rappeler', 'rappelez'],
  ['gérer', 'gérez'],
  ['essayer', 'essayez'],
  ['joindre', 'joignez'],
  ['convaincre', 'convainquez'],
  ['digitaliser', 'digitalisez'],
  ['faire', 'faites'],
  ['satisfaire', 'satisfaites'],
  ['redire', 'redites'],
  ['prédire', 'prédisez'],
  ['être', 'soyez'],
  ['avoir', 'ayez'],
  ['savoir', 'sachez'],
])('one says to a candidate: %s, %s', (infinitive, imperative) => {
  expect(imperativeOf(infinitive)).toBe(imperative)
})

test.each(['dossier', 'plan', '', 'élabore', 'Ça'])('%j is no infinitive', (word) => {
  expect(imperativeOf(word)).toBeNull()
})
