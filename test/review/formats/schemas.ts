import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Schemas that are other people's: read where they are, never kept with the project. */
const SHARED = join(import.meta.dirname, '../../../../shared/schemas')

/** The official schema of SARIF 2.1.0, from a package that brings it or from beside the project; `null` when it is in neither place. */
export function sarifSchema(): object | null {
  const path =
    fromPackage('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') ?? shared('sarif-schema-2.1.0.json')
  if (path === null) console.warn('formats: the schema of SARIF is absent, only our own reading of it is checked')
  return path === null ? null : JSON.parse(readFileSync(path, 'utf8'))
}

function fromPackage(name: string): string | null {
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch {
    return null
  }
}

function shared(name: string): string | null {
  const path = join(SHARED, name)
  return existsSync(path) ? path : null
}

const place = {
  type: 'object',
  required: ['line', 'column'],
  properties: { line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } },
  additionalProperties: false,
}

const range = {
  type: 'object',
  required: ['start', 'end'],
  properties: { start: place, end: place },
  additionalProperties: false,
}

const location = {
  type: 'object',
  required: ['path', 'range'],
  properties: { path: { type: 'string', minLength: 1 }, range },
  additionalProperties: false,
}

const severity = { enum: ['ERROR', 'WARNING', 'INFO'] }

/** What the documentation of the Reviewdog Diagnostic Format asks, without anything it does not know. */
export const RDJSON = {
  type: 'object',
  required: ['source', 'diagnostics'],
  properties: {
    source: { type: 'object', required: ['name'], properties: { name: { type: 'string' }, url: { type: 'string' } } },
    severity,
    diagnostics: {
      type: 'array',
      items: {
        type: 'object',
        required: ['message', 'location', 'severity', 'code'],
        properties: {
          message: { type: 'string', minLength: 1 },
          location,
          severity,
          code: {
            type: 'object',
            required: ['value'],
            properties: { value: { type: 'string', minLength: 1 }, url: { type: 'string', pattern: '^https?://' } },
            additionalProperties: false,
          },
          suggestions: {
            type: 'array',
            items: {
              type: 'object',
              required: ['range', 'text'],
              properties: { range, text: { type: 'string' } },
              additionalProperties: false,
            },
          },
          related_locations: {
            type: 'array',
            items: {
              type: 'object',
              required: ['location'],
              properties: { message: { type: 'string' }, location },
              additionalProperties: false,
            },
          },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
}

/** What GitLab asks of each issue of a Code Quality report. */
export const CODE_QUALITY = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/|\\.\\./)' },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
}
