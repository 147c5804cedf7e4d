import type { Finding, Language } from '@equerre/core'
import { SEVERITY_WORDS } from '../../../../core/src/report/words.ts'
import type { ElementJson } from '../elements.ts'
import { colon, DETAILS, WORDS } from '../words.ts'
import { escaped } from './escaped.ts'

/** An element with its details: its own words are quoted (`>`), all the rest is ours. */
export function elementMarkdown(element: ElementJson, level: number, language: Language): string {
  const name = `${WORDS[element.kind][language]}${element.code === null ? '' : ` ${escaped(element.code)}`}`
  const details = Object.entries(element).flatMap(([key, value]) => {
    const words = DETAILS[key]?.[language]
    const texts = textsOf(value)
    if (words === undefined || texts.length === 0) return []
    return [`- ${words}${colon(language)} ${texts.map(escaped).join(' · ')}`]
  })
  return [`${'#'.repeat(level)} ${name}`, `> ${escaped(element.text) || '…'}`, details.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n')
}

const textsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string' && each !== '')

/** Findings, one a line. */
export function findingsMarkdown(findings: readonly Finding[], level: number, language: Language): string {
  const lines = findings.map(
    ({ rule, severity, message }) =>
      `- ${SEVERITY_WORDS[severity][language]} (${rule})${colon(language)} ${escaped(message[language])}`,
  )
  const heading = `${'#'.repeat(level)} ${WORDS.findings[language]} (${findings.length})`
  return [heading, lines.length === 0 ? WORDS.noFinding[language] : lines.join('\n')].join('\n\n')
}
