import { Disposable, LanguageStatusSeverity, languages, workspace } from 'vscode'
import { State } from 'vscode-languageclient/node'
import { PROFILE_WORDS } from '../../../core/src/report/words.ts'
import type { CoverageView } from '../../../server/src/protocol.ts'
import { REFERENTIAL } from '../current.ts'
import type { Equerre } from '../equerre.ts'
import { SHORT_PROFILES } from './profiles.ts'

/** The profile beside the language of a référentiel; when the check does not run, that instead. */
export function createProfileItem({ words, client }: Equerre): Disposable & { show(view: CoverageView | null): void } {
  const item = languages.createLanguageStatusItem('equerre.profile', { language: REFERENTIAL })
  let shown: CoverageView | null = null
  const show = (view: CoverageView | null): void => {
    shown = view
    item.name = 'Équerre'
    item.busy = client.state === State.Starting
    if (client.state === State.Stopped) {
      item.severity = LanguageStatusSeverity.Error
      item.text = words.say({ fr: 'La vérification est arrêtée', en: 'The check is stopped' })
      item.detail = ''
      item.command = {
        command: 'equerre.restartServer',
        title: words.say({ fr: 'Redémarrer', en: 'Restart' }),
      }
      return
    }
    item.severity = LanguageStatusSeverity.Information
    const profile = view?.profile
    const short = profile === undefined ? '…' : words.say(SHORT_PROFILES[profile])
    item.text = words.say({ fr: `Profil\u00a0: ${short}`, en: `Profile: ${short}` })
    item.detail = profile === undefined ? '' : words.say(PROFILE_WORDS[profile])
    // The choice is written in the folder.
    item.command = workspace.isTrusted
      ? { command: 'equerre.chooseProfile', title: words.say({ fr: 'Changer', en: 'Change' }) }
      : undefined
  }
  const again = (): void => show(shown)
  const listening = Disposable.from(client.onDidChangeState(again), workspace.onDidGrantWorkspaceTrust(again))
  return {
    show,
    dispose: () => {
      listening.dispose()
      item.dispose()
    },
  }
}
