import type { Language } from '../../../core/src/language.ts'
import type { Choice, ToChoice } from '../../src/assistant/choice/choice-messages.ts'
import { el } from '../shared/element.ts'
import { WORDS } from './words.ts'

/** The proposals, one card each, its phrasings one below the other, with what the rules say and the lines that would be written. */
export function choicesPage({ title, words, choices, language }: ToChoice): readonly HTMLElement[] {
  const say = (word: keyof typeof WORDS): string => WORDS[word][language]
  const head = el(
    'header',
    {},
    el('h1', {}, title),
    ...words.map((text) => el('p', { class: 'soft' }, text)),
    choices.length === 0 ? null : el('p', {}, say('how')),
  )
  if (choices.length === 0) return [head, el('p', { class: 'nothing' }, say('nothing'))]
  return [
    head,
    el('main', {}, ...choices.map((choice, index) => card(choice, index, language))),
    el(
      'footer',
      { class: 'acts' },
      el('button', { type: 'button', 'data-act': 'write', class: 'first' }, say('write')),
      el('button', { type: 'button', 'data-act': 'compare' }, say('compare')),
      el('button', { type: 'button', 'data-act': 'cancel', class: 'plain' }, say('cancel')),
    ),
  ]
}

function card({ title, ways, notes, findings }: Choice, index: number, language: Language): HTMLElement {
  const say = (word: keyof typeof WORDS): string => WORDS[word][language]
  const id = `choice-${index}`
  const keep =
    ways.length === 0
      ? el('span', { class: 'refused' }, say('noPlace'))
      : el('label', { class: 'keep' }, el('input', { type: 'checkbox' }), say('keep'))
  const several = ways.length > 1
  const phrasings = ways.map(({ text }, way) =>
    several
      ? el(
          'label',
          { class: 'way' },
          el('input', { type: 'radio', name: id, value: String(way), checked: way === 0 }),
          el('span', {}, text),
        )
      : el('p', { class: 'way only' }, text),
  )
  const judged =
    findings.length === 0
      ? el('p', { class: 'clean' }, say('clean'))
      : el(
          'ul',
          { class: 'findings', 'aria-label': say('findings') },
          ...findings.map((finding) => el('li', {}, finding)),
        )
  return el(
    'section',
    { class: 'card', 'aria-labelledby': id },
    el('div', { class: 'top' }, el('h2', { id }, title), keep),
    el('div', { class: 'ways', role: several ? 'radiogroup' : null, 'aria-label': say('phrasing') }, ...phrasings),
    notes.length === 0 ? null : el('ul', { class: 'notes' }, ...notes.map((note) => el('li', {}, note))),
    judged,
    ...ways.map(({ lines }, way) => written(lines, way, say('lines'))),
  )
}

function written(lines: readonly string[], way: number, label: string): HTMLElement | null {
  const shown = lines.filter((line) => !line.startsWith('@@'))
  if (shown.length === 0) return null
  const rows = shown.map((line) =>
    el('span', { class: line.startsWith('-') ? 'removed' : 'added' }, `${line.replace(/^([+-])/, '$1 ')}\n`),
  )
  return el(
    'details',
    { class: 'lines', 'data-way': String(way) },
    el('summary', {}, label),
    el('pre', {}, el('code', {}, ...rows)),
  )
}
