import { resolve } from 'node:path'
import type { ComparedFile } from '../../../core/src/comparing/compared-file.ts'
import type { Layout } from '../../../core/src/report/layout.ts'
import { PLAIN } from '../../../core/src/report/style.ts'
import type { Arguments } from '../arguments.ts'
import { noteWrongConfigurations, wrongConfigurations } from '../check/configuration-problems.ts'
import { written } from '../check/deliver.ts'
import { chosenConfiguration } from '../check/documents.ts'
import { INPUT_OPTIONS } from '../check/options.ts'
import { outputsIn, reportOptions } from '../check/outputs.ts'
import type { Command } from '../command.ts'
import { configurationsOf } from '../configuration/load.ts'
import { comparedTargets } from '../diff/compared.ts'
import { targetsOf } from '../diff/targets.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { Failure } from '../failure.ts'
import { displayPath } from '../files/display-path.ts'
import { mustSpareSources } from '../files/output-place.ts'
import type { Shell } from '../shell.ts'
import { VERSION } from '../version.ts'

const FORMATS = ['pretty', 'markdown', 'json', 'html'] as const
type Format = (typeof FORMATS)[number]

export const diff: Command = {
  usage: {
    fr: '[ANCIEN NOUVEAU | RÉVISION FICHIER | chemins…] [--since RÉVISION] [options]',
    en: '[OLD NEW | REVISION FILE | paths…] [--since REVISION] [options]',
  },
  about: {
    fr:
      'Dit ce qui change d’une version à l’autre d’un référentiel, dans les mots du métier\u00a0: certification, compétences ajoutées, retirées, reformulées, renumérotées ou déplacées, critères, modalités, couverture avant et après, constats apparus et disparus. C’est la liste des évolutions qu’un renouvellement d’enregistrement demande.\n\n' +
      'ANCIEN et NOUVEAU sont chacun un fichier, ou RÉVISION:chemin d’un dépôt Git. Sans eux\u00a0: tous les référentiels du dossier courant et au-dessous (ou des chemins donnés) qui ne sont plus ce qu’ils étaient à la révision de --since, HEAD par défaut. Une branche vaut par son point de départ\u00a0: ce qui s’y est fait depuis n’est pas compté.',
    en:
      'Says what changes from one version of a référentiel to the other, in the words of the domain: certification, competencies added, removed, reworded, renumbered or moved, criteria, modalities, coverage before and after, findings that appear and disappear. It is the list of changes that a renewal of registration asks for.\n\n' +
      'OLD and NEW are each a file, or REVISION:path of a Git repository. Without them: every référentiel of the current folder and below (or of the paths given) that is no longer what it was at the revision of --since, HEAD by default. A branch counts from where the work left it: what was done there since is not counted.',
  },
  options: [
    {
      name: 'since',
      value: { fr: 'RÉVISION', en: 'REVISION' },
      help: {
        fr: 'compare avec cette révision de Git (branche, étiquette, commit)',
        en: 'compares with this Git revision (branch, tag, commit)',
      },
    },
    ...reportOptions(FORMATS),
    {
      name: 'limit',
      value: { fr: 'NOMBRE', en: 'NUMBER' },
      help: {
        fr: 'caractères du Markdown au plus (65536, ce que GitHub admet)',
        en: 'characters of the Markdown at most (65536, what GitHub takes)',
      },
    },
    {
      name: 'no-findings',
      help: {
        fr: 'sans la liste des constats apparus et disparus (Markdown)',
        en: 'without the list of findings that appear and disappear (Markdown)',
      },
    },
    {
      name: 'exit-code',
      help: { fr: 'sort avec 1 quand quelque chose a changé', en: 'exits with 1 when something changed' },
    },
    ...INPUT_OPTIONS,
  ],
  examples: [
    'equerre diff fleuriste.referentiel.yaml',
    'equerre diff enregistrement-2021:fleuriste.referentiel.yaml fleuriste.referentiel.yaml -o html=evolutions.html',
    'equerre diff v1 fleuriste.referentiel.yaml',
    'equerre diff --since origin/main --format markdown',
  ],
  run,
}

async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const outputs = outputsIn(args, FORMATS, 'pretty')
  const limit = await limitOf(args)
  const configurations = configurationsOf(chosenConfiguration(args, shell), shell.cwd)
  const { targets, since, failures } = await targetsOf(args, configurations, shell.cwd)
  const sources = targets.flatMap(({ before, after }) => [before, after].flatMap((side) => side?.place ?? []))
  for (const { file } of outputs) mustSpareSources(file, sources, shell)
  const files = comparedTargets(targets, configurations, shell)
  const wrong = wrongConfigurations(configurations)
  if (wrong.length > 0) noteWrongConfigurations(wrong, shell)
  const told: Told = {
    files,
    since,
    limit,
    withoutFindings: args.has('no-findings'),
    errors: failures.map(({ said }) => shell.say(said)),
  }
  const unwritten: Failure[] = []
  for (const { format, file } of outputs) {
    if (file === null) {
      shell.print(await rendered(format, told, shell.layout))
      continue
    }
    const path = resolve(shell.cwd, file)
    const text = await rendered(format, told, { ...shell.layout, style: PLAIN, width: FILE_WIDTH })
    const failure = written(path, text, displayPath(path, shell.cwd))
    if (failure !== null) unwritten.push(failure)
  }
  for (const { said } of [...failures, ...unwritten]) {
    shell.note(`equerre${shell.language === 'fr' ? '\u00a0:' : ':'} ${shell.say(said)}`)
  }
  if (failures.length + unwritten.length > 0) return EXIT.usage
  return args.has('exit-code') && files.some(isDifferent) ? EXIT.findings : EXIT.clean
}

const isDifferent = ({ status, isRenamed }: ComparedFile): boolean => status !== 'same' || isRenamed

const FILE_WIDTH = 100

interface Told {
  readonly files: readonly ComparedFile[]
  readonly since: string | null
  readonly limit: number
  readonly withoutFindings: boolean
  readonly errors: readonly string[]
}

async function limitOf(args: Arguments): Promise<number> {
  const asked = args.value('limit')
  if (asked === null) return (await import('../../../core/src/comparing/render/markdown.ts')).COMMENT_LIMIT
  const limit = Number(asked)
  if (Number.isSafeInteger(limit) && limit >= LEAST_LIMIT) return limit
  throw new Failure({
    fr: `--limit attend un nombre de caractères, ${LEAST_LIMIT} au moins.`,
    en: `--limit expects a number of characters, ${LEAST_LIMIT} at least.`,
  })
}

/** What the shortest summary needs. */
const LEAST_LIMIT = 1_000

/** Each format is loaded when it is asked for. */
async function rendered(format: Format, told: Told, layout: Layout): Promise<string> {
  const { files, since, limit, withoutFindings, errors } = told
  const { language } = layout
  if (format === 'json') {
    const { comparisonJson } = await import('../../../core/src/comparing/render/json.ts')
    const json = { equerre: VERSION, since, files: files.map((file) => comparisonJson(file, language)), errors }
    return `${JSON.stringify(json, null, 2)}\n`
  }
  if (format === 'markdown') {
    const { comparisonMarkdown } = await import('../../../core/src/comparing/render/markdown.ts')
    return comparisonMarkdown(files, { language, since, limit, withoutFindings })
  }
  if (format === 'html') {
    const { comparisonsPage } = await import('../../../core/src/comparing/render/html.ts')
    return comparisonsPage(files, { language, since })
  }
  const { comparisonsText } = await import('../../../core/src/comparing/render/text.ts')
  return `${comparisonsText(files, since, layout).join('\n')}\n`
}
