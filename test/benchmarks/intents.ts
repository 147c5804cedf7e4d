import { figuresOf, type Half, type Heard, heardQuestions } from '../assistant/conversation/questions.ts'

/**
 * How questions are understood without a model: figures, and the table of what was taken for what.
 * `node test/benchmarks/intents.ts [--all]`: the table of the development half only, unless all is asked for.
 */

const heard = heardQuestions()

for (const half of ['development', 'held-out'] as const) {
  print(half, true)
  print(half, false)
}
process.stdout.write('\n')
const shown = heard.filter(({ half }) => half === 'development' || process.argv.includes('--all'))
for (const { expected, got, between, question } of shown.filter(isMissed)) {
  process.stdout.write(
    `${expected ?? 'out of scope'} -> ${got ?? (between.join(' | ') || 'not understood')}: ${question}\n`,
  )
}

function isMissed({ got, expected, between }: Heard): boolean {
  return got !== expected || between.length > 0
}

function print(half: Half, inScope: boolean): void {
  const { questions, right, offered, wrong, unknown } = figuresOf(heard, half, inScope)
  const share = (count: number): string => `${count} (${Math.round((100 * count) / questions)} %)`
  const name = `${half}, ${inScope ? 'in scope' : 'out of scope'}`
  process.stdout.write(
    inScope
      ? `${name}: ${questions} questions, right ${share(right)}, right one offered ${share(offered)}, wrong ${share(wrong)}, not understood ${share(unknown)}\n`
      : `${name}: ${questions} sentences, refused ${share(right)}, answered wrongly ${share(wrong)}\n`,
  )
}
