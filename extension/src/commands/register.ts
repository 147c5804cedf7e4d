import { commands, type ExtensionContext } from 'vscode'
import type { Equerre } from '../equerre.ts'
import { chooseProfile } from './choose-profile.ts'
import { showPlaces } from './show-places.ts'

/** The commands that belong to no view. */
export function registerCommands(context: ExtensionContext, equerre: Equerre, restart: () => Promise<void>): void {
  const { client } = equerre
  context.subscriptions.push(
    commands.registerCommand('equerre.showPlaces', (uri, position, places) =>
      showPlaces(client, uri, position, places),
    ),
    commands.registerCommand('equerre.chooseProfile', () => chooseProfile(equerre)),
    commands.registerCommand('equerre.restartServer', restart),
    commands.registerCommand('equerre.showLog', () => client.outputChannel.show()),
  )
}
