import type { CheckResult } from '../../../core/src/engine/check.ts'
import type { Localised } from '../../../core/src/language.ts'
import type { Asked, Intent } from './intent.ts'
import { INTENTS } from './intents/index.ts'
import { blockLine, competencyLine } from './lines.ts'
import { type Named, namedIn, type UnknownCode } from './named.ts'
import { elements, type Reply, type ReplyPart, reply, words } from './reply.ts'
import { Understander, type Understanding } from './understanding/understand.ts'

/** Below this likeness a question was not understood. */
const UNDERSTOOD = 0.3

/** Two intents this near each other: better to ask which is meant. */
const TOO_CLOSE = 0.04

/** What was said last, on which a short question leans: « et C1.3 ? ». */
export interface Memory {
  readonly intent: string | null
  readonly competencies: readonly string[]
  readonly blocks: readonly string[]
}

export interface Turn {
  readonly reply: Reply
  /** What was understood; `null`: it needs a language model, and the reply says so. */
  readonly intent: string | null
  readonly memory: Memory
}

export const NOTHING_SAID: Memory = { intent: null, competencies: [], blocks: [] }

const understander = new Understander(INTENTS)

/** What a question asks: the likeliest intents first, and what it names. */
export function understand(
  question: string,
  checked: CheckResult | null,
): { readonly named: Named; readonly understandings: readonly Understanding[] } {
  const named = namedIn(question, checked?.referential ?? null)
  return { named, understandings: understander.understand(named.manner) }
}

/**
 * Answers a question without a language model. Never throws for a question; says plainly what it does not understand.
 * @param checked the référentiel that is open, `null` when none is
 */
export function answerWithoutModel(question: string, checked: CheckResult | null, memory: Memory = NOTHING_SAID): Turn {
  const { named, understandings } = understand(question, checked)
  const leaning = leansOn(named, memory)
  const [first, second] = understandings
  if (leaning === null && (first === undefined || first.likeness < UNDERSTOOD)) {
    return { reply: notUnderstood(named), intent: null, memory }
  }
  const intent = leaning ?? intentNamed(first?.id)
  if (intent === null) return { reply: notUnderstood(named), intent: null, memory }
  if (
    leaning === null &&
    first !== undefined &&
    second !== undefined &&
    first.likeness - second.likeness < TOO_CLOSE &&
    first.likeness < 0.6
  ) {
    const other = intentNamed(second.id)
    if (other !== null) return { reply: whichOne(intent, other), intent: null, memory }
  }
  return answered(intent, { question, named: withWhatWasSaid(named, intent, checked, memory), checked }, memory)
}

function answered(intent: Intent, asked: Asked, memory: Memory): Turn {
  const { named, checked } = asked
  if (intent.aboutFile && checked === null) return { reply: NO_FILE, intent: intent.id, memory }
  if (intent.needs !== undefined && named[intent.needs].length === 0) {
    return { reply: whatIsMeant(intent.needs, asked), intent: intent.id, memory: { ...memory, intent: intent.id } }
  }
  return { reply: intent.answer(asked), intent: intent.id, memory: remembered(intent, named, memory) }
}

/** « et C1.3 ? », « pour le bloc 2 ? »: the question before, about something else. */
function leansOn({ manner }: Named, { intent }: Memory): Intent | null {
  return /^(?:et|and|même chose|idem|pareil|pour|for)?[\s,]*(?:(?:pour|de|du|avec|sur|le|la|for|of|about)\s+)*(?:COMPETENCE|BLOC|MODALITE)(?:\s*(?:et|,)\s*(?:COMPETENCE|BLOC|MODALITE))*\s*\??$/iu.test(
    manner,
  ) && intent !== null
    ? intentNamed(intent)
    : null
}

/** « ses critères », « ce bloc »: what was named last stands in for what is not named now. */
function withWhatWasSaid(named: Named, { needs }: Intent, checked: CheckResult | null, memory: Memory): Named {
  if (checked === null || (needs !== 'competencies' && needs !== 'blocks') || named[needs].length > 0) return named
  const codes = memory[needs]
  if (codes.length === 0 || named.unknown.length > 0) return named
  const before = namedIn(codes.join(' '), checked.referential)
  return { ...named, [needs]: before[needs] }
}

function remembered({ id }: Intent, { competencies, blocks }: Named, before: Memory): Memory {
  const codes = (named: readonly { readonly id: { readonly value: string } | null }[]): readonly string[] =>
    named.flatMap((element) => element.id?.value.trim() ?? [])
  return {
    intent: id,
    competencies: competencies.length > 0 ? codes(competencies) : before.competencies,
    blocks: blocks.length > 0 ? codes(blocks) : before.blocks,
  }
}

const intentNamed = (id: string | undefined): Intent | null => INTENTS.find((intent) => intent.id === id) ?? null

const NO_FILE = reply([
  words(
    'Aucun référentiel n’est ouvert. Ouvrez un fichier «\u00a0.referentiel.yaml\u00a0», ou donnez-le à la commande.',
    'No référentiel is open. Open a “.referentiel.yaml” file, or give it to the command.',
  ),
])

function notUnderstood({ unknown }: Named): Reply {
  const [code] = unknown
  if (code !== undefined) return reply([codeWords(code)])
  return reply(
    [
      words(
        'Je n’ai pas compris cette question. Sans modèle de langage, je ne réponds qu’aux questions simples\u00a0; une question libre demande un modèle (Ollama, par exemple).',
        'I did not understand this question. Without a language model I only answer plain ones; a free question needs a model (Ollama, for instance).',
      ),
    ],
    [{ fr: 'Que sais-tu faire\u00a0?', en: 'What can you do?' }],
  )
}

function codeWords({ written, isAmbiguous, near }: UnknownCode): ReplyPart {
  const list = near.join(', ')
  if (isAmbiguous) {
    return words(
      `«\u00a0${written}\u00a0» se trouve dans plusieurs blocs. Précisez\u00a0: ${list}.`,
      `“${written}” stands in several blocs. Say which: ${list}.`,
    )
  }
  return words(
    `«\u00a0${written}\u00a0» ne désigne rien dans ce référentiel.${list === '' ? '' : ` Peut-être ${list}\u00a0?`}`,
    `“${written}” designates nothing in this référentiel.${list === '' ? '' : ` Perhaps ${list}?`}`,
  )
}

function whichOne(first: Intent, second: Intent): Reply {
  const examples = [first, second].flatMap(({ examples: [example] }) => (example === undefined ? [] : [example]))
  return reply(
    [words('Que voulez-vous dire\u00a0?', 'What do you mean?')],
    examples.map((example) => asTyped(example)),
  )
}

/** An example as a person would type it. */
function asTyped(example: string): Localised {
  const typed = example
    .replace('COMPETENCE', 'C1.1')
    .replace('BLOC', 'bloc 1')
    .replace('MODALITE', 'E1')
    .replace('REGLE', 'competence-verbe-a-eviter')
    .replace('CITATION', '«\u00a0…\u00a0»')
  return { fr: typed, en: typed }
}

function whatIsMeant(needs: NonNullable<Intent['needs']>, { named, checked }: Asked): Reply {
  const [unknown] = named.unknown
  if (unknown !== undefined) return reply([codeWords(unknown)])
  const blocks = checked?.referential.blocks ?? []
  switch (needs) {
    case 'competencies':
      return reply([
        words('Quelle compétence\u00a0?', 'Which competency?'),
        elements(blocks.flatMap((block) => block.competencies.map(competencyLine))),
      ])
    case 'blocks':
      return reply([words('Quel bloc\u00a0?', 'Which bloc?'), elements(blocks.map(blockLine))])
    case 'assessments':
      return reply([words('Quelle épreuve\u00a0? Donnez son code.', 'Which assessment? Give its code.')])
    case 'rules':
      return reply([
        words(
          'Quelle règle\u00a0? Donnez son nom, par exemple «\u00a0competence-verbe-a-eviter\u00a0».',
          'Which rule? Give its name, for instance “competence-verbe-a-eviter”.',
        ),
      ])
    case 'quoted':
      return reply([words('Quel mot\u00a0? Écrivez-le entre guillemets.', 'Which word? Write it between quotes.')])
  }
}
