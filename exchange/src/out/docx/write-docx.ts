import type { CheckResult } from '@equerre/core'
import { Document, type FileChild, HeadingLevel, Packer, PageOrientation, Paragraph, TextRun } from 'docx'
import type { Chapter, OfficialBlock, OfficialDocument, Run } from '../official/document.ts'
import { anchorsOf, type Headings, headingsOf } from './anchors.ts'
import { AUTHOR } from './author.ts'
import { bulletsBy } from './bullets.ts'
import { commentsOf } from './comments.ts'
import { footerOf } from './footer.ts'
import { paragraphOf, textRun } from './lines.ts'
import { LOCALES, packed } from './pack.ts'
import { Remarks } from './remarks.ts'
import { stylesIn } from './styles.ts'
import { tableOf } from './table.ts'
import { xmlText } from './xml-text.ts'

/** A4, in twentieths of a point. Word turns the page itself when it is said to lie on its side. */
const PAGE = { width: 11_906, height: 16_838 }
const MARGIN = 850
/** From the foot of the page to that of its footer: a table that fills the page does not touch it. */
const FOOTER = 400

/**
 * The official document as a Word file: on its side, a title page, then a section a bloc. The same document gives the same bytes.
 * @param remarked the check whose findings stand beside the text as comments; none without it
 */
export async function writeDocx(official: OfficialDocument, remarked: CheckResult | null = null): Promise<Uint8Array> {
  const headings = headingsOf(official)
  const remarks = new Remarks(remarked === null ? new Map() : anchorsOf(remarked, official, headings))
  const word = new Document({
    creator: AUTHOR,
    styles: stylesIn(LOCALES[official.language]),
    numbering: bulletsBy(220, 200),
    features: { updateFields: false },
    ...(remarked === null ? {} : { comments: { children: commentsOf(remarked.findings, official.language) } }),
    sections: [
      {
        properties: { page: { size: { ...PAGE, orientation: PageOrientation.LANDSCAPE }, margin: margins() } },
        footers: { default: footerOf(official.title, official.law.source) },
        children: [
          ...titlePage(official, headings, remarks),
          ...official.about.flatMap((one, index) => chapter(one, index, remarks)),
          ...official.blocks.flatMap((block) => blockOf(block, headings, official, remarks)),
        ],
      },
    ],
  })
  const { kind, title, law, language } = official
  return packed(new Uint8Array(await Packer.toArrayBuffer(word)), {
    title: xmlText(title),
    subject: kind,
    description: law.source,
    language,
  })
}

const margins = () => ({ top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, footer: FOOTER })

function titlePage(official: OfficialDocument, { title, facts }: Headings, remarks: Remarks): readonly FileChild[] {
  const { kind, law } = official
  return [
    new Paragraph({ style: 'Kind', text: kind }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [...remarks.around(title, textRun)] }),
    ...official.facts.map(({ label }, at) => labelled(label, facts[at], official, remarks)),
    new Paragraph({
      style: 'Law',
      spacing: { before: 600 },
      children: [new TextRun({ text: law.source, bold: true })],
    }),
    ...law.definitions.map(
      ({ label, text }) =>
        new Paragraph({ style: 'Law', children: [new TextRun({ text: label, bold: true }), new TextRun(` ${text}.`)] }),
    ),
  ]
}

function labelled(
  label: string,
  said: Run | undefined,
  { language }: Pick<OfficialDocument, 'language'>,
  remarks: Remarks,
): Paragraph {
  const colon = language === 'fr' ? '\u00a0: ' : ': '
  return new Paragraph({
    children: [
      new TextRun({ text: `${xmlText(label)}${colon}`, bold: true }),
      ...(said === undefined ? [] : remarks.around(said, textRun)),
    ],
  })
}

function chapter({ title, lines }: Chapter, index: number, remarks: Remarks): readonly FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: title, pageBreakBefore: index === 0 }),
    ...lines.map((line) => paragraphOf(line, remarks)),
  ]
}

function blockOf(
  block: OfficialBlock,
  { blocks }: Headings,
  official: OfficialDocument,
  remarks: Remarks,
): readonly FileChild[] {
  const headings = blocks.get(block)
  const text = (run: Run | undefined) => (run === undefined ? [] : [...remarks.around(run, textRun)])
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: text(headings?.title), pageBreakBefore: true }),
    ...block.facts.map(({ label }, at) => labelled(label, headings?.facts[at], official, remarks)),
    ...block.summaries.map((_, at) => new Paragraph({ children: text(headings?.summaries[at]) })),
    tableOf(block, remarks),
  ]
}
