import type { Language } from '../../../core/src/language.ts'
import { figuresOf, type Half, type Heard, heardQuestions } from './questions.ts'

/** How questions are understood, as a page shows it: the figures of both halves, then what was taken for what. */
export function figuresPage(language: Language): string {
  const heard = heardQuestions()
  const say = (fr: string, en: string): string => (language === 'fr' ? fr : en)
  const percent = (part: number, whole: number): string =>
    `${part} (${Math.round((100 * part) / whole)}${language === 'fr' ? '\u00a0%' : '%'})`
  const half = (name: Half): string =>
    name === 'development' ? say('regardée pour améliorer', 'looked at to improve') : say('mise de côté', 'set aside')
  const rows = (['development', 'held-out'] as const).map((name) => {
    const { questions, right, offered, wrong, unknown } = figuresOf(heard, name, true)
    const out = figuresOf(heard, name, false)
    const figures = [right, offered, wrong, unknown].map((count) => percent(count, questions))
    return `| ${half(name)} | ${questions} | ${figures.join(' | ')} | ${out.questions} | ${percent(out.right, out.questions)} |`
  })
  return [
    say(
      '| Moitié | Questions | Comprises | À choisir entre deux | Prises pour une autre | Non comprises | Hors sujet | Refusées |',
      '| Half | Questions | Understood | Asked which of two | Taken for another | Not understood | Out of scope | Refused |',
    ),
    '|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
    say('| Demandé | Questions | Comprises | Sinon |', '| Asked | Questions | Understood | Otherwise |'),
    '|---|---|---|---|',
    ...confusions(heard, say),
  ].join('\n')
}

/** One line an intent, both halves together. */
function confusions(heard: readonly Heard[], say: (fr: string, en: string) => string): readonly string[] {
  const names = [...new Set(heard.map(({ expected }) => expected))]
  return names.map((name) => {
    const all = heard.filter(({ expected }) => expected === name)
    const isRight = ({ got, expected, between }: Heard): boolean => got === expected && between.length === 0
    const others = new Map<string, number>()
    for (const one of all.filter((each) => !isRight(each))) {
      const taken =
        one.got ?? (one.between.length > 0 ? one.between.join(' / ') : say('non comprise', 'not understood'))
      others.set(taken, (others.get(taken) ?? 0) + 1)
    }
    const told = [...others].map(([taken, count]) => (count > 1 ? `${taken} (${count})` : taken)).join(', ')
    return `| ${name ?? say('*hors sujet*', '*out of scope*')} | ${all.length} | ${all.filter(isRight).length} | ${told} |`
  })
}
