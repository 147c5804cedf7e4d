import { type QuickPickItem, QuickPickItemKind, window } from 'vscode'
import { type ListedRule, RULES_REQUEST } from '../../../../server/src/protocol.ts'
import type { Equerre } from '../../equerre.ts'

/** Looks through every rule, by family. @returns the id of the one that was chosen */
export async function chooseRule({ client, words }: Equerre): Promise<string | null> {
  const rows = client.sendRequest<readonly ListedRule[]>(RULES_REQUEST, {}).then(rowsOf)
  const placeHolder = words.say({
    fr: 'Une règle\u00a0: cherchez par son titre ou son nom',
    en: 'A rule: search by its title or its name',
  })
  const chosen = await window.showQuickPick<QuickPickItem>(rows, { placeHolder, matchOnDescription: true })
  return chosen?.description ?? null
}

export function rowsOf(rules: readonly ListedRule[]): QuickPickItem[] {
  return rules.flatMap(({ id, title, family }, index) => {
    const row: QuickPickItem = { label: title, description: id }
    const isFirst = rules[index - 1]?.family !== family
    return isFirst ? [{ label: family, kind: QuickPickItemKind.Separator }, row] : [row]
  })
}
