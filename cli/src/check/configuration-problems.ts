import type { ConfigurationFile, Configurations } from '../../../core/src/configuration/discovery.ts'
import { fileFindingsText } from '../../../core/src/report/check-text.ts'
import { displayPath } from '../files/display-path.ts'
import type { Shell } from '../shell.ts'

/** The configuration files of a run that say something wrong, each once. */
export function wrongConfigurations(configurations: Configurations): readonly ConfigurationFile[] {
  const files = configurations.loaded.flatMap(({ files: loaded }) => loaded)
  const byPath = new Map(files.map((file) => [file.path, file]))
  return [...byPath.values()].filter(({ findings }) => findings.length > 0)
}

/** Tells what is wrong with them. Nothing is checked then: it would not be what was asked for. */
export function noteWrongConfigurations(files: readonly ConfigurationFile[], shell: Shell): void {
  for (const { path, source, findings } of files) {
    shell.note(fileFindingsText(displayPath(path, shell.cwd), source, findings, shell.noteLayout).join('\n'))
  }
  shell.note(
    shell.say({
      fr: 'La configuration contient une erreur\u00a0: rien n’a été vérifié.',
      en: 'The configuration has an error: nothing was checked.',
    }),
  )
}
