import type { Range } from '@equerre/core'
import type { CodeAction, CodeActionContext } from 'vscode-languageserver/node'
import type { CheckedDocument } from '../documents/documents.ts'
import type { Session } from '../session.ts'
import type { Shown } from './shown-findings.ts'

/** What actions are asked for. */
export interface Asked {
  readonly document: CheckedDocument
  readonly range: Range
  readonly context: CodeActionContext
  /** The findings that the editor shows there, with what repairs them. */
  readonly shown: readonly Shown[]
  readonly session: Session
}

/** One kind of actions. Asked only when the editor wants its kind. */
export interface ActionProvider {
  /** The most particular kind that holds all it gives. */
  readonly kind: string
  readonly actions: (asked: Asked) => readonly CodeAction[]
}

/** Whether a kind is wanted: nothing is said, it or a wider one is named, or it is the wider of what is named. */
export function wantsSome(kind: string, { only }: CodeActionContext): boolean {
  return only === undefined || only.some((wanted) => isWithin(kind, wanted) || isWithin(wanted, kind))
}

export function wants(kind: string, { only }: CodeActionContext): boolean {
  return only === undefined || only.some((wanted) => isWithin(kind, wanted))
}

const isWithin = (kind: string, wider: string): boolean =>
  wider === '' || kind === wider || kind.startsWith(`${wider}.`)
