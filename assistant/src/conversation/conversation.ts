import type { CheckResult } from '../../../core/src/engine/check.ts'
import type { Settings } from '../../../core/src/engine/settings.ts'
import { addressOf } from '../../../core/src/model/address.ts'
import type { NamedElement } from '../../../core/src/model/naming.ts'
import type { DraftingHelp } from '../drafting/draft-with-model.ts'
import type { Asked, Intent } from './intent.ts'
import { appliquer } from './intents/appliquer.ts'
import { INTENTS } from './intents/index.ts'
import { type Memory, NOTHING_SAID } from './memory.ts'
import { type Named, namedIn } from './named.ts'
import { isBareChoice } from './proposals/choice.ts'
import type { Pending, Reply, Write } from './reply.ts'
import { NO_FILE, notUnderstood, whatIsMeant, whichOne } from './unanswered.ts'
import { BEYOND } from './understanding/beyond.ts'
import { MARKS } from './understanding/features.ts'
import { Understander, type Understanding } from './understanding/understand.ts'

export { type Memory, NOTHING_SAID } from './memory.ts'

/** Below this likeness a question was not understood. */
export const UNDERSTOOD = 0.4

/** Two intents this near each other: better to ask which is meant. */
const TOO_CLOSE = 0.04

/** From this likeness on, no other intent need be asked about. */
const SURE = 0.6

/** What a question is asked about, and what was said before it. */
export interface Situation {
  /** The référentiel that is open; `null` when none is. */
  readonly checked: CheckResult | null
  /** The name of its file, without the folder. */
  readonly file?: string
  /** What its configuration asks of a check. */
  readonly settings?: Settings
  readonly memory?: Memory
  /** Who helps to draft; nobody when absent. */
  readonly help?: DraftingHelp
}

export interface Turn {
  readonly reply: Reply
  /** What was understood; `null`: it needs a language model, and the reply says so. */
  readonly intent: string | null
  /** What the next question leans on. When the writes fail, the memory before this turn stands. */
  readonly memory: Memory
  /** What the person has just confirmed: to be written before the reply, which says that it is, is shown. */
  readonly writes: readonly Write[]
}

const understander = new Understander([...INTENTS, { id: 'beyond', examples: BEYOND }])

/** What a question asks: the likeliest intents first, and what it names. */
export function understand(
  question: string,
  checked: CheckResult | null,
): { readonly named: Named; readonly understandings: readonly Understanding[] } {
  const named = namedIn(question, checked?.referential ?? null)
  return { named, understandings: understander.understand(named.manner) }
}

/** A question as it was understood. */
export type Understood =
  | { readonly kind: 'intent'; readonly intent: Intent; readonly named: Named; readonly likeness: number }
  /** Two intents are as likely. */
  | { readonly kind: 'unsure'; readonly between: readonly [Intent, Intent]; readonly named: Named }
  | { readonly kind: 'unknown'; readonly named: Named }

export function understood(question: string, { checked, memory = NOTHING_SAID }: Situation): Understood {
  const { named, understandings } = understand(question, checked)
  const leaning = memory.pending.length > 0 && isBareChoice(question) ? appliquer : leansOn(named, memory)
  if (leaning !== null) return { kind: 'intent', intent: leaning, named, likeness: 1 }
  const [first, second] = understandings
  const intent = intentNamed(first?.id)
  if (first === undefined || intent === null || first.likeness < UNDERSTOOD) return { kind: 'unknown', named }
  // What it would be about is neither named nor known from before: likelier another question with a word in common.
  if (intent.needs !== undefined && first.likeness < SURE && isAboutNothing(intent.needs, named, memory)) {
    return { kind: 'unknown', named }
  }
  const other = intentNamed(second?.id)
  const isClose = second !== undefined && first.likeness - second.likeness < TOO_CLOSE && first.likeness < SURE
  if (isClose && other !== null) return { kind: 'unsure', between: [intent, other], named }
  return { kind: 'intent', intent, named, likeness: first.likeness }
}

function isAboutNothing(needs: NonNullable<Intent['needs']>, named: Named, memory: Memory): boolean {
  if (named[needs].length > 0 || named.unknown.length > 0) return false
  return needs === 'rules' || needs === 'quoted' || memory[needs].length === 0
}

/**
 * Answers a question by what is understood of it. No model is asked but to draft, when the situation has one. Never throws for a question;
 * says plainly what it does not understand.
 */
export async function answerWithoutModel(question: string, situation: Situation): Promise<Turn> {
  const found = understood(question, situation)
  const { memory = NOTHING_SAID, checked } = situation
  if (found.kind === 'intent') return answerIntent(question, found, situation)
  const said = found.kind === 'unknown' ? notUnderstood(found.named) : whichOne(...found.between, found.named, checked)
  return { reply: said, intent: null, memory, writes: [] }
}

/** The answer of an intent, with what was said before standing in for what the question does not name. */
export async function answerIntent(
  question: string,
  { intent, named: written }: { readonly intent: Intent; readonly named: Named },
  { checked, file = '', settings = {}, memory = NOTHING_SAID, help = NO_HELP }: Situation,
): Promise<Turn> {
  if (intent.aboutFile && checked === null) return { reply: NO_FILE, intent: intent.id, memory, writes: [] }
  const named = withWhatWasSaid(written, intent, checked, memory)
  const asked: Asked = { question, named, checked, file, settings, pending: memory.pending, help }
  if (intent.needs !== undefined && named[intent.needs].length === 0) {
    const ask = whatIsMeant(intent.needs, asked)
    return { reply: ask, intent: intent.id, memory: { ...memory, intent: intent.id }, writes: [] }
  }
  const reply = await intent.answer(asked)
  return { reply, intent: intent.id, memory: remembered(intent, named, reply, memory), writes: reply.writes ?? [] }
}

const NO_HELP: DraftingHelp = { model: null, listener: { signal: new AbortController().signal } }

const LEANING =
  /^(?:et|and|même chose|idem|pareil|pour|for)?[\s,]*(?:(?:pour|de|du|avec|sur|le|la|for|of|about)\s+)*(?:COMPETENCE|BLOC|MODALITE)(?:\s*(?:et|,)\s*(?:COMPETENCE|BLOC|MODALITE))*\s*\??$/iu

/** « et C1.3 ? », « pour le bloc 2 ? »: the question before, about something else. */
function leansOn({ manner }: Named, { intent }: Memory): Intent | null {
  const before = intentNamed(intent ?? undefined)
  if (before === null || !LEANING.test(manner)) return null
  const isAskedAboutIt = MARKS.some(
    (mark) => manner.includes(mark) && before.examples.some((example) => example.includes(mark)),
  )
  return isAskedAboutIt ? before : null
}

/** « ses critères », « ce bloc »: what was named last stands in for what is not named now. */
function withWhatWasSaid(named: Named, { needs }: Intent, checked: CheckResult | null, memory: Memory): Named {
  if (checked === null || needs === undefined || needs === 'rules' || needs === 'quoted') return named
  if (named[needs].length > 0 || named.unknown.length > 0) return named
  const codes = memory[needs]
  if (codes.length === 0) return named
  const before = namedIn(codes.join(' '), checked.referential)
  return { ...named, [needs]: before[needs] }
}

/** Acts on what was said before; what was spoken of stays what it was. */
const ASIDES: ReadonlySet<string> = new Set(['appliquer', 'refuser', 'merci', 'bonjour', 'aide'])

function remembered({ id }: Intent, named: Named, reply: Reply, before: Memory): Memory {
  const { competencies, blocks, assessments } = named
  return {
    intent: ASIDES.has(id) ? before.intent : id,
    competencies: competencies.length > 0 ? addressesOf(competencies) : before.competencies,
    blocks: blocks.length > 0 ? addressesOf(blocks) : before.blocks,
    assessments: assessments.length > 0 ? addressesOf(assessments) : before.assessments,
    pending: pendingAfter(reply, before.pending),
  }
}

/** What waits for a decision after a reply: what it says, else what it proposes, else what waited already. */
export function pendingAfter(
  { parts, pending }: Pick<Reply, 'parts' | 'pending'>,
  before: readonly Pending[],
): readonly Pending[] {
  if (pending !== undefined) return pending
  const proposed = parts.flatMap((part) => (part.kind === 'proposals' ? part.items : []))
  return proposed.length === 0 ? before : proposed.map(({ findings: _, ...kept }) => kept)
}

const addressesOf = (elements: readonly NamedElement[]): readonly string[] =>
  elements.map(addressOf).filter((address) => address !== '')

const intentNamed = (id: string | undefined): Intent | null => INTENTS.find((intent) => intent.id === id) ?? null
