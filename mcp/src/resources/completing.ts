import { addressOf } from '../../../core/src/model/address.ts'
import { codeOf } from '../../../core/src/model/codes.ts'
import type { Served } from '../served.ts'
import { completions } from './resource.ts'

/** What can stand for each argument, of resources and of prompts alike. */

export const referentialNames = ({ workspace }: Served, written: string): string[] =>
  completions(
    workspace.list().map(({ name }) => name),
    written,
  )

export async function blockCodes(served: Served, name: string | undefined, written: string): Promise<string[]> {
  const blocks = await blocksOf(served, name)
  return completions(
    blocks.flatMap((block) => codeOf(block) ?? []),
    written,
  )
}

/** A code alone where it tells a competency, its bloc and its code where codes start again in each. */
export async function competencyAddresses(
  served: Served,
  name: string | undefined,
  written: string,
): Promise<string[]> {
  const competencies = (await blocksOf(served, name)).flatMap((block) => block.competencies)
  const codes = competencies.flatMap((competency) => codeOf(competency) ?? [])
  const addresses = competencies.flatMap((competency) => {
    const code = codeOf(competency)
    if (code === null) return []
    return codes.filter((other) => other === code).length === 1 ? [code] : [addressOf(competency)]
  })
  return completions(addresses, written)
}

/** Those of the référentiel that is named, or of the only one. */
async function blocksOf({ workspace }: Served, name: string | undefined) {
  const [only, ...others] = workspace.list()
  const entry = name === undefined ? (others.length === 0 ? only : undefined) : workspace.find(name)
  if (entry === undefined || entry === null) return []
  const checked = await workspace.checked(entry.name).catch(() => null)
  return checked?.result.referential.blocks ?? []
}
