/**
 * What Moodle makes of a CSV of a competency framework: written for tests from what its importer does (tool_lpimportcsv and
 * csv_import_reader of Moodle 4), its silences included.
 */

export interface MoodleCompetency {
  readonly idNumber: string
  readonly shortName: string
  readonly description: string
  readonly related: string[]
  readonly children: MoodleCompetency[]
}

export interface MoodleFramework {
  readonly idNumber: string
  readonly shortName: string
  readonly description: string
  /** The lowest first. */
  readonly scale: readonly string[]
  /** Ranks in the scale, from 1. */
  readonly proficient: readonly number[]
  readonly byDefault: readonly number[]
  readonly taxonomies: readonly string[]
  readonly children: readonly MoodleCompetency[]
}

interface Record {
  readonly parent: string
  readonly idNumber: string
  readonly shortName: string
  readonly description: string
  readonly related: string
  readonly children: Record[]
  created: MoodleCompetency | null
}

const TAXONOMIES = [
  ...['behaviour', 'competency', 'concept', 'domain', 'indicator', 'level'],
  ...['outcome', 'practice', 'proficiency', 'skill', 'value'],
]

/** @throws where Moodle refuses the file with a message; what it loses in silence is not in what it gives */
export function importIntoMoodle(csv: string): MoodleFramework {
  const [header, ...rows] = readCsv(csv)
  if (header === undefined || rows.some((row) => row.length !== header.length)) throw new Error('csvweirdcolumns')
  const flat = new Map<string, Record>()
  let framework: readonly string[] | null = null
  for (const row of rows) {
    const at = (column: number): string => row[column] ?? ''
    if (isTrue(at(12))) framework = row
    else
      flat.set(at(1), {
        parent: cleaned(at(0)),
        idNumber: shortened(cleaned(at(1))),
        shortName: shortened(cleaned(at(2))),
        description: at(3),
        related: at(10),
        children: [],
        created: null,
      })
  }
  if (framework === null) throw new Error('invalidimportfile')
  const tree = childrenOf('', flat, 0)
  const [, idNumber = '', shortName = '', description = '', format = '', scale = '', configuration = ''] = framework
  const taxonomies = (framework[13] ?? '').split(',')
  if (taxonomies.some((term) => term !== '' && !TAXONOMIES.includes(term))) throw new Error('invalidtaxonomy')
  if (format !== '1') throw new Error('not HTML')
  const seen = new Set<string>()
  const children = tree.flatMap((record) => created(record, seen))
  for (const record of flat.values()) relate(record, flat)
  return {
    idNumber: shortened(cleaned(idNumber)),
    shortName: shortened(cleaned(shortName)),
    description,
    taxonomies,
    children,
    ...scaleOf(scale, configuration),
  }
}

/** A parent that is unknown, or comes from nowhere, is never asked for: its children are lost without a word. */
function childrenOf(parent: string, flat: ReadonlyMap<string, Record>, depth: number): Record[] {
  if (depth > 20) throw new Error('endless')
  const children = [...flat.values()].filter((record) => sameInPhp(record.parent, parent))
  for (const child of children) child.children.push(...childrenOf(child.idNumber, flat, depth + 1))
  return children
}

function created(record: Record, seen: Set<string>): MoodleCompetency[] {
  const { idNumber, shortName, description } = record
  if (!isTrue(idNumber) || !isTrue(shortName)) return []
  // The database has a unique index, which knows neither capitals nor accents.
  const folded = idNumber.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  if (seen.has(folded)) throw new Error(`idnumbertaken ${idNumber}`)
  seen.add(folded)
  const children = record.children.flatMap((child) => created(child, seen))
  record.created = { idNumber, shortName, description, related: [], children }
  return [record.created]
}

function relate(record: Record, flat: ReadonlyMap<string, Record>): void {
  if (!isTrue(record.related)) return
  for (const raw of record.related.split(',')) {
    const other = flat.get(raw.replaceAll('%2C', ','))
    if (other !== undefined) record.created?.related.push(other.idNumber)
  }
}

function scaleOf(values: string, configuration: string): Pick<MoodleFramework, 'scale' | 'proficient' | 'byDefault'> {
  const [first, ...others]: { id?: number; scaleid?: string; scaledefault?: number; proficient?: number }[] =
    JSON.parse(configuration)
  if (first?.scaleid === undefined) throw new Error('errorscaleconfiguration')
  const ranks = (key: 'scaledefault' | 'proficient'): number[] =>
    others.filter((one) => one[key] === 1).map(({ id = 0 }) => id)
  const scale = values.split(',').map((value) => value.trim())
  const proficient = ranks('proficient')
  const byDefault = ranks('scaledefault')
  if (proficient.length === 0 || byDefault.length === 0) throw new Error('errorscaleconfiguration')
  return { scale, proficient, byDefault }
}

/** `==` between two strings: two that look like numbers are compared as numbers. */
export function sameInPhp(a: string, b: string): boolean {
  const numeric = /^[ \t\n\r\v\f]*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[ \t\n\r\v\f]*$/
  return numeric.test(a) && numeric.test(b) ? Number(a) === Number(b) : a === b
}

const isTrue = (text: string): boolean => text !== '' && text !== '0'

/** PARAM_TEXT: what looks like a tag goes, to the end of the text when it never closes. */
const cleaned = (text: string): string => text.replaceAll('\0', '').replace(/<(?=[!/?a-zA-Z0-9])[^>]*(?:>|$)/g, '')

/** shorten_text(…, 100): cut at a space, with three dots. */
function shortened(text: string): string {
  const characters = [...text]
  if (characters.length <= 100) return text
  const kept = characters.slice(0, 97).join('')
  return `${kept.slice(0, Math.max(0, kept.lastIndexOf(' ')) || kept.length)}...`
}

/** fgetcsv with its usual escape: after a backslash, a quote does not end the cell. */
function readCsv(text: string): string[][] {
  const content = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trim()
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < content.length; at++) {
    const character = content[at] ?? ''
    if (quoted && character === '\\' && content[at + 1] === '"') {
      cell += '\\"'
      at++
    } else if (quoted && character === '"' && content[at + 1] === '"') {
      cell += '"'
      at++
    } else if (character === '"' && (quoted || cell === '')) quoted = !quoted
    else if (!quoted && character === ',') {
      row.push(cell)
      cell = ''
    } else if (!quoted && character === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
    } else cell += character
  }
  rows.push([...row, cell])
  return rows
}
