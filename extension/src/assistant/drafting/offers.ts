import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  type Range,
  type Selection,
  type TextDocument,
} from 'vscode'
import { nodeAt, nodesOf } from '../../tree/nodes.ts'
import type { Assistant } from '../assistant.ts'
import { around } from '../at-cursor.ts'

export const DRAFTED_KIND = CodeActionKind.Empty.append('equerre.rediger')

/** « Rédiger des critères… » in the light bulb of what stands in a competency. */
export class DraftOffers implements CodeActionProvider {
  readonly #assistant: Assistant

  constructor(assistant: Assistant) {
    this.#assistant = assistant
  }

  async provideCodeActions(document: TextDocument, range: Range | Selection): Promise<CodeAction[]> {
    const { requests, words } = this.#assistant.equerre
    const model = await requests.model(document.uri)
    if (model === null) return []
    const { competency } = around(nodeAt(nodesOf(model, false), range.start), model)
    if (competency === null) return []
    const offer = (command: string, title: string): CodeAction => {
      const action = new CodeAction(title, DRAFTED_KIND)
      action.command = { command, title, arguments: [{ uri: document.uri.toString(), code: competency }] }
      return action
    }
    return [
      offer(
        'equerre.draftCriteria',
        words.say({ fr: `Rédiger des critères pour ${competency}…`, en: `Draft criteria for ${competency}…` }),
      ),
      offer(
        'equerre.draftObjective',
        words.say({ fr: `Rédiger un objectif pour ${competency}…`, en: `Draft an objective for ${competency}…` }),
      ),
    ]
  }
}
