import type { Aspect } from '../../../../core/src/drafting/drafts.ts'
import { criterionOperation } from '../../../../core/src/drafting/operations.ts'
import type { CheckResult } from '../../../../core/src/engine/check.ts'
import type { Localised } from '../../../../core/src/language.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import type { Competency } from '../../../../core/src/model/referential.ts'
import { type DraftedCriteria, draftCriteriaFor } from '../../drafting/criteria/criteria-for.ts'
import { aboutFile } from '../intent.ts'
import { competencyLine } from '../lines.ts'
import { authorWords, proposing } from '../proposals/drafted.ts'
import { proposalOf } from '../proposals/proposal.ts'
import { elements, type Proposal, type ReplyPart, words } from '../reply.ts'

export const redigerCriteres = aboutFile({
  id: 'rediger-criteres',
  examples: [
    'je sèche sur les critères de COMPETENCE',
    'une idée de critères pour COMPETENCE',
    'critères pour COMPETENCE, propose',
    'des idées pour évaluer COMPETENCE',

    'propose des critères pour COMPETENCE',
    'rédige les critères de COMPETENCE',
    'écris des critères pour COMPETENCE',
    'il me faut des critères pour COMPETENCE',
    'aide-moi à rédiger les critères de COMPETENCE',
    'peux-tu proposer un critère pour COMPETENCE',
    'quels critères pourrait-on ajouter à COMPETENCE',
    'ajoute un critère à COMPETENCE',
    'complète les critères de COMPETENCE',
    'rédiger des critères',
    'draft criteria for COMPETENCE',
    'write criteria for COMPETENCE',
    'suggest criteria for COMPETENCE',
  ],
  needs: 'competencies',
  async answer({ named, checked, help }) {
    const chosen = named.competencies.slice(0, MOST_AT_ONCE)
    const parts: ReplyPart[] = []
    const proposals: Proposal[] = []
    for (const competency of chosen) {
      const made = await draftCriteriaFor(checked, competency, help)
      parts.push(elements([competencyLine(competency)]), ...opening(checked, competency, made))
      proposals.push(...proposalsOf(checked, competency, made))
    }
    if (named.competencies.length > chosen.length) parts.push(ONLY_SOME)
    return proposing(parts, proposals)
  },
})

/** A person decides on few things at once. */
const MOST_AT_ONCE = 3
const MOST_OTHERS = 2

const ONLY_SOME = words(
  `Je m’en tiens à ${MOST_AT_ONCE} compétences à la fois.`,
  `I keep to ${MOST_AT_ONCE} competencies at a time.`,
)

function opening({ coverage }: CheckResult, competency: Competency, made: DraftedCriteria): readonly ReplyPart[] {
  const code = codeOf(competency) ?? ''
  const existing = coverage.of(competency).criteria.length
  const has: Localised = {
    fr:
      existing === 0
        ? `${code} n’a pas encore de critère.`
        : `${code} a déjà ${existing} critère${existing > 1 ? 's' : ''}.`,
    en:
      existing === 0
        ? `${code} has no criterion yet.`
        : `${code} already has ${existing} criteri${existing > 1 ? 'a' : 'on'}.`,
  }
  const author = authorWords(made)
  return [
    words(has.fr, has.en),
    ...author,
    ...(made.drafts.length > 0
      ? []
      : [
          words('Je n’ai rien de sûr à proposer.', 'I have nothing safe to propose.'),
          ...made.setAside.map(({ aspect, reason }) =>
            words(`${ASPECTS[aspect].fr}\u00a0: ${reason.fr}`, `${ASPECTS[aspect].en}: ${reason.en}`),
          ),
        ]),
  ]
}

function proposalsOf(
  { source }: CheckResult,
  competency: Competency,
  { drafts }: DraftedCriteria,
): readonly Proposal[] {
  const code = codeOf(competency) ?? ''
  return drafts.map(({ draft, findings }) =>
    proposalOf(source, {
      title: {
        fr: `${code}, critère ${ASPECTS[draft.aspect].fr.toLowerCase()}`,
        en: `${code}, criterion on the ${ASPECTS[draft.aspect].en.toLowerCase()}`,
      },
      phrasings: [draft.text, ...draft.alternatives.slice(0, MOST_OTHERS)].map((text) => ({
        text,
        operations: [criterionOperation(competency, { ...draft, text })],
      })),
      findings,
    }),
  )
}

const ASPECTS: Readonly<Record<Aspect, Localised>> = {
  resultat: { fr: 'Sur le résultat', en: 'Result' },
  moyen: { fr: 'Sur les moyens', en: 'Means' },
  contrainte: { fr: 'Sur la contrainte', en: 'Constraint' },
  finalite: { fr: 'Sur la finalité', en: 'Finality' },
}
