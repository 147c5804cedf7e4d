import { homedir } from 'node:os'
import { Uri, workspace } from 'vscode'

/** The last part of an address: what a person calls the file. */
export const fileName = ({ path }: Uri): string => path.replace(/^.*\//, '')

/** A file beside another; for one that has no place yet, in the folder of the workspace or that of the person. */
export function besides(uri: Uri, name: string): Uri {
  return uri.scheme === 'untitled' ? Uri.joinPath(ownFolder(), name) : Uri.joinPath(uri, '..', name)
}

export const ownFolder = (): Uri => workspace.workspaceFolders?.[0]?.uri ?? Uri.file(homedir())
