import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { filesIn, KEPT_CODE, read } from '../../cli/equerre.ts'
import { Repository } from '../../cli/repository.ts'
import { broken, commit, FROID, HARD, proposed, weakened } from '../action/project.ts'
import { pathWithEquerre } from '../command-on-path.ts'
import { CODE_QUALITY } from '../formats/schemas.ts'
import { parsedXml } from '../formats/xml.ts'

/** The job of the template, run as a runner of GitLab does: its scripts one after the other in one shell that stops at the first failure. */

const template = parse(readFileSync(join(import.meta.dirname, '../../../gitlab/equerre.gitlab-ci.yml'), 'utf8'))
const { equerre: job, variables } = template
const PATH = pathWithEquerre()
const REPORTS = 'equerre-reports'

function runJob(repository: Repository, env: Readonly<Record<string, string>> = {}, shell = 'bash') {
  const script = ['set -eo pipefail', ...job.before_script, ...job.script].join('\n')
  const posix = script.replace('set -eo pipefail', 'set -e')
  const { status, stdout, stderr } = spawnSync(shell, ['-c', shell === 'bash' ? script : posix], {
    cwd: repository.path,
    encoding: 'utf8',
    env: {
      PATH,
      CI: 'true',
      GITLAB_CI: 'true',
      ...KEPT_CODE,
      CI_PROJECT_DIR: repository.path,
      CI_PROJECT_URL: 'https://gitlab.example.org/certif/referentiels',
      CI_COMMIT_SHA: commit(repository),
      CI_COMMIT_REF_NAME: 'change',
      CI_DEFAULT_BRANCH: 'main',
      GIT_CONFIG_GLOBAL: '/dev/null',
      ...variables,
      ...env,
    },
  })
  return { status, log: stdout + stderr }
}

/** What GitLab adds in the pipeline of a merge request. */
const mergeRequest = (repository: Repository) => ({
  CI_PIPELINE_SOURCE: 'merge_request_event',
  CI_MERGE_REQUEST_IID: '7',
  CI_MERGE_REQUEST_DIFF_BASE_SHA: commit(repository, 'main'),
  CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'change',
})

interface Issue {
  readonly check_name: string
  readonly location: { readonly path: string }
}

const report = (repository: Repository, name: string): string => read(repository.path, `${REPORTS}/${name}`)
const issuesOf = (repository: Repository): readonly Issue[] => JSON.parse(report(repository, 'code-quality.json'))

describe('the job', () => {
  test('keeps the reports that it writes where GitLab looks for them', () => {
    expect(job.artifacts.when).toBe('always')
    expect(job.artifacts.reports).toEqual({
      codequality: `${REPORTS}/code-quality.json`,
      junit: `${REPORTS}/junit.xml`,
    })
    // GitLab takes letters, digits, blanks, dashes and underscores.
    expect(job.artifacts.expose_as).toMatch(/^[\w -]+$/)
    expect(job.variables.GIT_DEPTH).toBe('0')
    expect(JSON.stringify(job.rules)).toContain('merge_request_event')
  })

  test.each(['bash', 'sh'])(
    'on a merge request, in %s: all findings for GitLab to compare, the new ones to read',
    (shell) => {
      const old = weakened(FROID)
      const repository = proposed({ 'ancien.referentiel.yaml': old, [HARD]: FROID }, { [HARD]: weakened(FROID) })
      const { status, log } = runJob(repository, mergeRequest(repository), shell)
      expect(log).not.toContain('not found')
      expect(status).toBe(0)
      const issues = issuesOf(repository)
      const validate = new Ajv({ strict: false, validateFormats: false }).compile(CODE_QUALITY)
      expect(validate(issues) ? [] : validate.errors).toEqual([])
      const verbs = issues.filter(({ check_name }) => check_name.includes('competence-verbe-a-eviter'))
      expect(verbs.map(({ location }) => location.path)).toEqual(['ancien.referentiel.yaml', HARD])
      expect(report(repository, 'findings.md').match(/competence-verbe-a-eviter/g)).toHaveLength(1)
      expect(report(repository, 'changes.md')).toContain('Connaître les interventions')
      expect(report(repository, 'changes.html')).toContain('<html')
      expect(parsedXml(report(repository, 'junit.xml'))?.[0]?.tag ?? 'testsuites').toBe('testsuites')
    },
  )

  test('fails on an error, with its reports', () => {
    const repository = proposed({ [HARD]: FROID }, { [HARD]: broken(FROID) })
    expect(runJob(repository, mergeRequest(repository)).status).toBe(1)
    expect(issuesOf(repository).length).toBeGreaterThan(0)
    expect(runJob(repository, { ...mergeRequest(repository), EQUERRE_FAIL_ON: 'never' }).status).toBe(0)
  })

  test('on the main branch, everything and no comparison', () => {
    const repository = new Repository({ [HARD]: weakened(FROID) })
    expect(runJob(repository, { CI_COMMIT_BRANCH: 'main' }).status).toBe(0)
    expect(report(repository, 'findings.md')).toContain('competence-verbe-a-eviter')
    expect(filesIn(repository.path).filter((name) => name.startsWith(REPORTS))).not.toContain(`${REPORTS}/changes.md`)
  })

  test('paths, folder and profile as they are written, whatever they hold', () => {
    const files = { 'pôle #1/a $(touch pris).referentiel.yaml': weakened(FROID), 'b.referentiel.yaml': weakened(FROID) }
    const repository = new Repository(files)
    const env = {
      EQUERRE_FOLDER: 'pôle #1',
      EQUERRE_PATHS: 'a $(touch pris).referentiel.yaml\n',
      EQUERRE_PROFILE: 'strict',
    }
    runJob(repository, env)
    expect(new Set(issuesOf(repository).map(({ location }) => location.path))).toEqual(
      new Set(['pôle #1/a $(touch pris).referentiel.yaml']),
    )
    expect(filesIn(repository.path).filter((name) => name.endsWith('pris'))).toEqual([])
    expect(runJob(repository, { ...env, EQUERRE_PROFILE: 'strict --fix' }).status).toBe(2)
  })

  test('says where the command is to come from when the image has none', () => {
    const repository = new Repository({ [HARD]: FROID })
    const { status, log } = runJob(repository, { PATH: '/usr/bin:/bin' })
    expect(status).toBe(2)
    expect(log).toContain('EQUERRE_SOURCE')
  })
})
