import { pointerSteps } from '../source/pointer.ts'
import type { MappingNode, SourceNode } from '../source/tree.ts'

/** The element that holds a place, told by names and not by ranks. */
export interface ElementPath {
  /** `blocs/BC1/competences/C1.2`; the keys themselves where no list is crossed (`certification/jury`); empty for the whole file. */
  readonly path: string
  readonly node: SourceNode | null
}

/** What names an element that has no code, the first that is written. */
const NAMING_KEYS = ['intitule', 'enonce', 'titre', 'texte', 'terme', 'nom']
const LONGEST_NAME = 60

/**
 * The element of any document (référentiel, mock exam, configuration) that a JSON pointer leads into. The name stays when lines move, when
 * elements come or go around it, when its own words change beyond the first ones; an element with a code may change all its words.
 */
export function elementPath(root: SourceNode | null, pointer: string): ElementPath {
  const names: string[] = []
  let upTo = 0
  let element: SourceNode | null = root
  let node: SourceNode | null = root
  for (const step of pointerSteps(pointer) ?? []) {
    if (node?.kind === 'sequence') {
      node = node.items[Number(step)] ?? null
      names.push(nameOf(node))
      upTo = names.length
      element = node
    } else {
      node = node?.kind === 'mapping' ? valueAt(node, step) : null
      names.push(step)
    }
  }
  if (upTo === 0) return { path: names.join('/'), node: root }
  return { path: names.slice(0, upTo).join('/'), node: element }
}

/** The words an element says itself, its code and the elements in it left out: to know it again under another code. */
export function ownWords(node: SourceNode | null): string {
  if (node?.kind === 'scalar') return oneLine(node.text)
  if (node?.kind !== 'mapping') return ''
  const texts = node.entries.flatMap(({ key, value }) =>
    key.text !== 'id' && value?.kind === 'scalar' ? [oneLine(value.text)] : [],
  )
  return texts.join('\n')
}

function nameOf(node: SourceNode | null): string {
  if (node?.kind === 'scalar') return shortened(node.text)
  if (node?.kind !== 'mapping') return '·'
  const code = textAt(node, 'id')
  if (code !== '') return oneLine(code)
  const named = NAMING_KEYS.map((key) => textAt(node, key)).find((text) => text !== '')
  const [first = '·'] = node.entries.flatMap(({ value }) => (value?.kind === 'scalar' ? [value.text] : []))
  return shortened(named ?? first)
}

const valueAt = (node: MappingNode, key: string): SourceNode | null =>
  node.entries.find((entry) => entry.key.text === key)?.value ?? null

function textAt(node: MappingNode, key: string): string {
  const value = valueAt(node, key)
  return value?.kind === 'scalar' ? value.text.trim() : ''
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

function shortened(text: string): string {
  const line = oneLine(text)
  return line.length <= LONGEST_NAME ? line : `${line.slice(0, LONGEST_NAME).replace(/[\ud800-\udbff]$/, '')}…`
}
