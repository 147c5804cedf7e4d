import { type CoverageFigures, coverageFigures } from '../../../core/src/coverage/figures.ts'
import { check } from '../../../core/src/engine/check.ts'
import { readSource } from '../../../core/src/source/read.ts'
import type { Arguments } from '../arguments.ts'
import { noteWrongConfigurations, wrongConfigurations } from '../check/configuration-problems.ts'
import { type InputDocument, inputsOf } from '../check/documents.ts'
import { INPUT_OPTIONS } from '../check/options.ts'
import type { Command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { deliver, OUTPUT_OPTION } from '../files/deliver.ts'
import { mustNotBeYaml, mustSpareSources } from '../files/output-place.ts'
import type { Shell } from '../shell.ts'

const FORMATS = ['table', 'json', 'html', 'markdown'] as const
type Format = (typeof FORMATS)[number]

export const coverage: Command = {
  usage: {
    fr: '[chemins ou motifs…] [--format FORMAT] [-o SORTIE]',
    en: '[paths or patterns…] [--format FORMAT] [-o OUTPUT]',
  },
  about: {
    fr: 'Montre la couverture des référentiels\u00a0: quelle modalité évalue quelle compétence, avec combien de critères, les chiffres bloc par bloc, les niveaux de Bloom et les thèmes transverses.',
    en: 'Shows the coverage of référentiels: which modality assesses which competency, with how many criteria, the figures bloc by bloc, the Bloom levels and the cross-cutting themes.',
  },
  options: [
    {
      name: 'format',
      value: FORMATS,
      help: { fr: 'table pour le terminal (défaut)', en: 'table for the terminal (default)' },
    },
    OUTPUT_OPTION,
    ...INPUT_OPTIONS,
  ],
  examples: ['equerre coverage', 'equerre coverage fleuriste.referentiel.yaml --format html -o couverture.html'],
  run,
}

interface Covered {
  readonly document: InputDocument
  readonly title: string
  readonly figures: CoverageFigures
}

async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const { documents, failures, configurations } = await inputsOf(args, shell)
  const output = args.value('output')
  const sources = documents.map(({ path }) => path)
  mustSpareSources(output, sources, shell)
  mustNotBeYaml(output)
  const wrong = wrongConfigurations(configurations)
  if (wrong.length > 0) noteWrongConfigurations(wrong, shell)
  const format = FORMATS.find((name) => name === args.value('format')) ?? 'table'
  const covered = documents.map(coveredDocument)
  if (covered.length > 0) deliver(await rendered(covered, format, shell), output, shell)
  for (const { said } of failures) shell.note(`equerre${shell.language === 'fr' ? '\u00a0:' : ':'} ${shell.say(said)}`)
  return failures.length > 0 ? EXIT.usage : EXIT.clean
}

function coveredDocument(document: InputDocument): Covered {
  const result = check(readSource(document.text), document.settings)
  const title = result.referential.certification.title?.value.trim() ?? document.shown
  return { document, title, figures: coverageFigures(result) }
}

/** Each format is loaded when it is asked for. */
async function rendered(covered: readonly Covered[], format: Format, shell: Shell): Promise<string> {
  const { language } = shell
  if (format === 'json') {
    const files = covered.map(({ document, title, figures }) => ({ path: document.shown, title, coverage: figures }))
    return `${JSON.stringify({ files }, null, 2)}\n`
  }
  if (format === 'html') {
    const { coveragePage } = await import('../../../core/src/coverage/render/html.ts')
    return coveragePage(covered, language)
  }
  if (format === 'markdown') {
    const { coverageMarkdown } = await import('../../../core/src/coverage/render/markdown.ts')
    return covered.map(({ title, figures }) => coverageMarkdown(figures, title, language)).join('\n')
  }
  const { coverageText } = await import('../../../core/src/coverage/render/text.ts')
  const texts = covered.map(({ document, title, figures }) =>
    coverageText(figures, `${title} (${document.shown})`, shell.layout).join('\n'),
  )
  return `${texts.join('\n\n')}\n`
}
