import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { KEPT_CODE } from '../../cli/equerre.ts'

/** Runs a composite action as GitHub's runner does: its steps one after the other, each with the variables and files of the platform. */

interface Step {
  readonly id?: string
  readonly shell: string
  readonly run: string
  readonly env?: Readonly<Record<string, string>>
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly value: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

export interface Job {
  /** The checkout of the action. */
  readonly action: string
  /** The checkout of the repository under review. */
  readonly workspace: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly token?: string
  /** `GITHUB_…` of the job. */
  readonly env: Readonly<Record<string, string>>
  readonly event: object
}

export interface Done {
  /** The step that failed; `null` when all went well. */
  readonly failed: string | null
  readonly log: string
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
}

export async function runAction(job: Job): Promise<Done> {
  const { inputs: known, outputs, runs }: Action = parse(readFileSync(join(job.action, 'action.yml'), 'utf8'))
  const temporary = mkdtempSync(join(tmpdir(), 'equerre-runner-'))
  const summary = join(temporary, 'summary.md')
  const eventPath = join(temporary, 'event.json')
  writeFileSync(eventPath, JSON.stringify(job.event))
  writeFileSync(summary, '')
  const contexts: Record<string, string> = {
    'github.token': job.token ?? '',
    'github.action_repository': '',
    'github.action_ref': '',
  }
  for (const [name, { default: usual = '' }] of Object.entries(known)) {
    contexts[`inputs.${name}`] = job.inputs?.[name] ?? evaluated(usual, contexts)
  }
  const unknown = Object.keys(job.inputs ?? {}).filter((name) => !(name in known))
  if (unknown.length > 0) throw new Error(`The action has no input ${unknown.join(', ')}`)
  let log = ''
  let failed: string | null = null
  for (const { id = '', run, shell, env = {} } of runs.steps) {
    if (shell !== 'bash') throw new Error(`step ${id}: shell ${shell}`)
    if (run.includes('${{')) throw new Error(`step ${id}: an expression in a script`)
    const outputFile = join(temporary, `output-${randomUUID()}`)
    const script = join(temporary, `${randomUUID()}.sh`)
    writeFileSync(outputFile, '')
    writeFileSync(script, run)
    const own = Object.entries(env).map(([name, value]) => [name, evaluated(value, contexts)])
    const ran = await bash(script, job.workspace, {
      PATH: process.env.PATH ?? '',
      HOME: temporary,
      CI: 'true',
      ...KEPT_CODE,
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: job.action,
      GITHUB_WORKSPACE: job.workspace,
      GITHUB_EVENT_PATH: eventPath,
      GITHUB_OUTPUT: outputFile,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: temporary,
      ...job.env,
      ...Object.fromEntries(own),
    })
    log += ran.log
    for (const [name, value] of outputsIn(readFileSync(outputFile, 'utf8')))
      contexts[`steps.${id}.outputs.${name}`] = value
    if (ran.status !== 0) {
      failed = id
      break
    }
  }
  const given = Object.entries(outputs).map(([name, { value }]) => [name, evaluated(value, contexts)])
  return { failed, log, summary: readFileSync(summary, 'utf8'), outputs: Object.fromEntries(given) }
}

/** `${{ name }}` of a context; what is not set is empty. */
const evaluated = (text: string, contexts: Readonly<Record<string, string>>): string =>
  text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => contexts[name] ?? '')

/** `name=value` and `name<<END … END`. */
function outputsIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const pattern = /^(?:([\w-]+)<<(.+)\n([\s\S]*?)\n?^\2$|([\w-]+)=(.*))$/gm
  for (const [, name, , value = '', simple, short = ''] of text.matchAll(pattern))
    found.set(name ?? simple ?? '', name ? value : short)
  return found
}

async function bash(script: string, cwd: string, env: NodeJS.ProcessEnv) {
  const child = spawn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], { cwd, env })
  let log = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => (log += part))
  child.stderr.setEncoding('utf8').on('data', (part: string) => (log += part))
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { status, log }
}
