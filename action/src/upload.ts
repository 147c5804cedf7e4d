import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Localised } from '../../core/src/language.ts'
import { Failed } from './failed.ts'
import { type Api, openApi, Refused } from './github/api.ts'
import { inputsOf } from './inputs.ts'
import { annotate, print } from './log.ts'
import { repositoryOf } from './repository.ts'
import { readsOnly } from './rights.ts'
import { stateIn } from './state.ts'
import { step } from './step.ts'
import { at, textAt } from './values.ts'

/** Sends the SARIF report to code scanning, and waits for it to be read. */
async function run(): Promise<void> {
  const { uploadSarif, language, token } = inputsOf(process.env)
  if (!uploadSarif) return
  const { sarif, pull } = stateIn(process.env.EQUERRE_FOLDER)
  if (sarif === null) return
  const repository = repositoryOf(process.env)
  try {
    const api = openApi(process.env.GITHUB_API_URL || 'https://api.github.com', token)
    const { body } = await api.call('POST', `/repos/${repository}/code-scanning/sarifs`, {
      commit_sha: process.env.GITHUB_SHA,
      ref: process.env.GITHUB_REF,
      sarif: gzipSync(readFileSync(sarif)).toString('base64'),
      tool_name: 'Équerre',
      validate: true,
    })
    await untilRead(api, repository, textAt(body, 'id') ?? '')
    print({ fr: 'Rapport SARIF reçu par GitHub.', en: 'SARIF report taken by GitHub.' }[language])
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (!error.isForbidden || !readsOnly(pull, process.env)) throw refused(error)
    annotate('notice', READ_ONLY[language])
  }
}

/** GitHub reads a report after it has taken it. */
const LOOKS = 12
const BETWEEN_LOOKS = 5_000

async function untilRead(api: Api, repository: string, id: string): Promise<void> {
  for (let look = 0; look < LOOKS; look++) {
    const { body } = await api.call('GET', `/repos/${repository}/code-scanning/sarifs/${encodeURIComponent(id)}`)
    const status = textAt(body, 'processing_status')
    if (status === 'failed') throw new Failed(unreadable(JSON.stringify(at(body, 'errors') ?? '')))
    if (status !== 'pending') return
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS))
  }
}

const READ_ONLY: Localised = {
  fr: 'Cette demande vient d’un autre dépôt (ou de Dependabot)\u00a0: GitHub n’y prend pas de rapport SARIF.',
  en: 'This request comes from another repository (or from Dependabot): GitHub takes no SARIF report from there.',
}

const unreadable = (errors: string): Localised => ({
  fr: `GitHub n’a pas pu lire le rapport SARIF\u00a0: ${errors}`,
  en: `GitHub could not read the SARIF report: ${errors}`,
})

const refused = ({ status, said, isForbidden }: Refused): Failed =>
  isForbidden
    ? new Failed({
        fr: `GitHub refuse le rapport SARIF (${status}\u00a0: ${said}). La tâche demande «\u00a0permissions: security-events: write\u00a0», et un dépôt privé la licence de l’analyse de code\u00a0; sinon, écrivez «\u00a0upload-sarif: false\u00a0».`,
        en: `GitHub refuses the SARIF report (${status}: ${said}). The job needs “permissions: security-events: write”, and a private repository the licence of code scanning; else write “upload-sarif: false”.`,
      })
    : new Failed({
        fr: `Le rapport SARIF n’a pas pu être envoyé. GitHub répond ${status}\u00a0: ${said}`,
        en: `The SARIF report could not be sent. GitHub answers ${status}: ${said}`,
      })

await step(run)
