import type { Finding } from '../../engine/finding.ts'
import type { Language, Localised } from '../../language.ts'
import { brand, MADE_BY } from '../../report/html/brand.ts'
import { html, type Markup, NO_MARKUP } from '../../report/html/markup.ts'
import { pageOf } from '../../report/html/page.ts'
import { SEVERITY_WORDS } from '../../report/words.ts'
import type { Range } from '../../source/tree.ts'
import type { CertificationChange } from '../certification-changes.ts'
import type { Change, Changed } from '../changes.ts'
import { type Comparison, isSame } from '../compare.ts'
import { type ComparedFile, type FileSide, pathOf } from '../compared-file.ts'
import { type Digest, digestOf } from '../digest.ts'
import { type Card, cardsOf } from './cards.ts'
import { coverageTable } from './coverage-bars.ts'
import { addressOf, type LinkTo, linked, type Side } from './link.ts'
import { passages } from './passages.ts'
import {
  brokenSentences,
  capital,
  colon,
  findingsSentence,
  KINDS,
  lineIn,
  renumberingLines,
  tallyLines,
  typographyMarks,
  typographySentence,
} from './sentences.ts'
import { COMPARISON_STYLE } from './style.ts'
import { certificationRows } from './titled-value.ts'
import { valueChange } from './value-change.ts'
import {
  ADDED,
  CHANGED,
  FILE_WORDS,
  filesSentence,
  KIND_NAMES,
  KIND_TITLES,
  MOVED,
  REMOVED,
  RENUMBERED,
  COMPARISON_WORDS as WORDS,
} from './words.ts'

export interface ComparisonPage {
  /** The title of the certification, or the name of the file. */
  readonly title: string
  /** How each version is called: a commit, a branch, « le fichier ouvert ». */
  readonly before: string
  readonly after: string
  readonly language: Language
  /** The line, from 1, of a place of a version; without it none is told. */
  readonly lineIn?: (side: Side, offset: number) => number
  /** Where a place of a version is shown; no links without it. */
  readonly linkTo?: LinkTo
}

/** What became of a référentiel, as one page to be opened in a browser. */
export function comparisonPage(comparison: Comparison, page: ComparisonPage): string {
  const { language, title } = page
  const body = html`${comparisonBody(comparison, page)}
<footer>${MADE_BY[language]}</footer>`
  return pageOf({ language, title: `${WORDS.title[language]} · ${title}`, style: COMPARISON_STYLE, body })
}

/** What became of some files, as one page: an overview that leads to each, then each. */
export function comparisonsPage(
  files: readonly ComparedFile[],
  { language, since }: { readonly language: Language; readonly since: string | null },
): string {
  const [only] = files
  if (only !== undefined && files.length === 1) return comparisonPage(only.comparison, pageOfFile(only, language))
  const sections = files.map((file, index) => {
    const page = pageOfFile(file, language)
    return html`<section class="file" id="f${index + 1}"><h2 class="document">${file.title}</h2>
<p class="versions"><code>${pathOf(file)}</code> <span>${page.before}</span> <span class="arrow">→</span> <span>${page.after}</span></p>
${comparisonParts(file.comparison, page)}</section>`
  })
  const overview = files.map((file, index) => {
    const told =
      file.status === 'changed' ? tallyLines(file.comparison, language).join(' · ') : FILE_WORDS[file.status][language]
    return html`<li><a href="#f${index + 1}">${file.title}</a> <span class="quiet">${told === '' ? FILE_WORDS.changed[language] : told}</span></li>`
  })
  const body = html`<header class="masthead">${brand('Équerre')}<h1>${WORDS.title[language]}</h1></header>
<main><p class="same">${filesSentence(files, since, language)}</p>
${files.length === 0 ? NO_MARKUP : html`<ul class="overview">${overview}</ul>`}
${sections}</main>
<footer>${MADE_BY[language]}</footer>`
  return pageOf({ language, title: WORDS.title[language], style: COMPARISON_STYLE, body })
}

function pageOfFile(file: ComparedFile, language: Language): ComparisonPage {
  const { title, before, after } = file
  const absent = WORDS.nothing[language]
  const versionOf = (side: FileSide | null): string =>
    side === null
      ? absent
      : before?.path === after?.path || side.name === side.path
        ? side.name
        : `${side.name}${colon(language)} ${side.path}`
  return { title, before: versionOf(before), after: versionOf(after), language, lineIn: lineIn(file) }
}

/** The same without the head of a page, for a shell that has its own. Needs `THEME` and `COMPARISON_STYLE`. */
export function comparisonBody(comparison: Comparison, page: ComparisonPage): Markup {
  const { language, title, before, after } = page
  return html`<header class="masthead">${brand(WORDS.title[language])}<h1>${title}</h1>
<p class="versions"><span>${before}</span> <span class="arrow">→</span> <span>${after}</span></p></header>
<main>${comparisonParts(comparison, page)}
</main>`
}

/** What stands under the title. */
function comparisonParts(comparison: Comparison, page: ComparisonPage): Markup {
  const { language } = page
  const { certification, findings } = comparison
  const digest = digestOf(comparison)
  return html`${brokenNotes(comparison, page)}${isSame(comparison) ? html`<p class="same">${WORDS.same[language]}</p>` : NO_MARKUP}
${summary(comparison, language)}
${certificationSection(certification, language)}
${numberingSection(digest, page)}
${KINDS.map((kind) => kindSection(kind, digest.others, page))}
${findingsSection(WORDS.appeared, 'after', findings.appeared, page)}
${findingsSection(WORDS.disappeared, 'before', findings.disappeared, page)}`
}

/** The figures one looks at first, before and after, and how much of what changed. */
function summary(comparison: Comparison, language: Language): Markup {
  const findings = findingsSentence(comparison, language)
  const told = [...tallyLines(comparison, language), ...(findings === '' ? [] : [capital(findings)])]
  return html`<section class="summary"><h2>${WORDS.summary[language]}</h2>
${told.length > 0 ? html`<ul class="tally">${told.map((line) => html`<li>${line}</li>`)}</ul>` : NO_MARKUP}
${coverageTable(comparison, language)}</section>`
}

function brokenNotes(comparison: Comparison, { language, lineIn }: ComparisonPage): Markup {
  const sentences = brokenSentences(comparison, lineIn ?? null, language)
  return html`${sentences.map((sentence) => html`<p class="broken" role="note">${sentence}</p>`)}`
}

/** What was renumbered, in one sentence; each code under it for who looks for one. */
function numberingSection(digest: Digest, page: ComparisonPage): Markup {
  const { renumbering, typography } = digest
  const { language, linkTo } = page
  const marks =
    typography.length === 0
      ? NO_MARKUP
      : html`<section><h2>${WORDS.typography[language]}</h2><p>${typographySentence(digest, language)}</p></section>`
  if (renumbering === null) return marks
  const code = (side: Side, { element, code }: Changed['before']): Markup =>
    linked(code ?? '–', addressOf(linkTo, side, element.id?.node.range ?? element.node.range))
  const lines = renumberingLines(renumbering, language).map(
    ({ sentence, changes }) => html`<p>${sentence}</p>
<details><summary>${WORDS.codes[language]}</summary><ul class="codes">${changes.map(
      ({ before, after }) =>
        html`<li>${code('before', before)} <span class="arrow">→</span> ${code('after', after)} <span class="quiet">${after.text}</span></li>`,
    )}</ul></details>`,
  )
  return html`<section class="numbering"><h2>${WORDS.numbering[language]}</h2>${lines}</section>${marks}`
}

function certificationSection(changes: readonly CertificationChange[], language: Language): Markup {
  if (changes.length === 0) return NO_MARKUP
  const items = changes
    .flatMap((change) => certificationRows(change, language))
    .map(({ title, before, after }) => html`<dt>${title}</dt><dd>${valueChange(before, after, language)}</dd>`)
  return html`<section><h2>${WORDS.certification[language]}</h2><dl class="details">${items}</dl></section>`
}

function kindSection(kind: Change['kind'], changes: readonly Change[], page: ComparisonPage): Markup {
  const cards = cardsOf(kind, changes)
  if (cards.length === 0) return NO_MARKUP
  const { language } = page
  return html`<section><h2>${KIND_TITLES[kind][language]} <span class="count">${cards.length}</span></h2>
${cards.map((one) => card(one, page))}</section>`
}

function card({ change, inside }: Card, page: ComparisonPage): Markup {
  const { language } = page
  const what = { added: ADDED, removed: REMOVED, changed: CHANGED }[change.status](change.kind)[language]
  const body = change.status === 'changed' ? changedBody(change, page) : wholeText(change, language)
  return html`<article class="${change.status}"><h3><span class="badge">${what}</span> ${headline(change, page)}</h3>
${body}${within(inside, page)}</article>`
}

const linkedText = (words: string, address: string | null): Markup =>
  address === null ? html`${words}` : linked(words, address)

/** What came or went with an element, to any depth. */
function within(inside: readonly Card[], page: ComparisonPage): Markup {
  if (inside.length === 0) return NO_MARKUP
  const item = ({ change, inside: deeper }: Card): Markup => {
    const side = change.before === null ? 'after' : 'before'
    const { element, code, text } = change.before ?? change.after
    const place = addressOf(page.linkTo, side, element.id?.node.range ?? element.node.range)
    const words = text === '' ? WORDS.noText[page.language] : text
    const line = code === null ? linkedText(words, place) : html`${linked(code, place)} ${words}`
    return html`<li>${line}${within(deeper, page)}</li>`
  }
  return html`<ul class="inside">${inside.map(item)}</ul>`
}

/** « C1.1 → C1.2 », each a link to its text; « Critère de C1.1 » for what has no code. */
function headline({ status, kind, before, after }: Change, { language, linkTo }: ComparisonPage): Markup {
  const name = (side: Side, standing: NonNullable<Change['before'] | Change['after']>): Markup => {
    const { element, code } = standing
    const owner = element.kind === 'criterion' ? (element.owner?.id?.value ?? null) : null
    const words = code ?? [KIND_NAMES[kind][language], ...(owner === null ? [] : [WORDS.of[language], owner])].join(' ')
    return linked(words, addressOf(linkTo, side, element.id?.node.range ?? element.node.range))
  }
  if (before === null) return name('after', after)
  if (after === null) return name('before', before)
  const isRenumbered = status === 'changed' && before.code !== after.code
  return isRenumbered
    ? html`${name('before', before)} <span class="arrow">→</span> ${name('after', after)}`
    : name('after', after)
}

function wholeText(change: Exclude<Change, Changed>, language: Language): Markup {
  const { text } = change.before ?? change.after
  if (text === '') return html`<p class="words quiet">${WORDS.noText[language]}</p>`
  return change.status === 'added'
    ? html`<p class="words"><ins>${text}</ins></p>`
    : html`<p class="words"><del>${text}</del></p>`
}

function changedBody(change: Changed, { language, linkTo }: ComparisonPage): Markup {
  const { kind, before, renumbered, moved, reworded, details, after } = change
  const facts = [
    ...(renumbered
      ? [
          html`<li>${capital(RENUMBERED(kind)[language])}${colon(language)} ${before.code ?? '–'} → ${after.code ?? '–'}</li>`,
        ]
      : []),
    ...(moved === null
      ? []
      : [
          html`<li>${capital(MOVED(kind)[language])} ${WORDS.from[language]} ${moved.from[language]} ${WORDS.to[language]} ${moved.to[language]}</li>`,
        ]),
    ...typographyMarks(change, language).map((mark) => html`<li>${capital(mark)}</li>`),
  ]
  const old = addressOf(linkTo, 'before', before.element.node.range)
  const words =
    reworded === null
      ? html`<p class="words quiet">${after.text}</p>`
      : html`<p class="words">${passages(reworded)}${old === null ? NO_MARKUP : html` <small>${linked(WORDS.oldText[language], old)}</small>`}</p>`
  const rows = details.map(
    (detail) => html`<dt>${detail.title[language]}</dt><dd>${valueChange(detail.before, detail.after, language)}</dd>`,
  )
  return html`${words}${facts.length > 0 ? html`<ul class="facts">${facts}</ul>` : NO_MARKUP}${
    rows.length > 0 ? html`<dl class="details">${rows}</dl>` : NO_MARKUP
  }`
}

function findingsSection(
  title: Localised,
  side: Side,
  findings: readonly Finding[],
  { language, linkTo }: ComparisonPage,
): Markup {
  if (findings.length === 0) return NO_MARKUP
  const item = ({ severity, message, range, rule }: Finding): Markup =>
    html`<li><span class="severity ${severity}">${capital(SEVERITY_WORDS[severity][language])}</span> ${linked(message[language], linkOf(range))} <code>${rule}</code></li>`
  const linkOf = (range: Range): string | null => addressOf(linkTo, side, range)
  return html`<section class="findings ${side}"><h2>${title[language]} <span class="count">${findings.length}</span></h2>
<ul>${findings.map(item)}</ul></section>`
}
