import { readFileSync } from 'node:fs'
import type { Localised } from '../../core/src/language.ts'
import { type Kept, keepComment } from './comment/sticky.ts'
import { Failed } from './failed.ts'
import { openApi, Refused } from './github/api.ts'
import { inputsOf } from './inputs.ts'
import { annotate, print } from './log.ts'
import { repositoryOf } from './repository.ts'
import { readsOnly } from './rights.ts'
import { stateIn } from './state.ts'
import { output, step } from './step.ts'

/** Keeps the comment of the pull request up to date. */
async function run(): Promise<void> {
  const { comment, language, token } = inputsOf(process.env)
  if (!comment) return
  const state = stateIn(process.env.EQUERRE_FOLDER)
  if (state.pull === null) return
  if (token === '') throw new Failed(NO_TOKEN)
  try {
    const kept = await keepComment(openApi(process.env.GITHUB_API_URL || 'https://api.github.com', token), {
      repository: repositoryOf(process.env),
      pull: state.pull.number,
      key: state.key,
      run: { id: Number(process.env.GITHUB_RUN_ID ?? 0), attempt: Number(process.env.GITHUB_RUN_ATTEMPT ?? 1) },
      body: readFileSync(state.body, 'utf8').trim(),
      isWorthOne: state.isWorthAComment,
    })
    print(SAID[kept.outcome](kept.url)[language])
    output({ 'comment-url': kept.url })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (!error.isForbidden) throw failed(error)
    if (!readsOnly(state.pull, process.env)) throw forbidden(error)
    annotate('notice', READ_ONLY[language])
    output({ 'comment-url': '' })
  }
}

const SAID: Readonly<Record<Kept['outcome'], (url: string) => Localised>> = {
  created: (url) => ({ fr: `Commentaire écrit\u00a0: ${url}`, en: `Comment written: ${url}` }),
  updated: (url) => ({ fr: `Commentaire mis à jour\u00a0: ${url}`, en: `Comment updated: ${url}` }),
  outdated: (url) => ({
    fr: `Une exécution plus récente a écrit le commentaire\u00a0: celle-ci le laisse. ${url}`,
    en: `A later run has written the comment: this one leaves it. ${url}`,
  }),
  none: () => ({
    fr: 'Aucun référentiel n’a changé et rien n’est à signaler\u00a0: pas de commentaire.',
    en: 'No référentiel changed and there is nothing to report: no comment.',
  }),
}

const READ_ONLY: Localised = {
  fr: 'Cette demande vient d’un autre dépôt (ou de Dependabot)\u00a0: GitHub n’y laisse pas écrire de commentaire. La relecture est dans les annotations et dans le résumé de la tâche.',
  en: 'This request comes from another repository (or from Dependabot): GitHub lets nobody comment from there. The review is in the annotations and in the summary of the job.',
}

const NO_TOKEN: Localised = {
  fr: 'Aucun jeton pour écrire le commentaire\u00a0: l’entrée «\u00a0token\u00a0» est vide. Donnez-en un, ou écrivez «\u00a0comment: false\u00a0».',
  en: 'No token to write the comment with: the input “token” is empty. Give one, or write “comment: false”.',
}

const forbidden = ({ status, said }: Refused): Failed =>
  new Failed({
    fr: `Le jeton ne permet pas d’écrire le commentaire (${status}\u00a0: ${said}). Donnez à la tâche «\u00a0permissions: contents: read, pull-requests: write\u00a0», ou écrivez «\u00a0comment: false\u00a0».`,
    en: `The token may not write the comment (${status}: ${said}). Give the job “permissions: contents: read, pull-requests: write”, or write “comment: false”.`,
  })

const failed = ({ status, said }: Refused): Failed =>
  new Failed({
    fr: `Le commentaire n’a pas pu être écrit. GitHub répond ${status}\u00a0: ${said}`,
    en: `The comment could not be written. GitHub answers ${status}: ${said}`,
  })

await step(run)
