import { describe, expect, test } from 'vitest'
import { check } from '../../engine/check.ts'
import { PLAIN } from '../../report/style.ts'
import { readSource } from '../../source/read.ts'
import { comparedFile, type FileSide } from '../compared-file.ts'
import { comparisonPage } from './html.ts'
import { comparisonMarkdown } from './markdown.ts'
import { comparisonText } from './text.ts'

const BEFORE = `referentiel: 1
certification:
  intitule: Organiser le réemploi
  registre: RS
  niveau: 5
  prerequis: Savoir lire un plan.
competences:
  - id: C1
    enonce: "Repérer les matériaux : ceux que l’on garde, afin de limiter les déchets !"
  - id: C2
    enonce: "Trier les matériaux : ceux que l’on garde, afin de limiter les déchets."
`

const side = (name: string, text: string): FileSide => ({
  path: 'reemploi.referentiel.yaml',
  name,
  version: check(readSource(text)),
})

const fileOf = (after: string) => comparedFile(side('hier', BEFORE), side('ce jour', after))

const lines = (after: string, language: 'fr' | 'en' = 'fr'): readonly string[] =>
  comparisonText(fileOf(after), { language, width: 100, style: PLAIN })

describe('spaces that changed', () => {
  const first = BEFORE.replace('Repérer les matériaux :', 'Repérer les matériaux\u00a0:')

  test('alone, are told in words, and the text is shown as it is', () => {
    const both = first.replace('déchets !', 'déchets\u00a0!')
    expect(lines(both)).toContain('  ~ C1 (typographie\u00a0: espace → espace insécable, 2\u00a0fois)')
    expect(lines(both, 'en')).toContain('  ~ C1 (typography: space → no-break space, 2\u00a0times)')
    expect(lines(both).join('\n')).not.toMatch(/\[-|\{\+/)
    expect(lines(first.replace('matériaux\u00a0:', 'matériaux:'))).toContain(
      '  ~ C1 (typographie\u00a0: espace → aucune espace)',
    )
    expect(comparisonMarkdown([fileOf(both)], { language: 'fr', since: null, limit: 65_000 })).toContain(
      'espace → espace insécable',
    )
    expect(comparisonPage(fileOf(both).comparison, { title: '', before: '', after: '', language: 'fr' })).toContain(
      'espace → espace insécable',
    )
  })

  test('with words, are left as they now are', () => {
    const text = lines(first.replace('Repérer les', 'Repérer tous les')).join('\n')
    expect(text).toContain('Repérer {+tous+} les matériaux')
    expect(text).not.toMatch(/\[-\s*-\]|\{\+\s*\+\}/)
  })
})

test('what came of the certification has a plus, what went a minus, and no bloc is spoken of', () => {
  const told = lines(
    BEFORE.replace('niveau: 5\n', 'niveau: 6\n').replace('prerequis: Savoir lire', 'intitule_court: Lire'),
  )
  const start = told.indexOf('Certification')
  expect(told.slice(start, start + 7).map((line) => line.trim().split(' ')[0])).toEqual([
    'Certification',
    '~',
    '5',
    '+',
    'Lire',
    '-',
    'Savoir',
  ])
  expect(told).not.toContain('Blocs')
})
