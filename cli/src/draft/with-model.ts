import type { Drafted, DraftingHelp } from '../../../assistant/src/drafting/draft-with-model.ts'
import type { AssistantSettings } from '../../../assistant/src/settings/settings.ts'
import type { Localised } from '../../../core/src/language.ts'
import type { Arguments } from '../arguments.ts'
import { Failure } from '../failure.ts'
import { interruption } from '../interruption.ts'
import type { Shell } from '../shell.ts'
import { isAgreed, isSomeoneThere } from './asking.ts'
import { assistantSettings } from './model-options.ts'
import { Progress } from './progress.ts'

/** The help of a run, and what ends it. */
export interface Helped {
  readonly help: DraftingHelp
  /** To be called once the drafts are there. Ctrl-C ends the command as it always does. */
  readonly done: () => void
}

/**
 * Readies the model that was asked for, and says which before anything is sent. One that is not there can be downloaded on the spot.
 * @param document absolute path of the référentiel
 * @throws Failure for settings that cannot be read, or no name of a model
 */
export async function helpFor(args: Arguments, shell: Shell, document: string): Promise<Helped> {
  const settings = assistantSettings(args, shell, document)
  if (settings.provider === 'none') return WITHOUT
  const { describe } = await import('../../../assistant/src/settings/describe.ts')
  if (settings.provider === 'editor') {
    shell.note(shell.say(ONLY_IN_EDITOR))
    return WITHOUT
  }
  const { signal, done } = interruption()
  const { missingModel } = await import('../../../assistant/src/settings/missing-model.ts')
  const missing = await missingModel(settings, signal)
  if (missing !== null) {
    done()
    throw new Failure(missing)
  }
  const { modelOf } = await import('../../../assistant/src/settings/model-of.ts')
  const model = modelOf(settings)
  shell.note(shell.say(describe(settings)))
  if (model !== null) await offerDownload(settings, signal, shell)
  const progress = new Progress(shell)
  const listener = {
    signal,
    text: (stretch: string) => progress.heard(stretch, model?.name ?? ''),
    waiting: (words: Localised) => progress.step(words),
  }
  return {
    help: { model, temperature: settings.temperature, listener },
    done: () => {
      progress.clear()
      done()
    },
  }
}

const WITHOUT: Helped = {
  help: { model: null, listener: { signal: new AbortController().signal } },
  done: () => {},
}

const ONLY_IN_EDITOR: Localised = {
  fr: 'Les modèles de l’éditeur ne répondent que dans l’éditeur\u00a0: ici, Équerre rédige sans modèle (ou donnez --provider).',
  en: 'The models of the editor answer in the editor only: here Équerre writes without a model (or give --provider).',
}

/** An Ollama that does not have the model: downloads it if the person agrees. What else is wrong with it is told when it is asked. */
async function offerDownload(
  { provider, model, endpoint, contextSize }: AssistantSettings,
  signal: AbortSignal,
  shell: Shell,
): Promise<void> {
  if (provider !== 'ollama' || model === null || endpoint === null || !isSomeoneThere()) return
  const [{ OllamaModel }, { pullModel }] = await Promise.all([
    import('../../../assistant/src/models/ollama/ollama.ts'),
    import('../../../assistant/src/models/ollama/installed.ts'),
  ])
  const failure = await new OllamaModel({ endpoint, model, contextSize }).check(signal)
  if (failure?.code !== 'model-missing') return
  if (!(await isAgreed(downloadIt(model), shell, signal))) return
  const progress = new Progress(shell)
  const failed = await pullModel(endpoint, model, signal, ({ status, completed, total }) => {
    const share = total === null || total === 0 ? '' : ` ${Math.floor((completed / total) * 100)}\u00a0%`
    progress.over({ fr: `${model}\u00a0: ${status}${share}`, en: `${model}: ${status}${share}` })
  })
  progress.clear()
  shell.note(shell.say(failed === null ? downloaded(model) : failed.message))
}

const downloadIt = (model: string): Localised => ({
  fr: `Ollama n’a pas le modèle «\u00a0${model}\u00a0». Le télécharger maintenant\u00a0?`,
  en: `Ollama does not have the model “${model}”. Download it now?`,
})

const downloaded = (model: string): Localised => ({
  fr: `Le modèle «\u00a0${model}\u00a0» est là.`,
  en: `The model “${model}” is there.`,
})

/** Says what became of the model: why it was of no help, what it was not told. */
export function noteAuthor({ by, warnings }: Pick<Drafted<unknown>, 'by' | 'warnings'>, shell: Shell): void {
  for (const warning of warnings) shell.note(shell.say(warning))
  if (by.kind === 'equerre' && by.because !== null)
    shell.note(
      shell.say({
        fr: `${by.because.fr} Ce qui suit est rédigé par Équerre, sans modèle.`,
        en: `${by.because.en} What follows is written by Équerre, without a model.`,
      }),
    )
}
