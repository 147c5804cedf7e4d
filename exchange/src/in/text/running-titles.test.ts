import { describe, expect, test } from 'vitest'
import type { SetAside } from '../document.ts'
import { splitLines } from '../lines.ts'
import { withoutRunningTitles } from './running-titles.ts'

const read = (text: string) => {
  const setAside: SetAside[] = []
  const left = withoutRunningTitles(splitLines(text), setAside)
  const written = left.map((line) => line.text.trim()).filter((line) => line !== '')
  return { left: written, aside: setAside.map(({ text: said, reason }) => [reason, said]) }
}

describe('what is printed on each page', () => {
  test('a foot among the text, told by its own count', () => {
    expect(read('Un\nAtelier du livre – page 1 / 2\nDeux\nAtelier du livre – page 2 / 2\n')).toEqual({
      left: ['Un', 'Deux'],
      aside: [
        ['pied_de_page', 'Atelier du livre – page 1 / 2'],
        ['pied_de_page', 'Atelier du livre – page 2 / 2'],
      ],
    })
  })

  test('numbers that do not count are read', () => {
    expect(read('Lire le manuel, page 4\nUn\nLire le manuel, page 9\n').aside).toEqual([])
  })

  test('a frame of several lines at the foot of most pages', () => {
    const page = (text: string, number: number): string =>
      `${text}\n\nSIGLE\n\nType de document\n\nDate\n\nRV\n\nREAC\n\n12/03/2026\n\n${number}\n`
    const text = [page('Un', 1), page('Deux', 2), page('Trois', 3)].join('\f')
    expect(read(text).left).toEqual(['Un', 'Deux', 'Trois'])
  })

  test('the title of a sheet on each page is read', () => {
    const page = (number: number): string =>
      `FICHE COMPÉTENCE PROFESSIONNELLE N° ${number}\nTexte ${'abc'[number]}\nAtelier\n`
    const text = [page(0), page(1), page(2)].join('\f')
    expect(read(text).left.filter((line) => line.startsWith('FICHE'))).toHaveLength(3)
  })
})
