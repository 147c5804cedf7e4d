import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

/** The house keeps its floors: imports go down only, and core touches nothing outside itself. */

const ROOT = join(import.meta.dirname, '..')
const FLOORS = ['schemas', 'core', 'exchange', 'assistant', 'server', 'mcp', 'cli', 'action', 'extension']

/** Rooms of one floor, which do not know each other. */
const NEIGHBOURS = [
  ['exchange', 'assistant'],
  ['server', 'mcp'],
  ['cli', 'action'],
  ['action', 'extension'],
]

const sources = (floor: string): readonly string[] =>
  readdirSync(join(ROOT, floor), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.test\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/(?:^|[\\/])(?:dist|node_modules|test)[\\/]/.test(relative(join(ROOT, floor), path)))

const imports = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')

const floorOf = (path: string): string => relative(ROOT, path).split(sep)[0] ?? ''

function floorImported(path: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return floorOf(join(path, '..', specifier))
  const workspace = /^@equerre\/([a-z]+)/.exec(specifier)
  return workspace?.[1] ?? null
}

describe.each(FLOORS)('%s', (floor) => {
  test('imports only from its own floor and those below', () => {
    const wrong = sources(floor).flatMap((path) =>
      imports(path).flatMap((specifier) => {
        const imported = floorImported(path, specifier)
        const upwards = imported !== null && FLOORS.indexOf(imported) > FLOORS.indexOf(floor)
        const sideways =
          imported !== null &&
          imported !== floor &&
          NEIGHBOURS.some((rooms) => rooms.includes(imported) && rooms.includes(floor))
        return upwards || sideways || imported === 'test' || imported === 'scripts'
          ? [`${relative(ROOT, path)} → ${specifier}`]
          : []
      }),
    )
    expect(sources(floor).length).toBeGreaterThan(0)
    expect(wrong).toEqual([])
  })
})

test('the Language Server Protocol is known to the server alone', () => {
  const users = FLOORS.filter((floor) =>
    sources(floor).some((path) =>
      imports(path).some((specifier) => /^vscode-(?:languageserver|jsonrpc)/.test(specifier)),
    ),
  )
  expect(users).toEqual(['server'])
})

test('the Model Context Protocol is known to its own package alone', () => {
  const users = FLOORS.filter((floor) =>
    sources(floor).some((path) => imports(path).some((specifier) => specifier.startsWith('@modelcontextprotocol/'))),
  )
  expect(users.filter((floor) => floor !== 'mcp')).toEqual([])
})

describe.each(['schemas', 'core', 'exchange'])('%s is pure', (floor) => {
  test('no built-in module of Node, no clock, no locale, no chance', () => {
    const impure =
      /\b(?:Date\.now|new Date\(\)|Math\.random|process\.|performance\.|fetch\(|setTimeout|console\.|toLocale\w+\(\)|Intl\.)/
    const wrong = sources(floor).flatMap((path) => {
      const builtIn = imports(path).filter((specifier) => specifier.startsWith('node:'))
      const code = readFileSync(path, 'utf8')
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        .replace(/(['"`])(?:\\.|(?!\1)[^\\])*\1/g, "''")
      const match = impure.exec(code)
      return [...builtIn, ...(match ? [match[0]] : [])].map((use) => `${relative(ROOT, path)}: ${use}`)
    })
    expect(wrong).toEqual([])
  })
})
