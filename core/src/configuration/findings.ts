import type { Finding } from '../engine/finding.ts'
import type { Localised } from '../language.ts'
import type { Range } from '../source/tree.ts'

/** What can be wrong with a configuration. */
export type ConfigurationProblem =
  | 'configuration-illisible'
  | 'configuration-forme'
  | 'configuration-cle-inconnue'
  | 'configuration-regle-inconnue'
  | 'configuration-gravite'
  | 'configuration-options'
  | 'configuration-extends'

/** A finding in a configuration file: always an error, for a setting that is not understood changes what is checked. */
export function configurationFinding(
  rule: ConfigurationProblem,
  range: Range,
  message: Localised,
  replacement: string | null = null,
): Finding {
  const fixes =
    replacement === null
      ? []
      : [
          {
            title: { fr: `Écrire «\u00a0${replacement}\u00a0»`, en: `Write “${replacement}”` },
            safety: 'proposal' as const,
            edits: [{ range, text: replacement }],
          },
        ]
  return { rule, severity: 'error', message, range, pointer: '', related: [], fixes }
}

export function didYouMean(near: string | null): Localised {
  if (near === null) return { fr: '', en: '' }
  return { fr: ` Vouliez-vous dire «\u00a0${near}\u00a0»\u00a0?`, en: ` Did you mean “${near}”?` }
}
