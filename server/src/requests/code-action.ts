import type { Range } from '@equerre/core'
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionRequest,
  CodeActionResolveRequest,
  LSPErrorCodes,
} from 'vscode-languageserver/node'
import { type ActionProvider, wants, wantsSome } from '../actions/actions.ts'
import { fills } from '../actions/fills.ts'
import { FIX_ALL_KIND, type FixAllData, fixAllEdit, fixAllOfFile, fixAllOfRule } from '../actions/fix-all.ts'
import { quickFixes } from '../actions/quick-fixes.ts'
import { refactorings } from '../actions/refactorings.ts'
import { rulePages } from '../actions/rule-pages.ts'
import { shownFindings } from '../actions/shown-findings.ts'
import { suppress } from '../actions/suppress.ts'
import type { CheckedDocument } from '../documents/documents.ts'
import type { Feature } from '../feature.ts'
import { Refusal } from '../requests.ts'

/** In the order an editor lists them. */
const PROVIDERS: readonly ActionProvider[] = [
  quickFixes,
  fills,
  fixAllOfRule,
  suppress,
  rulePages,
  refactorings,
  fixAllOfFile,
]

const KINDS = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorRewrite,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorInline,
  FIX_ALL_KIND,
]

export const codeAction: Feature = {
  capability: ({ literalActions, resolvedEdits }) =>
    literalActions ? { codeActionProvider: { codeActionKinds: KINDS, resolveProvider: resolvedEdits } } : {},
  register: (requests, session) => {
    const actions = (document: CheckedDocument, range: Range, { context }: CodeActionParams): CodeAction[] => {
      if (!session.client.literalActions) return []
      const shown = shownFindings(document, range, context, session)
      return PROVIDERS.filter(({ kind }) => wantsSome(kind, context))
        .flatMap(({ actions }) => actions({ document, range, context, shown, session }))
        .filter(({ kind }) => kind === undefined || wants(kind, context))
    }
    requests.inRange(CodeActionRequest.type, actions, actions)
    requests.on(CodeActionResolveRequest.type, (action) => {
      // The editor has the findings it repairs: they are not sent back.
      const { data, diagnostics: _, ...rest } = action
      if (!isFixAll(data)) return action
      const document = session.documents.checkedAt(data.uri)
      if (document?.version !== data.version) throw outdated()
      return { ...rest, edit: fixAllEdit(document, data.rule, session) }
    })
  },
}

const outdated = (): Refusal =>
  new Refusal(
    {
      fr: 'Le fichier a changé depuis que cette action a été proposée.',
      en: 'The file has changed since this action was offered.',
    },
    LSPErrorCodes.ContentModified,
  )

function isFixAll(data: unknown): data is FixAllData {
  if (typeof data !== 'object' || data === null) return false
  if (!('uri' in data && 'version' in data && 'rule' in data)) return false
  return (
    typeof data.uri === 'string' &&
    typeof data.version === 'number' &&
    (data.rule === null || typeof data.rule === 'string')
  )
}
