import { THEME_WORDS } from '../coverage/words.ts'
import type { Localised } from '../language.ts'
import type { Certification, Text } from '../model/referential.ts'
import { brand } from '../report/html/brand.ts'
import { html, type Markup, NO_MARKUP } from '../report/html/markup.ts'
import { juryText, references } from './assessment-cell.ts'
import type { Sheet } from './sheet.ts'
import { DEFINITIONS, LAW, VALUE_WORDS, WORDS } from './words.ts'

/** The head of the page: the certification in figures and codes, then what the law calls its three référentiels. */
export function masthead(sheet: Sheet): Markup {
  const { certification } = sheet.result.referential
  const title = certification.title === null ? html`${sheet.say(WORDS.untitled)}` : sheet.text(certification.title)
  const place = certification.title === null ? NO_MARKUP : sheet.place(certification.title)
  return html`<header class="masthead">
${brand(sheet.say(WORDS.page))}
<h1${place}>${title}</h1>
<dl class="identity">${identity(certification, sheet)}</dl>
</header>
`
}

function identity(certification: Certification, sheet: Sheet): Markup {
  const register = [certification.register ?? '', certification.number?.value.trim() ?? '']
    .filter((part) => part !== '')
    .join(' · ')
  const registration =
    certification.registration === null ? '' : (VALUE_WORDS[certification.registration]?.[sheet.language] ?? '')
  const state = certification.state === null ? '' : (VALUE_WORDS[certification.state]?.[sheet.language] ?? '')
  return html`${[
    item(WORDS.register, html`${register}`, sheet),
    item(WORDS.registration, html`${registration}`, sheet),
    item(WORDS.level, sheet.text(certification.levelText), sheet),
    item(WORDS.state, html`${state}`, sheet),
    item(WORDS.nsf, inline(certification.nsfCodes, sheet), sheet),
    item(WORDS.rome, inline(certification.romeCodes, sheet), sheet),
    item(WORDS.formacodes, inline(certification.formacodes, sheet), sheet),
    item(WORDS.certifiers, certifiers(certification, sheet), sheet, 'wide'),
    item(WORDS.routes, separated(certification.accessRoutes.map((route) => sheet.value(route))), sheet, 'wide'),
    item(WORDS.jobs, inline(certification.targetJobs, sheet), sheet, 'wide'),
  ]}`
}

function certifiers({ certifiers: list }: Certification, sheet: Sheet): Markup {
  return separated(
    list.map(
      ({ name, siret }) =>
        html`${sheet.text(name)}${siret === null ? NO_MARKUP : html` <span class="soft">(SIRET ${sheet.text(siret)})</span>`}`,
    ),
  )
}

const inline = (texts: readonly Text[], sheet: Sheet): Markup => separated(texts.map((text) => sheet.text(text)))

const separated = (items: readonly Markup[]): Markup =>
  html`${items.map((item, index) => (index === 0 ? item : html`, ${item}`))}`

function item(words: Localised, value: Markup, sheet: Sheet, width: 'narrow' | 'wide' = 'narrow'): Markup {
  return value.source === ''
    ? NO_MARKUP
    : html`<div class="${width}"><dt>${sheet.say(words)}</dt><dd>${value}</dd></div>`
}

/** The three référentiels of the law, each over the columns that hold it. */
export function legalDefinitions(sheet: Sheet): Markup {
  const three = [DEFINITIONS.activities, DEFINITIONS.competencies, DEFINITIONS.evaluation]
  return html`<section class="law" aria-label="${sheet.say(LAW)}">
<div class="three">${three.map(({ name, says }) => html`<p><strong>${sheet.say(name)}</strong> ${sheet.say(says)}.</p>`)}</div>
<p class="source">${sheet.say(LAW)}</p>
</section>
`
}

/** What is said of the certification as a whole, before its blocs. */
export function certificationSection(sheet: Sheet): Markup {
  const { certification, context } = sheet.result.referential
  const parts = [
    prose(WORDS.objectives, certification.objectives, sheet),
    prose(WORDS.context, context, sheet),
    prose(WORDS.regulation, certification.regulation, sheet),
    prose(WORDS.award, certification.awardRules, sheet),
    juries(certification, sheet),
    prose(WORDS.accessibility, certification.accessibility, sheet),
    themes(certification, sheet),
    correspondences(certification, sheet),
    glossary(certification, sheet),
  ]
  if (parts.every((part) => part.source === '')) return NO_MARKUP
  return html`<section class="about" aria-labelledby="certification"><h2 id="certification">${sheet.say(WORDS.more)}</h2><div class="columns">${parts}</div></section>
`
}

function prose(words: Localised, text: Text | null, sheet: Sheet): Markup {
  return text === null ? NO_MARKUP : entry(words, html`<p${sheet.place(text)}>${sheet.text(text)}</p>`, sheet)
}

function entry(words: Localised, content: Markup, sheet: Sheet): Markup {
  return html`<div class="entry"><h3>${sheet.say(words)}</h3>${content}</div>`
}

function juries({ juries: list }: Certification, sheet: Sheet): Markup {
  if (list.length === 0) return NO_MARKUP
  const each = list.map((jury) => {
    const routes =
      jury.routes.length === 0
        ? NO_MARKUP
        : html`<p class="label">${separated(jury.routes.map((route) => sheet.value(route)))}</p>`
    return html`${routes}<p>${juryText(jury, sheet)}</p>`
  })
  return entry(WORDS.juries, html`${each}`, sheet)
}

function themes({ themes: list }: Certification, sheet: Sheet): Markup {
  if (list.length === 0) return NO_MARKUP
  const each = list.map((declaration) => {
    const name = sheet.label(THEME_WORDS[declaration.theme])
    const reason =
      declaration.notApplicable === null
        ? NO_MARKUP
        : html`${sheet.label(WORDS.notApplicable)} ${sheet.text(declaration.notApplicable)}`
    return html`<li>${name} ${references(declaration.competencies)}${reason}${sheet.text(declaration.explanation)}</li>`
  })
  return entry(WORDS.themes, html`<ul>${each}</ul>`, sheet)
}

function correspondences({ correspondences: list }: Certification, sheet: Sheet): Markup {
  if (list.length === 0) return NO_MARKUP
  return entry(
    WORDS.correspondences,
    html`<ul>${list.map(({ block, target }) => html`<li>${sheet.text(block)} ↔ ${sheet.text(target)}</li>`)}</ul>`,
    sheet,
  )
}

function glossary({ glossary: list }: Certification, sheet: Sheet): Markup {
  if (list.length === 0) return NO_MARKUP
  return entry(
    WORDS.glossary,
    html`<dl class="glossary">${list.map(({ term, definition }) => html`<div><dt>${sheet.text(term)}</dt><dd>${sheet.text(definition)}</dd></div>`)}</dl>`,
    sheet,
  )
}
