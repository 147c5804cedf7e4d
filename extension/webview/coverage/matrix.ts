import type { Language } from '../../../core/src/language.ts'
import type { BlockData, CellData } from '../../src/webviews/messages.ts'
import { el, short } from '../shared/element.ts'
import { placeOf } from '../shared/places.ts'
import { type Choice, holesOf, isIdle, judging, type Row, rowsOf, type SortOrder } from './layout.ts'
import { criteriaWords, WORDS, type Word } from './words.ts'

/** How the competencies of a bloc are evaluated, as a table. */
export class Matrix {
  readonly #block: BlockData
  readonly #index: number
  readonly #language: Language
  readonly #order: SortOrder

  constructor(block: BlockData, index: number, order: SortOrder, language: Language) {
    this.#block = block
    this.#index = index
    this.#order = order
    this.#language = language
  }

  section(choice: Choice): HTMLElement {
    const rows = rowsOf(this.#block, choice, this.#order)
    const body = rows.length > 0 ? this.#table(rows) : this.#nothing()
    const id = `matrix-${this.#index}`
    return el('section', { class: 'matrix', 'aria-labelledby': id }, this.#heading(id), body)
  }

  #heading(id: string): HTMLElement {
    const { id: code, title, span } = this.#block
    const name = el('button', { type: 'button', class: 'go', 'data-place': placeOf(span) })
    if (code !== null) name.append(el('span', { class: 'code' }, code), ' ')
    name.append(el('span', {}, title ?? (code === null ? `${this.#say('block')} ${this.#index + 1}` : '')))
    return el('h2', { id }, name)
  }

  #nothing(): HTMLElement {
    const hasNone = this.#block.competencies.length === 0
    return el('p', { class: 'soft' }, this.#say(hasNone ? 'noCompetency' : 'noHoleHere'))
  }

  #table(rows: readonly Row[]): HTMLElement {
    const { assessments } = this.#block
    const head = el(
      'tr',
      {},
      this.#header('code', this.#say('competency'), null, 'name'),
      ...assessments.map((assessment, column) => this.#assessmentHeader(assessment, column)),
      this.#header('criteria', this.#say('criteria'), null, 'total'),
    )
    const table = el(
      'table',
      { 'aria-description': this.#say('help'), 'aria-labelledby': `matrix-${this.#index}` },
      el('thead', {}, head),
      el('tbody', {}, ...rows.map((row) => this.#row(row))),
    )
    return el('div', { class: 'wide' }, table)
  }

  #assessmentHeader({ label, title, span }: BlockData['assessments'][number], column: number): HTMLElement {
    const isOff = isIdle(this.#block, column)
    const said = [label, title ?? '', isOff ? this.#say('idle') : ''].filter((part) => part !== '').join(', ')
    const link = el(
      'button',
      {
        type: 'button',
        class: 'go',
        'data-place': placeOf(span),
        title: short(said),
        'aria-label': short(`${said}, ${this.#say('goTo')}`),
      },
      short(label, 24),
    )
    return this.#header(column, label, link, isOff ? 'modality idle' : 'modality')
  }

  /** A header sorts by its column; that of a modality leads to its text too. */
  #header(by: SortOrder['by'], label: string, link: HTMLElement | null, kind: string): HTMLElement {
    const isSorted = this.#order.by === by
    const sorted = isSorted ? (this.#order.descending ? 'descending' : 'ascending') : 'none'
    const arrow = { ascending: '▲', descending: '▼', none: '↕' }[sorted]
    const button = el(
      'button',
      {
        type: 'button',
        class: 'sort',
        'data-sort': `${this.#index}:${by}`,
        title: short(`${this.#say('sort')} ${label}`),
        'aria-label': short(`${this.#say('sort')} ${label}`),
      },
      link === null ? el('span', { class: 'words' }, label) : null,
      el('span', { class: 'arrow', 'aria-hidden': 'true' }, arrow),
    )
    return el('th', { scope: 'col', class: kind, 'aria-sort': sorted }, el('div', {}, link, button))
  }

  #row({ index, competency }: Row): HTMLElement {
    const holes = holesOf(competency)
    const place = placeOf(competency.span)
    const name = el(
      'button',
      { type: 'button', class: 'go', 'data-place': place, title: short(competency.statement) },
      competency.id === null ? null : el('span', { class: 'code' }, competency.id),
      el('span', { class: 'statement' }, competency.statement),
    )
    const missing = holes.map((hole) =>
      el('span', { class: 'missing' }, this.#say(hole === 'assessment' ? 'noAssessment' : 'noCriterion')),
    )
    return el(
      'tr',
      { class: holes.length > 0 ? 'hole' : null, 'data-row': `${this.#index}:${index}` },
      el('th', { scope: 'row' }, name, ...missing),
      ...competency.cells.map((cell, column) => this.#cell(cell, column, place, competency.id)),
      this.#total(competency, place),
    )
  }

  #cell({ evaluated, criteria }: CellData, column: number, place: string, code: string | null): HTMLElement {
    const assessment = this.#block.assessments[column]
    const about = `${code ?? this.#say('competency')}, ${assessment?.label ?? ''}`
    if (evaluated === 'no') {
      const said = `${about}\u00a0: ${this.#say('notAssessed')}`
      return el(
        'td',
        { class: 'none' },
        el('span', { class: 'dot', role: 'img', 'aria-label': short(said), title: short(said) }),
      )
    }
    const withBlock = evaluated === 'with_block'
    const said = `${about}, ${criteriaWords(criteria, this.#language)}${withBlock ? `, ${this.#say('withBlock')}` : ''}`
    return el(
      'td',
      { class: `heat h${heat(criteria)}` },
      el(
        'button',
        { type: 'button', class: 'go', 'data-place': place, title: short(said), 'aria-label': short(said) },
        withBlock ? `(${criteria})` : String(criteria),
      ),
    )
  }

  #total(competency: Row['competency'], place: string): HTMLElement {
    const count = judging(competency)
    const isShared = competency.criteria === 0 && count > 0
    const said = `${competency.id ?? ''} ${criteriaWords(count, this.#language)}`.trim()
    return el(
      'td',
      { class: count === 0 ? 'total heat h0' : 'total' },
      el('button', { type: 'button', class: 'go', 'data-place': place, 'aria-label': short(said) }, String(count)),
      isShared ? el('span', { class: 'soft small' }, this.#say('sharedOnly')) : null,
    )
  }

  #say(word: Word): string {
    return WORDS[word][this.#language]
  }
}

/** The depth of its colour: none, one, two or three, four or five, more. */
const heat = (criteria: number): number => [0, 1, 2, 2, 3, 3][criteria] ?? 4
