import type { CheckResult } from '../engine/check.ts'
import type { Language } from '../language.ts'
import { MADE_BY } from '../report/html/brand.ts'
import { html, type Markup, NO_MARKUP } from '../report/html/markup.ts'
import { pageOf } from '../report/html/page.ts'
import { blockName, blockSection } from './block-table.ts'
import { findingsBar, findingsList } from './findings-list.ts'
import { certificationSection, legalDefinitions, masthead } from './masthead.ts'
import { PLACES } from './places.ts'
import { Sheet } from './sheet.ts'
import { PREVIEW_STYLE } from './style.ts'
import { WORDS } from './words.ts'

/**
 * The official layout of a référentiel as one HTML page: activities, competencies, modalities and criteria bloc by bloc, what was
 * found marked in the cells. Texts of the file are shown, never interpreted.
 */
export function previewPage(result: CheckResult, language: Language): string {
  const sheet = new Sheet(result, language)
  return pageOf({
    language,
    title: result.referential.certification.title?.value.trim() ?? sheet.say(WORDS.untitled),
    style: PREVIEW_STYLE,
    body: bodyOf(sheet),
  })
}

/**
 * What stands inside the `body` of the same page, for a view that has its own look and policy. Its parts say where they are in the file:
 * `data-place="start:end"`.
 */
export const previewFragment = (result: CheckResult, language: Language): string =>
  bodyOf(new Sheet(result, language, PLACES)).source

function bodyOf(sheet: Sheet): Markup {
  const { blocks } = sheet.result.referential
  const head = masthead(sheet)
  const main = html`<main>
${findingsBar(sheet)}${legalDefinitions(sheet)}${contents(sheet)}${certificationSection(sheet)}${blocks.map((block, index) => blockSection(block, index, sheet))}${unplaced(sheet)}${findingsList(sheet)}
</main>`
  return html`${head}${main}
<footer>${MADE_BY[sheet.language]}</footer>`
}

function contents(sheet: Sheet): Markup {
  const { blocks } = sheet.result.referential
  if (blocks.length < 2) return NO_MARKUP
  return html`<nav class="contents screen-only" aria-label="${sheet.say(WORDS.contents)}"><ol>${blocks.map((block, index) => html`<li><a href="#bloc-${index + 1}">${blockName(block, index, sheet)}</a></li>`)}</ol></nav>
`
}

/** What an import could not place stays on the page, where someone will see it. */
function unplaced(sheet: Sheet): Markup {
  const { unplaced: texts } = sheet.result.referential
  if (texts.length === 0) return NO_MARKUP
  return html`<section class="unplaced"><h2>${sheet.say(WORDS.unplaced)}</h2>${texts.map(({ text, place }) => html`<blockquote${sheet.place(text)}>${sheet.text(text)}${place === null ? NO_MARKUP : html` <span class="soft">(${sheet.text(place)})</span>`}</blockquote>`)}</section>
`
}
