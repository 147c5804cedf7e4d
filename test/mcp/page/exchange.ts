import type { Language, Localised } from '@equerre/core'
import * as z from 'zod'
import type { Session } from '../client/clients.ts'

/** A piece of work with a real server, told as a page shows it: what the person says, each call, each answer. */

interface Step {
  readonly said: Localised
  readonly tool: string
  readonly args: (earlier: Readonly<Record<string, unknown>>) => Record<string, unknown>
}

const NAME = 'maintenance-froid'
const OPERATIONS = [
  {
    kind: 'add_criterion',
    competency: 'C1.4',
    text: 'Le tirage au vide est tenu pendant la durée prévue par le constructeur avant la charge en fluide.',
  },
]

const STEPS: readonly Step[] = [
  {
    said: {
      fr: '«\u00a0Où parle-t-on de fluide frigorigène\u00a0?\u00a0»',
      en: '“Where is refrigerant spoken of?”',
    },
    tool: 'search_referentiels',
    args: () => ({ query: 'fluide frigorigène', kinds: ['competency'], limit: 2 }),
  },
  {
    said: { fr: '«\u00a0Montre-moi C1.4.\u00a0»', en: '“Show me C1.4.”' },
    tool: 'get_referentiel',
    args: () => ({ referentiel: NAME, competency: 'C1.4' }),
  },
  {
    said: {
      fr: '«\u00a0Que pourrait-on encore y juger\u00a0?\u00a0»',
      en: '“What else could be judged in it?”',
    },
    tool: 'draft_criteria',
    args: () => ({ referentiel: NAME, competencies: ['C1.4'] }),
  },
  {
    said: {
      fr: '«\u00a0Ajoute-lui un critère sur le tirage au vide.\u00a0»',
      en: '“Add a criterion on the vacuum to it.”',
    },
    tool: 'propose_edit',
    args: () => ({ referentiel: NAME, operations: OPERATIONS }),
  },
  {
    said: { fr: '«\u00a0C’est bien, écris-le.\u00a0»', en: '“That is right, write it.”' },
    tool: 'propose_edit',
    args: ({ version }) => ({ referentiel: NAME, operations: OPERATIONS, apply: true, version }),
  },
]

export async function exchange(session: Session, language: Language): Promise<string> {
  const parts: string[] = []
  let earlier: Readonly<Record<string, unknown>> = {}
  for (const { said, tool, args } of STEPS) {
    const given = args(earlier)
    const { isError, text, data } = await session.call(tool, given)
    if (isError) throw new Error(`${tool}: ${text}`)
    earlier = data
    const [sentence = ''] = text.split('\n')
    parts.push(said[language], `**${tool}**`, json(given), sentence, answer(data))
  }
  return parts.join('\n\n')
}

/** A patch is easier to read as one. */
function answer({ patch, ...data }: Readonly<Record<string, unknown>>): string {
  return typeof patch === 'string' ? `\`\`\`diff\n${patch}\n\`\`\`\n\n${json(cut(data))}` : json(cut(data))
}

const json = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``

const MOST_ITEMS = 2
const MOST_CHARACTERS = 400
const RECORD = z.record(z.string(), z.unknown())

/** Long lists and texts, cut as the page says. */
function cut(value: unknown): unknown {
  if (Array.isArray(value)) {
    const left = value.length - MOST_ITEMS
    return [...value.slice(0, MOST_ITEMS).map(cut), ...(left > 0 ? [`… ${left}`] : [])]
  }
  if (typeof value === 'string') return value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)}…` : value
  const record = RECORD.safeParse(value)
  return record.success ? Object.fromEntries(Object.entries(record.data).map(([key, each]) => [key, cut(each)])) : value
}
