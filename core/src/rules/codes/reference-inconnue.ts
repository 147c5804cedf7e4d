import { withSubActivities } from '../../model/build.ts'
import { canonicalCode, codeOf, matchesPrefix, nearCodes, splitQualified } from '../../model/codes.ts'
import { everyReference } from '../../model/every-reference.ts'
import type { Block, Reference, Referential, Target } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'
import { alternatives, replacements } from './shared/replacement.ts'

export const rule = defineRule({
  id: 'reference-inconnue',
  title: { fr: 'Renvoi à un code inconnu', en: 'Reference to an unknown code' },
  source: {
    catalogue: 'R-CRIT-ORPHAN',
    reference: 'Code du travail, art. R6113-9, 3° ; France compétences, FAQ sur le référentiel d’évaluation',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'error', de_droit: 'error', rs: 'error' },
  documentation: {
    fr: {
      what: 'Un critère, une épreuve, une tâche ou une compétence renvoie à un code que rien ne porte. Espaces, points finaux et majuscules ne comptent pas.',
      why: 'On n’évalue que ce que le référentiel de compétences décrit : un renvoi dans le vide laisse un critère ou une épreuve sans objet.',
      how: 'Choisissez un code proche, ou ajoutez l’élément qui manque. `C2.1*` désigne tous les codes qui commencent par C2.1.',
    },
    en: {
      what: 'A criterion, an assessment, a task or a competency refers to a code that nothing bears. Spaces, final stops and capitals do not count.',
      why: 'Only what the référentiel of competencies describes is assessed: a dangling reference leaves a criterion or an assessment without an object.',
      how: 'Choose a near code, or add the missing element. `C2.1*` names every code that begins with C2.1.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    competences: [{ id: C1.1, enonce: Régler une machine }, { id: C1.2a, enonce: Rendre compte }]
    modalites: [{ competences: [C 1.1, C1.2*, BC1/C1.1] }, { competences: toutes }, { competences: C1.1 à C1.2a }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    competences: [{ id: C1.1, enonce: Régler une machine }, { id: C1.2, activites: [A1], enonce: Rendre compte }]
    modalites: [{ competences: [C1.1, C1.4] }, { competences: BC2/C1.1 }]
    criteres: [{ competences: [C2*], enonce: Le relevé est daté. }, { competences: [C1], enonce: La pièce est conforme. }]`,
        at: ['A1', 'C1.4', 'BC2/C1.1', 'C2*', 'C1'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential }) {
    const known = codesByKind(referential)
    for (const reference of everyReference(referential)) {
      if (reference.status !== 'unresolved') continue
      const proposals = proposalsFor(reference, known[reference.wants], referential)
      const { fr, en } = problemOf(reference, referential)
      yield {
        at: reference.range,
        message: {
          fr: `${fr}${proposals.length === 0 ? '. Corrigez le renvoi, ou ajoutez l’élément qui manque.' : ` : vouliez-vous dire ${alternatives(proposals, 'ou')} ?`}`,
          en: `${en}${proposals.length === 0 ? '. Correct the reference, or add the missing element.' : `: did you mean ${alternatives(proposals, 'or')}?`}`,
        },
        fixes: replacements(source, reference, proposals),
      }
    }
    yield* unknownBlocks(referential)
  },
})

type CodesByKind = Readonly<Record<Target['kind'], readonly string[]>>

function codesByKind({ blocks }: Referential): CodesByKind {
  const codes = (elements: readonly Target[]) =>
    elements.flatMap((element) => (element.id === null ? [] : canonicalCode(element.id.value)))
  return {
    activity: codes(withSubActivities(blocks.flatMap((block) => block.activities))),
    competency: codes(blocks.flatMap((block) => block.competencies)),
    assessment: codes(blocks.flatMap((block) => block.assessments)),
  }
}

/** `C1.1` where only C1.1a and C1.1b exist means both: `C1.1*`. */
function proposalsFor({ form, code, near }: Reference, known: readonly string[], { blocks }: Referential) {
  const { block, code: own } = splitQualified(code)
  if (block !== null && !isBlock(block, blocks)) {
    const codes = blocks.flatMap((known) => codeOf(known) ?? [])
    return nearCodes(block, codes).map((proposal) => `${proposal}/${own}`)
  }
  if (form !== 'code') return []
  const stands = near.filter((proposal) => !proposal.startsWith('/'))
  const stem = canonicalCode(code)
  const isGroup = block === null && known.some((known) => known.startsWith(stem) && matchesPrefix(code, known))
  return isGroup ? [`${code}*`, ...stands].slice(0, 3) : stands
}

const isBlock = (code: string, blocks: readonly Block[]): boolean =>
  blocks.some((known) => canonicalCode(codeOf(known) ?? '') === canonicalCode(code))

const KINDS: Readonly<Record<Target['kind'], { readonly fr: string; readonly en: string }>> = {
  activity: { fr: 'Aucune activité', en: 'No activity' },
  competency: { fr: 'Aucune compétence', en: 'No competency' },
  assessment: { fr: 'Aucune épreuve', en: 'No assessment' },
}

function problemOf({ code, form, wants }: Reference, { blocks }: Referential) {
  const { block } = splitQualified(code)
  const none = KINDS[wants]
  if (block !== null && !isBlock(block, blocks)) {
    return { fr: `Aucun bloc n’a le code ${block}`, en: `No bloc has the code ${block}` }
  }
  if (form === 'range') {
    return {
      fr: `« ${code} » ne va pas d’un code à un autre du même bloc`,
      en: `“${code}” does not go from one code to another of the same bloc`,
    }
  }
  if (form === 'prefix') {
    const stem = code.replace(/\*+$/, '')
    return {
      fr: `${none.fr} n’a un code qui commence par ${stem}`,
      en: `${none.en} has a code that begins with ${stem}`,
    }
  }
  return { fr: `${none.fr} n’a le code ${code}`, en: `${none.en} has the code ${code}` }
}

function* unknownBlocks({ certification, blocks }: Referential) {
  const codes = blocks.flatMap((block) => codeOf(block) ?? [])
  const known = new Set(codes.map(canonicalCode))
  for (const { block } of certification.correspondences) {
    if (block === null || known.has(canonicalCode(block.value))) continue
    const near = nearCodes(block.value, codes)
    const { fr, en } = {
      fr: `Aucun bloc n’a le code ${block.value.trim()}`,
      en: `No bloc has the code ${block.value.trim()}`,
    }
    yield {
      at: block.node.range,
      message: {
        fr: `${fr}${near.length === 0 ? '. Corrigez la correspondance.' : ` : vouliez-vous dire ${alternatives(near, 'ou')} ?`}`,
        en: `${en}${near.length === 0 ? '. Correct the correspondence.' : `: did you mean ${alternatives(near, 'or')}?`}`,
      },
    }
  }
}
