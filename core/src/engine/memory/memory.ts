import type { Report } from '../../rules/rule.ts'

/** The reports of the rules that were run, by rule; those that said nothing may be left out. */
export type ReportsByRule = ReadonlyMap<string, readonly Report[]>

/** What was found in a piece of a file, in offsets of the piece. */
export interface Found {
  readonly reports: ReportsByRule
  /** Rules that spoke of a place outside the piece, or failed: they are run on the whole file as long as the piece is there. */
  readonly unsettled: readonly string[]
}

/** The text of a piece, as it was written and read. */
export interface Written {
  readonly text: string
  readonly role: string
  /** Column of its first letter: lines further down are indented from there. */
  readonly column: number
  /** How it was read; `null` when part of it is written elsewhere in the file. */
  readonly reading: number | null
  /** Whether the file had problems then: the same letters may be read otherwise in a sound one. */
  isDoubtful: boolean
}

/** A competency with what is nested in it, a modality, a criterion, an activity, or the head of a bloc. */
export interface RememberedElement extends Written {
  readonly found: Found
}

/** A bloc, or all that stands at the top of the file. */
export interface RememberedDivision extends Written {
  /** What the notes that rules take of it are kept by. */
  readonly identity: object
  /** A number for its codes, references and keys. */
  readonly structure: number
  readonly elements: readonly RememberedElement[]
  /** What was found in its elements, in offsets of the division. */
  readonly inElements: Found
  /** What the rules about a bloc found; `null` when they were not run on it alone. */
  readonly inBlock: Found | null
}

/** What the rules that look at codes and links alone found in the last text. */
export interface RememberedStructure {
  readonly text: string
  readonly structure: number
  readonly reports: ReportsByRule
}

/**
 * What the checks of one document remember from one text to the next. Opaque: made by {@link createMemory}, given to `check`, dropped
 * with the document. It holds what the last check used and little more.
 */
export class CheckMemory {
  #conditions = ''
  divisions: ReadonlyMap<string, RememberedDivision> = new Map()
  elements: Map<string, RememberedElement> = new Map()
  structure: RememberedStructure | null = null
  /** What the notes that rules take of the whole document are kept by. */
  identity: object = {}

  /** Forgets everything when the conditions of the check (profile, settings) are no longer the same. */
  under(conditions: string): void {
    if (conditions === this.#conditions) return
    this.#conditions = conditions
    this.divisions = new Map()
    this.elements = new Map()
    this.structure = null
    this.identity = {}
  }

  /** Keeps the divisions of the last check; of the elements only theirs, once others have gathered. */
  keep(divisions: readonly RememberedDivision[]): void {
    this.divisions = new Map(divisions.map((division) => [division.text, division]))
    let used = 0
    for (const { elements } of divisions) used += elements.length
    if (this.elements.size <= used + 100) return
    this.elements = new Map(divisions.flatMap(({ elements }) => elements.map((element) => [element.text, element])))
  }
}

/** A memory for the successive texts of one document. */
export function createMemory(): CheckMemory {
  return new CheckMemory()
}
