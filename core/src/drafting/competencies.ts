import type { Localised } from '../language.ts'
import { targetsOf } from '../model/build.ts'
import { ReferenceBinder } from '../model/references.ts'
import type { Competency, Reference, Referential } from '../model/referential.ts'
import { readSource } from '../source/read.ts'

/**
 * The competencies that someone names, as the format writes references: `C1.1`, `BC2/C1`, `C1*`, `C1 à C5`.
 * @returns each once, in the order of the names; what names none is a problem
 */
export function competenciesNamed(
  { blocks }: Pick<Referential, 'blocks'>,
  codes: readonly string[],
): { readonly competencies: readonly Competency[]; readonly problems: readonly Localised[] } {
  // JSON is YAML: whatever was typed is a text.
  const source = readSource(JSON.stringify(codes))
  const binder = new ReferenceBinder(source)
  const [only] = blocks
  const references = binder.read(source.root, 'competency', blocks.length === 1 && only !== undefined ? only : null)
  binder.bind(blocks.flatMap(targetsOf), blocks)
  const targets = references.flatMap((reference) => reference.targets)
  return {
    competencies: [...new Set(targets.filter((target) => target.kind === 'competency'))],
    problems: references.flatMap(problemOf),
  }
}

/** What is wrong with the name of a competency, and what to do; nothing when it designates some. */
export function problemOf({ status, code, near }: Reference): readonly Localised[] {
  if (status === 'resolved') return []
  if (status === 'ambiguous') {
    return [
      {
        fr: `«\u00a0${code}\u00a0» désigne plusieurs compétences. Précisez le bloc\u00a0: «\u00a0BC1/${code}\u00a0».`,
        en: `“${code}” names several competencies. Say the bloc: “BC1/${code}”.`,
      },
    ]
  }
  const [first] = near
  return [
    first === undefined
      ? {
          fr: `Il n’y a pas de compétence «\u00a0${code}\u00a0» dans ce référentiel. Donnez le code d’une compétence du référentiel.`,
          en: `There is no competency “${code}” in this référentiel. Give the code of a competency of the référentiel.`,
        }
      : {
          fr: `Il n’y a pas de compétence «\u00a0${code}\u00a0» dans ce référentiel. Vouliez-vous dire «\u00a0${first}\u00a0»\u00a0?`,
          en: `There is no competency “${code}” in this référentiel. Did you mean “${first}”?`,
        },
  ]
}
