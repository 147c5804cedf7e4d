import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import type { Chapter, Labelled, OfficialBlock, OfficialDocument } from '../official/document.ts'
import { BULLETS, DEEPEST, paragraphOf, xmlText } from './lines.ts'
import { SOFT, stylesIn } from './styles.ts'
import { tableOf } from './table.ts'

/** A4, in twentieths of a point. Word turns the page itself when it is said to lie on its side. */
const PAGE = { width: 11_906, height: 16_838 }
const MARGIN = 850

/** The official document as a Word file: on its side, a title page, then a section a bloc. */
export async function writeDocx(official: OfficialDocument): Promise<Uint8Array> {
  const word = new Document({
    title: xmlText(official.title),
    subject: official.kind,
    creator: 'Équerre',
    description: official.law.source,
    styles: stylesIn(official.language === 'fr' ? 'fr-FR' : 'en-GB'),
    numbering: { config: [{ reference: BULLETS, levels: bulletLevels() }] },
    features: { updateFields: false },
    sections: [
      {
        properties: { page: { size: { ...PAGE, orientation: PageOrientation.LANDSCAPE }, margin: margins() } },
        footers: { default: footer(official) },
        children: [...titlePage(official), ...official.about.flatMap(chapter), ...official.blocks.flatMap(blockOf)],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(word))
}

const margins = () => ({ top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN })

function bulletLevels() {
  const signs = ['•', '–', '◦']
  return Array.from({ length: DEEPEST + 1 }, (_, level) => ({
    level,
    format: LevelFormat.BULLET,
    text: signs[level % signs.length] ?? '•',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 220 * (level + 1), hanging: 200 } } },
  }))
}

function titlePage({ kind, title, facts, law }: OfficialDocument): readonly FileChild[] {
  return [
    new Paragraph({ style: 'Kind', text: kind }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: xmlText(title) }),
    ...facts.map(labelled),
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

const labelled = ({ label, text }: Labelled): Paragraph =>
  new Paragraph({ children: [new TextRun({ text: `${label}\u00a0: `, bold: true }), new TextRun(xmlText(text))] })

function chapter({ title, lines }: Chapter, index: number): readonly FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: title, pageBreakBefore: index === 0 }),
    ...lines.map(paragraphOf),
  ]
}

function blockOf(block: OfficialBlock): readonly FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: xmlText(block.title), pageBreakBefore: true }),
    ...block.facts.map(labelled),
    ...block.summaries.map((summary) => new Paragraph(xmlText(summary))),
    tableOf(block),
  ]
}

function footer({ title, law }: OfficialDocument): Footer {
  const soft = { size: 16, color: SOFT }
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ ...soft, text: `${xmlText(title)} · ${law.source} · ` }),
          new TextRun({ ...soft, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}
