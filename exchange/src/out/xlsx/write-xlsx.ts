import type { CheckResult, Language } from '@equerre/core'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import writeExcelFile, { type Feature } from 'write-excel-file/universal'
import { coverageFigures } from '../../../../core/src/coverage/figures.ts'
import { WORDS } from '../../workbook/words.ts'
import { officialDocument } from '../official/official-document.ts'
import { blockPage } from './block-page.ts'
import { identityPage } from './identity-page.ts'
import { matrixPage } from './matrix-page.ts'
import { heightsOf, type Page } from './page.ts'
import { withLooks } from './shared-strings.ts'
import { sheetNames } from './sheet-names.ts'
import { FONT, STYLES } from './styles.ts'

/**
 * A référentiel as an Excel workbook: the certification, a sheet a bloc, the coverage. Every text is a text, be it written like a
 * formula. Two exports of one référentiel are the same to the byte.
 */
export async function writeXlsx(result: CheckResult, language: Language): Promise<Uint8Array> {
  const official = officialDocument(result, language)
  const names = sheetNames([
    WORDS.identity[language],
    ...official.blocks.map(({ title }) => title),
    WORDS.matrixTab[language],
  ])
  const nameAt = (index: number): string => names[index] ?? `${index + 1}`
  const pages = [
    identityPage(official, nameAt(0), language),
    ...official.blocks.map((block, index) => blockPage(block, nameAt(index + 1), language)),
    matrixPage(coverageFigures(result), nameAt(official.blocks.length + 1), language),
  ]
  const blob = await writeExcelFile(pages.map(sheetOf), {
    fontFamily: FONT.family,
    fontSize: FONT.size,
    features: [printing(pages)],
  }).toBlob()
  return finished(new Uint8Array(await blob.arrayBuffer()), pages)
}

function sheetOf(page: Page) {
  const heights = heightsOf(page)
  return {
    sheet: page.name,
    columns: page.widths.map((width) => ({ width })),
    orientation: 'landscape' as const,
    stickyRowsCount: page.frozen,
    showGridLines: false,
    data: page.rows.map((cells, index) =>
      cells.map((cell) =>
        cell === null
          ? null
          : {
              ...STYLES[cell.style],
              value: typeof cell.value === 'number' ? cell.value : cell.value.text,
              // Without its type, a text that begins with an equals sign might be taken for a formula.
              type: typeof cell.value === 'number' ? Number : String,
              rowSpan: cell.rows,
              columnSpan: cell.columns,
              height: heights[index] ?? 0,
            },
      ),
    ),
  }
}

/** Printed as wide as the page, as long as it takes; the row of titles comes again on each page, with the number of the page. */
function printing(pages: readonly Page[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            xml
              .replace(/<worksheet[^>]*>/, (root) => `${root}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
              .replace(
                /<pageSetup [^>]*\/>/,
                (setup) => `${setup.replace('/>', ' fitToWidth="1" fitToHeight="0"/>')}${FOOTER}`,
              ),
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<definedNames/>', printTitles(pages)),
        },
      },
    },
  }
}

const FOOTER = '<headerFooter><oddFooter>&amp;L&amp;8&amp;A&amp;R&amp;8&amp;P / &amp;N</oddFooter></headerFooter>'

function printTitles(pages: readonly Page[]): string {
  const names = pages.flatMap(({ name, repeated }, index) =>
    repeated === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted(name)}!$${repeated}:$${repeated}</definedName>`,
        ],
  )
  return names.length === 0 ? '<definedNames/>' : `<definedNames>${names.join('')}</definedNames>`
}

const quoted = (name: string): string =>
  `'${name.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}'`

/** The first day that an archive can write, by whatever clock. */
const NO_DAY = new Date(1980, 0, 1)

function finished(bytes: Uint8Array, pages: readonly Page[]): Uint8Array {
  const texts = new Map(
    pages.flatMap(({ rows }) =>
      rows.flatMap((cells) =>
        cells.flatMap((cell) =>
          cell === null || typeof cell.value === 'number' ? [] : [[cell.value.text, cell.value] as const],
        ),
      ),
    ),
  )
  const parts: Zippable = {}
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    const whole = path === STRINGS ? strToU8(withLooks(strFromU8(content), texts)) : content
    parts[path] = [whole, { mtime: NO_DAY, level: 6 }]
  }
  return zipSync(parts)
}

const STRINGS = 'xl/sharedStrings.xml'
