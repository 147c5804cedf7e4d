import { padEnd, padStart } from '../../../core/src/report/width.ts'
import type { Shell } from '../shell.ts'
import type { Checked } from './checked.ts'

const SHOWN_RULES = 15

export interface Stats {
  readonly files: number
  readonly characters: number
  readonly milliseconds: { readonly total: number; readonly read: number; readonly check: number }
  /** Milliseconds by rule, the slowest first. */
  readonly rules: Readonly<Record<string, number>>
}

/** Where the time of a run went. */
export function statsOf(checked: readonly Checked[]): Stats {
  const byRule = new Map<string, number>()
  for (const { result } of checked) {
    for (const [rule, time] of result.timings) byRule.set(rule, (byRule.get(rule) ?? 0) + time)
  }
  const sum = (of: (one: Checked) => number): number => checked.reduce((total, one) => total + of(one), 0)
  return {
    files: checked.length,
    characters: sum(({ document }) => document.text.length),
    milliseconds: {
      total: rounded(performance.now()),
      read: rounded(sum(({ milliseconds }) => milliseconds.read)),
      check: rounded(sum(({ milliseconds }) => milliseconds.check)),
    },
    rules: Object.fromEntries([...byRule].sort((a, b) => b[1] - a[1]).map(([rule, time]) => [rule, rounded(time)])),
  }
}

const rounded = (milliseconds: number): number => Math.round(milliseconds * 100) / 100

export function statsText(stats: Stats, { language, say }: Shell): string {
  const colon = language === 'fr' ? '\u00a0:' : ':'
  const { total, read, check } = stats.milliseconds
  const slowest = Object.entries(stats.rules).slice(0, SHOWN_RULES)
  const width = Math.max(0, ...slowest.map(([rule]) => rule.length)) + 2
  const time = (milliseconds: number): string => `${milliseconds.toFixed(2)}\u00a0ms`
  return [
    say({
      fr: `Temps${colon} ${time(total)} en tout depuis le lancement, dont lecture ${time(read)} et vérification ${time(check)}.`,
      en: `Time${colon} ${time(total)} in all since the start, of which reading ${time(read)} and checking ${time(check)}.`,
    }),
    ...slowest.map(([rule, milliseconds]) => `  ${padEnd(rule, width)}${padStart(time(milliseconds), 12)}`),
  ].join('\n')
}
