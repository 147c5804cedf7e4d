import type { Localised } from '../../../core/src/language.ts'
import type { ExportFormat } from '../../../exchange/src/out/export-format.ts'
import { deliver, deliverKeepingOld, mustHaveFile } from '../files/deliver.ts'
import { mustNotBeYaml, mustSpareSources, noteOtherExtension } from '../files/output-place.ts'
import type { Shell } from '../shell.ts'
import { watched } from '../watched.ts'

export interface Destination {
  /** As the person wrote it. */
  readonly output: string | null
  /** Every file that the export reads. */
  readonly sources: readonly string[]
}

/**
 * Makes a form and delivers it; a document that it takes the place of is kept beside, for someone may have worked in it. Nothing is written
 * before all is made: Ctrl-C leaves the file of before as it was, and ends the command as Ctrl-C always does.
 * @throws Failure before anything is made, when there is no file for what no terminal shows, or when the file is one of the sources or
 * is named as one
 */
export async function makeAndDeliver<Subject>(
  format: ExportFormat<Subject>,
  subject: Subject,
  { output, sources }: Destination,
  shell: Shell,
): Promise<void> {
  mustSpareSources(output, sources, shell)
  mustNotBeYaml(output)
  const write = (data: string | Uint8Array): void => {
    if (WORKED_IN.has(format.extension)) deliverKeepingOld(data, output, shell)
    else deliver(data, output, shell)
  }
  if (format.kind === 'text') {
    write(format.render(subject, shell.language))
    noteOtherExtension(output, format.extension, shell)
    return
  }
  mustHaveFile(output, format.extension, shell)
  await watched(
    shell,
    EXPORT,
    () => INTERRUPTED,
    async ({ signal, progress, clear }) => {
      const bytes = await format.render(subject, shell.language, { signal, progress })
      // A signal that came while the form was being made is heard between two turns.
      await new Promise(setImmediate)
      signal.throwIfAborted()
      clear()
      write(bytes)
      noteOtherExtension(output, format.extension, shell)
    },
  )
}

/** What an office application opens and saves. The rest is made again from the référentiel, however often: a copy each time would only be in the way. */
const WORKED_IN: ReadonlySet<string> = new Set(['docx', 'xlsx', 'csv'])

const EXPORT: Localised = { fr: 'Export', en: 'Export' }

const INTERRUPTED: Localised = {
  fr: 'Export interrompu\u00a0: rien n’a été écrit.',
  en: 'Export interrupted: nothing was written.',
}
