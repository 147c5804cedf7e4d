/** `equerre check`: the same as any command; the build makes of it a part of its own. */
export { run } from './run.ts'
