import { type FormatName, formatOfName } from '../formats.ts'

/** The format of a text, from its name and its first characters. */
export function formatOf(name: string, content: string): FormatName {
  const said = formatOfName(name)
  if (said !== null && said !== 'text') return said
  const start = content.slice(0, 4000)
  if (/^\s*(?:<\?xml[^>]*>\s*)?<FICHES\b/.test(start)) return 'rncp'
  if (/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|body|table|div|section|article|h[1-6])\b/i.test(start))
    return 'html'
  if (/^\s*\{/.test(start) && /"CF(?:Document|Items|Associations|Definitions|Rubrics|Package)"\s*:/.test(content))
    return 'case'
  return 'text'
}
