import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  BASELINE_FILE,
  type Baseline,
  type BaselineEntry,
  entryOf,
  sortFindings,
  writeBaseline,
} from '../../../core/src/baseline/baseline.ts'
import { identitiesOf } from '../../../core/src/baseline/identity.ts'
import { isExamName, isReferentialName } from '../../../core/src/configuration/names.ts'
import type { Localised } from '../../../core/src/language.ts'
import { COUNTED, counted } from '../../../core/src/report/words.ts'
import { PROFILES } from '../../../core/src/rules/rule.ts'
import type { Arguments } from '../arguments.ts'
import { BASELINE_OPTION, type BaselineFile, Baselines, entriesOfLostFiles, keyIn } from '../check/baselines.ts'
import { type Checked, checkDocument } from '../check/checked.ts'
import { noteWrongConfigurations, wrongConfigurations } from '../check/configuration-problems.ts'
import { inputsOf } from '../check/documents.ts'
import { INPUT_OPTIONS } from '../check/options.ts'
import type { Command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { displayPath } from '../files/display-path.ts'
import { writeWhole } from '../files/write.ts'
import type { Shell } from '../shell.ts'

export const baseline: Command = {
  usage: { fr: '[chemins ou motifs…] [options]', en: '[paths or patterns…] [options]' },
  about: {
    fr:
      `Dresse l’état des lieux d’anciens référentiels\u00a0: les constats d’aujourd’hui sont inscrits dans ${BASELINE_FILE}, et «\u00a0equerre check\u00a0» ne redit plus que les nouveaux. Le fichier se relit et se versionne avec les référentiels\u00a0; un constat y est reconnu par l’élément qu’il vise, pas par sa ligne.\n\n` +
      'Ce qui est réparé se retire avec --prune, qui n’ajoute jamais rien. Les fichiers qui ne sont pas demandés gardent leurs constats inscrits.',
    en:
      `Takes stock of old référentiels: the findings of today are written to ${BASELINE_FILE}, and “equerre check” says only the new ones from then on. The file is meant to be read and committed with the référentiels; a finding is known in it by the element it is about, not by its line.\n\n` +
      'What is mended goes with --prune, which never adds anything. Files that are not asked for keep what is written of them.',
  },
  options: [
    {
      name: 'prune',
      help: {
        fr: 'retire les constats qui n’existent plus, n’ajoute rien',
        en: 'removes the findings that are gone, adds nothing',
      },
    },
    {
      name: 'check',
      help: {
        fr: 'n’écrit rien\u00a0; le code de sortie est 1 si le fichier changerait',
        en: 'writes nothing; the exit code is 1 if the file would change',
      },
    },
    BASELINE_OPTION,
    { name: 'profile', value: PROFILES, help: { fr: 'profil de vérification', en: 'profile of the check' } },
    ...INPUT_OPTIONS,
  ],
  examples: ['equerre baseline', 'equerre baseline --prune', 'equerre baseline --prune --check'],
  run,
}

async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const { documents, failures, configurations } = await inputsOf(
    args,
    shell,
    (path) => isReferentialName(path) || isExamName(path),
  )
  const wrong = wrongConfigurations(configurations)
  if (wrong.length > 0) {
    noteWrongConfigurations(wrong, shell)
    return EXIT.usage
  }
  const profile = PROFILES.find((name) => name === args.value('profile'))
  const checked = documents.map((document) =>
    checkDocument(document, { ...document.settings, ...(profile === undefined ? {} : { profile }) }, false, shell.cwd),
  )
  const revisions = byBaseline(checked, args, shell).map(({ file, documents: held }) => ({
    file,
    revised: revise(file, held, args.has('prune')),
  }))
  for (const { file, revised } of revisions) {
    if (!args.has('check') && revised.changed) writeWhole(file.path, writeBaseline(revised.baseline), file.shown)
    shell.note(shell.say(outcome(file, revised, args)))
  }
  for (const { said } of failures) shell.note(`equerre${shell.language === 'fr' ? '\u00a0:' : ':'} ${shell.say(said)}`)
  if (failures.length > 0) return EXIT.usage
  return args.has('check') && revisions.some(({ revised }) => revised.changed) ? EXIT.findings : EXIT.clean
}

interface Group {
  readonly file: BaselineFile
  readonly documents: Checked[]
}

/** Each baseline with the documents it holds: the one that is chosen, the nearest, else a new one in the current folder. */
function byBaseline(checked: readonly Checked[], args: Arguments, shell: Shell): readonly Group[] {
  const chosen = args.value('baseline')
  const path = resolve(shell.cwd, chosen ?? BASELINE_FILE)
  const unwritten: BaselineFile = { path, shown: displayPath(path, shell.cwd), baseline: new Map() }
  const baselines = new Baselines(shell.cwd, chosen !== null && !existsSync(path) ? null : (chosen ?? undefined))
  const groups = new Map<BaselineFile, Group>()
  for (const one of checked) {
    const file = baselines.of(one.document.path) ?? unwritten
    const group = groups.get(file) ?? { file, documents: [] }
    group.documents.push(one)
    groups.set(file, group)
  }
  return [...groups.values()]
}

interface Revised {
  readonly baseline: Baseline
  readonly total: number
  readonly added: number
  readonly removed: number
  /** Whether its text is to be another; a finding may have another code without any having come or gone. */
  readonly changed: boolean
}

/** The baseline as it is to be: every finding of the documents, or with `prune` those that it had already. */
function revise(file: BaselineFile, checked: readonly Checked[], prune: boolean): Revised {
  const baseline = new Map(file.baseline)
  let added = 0
  let removed = 0
  for (const [key, entries] of entriesOfLostFiles(file)) {
    baseline.delete(key)
    removed += entries.length
  }
  for (const { document, result } of checked) {
    const key = keyIn(file, document.path)
    const entries = file.baseline.get(key) ?? []
    const identities = identitiesOf(result.source, result.findings)
    const { held, fresh, stale } = sortFindings(entries, identities)
    removed += stale.length
    added += prune ? 0 : fresh.length
    const kept = [...identities].flatMap(([finding, identity]): readonly BaselineEntry[] => {
      const known = held.get(finding)
      if (known === undefined) return prune ? [] : [entryOf(finding, identity)]
      return [known.fingerprint === identity.fingerprint ? known : entryOf(finding, identity)]
    })
    baseline.set(key, kept)
  }
  const total = [...baseline.values()].reduce((sum, entries) => sum + entries.length, 0)
  const changed = writeBaseline(baseline) !== writeBaseline(file.baseline)
  return { baseline, total, added, removed, changed }
}

function outcome({ shown }: BaselineFile, { total, added, removed, changed }: Revised, args: Arguments): Localised {
  const number = { fr: counted(total, COUNTED.finding, 'fr'), en: counted(total, COUNTED.finding, 'en') }
  if (!changed) {
    return total === 0
      ? { fr: 'Aucun constat à inscrire.', en: 'No finding to write down.' }
      : { fr: `${shown} est à jour\u00a0: ${number.fr}.`, en: `${shown} is up to date: ${number.en}.` }
  }
  const difference = differenceWords(added, removed)
  if (args.has('check')) {
    const again = `equerre baseline${args.has('prune') ? ' --prune' : ''}`
    return {
      fr: `${shown} n’est plus à jour\u00a0: ${difference.fr}. «\u00a0${again}\u00a0» le refait.`,
      en: `${shown} is out of date: ${difference.en}. “${again}” makes it anew.`,
    }
  }
  return {
    fr: `${shown}\u00a0: ${number.fr} ${total > 1 ? 'inscrits' : 'inscrit'} (${difference.fr}). Versionnez ce fichier\u00a0: «\u00a0equerre check\u00a0» ne redira que les constats nouveaux.`,
    en: `${shown}: ${number.en} written (${difference.en}). Commit this file: “equerre check” will say only the new findings.`,
  }
}

function differenceWords(added: number, removed: number): Localised {
  if (added === 0 && removed === 0) return { fr: 'des codes ont changé', en: 'codes have changed' }
  const came = added > 0 ? [{ fr: `${added} de plus`, en: `${added} more` }] : []
  const went = removed > 0 ? [{ fr: `${removed} de moins`, en: `${removed} gone` }] : []
  const parts = [...came, ...went]
  return { fr: parts.map(({ fr }) => fr).join(', '), en: parts.map(({ en }) => en).join(', ') }
}
