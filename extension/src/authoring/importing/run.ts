import { Worker } from 'node:worker_threads'
import type { Localised } from '../../../../core/src/language.ts'
import { type ImportAnswer, type ImportTask, isImportMessage } from './task.ts'

/** What says that the person does not want it any more: the token of a progress. */
interface Stoppable {
  onCancellationRequested(listener: () => void): { dispose(): void }
}

/**
 * Imports a document in a thread of its own.
 * @param script the bundle of `worker.ts`
 * @param tell share of the document that is read, from 0 to 1
 * @returns `null` when the person stopped it
 * @throws when the thread fails
 */
export async function runImport(
  script: string,
  task: ImportTask,
  cancelled: Stoppable,
  tell: (done: number) => void,
): Promise<ImportAnswer | null> {
  const worker = new Worker(script, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } })
  let listening: ReturnType<Stoppable['onCancellationRequested']> | undefined
  try {
    return await new Promise((resolve, reject) => {
      listening = cancelled.onCancellationRequested(() => resolve(null))
      worker.on('message', (message: unknown) => {
        if (!isImportMessage(message)) reject(new TypeError('the import answered something else'))
        else if (message.kind === 'progress') tell(message.done)
        else resolve(message)
      })
      worker.once('error', (error) => {
        if (isOutOfMemory(error)) resolve({ kind: 'refused', said: TOO_HEAVY[task.language] })
        else reject(error)
      })
      worker.once('exit', (code) => reject(new Error(`the import ended with ${code}`)))
    })
  } finally {
    listening?.dispose()
    await worker.terminate()
  }
}

const MOST_MEMORY = 1024

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const TOO_HEAVY: Localised = {
  fr: 'Ce document demande plus de mémoire qu’Équerre n’en prend\u00a0: rien n’a été écrit. N’en gardez que les pages du référentiel, sans les images, puis recommencez.',
  en: 'This document asks for more memory than Équerre takes: nothing was written. Keep the pages of the référentiel alone, without the images, then try again.',
}
