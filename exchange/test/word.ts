import { strToU8, zipSync } from 'fflate'

/** Word files written by hand, a part at a time, for what no library writes on purpose. */

const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** @param parts other parts of `word/`, by name without extension, as what stands in their root: `comments`, `numbering`… */
export function wordFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const written = Object.entries(parts).map(([name, content]) => {
    const root = `w:${ROOTS[name.replace(/\d+$/, '')] ?? name}`
    return [`word/${name}.xml`, strToU8(`<?xml version="1.0"?><${root} ${NAMES}>${content}</${root}>`)] as const
  })
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${NAMES}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(written),
  })
}

const ROOTS: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' }

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

/** @param properties what stands in `w:pPr` */
export const paragraph = (text: string, properties = ''): string => wrapped(run(text), properties)

/** A paragraph of runs already written. */
export const wrapped = (runs: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`

export const inList = (id: number, depth: number): string =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`

export const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`

/** @param properties what stands in `w:trPr` */
export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`

/** @param properties what stands in `w:tcPr`: spans and merges */
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`

export const STARTS = '<w:vMerge w:val="restart"/>'
export const GOES_ON = '<w:vMerge/>'
export const across = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`

/** One list: each level as its format, its text and, where it is not 1, its first number. */
export function lists(
  ...all: readonly (readonly (readonly [format: string, text: string, start?: number])[])[]
): string {
  const abstract = all.map((levels, id) => {
    const written = levels.map(
      ([format, text, start = 1], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    )
    return `<w:abstractNum w:abstractNumId="${id}">${written.join('')}</w:abstractNum>`
  })
  const nums = all.map((_, id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`)
  return [...abstract, ...nums].join('')
}
