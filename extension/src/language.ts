import { type Disposable, type Event, EventEmitter, env, workspace } from 'vscode'
import { type Language, type Localised, languageOf } from '../../core/src/language.ts'

/**
 * The words of the running extension are `Localised` values beside what they say, as everywhere in Équerre, in the language of the setting
 * `equerre.langue`: that of the findings. Only the words of `package.json`, which the editor shows by itself, are in `package.nls.json`.
 */
export interface Words extends Disposable {
  readonly language: Language
  /** The words in the language of the moment. */
  say(words: Localised): string
  /** The language is another: what is on screen is to be written anew. */
  readonly onDidChange: Event<void>
}

export function followLanguage(): Words {
  const changed = new EventEmitter<void>()
  const read = (): Language =>
    languageOf(workspace.getConfiguration('equerre').get<string>('langue', 'auto'), env.language)
  let language = read()
  const listening = workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration('equerre.langue')) return
    const now = read()
    if (now === language) return
    language = now
    changed.fire()
  })
  return {
    get language() {
      return language
    },
    say: (words) => words[language],
    onDidChange: changed.event,
    dispose: () => {
      listening.dispose()
      changed.dispose()
    },
  }
}
