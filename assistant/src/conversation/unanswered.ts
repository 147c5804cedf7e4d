import type { CheckResult } from '../../../core/src/engine/check.ts'
import type { Localised } from '../../../core/src/language.ts'
import { codeOf } from '../../../core/src/model/codes.ts'
import type { Asked, Intent } from './intent.ts'
import { blockLine, competencyLine } from './lines.ts'
import type { Named, UnknownCode } from './named.ts'
import { elements, type Reply, type ReplyPart, reply, words } from './reply.ts'

/** What is said to a question that has no answer: not understood, or not enough said. */

export const NO_FILE = reply([
  words(
    'Aucun référentiel n’est ouvert. Ouvrez un fichier «\u00a0.referentiel.yaml\u00a0», ou donnez-le à la commande.',
    'No référentiel is open. Open a “.referentiel.yaml” file, or give it to the command.',
  ),
])

export function notUnderstood({ unknown }: Named): Reply {
  const [code] = unknown
  if (code !== undefined) return reply([codeWords(code)])
  return reply(
    [
      words(
        'Je ne sais pas répondre à cette question sans modèle de langage.',
        'I cannot answer this question without a language model.',
      ),
      words(
        'Sans modèle, je réponds sur ce qui est écrit dans le référentiel, et je rédige des critères, des objectifs, des examens blancs.',
        'Without one I answer about what the référentiel says, and draft criteria, objectives, mock exams.',
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

/** Two intents are as likely: one example of each, about what was named. */
export function whichOne(first: Intent, second: Intent, named: Named, checked: CheckResult | null): Reply {
  return reply(
    [words('Je ne suis pas sûr de comprendre. Voulez-vous dire\u00a0:', 'I am not sure I understand. Do you mean:')],
    [first, second].flatMap((intent) => asTyped(intent, named, checked) ?? []),
  )
}

const ENGLISH = /\b(?:the|what|which|is|are|how|list|show|of|draft|write|without)\b/i

/** An example as a person would type it, with what the question named or the first code of the file. */
function asTyped({ examples }: Intent, named: Named, checked: CheckResult | null): Localised | null {
  const marks = marksFor(named, checked)
  const fill = (example: string): string =>
    Object.entries(marks).reduce((typed, [mark, code]) => typed.replaceAll(mark, code), example)
  const fr = examples.find((example) => !ENGLISH.test(example))
  const en = examples.find((example) => ENGLISH.test(example)) ?? fr
  return fr === undefined || en === undefined ? null : { fr: capital(fill(fr)), en: capital(fill(en)) }
}

const capital = (typed: string): string => `${typed.charAt(0).toUpperCase()}${typed.slice(1)}`

function marksFor(named: Named, checked: CheckResult | null): Readonly<Record<string, string>> {
  const blocks = checked?.referential.blocks ?? []
  const [competency = blocks.flatMap((block) => block.competencies)[0]] = named.competencies
  const [assessment = blocks.flatMap((block) => block.assessments)[0]] = named.assessments
  const [block = blocks[0]] = named.blocks
  const code = (element: Parameters<typeof codeOf>[0] | undefined, absent: string): string =>
    (element === undefined ? null : codeOf(element)) ?? absent
  return {
    COMPETENCE: code(competency, 'C1'),
    BLOC: code(block, 'bloc 1'),
    MODALITE: code(assessment, 'E1'),
    REGLE: named.rules[0] ?? 'competence-verbe-a-eviter',
    CITATION: `«\u00a0${named.quoted[0] ?? '…'}\u00a0»`,
  }
}

/** The question is understood; what it is about was not said, or is not there. */
export function whatIsMeant(needs: NonNullable<Intent['needs']>, { named, checked }: Asked): Reply {
  const [unknown] = named.unknown
  if (unknown !== undefined) return reply([codeWords(unknown)])
  const blocks = checked?.referential.blocks ?? []
  switch (needs) {
    case 'competencies':
      return reply([
        words('Quelle compétence\u00a0? Donnez son code.', 'Which competency? Give its code.'),
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
