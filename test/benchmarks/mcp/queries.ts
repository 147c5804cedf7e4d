import { readFileSync } from 'node:fs'
import { chance } from '../../generator/chance.ts'

/**
 * What people look for in these files: one to four words that stand near one another in a text, a code, a phrase between quotes, and the
 * words that stand everywhere.
 */
export function queriesFrom(paths: readonly string[], count: number): readonly string[] {
  const random = chance(7)
  const among = <Each>(values: readonly Each[]): Each | undefined => values[Math.floor(random() * values.length)]
  const queries: string[] = []
  while (queries.length < count) {
    const lines = readFileSync(among(paths) ?? '', 'utf8').split('\n')
    const words = (among(lines) ?? '').match(/\p{L}{4,}/gu) ?? []
    const first = Math.floor(random() * words.length)
    const near = words.slice(first, first + 1 + Math.floor(random() * 4)).join(' ')
    if (near === '') continue
    const kind = queries.length % 10
    if (kind === 0) queries.push(`C${1 + Math.floor(random() * 3)}.${1 + Math.floor(random() * 4)}`)
    else if (kind === 1) queries.push(among(EVERYWHERE) ?? near)
    else if (kind === 2) queries.push(`"${near}"`)
    else queries.push(near)
  }
  return queries
}

const EVERYWHERE = ['chantier', 'candidat', 'professionnel', 'évaluation du client', 'mise en situation', 'sécurité']
