import { canonicalCode } from '../../model/codes.ts'
import type { Referential } from '../../model/referential.ts'
import type { SourceDocument } from '../../source/document.ts'
import { defineRule, type Fix } from '../rule.ts'
import { type Coded, coded, codedBlocks, writtenCode } from './shared/coded.ts'
import { departsFrom, houseOf, rewritten, type Spelling, spellingOf } from './shared/spelling.ts'

export const rule = defineRule({
  id: 'code-graphie-differente',
  title: { fr: 'Code écrit autrement que les autres', en: 'Code written otherwise than the others' },
  source: { catalogue: 'R-ID-UNIQUE', reference: 'Usage de la rédaction des référentiels', read: '2026-11-20' },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Un code s’écrit autrement que ceux de même nature : une espace (`C 2`), un autre séparateur (`C2-1`), une minuscule, un point final.',
      why: 'Un lecteur croit à deux suites de codes, et une recherche dans le document en manque une partie.',
      how: 'Écrivez-le comme les autres. La réparation est sûre quand seuls une espace, une majuscule ou un point final changent : les renvois continuent de le trouver.',
    },
    en: {
      what: 'A code is written otherwise than those of its kind: a space (`C 2`), another separator (`C2-1`), a small letter, a final stop.',
      why: 'A reader takes it for another sequence of codes, and a search in the document misses some of them.',
      how: 'Write it like the others. The fix is safe when only a space, a capital or a final stop changes: references still find it.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - activites: [{ id: A.1 }, { id: A.2 }, { id: A.3 }]
    competences:
      - { id: C1.1, enonce: Régler une machine }
      - { id: C1.2a, enonce: Contrôler une pièce }
      - { id: C1.3, enonce: Rendre compte }
      - { id: CT1, enonce: Travailler en équipe }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Régler une machine }
      - { id: C 2, enonce: Contrôler une pièce }
      - { id: C3, enonce: Rendre compte }
      - { id: "C4.", enonce: Ranger le poste }
      - { id: C5, enonce: Nettoyer le poste }
      - { id: C6, enonce: Former un collègue }`,
        at: ['C 2', '"C4."'],
      },
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1.1, enonce: Régler une machine }
      - { id: C1-2, enonce: Contrôler une pièce }
      - { id: C1.3, enonce: Rendre compte }
      - { id: C1.4, enonce: Ranger le poste }`,
        at: ['C1-2'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential }) {
    for (const group of groupsOf(referential)) {
      const house = houseOf(group)
      for (const spelling of group) {
        if (!departsFrom(spelling, house)) continue
        const { element } = spelling
        const expected = rewritten(spelling, house)
        yield {
          at: element.id.node.range,
          message: {
            fr: `« ${writtenCode(element)} » ne s’écrit pas comme les autres codes : écrivez ${expected}.`,
            en: `“${writtenCode(element)}” is not written like the other codes: write ${expected}.`,
          },
          fixes: fixes(source, element, expected),
        }
      }
    }
  },
})

/** The codes of one kind and one prefix, in the whole file. */
function groupsOf(referential: Referential): Iterable<readonly Spelling[]> {
  const inBlocks = codedBlocks(referential).flatMap(({ activities, competencies, assessments, criteria }) => [
    ...activities,
    ...competencies,
    ...assessments,
    ...criteria,
  ])
  const groups = new Map<string, Spelling[]>()
  for (const element of [...coded(referential.blocks), ...inBlocks]) {
    const spelling = spellingOf(element)
    if (spelling === null) continue
    const key = `${element.kind} ${spelling.shape.prefix}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [spelling])
    else group.push(spelling)
  }
  return groups.values()
}

/** Only where references still find the element: what they compare does not change. */
function fixes(source: SourceDocument, element: Coded, expected: string): readonly Fix[] {
  const { range } = element.id.node
  const isPlain = /^\p{L}[\p{L}\p{N}._-]*$/u.test(expected) && !source.text.slice(range.start, range.end).includes('\n')
  if (!isPlain || canonicalCode(expected) !== canonicalCode(writtenCode(element))) return []
  const title = { fr: `Écrire ${expected}`, en: `Write ${expected}` }
  return [{ title, safety: 'safe', edits: [{ range, text: expected }] }]
}
