import type { MappingNode, Range, ScalarNode, SourceNode } from '../source/tree.ts'

/**
 * The typed référentiel, as the rules see it. It is built from any tree: what is absent is `null` or an empty list, what has
 * the wrong shape is left out (the structure check reports it). Every part keeps the node it comes from.
 */

/**
 * A text of the file with the node it stands in. `value` is the node's `text` with each line break or tab as one space and
 * without trailing spaces: its offsets are those of `node.text`, so `source.rangeIn(text.node, start, end)` places a part of it.
 */
export interface Text {
  readonly value: string
  readonly node: ScalarNode
}

export type Register = 'RNCP' | 'RS'
export type Registration = 'sur_demande' | 'de_droit'
export type State = 'brouillon' | 'relu' | 'valide'

export interface Certification {
  /** `null` when the file has no `certification`. */
  readonly node: MappingNode | null
  readonly title: Text | null
  readonly register: Register | null
  readonly registration: Registration | null
  readonly number: Text | null
  readonly state: State | null
  readonly objectives: Text | null
  readonly level: number | null
  readonly levelText: Text | null
  readonly nsfCodes: readonly Text[]
  readonly romeCodes: readonly Text[]
  readonly formacodes: readonly Text[]
  readonly certifiers: readonly Certifier[]
  readonly targetJobs: readonly Text[]
  readonly accessRoutes: readonly Text[]
  readonly juries: readonly Jury[]
  readonly regulation: Text | null
  readonly correspondences: readonly Correspondence[]
  readonly scale: Scale | null
  readonly glossary: readonly GlossaryEntry[]
  readonly accessibility: Text | null
  readonly awardRules: Text | null
  readonly themes: readonly ThemeDeclaration[]
}

export interface Certifier {
  readonly node: MappingNode
  readonly name: Text | null
  readonly siret: Text | null
}

export interface Jury {
  readonly node: MappingNode
  readonly routes: readonly Text[]
  readonly members: number | null
  readonly externals: number | null
  readonly composition: Text | null
}

export interface Correspondence {
  readonly node: MappingNode
  readonly block: Text | null
  readonly target: Text | null
}

export interface Scale {
  readonly node: SourceNode
  readonly results: readonly Text[]
  readonly mark: SourceNode | null
}

export interface GlossaryEntry {
  readonly term: Text
  readonly definition: Text | null
}

export type Theme = 'handicap' | 'transition_ecologique' | 'transition_numerique' | 'sante_securite'

export interface ThemeDeclaration {
  readonly theme: Theme
  readonly node: SourceNode
  readonly competencies: readonly Reference[]
  readonly notApplicable: Text | null
  /** Free text given in place of a mapping. */
  readonly explanation: Text | null
}

export interface Referential {
  readonly root: MappingNode | null
  readonly certification: Certification
  /** RS only: the professional situation. */
  readonly context: Text | null
  /** An RS (or any file with `competences` at the top) is one implicit block. A file with both has the implicit one last. */
  readonly blocks: readonly Block[]
  readonly unplaced: readonly { readonly text: Text; readonly place: Text | null }[]
}

export interface Block {
  readonly kind: 'block'
  readonly node: MappingNode
  /** True for the top level of an RS: no id, no title. */
  readonly implicit: boolean
  readonly id: Text | null
  readonly title: Text | null
  readonly summaries: readonly Text[]
  readonly activities: readonly Activity[]
  readonly competencies: readonly Competency[]
  /** All the modalities of the block, those nested in a competency included, in the order of the text. */
  readonly assessments: readonly Assessment[]
  /** All the criteria of the block, those nested in a competency included, in the order of the text. */
  readonly criteria: readonly Criterion[]
}

export interface Activity {
  readonly kind: 'activity'
  readonly node: MappingNode
  readonly block: Block
  readonly parent: Activity | null
  readonly id: Text | null
  readonly title: Text | null
  readonly description: Text | null
  readonly tasks: readonly Text[]
  readonly activities: readonly Activity[]
}

export interface Competency {
  readonly kind: 'competency'
  readonly node: MappingNode
  readonly block: Block
  readonly id: Text | null
  readonly activities: readonly Reference[]
  readonly transversal: boolean
  readonly statement: Text | null
  /** Bullets inside the statement, in order. */
  readonly details: readonly Text[]
  /** What follows the bullets. */
  readonly continuation: Text | null
  /** Nested criteria only; `coverage` knows those of the block too. */
  readonly criteria: readonly Criterion[]
  readonly assessments: readonly Assessment[]
  readonly objectives: readonly Objective[]
}

export interface Objective {
  readonly kind: 'objective'
  readonly node: SourceNode
  readonly competency: Competency
  /** False for a plain string, judged by its words. */
  readonly structured: boolean
  readonly statement: Text | null
  readonly indicator: Text | null
  readonly target: Text | null
  readonly conditions: Text | null
  readonly activity: Reference | null
  readonly deadline: Text | null
}

export interface Assessment {
  readonly kind: 'assessment'
  readonly node: MappingNode
  readonly block: Block
  /** The competency it is nested in. */
  readonly owner: Competency | null
  readonly id: Text | null
  readonly title: Text | null
  readonly types: readonly Text[]
  readonly setting: Text | null
  readonly forms: readonly Text[]
  readonly participation: Text | null
  readonly groupSize: Text | null
  readonly individualEvaluation: Text | null
  readonly place: Text | null
  readonly resources: readonly Text[]
  readonly duration: Text | null
  readonly volume: Text | null
  /** The whole text as it stands in the source document. */
  readonly statement: Text | null
  readonly brief: Text | null
  readonly deliverables: readonly Deliverable[]
  readonly tasks: readonly AssessmentTask[]
  /** Its own `competences`; those of its tasks stand in the tasks. */
  readonly references: readonly Reference[]
  readonly jury: Jury | null
  readonly variants: readonly Variant[]
  readonly accessibility: Text | null
}

export interface Deliverable {
  readonly node: SourceNode
  readonly title: Text | null
  readonly components: readonly Text[]
}

export interface AssessmentTask {
  readonly node: SourceNode
  readonly statement: Text | null
  readonly references: readonly Reference[]
}

export interface Variant {
  readonly node: MappingNode
  readonly situation: Text | null
  readonly brief: Text | null
}

export interface Criterion {
  readonly kind: 'criterion'
  readonly node: SourceNode
  readonly block: Block
  readonly owner: Competency | null
  readonly id: Text | null
  readonly groups: readonly Text[]
  readonly assessments: readonly Reference[]
  readonly references: readonly Reference[]
  readonly statement: Text | null
  readonly indicators: readonly Text[]
  readonly eliminatory: boolean
  readonly points: number | null
}

export type Element = Block | Activity | Competency | Assessment | Criterion | Objective

export type Target = Activity | Competency | Assessment

/**
 * A code written somewhere to name something else: `C1.1`, `BC2/C1`, `C.2.1*`, `C1 à C5`, `toutes`.
 * A list written as one string (`C1, C2`) is several references, each with its own range.
 */
export interface Reference {
  /** As written. */
  readonly code: string
  readonly range: Range
  readonly wants: Target['kind']
  readonly form: 'code' | 'prefix' | 'range' | 'all'
  /** What it designates; empty when unresolved or ambiguous. */
  readonly targets: readonly Target[]
  /** For an ambiguous code: the elements it might name. */
  readonly candidates: readonly Target[]
  /** For an unresolved code: the nearest existing codes, best first, three at most. */
  readonly near: readonly string[]
  readonly status: 'resolved' | 'unresolved' | 'ambiguous'
}
