import { Document, type FileChild, Packer, PageOrientation } from 'docx'
import { pointsCount } from '../../../../../core/src/exams/render/words.ts'
import type { Language, Localised } from '../../../../../core/src/language.ts'
import { AUTHOR } from '../../docx/author.ts'
import { bulletsBy } from '../../docx/bullets.ts'
import { footerOf } from '../../docx/footer.ts'
import { LOCALES, packed } from '../../docx/pack.ts'
import { stylesIn } from '../../docx/styles.ts'
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
    numbering: bulletsBy(320, 260),
    sections: parts.map(({ children, isAside }) => ({
      properties: {
        page: {
          size: { ...PAGE, orientation: isAside ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
          margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
        },
      },
      footers: { default: footerOf(paper.title, audience[language]) },
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
