import type { NormalisedReferential, Profile } from '@equerre/core'
import type { Missing, OutlineKind } from '@equerre/core/editing'
import type { Range, TextDocumentIdentifier, TextEdit } from 'vscode-languageserver/node'
import type { CoverageFigures } from '../../core/src/coverage/figures.ts'

/**
 * What this server says beyond the Language Server Protocol, for the server and for its clients: types and names alone. Ranges are in the encoding agreed at
 * the start, words in the language of the session.
 */

/** The `data` of a diagnostic: all that a repair needs. */
export interface DiagnosticData {
  readonly rule: string
  /** Of the document the edits are for; `null` when it was not open. */
  readonly version: number | null
  readonly fixes: readonly DiagnosticFix[]
}

export interface DiagnosticFix {
  readonly title: string
  /** `safe`: the meaning cannot change. `proposal`: a person chooses it. */
  readonly safety: 'safe' | 'proposal'
  readonly edits: readonly TextEdit[]
}

/** `initializationOptions`: what a client may say of itself beyond its capabilities. */
export interface InitializationOptions {
  /** Commands that the client runs itself (`equerre.showPlaces`, `equerre.openRule`); the server then leaves them to it. */
  readonly commands?: readonly string[]
}

/** A référentiel, open or a file of the disk. */
export interface ViewParams {
  readonly textDocument: TextDocumentIdentifier
}

/** What a view shows. */
export interface View {
  readonly uri: string
  /** `null` when it is not open. */
  readonly version: number | null
}

export interface ModelView extends View {
  readonly profile: Profile
  readonly items: readonly ModelItem[]
  readonly referential: NormalisedReferential
}

export interface ModelItem {
  readonly kind: OutlineKind
  readonly code: string | null
  readonly name: string
  /** Its title or text on one line, never cut; empty for a group and for what has no words. */
  readonly words: string
  /** What it lacks for the whole to be covered. */
  readonly missing: readonly Missing[]
  readonly detail: string | null
  readonly range: Range
  readonly selectionRange: Range
  readonly children: readonly ModelItem[]
}

export interface CoverageView extends View {
  readonly profile: Profile
  readonly figures: CoverageFigures
  /** Where each bloc of the figures stands, with its competencies and the modalities of its columns, in the order of the figures. */
  readonly blocks: readonly {
    readonly range: Range
    readonly competencies: readonly Range[]
    readonly assessments: readonly Range[]
  }[]
}

export interface PreviewView extends View {
  readonly html: string
}

/** Requests, each with `ViewParams`; `null` is the answer about what is no référentiel. */
export const MODEL_REQUEST = 'equerre/model'
export const COVERAGE_REQUEST = 'equerre/coverage'
export const PREVIEW_REQUEST = 'equerre/preview'

/** A notification, with `View`: what a view shows is no longer so. Told once after each request of a view for a document. */
export const CHANGED_NOTIFICATION = 'equerre/changed'
