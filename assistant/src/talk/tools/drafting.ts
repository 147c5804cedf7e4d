import { z } from 'zod'
import type { Asked, Intent } from '../../conversation/intent.ts'
import { preparerExamen as examIntent } from '../../conversation/intents/preparer-examen.ts'
import { redigerCriteres as criteriaIntent } from '../../conversation/intents/rediger-criteres.ts'
import { redigerObjectif as objectiveIntent } from '../../conversation/intents/rediger-objectif.ts'
import { namedIn } from '../../conversation/named.ts'
import type { Reply } from '../../conversation/reply.ts'
import { defineTool, type ToolContext, type ToolResult, wrong } from './tool.ts'
import { finding } from './view.ts'

/** The drafts that the conversation itself makes, for a model that asks for them. */

const competence = z.string().min(1).max(100).describe('le code d’une compétence')
const SHOWN = 'La personne les voit et décide : rien n’est écrit.'

export const redigerCriteres = defineTool({
  name: 'rediger_criteres',
  title: { fr: 'Rédiger des critères', en: 'Draft criteria' },
  description: `Rédige des critères pour une compétence, selon les règles. ${SHOWN}`,
  input: z.strictObject({ competence }),
  run: (args, context) => drafted(criteriaIntent, args.competence, context),
})

export const redigerObjectif = defineTool({
  name: 'rediger_objectif',
  title: { fr: 'Rédiger un objectif', en: 'Draft an objective' },
  description: `Rédige un objectif SMART pour une compétence. ${SHOWN}`,
  input: z.strictObject({ competence }),
  run: (args, context) => drafted(objectiveIntent, args.competence, context),
})

export const preparerExamen = defineTool({
  name: 'preparer_examen',
  title: { fr: 'Préparer un examen blanc', en: 'Prepare a mock exam' },
  description: `Prépare un examen blanc pour un bloc, une modalité ou une compétence. ${SHOWN}`,
  input: z.strictObject({ sur: z.string().min(1).max(100).describe('BC1, E1, C1.2…') }),
  run: (args, context) => drafted(examIntent, args.sur, context),
})

async function drafted(intent: Intent, code: string, context: ToolContext): Promise<ToolResult> {
  const named = namedIn(code, context.checked.referential)
  if (named.competencies.length + named.blocks.length + named.assessments.length === 0) {
    return wrong(`${code} ne désigne rien dans ce référentiel.`)
  }
  const asked: Asked = { question: code, named, pending: [], ...context }
  if (intent.needs !== undefined && named[intent.needs].length === 0) return wrong(`${code} n’est pas une compétence.`)
  return told(await intent.answer(asked))
}

/** What a reply says, for a model: its proposals are told apart from its words. */
function told({ parts }: Reply): ToolResult {
  const proposals = parts.flatMap((part) => (part.kind === 'proposals' ? part.items : []))
  return {
    data: {
      dit: parts.flatMap((part) => (part.kind === 'words' ? [part.words.fr] : [])).slice(0, 6),
      propositions: proposals.map(({ title, ways, notes, findings }) => ({
        titre: title.fr,
        texte: ways[0]?.text ?? null,
        notes: notes.map(({ fr }) => fr),
        constats: findings.map(finding),
      })),
    },
    proposals,
  }
}
