import { mention } from '../../model/naming.ts'
import type { Referential } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'
import { type CodeShape, pathKey, shapeOf } from './shared/code-shape.ts'
import { type Coded, coded, writtenCode } from './shared/coded.ts'

const FEWEST = 3

export const rule = defineRule({
  id: 'code-profondeur-irreguliere',
  title: { fr: 'Code plus profond que ses voisins', en: 'Code deeper than its neighbours' },
  source: { catalogue: 'R-ID-UNIQUE', reference: 'Usage de la rédaction des référentiels', read: '2026-11-20' },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Un code a un niveau de plus que les autres de sa liste, sans que le code du dessus existe : C2.1.4.1 et C2.1.4.2 sans C2.1.4 ; des activités A3.1, A3.2 sans A3 quand les autres blocs ont A1 et A2.',
      why: 'Le niveau de plus annonce un groupe que rien ne nomme : on cherche ce que ces éléments ont en commun.',
      how: 'Renumérotez-les au niveau des autres, ou ajoutez l’élément qui les réunit.',
    },
    en: {
      what: 'A code has one level more than the others of its list, and the code above does not exist: C2.1.4.1 and C2.1.4.2 without C2.1.4; activities A3.1, A3.2 without A3 when the other blocs have A1 and A2.',
      why: 'The extra level announces a group that nothing names: one looks for what these elements have in common.',
      how: 'Renumber them at the level of the others, or add the element that brings them together.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C.1.1a, enonce: Régler une machine }
      - { id: C.1.1b, enonce: Contrôler une pièce }
      - { id: C.1.2a, enonce: Rendre compte }
      - { id: C.1.3, enonce: Ranger le poste }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1.1, enonce: Régler une machine }
      - { id: C1.2, enonce: Contrôler une pièce }
      - { id: C1.3, enonce: Rendre compte }
      - { id: C1.4.1, enonce: Ranger le poste }
      - { id: C1.4.2, enonce: Nettoyer le poste }`,
        at: ['C1.4.1'],
      },
      {
        yaml: `referentiel: 1
blocs:
  - activites: [{ id: A1, activites: [{ id: A1.1 }] }]
  - activites: [{ id: A2 }]
  - activites: [{ id: A3.1 }, { id: A3.2 }]
  - activites: [{ id: A4 }]`,
        at: ['A3.1'],
      },
    ],
  },
  scope: 'structure',
  *check({ referential }) {
    for (const list of comparedLists(referential)) {
      const shapes = list.flatMap((item) => {
        const shape = shapeOf(writtenCode(item))
        return shape === null ? [] : [{ item, shape }]
      })
      const usual = usualDepth(shapes.map(({ shape }) => shape))
      if (usual === null) continue
      const paths = new Set(shapes.map(({ shape }) => pathKey(shape.segments)))
      const deeper = shapes.filter(
        ({ shape: { segments } }) => segments.length > usual && !paths.has(pathKey(segments.slice(0, -1))),
      )
      for (const { first, others } of bySharedParent(deeper)) {
        const above = parentCode(first.shape)
        yield {
          at: first.item.id.node.range,
          message: {
            fr: `${first.shape.code} a un niveau de plus que les codes voisins, et ${above} n’existe pas : renumérotez, ou ajoutez ce que ${above} réunirait.`,
            en: `${first.shape.code} has one level more than the codes around it, and ${above} does not exist: renumber, or add what ${above} would bring together.`,
          },
          related: others.map(({ item }) => ({
            at: item.id.node.range,
            message: { fr: `De même ${mention(item).fr}.`, en: `Likewise ${mention(item).en}.` },
          })),
        }
      }
    }
  },
})

/** The competencies of each bloc; the activities at the first level of the blocs, all together. */
function comparedLists({ blocks }: Referential): readonly (readonly Coded[])[] {
  return [...blocks.map((block) => coded(block.competencies)), coded(blocks.flatMap((block) => block.activities))]
}

/** The depth of more than half of the codes, `null` when there is none or too few codes to tell. */
function usualDepth(shapes: readonly CodeShape[]): number | null {
  const counts = new Map<number, number>()
  for (const { segments } of shapes) counts.set(segments.length, (counts.get(segments.length) ?? 0) + 1)
  const [depth, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [0, 0]
  return count >= FEWEST && count * 2 > shapes.length ? depth : null
}

interface Placed {
  readonly item: Coded
  readonly shape: CodeShape
}

function bySharedParent(
  deeper: readonly Placed[],
): readonly { readonly first: Placed; readonly others: readonly Placed[] }[] {
  const groups = new Map<string, Placed[]>()
  for (const placed of deeper) {
    const parent = parentCode(placed.shape)
    const group = groups.get(parent)
    if (group === undefined) groups.set(parent, [placed])
    else group.push(placed)
  }
  return [...groups.values()].flatMap(([first, ...others]) => (first === undefined ? [] : [{ first, others }]))
}

const parentCode = ({ code, segments }: CodeShape): string => code.slice(0, segments.at(-2)?.end ?? 0)
