import type { Feature } from './feature.ts'
import { blanks } from './requests/blanks.ts'
import { codeAction } from './requests/code-action.ts'
import { codeLens } from './requests/code-lens.ts'
import { comparison } from './requests/compare.ts'
import { completion } from './requests/completion.ts'
import { definition } from './requests/definition.ts'
import { documentDiagnostic } from './requests/diagnostic.ts'
import { documentHighlight } from './requests/document-highlight.ts'
import { documentLink } from './requests/document-link.ts'
import { documentSymbol } from './requests/document-symbol.ts'
import { executeCommand } from './requests/execute-command.ts'
import { exports } from './requests/exports.ts'
import { foldingRange } from './requests/folding-range.ts'
import { formatting } from './requests/formatting.ts'
import { hover } from './requests/hover.ts'
import { inlayHint } from './requests/inlay-hint.ts'
import { references } from './requests/references.ts'
import { rename } from './requests/rename.ts'
import { rules } from './requests/rules.ts'
import { selectionRange } from './requests/selection-range.ts'
import { semanticTokens } from './requests/semantic-tokens.ts'
import { views } from './requests/views.ts'
import { workspaceDiagnostic } from './requests/workspace-diagnostic.ts'
import { workspaceSymbol } from './requests/workspace-symbol.ts'

/** All that the server can do. */
export const FEATURES: readonly Feature[] = [
  documentDiagnostic,
  workspaceDiagnostic,
  completion,
  hover,
  definition,
  references,
  documentHighlight,
  rename,
  documentSymbol,
  workspaceSymbol,
  documentLink,
  foldingRange,
  selectionRange,
  codeLens,
  inlayHint,
  semanticTokens,
  codeAction,
  formatting,
  executeCommand,
  views,
  exports,
  blanks,
  comparison,
  rules,
]
