import { entryOf, nodeUnder, numberAt } from '../../model/access.ts'
import type { Referential } from '../../model/referential.ts'
import type { SourceNode } from '../../source/tree.ts'
import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'note-sans-seuil',
  title: { fr: 'Note sans seuil', en: 'Mark without a threshold' },
  source: { catalogue: 'R-CRIT-RANGE', reference: 'France compétences, Vademecum RNCP, p. 37', read: '2026-11-20' },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Une `echelle` à `note` ne dit pas à partir de quelle note le résultat est acquis, ou place ce seuil au-dessus du total.',
      why: 'Sans seuil, deux jurys concluront autrement de la même note.',
      how: 'Écrivez `note: { sur: 20, seuil: 10 }`.',
    },
    en: {
      what: 'An `echelle` with a `note` does not say from which mark the result is acquired, or puts that threshold above the total.',
      why: 'Without a threshold two juries will conclude differently from the same mark.',
      how: 'Write `note: { sur: 20, seuil: 10 }`.',
    },
  },
  examples: {
    valid: [{ yaml: 'referentiel: 1\ncertification: { echelle: { note: { sur: 20, seuil: 10 } } }' }],
    invalid: [
      { yaml: 'referentiel: 1\ncertification: { echelle: { note: { sur: 20 } } }', at: ['note'] },
      { yaml: 'referentiel: 1\ncertification: { echelle: { note: { sur: 20, seuil: 30 } } }', at: ['30'] },
    ],
  },
  scope: 'element',
  *check({ referential }) {
    for (const scale of scalesOf(referential)) {
      const mark = entryOf(scale, 'note')
      if (mark === null || mark.value.kind !== 'mapping') continue
      const threshold = numberAt(mark.value, 'seuil')
      const total = numberAt(mark.value, 'sur')
      if (threshold === null && entryOf(mark.value, 'seuil') === null) {
        yield {
          at: mark.key.range,
          message: {
            fr: 'Cette note n’a pas de seuil : ajoutez « seuil », la note à partir de laquelle le résultat est acquis.',
            en: 'This mark has no threshold: add `seuil`, the mark from which the result is acquired.',
          },
          missing: true,
        }
      } else if (threshold !== null && total !== null && threshold > total) {
        yield {
          at: entryOf(mark.value, 'seuil')?.value.range ?? mark.key.range,
          message: {
            fr: `Le seuil (${threshold}) dépasse le total (${total}) : personne ne peut l’atteindre.`,
            en: `The threshold (${threshold}) is above the total (${total}): nobody can reach it.`,
          },
        }
      }
    }
  },
})

function scalesOf({ certification, blocks }: Referential): readonly SourceNode[] {
  const parts = [
    certification.node,
    ...blocks.flatMap((block) => [block.node, ...block.assessments.map(({ node }) => node)]),
  ]
  return parts.flatMap((part) => nodeUnder(part, 'echelle') ?? [])
}
