import { draftCriteria } from '../../../core/src/drafting/criteria/draft.ts'
import type { Aspect, CriteriaDrafts, CriterionDraft } from '../../../core/src/drafting/drafts.ts'
import { criterionOperation } from '../../../core/src/drafting/operations.ts'
import type { Language, Localised } from '../../../core/src/language.ts'
import { codeOf } from '../../../core/src/model/codes.ts'
import type { Competency } from '../../../core/src/model/referential.ts'
import { visible } from '../../../core/src/report/visible.ts'
import { anyText } from '../../../core/src/source/writing/any-text.ts'
import { Commented, keysAt, type Written } from '../../../core/src/source/writing/written.ts'
import type { Arguments } from '../arguments.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { deliver } from '../files/deliver.ts'
import type { Shell } from '../shell.ts'
import { writeDrafts } from './apply.ts'
import { namedCompetencies } from './competencies.ts'
import { asWritten, colon, drafted, LAYOUT, markdownText, plainFindings } from './fragments.ts'
import type { DraftSubject } from './subject.ts'

export const criteria: DraftSubject = { name: 'criteria', formats: ['yaml', 'json', 'markdown'], run }

interface Drafted {
  readonly competency: Competency
  readonly made: CriteriaDrafts
}

async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const { document, result, competencies } = await namedCompetencies(args, shell)
  const all = competencies.map((competency): Drafted => ({ competency, made: draftCriteria(result, competency) }))
  for (const { made } of all) {
    for (const { aspect, reason } of made.setAside)
      shell.note(
        `${made.competency ?? ''} (${shell.say(ASPECTS[aspect])})${colon(shell.language)} ${shell.say(reason)}`,
      )
  }
  const operations = all.flatMap(({ competency, made }) =>
    made.drafts.map((draft) => criterionOperation(competency, draft)),
  )
  if (args.has('apply') && operations.length > 0)
    writeDrafts(document, result, operations, written(operations.length), shell)
  else deliver(rendered(all, args.value('format'), shell.language), args.value('output'), shell)
  return EXIT.clean
}

const written = (count: number): Localised => ({
  fr: count > 1 ? `${count} critères écrits` : 'un critère écrit',
  en: count > 1 ? `${count} criteria written` : 'one criterion written',
})

const ASPECTS: Readonly<Record<Aspect, Localised>> = {
  resultat: { fr: 'résultat', en: 'result' },
  moyen: { fr: 'moyen', en: 'means' },
  contrainte: { fr: 'contrainte', en: 'constraint' },
  finalite: { fr: 'finalité', en: 'finality' },
}

function rendered(all: readonly Drafted[], format: string | null, language: Language): string {
  if (format === 'json')
    return `${JSON.stringify({ competencies: all.map(({ made }) => plain(made, language)) }, null, 2)}\n`
  if (format === 'markdown') return all.map((one) => markdown(one, language)).join('\n')
  const competences = all.map(
    ({ competency, made }): Written => ({
      id: asWritten(codeOf(competency) ?? ''),
      criteres: made.drafts.map(member),
    }),
  )
  return `${keysAt({ competences }, 0, LAYOUT)}\n`
}

/** The first phrasing, with the others in a comment above it. */
function member({ aspect, text, alternatives, indicators }: CriterionDraft): Written {
  const others = alternatives.map((other) => `#   ou\u00a0: ${onOneLine(other)}`)
  return new Commented([`# ${ASPECTS[aspect].fr}`, ...others], {
    enonce: anyText(text),
    ...(indicators.length === 0 ? {} : { indicateurs: indicators.map(anyText) }),
  })
}

/** A comment ends with its line, and characters that act have no place in one. */
const onOneLine = (text: string): string => visible(text).replace(/[ \t\r\n\u0085\u2028\u2029]+/g, ' ')

const plain = ({ competency, drafts, setAside }: CriteriaDrafts, language: Language) => ({
  competency,
  drafts: drafts.map(({ findings, ...draft }) => ({
    ...draft,
    findings: plainFindings(findings, language),
  })),
  setAside: setAside.map(({ aspect, reason }) => ({ aspect, reason: reason[language] })),
})

function markdown({ competency, made }: Drafted, language: Language): string {
  const parts = made.drafts.map(({ aspect, text, alternatives, indicators }) =>
    [
      `- **${ASPECTS[aspect][language]}**${colon(language)} ${markdownText(text)}`,
      ...alternatives.map((other) => `  - ${OR[language]}${colon(language)} ${markdownText(other)}`),
      ...indicators.map((indicator) => `  - ${INDICATOR[language]}${colon(language)} ${markdownText(indicator)}`),
    ].join('\n'),
  )
  return drafted(competency, parts)
}

const OR: Localised = { fr: 'ou', en: 'or' }
const INDICATOR: Localised = { fr: 'indicateur', en: 'indicator' }
