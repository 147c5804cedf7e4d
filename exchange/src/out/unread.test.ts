import { check, readSource } from '@equerre/core'
import { expect, test } from 'vitest'
import { EXPORT_FORMATS } from './formats.ts'
import { unread } from './unread.ts'

const SOUND = `referentiel: 1
competences:
  - id: C1
    enonce: Composer un bouquet afin de répondre à une commande
    criteres:
      - enonce: Le bouquet est frais.
`
const subjectOf = (text: string) => ({ name: 'f.referentiel.yaml', result: check(readSource(text)) })
const remarkOf = (text: string): string | null => unread(subjectOf(text))[0]?.fr ?? null

test('says nothing of a file that was read whole, whatever it lacks', () => {
  expect(remarkOf(SOUND)).toBeNull()
  expect(remarkOf('referentiel: 1\n')).toBeNull()
})

test.each([
  ['a key that the format does not know', SOUND.replace('criteres:', 'critere:'), '(ligne 5)'],
  ['a text that is never closed', SOUND.replace('enonce: Le', 'enonce: "Le'), '(ligne 6)'],
  ['a key that stands elsewhere', `${SOUND}duree: PT3H\n`, '(ligne 7)'],
])('names the line of %s', (_, text, line) => {
  expect(remarkOf(text)).toContain(`«\u00a0f.referentiel.yaml\u00a0» ${line}.`)
})

test('is told by every form', () => {
  const subject = subjectOf(SOUND.replace('criteres:', 'critere:'))
  const [remark] = unread(subject)
  expect(remark).toBeDefined()
  for (const { id, remarks } of EXPORT_FORMATS) expect(remarks?.(subject), id).toContainEqual(remark)
})

test('names the first lines only', () => {
  const keys = Array.from({ length: 8 }, (_, index) => `inconnue${index}: texte`).join('\n')
  expect(remarkOf(`${SOUND}${keys}\n`)).toContain('(lignes 7, 8, 9, 10, 11…)')
})
