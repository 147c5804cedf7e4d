import { analyseStatement } from '../../french/index.ts'
import type { Localised } from '../../language.ts'
import { named, placeOf } from '../../model/naming.ts'
import type { Assessment, Competency } from '../../model/referential.ts'
import { wholeStatement } from '../../model/whole-statement.ts'
import { defineRule } from '../rule.ts'
import { formsOf } from './shared/kinds.ts'
import { INFO, READ } from './shared/source.ts'
import { type Demand, demandOf } from './shared/verbs.ts'

export const rule = defineRule({
  id: 'epreuve-inadaptee-au-verbe',
  title: { fr: 'Épreuve qui ne montre pas le verbe', en: 'Assessment that does not show the verb' },
  source: {
    catalogue: 'R-MOD-OBS',
    reference: 'France compétences, Préconisations d’octobre 2021, 2.1 (la modalité rend la compétence observable)',
    read: READ,
  },
  severity: INFO,
  documentation: {
    fr: {
      what: 'Le verbe de la compétence demande une forme d’épreuve qu’aucune de ses modalités n’a : animer ou négocier à l’oral ou en simulation, rédiger avec une production écrite, installer ou souder en pratique.',
      why: 'La modalité doit rendre la compétence observable : un dossier ne montre pas une animation, un oral ne montre pas une rédaction.',
      how: 'Ajoutez la forme qui manque (un oral, une simulation, une production), ou dites-la si elle existe (`forme`, `productions`).',
    },
    en: {
      what: 'The verb of the competency calls for a form of assessment that none of its modalities has: leading or negotiating orally or in simulation, writing with a written work, installing or welding in practice.',
      why: 'The modality must make the competency observable: a file does not show leading a meeting, an oral does not show writing.',
      how: 'Add the missing form (an oral, a simulation, a deliverable), or state it if it exists (`forme`, `productions`).',
    },
  },
  examples: {
    valid: [
      { yaml: one('Animer une réunion d’équipe.', 'forme: [orale]') },
      { yaml: one('Animer la communauté en ligne.', 'forme: [ecrite]') },
      { yaml: one('Rédiger une note.', 'forme: [orale], productions: [Note de synthèse]') },
      { yaml: one('Monter un dossier de financement.', 'forme: [ecrite]') },
      { yaml: one('Négocier un contrat.', 'type: [dossier, soutenance]') },
      { yaml: one('Négocier un contrat.', 'enonce: Enregistrement vidéo d’un entretien.') },
      { yaml: one('Animer une réunion.', 'enonce: Projet professionnel.') },
    ],
    invalid: [
      { yaml: one('Animer une réunion d’équipe.', 'type: dossier, forme: [ecrite]'), at: ['Animer'] },
      { yaml: one('Rédiger une proposition commerciale.', 'forme: [orale]'), at: ['Rédiger'] },
      { yaml: one('Souder des tubes en acier.', 'type: questionnaire'), at: ['Souder'] },
      { yaml: one('Présenter le plan d’action à sa hiérarchie.', 'forme: [ecrite]'), at: ['Présenter'] },
    ],
  },
  scope: 'block',
  *check({ referential, source, coverage }) {
    for (const competency of referential.blocks.flatMap((block) => block.competencies)) {
      const { assessments } = coverage.of(competency)
      const statement = assessments.length === 0 ? null : wholeStatement(source, competency)
      if (statement === null) continue
      const { head, object } = analyseStatement(statement.text)
      if (head === null) continue
      const demand = demandOf(head.lemma, statement.text.slice(head.end, (object?.end ?? head.end) + REACH))
      if (demand === null || assessments.some((assessment) => shows(assessment, demand))) continue
      yield {
        at: statement.rangeOf(head.start, head.end),
        message: messageOf(competency, head.lemma, demand),
        related: assessments.slice(0, MOST_RELATED).map((assessment) => ({
          at: placeOf(source, assessment),
          message: { fr: 'Épreuve qui l’évalue.', en: 'The assessment that evaluates it.' },
        })),
      }
    }
  },
})

const REACH = 60
const MOST_RELATED = 5

/** Whether an assessment has the form asked for. One whose form is not known might: silence. */
function shows(assessment: Assessment, demand: Demand): boolean {
  const forms = formsOf(assessment)
  if (forms.size === 0 || /vidéo|enregistrement/i.test(assessment.statement?.value ?? assessment.brief?.value ?? ''))
    return true
  switch (demand) {
    case 'relation':
      return forms.has('orale') || forms.has('pratique')
    case 'gesture':
      return forms.has('pratique') || assessment.setting?.value.trim() === 'reel'
    case 'writing':
      return forms.has('ecrite') || forms.has('pratique') || assessment.deliverables.length > 0
  }
}

const ASKS: Readonly<Record<Demand, Localised>> = {
  relation: {
    fr: 'demande un oral, une simulation ou une observation, et ses épreuves n’en ont pas',
    en: 'calls for an oral, a simulation or an observation, and its assessments have none',
  },
  gesture: {
    fr: 'demande une épreuve pratique, et les siennes ne le sont pas',
    en: 'calls for a practical assessment, and its own are not',
  },
  writing: {
    fr: 'demande une production écrite, et ses épreuves sont orales',
    en: 'calls for a written work, and its assessments are oral',
  },
}

function messageOf(competency: Competency, verb: string, demand: Demand): Localised {
  const { fr, en } = named(competency)
  return {
    fr: `${fr} (« ${verb} ») ${ASKS[demand].fr} : on ne la verra pas à l’œuvre.`,
    en: `${en} (“${verb}”) ${ASKS[demand].en}: it will not be seen at work.`,
  }
}

function one(statement: string, assessment: string): string {
  return `referentiel: 1
blocs:
  - id: BC1
    competences: [{ id: C1, enonce: ${statement} }]
    modalites: [{ ${assessment} }]
`
}
