import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { readSource } from '../../../core/src/source/read.ts'
import type { SourceNode } from '../../../core/src/source/tree.ts'
import { chance } from '../../generator/chance.ts'

/**
 * A folder of référentiels of about 85 KB each. They have the shapes of the samples; one word in two of their texts is another
 * noun, the frequent ones often and most of them seldom, so that an index meets the vocabulary of as many trades.
 */

const SAMPLES = join(import.meta.dirname, '..', '..', '..', 'samples')
const SIZE = 85_000
const VOCABULARY = 40_000
const TEXTS = new Set([
  'intitule',
  'enonce',
  'indicateurs',
  'criteres',
  'taches',
  'description',
  'consigne',
  'objectifs',
])

/** A bloc as it is written, cut where words may be others. */
interface Model {
  /** One more than the words. */
  readonly between: readonly string[]
  readonly words: readonly string[]
  readonly bytes: number
}

/** Writes the files, twenty a folder. @returns their paths and how many bytes they hold */
export function writeCorpus(
  folder: string,
  count: number,
): { readonly paths: readonly string[]; readonly bytes: number } {
  const models = modelsOfSamples()
  const words = vocabulary()
  const paths: string[] = []
  let bytes = 0
  for (let index = 0; index < count; index++) {
    const below = join(folder, `famille-${String(Math.floor(index / 20)).padStart(3, '0')}`)
    if (index % 20 === 0) mkdirSync(below, { recursive: true })
    const path = join(below, `metier-${String(index).padStart(4, '0')}.referentiel.yaml`)
    const text = Buffer.from(referential(index, models, words))
    writeFileSync(path, text)
    bytes += text.length
    paths.push(path)
  }
  return { paths, bytes }
}

function referential(seed: number, models: readonly Model[], words: readonly string[]): string {
  const random = chance(seed + 1)
  const word = (): string => words[Math.floor(words.length ** random())] ?? ''
  const parts = [
    [
      'referentiel: 1',
      'certification:',
      `  intitule: Responsable ${word()} et ${word()} ${seed}`,
      '  registre: RNCP',
      '  enregistrement: sur_demande',
      '  niveau: 6',
      'blocs:',
    ].join('\n'),
  ]
  let bytes = 0
  for (let block = 1; bytes < SIZE; block++) {
    const model = models[Math.floor(random() * models.length)]
    if (model === undefined) throw new Error('no sample holds a block')
    const text = model.between
      .map((between, index) => between + (random() < 0.5 ? word() : (model.words[index] ?? '')))
      .join('')
    parts.push(text.replace(/^ {2}- id: .*$/m, `  - id: BC${block}`))
    bytes += model.bytes
  }
  return `${parts.join('\n')}\n`
}

function modelsOfSamples(): readonly Model[] {
  return readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.referentiel.yaml'))
    .sort()
    .flatMap((name): readonly Model[] => {
      const blocks: unknown = parse(readFileSync(join(SAMPLES, name), 'utf8'))?.blocs
      return Array.isArray(blocks) ? blocks.map(modelOf) : []
    })
}

function modelOf(block: Readonly<Record<string, unknown>>): Model {
  const text = stringify([{ ...block, id: 'BC0' }], { lineWidth: 100 })
    .trimEnd()
    .replace(/^(?=.)/gm, '  ')
  const between: string[] = []
  const words: string[] = []
  let end = 0
  for (const { start, length } of wordsOf(text)) {
    between.push(text.slice(end, start))
    words.push(text.slice(start, start + length))
    end = start + length
  }
  between.push(text.slice(end))
  return { between, words, bytes: Buffer.byteLength(text) }
}

function wordsOf(text: string): readonly { readonly start: number; readonly length: number }[] {
  const found: { readonly start: number; readonly length: number }[] = []
  const walk = (node: SourceNode, isText: boolean): void => {
    if (node.kind === 'sequence') for (const item of node.items) walk(item, isText)
    else if (node.kind === 'mapping') {
      for (const { key, value } of node.entries) walk(value, TEXTS.has(key.text) && value.kind !== 'mapping')
    } else if (isText) {
      const written = text.slice(node.range.start, node.range.end)
      for (const match of written.matchAll(/(?<=[\s’(])[a-zà-ÿ]{5,}(?=[\s,.;)])/g)) {
        found.push({ start: node.range.start + match.index, length: match[0].length })
      }
    }
  }
  const { root } = readSource(text)
  if (root !== null) walk(root, false)
  return found.sort((a, b) => a.start - b.start)
}

/** Nouns in an order of our own: which ones are frequent does not matter. */
function vocabulary(): readonly string[] {
  const require = createRequire(join(import.meta.dirname, '..', '..', '..', 'core', 'package.json'))
  const genders: unknown = require('french-words-gender-lefff/dist/words.json')
  const nouns = Object.keys(typeof genders === 'object' && genders !== null ? genders : {})
    .filter((noun) => /^[a-zà-ÿœ]{4,14}$/.test(noun))
    .sort()
  const random = chance(2026)
  for (let last = nouns.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const [a, b] = [nouns[last], nouns[other]]
    if (a !== undefined && b !== undefined) [nouns[last], nouns[other]] = [b, a]
  }
  return nouns.slice(0, VOCABULARY)
}
