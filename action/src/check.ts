import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { baseOf } from './base.ts'
import { changesOf } from './changes.ts'
import { equerre } from './command.ts'
import { bodyOf, COMMENT_LIMIT } from './comment/body.ts'
import { keyOf } from './comment/marker.ts'
import { eventAt } from './event.ts'
import { Failed } from './failed.ts'
import { git } from './git.ts'
import { type Inputs, inputsOf } from './inputs.ts'
import { annotate, quote } from './log.ts'
import { type CheckJson, hasSomethingToSay, type Review } from './review.ts'
import { keepState } from './state.ts'
import { output, step } from './step.ts'
import { addToSummary } from './summary.ts'
import { surroundingsOf } from './surroundings.ts'

/** Checks the référentiels, annotates the lines of the change, and prepares what the comment says. */
function run(): void {
  const inputs = inputsOf(process.env)
  refuseMissingFolder(inputs)
  const event = eventAt(process.env.GITHUB_EVENT_PATH)
  const since = inputs.since === null ? baseOf(inputs.folder, event) : inputs.since === 'none' ? null : inputs.since
  const folder = mkdtempSync(join(process.env.RUNNER_TEMP || tmpdir(), 'equerre-'))
  const json = join(folder, 'check.json')
  const body = join(folder, 'comment.md')
  const surroundings = surroundingsOf(process.env)

  const exitCode = checked(inputs, since, json, surroundings.documentation)
  const check: CheckJson = JSON.parse(readFileSync(json, 'utf8'))
  const sarif = sarifOf(inputs, folder)
  const changes = since === null ? null : changesOf(inputs, since, folder, COMMENT_LIMIT)
  const prefix = git(inputs.folder, 'rev-parse', '--show-prefix').out.trim()
  const review: Review = { language: inputs.language, check, diff: changes?.json ?? null, prefix, ...surroundings }
  writeFileSync(body, `${bodyOf(review, changes?.markdown ?? null, COMMENT_LIMIT)}\n`)
  // Without a comparison the command has written its own summary.
  if (changes !== null)
    addToSummary(process.env.GITHUB_STEP_SUMMARY, (limit) => bodyOf(review, changes.markdown, limit))

  const { error, warning, info } = check.summary
  keepState(folder, {
    pull: event.pull,
    key: keyOf([prefix, inputs.language, ...inputs.paths]),
    isWorthAComment: hasSomethingToSay(review),
    body,
    sarif,
    exitCode,
    counts: { error, warning, info },
  })
  output({
    folder,
    errors: error,
    warnings: warning,
    infos: info,
    findings: error + warning + info,
    'exit-code': exitCode,
    json,
    markdown: body,
    changes: changes?.path ?? '',
    sarif: sarif ?? '',
  })
}

function refuseMissingFolder({ folder }: Inputs): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  throw new Failed({
    fr: `Le dossier de travail «\u00a0${folder}\u00a0» n’existe pas. L’étape actions/checkout vient-elle avant celle-ci\u00a0?`,
    en: `The working directory “${folder}” does not exist. Does the step actions/checkout come before this one?`,
  })
}

/** Annotations on the standard output, findings in a file. @returns the answer of the command */
function checked(inputs: Inputs, since: string | null, json: string, documentation: string | null): number {
  const { paths, profile, failOn, language, folder } = inputs
  const args = [
    'check',
    `--lang=${language}`,
    `--fail-on=${failOn}`,
    ...(profile === '' ? [] : [`--profile=${profile}`]),
    ...(since === null ? [] : [`--since=${since}`]),
    '--format=github',
    `--output=json=${json}`,
    '--',
    ...paths,
  ]
  const { status, stdout, stderr } = equerre(args, folder, {
    EQUERRE_DOCS_URL: documentation ?? undefined,
    ...(since === null ? {} : { GITHUB_STEP_SUMMARY: undefined }),
  })
  process.stdout.write(stdout)
  quote(stderr)
  if (statSync(json, { throwIfNoEntry: false }) !== undefined) return status
  const said = stderr.trim().split('\n')[0] ?? ''
  throw new Failed({ fr: said || 'equerre check a échoué.', en: said || 'equerre check failed.' })
}

/** All findings: code scanning tells the new ones from the old by itself. */
function sarifOf({ sarif, uploadSarif, paths, profile, language, folder }: Inputs, temporary: string): string | null {
  if (sarif === null && !uploadSarif) return null
  const file = resolve(folder, sarif ?? join(temporary, 'equerre.sarif'))
  const args = [
    'check',
    `--lang=${language}`,
    '--fail-on=never',
    ...(profile === '' ? [] : [`--profile=${profile}`]),
    '--format=json',
    `--output=sarif=${file}`,
    '--',
    ...paths,
  ]
  const { stderr } = equerre(args, folder, { GITHUB_STEP_SUMMARY: undefined })
  if (statSync(file, { throwIfNoEntry: false }) !== undefined) return file
  annotate('error', stderr.trim())
  throw new Failed({ fr: 'Le rapport SARIF n’a pas pu être écrit.', en: 'The SARIF report could not be written.' })
}

await step(run)
