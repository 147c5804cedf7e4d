import { resolveShape, type Title } from '@equerre/schemas'
import { codeOf } from '../model/codes.ts'
import type { NamedElement } from '../model/naming.ts'
import type { Competency, Reference } from '../model/referential.ts'
import { toPlain } from '../source/plain.ts'
import type { SourceNode } from '../source/tree.ts'
import type { Sides } from './changes.ts'
import type { Correspondence } from './correspondence.ts'
import { textOf } from './element-text.ts'
import { isLinked, isSameSet, type Linked, type Links, linksOf } from './links.ts'
import { isListOfValues, meaningOf, referencesIn } from './meaning.ts'
import { durationWords, valueWords } from './value-words.ts'

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

const DURATION = 'duree'
const LINKS = 'competences'

const DEFINITIONS: Readonly<Record<NamedElement['kind'], string>> = {
  block: 'bloc',
  activity: 'activite',
  competency: 'competence',
  assessment: 'modalite',
  criterion: 'critere',
}

/**
 * The properties of an element that differ: the competencies it is about, then the others in the order of the new version. References are
 * compared by what they designate.
 */
export function detailChanges(was: NamedElement, is: NamedElement, sides: Sides): readonly DetailChange[] {
  const { kind } = is
  const { correspondence } = sides
  const worded = new Set([...textOf(was, sides.before.source).keys, ...textOf(is, sides.after.source).keys])
  const before = propertiesOf(was, worded, correspondence)
  const after = propertiesOf(is, worded, correspondence)
  const keys = [...new Set([...after.keys(), ...before.keys()])]
  const others = keys.flatMap((key) => {
    const old = before.get(key)
    const now = after.get(key)
    if (old?.meaning === now?.meaning) return []
    const [was, is] = [told(old, now), told(now, old)]
    return [{ key, title: titleOf(kind, key), before: was, after: is }]
  })
  return [...(isLinked(was) && isLinked(is) ? linkChanges(was, is, sides) : []), ...others]
}

/** The competencies that a criterion judges or a modality evaluates, when they are others: where that is written is no matter. */
function linkChanges(
  was: Linked,
  is: Linked,
  { before, after, correspondence: { nameOf } }: Sides,
): readonly DetailChange[] {
  const [old, now] = [linksOf(was, before.coverage, nameOf), linksOf(is, after.coverage, nameOf)]
  if (isSameSet(old.own, now.own) || isSameSet(old.all, now.all)) return []
  const besides = ({ all }: Links, owner: Competency): ReadonlySet<string> =>
    new Set([...all].filter((name) => name !== nameOf(owner)))
  // That it went from one competency to another is told as a move.
  const wasUnder = was.owner
  const isUnder = is.owner
  if (wasUnder !== null && isUnder !== null && isSameSet(besides(old, wasUnder), besides(now, isUnder))) return []
  return [{ key: LINKS, title: titleOf(is.kind, LINKS), before: codesOf(old), after: codesOf(now) }]
}

function codesOf({ competencies, unknown }: Links): string | null {
  const codes = [
    ...competencies.map((competency) => codeOf(competency) ?? competency.statement?.value ?? '–'),
    ...unknown,
  ]
  return codes.length === 0 ? null : codes.join(', ')
}

interface Said {
  /** Equal in both versions when nothing changed but codes. */
  readonly meaning: string
  readonly text: string
}

interface Property extends Said {
  /** Of a list of things to say, each of them. */
  readonly items: readonly Said[] | null
}

/** What is said of a property: of a list in both versions, only what the other one does not hold. */
function told(property: Property | undefined, other: Property | undefined): string | null {
  if (property === undefined) return null
  if (property.items === null || other?.items === null || other === undefined) return property.text
  const others = new Set(other.items.map(({ meaning }) => meaning))
  const own = property.items.filter(({ meaning }) => !others.has(meaning))
  // Only their order or their number differs.
  if (own.length === 0 && other.items.every(({ meaning }) => property.items?.some((item) => item.meaning === meaning)))
    return property.text
  return own.length === 0 ? null : own.map(({ text }) => text).join(' · ')
}

/** @param worded keys whose text is compared word by word */
function propertiesOf(
  element: NamedElement,
  worded: ReadonlySet<string>,
  { nameOf }: Correspondence,
): ReadonlyMap<string, Property> {
  const properties = new Map<string, Property>()
  // What holds the competencies of a file without blocs is the file: its keys are those of the certification.
  if (element.node.kind !== 'mapping' || (element.kind === 'block' && element.implicit)) return properties
  const references = referencesOf(element)
  for (const { key, value } of element.node.entries) {
    if (worded.has(key.text) || ELSEWHERE[element.kind].includes(key.text) || key.text.startsWith('x-')) continue
    if (key.text === LINKS && isLinked(element) && (value === null || isListOfValues(value))) continue
    const said = (node: SourceNode | null): Said => ({
      meaning: key.text === DURATION ? durationWords(toPlain(node)) : meaningOf(node, references, nameOf),
      text: key.text === DURATION ? durationWords(toPlain(node)) : wordsOf(node, references),
    })
    const isList = value?.kind === 'sequence' && !(isListOfValues(value) && referencesIn(value, references).length > 0)
    properties.set(key.text, { ...said(value), items: isList ? value.items.map(said) : null })
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
