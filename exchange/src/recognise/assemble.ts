import type { Paragraph, Place } from '../in/document.ts'
import type {
  ImportedActivity,
  ImportedAssessment,
  ImportedBlock,
  ImportedCompetency,
  ImportedCriterion,
} from '../referentiel.ts'
import { parentOf } from './activities.ts'
import { type AssessmentSheet, sheetOf, withoutVariantLabel } from './assessment-sheet.ts'
import { wholeText } from './assessments.ts'
import { namedCompetencies, spelledOut } from './code-ranges.ts'
import { findCodes, head } from './codes.ts'
import { isAssertion, namesAssessment } from './cues.ts'
import type {
  ActivityDraft,
  AssessmentDraft,
  BlockDraft,
  CompetencyDraft,
  CriterionDraft,
  Doubt,
  Ledger,
  TaskDraft,
} from './drafts.ts'
import { whyRead, withMarker } from './drafts.ts'
import { assessmentFields } from './fields.ts'
import { uncodedIndex } from './links.ts'

/** What is said of an element beside its data: where it comes from and what to check. */
export interface Note {
  readonly place: Place | null
  readonly doubts: readonly Doubt[]
}

export type Notes = Map<object, Note>

/** The parts of a bloc as plain data; links to a competency without code are kept by nesting. */
export function assembleBlock(block: BlockDraft, notes: Notes, ledger: Ledger): ImportedBlock {
  const bloc: ImportedBlock = {}
  if (block.id !== null && block.id !== '') bloc.id = block.id
  if (block.title !== null) bloc.intitule = block.title
  const [summary, ...others] = block.summaries.map(({ text }) => text)
  if (summary !== undefined) bloc.synthese = others.length === 0 ? summary : [summary, ...others]
  const activities = assembleActivities(block.activities, notes)
  if (activities.length > 0) bloc.activites = activities
  const competencies = block.competencies.map((competency) => assembleCompetency(competency, notes))
  const shared: ImportedCriterion[] = []
  const places = placesByCode(block.competencies)
  for (const draft of block.criteria) {
    const owner = soleOwner(draft, places)
    const target = owner === null ? undefined : competencies[owner]
    if (target === undefined) {
      const references = draft.references.filter((reference) => uncodedIndex(reference) === null)
      shared.push(assembleCriterion(draft, references, notes))
    } else target.criteres = [...(target.criteres ?? []), assembleCriterion(draft, [], notes)]
  }
  if (competencies.length > 0) bloc.competences = competencies.map(orderCompetency)
  competencies.forEach((competency, index) => {
    const ordered = bloc.competences?.[index]
    const note = notes.get(competency)
    if (ordered === undefined || note === undefined) return
    notes.delete(competency)
    notes.set(ordered, note)
  })
  const ids = block.competencies.map(({ id }) => id)
  if (block.assessments.length > 0)
    bloc.modalites = block.assessments.map((draft) => assembleAssessment(draft, ids, notes, ledger))
  if (shared.length > 0) bloc.criteres = shared
  const doubts: Doubt[] = []
  if (!block.explicit) {
    doubts.push({
      fr: `«\u00a0Activité ${block.id ?? ''}\u00a0» lue comme un bloc\u00a0: aucun bloc n’est nommé dans la source`,
      en: `“Activité ${block.id ?? ''}” read as a bloc: the source names none`,
    })
  }
  if (block.id === null && block.title === null)
    doubts.push({ fr: 'éléments placés avant le premier bloc', en: 'elements standing before the first bloc' })
  notes.set(bloc, { place: block.place, doubts })
  return bloc
}

function placesByCode(competencies: readonly CompetencyDraft[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  competencies.forEach(({ id }, index) => {
    const code = id?.toUpperCase()
    if (code !== undefined && !places.has(code)) places.set(code, index)
  })
  return places
}

function soleOwner(draft: CriterionDraft, places: ReadonlyMap<string, number>): number | null {
  const [only, second] = draft.references
  if (only === undefined || second !== undefined) return null
  const uncoded = uncodedIndex(only)
  if (uncoded !== null) return uncoded
  return places.get(only.toUpperCase()) ?? null
}

function assembleActivities(drafts: readonly ActivityDraft[], notes: Notes): ImportedActivity[] {
  const made = new Map<ActivityDraft, ImportedActivity>()
  const top: ImportedActivity[] = []
  for (const draft of drafts) {
    const activity: ImportedActivity = {}
    if (draft.id !== null) activity.id = draft.id
    if (draft.title !== '') activity.intitule = draft.title
    if (draft.description !== '') activity.description = draft.description
    if (draft.tasks.length > 0) activity.taches = [...draft.tasks]
    made.set(draft, activity)
    notes.set(activity, { place: draft.place, doubts: draft.doubts })
    const parent = parentOf(draft, drafts)
    const above = parent === null ? undefined : made.get(parent)
    if (above === undefined) top.push(activity)
    else above.activites = [...(above.activites ?? []), activity]
  }
  return top
}

function assembleCompetency(draft: CompetencyDraft, notes: Notes): ImportedCompetency {
  const competency: ImportedCompetency = { enonce: draft.statement }
  if (draft.id !== null) competency.id = draft.id
  if (draft.activities.length > 0) competency.activites = [...draft.activities]
  if (draft.details.length > 0) competency.precisions = [...draft.details]
  if (draft.continuation !== '') competency.suite = draft.continuation
  if (draft.transversal) competency.transversale = true
  if (draft.objectives.length > 0)
    competency.objectifs = draft.objectives.map(({ statement, facets }) =>
      Object.keys(facets).length === 0 ? statement : { enonce: statement, ...facets },
    )
  notes.set(competency, { place: draft.place, doubts: draft.doubts })
  return competency
}

function orderCompetency(competency: ImportedCompetency): ImportedCompetency {
  const { id, activites, transversale, enonce, precisions, suite, objectifs, criteres, modalites } = competency
  return {
    ...(id === undefined ? {} : { id }),
    ...(activites === undefined ? {} : { activites }),
    ...(transversale === undefined ? {} : { transversale }),
    enonce,
    ...(precisions === undefined ? {} : { precisions }),
    ...(suite === undefined ? {} : { suite }),
    ...(objectifs === undefined ? {} : { objectifs }),
    ...(criteres === undefined ? {} : { criteres }),
    ...(modalites === undefined ? {} : { modalites }),
  }
}

function assembleCriterion(draft: CriterionDraft, references: string[], notes: Notes): ImportedCriterion {
  const [group, ...deeper] = draft.groups
  const criterion: ImportedCriterion = {
    ...(draft.id === null ? {} : { id: draft.id }),
    ...(group === undefined ? {} : { groupe: deeper.length === 0 ? group : [group, ...deeper] }),
    ...(draft.assessments.length === 0 ? {} : { modalites: [...draft.assessments] }),
    ...(references.length === 0 ? {} : { competences: references }),
    enonce: draft.statement,
    ...(draft.indicators.length === 0 ? {} : { indicateurs: [...draft.indicators] }),
    ...(draft.eliminatory ? { eliminatoire: true } : {}),
    ...(draft.points === null ? {} : { points: draft.points }),
  }
  notes.set(criterion, { place: draft.place, doubts: draft.doubts })
  return criterion
}

/** « Durée : 3 heures » asks nothing of the candidate: it is no brief. */
const isOnlyDuration = ({ text }: Paragraph): boolean =>
  /^dur[ée]e(?: totale| maximale| de l['’][ée]preuve)?\s*:?\s*[\d\s]*(?:h|heures?|min(?:utes?)?|mn|jours?|[’'′\s\d])*\.?$/iu.test(
    text,
  )

const LIST_LEAD =
  /(?:constitu[ée]e?s?|compos[ée]e?s?|comprenant|int[ée]grant|incluant|contenant|suivante?s?|mobilis[ée]s?|form[ée]e?s?)\b.{0,12}:\s*$/iu
const TASK_REFERENCE = /\s*\(([^()]*)\)(?=\s*[;.,]?\s*$|\s)/u

/** Splits an assessment into a title, a brief, tasks and productions, and keeps the whole text where their order would be lost. */
function assembleAssessment(
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

/** An assessment written as a form gives each part under its key. */
function assembleSheet(
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

const taskData = ({ statement, competencies }: TaskDraft): { enonce: string; competences?: string[] } =>
  competencies.length === 0 ? { enonce: statement } : { enonce: statement, competences: [...competencies] }

/** Tasks say what is assessed when they have codes; otherwise the assessment says it. */
function referencesOf(draft: AssessmentDraft, tasks: readonly TaskDraft[]): string[] {
  const told = new Set(tasks.flatMap(({ competencies }) => competencies.map((code) => code.toUpperCase())))
  if (told.size === 0) return [...draft.references]
  return draft.explicit ? draft.references.filter((code) => !told.has(code.toUpperCase())) : []
}

interface Titled {
  readonly title: string | null
  /** The paragraphs left once the title is taken off; all of them when it does not stand at the head. */
  readonly body: readonly Paragraph[]
  readonly atHead: boolean
}

const CONDITIONS_TITLE = /^(?:conditions?|modalit[ée]s?)\s+(?:de|d['’])\s?(?:r[ée]alisation|[ée]valuation|passation)/iu

function titleOf(paragraphs: readonly Paragraph[]): Titled {
  const [first, ...others] = paragraphs
  if (first === undefined) return { title: null, body: paragraphs, atHead: false }
  const conditions = paragraphs.findIndex(({ text }) => CONDITIONS_TITLE.test(text))
  const told = paragraphs.slice(conditions + 1).find(({ text }) => namesAssessment(text))
  const named = conditions >= 0 ? told : (paragraphs.find(({ text }) => namesAssessment(text)) ?? null)
  if (conditions >= 0 || (named !== null && named !== undefined && named !== first)) {
    return { title: named == null ? null : shortTitle(named.text).title, body: paragraphs, atHead: false }
  }
  if (named == null && (paragraphs.length === 1 || first.text.length > 160))
    return { title: null, body: paragraphs, atHead: true }
  const { title, rest } = shortTitle(first.text)
  return { title, body: rest === '' ? others : [{ ...first, text: rest, marker: null }, ...others], atHead: true }
}

/** A brief that follows its title without a mark: its first words, with a capital, in the middle of a sentence. */
const GLUED_BRIEF =
  /^(.{15,}?[\p{Ll}\d)»])\s+(?=(?:Sur la base|[ÀA] partir d|Dans le cadre d|Au cours d|[ÀA] l['’](?:issue|aide) d|En situation|Pour une?|Les? (?:\/la )?candidate?s?|Le\/la candidat|Il s['’]agi[rt])(?![\p{L}]))/u

/** A title is its first sentence; what follows belongs to the brief. */
function shortTitle(text: string): { title: string; rest: string } {
  const end = /^(.{15,}?[^.A-Z\s]{2})([.:])\s+(?=[\p{Lu}«])/u.exec(text)
  const closed = end === null || (end[2] === ':' && text.length <= 120) ? null : end
  const glued = GLUED_BRIEF.exec(text)
  const cut = glued !== null && (closed === null || glued[0].length < closed[0].length) ? glued : closed
  const title = cut === null ? text : (cut[1] ?? text)
  const rest = cut === null ? '' : text.slice(cut[0].length)
  return { title: title.replace(/[\s\u00a0]*[:.]$/u, ''), rest }
}

interface TaskReading {
  readonly tasks: TaskDraft[]
  readonly rest: Paragraph[]
  /** Tasks are the end of the text, so that title, brief and tasks give it back in order. */
  readonly inOrder: boolean
}

/** Tasks are the parts that carry codes of competencies: `A1.C1.1 …` in front, or `… (C1.1)` at the end of a bullet. */
function tasksOf(paragraphs: readonly Paragraph[], ids: readonly (string | null)[], ledger: Ledger): TaskReading {
  const tasks: TaskDraft[] = []
  const rest: Paragraph[] = []
  const listed = taskLists(paragraphs)
  let ended = false
  let inOrder = true
  let open: TaskDraft | null = null
  for (const paragraph of paragraphs) {
    const { codes, rest: body } = head(paragraph.text)
    const competencies = codes.filter(({ kind }) => kind === 'competence').map(({ id }) => id)
    const reference = trailing(paragraph.text)
    let task: TaskDraft | null = null
    if (competencies.length > 0 && body !== '') {
      const activities = codes.filter(({ kind }) => kind === 'activite').map(({ id }) => id)
      if (activities.length > 0)
        ledger.dropped.push({ text: activities.join(' '), reason: 'code_repris', place: paragraph.place })
      task = { statement: body, competencies, activities }
      open = task
    } else if (reference !== null && (paragraph.marker !== null || tasks.length > 0)) {
      task = { statement: reference.text, competencies: spelledOut(reference.codes, ids), activities: [] }
      open = null
      if (paragraph.marker === null) inOrder = false
    } else if (listed.has(paragraph))
      task = { statement: paragraph.text.replace(/\s*[;.]\s*$/u, ''), competencies: [], activities: [] }
    if (task !== null) {
      if (ended) inOrder = false
      tasks.push(task)
    } else if (open !== null && tasks.length > 0 && !isBriefAgain(paragraph))
      open.statement = `${open.statement} ${paragraph.text}`
    else {
      if (tasks.length > 0) {
        ended = true
        inOrder = false
      }
      rest.push(paragraph)
    }
  }
  return { tasks, rest, inOrder: inOrder || tasks.length === 0 }
}

/** The items of the lists in which some item refers to a competency. */
function taskLists(paragraphs: readonly Paragraph[]): Set<Paragraph> {
  const items = new Set<Paragraph>()
  let list: Paragraph[] = []
  const close = (): void => {
    if (list.some(({ text }) => trailing(text) !== null)) for (const item of list) items.add(item)
    list = []
  }
  for (const paragraph of paragraphs) {
    if (paragraph.marker === null) close()
    else if (!/:\s*$/u.test(paragraph.text)) list.push(paragraph)
  }
  close()
  return items
}

function isBriefAgain(paragraph: Paragraph): boolean {
  return (
    paragraph.marker !== null ||
    /^(?:sur la base|dans le cadre|à partir|durée|le jury|le candidat|la candidate)/iu.test(paragraph.text)
  )
}

function trailing(text: string): { text: string; codes: string[] } | null {
  for (const match of text.matchAll(new RegExp(TASK_REFERENCE.source, 'gu'))) {
    const codes = findCodes(match[1] ?? '').filter(({ kind }) => kind === 'competence')
    const left = codes
      .reduce((text, { raw }) => text.replace(raw, ''), match[1] ?? '')
      .replace(/[\s,;&/+–-]|et|jusqu['’]|à|au|to|through/gu, '')
    if (codes.length === 0 || left !== '') continue
    const before = text.slice(0, match.index)
    const after = text.slice(match.index + match[0].length)
    if (after.replace(/[\s;.,]/g, '').length > 60) continue
    const statement = `${before}${after}`.replace(/[\s\u00a0]*[;.,]?[\s\u00a0]*$/u, '').trim()
    return { text: statement, codes: namedCompetencies(match[1] ?? '') }
  }
  return null
}

const DELIVERABLES =
  /^(?:productions?|livrables?|documents?|rendus?)\s*(?:attendu[es]*|demand[ée]e?s?|[àa] (?:produire|remettre|rendre|fournir))?\s*:\s*$/iu

/** The list under « Productions attendues : », or a noun group over a list of its parts (« Un dossier…, constitué de : »). */
function productionsOf(paragraphs: readonly Paragraph[]): NonNullable<ImportedAssessment['productions']> {
  const titled = paragraphs.findIndex(({ text, marker }) => marker === null && DELIVERABLES.test(text))
  if (titled >= 0) {
    const items = paragraphs.slice(titled + 1)
    const end = items.findIndex(({ marker }) => marker === null)
    return items.slice(0, end < 0 ? items.length : end).map(({ text }) => text)
  }
  const composed = composedProduction(paragraphs)
  return composed === null ? [] : [composed]
}

function composedProduction(paragraphs: readonly Paragraph[]): { intitule: string; composantes: string[] } | null {
  const at = paragraphs.findIndex(
    ({ text, marker }) => marker === null && LIST_LEAD.test(text) && !isAssertion(text) && text.length < 300,
  )
  const lead = paragraphs[at]
  if (lead === undefined) return null
  const components: string[] = []
  for (const paragraph of paragraphs.slice(at + 1)) {
    if (paragraph.marker === null) break
    components.push(paragraph.text)
  }
  return components.length === 0 ? null : { intitule: lead.text, composantes: components }
}
