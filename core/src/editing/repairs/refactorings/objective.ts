import { findDeadlines } from '../../../french/deadline.ts'
import { analyseStatement } from '../../../french/index.ts'
import { findThresholds } from '../../../french/threshold.ts'
import type { Localised } from '../../../language.ts'
import { nodeUnder } from '../../../model/access.ts'
import type { Objective } from '../../../model/referential.ts'
import type { TextEdit } from '../../../rules/rule.ts'
import { objectivePart } from '../../../skeletons/parts.ts'
import { isBlank } from '../../../source/blank.ts'
import type { SourceDocument } from '../../../source/document.ts'
import { layoutOf } from '../../../source/writing/layout.ts'
import { dashBefore, isInSquares, isInside } from '../../../source/writing/places.ts'
import { afterDash, inBrackets, Prose, type Written, type WrittenKeys } from '../../../source/writing/written.ts'
import type { Refactoring } from '../refactorings.ts'
import type { Spot } from './spot.ts'

/** An objective of one sentence gets its keys; one whose keys say no more than a sentence becomes that sentence. */
export function objectiveShapes({ analysis: { source }, objective }: Spot): readonly Refactoring[] {
  if (objective === null) return []
  return objective.structured ? asSentence(source, objective) : asKeys(source, objective)
}

function asKeys(source: SourceDocument, objective: Objective): readonly Refactoring[] {
  if (objective.statement === null) return []
  const edit = rewritten(source, objective, keysOf(objective.statement.value.trim()))
  return offered('structurer-objectif', edit, {
    fr: 'Structurer cet objectif (indicateur, cible, conditions, échéance)',
    en: 'Give this objective its keys (indicator, target, conditions, deadline)',
  })
}

/** What the sentence says, under the keys it says it for; a blank for the rest. Each word stays, in its order under its key. */
function keysOf(sentence: string): WrittenKeys {
  const parts = partsOf(sentence)
  return {
    ...objectivePart(),
    enonce: new Prose(parts.statement),
    ...(parts.target === null ? {} : { cible: new Prose(parts.target) }),
    ...(parts.conditions === null ? {} : { conditions: new Prose(parts.conditions) }),
    ...(parts.deadline === null ? {} : { echeance: new Prose(parts.deadline) }),
  }
}

interface Parts {
  readonly statement: string
  readonly target: string | null
  readonly conditions: string | null
  readonly deadline: string | null
}

/**
 * The end of the sentence goes under `echeance` when it bounds it in time, then under `conditions` when it says with what. A value to
 * reach stays in the sentence, whose object it counts, and is written under `cible` too.
 */
function partsOf(sentence: string): Parts {
  const bare = sentence.replace(/\s*\.$/, '')
  const timed = cutDeadline(bare)
  const situated = cutConditions(timed.before)
  const isWhole = situated.before === bare
  return {
    statement: isWhole ? sentence : situated.before,
    target: targetIn(situated.before),
    conditions: situated.after,
    deadline: timed.after ?? wordsOfTime(situated.before),
  }
}

interface Cut {
  readonly before: string
  readonly after: string | null
}

const OPENS_TIME =
  /(?:^|[\s,])((?:en (?:moins|plus) d(?:e |['’])|dans (?:un|le|les) délais? d(?:e |['’])|sous |dans |en |pendant |durant |d['’]ici |avant |au bout d(?:e |['’])|au plus tard |à l['’]issue |à la fin |au terme |au cours |dès ))$/i

/** A time that ends the sentence, with the word that opens it. */
function cutDeadline(sentence: string): Cut {
  const last = findDeadlines(sentence).at(-1)
  if (last === undefined || last.end < sentence.length) return { before: sentence, after: null }
  const opening = OPENS_TIME.exec(sentence.slice(0, last.start))?.[1]
  const isOpen = /^(?:en|dans|sous|pendant|durant|avant|d['’]ici|au|à|dès|chaque|tous|toutes)\b/i.test(last.text)
  if (opening === undefined && !isOpen) return { before: sentence, after: null }
  return cut(sentence, last.start - (opening?.length ?? 0))
}

/** A time said in the middle of the sentence stays there. */
const wordsOfTime = (sentence: string): string | null => findDeadlines(sentence)[0]?.text ?? null

/** The clauses of means and constraints that end the sentence. */
function cutConditions(sentence: string): Cut {
  const { means, constraints, finalities, head } = analyseStatement(sentence)
  const clauses = [...means, ...constraints].sort((a, b) => b.start - a.start)
  const lastFinality = Math.max(0, ...finalities.map(({ end }) => end))
  let start = sentence.length
  for (const clause of clauses) {
    const isNext = sentence.slice(clause.end, start).replace(/[\s,]|\bet\b/g, '') === ''
    if (!isNext || clause.start < lastFinality || clause.start < (head?.end ?? 0)) break
    start = clause.start
  }
  return start === sentence.length ? { before: sentence, after: null } : cut(sentence, start)
}

function cut(sentence: string, at: number): Cut {
  const before = sentence.slice(0, at).replace(/[\s,]+$/, '')
  return before === '' ? { before: sentence, after: null } : { before, after: sentence.slice(at).trim() }
}

/** The value to reach, with what it counts: up to the next clause. */
function targetIn(sentence: string): string | null {
  const [first] = findThresholds(sentence)
  if (first === undefined) return null
  const { means, constraints, finalities } = analyseStatement(sentence)
  const ends = [...means, ...constraints, ...finalities, ...findDeadlines(sentence)]
    .map(({ start }) => start)
    .filter((start) => start >= first.end)
  const comma = sentence.indexOf(',', first.end)
  const end = Math.min(sentence.length, ...ends, ...(comma < 0 ? [] : [comma]))
  const opening = OPENS_TIME.exec(sentence.slice(0, end))?.[1] ?? ''
  return sentence.slice(first.start, end - opening.length).trim() || first.text
}

/** Only where no word is lost: what is not part of the sentence stands in it already, or is blank. */
function asSentence(source: SourceDocument, objective: Objective): readonly Refactoring[] {
  const { node, statement, conditions, deadline } = objective
  if (statement === null || node.kind !== 'mapping' || isBlank(statement.value)) return []
  if (source.comments.some(({ range }) => isInside(range, node.range))) return []
  const isKnown = node.entries.every(({ key, value }) => KEYS.has(key.text) && value.kind === 'scalar')
  const added = [conditions, deadline].flatMap((text) => {
    const words = text?.value.trim() ?? ''
    return words === '' || isBlank(words) || statement.value.includes(words) ? [] : [words]
  })
  const sentence = [statement.value.trim().replace(added.length > 0 ? /\s*\.$/ : /$^/, ''), ...added].join(' ')
  const isLossless = node.entries.every(({ value }) => {
    const words = value.kind === 'scalar' ? value.text.replace(/[\r\n\t]/g, ' ').trim() : ''
    return isBlank(words) || sentence.includes(words.replace(/\s*\.$/, ''))
  })
  if (!isKnown || !isLossless) return []
  return offered('objectif-en-une-phrase', rewritten(source, objective, new Prose(sentence)), {
    fr: 'Écrire cet objectif en une phrase',
    en: 'Write this objective as one sentence',
  })
}

const KEYS = new Set(Object.keys(objectivePart()))

function rewritten(source: SourceDocument, { node, competency }: Objective, part: Written): TextEdit | null {
  const list = nodeUnder(competency.node, 'objectifs')
  if (list?.kind !== 'sequence' || !isInside(node.range, list.range)) return null
  if (isInSquares(source, list)) return { range: node.range, text: inBrackets(part) }
  const dash = dashBefore(source, node)
  return dash === null ? null : { range: node.range, text: afterDash(part, dash.length, layoutOf(source)) }
}

const offered = (id: string, edit: TextEdit | null, title: Localised): readonly Refactoring[] =>
  edit === null ? [] : [{ id, title, kind: 'rewrite', edits: [edit] }]
