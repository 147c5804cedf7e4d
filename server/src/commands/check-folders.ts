import type { Session } from '../session.ts'

export const CHECK_FOLDERS = 'equerre.checkFolders'

/** Reads the configurations and checks every référentiel of the folders again. */
export async function checkFolders(_: readonly unknown[], session: Session): Promise<void> {
  session.workspace.changed()
  session.announcer.settingsChanged()
}
