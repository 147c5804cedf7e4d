import { expect, onTestFinished } from 'vitest'
import type { Repository } from '../../cli/repository.ts'
import { type GitHub, startGitHub } from '../github/server.ts'
import { FROID, HARD, HOME, PULL, proposed, TOKEN, weakened } from './project.ts'
import type { Done } from './runner.ts'

type Settings = Partial<Parameters<typeof startGitHub>[0]>

/** GitHub for one test, which fails when it was asked for anything it would refuse. */
export async function github(settings: Settings = {}): Promise<GitHub> {
  const server = await startGitHub({ repository: HOME, pull: PULL, token: TOKEN, ...settings })
  onTestFinished(async () => {
    await server.close()
    expect(server.refused).toEqual([])
  })
  return server
}

export const annotations = ({ log }: Done): readonly string[] =>
  log.split('\n').filter((line) => /^::(?:error|warning|notice) /.test(line))

/** One warning more than before. */
export const change = (): Repository => proposed({ [HARD]: FROID }, { [HARD]: weakened(FROID) })
