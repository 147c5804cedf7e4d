import { expect, test } from 'vitest'
import { addressed, before, toYou } from './addressing.ts'

test.each([
  ['Analyser les pannes de la semaine.', 'Analysez les pannes de la semaine'],
  ['Mettre en place un roulement', 'Mettez en place un roulement'],
  ["S'adapter aux usages du pays", 'Adaptez-vous aux usages du pays'],
  ['Se conformer au plan de prévention', 'Conformez-vous au plan de prévention'],
  ['Présenter et défendre un devis', 'Présentez et défendez un devis'],
  ['Suivre les stocks et signaler les manques', 'Suivez les stocks et signalez les manques'],
  ['Adapter sa conduite aux riverains', 'Adaptez votre conduite aux riverains'],
  ['Rédiger un compte rendu à sa hiérarchie', 'Rédigez un compte rendu à votre hiérarchie'],
  [
    'Chiffrer un devis en s’appuyant sur les métrés et en s’assurant des délais',
    'Chiffrez un devis en vous appuyant sur les métrés et en vous assurant des délais',
  ],
  ['Évaluer le coût du chantier et son évolution', 'Évaluez le coût du chantier et son évolution'],
])('%s', (statement, order) => {
  expect(addressed(statement).order).toBe(order)
})

test('a long statement is cut before its finality', () => {
  const statement =
    'Organiser les tournées de livraison en tenant compte des horaires des clients, des travaux en cours et du poids des colis ' +
    'afin de réduire la distance parcourue et d’éviter les retours'
  const { order, purpose, infinitive } = addressed(statement)
  expect(order).toBe(
    'Organisez les tournées de livraison en tenant compte des horaires des clients, des travaux en cours et du poids des colis',
  )
  expect(purpose).toBe('de réduire la distance parcourue et d’éviter les retours')
  expect(infinitive).toMatch(/^organiser les tournées .* colis$/)
})

test('a finality in the middle goes without its commas', () => {
  const statement =
    'Régler les machines, afin que chaque pièce tombe dans sa tolérance, en relevant les cotes de dix pièces sur cent et en ' +
    'notant les écarts dans le cahier de l’atelier chaque matin'
  expect(addressed(statement)).toMatchObject({
    order:
      'Réglez les machines, en relevant les cotes de dix pièces sur cent et en notant les écarts dans le cahier de l’atelier chaque matin',
    purpose: 'que chaque pièce tombe dans sa tolérance',
  })
})

test('what begins with no verb is quoted', () => {
  expect(addressed('La gestion des stocks').order).toBe(
    'Réalisez le travail suivant\u00a0: «\u00a0La gestion des stocks\u00a0»',
  )
})

test('a verb after a pronoun is left in the infinitive', () => {
  expect(addressed('Peser les colis et les étiqueter').order).toMatch(/^(?:Vous devez peser|Pesez)/)
})

test('any text is accepted', () => {
  for (const text of ['', ' ', '.', '…', 'afin de', 'Analyser', '\u0000', '🙂 Faire', 'S’', 'a'.repeat(5_000)])
    expect(typeof addressed(text).order).toBe('string')
})

test.each([
  ['de', 'établir', 'd’'],
  ['de', 'orienter', 'd’'],
  ['de', 'habiliter', 'd’'],
  ['de', 'hiérarchiser', 'de '],
  ['de', 'réduire', 'de '],
  ['que', 'une pièce', 'qu’'],
  ['que', 'les pièces', 'que '],
  ['que', 'œuvre', 'qu’'],
  ['que', '«\u00a0x\u00a0»', 'que '],
] as const)('%s + %s', (word, next, elided) => {
  expect(before(word, next)).toBe(elided)
})

test('what is someone else’s stays theirs', () => {
  expect(toYou('convaincre le client de s’engager')).toBe('convaincre le client de s’engager')
  expect(toYou('aider le client à décrire sa demande')).toBe('aider le client à décrire sa demande')
})

test.each([
  [
    'Identifier son ou ses interlocuteurs et caractériser son environnement',
    'Identifiez votre ou vos interlocuteurs et caractérisez son environnement',
  ],
  ['Lister les écarts à mesurer et analyser les causes', 'Listez les écarts à mesurer et analyser les causes'],
  ['Présenter son offre à ses cibles', 'Présentez votre offre à vos cibles'],
])('%s', (statement, order) => {
  expect(addressed(statement).order).toBe(order)
})
