import { type ClauseAt, findClauses } from './clauses.ts'
import { coordinatedVerbs, findHead, type VerbAt, verbAt } from './head.ts'
import { remember } from './memo.ts'
import type { ActionVerb, Clause, Span, StatementAnalysis } from './statement.ts'
import { wordSet } from './word-set.ts'
import { type Token, tokenise } from './words.ts'

/**
 * How a competency statement is made. Any string is accepted, an empty one included; a statement may hold its bullets and
 * what follows them, joined by spaces. Spans are offsets in `text` and never overlap within means, finalities and constraints.
 */
export const analyseStatement: (text: string) => StatementAnalysis = remember(1_000, (text) => {
  const tokens = tokenise(text)
  const { head, expected } = findHead(text, tokens)
  const clauses = findClauses(tokens, head)
  const spans = (kind: ClauseAt['kind']) =>
    clauses.filter((clause) => clause.kind === kind).flatMap((clause) => spanOfClause(text, tokens, clause) ?? [])
  const limit = head ? firstClauseAfter(clauses, head, tokens.length) : 0
  const verbs = head ? coordinatedVerbs(tokens, head, limit) : []
  return {
    text,
    head: head ? written(text, head.verb) : null,
    actions: verbs.map(({ verb }) => written(text, verb)),
    opening: head ? null : openingAt(text, tokens, expected),
    object: head ? objectOf(text, tokens, verbs, clauses) : null,
    means: spans('means'),
    finalities: spans('finality'),
    constraints: spans('constraint'),
  }
})

function written(text: string, verb: ActionVerb): ActionVerb {
  return { ...verb, text: text.slice(verb.start, verb.end) }
}

function firstClauseAfter(clauses: readonly ClauseAt[], head: VerbAt, end: number): number {
  return clauses.find((clause) => clause.from >= head.to)?.from ?? end
}

/** From the verbs that stand together to the first clause; after a clause inserted between verb and object. */
function objectOf(
  text: string,
  tokens: readonly Token[],
  verbs: readonly VerbAt[],
  clauses: readonly ClauseAt[],
): Span | null {
  let from = verbs[0]?.to ?? 0
  for (const verb of verbs.slice(1)) {
    if (!tokens.slice(from, verb.from).every((token) => isEdge(token) || token.word === 'puis')) break
    from = verb.to
  }
  for (const clause of [...clauses.filter((each) => each.from >= from), null]) {
    const found = spanOf(text, tokens, from, clause?.from ?? tokens.length)
    if (found) return found
    from = clause?.to ?? from
    if (resumesWithVerb(tokens, from)) return null
  }
  return null
}

/** Past a clause that the next action closed, what follows is the object of that action. */
function resumesWithVerb(tokens: readonly Token[], from: number): boolean {
  let at = from
  while (at < tokens.length && (isEdge(tokens[at]) || tokens[at]?.word === 'puis')) at += 1
  return verbAt(tokens, at) !== null
}

/** The first words of the main clause, up to its first punctuation, three at most. */
function openingAt(text: string, tokens: readonly Token[], at: number): Span | null {
  let to = at
  let words = 0
  while (to < tokens.length && words < 3 && (tokens[to]?.kind !== 'punctuation' || to === at)) {
    if (!tokens[to]?.word.endsWith("'")) words += 1
    to += 1
  }
  return spanOf(text, tokens, at, to)
}

function spanOfClause(text: string, tokens: readonly Token[], clause: ClauseAt): Clause | null {
  const span = spanOf(text, tokens, clause.from, clause.to)
  return span && { ...span, marker: clause.marker }
}

const EDGES = wordSet(', ; : . ! ? / - – — • * et ou puis mais voire')

/** The tokens as a span, without the punctuation and the links that border them. */
function spanOf(text: string, tokens: readonly Token[], from: number, to: number): Span | null {
  let first = from
  let last = to - 1
  while (first <= last && isEdge(tokens[first])) first += 1
  while (last >= first && isEdge(tokens[last], tokens[last - 1])) last -= 1
  const start = tokens[first]?.start
  const end = tokens[last]?.end
  return first > last || start === undefined || end === undefined ? null : { start, end, text: text.slice(start, end) }
}

function isEdge(token: Token | undefined, before?: Token): boolean {
  if (!token) return false
  if (EDGES.has(token.word)) return true
  return token.word === "qu'" && before?.word === 'ainsi' ? true : token.word === 'ainsi'
}
