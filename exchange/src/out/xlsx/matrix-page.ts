import type { Language, Localised } from '@equerre/core'
import type {
  BlockFigures,
  CompetencyFigures,
  CoverageFigures,
  MatrixCell,
} from '../../../../core/src/coverage/figures.ts'
import { COVERAGE_WORDS } from '../../../../core/src/coverage/page-words.ts'
import { criteriaText } from '../../../../core/src/coverage/render/shared.ts'
import { WORDS } from '../../workbook/words.ts'
import { type Page, type PageCell, pageCell } from './page.ts'

/** Who assesses what, and with how many criteria: a sign says it as well as the colour. */
export function matrixPage({ blocks }: CoverageFigures, name: string, language: Language): Page {
  const filled = blocks.filter(({ competencies }) => competencies.length > 0)
  const most = Math.max(1, ...filled.map(({ assessments }) => assessments.length))
  const width = most + FIRST
  const across = (style: PageCell['style'], text: string): readonly (PageCell | null)[] => [
    pageCell(style, text, 1, width),
    ...Array<null>(width - 1).fill(null),
  ]
  return {
    name,
    widths: [14, 62, 12, ...Array<number>(most).fill(14)],
    rows: [
      across('title', WORDS.matrix[language]),
      across('key', KEY[language]),
      ...(filled.length === 0 ? [across('lack', COVERAGE_WORDS.noCompetency[language])] : []),
      ...filled.flatMap((block) => blockRows(block, most, across, language)),
    ],
    frozen: 2,
    repeated: 0,
  }
}

/** The columns before those of the modalities. */
const FIRST = 3

/** The signs stand beside their colours: a person who does not see these, or prints in black, reads the same. */
const KEY: Localised = {
  fr: '●\u00a03\u00a0: la modalité évalue la compétence, avec trois critères. ○\u00a03\u00a0: seulement parce qu’elle évalue tout son bloc. –\u00a0: elle ne l’évalue pas. ⚠\u00a0: il manque une modalité ou un critère.',
  en: '● 3: the modality assesses the competency, with three criteria. ○ 3: only because it assesses its whole bloc. –: it does not assess it. ⚠: a modality or a criterion is missing.',
}

const CODE: Localised = { fr: 'Code', en: 'Code' }

function blockRows(
  { id, title, assessments, competencies }: BlockFigures,
  most: number,
  across: (style: PageCell['style'], text: string) => readonly (PageCell | null)[],
  language: Language,
): readonly (readonly (PageCell | null)[])[] {
  const empty = Array<null>(most - assessments.length).fill(null)
  const name = [id, title].filter((part) => part !== null).join(' – ') || COVERAGE_WORDS.whole[language]
  return [
    across('group', name),
    [
      pageCell('heading', CODE[language]),
      pageCell('heading', COVERAGE_WORDS.competency[language]),
      pageCell('heading', COVERAGE_WORDS.criteria[language]),
      ...assessments.map((one) =>
        pageCell('heading', [one.label, one.title].filter((part) => part !== null).join('\n')),
      ),
      ...empty,
    ],
    ...competencies.map((competency) => [
      pageCell('label', competency.id ?? ''),
      pageCell('text', competency.statement),
      totalCell(competency),
      ...competency.cells.map((cell) => matrixCell(cell, competency)),
      ...empty,
    ]),
  ]
}

function matrixCell({ evaluated, criteria }: MatrixCell, { cells }: CompetencyFigures): PageCell {
  if (evaluated === 'no')
    return cells.every((cell) => cell.evaluated === 'no') ? pageCell('gap', '⚠') : pageCell('none', '–')
  if (criteria === 0) return pageCell('gap', evaluated === 'by_name' ? '● ⚠\u00a00' : '○ ⚠\u00a00')
  return evaluated === 'by_name'
    ? pageCell('byName', `●\u00a0${criteria}`)
    : pageCell('withBlock', `○\u00a0${criteria}`)
}

function totalCell({ criteria, sharedCriteria }: CompetencyFigures): PageCell {
  const text = criteriaText(criteria, sharedCriteria)
  return criteria + sharedCriteria === 0 ? pageCell('gap', `⚠\u00a0${text}`) : pageCell('none', text)
}
