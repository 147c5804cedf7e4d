import { correspondence } from '../../../../core/src/comparing/correspondence.ts'
import { findingChanges } from '../../../../core/src/comparing/findings.ts'
import { type CheckResult, check } from '../../../../core/src/engine/check.ts'
import type { Settings } from '../../../../core/src/engine/settings.ts'
import type { Localised } from '../../../../core/src/language.ts'
import type { SourceDocument } from '../../../../core/src/source/document.ts'
import { readSource } from '../../../../core/src/source/read.ts'
import { counts } from '../counts.ts'
import {
  findings,
  type Pending,
  type Reply,
  type ReplyPart,
  reply,
  said,
  type Way,
  type Write,
  words,
} from '../reply.ts'
import { choiceIn, type Pick } from './choice.ts'
import { ACCEPT, ALL_DONE, choose, decisions, isOpen, letterOf, NONE, NOTHING, openOnes, which } from './decisions.ts'
import { changedLines, isMade, madeWay } from './ways.ts'

export interface Decision {
  readonly question: string
  readonly pending: readonly Pending[]
  readonly checked: CheckResult
  readonly settings: Settings
}

/**
 * What follows when someone says « oui », « applique la 2 »: what is to be written, and what to say once it is. Only what was shown can be
 * written: when the file has changed so that other lines would be, these are shown and asked about first.
 */
export function applied(decision: Decision): Reply {
  const { question, pending } = decision
  const open = openOnes(pending)
  if (open.length === 0) return pending.length === 0 ? NOTHING : ALL_DONE
  if (!isPlainConsent(question)) return { ...reply([NOT_PLAIN], decisions(pending)), pending }
  const choice = choiceIn(question, pending.length)
  if (choice.kind === 'unsaid' && open.length > 1) return { ...which(pending), pending }
  const picks = choice.kind === 'chosen' ? choice.picks : open
  const wrong = picks.flatMap((pick) => problemOf(pick, pending) ?? [])
  if (wrong.length > 0) return { ...reply(wrong.slice(0, 1).map(said), [choose(pending)]), pending }
  return written(picks, decision)
}

/** « oui mais… », « pas la 2 »: no consent that could be acted on. */
const HESITATION =
  /(?<!\p{L})(?:mais|sauf|plut[oô]t|pas|non|ne|n[’']|si|avant|change|changer|modifie|modifier|but|except|not|don[’']t|instead|change|unless)(?!\p{L})/iu
/** « ok merci » may as well end the conversation. */
const THANKS = /(?<!\p{L})(?:merci|thanks|thank you)(?!\p{L})/iu
const CLEAR = /(?<!\p{L})(?:oui|yes|appli\p{L}+|[ée]cri\p{L}+|apply|write|vas-y|go)(?!\p{L})/iu

/** Whether an agreement is one without reserve: only such a one writes. */
export const isPlainConsent = (question: string): boolean =>
  !HESITATION.test(question) && (!THANKS.test(question) || CLEAR.test(question))

const NOT_PLAIN = words(
  'Rien n’est écrit\u00a0: je n’écris qu’avec un accord sans réserve. Prenez la proposition telle quelle, ou laissez-la.',
  'Nothing is written: I only write with a plain consent. Take the proposal as it is, or leave it.',
)

function problemOf({ number, way }: Pick, pending: readonly Pending[]): Localised | null {
  const chosen = pending[number - 1]
  if (chosen === undefined) {
    return pending.length === 1
      ? {
          fr: 'Il n’y a qu’une proposition\u00a0: répondez oui ou non.',
          en: 'There is one proposal only: answer yes or no.',
        }
      : {
          fr: `Il n’y a pas de proposition ${number}\u00a0: elles vont de 1 à ${pending.length}.`,
          en: `There is no proposal ${number}: they go from 1 to ${pending.length}.`,
        }
  }
  if (chosen.isDone) {
    return { fr: `La proposition ${number} est déjà écrite.`, en: `Proposal ${number} is written already.` }
  }
  const [reason] = chosen.notes
  if (!isOpen(chosen)) {
    return {
      fr: `La proposition ${number} ne peut pas être écrite. ${reason?.fr ?? ''}`,
      en: `Proposal ${number} cannot be written. ${reason?.en ?? ''}`,
    }
  }
  if (chosen.ways[way] === undefined) {
    return {
      fr: `La proposition ${number} n’a pas de formulation ${letterOf(way)}.`,
      en: `Proposal ${number} has no phrasing ${letterOf(way)}.`,
    }
  }
  return null
}

function written(picks: readonly Pick[], { pending, checked, settings }: Decision): Reply {
  const before = checked.source
  const creations: Write[] = []
  let source = before
  for (const { number, way } of picks) {
    const chosen = pending[number - 1]?.ways[way]
    if (chosen === undefined) continue
    const { change } = chosen
    if (change.kind === 'create') {
      creations.push(change)
      continue
    }
    const made = madeWay(source, chosen.text, change.operations)
    if (!isMade(made)) return { ...reply([cannot(number, made)]), pending }
    // Once something is written in this same answer, lines and codes have moved: what comes first is held to what was shown.
    if (source === before && !isAsShown(made.way, chosen)) return changedSince({ number, way }, made.way, pending)
    source = readSource(made.after)
  }
  const left = afterWriting(picks, pending, source)
  const edits: readonly Write[] = source === before ? [] : [{ kind: 'edit', before: before.text, after: source.text }]
  // The lines of one proposal in its first phrasing were just shown.
  const isNew = picks.length > 1 || picks.some(({ way }) => way > 0)
  const parts: readonly ReplyPart[] = [
    ...creations.flatMap((write) => (write.kind === 'create' ? [CREATED(write.name)] : [])),
    ...(edits.length === 0
      ? []
      : [
          ...(isNew ? [{ kind: 'difference', lines: changedLines(before.text, source.text) } as const] : []),
          ...consequences(checked, check(source, settings)),
        ]),
  ]
  const isOver = openOnes(left).length === 0
  return {
    ...reply(parts, isOver ? [] : [choose(left), NONE]),
    writes: [...creations, ...edits],
    pending: isOver ? [] : left,
  }
}

const isAsShown = (now: Way, shown: Way): boolean =>
  now.lines.filter((line) => !line.startsWith('@@')).join('\n') ===
  shown.lines.filter((line) => !line.startsWith('@@')).join('\n')

const cannot = (number: number, reason: Localised): ReplyPart =>
  words(
    `La proposition ${number} ne peut pas être écrite. ${reason.fr}`,
    `Proposal ${number} cannot be written. ${reason.en}`,
  )

/** The file is no longer what it was: the lines as they would be now, to be confirmed. */
function changedSince({ number, way }: Pick, now: Way, pending: readonly Pending[]): Reply {
  const renewed = pending.map((one, index) =>
    index === number - 1 ? { ...one, ways: one.ways.map((each, at) => (at === way ? now : each)) } : one,
  )
  return {
    ...reply(
      [
        words(
          `Le fichier a changé depuis\u00a0: rien n’est écrit. La proposition ${number} donnerait maintenant\u00a0:`,
          `The file has changed since: nothing is written. Proposal ${number} would now give:`,
        ),
        { kind: 'difference', lines: now.lines },
      ],
      [pending.length === 1 ? ACCEPT : { fr: `Applique la ${number}`, en: `Apply ${number}` }, NONE],
    ),
    pending: renewed,
  }
}

/** What is left to decide, with the lines as they would stand in the new text. */
function afterWriting(picks: readonly Pick[], pending: readonly Pending[], source: SourceDocument): readonly Pending[] {
  return pending.map((one, index) => {
    if (picks.some(({ number }) => number === index + 1)) return { ...one, isDone: true }
    if (one.isDone) return one
    const ways = one.ways.flatMap((way) => {
      if (way.change.kind === 'create') return [way]
      const made = madeWay(source, way.text, way.change.operations)
      return isMade(made) ? [made.way] : []
    })
    return { ...one, ways }
  })
}

const CREATED = (name: string): ReplyPart =>
  words(
    `Fichier écrit\u00a0: ${name}. Complétez ses passages marqués «\u00a0…\u00a0», puis vérifiez-le.`,
    `File written: ${name}. Fill in its passages marked “…”, then check it.`,
  )

/** What the rules say after a change that they did not say before. */
function consequences(before: CheckResult, after: CheckResult): readonly ReplyPart[] {
  const { appeared, disappeared } = findingChanges(before, after, correspondence(before, after))
  const isSerious = ({ severity }: { readonly severity: string }): boolean => severity !== 'info'
  const worse = appeared.filter(isSerious)
  const better = disappeared.filter(isSerious)
  const gone = counts(better.length, 'finding')
  const mended = better.length === 0 ? [] : [words(`${gone.fr} de moins.`, `${gone.en} fewer.`)]
  if (worse.length === 0) {
    return [words('C’est écrit, sans nouveau constat.', 'It is written, with no new finding.'), ...mended]
  }
  return [words('C’est écrit. Il reste à voir\u00a0:', 'It is written. To be looked at:'), findings(worse), ...mended]
}
