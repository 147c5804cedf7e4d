import { resolveShape, type Title } from '@equerre/schemas'
import { codeOf } from '../model/codes.ts'
import type { NamedElement } from '../model/naming.ts'
import type { Reference } from '../model/referential.ts'
import { toPlain } from '../source/plain.ts'
import type { SourceNode } from '../source/tree.ts'
import type { Sides } from './changes.ts'
import type { Correspondence } from './correspondence.ts'
import { textOf } from './element-text.ts'
import { isListOfValues, meaningOf, referencesIn } from './meaning.ts'
import { valueWords } from './value-words.ts'

/** A property of an element that changed: a duration, a type, the competencies it evaluates. */
export interface DetailChange {
  readonly key: string
  /** Its name in both languages, as the format gives it. */
  readonly title: Title
  /** As text, lists joined by commas; `null` when it was or is not written. */
  readonly before: string | null
  readonly after: string | null
}

/** What is compared elsewhere: codes, words, and the elements that are compared themselves. */
const ELSEWHERE: Readonly<Record<NamedElement['kind'], readonly string[]>> = {
  block: ['id', 'intitule', 'activites', 'competences', 'modalites', 'criteres'],
  activity: ['id', 'intitule', 'activites'],
  competency: ['id', 'enonce', 'precisions', 'suite', 'criteres', 'modalites'],
  assessment: ['id', 'intitule'],
  criterion: ['id', 'enonce'],
}

const DEFINITIONS: Readonly<Record<NamedElement['kind'], string>> = {
  block: 'bloc',
  activity: 'activite',
  competency: 'competence',
  assessment: 'modalite',
  criterion: 'critere',
}

/** The properties of an element that differ, in the order of the new version. References are compared by what they designate. */
export function detailChanges(
  was: NamedElement,
  is: NamedElement,
  { before: oldSource, after: newSource, correspondence }: Sides,
): readonly DetailChange[] {
  const told = new Set([...textOf(was, oldSource).keys, ...textOf(is, newSource).keys])
  const before = propertiesOf(was, told, correspondence)
  const after = propertiesOf(is, told, correspondence)
  const keys = [...new Set([...after.keys(), ...before.keys()])]
  return keys.flatMap((key) => {
    const old = before.get(key)
    const now = after.get(key)
    if (old?.meaning === now?.meaning) return []
    return [{ key, title: titleOf(is.kind, key), before: old?.text ?? null, after: now?.text ?? null }]
  })
}

interface Property {
  /** Equal in both versions when nothing changed but codes. */
  readonly meaning: string
  readonly text: string
}

/** @param told keys whose text is compared word by word */
function propertiesOf(
  element: NamedElement,
  told: ReadonlySet<string>,
  { nameOf }: Correspondence,
): ReadonlyMap<string, Property> {
  const properties = new Map<string, Property>()
  if (element.node.kind !== 'mapping') return properties
  const references = referencesOf(element)
  for (const { key, value } of element.node.entries) {
    if (told.has(key.text) || ELSEWHERE[element.kind].includes(key.text) || key.text.startsWith('x-')) continue
    properties.set(key.text, { meaning: meaningOf(value, references, nameOf), text: wordsOf(value, references) })
  }
  return properties
}

function referencesOf(element: NamedElement): readonly Reference[] {
  switch (element.kind) {
    case 'competency':
      return [...element.activities, ...element.objectives.flatMap(({ activity }) => activity ?? [])]
    case 'assessment':
      return [...element.references, ...element.tasks.flatMap((task) => task.references)]
    case 'criterion':
      return [...element.references, ...element.assessments]
    default:
      return []
  }
}

/** A list of references as their codes, each once; the rest as it is written. */
function wordsOf(value: SourceNode | null, references: readonly Reference[]): string {
  const inside = value !== null && isListOfValues(value) ? referencesIn(value, references) : []
  if (inside.length === 0) return valueWords(toPlain(value))
  const codes = inside.map(({ code, targets }) => {
    const [only] = targets
    return targets.length === 1 && only !== undefined ? (codeOf(only) ?? code) : code
  })
  return [...new Set(codes)].join(', ')
}

function titleOf(kind: NamedElement['kind'], key: string): Title {
  return resolveShape({ is: DEFINITIONS[kind] }).keys?.[key]?.title ?? { fr: key, en: key }
}
