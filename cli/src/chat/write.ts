import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Write } from '../../../assistant/src/conversation/reply.ts'
import { Failure } from '../failure.ts'
import { readText } from '../files/read.ts'
import { writeWhole } from '../files/write.ts'
import type { Shell } from '../shell.ts'

/**
 * Writes what someone has confirmed.
 * @param path of the référentiel that is spoken of
 * @throws Failure when it cannot be written or when the file is no longer the one that was spoken of; it is left as it is then
 */
export function write(writes: readonly Write[], path: string, shown: string, shell: Shell): void {
  for (const one of writes) {
    if (one.kind === 'create') {
      const name = freeName(dirname(path), one.name)
      writeWhole(join(dirname(path), name), one.text, name)
      if (name !== one.name)
        shell.note(
          shell.say({
            fr: `«\u00a0${one.name}\u00a0» existe déjà\u00a0: le nouveau fichier s’appelle ${name}.`,
            en: `“${one.name}” exists already: the new file is called ${name}.`,
          }),
        )
      continue
    }
    if (readText(path, shown) !== one.before) {
      throw new Failure({
        fr: `«\u00a0${shown}\u00a0» a changé pendant que nous parlions\u00a0: rien n’est écrit. Redemandez la proposition.`,
        en: `“${shown}” changed while we were talking: nothing is written. Ask for the proposal again.`,
      })
    }
    writeWhole(path, one.after, shown)
  }
}

/** A name that no file of the folder has: `sujet.examen.yaml`, `sujet-2.examen.yaml`… */
function freeName(folder: string, name: string): string {
  const [, base = name, extension = ''] = /^(.*?)((?:\.examen)?\.ya?ml)$/.exec(name) ?? []
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${base}-${number}${extension}`
    if (!existsSync(join(folder, candidate))) return candidate
  }
}
