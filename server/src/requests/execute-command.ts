import { ExecuteCommandRequest } from 'vscode-languageserver/node'
import type { Client } from '../client.ts'
import { CHECK_FOLDERS, checkFolders } from '../commands/check-folders.ts'
import { OPEN_RULE, openRule } from '../commands/open-rule.ts'
import { SHOW_PLACES, showPlaces } from '../commands/show-places.ts'
import type { Feature } from '../feature.ts'
import { Refusal } from '../requests.ts'
import type { Session } from '../session.ts'

type Run = (args: readonly unknown[], session: Session) => Promise<void>

const COMMANDS: Readonly<Record<string, Run>> = {
  [SHOW_PLACES]: showPlaces,
  [OPEN_RULE]: openRule,
  [CHECK_FOLDERS]: checkFolders,
}

/** An editor registers every command that is declared: those it runs itself are left to it. */
const commandsFor = ({ commands }: Client): string[] => Object.keys(COMMANDS).filter((name) => !commands.includes(name))

export const executeCommand: Feature = {
  capability: (client) => ({ executeCommandProvider: { commands: commandsFor(client) } }),
  register: (requests, session) => {
    requests.on(ExecuteCommandRequest.type, async ({ command, arguments: args }) => {
      const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined
      if (run === undefined) {
        throw new Refusal({
          fr: `Il n’y a pas de commande «\u00a0${command}\u00a0».`,
          en: `There is no command “${command}”.`,
        })
      }
      await run(args ?? [], session)
      return null
    })
  },
}
