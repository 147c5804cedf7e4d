import type { Finding } from '../engine/finding.ts'
import type { Localised } from '../language.ts'
import type { SourceDocument } from '../source/document.ts'
import { excerptOf } from './excerpt.ts'
import type { Layout } from './layout.ts'
import { visible } from './visible.ts'
import { displayWidth, padStart } from './width.ts'
import { COUNTED, counted, SEVERITY_WORDS } from './words.ts'
import { wrap } from './wrap.ts'

const MARGIN = '  '
const SHOWN_FIXES = 3

const WORDS = {
  safe: { fr: 'Réparable par --fix', en: 'Mended by --fix' },
  proposal: { fr: 'Proposition', en: 'Suggestion' },
  others: { fr: 'autres propositions', en: 'other suggestions' },
} as const satisfies Record<string, Localised>

/**
 * One finding as a person reads it: where and which rule, the sentence, the lines of the file, what can be done, the other places.
 * @param path of the file, as it should be printed before `:line:column` of the other places
 * @returns lines without their line breaks
 */
export function findingText(finding: Finding, source: SourceDocument, path: string, layout: Layout): readonly string[] {
  const { language, style } = layout
  const width = Math.max(40, layout.width)
  const place = placeOf(source, finding.range.start)
  const severity = style.severity(finding.severity, SEVERITY_WORDS[finding.severity][language])
  return [
    `${MARGIN}${place}  ${severity}  ${style.quiet(finding.rule)}`,
    ...wrap(visible(finding.message[language]), width - 2 * MARGIN.length).map((line) => `${MARGIN}${style.strong(line)}`),
    ...excerptText(finding, source, { ...layout, width }),
    ...fixesText(finding, { ...layout, width }),
    ...relatedText(finding, source, path, { ...layout, width }),
  ]
}

/** `line:column`, both from 1, the column in UTF-16 code units as editors count it. */
export function placeOf(source: SourceDocument, offset: number): string {
  const { line, character } = source.positionAt(offset)
  return `${line + 1}:${character + 1}`
}

function excerptText(finding: Finding, source: SourceDocument, { language, style, width }: Layout): readonly string[] {
  if (source.text.trim() === '') return []
  const room = width - MARGIN.length - 10
  const { lines, more } = excerptOf(source, finding.range, room)
  const gutter = Math.max(4, ...lines.map((line) => String(line.number).length + 2))
  const margin = (label: string): string => style.quiet(`${MARGIN}${padStart(label, gutter)} │ `)
  return [
    '',
    ...lines.flatMap(({ number, text, indent, length }) => [
      `${margin(String(number))}${text}`,
      `${margin('')}${' '.repeat(indent)}${style.severity(finding.severity, '^'.repeat(length))}`,
    ]),
    ...(more === 0 ? [] : [style.quiet(`${MARGIN}${padStart('', gutter)} ┊ … ${counted(more, COUNTED.line, language)}`)]),
  ]
}

function fixesText({ fixes }: Finding, { language, style, width }: Layout): readonly string[] {
  const shown = fixes.slice(0, SHOWN_FIXES).flatMap((fix) => {
    const label = `${WORDS[fix.safety][language]}${colon(language)} `
    return hanging(`→ ${label}`, visible(fix.title[language]), width)
  })
  const others = fixes.length - SHOWN_FIXES
  const rest = others > 0 ? [`${MARGIN}  … ${others} ${WORDS.others[language]}`] : []
  const lines = [...shown, ...rest].map((line) => (fixes[0]?.safety === 'safe' ? style.good(line) : line))
  return lines.length === 0 ? [] : ['', ...lines]
}

function relatedText(finding: Finding, source: SourceDocument, path: string, layout: Layout): readonly string[] {
  const lines = finding.related.flatMap(({ at, message }) => {
    const place = `${path}:${placeOf(source, at.start)}`
    const excerpt = oneLine(source.text.slice(at.start, at.end))
    const said = visible(message[layout.language])
    const shown = said.includes(excerpt) || excerpt === '' ? said : `${said}${colon(layout.language)} ${quoted(excerpt, layout.language)}`
    return hanging(`↳ ${layout.style.quiet(place)}  `, said === '' ? excerpt : shown, layout.width, `↳ ${place}  `)
  })
  return lines.length === 0 ? [] : ['', ...lines]
}

/** A first line after its label, the others under it. */
function hanging(label: string, text: string, width: number, bare = label): readonly string[] {
  const indent = Math.min(displayWidth(bare), Math.floor(width / 3))
  const room = Math.max(20, width - MARGIN.length - displayWidth(bare))
  const fits = displayWidth(bare) <= width / 2
  if (!fits) return [`${MARGIN}${label.trimEnd()}`, ...wrap(text, width - MARGIN.length - 2).map((line) => `${MARGIN}  ${line}`)]
  return wrap(text, room).map((line, index) => `${MARGIN}${index === 0 ? label : ' '.repeat(indent)}${line}`)
}

const colon = (language: Layout['language']): string => (language === 'fr' ? '\u00a0:' : ':')

const quoted = (text: string, language: Layout['language']): string =>
  language === 'fr' ? `«\u00a0${text}\u00a0»` : `“${text}”`

const EXCERPT = 60

function oneLine(text: string): string {
  const line = visible(text.replace(/\s+/g, ' ').trim())
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT).trimEnd()}…` : line
}
