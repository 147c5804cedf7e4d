import { codeOf } from '../../model/codes.ts'
import type { Block, Competency, Criterion, Referential } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'
import { pathKey, pathOf, shapeOf } from './shared/code-shape.ts'
import { type Coded, coded, writtenCode } from './shared/coded.ts'
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

interface Misleading {
  readonly criterion: Coded<Criterion>
  readonly names: Competency
  readonly judged: string
}

/** How a criterion's number names a competency: the same number (CR2.3), or that number and a rank (CR2.3.1). */
const READINGS: readonly number[] = [0, 1]

/** The house numbers its criteria after their competencies when most of those that can be compared agree. */
function misleading({ blocks }: Referential): readonly Misleading[] {
  const criteria = blocks.flatMap((block) => coded(block.criteria))
  const onePerCompetency = hasOnePerCompetency(criteria)
  const numbers = numbersOf(blocks)
  for (const extra of READINGS) {
    const right: Coded<Criterion>[] = []
    const wrong: Misleading[] = []
    for (const criterion of criteria) {
      const judged = judgedBy(criterion)
      const names = namedBy(criterion, extra, numbers)
      if (names === null || judged.length === 0) continue
      if (judged.includes(names)) right.push(criterion)
      else wrong.push({ criterion, names, judged: judged.map((each) => codeOf(each) ?? '…').join(', ') })
    }
    const isHouse = right.length > wrong.length || (onePerCompetency && extra === 0)
    if (isHouse && wrong.length > 0) return wrong
    if (isHouse && right.length > 0) return []
  }
  return []
}

function judgedBy({ owner, references }: Criterion): readonly Competency[] {
  if (owner !== null) return [owner]
  return references
    .flatMap(({ targets }) => targets)
    .flatMap((target) => (target.kind === 'competency' ? [target] : []))
}

/** The competency of the same bloc that the number of a criterion names, its last `extra` numbers left aside. */
function namedBy(criterion: Coded<Criterion>, extra: number, numbers: Numbers): Competency | null {
  const shape = shapeOf(writtenCode(criterion))
  if (shape === null || shape.segments.length <= extra) return null
  const path = pathKey(shape.segments.slice(0, shape.segments.length - extra))
  const named = numbers.get(criterion.block)?.get(path)
  return named === undefined || named.prefix === shape.prefix ? null : named.competency
}

type Numbers = ReadonlyMap<Block, ReadonlyMap<string, { readonly prefix: string; readonly competency: Competency }>>

function numbersOf(blocks: readonly Block[]): Numbers {
  return new Map(
    blocks.map((block) => {
      const entries = coded(block.competencies).flatMap((competency) => {
        const shape = shapeOf(writtenCode(competency))
        return shape === null ? [] : [[pathOf(shape), { prefix: shape.prefix, competency }] as const]
      })
      return [block, new Map(entries)]
    }),
  )
}

function hasOnePerCompetency(criteria: readonly Coded<Criterion>[]): boolean {
  const judged = criteria.flatMap(judgedBy)
  return new Set(judged).size === judged.length
}
