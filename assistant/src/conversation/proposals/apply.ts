import { correspondence } from '../../../../core/src/comparing/correspondence.ts'
import { findingChanges } from '../../../../core/src/comparing/findings.ts'
import { type CheckResult, check } from '../../../../core/src/engine/check.ts'
import type { Settings } from '../../../../core/src/engine/settings.ts'
import type { Localised } from '../../../../core/src/language.ts'
import { readSource } from '../../../../core/src/source/read.ts'
import { findings, type Pending, type Reply, type ReplyPart, reply, said, type Way, type Write, words } from '../reply.ts'
import { type Choice, choiceIn, type Pick } from './choice.ts'
import { changedLines, isWay, wayOf } from './ways.ts'

export interface Decision {
  readonly question: string
  readonly pending: readonly Pending[]
  readonly checked: CheckResult
  readonly settings: Settings | undefined
}

/**
 * What follows when someone says « oui », « applique la 2 »: what is to be written, and what to say once it is. Only what was shown can be
 * written: when the file has changed so that other lines would be, these are shown and asked about first.
 */
export function applied({ question, pending, checked, settings }: Decision): Reply {
  const open = pending.filter(({ isDone, ways }) => !isDone && ways.length > 0)
  if (open.length === 0) return pending.length === 0 ? NOTHING : ALL_DONE
  const picks = picksOf(choiceIn(question, pending.length), pending)
  if (picks === null) return which(pending)
  const wrong = picks.map((pick) => problemOf(pick, pending)).find((problem) => problem !== null)
  if (wrong !== undefined) return { ...reply([said(wrong)], [choose(open, pending)]), pending }
  return written(picks, pending, checked, settings)
}

function picksOf(choice: Choice, pending: readonly Pending[]): readonly Pick[] | null {
  if (choice.kind === 'chosen') return choice.picks
  const open = pending.flatMap(({ isDone, ways }, index) =>
    isDone || ways.length === 0 ? [] : [{ number: index + 1, way: 0 }],
  )
  return choice.kind === 'all' || open.length === 1 ? open : null
}

function problemOf({ number, way }: Pick, pending: readonly Pending[]): Localised | null {
  const chosen = pending[number - 1]
  if (chosen === undefined) {
    return pending.length === 1
      ? { fr: 'Il n’y a qu’une proposition\u00a0: répondez oui ou non.', en: 'There is one proposal only: answer yes or no.' }
      : {
          fr: `Il n’y a pas de proposition ${number}\u00a0: elles vont de 1 à ${pending.length}.`,
          en: `There is no proposal ${number}: they go from 1 to ${pending.length}.`,
        }
  }
  if (chosen.isDone) return { fr: `La ${number} est déjà écrite.`, en: `Number ${number} is written already.` }
  if (chosen.ways[way] === undefined) {
    return {
      fr: `La ${number} n’a pas de formulation «\u00a0${letterOf(way)}\u00a0».`,
      en: `Number ${number} has no phrasing “${letterOf(way)}”.`,
    }
  }
  return null
}

export const letterOf = (way: number): string => String.fromCharCode('a'.charCodeAt(0) + way)

function written(
  picks: readonly Pick[],
  pending: readonly Pending[],
  checked: CheckResult,
  settings: Settings | undefined,
): Reply {
  const writes: Write[] = []
  let { source } = checked
  for (const { number, way } of picks) {
    const chosen = pending[number - 1]?.ways[way]
    if (chosen === undefined) continue
    if (chosen.change.kind === 'create') {
      writes.push(chosen.change)
      continue
    }
    // What came before in this same answer moves the lines and the codes: the first one is held to what was shown.
    const now = wayOf(source, chosen.text, chosen.change.operations)
    if (!isWay(now)) return { ...reply([words(`Impossible d’écrire la ${number}. ${now.fr}`, `Number ${number} cannot be written. ${now.en}`)]), pending }
    if (source === checked.source && !isSame(now, chosen)) return changedSince(number, way, now, pending)
    const after = textAfter(source.text, now)
    source = readSource(after)
  }
  const isEdited = source !== checked.source
  if (isEdited) writes.push({ kind: 'edit', before: checked.source.text, after: source.text })
  const left = refreshed(picks, pending, source)
  const parts: ReplyPart[] = writes.map(saidOf)
  if (isEdited) {
    parts.push({ kind: 'difference', lines: changedLines(checked.source.text, source.text) })
    parts.push(...consequences(checked, check(source, settings)))
  }
  const open = left.filter(({ isDone, ways }) => !isDone && ways.length > 0)
  return { ...reply(parts, open.length === 0 ? [] : [choose(open, left), NONE]), writes, pending: open.length === 0 ? [] : left }

  function textAfter(before: string, { change }: Way): string {
    if (change.kind === 'create') return before
    const made = wayText(change)
    return made ?? before
  }

  function wayText({ operations }: Extract<Way['change'], { readonly kind: 'edit' }>): string | null {
    const made = proposed(source, operations)
    return made
  }
}
