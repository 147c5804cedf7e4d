import { isExamName, isReferentialName } from '../../../core/src/configuration/names.ts'
import type { Settings } from '../../../core/src/engine/settings.ts'
import type { CheckReport } from '../../../core/src/report/check-report.ts'
import { unifiedDiff } from '../../../core/src/report/diff.ts'
import { PROFILES, SEVERITIES, type Severity } from '../../../core/src/rules/rule.ts'
import type { Arguments } from '../arguments.ts'
import { BASELINE_OPTION, Baselines } from '../check/baselines.ts'
import { type Checked, checkDocument } from '../check/checked.ts'
import { noteWrongConfigurations, wrongConfigurations } from '../check/configuration-problems.ts'
import { type InputDocument, inputsOf } from '../check/documents.ts'
import { INPUT_OPTIONS } from '../check/options.ts'
import { type Output, outputsOf, REPORT_OPTIONS } from '../check/outputs.ts'
import { reportOf } from '../check/report.ts'
import { type Selection, selectFindings } from '../check/selection.ts'
import type { Command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { Failure } from '../failure.ts'
import { mustSpareSources } from '../files/output-place.ts'
import type { Shell } from '../shell.ts'
import { optimisingFor } from '../start/tiers.ts'

const THRESHOLDS = [...SEVERITIES, 'never'] as const
type Threshold = (typeof THRESHOLDS)[number]

export const check: Command = {
  usage: { fr: '[chemins ou motifs…] [options]', en: '[paths or patterns…] [options]' },
  about: {
    fr:
      'Vérifie des référentiels et des examens blancs et dit, pour chaque constat, ce qui ne va pas, pourquoi et que faire. Sans chemin, tous les *.referentiel.yaml et *.examen.yaml du dossier courant et au-dessous.\n\n' +
      'Le profil suit de chaque fichier (registre, enregistrement), à moins que la configuration ou --profile n’en décide. Un constat se fait taire sur place\u00a0: # equerre-disable-next-line <règle> -- raison.\n\n' +
      'Avec --since, seuls comptent les éléments ajoutés ou changés et les constats apparus ailleurs\u00a0; ce qu’une autre branche a fait depuis qu’on l’a quittée n’en est pas. Les constats inscrits dans equerre.baseline.json («\u00a0equerre baseline\u00a0») ne sont pas redits.',
    en:
      'Checks référentiels and mock exams and says of each finding what is wrong, why and what to do. Without a path: every *.referentiel.yaml and *.examen.yaml of the current folder and below.\n\n' +
      'The profile follows from each file (registre, enregistrement) unless the configuration or --profile decides. A finding is silenced on the spot: # equerre-disable-next-line <rule> -- reason.\n\n' +
      'With --since only elements that were added or changed count, and findings that appeared elsewhere; what another branch did since it was left does not. Findings written in equerre.baseline.json (“equerre baseline”) are not said again.',
  },
  options: [
    ...REPORT_OPTIONS,
    { name: 'profile', value: PROFILES, help: { fr: 'profil de vérification', en: 'profile of the check' } },
    {
      name: 'fail-on',
      value: THRESHOLDS,
      help: {
        fr: 'gravité à partir de laquelle le code de sortie est 1 (error)',
        en: 'severity from which the exit code is 1 (error)',
      },
    },
    {
      name: 'since',
      value: { fr: 'RÉVISION', en: 'REVISION' },
      help: {
        fr: 'seulement ce qui a changé depuis cette révision Git',
        en: 'only what changed since this Git revision',
      },
    },
    BASELINE_OPTION,
    { name: 'no-baseline', help: { fr: 'sans état des lieux', en: 'without any baseline' } },
    { name: 'fix', help: { fr: 'écrit les réparations sans risque', en: 'writes the safe fixes' } },
    {
      name: 'fix-dry-run',
      help: {
        fr: 'montre ce que --fix changerait, sans rien écrire',
        en: 'shows what --fix would change, writes nothing',
      },
    },
    {
      name: 'dossier',
      help: { fr: 'les critères d’enregistrement un à un', en: 'the registration criteria one by one' },
    },
    {
      name: 'stdin-filename',
      value: { fr: 'FICHIER', en: 'FILE' },
      help: {
        fr: 'lit l’entrée standard comme si c’était ce fichier',
        en: 'reads the standard input as if it were this file',
      },
    },
    ...INPUT_OPTIONS,
    { name: 'stats', help: { fr: 'le temps passé, règle par règle', en: 'the time taken, rule by rule' } },
  ],
  examples: [
    'equerre check',
    'equerre check "dossiers/**/*.referentiel.yaml" --fail-on warning',
    'equerre check fleuriste.referentiel.yaml --fix-dry-run',
    'equerre check fleuriste.referentiel.yaml --dossier',
    'equerre check --since main',
    'equerre check --output sarif=equerre.sarif --output markdown=-',
  ],
  run,
}

async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  refuseContradictions(args)
  const outputs = outputsOf(args)
  refuseOtherForms(args, outputs)
  const baselines = new Baselines(shell.cwd, args.has('no-baseline') ? null : (args.value('baseline') ?? undefined))
  const { documents, failures, configurations } = await inputsOf(
    args,
    shell,
    (path) => isReferentialName(path) || isExamName(path),
  )
  const sources = documents.map(({ path }) => path)
  for (const { file } of outputs) mustSpareSources(file, sources, shell)
  const wrong = wrongConfigurations(configurations)
  optimisingFor(documents.map(({ text }) => text))
  const fix = args.has('fix') || args.has('fix-dry-run')
  const profile = PROFILES.find((name) => name === args.value('profile'))
  const clock = args.has('stats') ? { now: () => performance.now() } : {}
  const optionsOf = ({ settings }: InputDocument): Settings => ({
    ...settings,
    ...(profile === undefined ? {} : { profile }),
  })
  const checked = (wrong.length > 0 ? [] : documents).map((document) =>
    checkDocument(document, { ...optionsOf(document), ...clock }, fix, shell.cwd),
  )
  const selection = await selectFindings(checked, {
    since: args.value('since'),
    baselines,
    optionsOf: ({ document }) => optionsOf(document),
    cwd: shell.cwd,
  })
  const fixing = args.has('fix') ? await import('../check/fixing.ts') : null
  const unwritten = fixing?.writeFixes(checked, shell) ?? []
  if (wrong.length > 0) noteWrongConfigurations(wrong, shell)
  const failOn = thresholdOf(args)
  const report = reportOf({ selection, wrong, failures: [...failures, ...unwritten], failOn }, shell, process.env)
  const undelivered = await deliver(outputs, report, { args, checked, shell })
  const errors = [...report.errors, ...undelivered.map(({ said }) => shell.say(said))]
  for (const error of errors) shell.note(`equerre${shell.language === 'fr' ? '\u00a0:' : ':'} ${error}`)
  if (errors.length > 0 || wrong.length > 0) return EXIT.usage
  return reaches(selection, failOn) ? EXIT.findings : EXIT.clean
}

function refuseContradictions(args: Arguments): void {
  if (args.has('baseline') && args.has('no-baseline')) {
    throw new Failure({
      fr: '--baseline et --no-baseline se contredisent.',
      en: '--baseline and --no-baseline contradict each other.',
    })
  }
  if (args.has('fix') && args.has('fix-dry-run')) {
    throw new Failure({
      fr: '--fix et --fix-dry-run se contredisent.',
      en: '--fix and --fix-dry-run contradict each other.',
    })
  }
  if (args.has('fix') && args.has('stdin-filename')) {
    throw new Failure({
      fr: '--fix écrit dans le fichier\u00a0: avec l’entrée standard, employez --fix-dry-run.',
      en: '--fix writes the file: with the standard input, use --fix-dry-run.',
    })
  }
}

/** The dossier and the difference are told in the two forms that have a place for them. */
function refuseOtherForms(args: Arguments, outputs: readonly Output[]): void {
  const format = outputs.find(({ file }) => file === null)?.format ?? 'pretty'
  if (!isInsteadOfReport(args) || format === 'pretty' || format === 'json') return
  const option = args.has('dossier') ? '--dossier' : '--fix-dry-run'
  throw new Failure({
    fr: `${option} s’imprime en pretty ou en json\u00a0: donnez un fichier à l’autre forme (--output ${format}=FICHIER).`,
    en: `${option} is printed as pretty or json: give the other form a file (--output ${format}=FILE).`,
  })
}

interface Run {
  readonly args: Arguments
  readonly checked: readonly Checked[]
  readonly shell: Shell
}

/** @returns what could not be written */
async function deliver(outputs: readonly Output[], report: CheckReport, run: Run): Promise<readonly Failure[]> {
  const { args, checked, shell } = run
  const { addToSummary, printReport, writeReports } = await import('../check/deliver.ts')
  const stats = args.has('stats') ? await import('../check/stats.ts') : null
  const diffs = args.has('fix-dry-run') ? diffsOf(checked) : new Map<string, string>()
  const figures = stats?.statsOf(checked)
  const extras = { dossier: args.has('dossier'), diffs, ...(figures === undefined ? {} : { stats: figures }) }
  for (const output of outputs.filter(({ file }) => file === null)) {
    const isReplaced = output.format === 'pretty' && isInsteadOfReport(args)
    if (isReplaced) await printInstead(run, diffs)
    else await printReport(output, { report, extras }, shell)
    if (stats !== null && figures !== undefined && output.format !== 'json') shell.note(stats.statsText(figures, shell))
  }
  const summary = process.env.GITHUB_STEP_SUMMARY
  if (summary) await addToSummary(summary, report, shell)
  return await writeReports(outputs, { report, extras }, shell)
}

const isInsteadOfReport = (args: Arguments): boolean => args.has('fix-dry-run') || args.has('dossier')

/** What is asked for in place of the findings. */
async function printInstead({ args, checked, shell }: Run, diffs: ReadonlyMap<string, string>): Promise<void> {
  if (args.has('fix-dry-run')) {
    shell.print([...diffs.values()].join(''))
    const { noteFixes } = await import('../check/fixing.ts')
    for (const one of checked) noteFixes(one, shell, false)
  } else {
    const { printDossier } = await import('../check/dossier.ts')
    printDossier(checked, shell)
  }
}

function diffsOf(checked: readonly Checked[]): ReadonlyMap<string, string> {
  const diffs = checked.flatMap(({ document, fixed }) => {
    const lines = fixed === null ? [] : unifiedDiff(document.text, fixed.text, document.shown)
    return lines.length === 0 ? [] : [[document.shown, `${lines.join('\n')}\n`] as const]
  })
  return new Map(diffs)
}

function thresholdOf(args: Arguments): Threshold {
  return THRESHOLDS.find((name) => name === args.value('fail-on')) ?? 'error'
}

function reaches({ files }: Selection, threshold: Threshold): boolean {
  if (threshold === 'never') return false
  const failing: readonly Severity[] = SEVERITIES.slice(0, SEVERITIES.indexOf(threshold) + 1)
  return files.some(({ result }) => result.findings.some((finding) => failing.includes(finding.severity)))
}
