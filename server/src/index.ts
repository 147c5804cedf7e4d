/** The Language Server Protocol over the engine. */
export { serve } from './server.ts'
export type { Surroundings } from './session.ts'
