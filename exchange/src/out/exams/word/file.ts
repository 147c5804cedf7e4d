import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import { pointsCount } from '../../../../../core/src/exams/render/words.ts'
import type { Language, Localised } from '../../../../../core/src/language.ts'
import { AUTHOR } from '../../docx/author.ts'
import { BULLETS, DEEPEST } from '../../docx/lines.ts'
import { LOCALES, packed } from '../../docx/pack.ts'
import { SOFT, stylesIn } from '../../docx/styles.ts'
import { xmlText } from '../../docx/xml-text.ts'
import type { Paper } from '../paper.ts'
import { paperKind } from './paper-kind.ts'

/** A4 and its margins, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838 }
const MARGIN = 1_000
/** The width of what a page on its side holds. */
export const ASIDE = PAGE.height - 2 * MARGIN

/** Pages that stand, or lie on their side. */
export interface Part {
  readonly children: readonly FileChild[]
  readonly isAside: boolean
}

/** The pages as a Word file; the same pages give the same bytes. @param audience whom the paper is for, said at the foot of its pages */
export async function written(
  paper: Paper,
  audience: Localised,
  language: Language,
  parts: readonly Part[],
): Promise<Uint8Array> {
  const word = new Document({
    creator: AUTHOR,
    styles: stylesIn(LOCALES[language]),
    numbering: { config: [{ reference: BULLETS, levels: bulletLevels() }] },
    sections: parts.map(({ children, isAside }) => ({
      properties: {
        page: {
          size: { ...PAGE, orientation: isAside ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
          margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
        },
      },
      footers: { default: footer(paper, audience, language) },
      children,
    })),
  })
  return packed(new Uint8Array(await Packer.toArrayBuffer(word)), {
    title: xmlText(paper.title),
    subject: paperKind(audience, language),
    description: paper.points === null ? '' : pointsCount(paper.points, language),
    language,
  })
}

const bulletLevels = () =>
  Array.from({ length: DEEPEST + 1 }, (_, level) => ({
    level,
    format: LevelFormat.BULLET,
    text: ['•', '–', '◦'][level % 3] ?? '•',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 320 * (level + 1), hanging: 260 } } },
  }))

function footer({ title }: Paper, audience: Localised, language: Language): Footer {
  const look = { size: 16, color: SOFT }
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ ...look, text: `${xmlText(title)} · ${audience[language]} · ` }),
          new TextRun({ ...look, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}
