import type { Uri } from 'vscode'
import type { Repository } from './git.ts'

/** A file as it was in a version, under the name it had there. */
export interface OlderText {
  readonly uri: Uri
  readonly text: string
}

/** `null` when it was not there, under this name nor under the one it was renamed from. */
export async function olderText(repository: Repository, uri: Uri, ref: string): Promise<OlderText | null> {
  const text = await repository.show(ref, uri.fsPath).catch(() => null)
  if (text !== null) return { uri, text }
  const changes = await repository.diffWith(ref).catch(() => [])
  const renamed = changes.find(({ renameUri }) => renameUri?.fsPath === uri.fsPath)
  if (renamed === undefined) return null
  const { originalUri } = renamed
  const older = await repository.show(ref, originalUri.fsPath).catch(() => null)
  return older === null ? null : { uri: originalUri, text: older }
}
