import { entryOf } from '../../model/access.ts'
import { removeEntry } from '../../source/insertions.ts'
import type { MappingNode } from '../../source/tree.ts'
import { defineRule, type Fix } from '../rule.ts'
import { keyIn } from './shared/certification.ts'

export const rule = defineRule({
  id: 'niveau-sur-rs',
  title: { fr: 'Niveau donné à une certification du RS', en: 'Level given to a certification of the RS' },
  source: {
    catalogue: 'R-META',
    reference: 'Code du travail, art. L6113-6 ; France compétences, schéma XSD v4.1 des fiches',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'off', de_droit: 'off', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Une certification du Répertoire spécifique porte un `niveau`.',
      why: 'Le RS enregistre des compétences complémentaires : ses certifications n’ont pas de niveau du cadre national.',
      how: 'Retirez `niveau`, ou écrivez `registre: RNCP` si la certification vise un métier.',
    },
    en: {
      what: 'A certification of the RS bears a `niveau`.',
      why: 'The RS registers complementary competencies: its certifications have no level of the national framework.',
      how: 'Remove `niveau`, or write `registre: RNCP` if the certification aims at a trade.',
    },
  },
  examples: {
    valid: [{ yaml: 'referentiel: 1\ncertification: { registre: RS, intitule: Taille d’arbres fruitiers }' }],
    invalid: [
      { yaml: 'referentiel: 1\ncertification: { registre: RS, niveau: 5 }', at: ['niveau'] },
      { yaml: 'referentiel: 1\ncertification:\n  registre: RS\n  niveau: 5\n', at: ['niveau'] },
    ],
  },
  scope: 'structure',
  *check({ source, referential }) {
    const at = keyIn(referential, 'niveau')
    if (referential.certification.level === null || at === null) return
    yield {
      at,
      message: {
        fr: 'Une certification du RS n’a pas de niveau : retirez « niveau », ou corrigez « registre » si elle relève du RNCP.',
        en: 'A certification of the RS has no level: remove `niveau`, or correct `registre` if it belongs to the RNCP.',
      },
      fixes: without(source.text, referential.certification.node),
    }
  },
})

function without(text: string, certification: MappingNode | null): readonly Fix[] {
  const level = entryOf(certification, 'niveau')
  const edit = certification === null || level === null ? null : removeEntry(text, certification, level)
  const title = { fr: 'Retirer « niveau »', en: 'Remove `niveau`' }
  return edit === null ? [] : [{ title, safety: 'proposal', edits: [edit] }]
}
