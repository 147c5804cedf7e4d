import type { LanguageClient } from 'vscode-languageclient/node'
import type { CurrentReferential } from './current.ts'
import type { Words } from './language.ts'
import type { Requests } from './requests.ts'

/** What every part of the extension is given: `register…(context: ExtensionContext, equerre: Equerre)`. */
export interface Equerre {
  readonly client: LanguageClient
  readonly words: Words
  readonly current: CurrentReferential
  readonly requests: Requests
}
