import type { CheckReport } from './check-report.ts'
import { fileText, summaryText } from './check-text.ts'
import { leavesOut, leftOutSentences } from './left-out.ts'
import { wrap } from './wrap.ts'

/** For whoever reads a terminal: each finding with its lines of the file, then the counts. Empty when nothing was checked. */
export function pretty({ files, layout, leftOut }: CheckReport): string {
  if (files.length === 0) return ''
  const left = leftOutSentences(leftOut, layout.language).flatMap((said) => wrap(said, layout.width))
  const lines = [
    ...files.flatMap((file) => fileText(file, layout)),
    ...summaryText(files, layout, leavesOut(leftOut)),
    ...left.map((line) => layout.style.quiet(line)),
  ]
  return `${lines.join('\n')}\n`
}
