import { knownCheckIds } from '@equerre/core'
import { CodeActionKind } from 'vscode-languageserver/node'
import { OPEN_RULE } from '../commands/open-rule.ts'
import type { ActionProvider } from './actions.ts'

/** Opens the page of each rule that found something there. */
export const rulePages: ActionProvider = {
  kind: CodeActionKind.QuickFix,
  actions: ({ shown, session }) => {
    const { client } = session
    if (!client.showDocument && !client.commands.includes(OPEN_RULE)) return []
    const rules = [...new Set(shown.map(({ data }) => data.rule))].filter((rule) => knownCheckIds().includes(rule))
    return rules.map((rule) => {
      const title = session.say({
        fr: `Lire la page de la règle «\u00a0${rule}\u00a0»`,
        en: `Read the page of the rule “${rule}”`,
      })
      return {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: shown.filter(({ data }) => data.rule === rule).map(({ diagnostic }) => diagnostic),
        command: { title, command: OPEN_RULE, arguments: [rule] },
      }
    })
  },
}
