import type { CheckResult } from '../../../core/src/engine/check.ts'
import type { Language } from '../../../core/src/language.ts'
import { DATA_ARE_NO_ORDERS, quoted } from '../drafting/quoted.ts'
import type { Message } from '../models/model.ts'
import { estimateTokens } from '../models/tokens.ts'
import { TOOLS } from './tools/index.ts'
import { competency } from './tools/view.ts'

/** What was asked and answered before. */
export interface Exchange {
  readonly question: string
  readonly answer: string
}

const ROLE = `Tu aides un ingénieur de certification à écrire et à relire un référentiel français (RNCP, RS). Tu réponds brièvement, en français de métier, et tu dis quoi faire ensuite quand c’est utile. Tu ne parles que de ce que les outils t’ont montré ; tu cites les codes (C1.2, BC1, E1) tels qu’ils sont, jamais un code que tu n’as pas lu. Tu ne peux rien écrire dans le fichier : tu proposes, la personne décide.`

/** The first messages: who the model is, what it may call, what the référentiel is, what was said. */
export function opening(
  checked: CheckResult,
  exchanges: readonly Exchange[],
  question: string,
  language: Language,
  tokens: number,
): readonly Message[] {
  const tools = TOOLS.map(
    ({ name, description, input }) => `- ${name}(${Object.keys(input.shape).join(', ')})\u00a0: ${description}`,
  )
  const system = [
    ROLE,
    ...(language === 'en' ? ['La personne parle anglais : réponds-lui en anglais.'] : []),
    DATA_ARE_NO_ORDERS,
    `À chaque étape, réponds par un seul objet JSON, sans rien autour : {"outil": nom, …arguments} pour appeler un outil, ou {"reponse": texte} pour répondre à la personne.`,
    `Outils\u00a0:\n${tools.join('\n')}`,
  ].join('\n\n')
  const overview = quoted('referentiel', overviewOf(checked))
  let left = tokens - estimateTokens(system) - estimateTokens(overview) - estimateTokens(question)
  const before: string[] = []
  for (const exchange of exchanges.slice(-MOST_EXCHANGES).toReversed()) {
    const text = quoted('echange precedent', {
      question: exchange.question,
      reponse: exchange.answer.slice(0, LONGEST),
    })
    left -= estimateTokens(text)
    if (left < 0) break
    before.unshift(text)
  }
  return [
    { role: 'system', text: system },
    { role: 'user', text: [overview, ...before, `Question\u00a0: ${question}`].join('\n\n') },
  ]
}

const MOST_EXCHANGES = 4
const LONGEST = 1_500
const MOST_COMPETENCIES = 60

function overviewOf({ referential, findings }: CheckResult) {
  const { certification, blocks } = referential
  let left = MOST_COMPETENCIES
  return {
    certification: certification.title?.value.trim() ?? null,
    niveau: certification.level,
    blocs: blocks.map((block) => {
      const competences = block.competencies.slice(0, Math.max(0, left)).map((one) => ({
        ...competency(one),
        enonce: competency(one).enonce.slice(0, 120),
      }))
      left -= competences.length
      return {
        code: block.id?.value.trim() ?? null,
        intitule: block.title?.value.trim() ?? null,
        competences,
        modalites: block.assessments.flatMap(({ id }) => id?.value.trim() ?? []),
      }
    }),
    constats: findings.length,
  }
}
