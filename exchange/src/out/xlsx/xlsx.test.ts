import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, readSource } from '@equerre/core'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { csvFormat } from '../formats/csv.ts'
import { sheetNames } from './sheet-names.ts'
import { writeXlsx } from './write-xlsx.ts'

const SAMPLE = readFileSync(join(import.meta.dirname, '../../../../samples/maintenance-froid.referentiel.yaml'), 'utf8')
const result = check(readSource(SAMPLE), {})

const part = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array())

describe('the workbook', () => {
  test('is the same to the byte each time', async () => {
    expect(await writeXlsx(result, 'fr')).toEqual(await writeXlsx(result, 'fr'))
  })

  test('has a sheet for the certification, one a bloc, one for the coverage; titles are printed again', async () => {
    const workbook = part(await writeXlsx(result, 'fr'), 'xl/workbook.xml')
    expect([...workbook.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'Certification',
      'BC1 – Maintenance préventive…',
      'BC2 – Optimisation énergétique…',
      'Couverture',
    ])
    expect(workbook.match(/_xlnm\.Print_Titles/g)).toHaveLength(2)
    expect(workbook.match(/<definedNames/g)).toHaveLength(1)
  })

  test('lies on its side, as wide as the page, its titles in sight, signs beside the colours', async () => {
    const bytes = await writeXlsx(result, 'fr')
    const sheet = part(bytes, 'xl/worksheets/sheet2.xml')
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(sheet).toMatch(/<pageSetup[^>]*orientation="landscape"[^>]*fitToWidth="1" fitToHeight="0"/)
    expect(sheet).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/)
    expect(part(bytes, 'xl/sharedStrings.xml')).toMatch(/●\u00a0\d/)
  })

  test('no text is a formula, whatever it begins with, in the workbook as in the CSV', async () => {
    const text =
      'referentiel: 1\ncompetences:\n  - enonce: "=1+1 est su"\n  - enonce: "+33 est compris"\n  - enonce: "@tous est lu"\n'
    const told = check(readSource(text), {})
    const sheet = part(await writeXlsx(told, 'fr'), 'xl/worksheets/sheet2.xml')
    expect(sheet).not.toContain('<f>')
    const csv = csvFormat.render({ name: 'x', result: told }, 'fr')
    expect(csv).toContain("'=1+1 est su")
    expect(csv).toContain("'+33 est compris")
    expect(csv).toContain("'@tous est lu")
  })

  test('any part of a référentiel can be written, and a text too long for a cell is cut with a mark', async () => {
    const long = `referentiel: 1\ncompetences:\n  - enonce: ${'Vendre un produit. '.repeat(3000)}\n`
    for (const text of ['', 'referentiel: 1\n', long, SAMPLE.slice(0, 1500)]) {
      const strings = part(await writeXlsx(check(readSource(text), {}), 'en'), 'xl/sharedStrings.xml')
      for (const [, said = ''] of strings.matchAll(/<t[^>]*>([^<]*)<\/t>/g)) expect(said.length).toBeLessThan(32_768)
    }
  })
})

describe('names of tabs', () => {
  test('have 31 characters at most, no forbidden sign, and are all different', () => {
    const names = sheetNames([
      'Bloc 1 : vendre / acheter [commun] ?',
      'Un titre de bloc vraiment très long qui ne tient pas',
      'Un titre de bloc vraiment très long qui ne tient pas non plus',
      'un titre de bloc vraiment TRÈS long qui ne tient pas',
      '',
      'History',
      "'cité'",
    ])
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    for (const name of names) {
      expect(name.length).toBeGreaterThan(0)
      expect(name.length).toBeLessThanOrEqual(31)
      expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$/)
    }
  })
})
