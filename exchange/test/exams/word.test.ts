import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { candidateWord, juryWord } from '../../src/out/exams/forms/word.ts'
import { draftedExams, hostileSubject, SEEDS, sampleSubject, WHOLE_SAMPLE } from './exams.ts'
import { arriving, hostileExam } from './hostile.ts'
import { below, type Element, readXml, textIn } from './xml-reader.ts'

function bodyOf(bytes: Uint8Array): Element {
  const part = unzipSync(bytes)['word/document.xml']
  if (part === undefined) throw new Error('no document')
  return readXml(strFromU8(part))
}

/** What Word shows: a line break is a space here, and the sign of a lost character does not count. */
const shown = (body: Element): string =>
  below(body, 'w:p')
    .map((paragraph) => below(paragraph, 'w:t').map(textIn).join(' '))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replaceAll('\ufffd', '')

describe('the papers of an exam as Word files', () => {
  test('the candidate reads the subject, and nothing that is for the jury', async () => {
    const text = shown(bodyOf(await candidateWord.render(sampleSubject(WHOLE_SAMPLE), 'fr')))
    for (const words of [
      'Vous êtes conducteur de travaux',
      'Offres de deux pépinières',
      'Q5 – Réseaux enterrés',
      '☐ C.',
    ])
      expect(text).toContain(words)
    for (const words of ['déboursé sec est calculé', 'n’est pas l’exploitant', 'CR1.1', 'Deux correcteurs', '☑'])
      expect(text).not.toContain(words)
  })

  test('the jury reads the keys, the plan and the whole grid', async () => {
    const body = bodyOf(await juryWord.render(sampleSubject(WHOLE_SAMPLE), 'fr'))
    const text = shown(body)
    for (const words of [
      'Réservé au jury',
      'Deux correcteurs',
      'déboursé sec est calculé',
      '☑ A.',
      'Table de spécification',
    ])
      expect(text).toContain(words)
    expect(text).toContain('Une ou deux contraintes sont affirmées sans pièce à l’appui.')
    expect(below(body, 'w:tblHeader').length).toBe(2)
  })

  test('the plan adds up, and no heading of it is cut inside a word', async () => {
    for (const language of ['fr', 'en'] as const) {
      for (const subject of [sampleSubject(WHOLE_SAMPLE), ...draftedExams.slice(0, 4)]) {
        const [plan] = below(bodyOf(await juryWord.render(subject, language)), 'w:tbl')
        if (plan === undefined) throw new Error('no plan')
        const [heads = [], ...rows] = below(plan, 'w:tr').map((row) => below(row, 'w:tc').map(shown))
        const widths = below(plan, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']))
        expect(widths).toHaveLength(heads.length)
        const [size] = below(plan, 'w:sz').map(({ attributes }) => Number(attributes['w:val']))
        // The widest word that bold letters of a wide font make, margins of the cell apart.
        heads.forEach((head, at) => {
          const longest = Math.max(...head.split(' ').map((word) => word.length))
          expect((widths[at] ?? 0) - 180).toBeGreaterThan(longest * (size ?? 0) * 7)
        })
        const number = (text = ''): number => Number(text.trim().replace(',', '.'))
        const totals = rows.at(-1) ?? []
        expect(totals[0]).toBe('Total')
        for (const at of heads.keys()) {
          if (at === 0 || at === heads.length - 2) continue
          const column = rows.slice(0, -1).map((cells) => number(cells[at]))
          expect(number(totals[at])).toBeCloseTo(column.reduce((sum, value) => sum + value, 0))
        }
      }
    }
  })

  test('the same exam gives the same bytes', async () => {
    const subject = sampleSubject(WHOLE_SAMPLE)
    expect(await juryWord.render(subject, 'fr')).toEqual(await juryWord.render(subject, 'fr'))
  })

  test('drafted exams and whatever the texts hold', async () => {
    for (const subject of draftedExams.slice(0, 6)) {
      for (const form of [candidateWord, juryWord]) expect(shown(bodyOf(await form.render(subject, 'en')))).not.toBe('')
    }
    for (const seed of SEEDS.slice(0, 15)) {
      const text = shown(bodyOf(await juryWord.render(hostileSubject(seed), 'fr')))
      for (const { enonce } of hostileExam(seed).questions) {
        const [first = ''] = arriving(enonce).replaceAll('\ufffd', '').split(/\s/u)
        expect(text).toContain(first)
      }
    }
  })
})
