import type { Finding } from '../engine/finding.ts'
import type { Localised } from '../language.ts'
import type { Fix } from '../rules/rule.ts'
import type { SourceDocument } from '../source/document.ts'
import { excerptOf } from './excerpt.ts'
import type { Layout } from './layout.ts'
import { visible } from './visible.ts'
import { displayWidth, padStart } from './width.ts'
import { COUNTED, counted, SEVERITY_WORDS } from './words.ts'
import { wrap } from './wrap.ts'

const MARGIN = '  '
const SHOWN_FIXES = 4

const WORDS = {
  safe: { fr: 'Réparable par --fix', en: 'Mended by --fix' },
  proposal: { fr: 'Proposition', en: 'Suggestion' },
  proposals: { fr: 'Propositions', en: 'Suggestions' },
  others: { fr: 'de plus', en: 'more' },
} as const satisfies Record<string, Localised>

/**
 * Findings of one place as a person reads them: where and which rule, the sentence, what can be done, the other places; then the lines
 * of the file, once for all.
 * @param findings one or more, on the same range, the gravest first
 * @param path of the file, as it should be printed before `:line:column` of the other places
 * @returns lines without their line breaks
 */
export function findingsText(
  findings: readonly Finding[],
  source: SourceDocument,
  path: string,
  wanted: Layout,
): readonly string[] {
  const layout = { ...wanted, width: Math.max(40, wanted.width) }
  const [first] = findings
  if (first === undefined) return []
  return [
    ...findings.flatMap((finding, index) => [...(index > 0 ? [''] : []), ...oneFinding(finding, source, path, layout)]),
    ...excerptText(first, source, layout),
  ]
}

function oneFinding(finding: Finding, source: SourceDocument, path: string, layout: Layout): readonly string[] {
  const { language, style, width } = layout
  const place = placeOf(source, finding.range.start)
  const severity = style.severity(finding.severity, SEVERITY_WORDS[finding.severity][language])
  return [
    `${MARGIN}${style.strong(place)}  ${severity}  ${style.quiet(finding.rule)}`,
    ...wrap(visible(finding.message[language]), width - 2 * MARGIN.length).map((line) => `${MARGIN}${line}`),
    ...fixesText(finding, layout),
    ...relatedText(finding, source, path, layout),
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
    ...(more === 0
      ? []
      : [style.quiet(`${MARGIN}${padStart('', gutter)} ┊ … ${counted(more, COUNTED.line, language)}`)]),
  ]
}

function fixesText({ fixes }: Finding, layout: Layout): readonly string[] {
  const safe = fixes.filter(({ safety }) => safety === 'safe')
  const proposals = fixes.filter(({ safety }) => safety === 'proposal')
  return [
    ...fixLines(safe, WORDS.safe, layout).map(layout.style.good),
    ...fixLines(proposals, proposals.length > 1 ? WORDS.proposals : WORDS.proposal, layout),
  ]
}

function fixLines(fixes: readonly Fix[], words: Localised, { language, width }: Layout): readonly string[] {
  if (fixes.length === 0) return []
  const titles = fixes.slice(0, SHOWN_FIXES).map((fix) => visible(fix.title[language]))
  const more = fixes.length - SHOWN_FIXES
  const list = [...titles, ...(more > 0 ? [`… (${more} ${WORDS.others[language]})`] : [])].join(' · ')
  return hanging(`→ ${words[language]}${colon(language)} `, list, width)
}

function relatedText(finding: Finding, source: SourceDocument, path: string, layout: Layout): readonly string[] {
  return finding.related.flatMap(({ at, message }) => {
    const place = `${path}:${placeOf(source, at.start)}`
    const excerpt = oneLine(source.text.slice(at.start, at.end))
    const said = visible(message[layout.language])
    // A sentence stands by itself; a label is followed by the words it is about.
    const shown =
      /[.?!]$/.test(said) || said.includes(excerpt) || excerpt === ''
        ? said
        : `${said}${colon(layout.language)} ${quoted(excerpt, layout.language)}`
    return hanging(`↳ ${layout.style.quiet(place)}  `, said === '' ? excerpt : shown, layout.width)
  })
}

/** A first line after its label, the others under it; under the label when it leaves too little room. */
function hanging(label: string, text: string, width: number): readonly string[] {
  const taken = displayWidth(label)
  if (taken > width / 2)
    return [`${MARGIN}${label.trimEnd()}`, ...wrap(text, width - 6).map((line) => `${MARGIN}    ${line}`)]
  return wrap(text, width - MARGIN.length - taken).map(
    (line, index) => `${MARGIN}${index === 0 ? label : ' '.repeat(taken)}${line}`,
  )
}

const colon = (language: Layout['language']): string => (language === 'fr' ? '\u00a0:' : ':')

const quoted = (text: string, language: Layout['language']): string =>
  language === 'fr' ? `«\u00a0${text}\u00a0»` : `“${text}”`

const EXCERPT = 60

function oneLine(text: string): string {
  const line = visible(text.replace(/\s+/g, ' ').trim())
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT).trimEnd()}…` : line
}
