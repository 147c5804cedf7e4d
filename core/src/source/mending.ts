import { asLetters, type CutText, cutTexts } from './brace-texts.ts'
import { findConflicts } from './conflict-markers.ts'
import type { SyntaxProblem } from './document.ts'
import { type EventsOutcome, type Failure, isTooDeep } from './events-reader.ts'
import { startOfLine } from './gaps.ts'
import { gluedKeys } from './glued-keys.ts'
import { LARGEST_BROKEN_TEXT } from './limits.ts'
import * as say from './messages.ts'
import { ordinaryIndentation } from './non-breaking-indentation.ts'
import { type Parser, WholeParser } from './parser.ts'
import type { Reading } from './reading.ts'
import { carryToOriginal } from './repair/carry.ts'
import { heal, inOriginal } from './repair/heal.ts'
import { type RepairEdit, RepairedText } from './repair/repaired-text.ts'
import { tolerantReader } from './tolerant-reader.ts'
import { unreadable } from './yaml-errors.ts'

/** A text is mended, read, and looked at again at most this often. */
const MOST_ROUNDS = 5

/** Of the errors in what could not be mended: the first are causes, the others mostly follow from them. */
const MOST_ERRORS = 5

/** In a huge text, how many lines above the one that cannot be read may be left out with it. */
const LINES_GIVEN_UP = 3

/**
 * Reads a text, well-formed or not. A well-formed text without anything odd takes the events reader and nothing else. Any other is mended
 * as far as its mistakes are recognised and read through the repair; what is still broken then is left to the tolerant reader.
 * @param text as long as `original`, with the characters YAML refuses replaced
 * @param parser what reads the texts that are tried
 */
export function readMending(original: string, text: string, parser: Parser = new WholeParser()): Reading {
  const conflicts = findConflicts(text)
  if (conflicts !== null) {
    const repaired = RepairedText.of(original, text).edit(conflicts.edits)
    return new Mending(repaired, [conflicts.problem], parser).read(parser.read(repaired.text))
  }
  const outcome = parser.read(text)
  if ('reading' in outcome && oddities(text, outcome.reading) === null) return outcome.reading
  return new Mending(RepairedText.of(original, text), [], parser).read(outcome)
}

interface Oddities {
  readonly edits: readonly RepairEdit[]
  readonly problems: readonly SyntaxProblem[]
}

/** What is well-formed and cannot be meant, and how to read what is. */
function oddities(text: string, reading: Reading): Oddities | null {
  const { misplacedKeys = [], keysWithoutDash = [], gluedCandidates = [], cutCandidates = [] } = reading
  const first = misplacedKeys[0]
  if (first !== undefined) {
    const edits = ordinaryIndentation(text, misplacedKeys)
    const problem = reading.problems.find(
      (one) => one.code === 'espace-insecable' && one.range.end === first.range.start,
    )
    if (edits.length > 0) return { edits, problems: problem === undefined ? [] : [problem] }
  }
  if (keysWithoutDash.length > 0) {
    const edits = keysWithoutDash.map(({ range }) => ({ start: range.start - 2, end: range.start, text: '- ' }))
    return { edits, problems: reading.problems.filter((one) => one.code === 'tiret-manquant') }
  }
  if (cutCandidates.length > 0) {
    const cuts = distinct([...new Set(cutCandidates)].flatMap((opening) => cutTexts(text, opening)))
    const problems = cuts.map((cut) => say.cutInBraces(text, cut))
    if (cuts.length > 0) return { edits: cuts.flatMap(asLetters), problems }
  }
  if (gluedCandidates.length === 0) return null
  const glued = gluedKeys(text, gluedCandidates)
  return glued.edits.length === 0 ? null : glued
}

/** Braces inside others are followed with them and on their own: each text once, in the order of the text. */
function distinct(cuts: readonly CutText[]): readonly CutText[] {
  return [...new Map(cuts.map((cut) => [cut.range.start, cut])).values()].sort((a, b) => a.range.start - b.range.start)
}

class Mending {
  #repaired: RepairedText
  readonly #problems: SyntaxProblem[]
  readonly #parser: Parser

  /** @param problems what was told already, in offsets of the original text */
  constructor(repaired: RepairedText, problems: readonly SyntaxProblem[], parser: Parser) {
    this.#repaired = repaired
    this.#parser = parser
    this.#problems = [...problems]
  }

  read(first: EventsOutcome): Reading {
    let outcome = first
    for (let round = 0; round < MOST_ROUNDS; round++) {
      if ('failure' in outcome) {
        const healed = heal(this.#repaired, outcome.failure, this.#parser)
        this.#repaired = healed.repaired
        this.#problems.push(...healed.problems)
        if (healed.failure !== null) {
          return isTooDeep(healed.failure) ? this.#readShallow(healed.failure) : this.#readTolerantly(healed.failure)
        }
      } else {
        const odd = oddities(this.#repaired.text, outcome.reading)
        if (odd === null) return this.#finish(outcome.reading)
        this.#problems.push(...odd.problems.map((one) => inOriginal(one, this.#repaired)))
        this.#repaired = this.#repaired.edit(odd.edits)
      }
      outcome = this.#parser.read(this.#repaired.text)
    }
    return 'reading' in outcome ? this.#finish(outcome.reading) : this.#readTolerantly(outcome.failure)
  }

  /** Reads the text up to where it nests too deep; what that leaves open is no mistake of its own. */
  #readShallow(failure: Failure): Reading {
    const { text } = this.#repaired
    const range = { start: failure.offset, end: Math.min(failure.offset + 1, text.length) }
    this.#problems.push(inOriginal(say.tooDeep(range), this.#repaired))
    return this.#finish({ ...tolerantReader(text.slice(0, failure.offset)), problems: [] })
  }

  #readTolerantly(failure: Failure): Reading {
    const { text } = this.#repaired
    if (text.length > LARGEST_BROKEN_TEXT) return this.#readBefore(failure)
    const reading = tolerantReader(text)
    const errors = reading.problems.filter((one) => one.severity === 'error').slice(0, MOST_ERRORS)
    const warnings = reading.problems.filter((one) => one.severity === 'warning')
    if (errors.length > 0) return this.#finish({ ...reading, problems: [...errors, ...warnings] })
    const range = { start: failure.offset, end: Math.min(failure.offset + 1, text.length) }
    return this.#finish({ ...reading, problems: [...reading.problems, unreadable(range)] })
  }

  /** Reads what stands above the line that cannot be read. */
  #readBefore(failure: Failure): Reading {
    const { text } = this.#repaired
    const range = { start: failure.offset, end: Math.min(failure.offset + 1, text.length) }
    this.#problems.push(inOriginal(say.tooLargeToMend(range), this.#repaired))
    let end = startOfLine(text, failure.offset)
    for (let lines = 0; lines < LINES_GIVEN_UP; lines++) {
      const outcome = this.#parser.read(text.slice(0, end))
      if ('reading' in outcome) return this.#finish(outcome.reading)
      end = startOfLine(text, Math.max(0, end - 1))
    }
    return this.#finish({ ...tolerantReader(text.slice(0, Math.min(end, LARGEST_BROKEN_TEXT))), problems: [] })
  }

  #finish(reading: Reading): Reading {
    const carried = carryToOriginal(reading, this.#repaired)
    return { ...carried, problems: [...this.#problems, ...carried.problems] }
  }
}
