import { ENGINE_CHECKS, type Finding } from '@equerre/core'
import { fixAll, fixAllOf } from '@equerre/core/editing'
import { type CodeAction, CodeActionKind, CodeActionTriggerKind, type WorkspaceEdit } from 'vscode-languageserver/node'
import { everyRule } from '../../../core/src/engine/every-rule.ts'
import { checkExam } from '../../../core/src/exams/index.ts'
import { textEdits, workspaceEdit } from '../convert/edits.ts'
import type { CheckedDocument } from '../documents/documents.ts'
import type { Session } from '../session.ts'
import type { ActionProvider, Asked } from './actions.ts'

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.equerre`

/** What an action whose edit comes later remembers. */
export interface FixAllData {
  readonly uri: string
  readonly version: number
  /** `null` for every rule. */
  readonly rule: string | null
}

/** Every safe repair of a rule, where it found more than one. What was found is known; nothing is checked for it. */
export const fixAllOfRule: ActionProvider = {
  kind: CodeActionKind.QuickFix,
  actions: ({ document, shown, session }) => {
    const findings = document.checkedIfKnown?.findings ?? []
    return [...new Set(shown.map(({ data }) => data.rule))].flatMap((rule) => {
      const count = findings.filter((finding) => finding.rule === rule && isSafelyMended(finding)).length
      if (count < 2) return []
      const name = titleOf(rule)
      const title = session.say({
        fr: `Corriger tous les constats «\u00a0${name.fr}\u00a0» (${count})`,
        en: `Fix all “${name.en}” findings (${count})`,
      })
      const diagnostics = shown.filter(({ data }) => data.rule === rule).map(({ diagnostic }) => diagnostic)
      return [{ title, kind: CodeActionKind.QuickFix, diagnostics, ...editOrData(document, rule, session) }]
    })
  },
}

/** Every safe repair of the file, as `equerre check --fix`. */
export const fixAllOfFile: ActionProvider = {
  kind: FIX_ALL_KIND,
  actions: ({ document, context, session }) => {
    const title = session.say({ fr: 'Appliquer toutes les réparations sûres', en: 'Apply every safe fix' })
    // Unasked, nothing is checked for a menu.
    const known = context.only === undefined ? document.checkedIfKnown : document.checked
    if (known?.findings.some(isSafelyMended) === true) {
      return [{ title, kind: FIX_ALL_KIND, ...editOrData(document, null, session) }]
    }
    return isAskedByHand(context, session) ? [{ title, kind: FIX_ALL_KIND, disabled: nothingToMend(session) }] : []
  },
}

/** On saving, a disabled action would be noise. */
const isAskedByHand = ({ only, triggerKind }: Asked['context'], { client }: Session): boolean =>
  only !== undefined && triggerKind === CodeActionTriggerKind.Invoked && client.disabledActions

const nothingToMend = (session: Session): NonNullable<CodeAction['disabled']> => ({
  reason: session.say({ fr: 'Aucune réparation sûre à faire dans ce fichier', en: 'No safe fix to make in this file' }),
})

const isSafelyMended = ({ fixes }: Finding): boolean =>
  fixes.some(({ safety, edits }) => safety === 'safe' && edits.length > 0)

/** To mend everything takes checks: an editor that can ask for the edit later gets it when the action is chosen. */
function editOrData(
  document: CheckedDocument,
  rule: string | null,
  session: Session,
): Pick<CodeAction, 'edit' | 'data'> {
  const { uri, version } = document
  if (!session.client.resolvedEdits) return { edit: fixAllEdit(document, rule, session) }
  const data: FixAllData = { uri, version, rule }
  return { data }
}

export function fixAllEdit(document: CheckedDocument, rule: string | null, session: Session): WorkspaceEdit {
  const { settings } = session.workspace.settingOf(document.uri)
  const edits =
    document.kind === 'exam'
      ? fixAllOf(document.checked, rule ?? undefined, (source) =>
          checkExam(source, document.located.referential, settings),
        )
      : fixAll(document.checked, rule ?? undefined, settings)
  return workspaceEdit(document, textEdits(edits, document.places), session.client)
}

function titleOf(id: string): { readonly fr: string; readonly en: string } {
  return [...everyRule, ...ENGINE_CHECKS].find((one) => one.id === id)?.title ?? { fr: id, en: id }
}
