import type { Paragraph } from '../../in/document.ts'
import type { AssessmentDraft, Ledger, TaskDraft } from '../drafts.ts'
import { namedCompetencies, spelledOut } from '../words/code-ranges.ts'
import { findCodes, head } from '../words/codes.ts'

interface TaskReading {
  readonly tasks: TaskDraft[]
  readonly rest: Paragraph[]
  /** Tasks are the end of the text, so that title, brief and tasks give it back in order. */
  readonly inOrder: boolean
}

/** Tasks are the parts that carry codes of competencies: `A1.C1.1 …` in front, or `… (C1.1)` at the end of a bullet. */
export function tasksOf(
  paragraphs: readonly Paragraph[],
  ids: readonly (string | null)[],
  ledger: Ledger,
): TaskReading {
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

export function trailing(text: string): { text: string; codes: string[] } | null {
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

const TASK_REFERENCE = /\s*\(([^()]*)\)(?=\s*[;.,]?\s*$|\s)/u

export const taskData = ({ statement, competencies }: TaskDraft): { enonce: string; competences?: string[] } =>
  competencies.length === 0 ? { enonce: statement } : { enonce: statement, competences: [...competencies] }

/** Tasks say what is assessed when they have codes; otherwise the assessment says it. */
export function referencesOf(draft: AssessmentDraft, tasks: readonly TaskDraft[]): string[] {
  const told = new Set(tasks.flatMap(({ competencies }) => competencies.map((code) => code.toUpperCase())))
  if (told.size === 0) return [...draft.references]
  return draft.explicit ? draft.references.filter((code) => !told.has(code.toUpperCase())) : []
}
