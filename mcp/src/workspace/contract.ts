import type { CheckResult, Localised, Settings } from '@equerre/core'

/**
 * The référentiels that the server serves: found below the folders given, read fresh, checked, searched, followed on the disk.
 * Nothing here knows the protocol. `openWorkspace` of `open.ts` makes one:
 *
 *     const workspace = await openWorkspace({ directories: ['.'], write: false })
 *
 * It is there as soon as the files are listed (some milliseconds); indexing goes on behind. What cannot be done is thrown as a
 * `Refusal` (`refusal.ts`), whose words may be shown to anybody: they name no path outside the folders given.
 */

export interface WorkspaceOptions {
  /** Absolute, or relative to the current directory. Each must be a folder that can be read. */
  readonly directories: readonly string[]
  /** Whether `write` may write. */
  readonly write: boolean
  /** Globs of `ignore` in the configurations (`picomatch`); without it nothing is left alone. */
  readonly matcher?: (patterns: readonly string[]) => (path: string) => boolean
  /** Told of each file indexed. */
  readonly onProgress?: (progress: IndexProgress) => void
  /** Stops the opening and the first indexing; `close` does so too. */
  readonly signal?: AbortSignal
}

export interface IndexProgress {
  readonly done: number
  readonly total: number
}

export interface ReferentialEntry {
  /**
   * Unique, stable while the server runs, ASCII, safe in a URI: `fleuriste`, `rncp.fleuriste` when several files would have the same.
   */
  readonly name: string
  /** With `/`, from the folder given; that folder's own name comes first when several were given. */
  readonly path: string
  /** `null` until the file is indexed, and when it cannot be read. */
  readonly summary: ReferentialSummary | null
  /** Why the file cannot be read, or that its text is broken; `null` when all is well or nothing is known yet. */
  readonly problem: Localised | null
  /** Of the text as it is now; `null` until `checked` was asked for that text. */
  readonly findings: FindingCounts | null
}

export interface ReferentialSummary {
  readonly title: string | null
  readonly level: number | null
  readonly register: 'RNCP' | 'RS' | null
  readonly state: 'brouillon' | 'relu' | 'valide' | null
  readonly certifiers: readonly string[]
  readonly blocks: number
  readonly activities: number
  readonly competencies: number
  readonly assessments: number
  readonly criteria: number
  readonly objectives: number
  /** Competencies that a modality evaluates, by name or with its whole block. */
  readonly assessed: number
  /** Competencies with a criterion of their own. */
  readonly judged: number
  /** Competencies that only the criteria of their whole block judge. */
  readonly judgedWithBlock: number
  /** Length of the text in UTF-16 code units. */
  readonly length: number
}

export interface FindingCounts {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

export interface ReadText {
  /** As it is in the file; a byte order mark stays as the first character. */
  readonly text: string
  /** The same text, the same version: opaque, short. */
  readonly version: string
}

export interface Checked extends ReadText {
  readonly result: CheckResult
  /** What the nearest `equerre.config.yaml` says. */
  readonly settings: Settings
}

export const ELEMENT_KINDS = [
  'certification',
  'block',
  'activity',
  'competency',
  'assessment',
  'criterion',
  'objective',
] as const
export type ElementKind = (typeof ELEMENT_KINDS)[number]

export interface SearchQuery {
  /**
   * Words, in any form (plural, accents, elisions), codes (`C1.2`), phrases between quotes (`"gestion des stocks"`, `« … »`).
   * Without a word or a code the page is empty.
   */
  readonly query: string
  /** All of them by default. */
  readonly kinds?: readonly ElementKind[]
  /** One référentiel only. */
  readonly name?: string
  /** 1 to 100. */
  readonly limit: number
  /** `next` of an earlier page of the same query. */
  readonly cursor?: string
  /**
   * While the index is being built: wait for it (the default), or answer from what is indexed so far (`indexing` tells).
   */
  readonly wait?: boolean
  /** Told while waiting. */
  readonly onProgress?: (progress: IndexProgress) => void
  readonly signal?: AbortSignal
}

export interface SearchPage {
  /** Best first. */
  readonly hits: readonly SearchHit[]
  /** How many elements match, on all pages. */
  readonly total: number
  /** `null` on the last page. Good for any server over the same files; a file that changes in between moves no hit of another file. */
  readonly next: string | null
  /** Not `null` when files are still to be indexed. */
  readonly indexing: IndexProgress | null
}

export interface SearchHit {
  readonly name: string
  readonly kind: ElementKind
  /** Its code as written; `null` when it has none. */
  readonly code: string | null
  /** Code of the bloc it stands in; `null` in an RS and for the certification itself. */
  readonly block: string | null
  /** Code of the competency it stands in (nested criteria and modalities, objectives). */
  readonly competency: string | null
  readonly score: number
  /** Plain text of the element around what was found, 240 code units at most; ellipses are part of it. */
  readonly excerpt: string
  /** What was found, as half-open ranges of `excerpt`. */
  readonly marks: readonly { readonly start: number; readonly end: number }[]
  /** Where the element stands in the text of the file, half-open, in UTF-16 code units of `version`. */
  readonly range: { readonly start: number; readonly end: number }
  readonly version: string
}

export interface ExamEntry {
  /** As for a référentiel: `bloc-1` for `bloc-1.examen.yaml`. Names of exams and of référentiels are apart. */
  readonly name: string
  readonly path: string
}

export type WorkspaceChange =
  /** Référentiels or exams came or went. */
  | { readonly kind: 'list' }
  /** The text of one changed. */
  | { readonly kind: 'referential'; readonly name: string }
  | { readonly kind: 'exam'; readonly name: string }
  /** A configuration changed: findings of any référentiel may be others. */
  | { readonly kind: 'configuration' }

export interface Workspace {
  /** The folders given, by their own names, for a message: `['référentiels']`. */
  readonly folders: readonly string[]
  readonly writable: boolean
  /** `null` once every file is indexed. */
  readonly indexing: IndexProgress | null
  /**
   * Resolves when every file of the start is indexed.
   * @throws the reason of the signal when it is aborted; the indexing itself goes on
   */
  indexed(options?: {
    readonly onProgress?: (progress: IndexProgress) => void
    readonly signal?: AbortSignal
  }): Promise<void>
  /** In the order of the paths. */
  list(): readonly ReferentialEntry[]
  find(name: string): ReferentialEntry | null
  /** The names nearest to one that is unknown, best first, five at most. */
  near(name: string): readonly string[]
  /**
   * The référentiel or exam that a path from a client designates: relative to a folder given, or absolute inside one.
   * @throws Refusal for `..`, a path elsewhere, a link out, another type of file, a file that is not there
   */
  resolve(
    path: string,
  ): Promise<
    | { readonly kind: 'referential'; readonly entry: ReferentialEntry }
    | { readonly kind: 'exam'; readonly entry: ExamEntry }
  >
  /**
   * The text as it is on the disk now.
   * @throws Refusal for an unknown name, a file that cannot be read, is too large, or is no longer inside the folders
   */
  read(name: string): Promise<ReadText>
  /** The same, checked under its configuration; the last ones asked for are kept. */
  checked(name: string): Promise<Checked>
  /** Checks a text given in a call, under the configuration of a référentiel, or that of the first folder. */
  checkText(text: string, name: string | null): Checked
  search(query: SearchQuery): Promise<SearchPage>
  /** In the order of the paths. */
  exams(): readonly ExamEntry[]
  readExam(name: string): Promise<ReadText>
  /**
   * Replaces the text of a référentiel in one step. The listeners are told as for any other change.
   * @param expected the text that the edit was made from, as `read` gave it
   * @throws Refusal when the server may not write, or the file is no longer the expected text; nothing has changed then
   */
  write(name: string, expected: string, text: string): Promise<ReadText>
  /**
   * Once for each change, whatever a burst was made of, and only when `list`, `search` and `read` tell it already.
   * @param listener one that does not throw
   * @returns what ends the listening
   */
  onChange(listener: (change: WorkspaceChange) => void): () => void
  close(): Promise<void>
}
