import type { Paragraph } from '../../in/document.ts'
import type { ImportedAssessment } from '../../referentiel.ts'
import type { AssessmentDraft, Ledger } from '../drafts.ts'
import { sheetOf } from '../parts/assessment-sheet.ts'
import { wholeText } from '../parts/assessments.ts'
import { assessmentFields } from '../parts/fields.ts'
import { assembleSheet } from './assessment-form.ts'
import { referencesOf, taskData, tasksOf } from './assessment-tasks.ts'
import { titleOf } from './assessment-title.ts'
import type { Notes } from './notes.ts'
import { productionsOf } from './productions.ts'

/** Splits an assessment into a title, a brief, tasks and productions, and keeps the whole text where their order would be lost. */
export function assembleAssessment(
  draft: AssessmentDraft,
  ids: readonly (string | null)[],
  notes: Notes,
  ledger: Ledger,
): ImportedAssessment {
  const { paragraphs } = draft
  const sheet = sheetOf(paragraphs)
  if (sheet !== null) return assembleSheet(draft, sheet, ids, notes, ledger)
  const fields = assessmentFields(paragraphs.map(({ text }) => text))
  const { title, body, atHead } = titleOf(paragraphs)
  const { tasks, rest, inOrder } = tasksOf(body, ids, ledger)
  const productions = productionsOf(body)
  const rebuilt = atHead && inOrder && productions.length === 0 && !(rest.length > 0 && rest.every(isOnlyDuration))
  const references = referencesOf(draft, tasks)
  const doubts = [...draft.doubts]
  if (fields.severalDurations)
    doubts.push({
      fr: 'plusieurs durées dans le texte, aucune retenue',
      en: 'several durations in the text, none kept',
    })
  if (fields.openSetting !== null)
    doubts.push({
      fr: `cadre non retenu, le texte laisse le choix\u00a0: «\u00a0${fields.openSetting}\u00a0»`,
      en: `no setting kept, the text leaves it open: “${fields.openSetting}”`,
    })
  const jury = {
    ...(fields.jury?.members == null ? {} : { membres: fields.jury.members }),
    ...(fields.jury?.composition == null ? {} : { composition: fields.jury.composition }),
  }
  const grouped = fields.groupSize !== null && fields.participation !== 'individuelle'
  const assessment: ImportedAssessment = {
    ...(draft.id === null ? {} : { id: draft.id }),
    ...(title === null ? {} : { intitule: title }),
    ...(fields.type === null ? {} : { type: fields.type }),
    ...(fields.setting === null ? {} : { cadre: fields.setting }),
    ...(fields.forms.length === 0 ? {} : { forme: [...fields.forms] }),
    ...(fields.participation === null ? {} : { participation: fields.participation }),
    ...(grouped && fields.groupSize !== null ? { taille_groupe: fields.groupSize } : {}),
    ...(fields.duration === null ? {} : { duree: fields.duration }),
    ...(fields.volume === null ? {} : { volume: fields.volume }),
    ...(rebuilt ? {} : { enonce: wholeText(paragraphs) }),
    ...(rebuilt && rest.length > 0 ? { consigne: wholeText(rest) } : {}),
    ...(productions.length === 0 ? {} : { productions }),
    ...(tasks.length === 0 ? {} : { taches: tasks.map(taskData) }),
    ...(references.length === 0 ? {} : { competences: references }),
    ...(Object.keys(jury).length === 0 ? {} : { jury }),
    ...(draft.variants.length === 0
      ? {}
      : {
          variantes: draft.variants.map((variant) => ({
            cas: variant.situation,
            consigne: wholeText(variant.paragraphs),
          })),
        }),
  }
  notes.set(assessment, { place: draft.place, doubts })
  return assessment
}

/** « Durée : 3 heures » asks nothing of the candidate: it is no brief. */
const isOnlyDuration = ({ text }: Paragraph): boolean =>
  /^dur[ée]e(?: totale| maximale| de l['’][ée]preuve)?\s*:?\s*[\d\s]*(?:h|heures?|min(?:utes?)?|mn|jours?|[’'′\s\d])*\.?$/iu.test(
    text,
  )
