import { Worker } from 'node:worker_threads'
import { type ImportAnswer, type ImportTask, isImportAnswer } from './task.ts'

/** What says that the person does not want it any more: the token of a progress. */
interface Stoppable {
  onCancellationRequested(listener: () => void): { dispose(): void }
}

/**
 * Imports a document in a thread of its own.
 * @param script the bundle of `worker.ts`
 * @returns `null` when the person stopped it
 * @throws when the thread fails or runs out of memory
 */
export async function runImport(script: string, task: ImportTask, cancelled: Stoppable): Promise<ImportAnswer | null> {
  const worker = new Worker(script, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } })
  let listening: ReturnType<Stoppable['onCancellationRequested']> | undefined
  try {
    return await new Promise((resolve, reject) => {
      listening = cancelled.onCancellationRequested(() => resolve(null))
      worker.once('message', (answer: unknown) => {
        if (isImportAnswer(answer)) resolve(answer)
        else reject(new TypeError('the import answered something else'))
      })
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`the import ended with ${code}`)))
    })
  } finally {
    listening?.dispose()
    await worker.terminate()
  }
}

const MOST_MEMORY = 1024
