import { letterOf } from '../../../assistant/src/conversation/proposals/decisions.ts'
import type { ElementLine, Proposal, Reply, ReplyPart } from '../../../assistant/src/conversation/reply.ts'
import { moreWords, rulePage } from '../../../assistant/src/conversation/wording.ts'
import type { Finding } from '../../../core/src/engine/finding.ts'
import type { Localised } from '../../../core/src/language.ts'
import type { Layout } from '../../../core/src/report/layout.ts'
import { visible } from '../../../core/src/report/visible.ts'
import { displayWidth } from '../../../core/src/report/width.ts'
import { SEVERITY_WORDS } from '../../../core/src/report/words.ts'
import { wrap } from '../../../core/src/report/wrap.ts'
import type { Range } from '../../../core/src/source/tree.ts'
import type { Links } from './links.ts'

/** An answer as lines of a terminal. */
export class AnswerLayout {
  readonly #layout: Layout
  readonly #links: Links | null

  /** @param links `null` when no référentiel is open */
  constructor(layout: Layout, links: Links | null) {
    this.#layout = layout
    this.#links = links
  }

  /** @param isTold whether what a model wrote was shown as it came */
  lines({ parts, followUps }: Reply, isTold = false): readonly string[] {
    const lines = parts.flatMap((part) => (isTold && part.kind === 'model' ? [] : this.#part(part)))
    if (followUps.length === 0) return lines
    const said = followUps.map((one) => this.#say(one)).join('  ·  ')
    return [...lines, '', ...this.#wrapped(`→ ${said}`, '  ').map((line) => this.#layout.style.quiet(line))]
  }

  #part(part: ReplyPart): readonly string[] {
    switch (part.kind) {
      case 'words':
        return this.#prose(this.#say(part.words))
      case 'elements':
        return [...part.items.flatMap((item) => this.#element(item)), ...this.#more(part.more)]
      case 'findings':
        return [...part.items.flatMap((finding) => this.#finding(finding)), ...this.#more(part.more)]
      case 'proposals':
        return [...part.items.flatMap((item, index) => ['', ...this.#proposal(item, index + 1, part.items.length)]), '']
      case 'difference':
        return this.#difference(part.lines)
      case 'rule':
        return this.#rule(part.rule)
      case 'model':
        return part.text.split('\n').flatMap((line) => (line.trim() === '' ? [''] : this.#prose(line)))
    }
  }

  #say = (words: Localised): string => visible(words[this.#layout.language])

  #linked = (line: string): string => this.#links?.inLine(line) ?? line

  #prose = (text: string): readonly string[] => this.#wrapped(text, '').map(this.#linked)

  /** The lines after the first stand under its words. */
  #wrapped(text: string, hanging: string): readonly string[] {
    const [first = '', ...rest] = wrap(text, this.#layout.width - displayWidth(hanging))
    return [first, ...rest.map((line) => `${hanging}${line}`)]
  }

  #element({ code, words, range, note }: ElementLine): readonly string[] {
    const { style } = this.#layout
    const line = this.#links?.line(range)
    const place = line === undefined ? '' : this.#say({ fr: `ligne ${line}`, en: `line ${line}` })
    const told = [
      ...(note === undefined ? [] : [this.#say(note)]),
      ...(place === '' ? [] : [this.#to(range, place)]),
    ].join(' · ')
    const label = code === null ? '·' : visible(code)
    const margin = ' '.repeat(Math.min(12, displayWidth(label)) + (code === null ? 3 : 4))
    const [first = '', ...rest] = wrap(visible(words), this.#layout.width - margin.length)
    const shown = code === null ? `${label} ` : `${style.strong(this.#to(range, label))}  `
    return [
      `  ${shown}${first}`,
      ...rest.map((text) => `${margin}${text}`),
      ...(told === '' ? [] : [`${margin}${style.quiet(told)}`]),
    ]
  }

  #to = (range: Range, text: string): string => this.#links?.to(range, text) ?? text

  #finding({ range, severity, message, rule }: Finding): readonly string[] {
    const { style, language } = this.#layout
    const line = this.#links?.line(range) ?? 0
    const place = this.#say({ fr: `ligne ${line}`, en: `line ${line}` })
    return [
      `  ${this.#links?.to(range, place) ?? place}  ${style.severity(severity, SEVERITY_WORDS[severity][language])}  ${style.quiet(rule)}`,
      ...this.#wrapped(this.#say(message), '    ').map((text, index) => (index === 0 ? `    ${text}` : text)),
    ]
  }

  #proposal({ title, ways, notes, findings }: Proposal, number: number, count: number): readonly string[] {
    const { style } = this.#layout
    const [first, ...others] = ways
    return [
      style.strong(count === 1 ? this.#say(title) : `${number}. ${this.#say(title)}`),
      ...(first === undefined ? [] : this.#indented(first.text)),
      ...others.flatMap(({ text }, index) => this.#indented(`${number}${letterOf(index + 1)}. ${text}`)),
      ...notes.flatMap((note) => this.#indented(`– ${this.#say(note)}`)),
      ...findings.flatMap((finding) => this.#indented(`! ${this.#say(finding.message)}`)),
      ...(first === undefined ? [] : this.#difference(first.lines)),
    ]
  }

  #indented(text: string): readonly string[] {
    return wrap(visible(text), this.#layout.width - 5).map((line, index) => `${index === 0 ? '   ' : '     '}${line}`)
  }

  #difference(lines: readonly string[]): readonly string[] {
    const { style } = this.#layout
    return lines.map((line) => {
      const at = /^@@ (\d+) @@$/.exec(line)?.[1]
      if (at !== undefined) return `   ${style.quiet(this.#say({ fr: `ligne ${at}`, en: `line ${at}` }))}`
      const shown = `   ${visible(line)}`
      if (line.startsWith('+')) return style.added(shown)
      return line.startsWith('-') ? style.removed(shown) : style.quiet(shown)
    })
  }

  #rule(id: string): readonly string[] {
    const page = rulePage(id)
    if (page === null) return [id]
    const { style } = this.#layout
    return [
      `${style.strong(this.#say(page.title))}  ${style.quiet(id)}`,
      ...page.paragraphs.flatMap((paragraph) => this.#prose(this.#say(paragraph))),
    ]
  }

  #more = (count: number): readonly string[] =>
    count === 0 ? [] : [`  ${this.#layout.style.quiet(this.#say(moreWords(count)))}`]
}
