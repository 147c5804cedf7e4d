import { z } from 'zod'
import { correspondence } from '../../../../core/src/comparing/correspondence.ts'
import { findingChanges } from '../../../../core/src/comparing/findings.ts'
import { type CheckResult, check } from '../../../../core/src/engine/check.ts'
import type { Finding } from '../../../../core/src/engine/finding.ts'
import type { Settings } from '../../../../core/src/engine/settings.ts'
import type { Localised } from '../../../../core/src/language.ts'
import type { Operation } from '../../../../core/src/proposals/operation.ts'
import { readSource } from '../../../../core/src/source/read.ts'
import { isMade, madeWay } from '../../conversation/proposals/ways.ts'
import { defineTool, wrong } from './tool.ts'
import { finding } from './view.ts'

const code = z.string().min(1).max(100)
const text = z.string().min(1).max(2_000)

export const proposerModification = defineTool({
  name: 'proposer_modification',
  title: { fr: 'Proposer une modification', en: 'Propose a change' },
  description:
    'Propose une modification, montrée à la personne avec ce que les règles en disent. C’est elle qui décide : rien n’est écrit. « ajouter_critere » : code d’une compétence et texte. « remplacer_mots » : code d’un élément, les mots tels qu’ils y sont, ceux qui les remplacent. « reecrire » : code d’un élément et son énoncé entier.',
  input: z.strictObject({
    action: z.enum(['ajouter_critere', 'remplacer_mots', 'reecrire']),
    code,
    texte: text.describe('le nouveau texte, en français'),
    mots: text.optional().describe('remplacer_mots : les mots à remplacer'),
  }),
  run(args, { checked, settings }) {
    const operation = operationOf(args)
    if (operation === null) return wrong('mots\u00a0: dites lesquels remplacer')
    const made = madeWay(checked.source, args.texte, [operation])
    if (!isMade(made)) return wrong(made.fr)
    const { appeared, gone } = consequences(checked, made.after, settings)
    return {
      data: {
        propose: true,
        lignes: made.way.lines,
        constats_nouveaux: appeared.map(finding),
        constats_en_moins: gone,
      },
      proposals: [
        { title: TITLES[args.action](args.code), ways: [made.way], notes: [], findings: appeared, isDone: false },
      ],
    }
  },
})

function operationOf({
  action,
  code: at,
  texte,
  mots,
}: {
  action: string
  code: string
  texte: string
  mots?: string | undefined
}): Operation | null {
  switch (action) {
    case 'ajouter_critere':
      return { kind: 'add_criterion', competency: at, text: texte, indicators: [], assessments: [] }
    case 'remplacer_mots':
      return mots === undefined ? null : { kind: 'replace_words', at, find: mots, by: texte }
    default:
      return { kind: 'set_text', at, key: 'enonce', text: texte }
  }
}

const TITLES: {
  readonly [Action in 'ajouter_critere' | 'remplacer_mots' | 'reecrire']: (code: string) => Localised
} = {
  ajouter_critere: (at) => ({ fr: `${at}, nouveau critère`, en: `${at}, new criterion` }),
  remplacer_mots: (at) => ({ fr: `${at}, autres mots`, en: `${at}, other words` }),
  reecrire: (at) => ({ fr: `${at}, nouvel énoncé`, en: `${at}, new statement` }),
}

function consequences(
  before: CheckResult,
  text: string,
  settings: Settings,
): { readonly appeared: readonly Finding[]; readonly gone: number } {
  const after = check(readSource(text), settings)
  const { appeared, disappeared } = findingChanges(before, after, correspondence(before, after))
  return { appeared: appeared.filter(({ severity }) => severity !== 'info'), gone: disappeared.length }
}
