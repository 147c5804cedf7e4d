import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, readSource } from '@equerre/core'
import { expect, test } from 'vitest'
import { importFile } from '../import-file.ts'
import { exportFormatOf } from '../out/formats.ts'
import type { DroppedText } from '../report.ts'
import { toldOnce } from './running-titles.ts'
import { outlineOfReport } from './sections.ts'

const foot = (text: string, page: number, reason: DroppedText['reason'] = 'pied_de_page'): DroppedText => ({
  text,
  reason,
  place: { line: 40, page, start: 0, end: 0 },
})

const told = (...dropped: readonly DroppedText[]) =>
  toldOnce(dropped).map(({ dropped: { text }, pages }) => `${text} × ${pages}`)

test('footers that differ by the number of the page are told once', () => {
  expect(told(foot('Fleuriste · 1 / 3', 1), foot('Fleuriste · 2 / 3', 2), foot('Fleuriste · 3 / 3', 3))).toEqual([
    'Fleuriste · 1 / 3 × 3',
  ])
  expect(told(foot('Fleuriste', 2), foot('Fleuriste', 3))).toEqual(['Fleuriste × 2'])
})

test('what differs otherwise is told each time', () => {
  for (const texts of [
    [foot('Fleuriste · 1', 1), foot('Boulanger · 2', 2)],
    [foot('Version 1 · 1', 1), foot('Version 2 · 2', 2)],
    [foot('Fleuriste · 1', 1), foot('Fleuriste · 2', 1)],
    [foot('Fleuriste · 1', 1), foot('Fleuriste · 2', 2, 'entete_de_page')],
    [foot('Critère 1', 1, 'texte_masque'), foot('Critère 2', 2, 'texte_masque')],
  ])
    expect(told(...texts)).toHaveLength(2)
})

test('the report on our own PDF has one line for its footer', async () => {
  const sample = join(import.meta.dirname, '../../../samples/maintenance-froid.referentiel.yaml')
  const result = check(readSource(readFileSync(sample, 'utf8')))
  const pdf = exportFormatOf('pdf')
  if (pdf?.kind !== 'binary') throw new Error('no PDF')
  const imported = await importFile({ name: 'f.pdf', bytes: await pdf.render({ name: 'f', result }, 'fr') })
  if (imported.kind === 'refused') throw new Error(imported.said.fr)
  const { pages } = imported.report.source
  expect(pages).toBeGreaterThan(2)
  const items = outlineOfReport(imported.report, 'fr').sections.flatMap((one) => one.items.map(({ text }) => text))
  const footers = items.filter((text) => text.includes('pied de page'))
  expect(footers).toHaveLength(1)
  expect(footers[0]).toMatch(new RegExp(`/ ${pages} \\(pied de page, sur ${pages}\u00a0pages\\)$`))
})
