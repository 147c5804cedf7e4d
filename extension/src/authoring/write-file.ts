import { FileSystemError, Uri, workspace } from 'vscode'
import { fileName } from './file-name.ts'

/**
 * Writes a file in one step: a reader sees the old text or the new one, and when it fails the old one stays and nothing else is left.
 * @param overwrite when `false`, a file that is there makes it fail
 */
export async function writeWhole(
  target: Uri,
  content: string | Uint8Array,
  { overwrite }: { overwrite: boolean },
): Promise<void> {
  const temporary = Uri.joinPath(target, '..', `.${fileName(target)}.${process.pid}.tmp`)
  try {
    await workspace.fs.writeFile(temporary, typeof content === 'string' ? new TextEncoder().encode(content) : content)
    await workspace.fs.rename(temporary, target, { overwrite })
  } catch (error) {
    await workspace.fs.delete(temporary).then(undefined, () => {})
    throw error
  }
}

export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri)
    return true
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false
    throw error
  }
}
