import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lostWords } from '../../test/import/conservation.ts'
import { importText } from '../src/index.ts'
import { CODES, toHtml, toLayout, toMarkdown, toReadingOrder, toTabs } from './render.ts'
import { BAKERY, LANDSCAPE } from './trades.ts'

const FOLDER = join(import.meta.dirname, 'fixtures')

describe('nothing of the source is lost', () => {
  for (const file of readdirSync(FOLDER).filter((name) => extname(name) !== '.json')) {
    it(file, () => {
      const content = readFileSync(join(FOLDER, file), 'utf8')
      const { yaml, report } = importText({ name: file, content })
      expect(lostWords(content, yaml, report)).toEqual([])
    })
  }

  const layouts = { toTabs, toMarkdown, toLayout, toReadingOrder, toHtml }
  for (const [layout, print] of Object.entries(layouts)) {
    it(`${layout}, every style of codes`, () => {
      for (const codes of Object.values(CODES)) {
        for (const trade of [BAKERY, LANDSCAPE]) {
          const content = print(trade, { codes, assessmentPerRow: true, bullets: true })
          const { yaml, report } = importText({ name: layout === 'toHtml' ? 'a.html' : 'a.txt', content })
          expect(lostWords(content, yaml, report)).toEqual([])
        }
      }
    })
  }
})
