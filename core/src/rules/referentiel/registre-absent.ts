import type { Referential } from '../../model/referential.ts'
import { prependEntry } from '../../source/insertions.ts'
import type { MappingNode } from '../../source/tree.ts'
import { defineRule, type Fix } from '../rule.ts'
import { placeOfLack } from './shared/certification.ts'

export const rule = defineRule({
  id: 'registre-absent',
  title: { fr: 'Registre non précisé', en: 'Register not stated' },
  source: { catalogue: 'R-META', reference: 'Code du travail, art. L6113-5 et L6113-6', read: '2026-11-20' },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'La certification ne dit pas si elle vise le RNCP ou le Répertoire spécifique.',
      why: 'Les deux répertoires n’ont ni la même forme ni les mêmes règles : blocs et niveau au RNCP, ni l’un ni l’autre au RS. Sans `registre`, Équerre suppose le RNCP.',
      how: 'Écrivez `registre: RNCP` pour un métier, `registre: RS` pour des compétences complémentaires. Des blocs, ou un niveau avec des activités, suffisent à dire le RNCP.',
    },
    en: {
      what: 'The certification does not say whether it aims at the RNCP or at the RS.',
      why: 'The two registers have neither the same shape nor the same rules: blocs and a level in the RNCP, neither in the RS. Without `registre` Équerre supposes the RNCP.',
      how: 'Write `registre: RNCP` for a trade, `registre: RS` for complementary competencies. Blocs, or a level with activities, are enough to tell the RNCP.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification: { intitule: Menuisier agenceur, registre: RNCP }`,
      },
      {
        yaml: `referentiel: 1
certification: { intitule: Menuisier agenceur }
blocs: [{ id: BC1 }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
certification: { intitule: Menuisier agenceur }`,
        at: ['certification'],
      },
      {
        yaml: `referentiel: 1
certification: { intitule: Menuisier agenceur, niveau: 4 }
competences: [{ enonce: Assembler un meuble }]`,
        at: ['certification'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential }) {
    const at = placeOfLack(referential, 'registre')
    if (at === null || isSettled(referential)) return
    yield {
      at,
      message: {
        fr: 'Le registre n’est pas précisé : écrivez « registre: RNCP » ou « registre: RS », car les règles diffèrent. Le RNCP est supposé.',
        en: 'The register is not stated: write `registre: RNCP` or `registre: RS`, since the rules differ. The RNCP is supposed.',
      },
      missing: true,
      fixes: choices(source.text, referential.certification.node),
    }
  },
})

/** Only the RNCP has blocs, and a level beside activities is no slip: the register can be told. */
function isSettled({ certification, blocks }: Referential): boolean {
  return blocks.some((block) => !block.implicit || (certification.level !== null && block.activities.length > 0))
}

/** A key left empty is completed by hand. */
function choices(text: string, certification: MappingNode | null): readonly Fix[] {
  if (certification === null || certification.entries.some(({ key }) => key.text === 'registre')) return []
  return ['registre: RNCP', 'registre: RS'].flatMap((entry): Fix[] => {
    const edit = prependEntry(text, certification, entry)
    const title = { fr: `Ajouter « ${entry} »`, en: `Add \`${entry}\`` }
    return edit === null ? [] : [{ title, safety: 'proposal', edits: [edit] }]
  })
}
