import { realFindings } from './findings.ts'

/** Prints each warning and error on the five real documents with its text, for a reader to judge: `node test/noise/list.ts`. */
const AROUND = 160
for (const { key, finding, source } of realFindings()) {
  if (finding.severity === 'info') continue
  const { start, end } = finding.range
  const before = source.text.slice(Math.max(0, start - AROUND), start)
  const after = source.text.slice(end, end + AROUND)
  const { line } = source.positionAt(start)
  console.log(`## ${key}\n${finding.severity} ligne ${line + 1} : ${finding.message.fr}`)
  console.log(`> ${`${before}[[${source.text.slice(start, end)}]]${after}`.replace(/\s+/g, ' ')}\n`)
}
