import type { ObjectiveDraft, ObjectivePart } from '../../../core/src/drafting/drafts.ts'
import { draftObjectives } from '../../../core/src/drafting/objectives/draft.ts'
import { objectiveOperation } from '../../../core/src/drafting/operations.ts'
import type { Language, Localised } from '../../../core/src/language.ts'
import { codeOf } from '../../../core/src/model/codes.ts'
import type { Competency } from '../../../core/src/model/referential.ts'
import { anyText } from '../../../core/src/source/writing/any-text.ts'
import { keysAt, type Written } from '../../../core/src/source/writing/written.ts'
import type { Arguments } from '../arguments.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { deliver } from '../files/deliver.ts'
import type { Shell } from '../shell.ts'
import { writeDrafts } from './apply.ts'
import { namedCompetencies } from './competencies.ts'
import { asWritten, colon, drafted, LAYOUT, markdownText, plainFindings } from './fragments.ts'
import type { DraftSubject } from './subject.ts'

export const objectives: DraftSubject = { name: 'objectives', formats: ['yaml', 'json', 'markdown'], run }

interface Drafted {
  readonly competency: Competency
  readonly made: readonly ObjectiveDraft[]
}

async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const { document, result, competencies } = await namedCompetencies(args, shell)
  const all = competencies.map((competency): Drafted => ({ competency, made: draftObjectives(result, competency) }))
  for (const { competency, made } of all)
    if (made.length === 0) shell.note(`${codeOf(competency) ?? ''}${colon(shell.language)} ${shell.say(NOTHING)}`)
  const operations = all.flatMap(({ competency, made }) =>
    made.map((objective) => objectiveOperation(competency, objective)),
  )
  if (args.has('apply') && operations.length > 0)
    writeDrafts(document, result, operations, written(operations.length), shell)
  else deliver(rendered(all, args.value('format'), shell.language), args.value('output'), shell)
  return EXIT.clean
}

const NOTHING: Localised = {
  fr: 'rien à proposer de plus que ce qui est écrit',
  en: 'nothing to propose beyond what is written',
}

const written = (count: number): Localised => ({
  fr: count > 1 ? `${count} objectifs écrits` : 'un objectif écrit',
  en: count > 1 ? `${count} objectives written` : 'one objective written',
})

/** The letters in the order of the format, with the key of each. */
const lettersOf = (draft: ObjectiveDraft): readonly (readonly [key: string, part: ObjectivePart])[] => [
  ['enonce', draft.statement],
  ['indicateur', draft.indicator],
  ['cible', draft.target],
  ['conditions', draft.conditions],
  ['activite', draft.activity],
  ['echeance', draft.deadline],
]

const LABELS: Readonly<Record<string, Localised>> = {
  indicateur: { fr: 'indicateur', en: 'indicator' },
  cible: { fr: 'cible', en: 'target' },
  conditions: { fr: 'conditions', en: 'conditions' },
  activite: { fr: 'activité', en: 'activity' },
  echeance: { fr: 'échéance', en: 'deadline' },
}

function rendered(all: readonly Drafted[], format: string | null, language: Language): string {
  if (format === 'json') {
    const competencies = all.map(({ competency, made }) => ({
      competency: codeOf(competency),
      drafts: made.map(({ findings, ...draft }) => ({ ...draft, findings: plainFindings(findings, language) })),
    }))
    return `${JSON.stringify({ competencies }, null, 2)}\n`
  }
  if (format === 'markdown') return all.map((one) => markdown(one, language)).join('\n')
  const competences = all.map(
    ({ competency, made }): Written => ({
      id: asWritten(codeOf(competency) ?? ''),
      objectifs: made.map((draft) =>
        Object.fromEntries(lettersOf(draft).map(([key, { text }]) => [key, anyText(text)])),
      ),
    }),
  )
  return `${keysAt({ competences }, 0, LAYOUT)}\n`
}

function markdown({ competency, made }: Drafted, language: Language): string {
  const parts = made.map((draft) =>
    [
      `- **${markdownText(draft.statement.text)}**${draft.assessment === null ? '' : ` (${markdownText(draft.assessment)})`}`,
      ...lettersOf(draft)
        .slice(1)
        .map(([key, { text }]) => `  - ${LABELS[key]?.[language] ?? key}${colon(language)} ${markdownText(text)}`),
    ].join('\n'),
  )
  return drafted(competency, parts)
}
