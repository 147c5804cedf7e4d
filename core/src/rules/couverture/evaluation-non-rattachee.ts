import type { Coverage } from '../../coverage/coverage.ts'
import { codeOf } from '../../model/codes.ts'
import { mention, placeOf } from '../../model/naming.ts'
import type { Block } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'evaluation-non-rattachee',
  title: { fr: 'Évaluation rattachée au bloc seulement', en: 'Evaluation tied to the bloc only' },
  source: {
    catalogue: 'R-MOD-COVER',
    reference: 'France compétences, FAQ sur le référentiel d’évaluation',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Dans un bloc, aucun critère ne nomme de compétence ; ou plusieurs épreuves n’en nomment aucune. Un seul constat pour tout le fichier.',
      why: 'Tout est couvert de loin, et rien ne montre que chaque compétence l’est : un lecteur de France compétences cherchera laquelle juge quoi.',
      how: 'Nommez les `competences` que chaque épreuve et chaque critère évaluent.',
    },
    en: {
      what: 'In a bloc, no criterion names a competency; or several assessments name none. One finding for the whole file.',
      why: 'Everything is covered from afar, and nothing shows that each competency is: a reader at France compétences will look for which judges what.',
      how: 'Name the `competences` that each assessment and each criterion evaluates.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1, enonce: Régler une machine }, { id: C2, enonce: Rendre compte }]
    modalites: [{ id: E1 }]
    criteres: [{ competences: [C1], enonce: La machine est réglée. }, { competences: [C2], enonce: Le compte rendu est daté. }]`,
      },
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1, enonce: Régler une machine }, { id: C2, enonce: Rendre compte }]
    modalites: [{ id: E1, competences: [C1] }, { id: E2, competences: [C2] }]
    criteres: [{ modalites: [E1], enonce: La machine est réglée. }, { modalites: [E2], enonce: Le compte rendu est daté. }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    competences: [{ id: C1, enonce: Régler une machine }, { id: C2, enonce: Rendre compte }]
    modalites: [{ id: E1 }, { id: E2 }]
    criteres: [La machine est réglée., Le compte rendu est daté.]
  - id: BC2
    competences: [{ id: C3, enonce: Accueillir un client }, { id: C4, enonce: Conclure une vente }]
    modalites: [{ id: E3 }]
    criteres: [Le client est salué., La vente est conclue.]`,
        at: ['BC1'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential, coverage }) {
    const loose = referential.blocks.flatMap((block) => {
      const parts = looseParts(block, coverage)
      return parts.length === 0 ? [] : [{ block, parts }]
    })
    const [first, ...others] = loose
    if (first === undefined) return
    const parts = PARTS.filter((part) => loose.some((each) => each.parts.includes(part)))
    const codes = loose.flatMap(({ block }) => codeOf(block) ?? []).join(', ')
    const where = codes === '' ? { fr: '', en: '' } : { fr: ` (${codes})`, en: ` (${codes})` }
    yield {
      at: placeOf(source, first.block),
      message: {
        fr: `Dans les blocs, ${parts.map((part) => WORDS[part].fr).join(' et ')} ne nomment aucune compétence${where.fr} : dites ce que chacun évalue, sans quoi rien ne montre que toutes les compétences sont évaluées.`,
        en: `In the blocs, ${parts.map((part) => WORDS[part].en).join(' and ')} name no competency${where.en}: say what each evaluates, or nothing shows that all competencies are evaluated.`,
      },
      related: others.map(({ block }) => ({
        at: placeOf(source, block),
        message: { fr: `De même dans ${mention(block).fr}.`, en: `Likewise in ${mention(block).en}.` },
      })),
      missing: true,
    }
  },
})

const PARTS = ['assessments', 'criteria'] as const

const WORDS = {
  assessments: { fr: 'les épreuves', en: 'the assessments' },
  criteria: { fr: 'les critères', en: 'the criteria' },
} as const

function looseParts(block: Block, coverage: Coverage): readonly (typeof PARTS)[number][] {
  const { competencies, assessments, criteria } = block
  if (competencies.length < 2) return []
  const vagueCriteria = criteria.length > 1 && criteria.every(coverage.judgesWholeBlock)
  const vagueAssessments = assessments.length > 1 && assessments.every((each) => coverage.evaluated(each).implicit)
  return [...(vagueAssessments ? (['assessments'] as const) : []), ...(vagueCriteria ? (['criteria'] as const) : [])]
}
