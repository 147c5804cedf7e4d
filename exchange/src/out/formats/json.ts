import { normalise } from '../../../../core/src/model/normalise.ts'
import type { TextFormat } from '../export-format.ts'

export const json: TextFormat = {
  kind: 'text',
  id: 'json',
  extension: 'json',
  suffix: null,
  label: { fr: 'Le référentiel entier (JSON)', en: 'The whole référentiel (JSON)' },
  detail: {
    fr: 'L’emboîtement résolu, les renvois développés, chaque texte sur une ligne\u00a0: la forme que les outils comparent.',
    en: 'Nesting resolved, references expanded, each text on one line: the form that tools compare.',
  },
  render: ({ result }) => `${JSON.stringify(normalise(result.referential), null, 2)}\n`,
}
