import type { RichText, Span } from './rich-text.ts'
import { FONT, INK } from './styles.ts'

/**
 * The texts of a workbook with their bold and italic parts: what writes the workbook has no such thing, and gives each text once, plain.
 * @param xml the part `xl/sharedStrings.xml`
 */
export function withLooks(xml: string, texts: ReadonlyMap<string, RichText>): string {
  return xml.replace(/<si><t(?: [^>]*)?>([\s\S]*?)<\/t><\/si>/g, (whole, escaped: string) => {
    const rich = texts.get(unescaped(escaped))
    return rich === undefined || rich.spans.length === 0 ? whole : `<si>${runsOf(rich).join('')}</si>`
  })
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function runsOf({ text, spans }: RichText): readonly string[] {
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).flatMap((from, index) => {
    const to = cuts[index + 1] ?? text.length
    const looks = spans.filter((span) => span.from <= from && span.to >= to)
    return to <= from ? [] : [`<r>${lookOf(looks)}<t xml:space="preserve">${escaped(text.slice(from, to))}</t></r>`]
  })
}

function lookOf(spans: readonly Span[]): string {
  const bold = spans.some(({ look }) => look === 'bold') ? '<b/>' : ''
  const italic = spans.some(({ look }) => look === 'italic') ? '<i/>' : ''
  return `<rPr>${bold}${italic}<sz val="${FONT.size}"/><color rgb="FF${INK.slice(1)}"/><rFont val="${FONT.family}"/><family val="2"/></rPr>`
}
