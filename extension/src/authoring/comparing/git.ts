import { extensions, type Uri } from 'vscode'

/** The part of the interface of the editor's own Git extension that is used here (its version 1). */
export interface Git {
  getRepository(uri: Uri): Repository | null
  /** The address at which the editor shows a file as it was. */
  toGitUri(uri: Uri, ref: string): Uri
}

export interface Repository {
  /** The text of a file in a version. Fails when it was not there. */
  show(ref: string, path: string): Promise<string>
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly Commit[]>
  getBranches(query: { readonly remote: boolean }): Promise<readonly { readonly name?: string }[]>
}

export interface Commit {
  readonly hash: string
  readonly message: string
  readonly authorName?: string
  readonly authorDate?: Date
}

interface GitExtension {
  readonly enabled: boolean
  getAPI(version: 1): Git
}

/** `null` when the Git extension is not there or is turned off. */
export async function gitOfEditor(): Promise<Git | null> {
  const extension = extensions.getExtension<GitExtension>('vscode.git')
  if (extension === undefined) return null
  try {
    const git = await extension.activate()
    return git.enabled ? git.getAPI(1) : null
  } catch {
    return null
  }
}
