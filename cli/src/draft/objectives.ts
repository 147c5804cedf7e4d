import type { DraftedObjectives } from '../../../assistant/src/drafting/objectives/objectives-for.ts'
import type { ObjectiveDraft, ObjectivePart } from '../../../core/src/drafting/drafts.ts'
import { objectiveOperation } from '../../../core/src/drafting/operations.ts'
import type { Language, Localised } from '../../../core/src/language.ts'
import { codeOf } from '../../../core/src/model/codes.ts'
import type { Competency } from '../../../core/src/model/referential.ts'
import { anyText } from '../../../core/src/source/writing/any-text.ts'
import { Commented, keysAt, type Written } from '../../../core/src/source/writing/written.ts'
import type { Arguments } from '../arguments.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { deliver } from '../files/deliver.ts'
import { mustSpareSources } from '../files/output-place.ts'
import type { Shell } from '../shell.ts'
import { writeDrafts } from './apply.ts'
import { namedCompetencies } from './competencies.ts'
import { consentTo, eachDrafted } from './each.ts'
import {
  asWritten,
  colon,
  drafted,
  LAYOUT,
  markdownText,
  noteRemaining,
  plainAuthor,
  plainFindings,
  remainingComments,
  remainingLines,
} from './fragments.ts'
import type { DraftSubject } from './subject.ts'

export const objectives: DraftSubject = { name: 'objectives', formats: ['yaml', 'json', 'markdown'], run }

interface Made {
  readonly competency: Competency
  readonly made: DraftedObjectives
}

async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const { document, result, competencies } = await namedCompetencies(args, shell)
  mustSpareSources(args.value('output'), [document.path], shell)
  const all = await eachDrafted(args, shell, document.path, competencies, async (competency, help) => {
    const { draftObjectivesFor } = await import('../../../assistant/src/drafting/objectives/objectives-for.ts')
    return draftObjectivesFor(result, competency, help)
  })
  for (const { competency, made } of all)
    if (made.drafts.length === 0)
      shell.note(`${codeOf(competency) ?? ''}${colon(shell.language)} ${shell.say(NOTHING)}`)
  const operations = all.flatMap(({ competency, made }) =>
    made.drafts.map(({ draft }) => objectiveOperation(competency, draft)),
  )
  if (args.has('apply') && operations.length > 0) {
    for (const { made } of all)
      noteRemaining(
        made.drafts.map(({ draft: { statement, findings } }) => ({ text: statement.text, findings })),
        shell,
      )
    await writeDrafts(document, result, operations, written(operations.length), consentTo(args, all), shell)
  } else deliver(rendered(all, args.value('format'), shell.language), args.value('output'), shell)
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

function rendered(all: readonly Made[], format: string | null, language: Language): string {
  if (format === 'json') {
    const competencies = all.map(({ competency, made }) => ({
      competency: codeOf(competency),
      ...plainAuthor(made, language),
      drafts: made.drafts.map(({ draft: { findings, ...draft } }) => ({
        ...draft,
        findings: plainFindings(findings, language),
      })),
    }))
    return `${JSON.stringify({ competencies }, null, 2)}\n`
  }
  if (format === 'markdown') return all.map((one) => markdown(one, language)).join('\n')
  const competences = all.map(
    ({ competency, made }): Written => ({
      id: asWritten(codeOf(competency) ?? ''),
      objectifs: made.drafts.map(({ draft }) => member(draft)),
    }),
  )
  return `${keysAt({ competences }, 0, LAYOUT)}\n`
}

function member(draft: ObjectiveDraft): Written {
  const letters = Object.fromEntries(lettersOf(draft).map(([key, { text }]) => [key, anyText(text)]))
  const remaining = remainingComments(draft.findings)
  return remaining.length === 0 ? letters : new Commented(remaining, letters)
}

function markdown({ competency, made }: Made, language: Language): string {
  const parts = made.drafts.map(({ draft }) =>
    [
      `- **${markdownText(draft.statement.text)}**${draft.assessment === null ? '' : ` (${markdownText(draft.assessment)})`}`,
      ...lettersOf(draft)
        .slice(1)
        .map(([key, { text }]) => `  - ${LABELS[key]?.[language] ?? key}${colon(language)} ${markdownText(text)}`),
      ...remainingLines(draft.findings, language),
    ].join('\n'),
  )
  return drafted(competency, parts)
}
