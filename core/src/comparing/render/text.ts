import type { Finding } from '../../engine/finding.ts'
import type { Layout } from '../../report/layout.ts'
import { visible } from '../../report/visible.ts'
import { displayWidth, padEnd, padStart } from '../../report/width.ts'
import { percentage, SEVERITY_WORDS } from '../../report/words.ts'
import { wrap } from '../../report/wrap.ts'
import { type ComparedFile, type FileSide, pathOf } from '../compared-file.ts'
import { digestOf } from '../digest.ts'
import { withPlainSpaces } from '../spaces.ts'
import { isStuck, type Passage, wordChanges } from '../word-changes.ts'
import { type Card, cardsOf } from './cards.ts'
import { characterBar, differenceIn, isWorse, measuresOf } from './measures.ts'
import {
  brokenSentences,
  capital,
  factsOf,
  findingsSentence,
  innerName,
  KINDS,
  lineIn,
  nameOf,
  renumberingLines,
  tallyLines,
  typographyMarks,
  typographySentence,
} from './sentences.ts'
import { certificationRows } from './titled-value.ts'
import { SENTENCE } from './value-change.ts'
import { FILE_WORDS, filesSentence, KIND_TITLES, MEASURES, COMPARISON_WORDS as WORDS } from './words.ts'

/** What became of some files, for a terminal. @returns lines without their line breaks */
export function comparisonsText(
  files: readonly ComparedFile[],
  since: string | null,
  layout: Layout,
): readonly string[] {
  const sentence = wrap(visible(filesSentence(files, since, layout.language)), layout.width)
  if (files.length === 0) return sentence.map(layout.style.good)
  const texts = files.flatMap((file, index) => [...(index === 0 ? [] : ['', '']), ...comparisonText(file, layout)])
  return files.length === 1 ? texts : [...sentence.map(layout.style.strong), '', ...texts]
}

/** What became of one file, for a terminal. @returns lines without their line breaks */
export function comparisonText(file: ComparedFile, layout: Layout): readonly string[] {
  const { comparison } = file
  const { certification } = comparison
  const digest = digestOf(comparison)
  const body = [
    ...section(
      WORDS.certification[layout.language],
      certification.flatMap((change) => certificationLines(change, layout)),
      layout,
    ),
    ...section(
      WORDS.numbering[layout.language],
      digest.renumbering === null
        ? []
        : renumberingLines(digest.renumbering, layout.language).flatMap(({ sentence }) => item('~', sentence, layout)),
      layout,
    ),
    ...section(
      WORDS.typography[layout.language],
      digest.typography.length === 0 ? [] : item('~', typographySentence(digest, layout.language), layout),
      layout,
    ),
    ...KINDS.flatMap((kind) => {
      const cards = cardsOf(kind, digest.others)
      return section(
        KIND_TITLES[kind][layout.language],
        cards.flatMap((card) => cardLines(card, layout)),
        layout,
      )
    }),
    ...findingsLines(WORDS.appeared[layout.language], comparison.findings.appeared, file.after, layout),
    ...findingsLines(WORDS.disappeared[layout.language], comparison.findings.disappeared, file.before, layout),
  ]
  return [...heading(file, layout), ...body]
}

const INDENT = '  '

function heading(file: ComparedFile, layout: Layout): readonly string[] {
  const { language, style, width } = layout
  const { before, after, comparison, title, status } = file
  const side = (one: FileSide | null): string => (one === null ? WORDS.nothing[language] : one.name)
  const path = pathOf(file)
  const old =
    file.isRenamed && before !== null
      ? ` (${FILE_WORDS.renamed[language]}${language === 'fr' ? '\u00a0' : ''}: ${before.path})`
      : ''
  const lines = [
    style.path(visible(path)) + style.quiet(visible(old)),
    ...(title === path ? [] : wrap(visible(title), width).map(style.strong)),
    style.quiet(visible(`${side(before)} → ${side(after)}`)),
    '',
    ...brokenSentences(comparison, lineIn(file), language).flatMap((sentence) =>
      wrap(visible(sentence), width).map((line) => style.severity('warning', line)),
    ),
  ]
  if (status === 'same') return [...lines, ...wrap(WORDS.same[language], width).map(style.good)]
  const sentences = [...tallyLines(comparison, language), capital(findingsSentence(comparison, language))]
  return [
    ...lines,
    ...sentences.filter((sentence) => sentence !== '').flatMap((sentence) => wrap(sentence, width)),
    '',
    ...figures(file, layout),
  ]
}

const BAR = 12

function figures({ comparison }: ComparedFile, { language, style }: Layout): readonly string[] {
  const rows = measuresOf(comparison.coverage).map((measure) => {
    const { key, before, after, of } = measure
    const part = (value: number, whole: number): string =>
      `${characterBar(value, whole, BAR)} ${padStart(percentage(value, whole, language), 6)}`
    return {
      label: `${of === null ? '' : INDENT}${MEASURES[key][language]}`,
      before: String(before),
      after: String(after),
      difference: differenceIn(measure),
      bars: of === null ? '' : `${part(before, of.before)} → ${part(after, of.after)}`,
      isLess: isWorse(measure),
    }
  })
  const label = Math.max(displayWidth(WORDS.coverage[language]), ...rows.map((row) => displayWidth(row.label))) + 2
  return [
    style.strong(
      `${padEnd(WORDS.coverage[language], label)}${padStart(WORDS.before[language], 7)}${padStart(WORDS.after[language], 8)}`,
    ),
    ...rows.map(({ label: name, before, after, difference, bars, isLess }) => {
      const line =
        `${padEnd(name, label)}${padStart(before, 7)}${padStart(after, 8)}${padStart(difference, 8)}  ${bars}`.trimEnd()
      return isLess ? style.severity('warning', line) : line
    }),
  ]
}

function section(title: string, lines: readonly string[], { style }: Layout): readonly string[] {
  return lines.length === 0 ? [] : ['', style.strong(title), ...lines]
}

/** A sign and a text under it, wrapped. */
function item(sign: '+' | '-' | '~', text: string, { style, width }: Layout): readonly string[] {
  const dress = { '+': style.added, '-': style.removed, '~': style.strong }[sign]
  return wrap(visible(text), width - 4).map((line, index) => `${INDENT}${index === 0 ? dress(sign) : ' '} ${line}`)
}

function certificationLines(change: Parameters<typeof certificationRows>[0], layout: Layout): readonly string[] {
  const { language } = layout
  return certificationRows(change, language).flatMap(({ title, before, after }) => {
    if (before === null || after === null) {
      const value = before ?? after ?? WORDS.absent[language]
      return [...item(before === null ? '+' : '-', title, layout), ...under(value, layout)]
    }
    return [...item('~', title, layout), ...valueLines(before, after, layout)]
  })
}

function valueLines(before: string | null, after: string | null, layout: Layout): readonly string[] {
  if (before !== null && after !== null && Math.min(before.length, after.length) >= SENTENCE) {
    return passageLines(wordChanges(before, after), layout)
  }
  const absent = WORDS.absent[layout.language]
  return under(`${before ?? absent} → ${after ?? absent}`, layout)
}

const under = (text: string, { width }: Layout): readonly string[] =>
  wrap(visible(text), width - 6).map((line) => `${INDENT}${INDENT}${INDENT}${line}`)

/** What went and what came are marked by signs too: colours do not show everywhere, nor to everyone. */
function passageLines(passages: readonly Passage[], layout: Layout): readonly string[] {
  const { style } = layout
  const shown = withPlainSpaces(passages)
  const marked = shown.map(({ kind, text }, index) => {
    const words = visible(text).trimEnd()
    const space = text.slice(text.trimEnd().length)
    if (kind === 'same') return visible(text)
    const [open, close, dress] = kind === 'removed' ? ['[-', '-]', style.removed] : (['{+', '+}', style.added] as const)
    return `${isStuck(shown, index) ? ' ' : ''}${eachWord(`${open}${words}${close}`, dress)}${space === '' ? '' : ' '}`
  })
  return wrap(marked.join(''), layout.width - 6).map((line) => `${INDENT}${INDENT}${INDENT}${line}`)
}

/** Colours open and close on each word, so that a line may be cut between any two. */
const eachWord = (text: string, dress: (word: string) => string): string =>
  text.replace(/[^ \t\n]+/g, (word) => dress(word))

function cardLines({ change, inside }: Card, layout: Layout, isInside = false): readonly string[] {
  const { language } = layout
  const name = isInside ? innerName(change, language) : nameOf(change, language)
  if (change.status !== 'changed') {
    const sign = change.status === 'added' ? '+' : '-'
    const { text } = change.before ?? change.after
    return [
      ...item(sign, `${name}  ${text === '' ? WORDS.noText[language] : text}`, layout),
      ...inside.flatMap((card) => cardLines(card, layout, true)).map((line) => `${INDENT}${line}`),
    ]
  }
  const { reworded, details, after } = change
  const facts = factsOf(change, language)
  const said = [...facts, ...typographyMarks(change, language)].join(', ')
  return [
    ...item('~', said === '' ? name : `${name}  (${said})`, layout),
    ...(reworded === null ? [] : passageLines(reworded, layout)),
    ...(reworded === null && details.length === 0 && after.text !== '' ? under(after.text, layout) : []),
    ...details.flatMap((detail) => {
      const title = `${detail.title[language]}${language === 'fr' ? '\u00a0' : ''}: `
      const [first = '', ...rest] = valueLines(detail.before, detail.after, layout)
      return [first.replace(/\S/, (start) => `${title}${start}`), ...rest]
    }),
  ]
}

function findingsLines(
  title: string,
  findings: readonly Finding[],
  side: FileSide | null,
  layout: Layout,
): readonly string[] {
  if (findings.length === 0 || side === null) return []
  const { language, style } = layout
  const lines = findings.flatMap(({ severity, message, rule, range }) => {
    const { line, character } = side.version.source.positionAt(range.start)
    const place = `${line + 1}:${character + 1}`
    const [first = '', ...rest] = wrap(
      visible(`${SEVERITY_WORDS[severity][language]} ${message[language]}`),
      layout.width - 4,
    )
    const word = SEVERITY_WORDS[severity][language]
    return [
      `${INDENT}${style.severity(severity, word)}${first.slice(word.length)}`,
      ...rest.map((line) => `${INDENT}${INDENT}${line}`),
      `${INDENT}${INDENT}${style.quiet(`${rule}  ${visible(side.path)}:${place}`)}`,
    ]
  })
  return section(`${title} (${findings.length})`, lines, layout)
}
