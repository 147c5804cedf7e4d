import type { Coverage } from '../coverage/coverage.ts'
import type { NamedElement } from '../model/naming.ts'
import type { Assessment, Competency, Criterion, Reference } from '../model/referential.ts'
import type { Correspondence } from './correspondence.ts'

/** What is linked to competencies: a criterion judges them, a modality evaluates them. */
export type Linked = Assessment | Criterion

export const isLinked = (element: NamedElement): element is Linked =>
  element.kind === 'assessment' || element.kind === 'criterion'

/** The competencies of one element, wherever they are written: it stands under one, it names some, or it names none. */
export interface Links {
  /** Alike in both versions, without what the tasks of a modality name: those are compared with the tasks. */
  readonly own: ReadonlySet<string>
  /** Alike in both versions; of what names none, what it is about all the same. */
  readonly all: ReadonlySet<string>
  readonly competencies: readonly Competency[]
  /** Codes that designate nothing, as written. */
  readonly unknown: readonly string[]
}

export function linksOf(element: Linked, coverage: Coverage, nameOf: Correspondence['nameOf']): Links {
  const inTasks = element.kind === 'assessment' ? element.tasks.flatMap((task) => task.references) : []
  const own = designated(element, element.references)
  const written = designated(element, [...element.references, ...inTasks])
  const isSilent = written.competencies.length + written.unknown.length === 0
  const all = isSilent ? { competencies: meantBySilence(element, coverage), unknown: [] } : written
  return { own: namesIn(own, nameOf), all: namesIn(all, nameOf), ...all }
}

/** The one competency that an element is under or names; `null` when there are several, or none. */
export function onlyLink(element: Linked): Competency | null {
  const { competencies, unknown } = designated(element, element.references)
  const [only] = competencies
  return only !== undefined && competencies.length + unknown.length === 1 ? only : null
}

export const isSameSet = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  some.size === others.size && [...some].every((name) => others.has(name))

type Designated = Pick<Links, 'competencies' | 'unknown'>

function designated({ owner }: Linked, references: readonly Reference[]): Designated {
  const competencies = new Set<Competency>(owner === null ? [] : [owner])
  for (const target of references.flatMap(({ targets }) => targets)) {
    if (target.kind === 'competency') competencies.add(target)
  }
  const unknown = references.flatMap(({ targets, code }) => (targets.length === 0 ? [code] : []))
  return { competencies: [...competencies], unknown: [...new Set(unknown)] }
}

/** A modality that names nothing evaluates its bloc; a criterion judges that, or what its modalities evaluate. */
function meantBySilence(element: Linked, coverage: Coverage): readonly Competency[] {
  if (element.kind === 'assessment') return coverage.evaluated(element).competencies
  return element.block.competencies.filter((competency) => coverage.of(competency).sharedCriteria.includes(element))
}

const namesIn = ({ competencies, unknown }: Designated, nameOf: Correspondence['nameOf']): ReadonlySet<string> =>
  new Set([...competencies.map(nameOf), ...unknown.map((code) => `? ${code}`)])
