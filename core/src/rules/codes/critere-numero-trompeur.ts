import { codeOf } from '../../model/codes.ts'
import { defineRule } from '../rule.ts'
import { writtenCode } from './shared/coded.ts'
import { misleading } from './shared/misleading-criteria.ts'
import { replacements } from './shared/replacement.ts'

export const rule = defineRule({
  id: 'critere-numero-trompeur',
  title: {
    fr: 'Critère numéroté comme celui d’une autre compétence',
    en: 'Criterion numbered as that of another competency',
  },
  source: { catalogue: 'R-CRIT-ORPHAN', reference: 'Code du travail, art. R6113-9, 3°', read: '2026-11-20' },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Dans un référentiel où les critères portent le numéro de leur compétence (CR2.3 pour C2.3), un critère porte celui d’une autre que celle qu’il juge.',
      why: 'Le code dit une compétence, le rattachement une autre : l’un des deux est faux, et un jury lira le code.',
      how: 'Corrigez le code du critère, ou rattachez-le à la compétence qu’il nomme.',
    },
    en: {
      what: 'In a référentiel where criteria bear the number of their competency (CR2.3 for C2.3), a criterion bears that of another than the one it judges.',
      why: 'The code says one competency, the tie another: one of the two is wrong, and a jury will read the code.',
      how: 'Correct the code of the criterion, or tie it to the competency it names.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - id: C1.1
        enonce: Régler une machine
        criteres:
          - { id: CR1.1, enonce: La machine est réglée. }
          - { id: CR1.2, enonce: Le relevé est daté. }
          - { id: CR1.3, enonce: La pièce est conforme. }
      - { id: C1.2, enonce: Rendre compte, criteres: [{ id: CR1.4, enonce: Le compte rendu est daté. }] }
      - { id: C1.3, enonce: Ranger le poste, criteres: [{ id: CR1.5, enonce: Le poste est vide. }] }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1.1, enonce: Régler une machine, criteres: [{ id: CR1.1, enonce: La machine est réglée. }] }
      - { id: C1.2, enonce: Rendre compte, criteres: [{ id: CR1.3, enonce: Le compte rendu est daté. }] }
      - { id: C1.3, enonce: Ranger le poste, criteres: [{ id: CR1.3, enonce: Le poste est vide. }] }`,
        at: ['CR1.3'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential }) {
    for (const { criterion, names, judged } of misleading(referential)) {
      yield {
        at: criterion.id.node.range,
        message: {
          fr: `${writtenCode(criterion)} porte le numéro de ${codeOf(names)}, mais le critère juge ${judged} : corrigez le code, ou rattachez-le à ${codeOf(names)}.`,
          en: `${writtenCode(criterion)} bears the number of ${codeOf(names)}, but the criterion judges ${judged}: correct the code, or tie it to ${codeOf(names)}.`,
        },
        fixes:
          criterion.references.length === 1
            ? criterion.references.flatMap((only) => replacements(source, only, [codeOf(names) ?? '']))
            : [],
        related:
          names.id === null
            ? []
            : [
                {
                  at: names.id.node.range,
                  message: { fr: 'La compétence de ce numéro.', en: 'The competency of that number.' },
                },
              ],
      }
    }
  },
})
