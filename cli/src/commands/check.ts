import { isExamName, isReferentialName } from '../../../core/src/configuration/names.ts'
import { unifiedDiff } from '../../../core/src/report/diff.ts'
import { PROFILES, SEVERITIES, type Severity } from '../../../core/src/rules/rule.ts'
import type { Arguments } from '../arguments.ts'
import { type Checked, checkDocument } from '../check/checked.ts'
import { noteWrongConfigurations, wrongConfigurations } from '../check/configuration-problems.ts'
import { inputsOf } from '../check/documents.ts'
import { INPUT_OPTIONS } from '../check/options.ts'
import type { Command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { Failure } from '../failure.ts'
import type { Shell } from '../shell.ts'
import { optimisingFor } from '../start/tiers.ts'

const THRESHOLDS = [...SEVERITIES, 'never'] as const
type Threshold = (typeof THRESHOLDS)[number]

export const check: Command = {
  usage: { fr: '[chemins ou motifs…] [options]', en: '[paths or patterns…] [options]' },
  about: {
    fr:
      'Vérifie des référentiels et des examens blancs et dit, pour chaque constat, ce qui ne va pas, pourquoi et que faire. Sans chemin, tous les *.referentiel.yaml et *.examen.yaml du dossier courant et au-dessous.\n\n' +
      'Le profil suit de chaque fichier (registre, enregistrement), à moins que la configuration ou --profile n’en décide. Un constat se fait taire sur place\u00a0: # equerre-disable-next-line <règle> -- raison.',
    en:
      'Checks référentiels and mock exams and says of each finding what is wrong, why and what to do. Without a path: every *.referentiel.yaml and *.examen.yaml of the current folder and below.\n\n' +
      'The profile follows from each file (registre, enregistrement) unless the configuration or --profile decides. A finding is silenced on the spot: # equerre-disable-next-line <rule> -- reason.',
  },
  options: [
    {
      name: 'format',
      value: ['pretty', 'json'],
      help: { fr: 'pour lire (pretty) ou pour un programme', en: 'for a reader (pretty) or for a program' },
    },
    { name: 'profile', value: PROFILES, help: { fr: 'profil de vérification', en: 'profile of the check' } },
    {
      name: 'fail-on',
      value: THRESHOLDS,
      help: {
        fr: 'gravité à partir de laquelle le code de sortie est 1 (error)',
        en: 'severity from which the exit code is 1 (error)',
      },
    },
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
  ],
  run,
}

async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  refuseContradictions(args)
  const { documents, failures, configurations } = await inputsOf(
    args,
    shell,
    (path) => isReferentialName(path) || isExamName(path),
  )
  const wrong = wrongConfigurations(configurations)
  optimisingFor(documents.map(({ text }) => text))
  const fix = args.has('fix') || args.has('fix-dry-run')
  const profile = PROFILES.find((name) => name === args.value('profile'))
  const clock = args.has('stats') ? { now: () => performance.now() } : {}
  const checked = (wrong.length > 0 ? [] : documents).map((document) =>
    checkDocument(
      document,
      { ...document.settings, ...(profile === undefined ? {} : { profile }), ...clock },
      fix,
      shell.cwd,
    ),
  )
  const fixing = args.has('fix') ? await import('../check/fixing.ts') : null
  const unwritten = fixing?.writeFixes(checked, shell) ?? []
  const errors = [...failures, ...unwritten].map(({ said }) => shell.say(said))
  if (wrong.length > 0) noteWrongConfigurations(wrong, shell)
  await print(args, shell, checked, wrong, errors)
  for (const error of errors) shell.note(`equerre${shell.language === 'fr' ? '\u00a0:' : ':'} ${error}`)
  if (errors.length > 0 || wrong.length > 0) return EXIT.usage
  return reaches(checked, thresholdOf(args)) ? EXIT.findings : EXIT.clean
}

function refuseContradictions(args: Arguments): void {
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

async function print(
  args: Arguments,
  shell: Shell,
  checked: readonly Checked[],
  wrong: ReturnType<typeof wrongConfigurations>,
  errors: readonly string[],
): Promise<void> {
  const stats = args.has('stats') ? await import('../check/stats.ts') : null
  const diffs = args.has('fix-dry-run') ? diffsOf(checked) : new Map<string, string>()
  if (args.value('format') === 'json') {
    const { printJson } = await import('../check/json.ts')
    const figures = stats === null ? null : stats.statsOf(checked)
    printJson(
      { checked, wrongConfigurations: wrong, errors, stats: figures, dossier: args.has('dossier'), diffs },
      shell,
    )
    return
  }
  if (args.has('fix-dry-run')) {
    shell.print([...diffs.values()].join(''))
    const { noteFixes } = await import('../check/fixing.ts')
    for (const one of checked) noteFixes(one, shell, false)
  } else if (args.has('dossier')) {
    const { printDossier } = await import('../check/dossier.ts')
    printDossier(checked, shell)
  } else if (checked.length > 0) {
    const { printPretty } = await import('../check/pretty.ts')
    printPretty(checked, shell)
  }
  if (stats !== null) shell.note(stats.statsText(stats.statsOf(checked), shell))
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

function reaches(checked: readonly Checked[], threshold: Threshold): boolean {
  if (threshold === 'never') return false
  const failing: readonly Severity[] = SEVERITIES.slice(0, SEVERITIES.indexOf(threshold) + 1)
  return checked.some(({ result }) => result.findings.some((finding) => failing.includes(finding.severity)))
}
