import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Comment } from '../github/server.ts'
import { annotations, change, github } from './in-test.ts'
import { broken, FROID, HARD, HOME, PULL, proposed, pullRequest, stripped, weakened } from './project.ts'
import { release } from './release.ts'
import { runAction } from './runner.ts'

/** The steps of `action.yml` on pull requests, in what a release holds, before a server that answers like GitHub's. */

const action = release()
const PERSON: Comment['user'] = { login: 'redactrice', type: 'User' }

describe('a pull request', () => {
  test('one comment, made once and written again on the next push', async () => {
    const server = await github()
    const repository = proposed({ [HARD]: FROID }, { [HARD]: stripped(weakened(FROID)) })
    const first = await runAction(pullRequest({ action, repository, github: server }))
    expect(first.failed).toBe('verdict')
    expect(server.comments).toHaveLength(1)
    expect(server.comments[0]?.body).toContain('competence-verbe-a-eviter')
    expect(server.comments[0]?.body).toContain('competence-sans-critere')
    expect(server.comments[0]?.body).toMatch(/jugées par un critère 7\/7 → \*\*6\/7\*\*/)
    const { id } = server.comments[0] ?? { id: 0 }
    expect(first.outputs['comment-url']).toBe(`https://github.com/${HOME}/pull/${PULL}#issuecomment-${id}`)

    repository.commit('correction', { [HARD]: FROID.replace('Visite d’entretien', 'Visite annuelle') })
    const second = await runAction(pullRequest({ action, repository, github: server, run: 101 }))
    expect(second.failed).toBeNull()
    expect(server.comments.map((comment) => comment.id)).toEqual([id])
    expect(server.comments[0]?.body).toContain('✅')
    expect(server.comments[0]?.body).not.toContain('competence-verbe-a-eviter')
    expect(server.comments[0]?.body).toContain('Visite <del>d’entretien</del>')
  })

  test('what is new is annotated on its lines, counted in the outputs and summed up', async () => {
    const server = await github()
    const done = await runAction(pullRequest({ action, repository: change(), github: server }))
    const [verb = ''] = annotations(done).filter((line) => line.includes('competence-verbe-a-eviter'))
    expect(verb).toContain('::warning file=dossiers/été #1 100%25/froid%2C « climat ».referentiel.yaml,line=76')
    const { outputs } = done
    expect(outputs.errors).toBe('0')
    expect(Number(outputs.warnings)).toBeGreaterThan(0)
    expect(Number(outputs.findings)).toBe(Number(outputs.errors) + Number(outputs.warnings) + Number(outputs.infos))
    expect(outputs['exit-code']).toBe('0')
    expect(JSON.parse(readFileSync(outputs.json ?? '', 'utf8')).summary.warning).toBe(Number(outputs.warnings))
    expect(JSON.parse(readFileSync(outputs.changes ?? '', 'utf8')).files).toHaveLength(1)
    expect(done.summary).toContain('competence-verbe-a-eviter')
    expect(done.summary.match(/^## .*Équerre/gm)).toHaveLength(1)
    expect(server.comments[0]?.body).toContain('/dossiers/%C3%A9t%C3%A9%20%231%20100%25/froid%2C%20%C2%AB%20climat')
  })

  test('what was there before is left to those who wrote it', async () => {
    const old = weakened(FROID)
    const repository = proposed(
      { [HARD]: old },
      { [HARD]: old.replace('Recherche de panne et', 'Diagnostic de panne et') },
    )
    const done = await runAction(pullRequest({ action, repository, github: await github() }))
    expect(done.outputs.findings).toBe('0')
    expect(annotations(done)).toEqual([])
  })

  test('an error fails the last step, once the comment is written', async () => {
    const server = await github()
    const repository = proposed({ [HARD]: FROID }, { [HARD]: broken(FROID) })
    const done = await runAction(pullRequest({ action, repository, github: server }))
    expect(done.failed).toBe('verdict')
    expect(done.outputs['exit-code']).toBe('1')
    expect(server.comments[0]?.body).toContain('❌')
    const never = await runAction(
      pullRequest({ action, repository, github: server, run: 101, inputs: { 'fail-on': 'never' } }),
    )
    expect(never.failed).toBeNull()
  })

  test('no comment where no référentiel changed, and a comment that is there is brought up to date', async () => {
    const server = await github()
    const repository = proposed({ [HARD]: FROID }, { 'LISEZMOI.md': 'Nos référentiels.' })
    const first = await runAction(pullRequest({ action, repository, github: server }))
    expect(first.failed).toBeNull()
    expect(server.comments).toEqual([])
    repository.commit('essai', { [HARD]: weakened(FROID) })
    await runAction(pullRequest({ action, repository, github: server, run: 101 }))
    repository.commit('repentir', { [HARD]: FROID })
    await runAction(pullRequest({ action, repository, github: server, run: 102 }))
    expect(server.comments).toHaveLength(1)
    expect(server.comments[0]?.body).toMatch(/✅.*rien à signaler/)
  })

  test('in English when the workflow says so', async () => {
    const server = await github()
    const done = await runAction(
      pullRequest({ action, repository: change(), github: server, inputs: { language: 'en' } }),
    )
    expect(done.failed).toBeNull()
    expect(server.comments[0]?.body).toContain('in what changes')
    expect(server.comments[0]?.body).toContain('What changed')
  })

  test('no comment when the workflow wants none', async () => {
    const server = await github()
    const done = await runAction(
      pullRequest({ action, repository: change(), github: server, inputs: { comment: 'false' } }),
    )
    expect(done.failed).toBeNull()
    expect(server.requests).toEqual([])
    expect(done.summary).toContain('competence-verbe-a-eviter')
  })
})

describe('the comment among others', () => {
  test('is found on the third page; a person who quotes it keeps theirs', async () => {
    const quoted = '<!-- equerre:0123456789ab run:1.1 -->'
    const others = Array.from(
      { length: 205 },
      (_, at): Comment => ({ id: at + 1, user: PERSON, body: `${quoted} ${at}` }),
    )
    const server = await github({ comments: others })
    const repository = change()
    await runAction(pullRequest({ action, repository, github: server }))
    const mine = server.comments.at(-1)
    const marker = mine?.body.split('\n')[0] ?? ''
    server.comments[3] = { id: 4, user: PERSON, body: `${marker}\nComme il est dit plus haut.` }
    await runAction(pullRequest({ action, repository, github: server, run: 101 }))
    expect(server.comments).toHaveLength(206)
    expect(server.comments[3]?.body).toContain('Comme il est dit plus haut.')
    expect(server.comments.at(-1)?.body).toContain('run:101.1')
  })

  test('written by a person’s token, it is theirs alone', async () => {
    const server = await github({ owner: PERSON })
    const repository = change()
    await runAction(pullRequest({ action, repository, github: server }))
    await runAction(pullRequest({ action, repository, github: server, run: 101 }))
    expect(server.comments.map(({ user }) => user.login)).toEqual(['redactrice'])
  })

  test('two reviews of one request keep a comment each', async () => {
    const server = await github()
    const repository = change()
    await runAction(pullRequest({ action, repository, github: server }))
    await runAction(pullRequest({ action, repository, github: server, inputs: { paths: 'dossiers' } }))
    expect(server.comments).toHaveLength(2)
  })

  test('two runs at the same time leave one, which says what the later run says', async () => {
    let waiting = 0
    let open = (): void => {}
    const both = new Promise<void>((resolve) => {
      open = resolve
    })
    const server = await github({
      // Neither reads the comments before both are there to read them: both find none.
      before: async (request) => {
        if (!/^GET .*\/comments/.test(request) || waiting >= 2) return
        waiting += 1
        if (waiting === 2) open()
        await both
      },
    })
    const repository = change()
    const runs = [101, 100].map((run) => runAction(pullRequest({ action, repository, github: server, run })))
    const done = await Promise.all(runs)
    expect(done.map(({ failed }) => failed)).toEqual([null, null])
    expect(server.requests.filter((request) => request.startsWith('POST'))).toHaveLength(2)
    expect(server.comments).toHaveLength(1)
    expect(server.comments[0]?.body).toContain('run:101.1')
  })

  test('a run that was overtaken leaves it', async () => {
    const server = await github()
    const repository = change()
    await runAction(pullRequest({ action, repository, github: server, run: 200 }))
    const late = await runAction(pullRequest({ action, repository, github: server, run: 150 }))
    expect(late.failed).toBeNull()
    expect(late.log).toContain('Une exécution plus récente')
    expect(server.comments[0]?.body).toContain('run:200.1')
  })

  test('never longer than GitHub takes', async () => {
    const server = await github()
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`blocs/${at}.referentiel.yaml`, broken(weakened(FROID))]),
    )
    const repository = proposed({ 'a.referentiel.yaml': FROID }, files)
    const done = await runAction(pullRequest({ action, repository, github: server, inputs: { 'fail-on': 'never' } }))
    expect(done.failed).toBeNull()
    const [{ body } = { body: '' }] = server.comments
    expect(body.length).toBeGreaterThan(30_000)
    expect(body).toMatch(/de plus.: le journal les donne tous/)
    expect(body).toContain('Trop long pour un commentaire')
    expect(done.summary.length).toBeGreaterThan(body.length)
  })
})

describe('rights', () => {
  test('a fork may not comment: annotations and summary hold the review, and the job says so', async () => {
    const server = await github({ mayWrite: false })
    const done = await runAction(pullRequest({ action, repository: change(), github: server, fork: true }))
    expect(done.failed).toBeNull()
    expect(done.log).toMatch(/^::notice title=Équerre::Cette demande vient d’un autre dépôt/m)
    expect(done.outputs['comment-url']).toBe('')
    expect(done.summary).toContain('competence-verbe-a-eviter')
  })

  test('nor may Dependabot', async () => {
    const server = await github({ mayWrite: false })
    const env = { GITHUB_ACTOR: 'dependabot[bot]' }
    const done = await runAction(pullRequest({ action, repository: change(), github: server, env }))
    expect(done.failed).toBeNull()
  })

  test('a job of the same repository that lacks the right fails with what to write', async () => {
    const server = await github({ mayWrite: false })
    const done = await runAction(pullRequest({ action, repository: change(), github: server }))
    expect(done.failed).toBe('comment')
    expect(done.log).toMatch(/^::error title=Équerre::.*pull-requests: write/m)
  })
})

describe('a server in trouble', () => {
  const comments = `/repos/${HOME}/issues/${PULL}/comments`

  test('is asked again after the time it gives, or a little while', async () => {
    const limited = {
      status: 403,
      message: 'You have exceeded a secondary rate limit.',
      headers: { 'retry-after': '1' },
    }
    const server = await github({
      hitches: [
        { method: 'GET', path: comments, ...limited },
        { method: 'POST', path: comments, status: 502 },
        { method: 'POST', path: comments, status: 429, headers: { 'retry-after': '0' } },
      ],
    })
    const done = await runAction(pullRequest({ action, repository: change(), github: server }))
    expect(done.failed).toBeNull()
    expect(server.comments).toHaveLength(1)
    expect(server.requests.filter((request) => request.startsWith('POST'))).toHaveLength(3)
  })

  test('that asks for more patience than a step has fails it with a clear line, at once', async () => {
    const reset = String(Math.ceil(Date.now() / 1000) + 3000)
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
    const message = 'API rate limit exceeded for installation.'
    const server = await github({ hitches: [{ method: 'GET', path: comments, status: 403, headers, message }] })
    const done = await runAction(pullRequest({ action, repository: change(), github: server }))
    expect(done.failed).toBe('comment')
    expect(done.log).toMatch(/^::error title=Équerre::GitHub demande d’attendre \d+\u00a0s de plus \(403/m)
    expect(server.comments).toEqual([])
  })

  test('that refuses the comment fails the step with its reason', async () => {
    const server = await github({
      hitches: [{ method: 'POST', path: comments, status: 422, message: 'Validation Failed' }],
    })
    const done = await runAction(pullRequest({ action, repository: change(), github: server }))
    expect(done.failed).toBe('comment')
    expect(done.log).toMatch(/^::error title=Équerre::.*GitHub répond 422.: Validation Failed/m)
  })
})
