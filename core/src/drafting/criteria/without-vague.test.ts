import { expect, test } from 'vitest'
import type { Finding } from '../../engine/finding.ts'
import { withoutVague } from './without-vague.ts'

function without(text: string, word: string): string | null {
  const start = text.indexOf(word)
  const vague: Finding = {
    rule: 'critere-mot-vague',
    severity: 'warning',
    message: { fr: '', en: '' },
    range: { start, end: start + word.length },
    fixes: [],
    related: [],
    pointer: '',
  }
  return withoutVague(text, [vague])
}

test.each([
  [
    'il emploie les outils de mesure adaptés et justifie cet emploi',
    'adaptés',
    'il emploie les outils de mesure et justifie cet emploi',
  ],
  [
    'il emploie des techniques de vente adaptées et cite les sources',
    'adaptées',
    'il emploie des techniques de vente et cite les sources',
  ],
  ['il donne des réponses écrites appropriées et complètes', 'appropriées', 'il donne des réponses écrites complètes'],
  ['il donne les réponses complètes et pertinentes', 'pertinentes', 'il donne les réponses complètes'],
  ['il emploie les outils adaptés', 'adaptés', null],
])('%s, without « %s »', (text, word, left) => {
  expect(without(text, word)).toBe(left)
})
