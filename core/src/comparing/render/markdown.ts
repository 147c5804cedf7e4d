import type { Finding } from '../../engine/finding.ts'
import type { Language } from '../../language.ts'
import { htmlWords, markdownCode, markdownText } from '../../report/markdown-text.ts'
import { percentage, SEVERITY_WORDS } from '../../report/words.ts'
import { type ComparedFile, type FileSide, pathOf } from '../compared-file.ts'
import { type Digest, digestOf } from '../digest.ts'
import { withPlainSpaces } from '../spaces.ts'
import { isStuck, type Passage, wordChanges } from '../word-changes.ts'
import { type Card, cardsOf } from './cards.ts'
import { cutTo, type Detail, shortenedPassages, shortenedText, WHOLE } from './markdown-detail.ts'
import { characterBar, differenceIn, isWorse, measuresOf } from './measures.ts'
import {
  brokenSentences,
  capital,
  colon,
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
import {
  ADDED,
  FILE_WORDS,
  filesSentence,
  KIND_TITLES,
  LEFT_OUT,
  MEASURES,
  REMOVED,
  COMPARISON_WORDS as WORDS,
} from './words.ts'

/** The most that GitHub takes in a comment. */
export const COMMENT_LIMIT = 65_536

export interface ComparisonMarkdown {
  readonly language: Language
  /** The revision that all files are compared with, when there is one. */
  readonly since: string | null
  /** UTF-16 code units at most; what did not fit is told. */
  readonly limit: number
  /** Where the findings are told beside it. */
  readonly withoutFindings?: boolean
}

/** What became of some files as a comment on a pull request: a summary first, what changed in folds, coverage before and after. */
export function comparisonMarkdown(
  files: readonly ComparedFile[],
  { language, since, limit, withoutFindings = false }: ComparisonMarkdown,
): string {
  return cutTo(limit, (detail) => {
    const shown = files.slice(0, detail.files)
    const parts = [
      `## ${WORDS.title[language]}`,
      filesSentence(files, since === null ? null : markdownCode(since), language),
      ...(files.length > 1 ? [overview(files.slice(0, detail.rows), language)] : []),
      ...(detail === WHOLE ? [] : [`> ${LEFT_OUT.comment[language]}`]),
      ...(files.length > detail.rows ? [`> ${LEFT_OUT.files(files.length - detail.rows)[language]}`] : []),
      ...shown.flatMap((file) => fileParts(withoutFindings ? silent(file) : file, detail, language)),
    ]
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`
  })
}

const silent = (file: ComparedFile): ComparedFile => ({
  ...file,
  comparison: { ...file.comparison, findings: { appeared: [], disappeared: [] } },
})

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function overview(files: readonly ComparedFile[], language: Language): string {
  const headings = [WORDS.file, WORDS.changes, WORDS.assessedPart, WORDS.judgedPart, WORDS.findings]
  const lines = files.map((file) => {
    const { comparison, status } = file
    const share = (key: 'assessed' | 'judged'): string => {
      const measure = measuresOf(comparison.coverage).find((one) => one.key === key)
      if (measure === undefined || measure.of === null) return ''
      const [was, is] = [
        percentage(measure.before, measure.of.before, language),
        percentage(measure.after, measure.of.after, language),
      ]
      if (status === 'added') return is
      if (status === 'removed') return was
      return was === is ? is : `${was} → **${is}**`
    }
    const { appeared, disappeared } = comparison.findings
    const findings = [
      appeared.length === 0 ? '' : `+${appeared.length}`,
      disappeared.length === 0 ? '' : `−${disappeared.length}`,
    ].filter((part) => part !== '')
    const told = status === 'changed' ? tallyLines(comparison, language).join('<br>') : FILE_WORDS[status][language]
    const renamed = file.isRenamed ? `${FILE_WORDS.renamed[language]}<br>` : ''
    return row([
      `**${markdownText(file.title)}**<br>${markdownCode(pathOf(file))}`,
      `${renamed}${told === '' ? FILE_WORDS.changed[language] : told}`,
      share('assessed'),
      share('judged'),
      findings.join(' ') || '=',
    ])
  })
  return [row(headings.map((words) => words[language])), '|---|---|---|---|---|', ...lines].join('\n')
}

function fileParts(file: ComparedFile, detail: Detail, language: Language): readonly string[] {
  const { comparison, status, title } = file
  const digest = digestOf(comparison)
  const findings = findingsSentence(comparison, language)
  const head = [
    `### ${markdownText(title)}`,
    [pathLine(file, language), versionsLine(file, language)].join('<br>'),
    ...brokenSentences(comparison, lineIn(file), language).map((sentence) => `> ⚠️ ${markdownText(sentence)}`),
  ]
  if (status === 'same') return [...head, WORDS.same[language]]
  const told = [...tallyLines(comparison, language), ...(findings === '' ? [] : [`**${capital(findings)}**`])]
  const fold = { isOpen: digest.others.length <= MANY, detail, language }
  return [
    ...head,
    told.map((line) => `- ${line}`).join('\n'),
    figures(file, language),
    ...(detail.items === 0 ? [] : sections(file, digest, fold)),
  ]
}

/** As many lines of a list as one reads without unfolding, in a comparison that is not too long as a whole. */
const FEW = 6
const MANY = 15

function pathLine(file: ComparedFile, language: Language): string {
  const path = markdownCode(pathOf(file))
  if (!file.isRenamed || file.before === null) {
    return file.status === 'changed' || file.status === 'same' ? path : `${path} (${FILE_WORDS[file.status][language]})`
  }
  return `${path} (${FILE_WORDS.renamed[language]}${colon(language)} ${markdownCode(file.before.path)})`
}

function versionsLine({ before, after }: ComparedFile, language: Language): string {
  const name = (side: FileSide | null): string => (side === null ? WORDS.nothing[language] : markdownText(side.name))
  return `${name(before)} → ${name(after)}`
}

const BAR = 10

function figures({ comparison, status }: ComparedFile, language: Language): string {
  const share = (value: number, whole: number): string =>
    whole === 0
      ? '–'
      : `\`${characterBar(value, whole, BAR)}\` ${percentage(value, whole, language)} (${value}/${whole})`
  const lines = measuresOf(comparison.coverage).map((measure) => {
    const { key, before, after, of } = measure
    const label = `${of === null ? '' : '· '}${MEASURES[key][language]}`
    const [was, is] = of === null ? [String(before), String(after)] : [share(before, of.before), share(after, of.after)]
    return row([
      label,
      status === 'added' ? '' : was,
      status === 'removed' ? '' : is,
      `${isWorse(measure) && status === 'changed' ? '⚠️ ' : ''}${differenceIn(measure)}`,
    ])
  })
  const headings = [WORDS.coverage, WORDS.before, WORDS.after, WORDS.difference].map((words) => words[language])
  return [row(headings), '|---|---|---|---|', ...lines].join('\n')
}

interface Fold {
  readonly isOpen: boolean
  readonly detail: Detail
  readonly language: Language
}

function sections(file: ComparedFile, digest: Digest, fold: Fold): readonly string[] {
  const { comparison } = file
  const { detail, language } = fold
  const { appeared, disappeared } = comparison.findings
  const isWhole = file.status === 'added' || file.status === 'removed'
  return [
    ...(isWhole ? [] : certificationSection(file, fold)),
    ...numberingSection(digest, fold),
    ...(digest.typography.length === 0 ? [] : [markdownText(typographySentence(digest, language))]),
    ...KINDS.flatMap((kind) => {
      const cards = cardsOf(kind, digest.others)
      const title = `${KIND_TITLES[kind][language]} (${cards.length})`
      return folded(
        title,
        cards.map((card) => cardLines(card, '', detail, language)),
        fold,
      )
    }),
    ...folded(
      `${WORDS.appeared[language]} (${appeared.length})`,
      appeared.map((one) => [findingLine(one, file.after, fold)]),
      fold,
    ),
    ...folded(
      `${WORDS.disappeared[language]} (${disappeared.length})`,
      disappeared.map((one) => [findingLine(one, file.before, fold)]),
      { ...fold, isOpen: false },
    ),
  ]
}

/** A list under a fold; nothing of an empty list. */
function folded(
  title: string,
  items: readonly (readonly string[])[],
  { isOpen, detail, language }: Fold,
): readonly string[] {
  if (items.length === 0) return []
  const shown = items.slice(0, detail.items)
  const rest = items.length - shown.length
  const lines = [...shown.flat(), ...(rest === 0 ? [] : [`- *${LEFT_OUT.items(rest)[language]}*`])]
  return [
    `<details${isOpen && items.length <= FEW ? ' open' : ''}><summary>${htmlWords(title)}</summary>`,
    lines.join('\n'),
    '</details>',
  ]
}

function certificationSection({ comparison }: ComparedFile, fold: Fold): readonly string[] {
  const { detail, language } = fold
  const rows = comparison.certification.flatMap((change) => certificationRows(change, language))
  return folded(
    `${WORDS.certification[language]} (${rows.length})`,
    rows.map(({ title, before, after }) => [
      `- **${markdownText(title)}**${colon(language)} ${valueChange(before, after, detail, language)}`,
    ]),
    fold,
  )
}

function numberingSection({ renumbering }: Digest, { detail, language }: Fold): readonly string[] {
  if (renumbering === null) return []
  return renumberingLines(renumbering, language).flatMap(({ sentence, changes }) => {
    const line = `**${WORDS.numbering[language]}**${colon(language)} ${markdownText(sentence)}`
    if (changes.length <= FEW) return [line]
    const codes = changes.map(({ before, after }) => `${before.code ?? '–'} → ${after.code ?? '–'}`)
    const shown = codes.slice(0, detail.items * CODES_AN_ITEM)
    const rest = codes.length === shown.length ? '' : `, … (+${codes.length - shown.length})`
    return [
      line,
      `<details><summary>${WORDS.codes[language]}</summary>`,
      `${markdownText(shown.join(', '))}${rest}`,
      '</details>',
    ]
  })
}

/** Codes take little room. */
const CODES_AN_ITEM = 10

function cardLines({ change, inside }: Card, indent: string, detail: Detail, language: Language): readonly string[] {
  const name = `**${markdownText(indent === '' ? nameOf(change, language) : innerName(change, language))}**`
  const deeper = inside.slice(0, detail.items).flatMap((card) => cardLines(card, `${indent}  `, detail, language))
  const rest = inside.length - Math.min(inside.length, detail.items)
  const cut = rest === 0 ? [] : [`${indent}  - *${LEFT_OUT.items(rest)[language]}*`]
  if (change.status !== 'changed') {
    const { text } = change.before ?? change.after
    const status = (change.status === 'added' ? ADDED : REMOVED)(change.kind)[language]
    const words = text === '' ? WORDS.noText[language] : shortenedText(text, detail)
    return [`${indent}- ${name}${indent === '' ? ` (${status})` : ''} ${markdownText(words)}`, ...deeper, ...cut]
  }
  const { reworded, details, after } = change
  const facts = [...factsOf(change, language), ...typographyMarks(change, language)].map(markdownText).join(', ')
  const parts = [
    `${name}${facts === '' ? '' : ` (${facts})`}`,
    ...(reworded !== null
      ? [passages(shortenedPassages(reworded, detail))]
      : after.text === ''
        ? []
        : [markdownText(shortenedText(after.text, detail))]),
    ...details.map(
      (one) =>
        `*${markdownText(one.title[language])}*${colon(language)} ${valueChange(one.before, one.after, detail, language)}`,
    ),
  ]
  return [`${indent}- ${parts.join('<br>')}`]
}

function valueChange(before: string | null, after: string | null, detail: Detail, language: Language): string {
  if (before !== null && after !== null && Math.min(before.length, after.length) >= SENTENCE) {
    return passages(shortenedPassages(wordChanges(before, after), detail))
  }
  const absent = `*${WORDS.absent[language]}*`
  const [was, is] = [before, after].map((value) => (value === null ? null : markdownText(shortenedText(value, detail))))
  return `${was === null ? absent : `<del>${was}</del>`} → ${is === null ? absent : `<ins>${is}</ins>`}`
}

function passages(parts: readonly Passage[]): string {
  const shown = withPlainSpaces(parts)
  return shown.map((part, index) => `${isStuck(shown, index) ? ' ' : ''}${passage(part)}`).join('')
}

function passage({ kind, text }: Passage): string {
  const words = text.trim()
  if (kind === 'same' || words === '') return markdownText(text)
  const tag = kind === 'removed' ? 'del' : 'ins'
  const start = text.slice(0, text.length - text.trimStart().length)
  return `${start}<${tag}>${markdownText(words)}</${tag}>${text.slice(text.trimEnd().length)}`
}

function findingLine(
  { severity, message, rule, range }: Finding,
  side: FileSide | null,
  { detail, language }: Fold,
): string {
  const line = (side?.version.source.positionAt(range.start).line ?? 0) + 1
  const words = markdownText(shortenedText(message[language], detail))
  const place = side === null ? '' : ` (${{ fr: 'ligne', en: 'line' }[language]}\u00a0${line})`
  return `- **${capital(SEVERITY_WORDS[severity][language])}**${colon(language)} ${words} ${markdownCode(rule)}${place}`
}
