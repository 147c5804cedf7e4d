import type { Session } from '../session.ts'

/** A mistake of ours outside a request is told in the log; the editor keeps its server. */
export function outliveCrashes(session: Session): void {
  process.on('uncaughtException', (error) => session.logCrash('uncaughtException', error))
  process.on('unhandledRejection', (error) => session.logCrash('unhandledRejection', error))
}
