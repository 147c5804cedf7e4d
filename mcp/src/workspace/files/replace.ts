import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { access, lstat, open, rename, rm } from 'node:fs/promises'
import { posix } from 'node:path'
import { stampOf, standsAt } from './read-confined.ts'

/** What a replacement found. */
export type Replaced = 'done' | 'changed' | 'refused'

/**
 * Replaces a file in one step: a reader sees the old bytes or the new ones, and when the disk is full the old ones stay. Its mode is kept.
 * @param path absolute, without links
 * @param stamp of the file as it was read: another one is left alone
 */
export async function replaceFile(path: string, bytes: Buffer, stamp: string, mode: number): Promise<Replaced> {
  const { dir, base } = posix.parse(path)
  const temporary = `${dir.replace(/\/$/, '')}/.${base}.${randomBytes(6).toString('hex')}.tmp`
  try {
    // Renaming over a file asks nothing of the file itself: one that is protected must stay so.
    await access(path, constants.W_OK)
    const handle = await open(temporary, 'wx', mode)
    try {
      // The folder may have been swapped for a link since the file was read.
      if (!(await standsAt(temporary, handle))) return 'changed'
      await handle.writeFile(bytes)
      await handle.chmod(mode)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (stampOf(await lstat(path, { bigint: true })) !== stamp) return 'changed'
    await rename(temporary, path)
    return 'done'
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'changed' : 'refused'
  } finally {
    await rm(temporary, { force: true }).catch(() => {})
  }
}
