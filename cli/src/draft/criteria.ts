import type { DraftedCriteria } from '../../../assistant/src/drafting/criteria/criteria-for.ts'
import type { Aspect, CriterionDraft } from '../../../core/src/drafting/drafts.ts'
import { criterionOperation } from '../../../core/src/drafting/operations.ts'
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
  onOneLine,
  plainAuthor,
  plainFindings,
  remainingComments,
  remainingLines,
} from './fragments.ts'
import type { DraftSubject } from './subject.ts'

export const criteria: DraftSubject = { name: 'criteria', formats: ['yaml', 'json', 'markdown'], run }

interface Made {
  readonly competency: Competency
  readonly made: DraftedCriteria
}

async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const { document, result, competencies } = await namedCompetencies(args, shell)
  mustSpareSources(args.value('output'), [document.path], shell)
  const all = await eachDrafted(args, shell, document.path, competencies, async (competency, help) => {
    const { draftCriteriaFor } = await import('../../../assistant/src/drafting/criteria/criteria-for.ts')
    return draftCriteriaFor(result, competency, help)
  })
  for (const { made } of all) {
    for (const { aspect, reason } of made.setAside)
      shell.note(
        `${made.competency ?? ''} (${shell.say(ASPECTS[aspect])})${colon(shell.language)} ${shell.say(reason)}`,
      )
  }
  const operations = all.flatMap(({ competency, made }) =>
    made.drafts.map(({ draft }) => criterionOperation(competency, draft)),
  )
  if (args.has('apply') && operations.length > 0) {
    for (const { made } of all)
      noteRemaining(
        made.drafts.map(({ draft }) => draft),
        shell,
      )
    await writeDrafts(document, result, operations, written(operations.length), consentTo(args, all), shell)
  } else deliver(rendered(all, args.value('format'), shell.language), args.value('output'), shell)
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

function rendered(all: readonly Made[], format: string | null, language: Language): string {
  if (format === 'json')
    return `${JSON.stringify({ competencies: all.map(({ made }) => plain(made, language)) }, null, 2)}\n`
  if (format === 'markdown') return all.map((one) => markdown(one, language)).join('\n')
  const competences = all.map(
    ({ competency, made }): Written => ({
      id: asWritten(codeOf(competency) ?? ''),
      criteres: made.drafts.map(({ draft }) => member(draft)),
    }),
  )
  return `${keysAt({ competences }, 0, LAYOUT)}\n`
}

/** The first phrasing, with the others in a comment above it. */
function member({ aspect, text, alternatives, indicators, findings }: CriterionDraft): Written {
  const others = alternatives.map((other) => `#   ou\u00a0: ${onOneLine(other)}`)
  return new Commented([`# ${ASPECTS[aspect].fr}`, ...others, ...remainingComments(findings)], {
    enonce: anyText(text),
    ...(indicators.length === 0 ? {} : { indicateurs: indicators.map(anyText) }),
  })
}

const plain = (made: DraftedCriteria, language: Language) => ({
  competency: made.competency,
  ...plainAuthor(made, language),
  drafts: made.drafts.map(({ draft: { findings, ...draft } }) => ({
    ...draft,
    findings: plainFindings(findings, language),
  })),
  setAside: made.setAside.map(({ aspect, reason }) => ({ aspect, reason: reason[language] })),
})

function markdown({ competency, made }: Made, language: Language): string {
  const parts = made.drafts.map(({ draft: { aspect, text, alternatives, indicators, findings } }) =>
    [
      `- **${ASPECTS[aspect][language]}**${colon(language)} ${markdownText(text)}`,
      ...alternatives.map((other) => `  - ${OR[language]}${colon(language)} ${markdownText(other)}`),
      ...indicators.map((indicator) => `  - ${INDICATOR[language]}${colon(language)} ${markdownText(indicator)}`),
      ...remainingLines(findings, language),
    ].join('\n'),
  )
  return drafted(competency, parts)
}

const OR: Localised = { fr: 'ou', en: 'or' }
const INDICATOR: Localised = { fr: 'indicateur', en: 'indicator' }
