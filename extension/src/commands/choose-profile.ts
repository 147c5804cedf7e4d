import { ConfigurationTarget, type TextDocument, window, workspace } from 'vscode'
import { PROFILE_WORDS } from '../../../core/src/report/words.ts'
import type { Profile } from '../../../core/src/rules/rule.ts'
import type { Equerre } from '../equerre.ts'

const CHOICES: readonly ('auto' | Profile)[] = ['auto', 'sur_demande', 'de_droit', 'rs', 'strict']

/** Asks for the profile of the check and keeps it in the settings of the workspace, or of the person where there is no folder. */
export async function chooseProfile({ words, current }: Equerre): Promise<void> {
  const settings = workspace.getConfiguration('equerre', current.document)
  const now = settings.get<string>('profil', 'auto')
  const automatic = words.say({
    fr: 'Automatique\u00a0: celui de la configuration, sinon celui du fichier',
    en: 'Automatic: that of the configuration, else that of the file',
  })
  const chosenNow = words.say({ fr: 'actuel', en: 'current' })
  const rows = CHOICES.map((value) => ({
    label: value === 'auto' ? automatic : words.say(PROFILE_WORDS[value]),
    description: value === now ? chosenNow : '',
    value,
  }))
  const placeHolder = words.say({ fr: 'Le profil de vérification', en: 'The profile of the check' })
  const chosen = await window.showQuickPick(rows, { placeHolder })
  if (chosen === undefined) return
  const target = targetFor(current.document)
  await settings.update('profil', chosen.value === 'auto' ? undefined : chosen.value, target)
}

/** Where the choice is kept: of several folders that of the document, for they may differ. */
function targetFor(document: TextDocument | null): ConfigurationTarget {
  const folders = workspace.workspaceFolders ?? []
  if (folders.length === 0) return ConfigurationTarget.Global
  const isInFolder = document !== null && workspace.getWorkspaceFolder(document.uri) !== undefined
  return folders.length > 1 && isInFolder ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Workspace
}
