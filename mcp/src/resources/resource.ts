import {
  type McpServer,
  type ReadResourceResult,
  ResourceNotFoundError,
  type Variables,
} from '@modelcontextprotocol/server'
import type { Served } from '../served.ts'
import type { Checked } from '../workspace/contract.ts'
import { Refusal } from '../workspace/refusal.ts'

/** Something that can be read at an address. */
export interface Resource {
  register(server: McpServer, served: Served): void
}

/** A variable of an address as it was meant: they come as they were written, escapes included. */
export function variable(variables: Variables, name: string, uri: string): string {
  const written = variables[name]
  try {
    return decodeURIComponent(typeof written === 'string' ? written : (written?.join('') ?? ''))
  } catch {
    throw new ResourceNotFoundError(uri)
  }
}

/** The référentiel that an address names. */
export async function checkedAt({ workspace }: Served, name: string, uri: string): Promise<Checked> {
  if (workspace.find(name) === null) throw new ResourceNotFoundError(uri)
  try {
    return await workspace.checked(name)
  } catch (error) {
    if (error instanceof Refusal) throw new ResourceNotFoundError(uri)
    throw error
  }
}

/** Both forms of what stands at an address: for a reader and for a program. */
export const bothForms = (uri: string, markdown: string, json: unknown): ReadResourceResult => ({
  contents: [
    { uri, mimeType: 'text/markdown', text: markdown },
    { uri, mimeType: 'application/json', text: JSON.stringify(json) },
  ],
})

/** The values that a completion can hold, those that begin alike first. */
export function completions(values: readonly string[], written: string): string[] {
  const wanted = written.toLowerCase()
  const starting = values.filter((value) => value.toLowerCase().startsWith(wanted))
  const holding = values.filter((value) => !starting.includes(value) && value.toLowerCase().includes(wanted))
  return [...new Set([...starting, ...holding])].slice(0, MOST_VALUES)
}

/** The protocol's own limit. */
const MOST_VALUES = 100
