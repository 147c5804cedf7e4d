import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { chance } from './chance.ts'

const SAMPLES = join(import.meta.dirname, '..', '..', 'samples')

const PLACES = [
  'atelier',
  'chantier',
  'dépôt',
  'site',
  'secteur',
  'service',
  'quartier',
  'laboratoire',
  'bâtiment',
  'domaine',
]
const QUALITIES = ['nord', 'sud', 'est', 'ouest', 'central', 'littoral', 'rural', 'urbain', 'mobile', 'pilote']

type Plain = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)

function blocksOfSamples(): readonly Plain[] {
  return readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.referentiel.yaml'))
    .sort()
    .flatMap((name) => {
      const blocks: unknown = parse(readFileSync(join(SAMPLES, name), 'utf8'))?.blocs
      return Array.isArray(blocks) ? blocks.filter(isPlain) : []
    })
}

/**
 * A référentiel of about the size asked, made of blocks with the shapes of the samples.
 * @param size length of the YAML text, in UTF-16 code units; what comes out is the first length at or above it
 * @param seed the same seed and size give the same text
 */
export function generateReferential(size: number, seed: number): string {
  const random = chance(seed)
  const models = blocksOfSamples()
  const header = [
    'referentiel: 1',
    'certification:',
    '  intitule: Référentiel de grande taille',
    '  registre: RNCP',
    '  enregistrement: sur_demande',
    '  niveau: 6',
    'blocs:',
  ].join('\n')
  const parts = [header]
  let length = header.length
  for (let index = 1; length < size; index++) {
    const model = models[Math.floor(random() * models.length)]
    if (model === undefined) throw new Error('no sample holds a block')
    const part = indented(stringify([{ ...varied(model, index, random), id: `BC${index}` }], { lineWidth: 100 }))
    parts.push(part)
    length += part.length + 1
  }
  return `${parts.join('\n')}\n`
}

const indented = (text: string): string => text.trimEnd().replace(/^(?=.)/gm, '  ')

/** Each copy of a block speaks of another place, so that no two of them say the same. */
function varied(block: Plain, index: number, random: () => number): Plain {
  const place = `${pick(PLACES, random)} ${pick(QUALITIES, random)} ${index}`
  const vary = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => vary(item, key))
    if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, vary(item, name)]))
    if (typeof value !== 'string' || !['enonce', 'intitule', 'criteres', 'taches'].includes(key)) return value
    return value.replace(/\.?\s*$/, (end) => ` (${place})${end.trim()}`)
  }
  return Object.fromEntries(Object.entries(block).map(([key, value]) => [key, vary(value, key)]))
}

const pick = (words: readonly string[], random: () => number): string =>
  words[Math.floor(random() * words.length)] ?? ''
