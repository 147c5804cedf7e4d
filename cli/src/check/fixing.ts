import { Failure } from '../failure.ts'
import { writeWhole } from '../files/write.ts'
import type { Shell } from '../shell.ts'
import type { Checked } from './checked.ts'

/**
 * Writes the mended texts and tells it. A file that cannot be written stays as it was.
 * @returns what could not be written
 */
export function writeFixes(checked: readonly Checked[], shell: Shell): readonly Failure[] {
  return checked.flatMap((one) => {
    const { document, fixed } = one
    if (fixed === null || fixed.text === document.text) return []
    try {
      writeWhole(document.path, fixed.text, document.shown)
    } catch (error) {
      if (error instanceof Failure) return [error]
      throw error
    }
    noteFixes(one, shell, true)
    return []
  })
}

/** How many fixes a file received, or would receive, and which were left out because they would have broken it. */
export function noteFixes({ document, fixed }: Checked, shell: Shell, written: boolean): void {
  if (fixed === null) return
  const { applied, refused } = fixed
  if (applied > 0)
    shell.note(shell.say(written ? writtenMessage(document.shown, applied) : possibleMessage(document.shown, applied)))
  for (const { rule, fix } of refused) {
    shell.note(
      shell.say({
        fr: `${document.shown}\u00a0: une réparation de «\u00a0${rule}\u00a0» est écartée, le fichier n’en sortirait pas intact (${fix.title.fr}).`,
        en: `${document.shown}: a fix of “${rule}” is left out, the file would not come out of it whole (${fix.title.en}).`,
      }),
    )
  }
}

const writtenMessage = (shown: string, count: number) => ({
  fr: `${shown}\u00a0: ${count} ${count > 1 ? 'réparations écrites' : 'réparation écrite'}.`,
  en: `${shown}: ${count} ${count > 1 ? 'fixes' : 'fix'} written.`,
})

const possibleMessage = (shown: string, count: number) => ({
  fr: `${shown}\u00a0: ${count} ${count > 1 ? 'réparations possibles' : 'réparation possible'} (rien n’est écrit).`,
  en: `${shown}: ${count} ${count > 1 ? 'fixes' : 'fix'} possible (nothing is written).`,
})
