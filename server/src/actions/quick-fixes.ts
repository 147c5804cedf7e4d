import { type CodeAction, CodeActionKind } from 'vscode-languageserver/node'
import { workspaceEdit } from '../convert/edits.ts'
import type { ActionProvider, Asked } from './actions.ts'
import type { Shown } from './shown-findings.ts'

/** The repairs that findings carry. */
export const quickFixes: ActionProvider = {
  kind: CodeActionKind.QuickFix,
  actions: (asked) => asked.shown.flatMap((shown) => repairs(shown, asked)),
}

function repairs({ diagnostic, data }: Shown, { document, session }: Asked): readonly CodeAction[] {
  const { client } = session
  const [safe, ...others] = data.fixes.filter(({ safety }) => safety === 'safe')
  return data.fixes.map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: workspaceEdit(document, fix.edits, client),
    // Applied without a look when there is nothing to choose.
    ...(client.preferredActions && fix === safe && others.length === 0 ? { isPreferred: true } : {}),
  }))
}
