import { dossierOf } from '../../../core/src/dossier/dossier.ts'
import { dossierText } from '../../../core/src/dossier/text.ts'
import type { Shell } from '../shell.ts'
import type { Checked } from './checked.ts'

export function printDossier(checked: readonly Checked[], shell: Shell): void {
  const texts = checked.flatMap(({ document, result }) =>
    'coverage' in result ? [dossierText(dossierOf(result), document.shown, shell.layout).join('\n')] : [],
  )
  if (texts.length > 0) shell.print(`${texts.join('\n\n')}\n`)
}
