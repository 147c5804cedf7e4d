import type { Language, Localised } from '@equerre/core'
import { COUNTED, counted } from '../../../core/src/report/words.ts'
import { documentFormat } from '../in/formats.ts'
import { DROP_REASONS, type DroppedText, type ImportReport } from '../report.ts'
import { toldOnce } from './running-titles.ts'

type Place = ImportReport['unplaced'][number]['place']

/** What an import has to say, in the order a person wants it: every form of the report lays this out. */
export interface ReportOutline {
  readonly heading: string
  /** Format and pages. */
  readonly about: string
  readonly recognised: { readonly title: string; readonly counts: readonly string[] }
  /** Without those that have nothing to say. */
  readonly sections: readonly ReportSection[]
}

export interface ReportSection {
  readonly kind: 'guessed' | 'defects' | 'unplaced' | 'joined' | 'dropped'
  readonly title: string
  readonly items: readonly ReportItem[]
  /** What is only counted, in one line: « Sans rien perdre : 12 titres de colonne… »; `null` when there is nothing. */
  readonly summary: string | null
}

export interface ReportItem {
  /** « page 2, ligne 14 »; `null` for what is said of the whole document. */
  readonly where: string | null
  readonly place: Place | null
  /** Words of Équerre or of the document, whole. */
  readonly text: string
}

const WORDS = {
  heading: { fr: 'Import de', en: 'Import of' },
  recognised: { fr: 'Reconnu', en: 'Recognised' },
  joined: { fr: 'Recollé par-dessus une page, une ligne ou une cellule', en: 'Joined across a page, a row or a cell' },
  guessed: { fr: 'Supposé, à vérifier', en: 'Guessed, to be checked' },
  dropped: { fr: 'Écarté', en: 'Dropped' },
  unplaced: { fr: 'Non placé, gardé sous «\u00a0non_place\u00a0»', en: 'Not placed, kept under “non_place”' },
  defects: {
    fr: 'Défauts visibles dans la mise en page du document',
    en: 'Defects that the layout of the document shows',
  },
  saidOtherwise: {
    fr: 'Sans rien perdre, car le fichier le dit autrement\u00a0:',
    en: 'With nothing lost, as the file says it otherwise:',
  },
  on: { fr: 'sur', en: 'on' },
  line: { fr: 'ligne', en: 'line' },
  page: { fr: 'page', en: 'page' },
} as const satisfies Record<string, Localised>

/** The report in sections and sentences of a language. */
export function outlineOfReport(report: ImportReport, language: Language): ReportOutline {
  const { source, counts } = report
  const pages = source.pages > 1 ? `, ${source.pages}\u00a0pages` : ''
  const item = (place: Place | null, text: string): ReportItem => ({ where: whereIs(place, language), place, text })
  const section = (
    kind: ReportSection['kind'],
    items: readonly ReportItem[],
    summary: string | null = null,
  ): ReportSection => ({ kind, title: WORDS[kind][language], items, summary })
  const sections: readonly ReportSection[] = [
    section(
      'guessed',
      report.guessed.map(({ message, place }) => item(place, message[language])),
    ),
    section(
      'defects',
      report.defects.map(({ message, place }) => item(place, message[language])),
    ),
    section(
      'unplaced',
      report.unplaced.map(({ text, place }) => item(place, text)),
    ),
    section(
      'joined',
      report.joined.map(({ text, to }) => item(to, text)),
    ),
    section(
      'dropped',
      toldOnce(report.dropped.filter(({ reason }) => !SAID_OTHERWISE.has(reason) && reason !== 'valeur_reprise')).map(
        ({ dropped: { text, reason, place }, pages }) => {
          const on = pages === 1 ? '' : `, ${WORDS.on[language]} ${pages}\u00a0pages`
          return item(place, `${text} (${DROP_REASONS[reason][language]}${on})`)
        },
      ),
      countedReasons(report.dropped, language),
    ),
  ]
  return {
    heading: `${WORDS.heading[language]} ${source.name}`,
    about: `${documentFormat(source.format).name[language]}${pages}`,
    recognised: {
      title: WORDS.recognised[language],
      counts: [
        counted(counts.blocs, COUNTED.block, language),
        counted(counts.activites, COUNTED.activity, language),
        counted(counts.competences, COUNTED.competency, language),
        counted(counts.modalites, COUNTED.assessment, language),
        counted(counts.criteres, COUNTED.criterion, language),
      ],
    },
    sections: sections.filter(({ items, summary }) => items.length > 0 || summary !== null),
  }
}

/** The référentiel says the same without these words: naming each would hide what is lost. */
const SAID_OTHERWISE: ReadonlySet<DroppedText['reason']> = new Set([
  'etiquette',
  'entete_de_colonne',
  'rappel_legal',
  'rubrique_de_formulaire',
  'separateur',
  'doublon',
  'marque',
  'code_repris',
])

function countedReasons(dropped: ImportReport['dropped'], language: Language): string | null {
  const counts = new Map<DroppedText['reason'], number>()
  for (const { reason } of dropped) if (SAID_OTHERWISE.has(reason)) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  if (counts.size === 0) return null
  const said = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([reason, count]) => `${DROP_REASONS[reason][language]}\u00a0(${count})`)
  return `${WORDS.saidOtherwise[language]} ${said.join(', ')}.`
}

function whereIs(place: Place | null, language: Language): string | null {
  if (place === null) return null
  if (place.sheet !== undefined) {
    const sheet = { fr: `feuille «\u00a0${place.sheet}\u00a0»`, en: `sheet “${place.sheet}”` }[language]
    return `${sheet}, ${WORDS.line[language]}\u00a0${place.line}`
  }
  const page = place.page > 1 ? `${WORDS.page[language]}\u00a0${place.page}, ` : ''
  return `${page}${WORDS.line[language]}\u00a0${place.line}`
}
