import type { Paragraph } from '../../in/document.ts'
import type { ImportedAssessment } from '../../referentiel.ts'
import type { AssessmentDraft, Ledger, TaskDraft } from '../drafts.ts'
import { whyRead, withMarker } from '../drafts.ts'
import { type AssessmentSheet, withoutVariantLabel } from '../parts/assessment-sheet.ts'
import { wholeText } from '../parts/assessments.ts'
import { spelledOut } from '../words/code-ranges.ts'
import { referencesOf, taskData, trailing } from './assessment-tasks.ts'
import type { Notes } from './notes.ts'

/** An assessment written as a form gives each part under its key. */
export function assembleSheet(
  draft: AssessmentDraft,
  { facts, text, tasks, briefed, told }: AssessmentSheet,
  ids: readonly (string | null)[],
  notes: Notes,
  ledger: Ledger,
): ImportedAssessment {
  for (const paragraph of told)
    ledger.dropped.push({ text: withMarker(paragraph), reason: whyRead(paragraph), place: paragraph.place })
  const [first, ...others] = text
  const titled =
    first !== undefined &&
    first.text.length <= LONGEST_TITLE &&
    paragraphsBefore(draft, first) === 0 &&
    first.text === draft.paragraphs[0]?.text
  const rest = titled ? others : text
  const taskList = tasks.map((paragraph): TaskDraft => {
    const reference = trailing(paragraph.text)
    const statement = reference === null ? paragraph.text : paragraph.text.replace(/[\s\u00a0]*\([^()]*\)$/u, '')
    return { statement, competencies: spelledOut(reference?.codes ?? [], ids), activities: [] }
  })
  const references = draft.explicit ? [...draft.references] : referencesOf(draft, taskList)
  const variants = draft.variants.map(({ situation, paragraphs }) => {
    const bare = withoutVariantLabel(paragraphs)
    const [place] = paragraphs
    if (bare.label !== '' && place !== undefined)
      ledger.dropped.push({ text: bare.label, reason: 'etiquette', place: place.place })
    return { cas: situation, consigne: wholeText(bare.paragraphs) }
  })
  const { type, cadre, forme, participation, taille_groupe, evaluation_individuelle, lieu, ressources } = facts
  const { duree, volume, productions, jury, accessibilite } = facts
  const assessment: ImportedAssessment = {
    ...(draft.id === null ? {} : { id: draft.id }),
    ...(titled ? { intitule: first.text.replace(/[\s\u00a0]*:$/u, '') } : {}),
    ...(type === undefined ? {} : { type }),
    ...(cadre === undefined ? {} : { cadre }),
    ...(forme === undefined ? {} : { forme }),
    ...(participation === undefined ? {} : { participation }),
    ...(taille_groupe === undefined ? {} : { taille_groupe }),
    ...(evaluation_individuelle === undefined ? {} : { evaluation_individuelle }),
    ...(lieu === undefined ? {} : { lieu }),
    ...(ressources === undefined ? {} : { ressources }),
    ...(duree === undefined ? {} : { duree }),
    ...(volume === undefined ? {} : { volume }),
    ...(rest.length === 0 ? {} : { [titled || briefed ? 'consigne' : 'enonce']: wholeText(rest) }),
    ...(productions === undefined ? {} : { productions }),
    ...(taskList.length === 0 ? {} : { taches: taskList.map(taskData) }),
    ...(references.length === 0 ? {} : { competences: references }),
    ...(jury === undefined ? {} : { jury }),
    ...(variants.length === 0 ? {} : { variantes: variants }),
    ...(accessibilite === undefined ? {} : { accessibilite }),
  }
  notes.set(assessment, { place: draft.place, doubts: draft.doubts })
  return assessment
}

const LONGEST_TITLE = 200

/** How many paragraphs of the assessment stand before one. */
const paragraphsBefore = ({ paragraphs }: AssessmentDraft, one: Paragraph): number =>
  paragraphs.findIndex(({ place }) => place.start === one.place.start)
