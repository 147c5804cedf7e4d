import type { QuestionType } from '../../exams/model/exam.ts'
import { blank, inlineBlank } from '../../source/blank.ts'
import { addressed, capitalised } from './addressing.ts'
import type { QuestionContent } from './content.ts'
import { referenceTo } from './grid.ts'
import { isDoneBeforeJury } from './kinds.ts'
import type { PlannedCompetency } from './plan.ts'
import { isoDuration } from './sharing.ts'
import { partFor, taskFor } from './tasks.ts'

/** What is asked of the candidate to show one competency. */
export function questionFor(planned: PlannedCompetency): QuestionContent {
  const { question, kind, name, criteria, bloom, halves, minutes, assessment } = planned
  const isSpoken = kind === 'oral' || kind === 'jeu_de_roles'
  return {
    id: question,
    intitule: titleOf(planned),
    type: kind,
    competence: name,
    ...(criteria.length === 0 ? {} : { criteres: criteria.map(referenceTo) }),
    bloom: bloom ?? blank('le niveau de Bloom'),
    points: halves / 2,
    ...(minutes === null ? {} : { duree: isoDuration(minutes) }),
    enonce: statementFor(planned),
    ...(kind === 'jeu_de_roles' ? { role: blank('la personne que le jury joue et ce qu’elle veut') } : {}),
    ...(isSpoken ? { relances: promptsFor(planned) } : {}),
    ...(kind === 'question_ouverte' ? { lignes: linesFor(minutes) } : {}),
    reponse_attendue: [blank('ce qu’une bonne réponse contient dans cette situation')],
    source: sourceOf(name, assessment?.id?.value.trim() ?? null),
    statut: 'brouillon',
  }
}

const sourceOf = (competency: string, assessment: string | null): string =>
  assessment === null || assessment === ''
    ? `Compétence ${competency} du référentiel`
    : `Compétence ${competency} et épreuve ${assessment} du référentiel`

const LONGEST_TITLE = 80

/** The action and its object, cut at a word where they are long. */
function titleOf({ statement, analysis, name }: PlannedCompetency): string {
  const { head, object } = analysis
  const from = head?.start ?? 0
  const to = head !== null && object !== null && object.start >= head.end ? object.end : statement.length
  const words = statement
    .slice(from, to)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s.,;:]+$/, '')
  if (words === '') return `Compétence ${name}`
  if (words.length <= LONGEST_TITLE) return capitalised(words)
  return `${capitalised(words.slice(0, LONGEST_TITLE).replace(/[\s,;:]+\S*$/u, ''))}\u00a0…`
}

function statementFor({ statement, analysis, kind, assessment, competency }: PlannedCompetency): string {
  if (statement.trim() === '') return blank('ce que le candidat doit faire')
  const said = addressed(statement)
  const task = taskFor(assessment, competency)
  const purpose = task === null ? said.purpose : said.aim
  const part = partFor(assessment, competency)
  const end = [
    ...(purpose === null ? [] : [aimOf(purpose)]),
    ...(part === null ? [] : [stopped(`Votre production comprend ${part}`)]),
  ]
  const infinitive = task !== null || (kind === 'oral' && isDoneBeforeJury(analysis)) ? null : said.infinitive
  return [...opening(kind, task ?? said.order, infinitive), ...end, ...closing(kind)].join(' ')
}

function opening(kind: QuestionType, order: string, infinitive: string | null): readonly string[] {
  if (kind === 'jeu_de_roles')
    return [`Un membre du jury joue ${inlineBlank('la personne que vous rencontrez')}.`, stopped(order)]
  if (infinitive !== null && kind === 'question_ouverte')
    return [stopped(`Expliquez comment vous vous y prenez pour ${infinitive}`)]
  if (infinitive !== null && kind === 'oral')
    return [stopped(`Exposez au jury comment vous vous y prenez pour ${infinitive}`)]
  return [stopped(order)]
}

/** With its full stop, unless it ends with points already. */
const stopped = (sentence: string): string => (/(?:[.…!?]|\.\.\.)$/u.test(sentence) ? sentence : `${sentence}.`)

const closing = (kind: QuestionType): readonly string[] =>
  kind === 'question_ouverte' || kind === 'oral' ? ['Justifiez vos choix.'] : []

/** « Votre travail doit vous permettre d’éviter les retours. » */
function aimOf(purpose: string): string {
  if (purpose.startsWith('qu')) return stopped(`Votre travail doit permettre ${purpose}`)
  if (purpose.startsWith('de permettre ')) return stopped(`Votre travail doit ${purpose.slice('de '.length)}`)
  return stopped(`Votre travail doit vous permettre ${purpose}`)
}

/** What the jury asks next, from what the competency aims at. */
function promptsFor({ statement }: PlannedCompetency): readonly string[] {
  const { aim: purpose } = addressed(statement)
  const why = 'Pourquoi avez-vous fait ce choix plutôt qu’un autre\u00a0?'
  const then = blank('une relance propre à la situation')
  if (purpose === null || /^(?:qu|de permettre )/u.test(purpose)) return [why, then]
  return [why, `En quoi votre travail permet-il ${purpose}\u00a0?`, then]
}

const LINES_WITHOUT_DURATION = 15

/** A line of writing takes about a minute. */
const linesFor = (minutes: number | null): number =>
  minutes === null ? LINES_WITHOUT_DURATION : Math.min(45, Math.max(5, Math.round(minutes / 5) * 5))
