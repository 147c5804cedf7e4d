import { type Event, extensions, Uri } from 'vscode'

/** The part of the interface of the editor's own Git extension that is used here (its version 1). */
export interface Git {
  /** `uninitialized` while it still looks for repositories. */
  readonly state: 'uninitialized' | 'initialized'
  readonly onDidChangeState: Event<Git['state']>
  getRepository(uri: Uri): Repository | null
  getRepositoryRoot?(uri: Uri): Promise<Uri | null>
  openRepository?(root: Uri): Promise<Repository | null>
  /** The address at which the editor shows a file as it was. */
  toGitUri(uri: Uri, ref: string): Uri
}

export interface Repository {
  /** The text of a file in a version. Fails when it was not there. */
  show(ref: string, path: string): Promise<string>
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly Commit[]>
  /** Fails when a name means no version. */
  getCommit(ref: string): Promise<Commit>
  getBranches(query: { readonly remote: boolean }): Promise<readonly { readonly name?: string }[]>
  /** What differs from a version to the files of today, renames included. */
  diffWith(ref: string): Promise<readonly FileChange[]>
}

export interface FileChange {
  readonly originalUri: Uri
  readonly renameUri?: Uri
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

/** `null` when the Git extension is not there, is turned off, or found no Git on this machine. */
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

/** The repository of a file, opened when the editor has not done so; `null` when the file is in none. */
export async function repositoryOf(uri: Uri, git: Git): Promise<Repository | null> {
  await initialized(git)
  const known = git.getRepository(uri)
  if (known !== null) return known
  // A folder above that of the workspace, or one that the editor was told not to look into.
  const root = await git.getRepositoryRoot?.(Uri.joinPath(uri, '..')).catch(() => null)
  if (!root) return null
  return (await git.openRepository?.(root)) ?? git.getRepository(uri)
}

function initialized(git: Git): Promise<void> {
  if (git.state === 'initialized') return Promise.resolve()
  return new Promise((settle) => {
    const listening = git.onDidChangeState((state) => {
      if (state !== 'initialized') return
      listening.dispose()
      settle()
    })
  })
}
