import { differences, linesOf, type Step } from '../source/line-differences.ts'

const CONTEXT = 3

/**
 * The unified difference of two texts, as `diff -u` and `git apply` read it; empty when they are equal.
 * @param path written in both headings
 */
export function unifiedDiff(before: string, after: string, path: string): readonly string[] {
  if (before === after) return []
  const steps = differences(linesOf(before), linesOf(after))
  const lines = [`--- a/${path}`, `+++ b/${path}`]
  for (const { from, to } of hunks(steps)) lines.push(...hunkText(steps, from, to))
  return lines
}

/** The stretches of steps to show: changes with their context, joined when they touch. */
function hunks(steps: readonly Step[]): readonly { readonly from: number; readonly to: number }[] {
  const stretches: { from: number; to: number }[] = []
  steps.forEach((step, index) => {
    if (step.kind === ' ') return
    const from = Math.max(0, index - CONTEXT)
    const to = Math.min(steps.length, index + CONTEXT + 1)
    const last = stretches.at(-1)
    if (last !== undefined && from <= last.to) last.to = to
    else stretches.push({ from, to })
  })
  return stretches
}

function hunkText(steps: readonly Step[], from: number, to: number): readonly string[] {
  const count = (kinds: string, start: number, end: number): number =>
    steps.slice(start, end).filter((step) => kinds.includes(step.kind)).length
  const range = (kinds: string): string => {
    const length = count(kinds, from, to)
    const start = count(kinds, 0, from) + (length === 0 ? 0 : 1)
    return length === 1 ? String(start) : `${start},${length}`
  }
  return [
    `@@ -${range(' -')} +${range(' +')} @@`,
    ...steps
      .slice(from, to)
      .flatMap(({ kind, text }) =>
        text.endsWith('\n') ? [kind + text.slice(0, -1)] : [kind + text, '\\ No newline at end of file'],
      ),
  ]
}
