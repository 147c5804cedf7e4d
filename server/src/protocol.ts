import type { NormalisedReferential, Profile } from '@equerre/core'
import type { Missing, OutlineKind } from '@equerre/core/editing'
import type { Range, TextDocumentIdentifier, TextEdit, WorkDoneProgressParams } from 'vscode-languageserver/node'
import type { CoverageFigures } from '../../core/src/coverage/figures.ts'
import type { Theme } from '../../core/src/model/referential.ts'

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
  /** The level of the certification, when it is one of the framework. */
  readonly level: number | null
  /** Where the certification answers for each theme. */
  readonly themes: Readonly<Record<Theme, Range | null>>
  /** Where each bloc of the figures stands, with its competencies and the modalities of its columns, in the order of the figures. */
  readonly blocks: readonly {
    readonly range: Range
    readonly competencies: readonly Range[]
    readonly assessments: readonly Range[]
  }[]
}

/** `fragment`: what stands inside the `body` alone, its parts with their places in the text (`data-place="start:end"`, UTF-16 code units). */
export interface PreviewParams extends ViewParams {
  readonly fragment?: boolean
}

export interface PreviewView extends View {
  readonly html: string
}

/** An older text of an open référentiel, and how both versions are called. */
export interface CompareParams extends ViewParams {
  readonly before: string
  readonly names: { readonly before: string; readonly after: string }
}

/** What changed, as the body of a page: its link `#place-3` is about the fourth of the places. */
export interface ComparisonView extends View {
  readonly html: string
  readonly places: readonly ComparedPlace[]
}

export interface ComparedPlace {
  readonly side: 'before' | 'after'
  readonly range: Range
}

/** About a référentiel or a mock exam; without one, about référentiels. */
export interface ExportsParams {
  readonly textDocument?: TextDocumentIdentifier
}

/** `format`: the id of a listed one. `name`: what stands for a title when the document has none. A `workDoneToken` is told how far it is. */
export interface ExportParams extends ViewParams, WorkDoneProgressParams {
  readonly format: string
  readonly name: string
}

export interface ExportView extends View {
  /** What the form cannot carry of this document, and what is to be known before it is used. */
  readonly remarks: readonly string[]
  /** The whole file: its text, or its bytes in base64 where they are no text. */
  readonly content: { readonly text: string } | { readonly base64: string }
}

/** A form in which a référentiel or a mock exam can be given. */
export interface ListedExport {
  readonly id: string
  /** Whether its files open in an editor of texts. */
  readonly isText: boolean
  /** Of the file, without the dot. */
  readonly extension: string
  /** Added to the name of the document in the name that is proposed; empty when it is given whole. */
  readonly suffix: string
  readonly label: string
  readonly detail: string
}

export interface ListedRule {
  readonly id: string
  readonly title: string
  readonly family: string
}

/** With `CompareParams`; `null` about what is no open référentiel. */
export const COMPARE_REQUEST = 'equerre/compare'

/** With `ViewParams`: the ranges left to be written, in the order of the text. */
export const BLANKS_REQUEST = 'equerre/blanks'

/** With `{}`: every rule. */
export const RULES_REQUEST = 'equerre/rules'

/** With `ExportsParams`: every form in which the document can be given, in the order in which to offer them. */
export const EXPORTS_REQUEST = 'equerre/exports'

/** With `ExportParams`; `null` about what is neither a référentiel nor an open exam. */
export const EXPORT_REQUEST = 'equerre/export'

/** Requests, each with `ViewParams`; `null` is the answer about what is no référentiel. */
export const MODEL_REQUEST = 'equerre/model'
export const COVERAGE_REQUEST = 'equerre/coverage'
export const PREVIEW_REQUEST = 'equerre/preview'

/** A notification, with `View`: what a view shows is no longer so. Told once after each request of a view for a document. */
export const CHANGED_NOTIFICATION = 'equerre/changed'
