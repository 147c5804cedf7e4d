import { spawnSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { filesIn, folder } from '../../cli/equerre.ts'
import { Repository } from '../../cli/repository.ts'
import { annotations, change, github } from './in-test.ts'
import { commit, FROID, HARD, job, PULL, proposed, pullRequest, sample, weakened } from './project.ts'
import { release } from './release.ts'
import { runAction } from './runner.ts'

/** The steps of `action.yml` on other events, on the clones that a workflow makes, with the inputs people give. */

const action = release()

describe('other events', () => {
  test('a push checks everything and comments nowhere', async () => {
    const repository = new Repository({ [HARD]: weakened(FROID) })
    const server = await github()
    const event = { ref: 'refs/heads/main', before: commit(repository), after: commit(repository) }
    const done = await runAction(job('push', event, { action, repository, github: server }))
    expect(done.failed).toBeNull()
    expect(Number(done.outputs.warnings)).toBeGreaterThan(0)
    expect(done.outputs.changes).toBe('')
    expect(done.summary).toContain('competence-verbe-a-eviter')
    expect(server.requests).toEqual([])
  })

  test('a run by hand too, and since a revision when asked', async () => {
    const repository = change()
    const all = await runAction(job('workflow_dispatch', { inputs: null }, { action, repository }))
    const inputs = { since: 'main' }
    const fresh = await runAction(job('workflow_dispatch', { inputs: null }, { action, repository, inputs }))
    expect(all.outputs.changes).toBe('')
    expect(fresh.outputs.changes).not.toBe('')
    expect(fresh.outputs.warnings).toBe(all.outputs.warnings)
    expect(fresh.summary).toContain('depuis `main`')
  })

  test('a merge queue is held against its base', async () => {
    const repository = change()
    const event = { merge_group: { base_sha: commit(repository, 'main'), base_ref: 'refs/heads/main' } }
    const done = await runAction(job('merge_group', event, { action, repository }))
    expect(done.failed).toBeNull()
    expect(done.outputs.changes).not.toBe('')
    expect(Number(done.outputs.warnings)).toBeGreaterThan(0)
  })
})

describe('a shallow clone', () => {
  /** What actions/checkout makes of a pull request: the commit of the merge, alone. */
  function checkout(source: Repository, ref: string): Repository {
    const clone = new Repository({}, join(folder(), 'clone'))
    clone.git('remote', 'add', 'origin', `file://${source.path}`)
    clone.git('fetch', '-q', '--no-tags', '--depth=1', 'origin', ref)
    clone.git('checkout', '-q', '--detach', 'FETCH_HEAD')
    return clone
  }

  function origin(): Repository {
    const source = change()
    source.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
    source.git('checkout', '-q', 'main')
    source.commit('autre chose', { 'autre.referentiel.yaml': sample('reemploi-materiaux-batiment') })
    source.git('checkout', '-q', '-b', 'fusion')
    source.git('merge', '-q', '--no-ff', '-m', 'fusion', 'change')
    return source
  }

  test('of the merge: what it would be merged into is fetched, newer than the event knows', async () => {
    const source = origin()
    const repository = checkout(source, 'fusion')
    const base = commit(source, 'main~1')
    const done = await runAction(pullRequest({ action, repository, github: await github(), base }))
    expect(done.failed).toBeNull()
    const { files } = JSON.parse(readFileSync(done.outputs.changes ?? '', 'utf8'))
    expect(files.map(({ path }: { path: string }) => path)).toEqual([HARD])
    expect(Number(done.outputs.warnings)).toBeGreaterThan(0)
  })

  test('of the branch itself: the history is fetched down to where it left its base', async () => {
    const source = origin()
    const repository = checkout(source, 'change')
    const base = commit(source, 'main')
    const done = await runAction(
      pullRequest({ action, repository, github: await github(), base, env: { GITHUB_REF: 'refs/heads/change' } }),
    )
    expect(done.failed).toBeNull()
    const { files } = JSON.parse(readFileSync(done.outputs.changes ?? '', 'utf8'))
    expect(files.map(({ path }: { path: string }) => path)).toEqual([HARD])
  })

  test('whose base cannot be fetched says what to write', async () => {
    const source = origin()
    const repository = checkout(source, 'fusion')
    repository.git('remote', 'set-url', 'origin', `file://${join(folder(), 'perdu')}`)
    const done = await runAction(
      pullRequest({ action, repository, github: await github(), base: commit(source, 'main') }),
    )
    expect(done.failed).toBe('check')
    expect(done.log).toMatch(/^::error title=Équerre::.*fetch-depth: 0/m)
  })
})

describe('code scanning', () => {
  test('takes all findings, those of before included, and the file stays', async () => {
    const server = await github()
    const old = weakened(FROID)
    const repository = proposed({ [HARD]: old }, { [HARD]: `${old}\n` })
    const inputs = { 'upload-sarif': 'true', sarif: 'rapports/équerre.sarif' }
    const done = await runAction(pullRequest({ action, repository, github: server, inputs }))
    expect(done.failed).toBeNull()
    expect(server.reports).toHaveLength(1)
    const [report] = server.reports
    expect(report?.ref).toBe(`refs/pull/${PULL}/merge`)
    expect(report?.commit).toBe(commit(repository))
    expect(JSON.stringify(report?.sarif)).toContain('competence-verbe-a-eviter')
    expect(JSON.parse(readFileSync(join(repository.path, inputs.sarif), 'utf8'))).toEqual(report?.sarif)
  })

  test('that refuses fails the step with what to write', async () => {
    const server = await github({ mayWrite: false })
    const inputs = { 'upload-sarif': 'true', comment: 'false' }
    const done = await runAction(pullRequest({ action, repository: change(), github: server, inputs }))
    expect(done.failed).toBe('upload')
    expect(done.log).toMatch(/^::error title=Équerre::.*security-events: write/m)
  })
})

describe('what is asked of the action', () => {
  test('several paths, a folder to work in, configurations of their own', async () => {
    const server = await github()
    const strict = 'regles:\n  competence-verbe-a-eviter: error\n'
    const silent = 'regles:\n  competence-verbe-a-eviter: off\n'
    const base = {
      'pôle A/equerre.config.yaml': strict,
      'pôle A/a b.referentiel.yaml': FROID,
      'pôle A/pôle B/equerre.config.yaml': silent,
      'pôle A/pôle B/b.referentiel.yaml': FROID,
      'pôle A/pôle C/c.referentiel.yaml': FROID,
      'autre.referentiel.yaml': FROID,
    }
    const change = Object.fromEntries(
      Object.keys(base)
        .filter((name) => name.endsWith('.referentiel.yaml'))
        .map((name) => [name, weakened(FROID)]),
    )
    const inputs = { 'working-directory': 'pôle A', paths: 'a b.referentiel.yaml\npôle B\n', 'fail-on': 'error' }
    const repository = proposed(base, change)
    const done = await runAction(pullRequest({ action, repository, github: server, inputs }))
    expect(done.failed).toBe('verdict')
    const verbs = annotations(done).filter((line) => line.includes('competence-verbe-a-eviter'))
    expect(verbs).toHaveLength(1)
    expect(verbs[0]).toMatch(/^::error file=pôle A\/a b\.referentiel\.yaml,/)
    const [{ body } = { body: '' }] = server.comments
    expect(body).toContain('/p%C3%B4le%20A/a%20b.referentiel.yaml?plain=1#L76')
    expect(body).not.toContain('autre.referentiel.yaml')
    expect(body).not.toContain('pôle C')
  })

  test('nothing of it is run by a shell', async () => {
    const server = await github()
    const repository = proposed({ [HARD]: FROID }, { [HARD]: weakened(FROID) })
    const before = filesIn(repository.path).filter((name) => !name.startsWith('.git'))
    const hostile = ['$(touch pris)', '`touch pris`', '"; touch pris; "', '--fix', '; touch pris #'].join('\n')
    const done = await runAction(pullRequest({ action, repository, github: server, inputs: { paths: hostile } }))
    expect(done.failed).toBe('check')
    expect(done.log).toMatch(/^::error title=Équerre::/m)
    expect(filesIn(repository.path).filter((name) => !name.startsWith('.git'))).toEqual(before)
  })

  test('a configuration that is wrong is told, in the comment too', async () => {
    const server = await github()
    const repository = proposed({ [HARD]: FROID }, { 'equerre.config.yaml': 'profl: strict\n' })
    const done = await runAction(pullRequest({ action, repository, github: server }))
    expect(done.failed).toBe('verdict')
    expect(done.outputs['exit-code']).toBe('2')
    expect(server.comments[0]?.body).toContain('⛔')
    expect(server.comments[0]?.body).toContain('profl')
  })

  test('a word that is neither true nor false is refused', async () => {
    const done = await runAction(pullRequest({ action, repository: change(), inputs: { comment: 'no' } }))
    expect(done.failed).toBe('check')
    expect(done.log).toContain('«\u00a0no\u00a0»')
  })
})

describe('action.yml', () => {
  const { inputs, outputs, runs } = parse(readFileSync(join(action, 'action.yml'), 'utf8'))

  test('writes no expression into a script and needs no other action', () => {
    for (const step of runs.steps) {
      expect(step.run).not.toContain('${{')
      expect(step).not.toHaveProperty('uses')
    }
  })

  test('passes every input on, and says what each is', () => {
    const passed = runs.steps.flatMap(({ env = {} }: { env?: object }) => Object.values(env)).join('\n')
    for (const [name, { description }] of Object.entries<{ description: string }>(inputs)) {
      expect(passed).toContain(`\${{ inputs.${name} }}`)
      expect(description.length).toBeGreaterThan(20)
    }
    expect(Object.keys(outputs)).toContain('comment-url')
  })

  test.each(['relecture.md', 'review.md'])('%s names every input and output', (page) => {
    const text = readFileSync(join(import.meta.dirname, '../../../docs', page), 'utf8')
    const rows = [...text.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name)
    expect(rows).toEqual(expect.arrayContaining(Object.keys(inputs)))
    for (const name of Object.keys(outputs)) expect(text).toContain(`\`${name}\``)
  })

  test('runs without what builds it', () => {
    const { status } = spawnSync('bash', [join(action, 'action/prepare.sh')], {
      env: { PATH: process.env.PATH, GITHUB_ACTION_PATH: action },
    })
    expect(status).toBe(0)
    expect(filesIn(action)).not.toContain('node_modules')
  })

  test('asks for a Node where there is none', () => {
    const tools = folder()
    for (const name of ['bash', 'env']) symlinkSync(join('/usr/bin', name), join(tools, name))
    const { status, stdout } = spawnSync('/bin/bash', [join(action, 'action/prepare.sh')], {
      encoding: 'utf8',
      env: { PATH: tools, GITHUB_ACTION_PATH: action },
    })
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error title=Équerre::.*setup-node/m)
  })
})
