import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeYaml } from '@equerre/exchange'

/** The transcriptions of real documents, as files of the format. They stand beside the repository and are not part of it. */

const FOLDER = join(import.meta.dirname, '../../../shared/gold')
export const isPresent = existsSync(FOLDER)
if (!isPresent)
  console.warn('the transcriptions of real documents (../shared/gold) are absent, their tests are skipped')

export const goldNames: readonly string[] = isPresent
  ? readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
  : []

type Plain = Readonly<Record<string, unknown>>
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)
const listAt = (from: Plain, key: string): readonly Plain[] =>
  Array.isArray(from[key]) ? from[key].filter(isPlain) : []

/** What stands under some keys, as texts or lists of texts; nothing where there is none. */
function taken<Key extends string>(from: Plain, keys: readonly Key[]): { readonly [K in Key]?: string & string[] } {
  const found = Object.create(null)
  for (const key of keys) {
    const value = from[key]
    if (Array.isArray(value)) {
      const texts = value.filter((each) => typeof each === 'string' && each !== '')
      if (texts.length > 0) found[key] = texts
    } else if ((typeof value === 'string' && value.trim() !== '') || typeof value === 'number')
      found[key] = String(value)
  }
  return found
}

/** The blocs with their competencies, épreuves and criteria: what an exam is drawn from. */
export function goldYaml(name: string): string {
  const gold: unknown = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))
  return writeYaml({
    referentiel: 1,
    blocs: listAt(isPlain(gold) ? gold : {}, 'blocs').map((block) => ({
      id: `BC${block.id}`,
      ...taken(block, ['intitule']),
      competences: listAt(block, 'competences').map((each) => ({
        ...taken(each, ['id']),
        enonce: String(each.enonce),
      })),
      modalites: listAt(block, 'modalites').map((each) => ({
        ...taken(each, ['id', 'enonce', 'competences', 'type', 'forme', 'participation', 'duree']),
        taches: listAt(each, 'taches').map((task) => ({
          enonce: String(task.enonce),
          ...taken(task, ['competences']),
        })),
      })),
      criteres: listAt(block, 'criteres').map((each) => ({
        ...taken(each, ['id', 'competences']),
        enonce: String(each.enonce),
      })),
    })),
  })
}
