import type { CheckResult } from '../../../core/src/engine/check.ts'
import type { Language, Localised } from '../../../core/src/language.ts'
import { markdownCode, markdownText } from '../../../core/src/report/markdown-text.ts'
import { SEVERITY_WORDS } from '../../../core/src/report/words.ts'
import type { Range } from '../../../core/src/source/tree.ts'
import { Codes } from './linked.ts'
import { letterOf } from './proposals/decisions.ts'
import type { ElementLine, Proposal, Reply, ReplyPart } from './reply.ts'
import { moreWords, rulePage } from './wording.ts'

/** Where links lead, as the shell that shows the answer writes it. */
export interface Destinations {
  /** A place of the référentiel: `file.yaml:12`; `null` for no link. */
  readonly place: (range: Range) => string | null
  /** The page of a rule; `null` for no link. */
  readonly rule: (id: string) => string | null
}

/**
 * An answer in Markdown, its codes and places as links. Words of the référentiel are escaped: they draw nothing, link nowhere.
 * @param checked the référentiel the answer is about, as it was when it was asked
 */
export function markdownOf(
  { parts }: Reply,
  checked: CheckResult | null,
  language: Language,
  destinations: Destinations,
): string {
  const writer = new Writer(checked, language, destinations)
  return parts.map((part) => writer.part(part)).join('\n\n')
}

class Writer {
  readonly #codes: Codes | null
  readonly #checked: CheckResult | null
  readonly #language: Language
  readonly #to: Destinations

  constructor(checked: CheckResult | null, language: Language, to: Destinations) {
    this.#checked = checked
    this.#codes = checked === null ? null : new Codes(checked.referential)
    this.#language = language
    this.#to = to
  }

  part(part: ReplyPart): string {
    switch (part.kind) {
      case 'words':
        return this.#prose(this.#say(part.words))
      case 'elements':
        return [...part.items.map((item) => this.#element(item)), ...this.#more(part.more)].join('\n')
      case 'findings':
        return [
          ...part.items.map(({ range, severity, message, rule }) => {
            const place = this.#link(this.#line(range), this.#to.place(range))
            return `- ${place} **${this.#say(SEVERITY_WORDS[severity])}** ${this.#prose(this.#say(message))} ${this.#rule(rule)}`
          }),
          ...this.#more(part.more),
        ].join('\n')
      case 'proposals':
        return part.items.map((item, index) => this.#proposal(item, index + 1, part.items.length)).join('\n\n')
      case 'difference':
        return fenced(part.lines)
      case 'rule':
        return this.#rulePage(part.rule)
      case 'model':
        return this.#modelText(part.text)
    }
  }

  #say = (words: Localised): string => words[this.#language]

  #prose(text: string): string {
    if (this.#codes === null) return markdownText(text)
    return this.#codes
      .stretches(text)
      .map(({ text: stretch, range }) =>
        range === null ? markdownText(stretch) : this.#link(markdownText(stretch), this.#to.place(range)),
      )
      .join('')
  }

  #element({ code, words, range, note }: ElementLine): string {
    const label = this.#link(code === null ? this.#line(range) : `**${markdownText(code)}**`, this.#to.place(range))
    const text = words === '' ? '' : ` ${markdownText(words)}`
    return `- ${label}${text}${note === undefined ? '' : ` *(${markdownText(this.#say(note))})*`}`
  }

  #proposal({ title, ways, notes, findings }: Proposal, number: number, count: number): string {
    const [first, ...others] = ways
    const heading = `**${count === 1 ? '' : `${number}. `}${markdownText(this.#say(title))}**`
    const lines = [
      ...(first === undefined ? [] : [`> ${markdownText(first.text)}`]),
      ...others.map(({ text }, index) => `- ${number}${letterOf(index + 1)}\\. ${markdownText(text)}`),
      ...notes.map((note) => `- ${this.#prose(this.#say(note))}`),
      ...findings.map(({ message, rule }) => `- ${this.#prose(this.#say(message))} ${this.#rule(rule)}`),
    ]
    const difference = first === undefined || first.lines.length === 0 ? [] : [fenced(first.lines)]
    return [heading, lines.join('\n'), ...difference].join('\n\n')
  }

  #rule = (id: string): string => this.#link(markdownCode(id), rulePage(id) === null ? null : this.#to.rule(id))

  #rulePage(id: string): string {
    const page = rulePage(id)
    if (page === null) return markdownCode(id)
    const title = `**${markdownText(this.#say(page.title))}** ${this.#rule(id)}`
    return [title, ...page.paragraphs.map((paragraph) => this.#prose(this.#say(paragraph)))].join('\n\n')
  }

  /** What a model wrote keeps its lists and its emphasis; it links nowhere, shows no image and holds no HTML. */
  #modelText(text: string): string {
    return text
      .split('\n')
      .map((line) => {
        const [, mark = '', rest = ''] = /^(\s*(?:[-*]|\d+[.)])\s+|#+\s+)?(.*)$/.exec(line) ?? []
        return (
          mark +
          rest
            .split(/(\*\*)/)
            .map((piece) => (piece === '**' ? piece : this.#prose(piece)))
            .join('')
        )
      })
      .join('\n')
  }

  #line(range: Range): string {
    const line = (this.#checked?.source.positionAt(range.start).line ?? 0) + 1
    return this.#say({ fr: `ligne ${line}`, en: `line ${line}` })
  }

  #link = (text: string, to: string | null): string => (to === null ? text : `[${text}](${to})`)

  #more = (count: number): readonly string[] => (count === 0 ? [] : [`- *${this.#say(moreWords(count))}*`])
}

/** A fence longer than any in what it holds. */
function fenced(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.map((line) => /`{3,}/.exec(line)?.[0].length ?? 0))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}diff`, ...lines, fence].join('\n')
}
