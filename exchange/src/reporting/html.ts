import type { Language, Localised } from '@equerre/core'
import { brand } from '../../../core/src/report/html/brand.ts'
import { attribute, html, type Markup, NO_MARKUP } from '../../../core/src/report/html/markup.ts'
import type { ImportReport } from '../report.ts'
import { outlineOfReport, type ReportItem, type ReportSection } from './sections.ts'

type Place = NonNullable<ReportItem['place']>

export interface ReportPage {
  readonly language: Language
  /** Where a place of the imported document is shown; `null` for no link. */
  readonly linkTo: (place: Place) => string | null
}

const WORDS = {
  title: { fr: 'Rapport d’import', en: 'Import report' },
  toCheck: {
    fr: 'À relire\u00a0: ces choix ont été faits sans que le document les dise. Dans le fichier, les passages douteux portent «\u00a0# à vérifier\u00a0:\u00a0».',
    en: 'To be read again: these choices were made without the document saying them. In the file, doubtful places carry “# à vérifier :”.',
  },
  nothingDoubtful: {
    fr: 'Rien n’a été supposé et tout a trouvé sa place. Relisez pourtant le fichier\u00a0: un import n’est jamais sûr de tout.',
    en: 'Nothing was guessed and all found its place. Read the file again even so: no import is sure of everything.',
  },
  nothingFound: {
    fr: 'Aucune compétence n’a été reconnue. Le document est-il bien un référentiel\u00a0? S’il vient d’un ancien Word (.doc), enregistrez-le au format .docx.',
    en: 'No competency was recognised. Is the document a référentiel? If it comes from an old Word (.doc), save it as .docx.',
  },
} as const satisfies Record<string, Localised>

/** The report of an import as the body of a page. Needs the theme of the pages and `REPORT_STYLE`. */
export function importReportBody(report: ImportReport, page: ReportPage): Markup {
  const { language } = page
  const { heading, about, recognised, sections } = outlineOfReport(report, language)
  const isDoubtful = sections.some(({ kind }) => TO_READ.has(kind))
  const advice =
    report.counts.competences === 0 ? WORDS.nothingFound : isDoubtful ? WORDS.toCheck : WORDS.nothingDoubtful
  return html`<header class="masthead">${brand(WORDS.title[language])}<h1>${heading}</h1><p class="about">${about}</p></header>
<main><section><h2>${recognised.title}</h2><ul class="counts">${recognised.counts.map((count) => html`<li>${count}</li>`)}</ul>
<p class="advice">${advice[language]}</p></section>
${sections.map((section) => sectionMarkup(section, page))}
</main>`
}

/** What a person has to look at; the rest is told for whoever doubts, folded. */
const TO_READ: ReadonlySet<ReportSection['kind']> = new Set(['guessed', 'defects', 'unplaced'])

function sectionMarkup({ kind, title, items, summary }: ReportSection, page: ReportPage): Markup {
  const listed =
    items.length === 0 ? NO_MARKUP : html`<ul class="items">${items.map((item) => itemMarkup(item, page))}</ul>`
  const list = summary === null ? listed : html`${listed}<p class="summary">${summary}</p>`
  const count = items.length === 0 ? NO_MARKUP : html`<span class="count">${items.length}</span>`
  return TO_READ.has(kind)
    ? html`<section class="${kind}"><h2>${title} ${count}</h2>${list}</section>`
    : html`<details class="${kind}"><summary>${title} ${count}</summary>${list}</details>`
}

function itemMarkup({ where, place, text }: ReportItem, { linkTo }: ReportPage): Markup {
  const address = place === null ? null : linkTo(place)
  const said =
    where === null
      ? NO_MARKUP
      : address === null
        ? html`<span class="where">${where}</span>`
        : html`<a class="where" href="${attribute(address)}">${where}</a>`
  return html`<li>${said} <span>${text}</span></li>`
}
