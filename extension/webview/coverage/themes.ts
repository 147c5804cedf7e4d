import { ANSWER_WORDS, THEME_WORDS } from '../../../core/src/coverage/words.ts'
import type { Language } from '../../../core/src/language.ts'
import { visible } from '../../../core/src/report/visible.ts'
import type { CoverageData, Span, ThemeData } from '../../src/webviews/messages.ts'
import { el, short } from '../shared/element.ts'
import { placeOf } from '../shared/places.ts'
import { figureOf, figuresTable } from './chart.ts'
import { type CompetencyPlace, competenciesByCode } from './layout.ts'
import { WORDS } from './words.ts'

/**
 * What carries each theme: a row of squares, one a competency, as long as they are many. Laid out by the page and not drawn: codes are of
 * any length, and rows wrap in a narrow view.
 */
export function themes(data: CoverageData, language: Language): HTMLElement {
  const places = competenciesByCode(data)
  const rows = data.themes.map((theme) =>
    el('div', { class: 'theme' }, el('dt', {}, THEME_WORDS[theme.theme][language]), carriers(theme, places, language)),
  )
  return figureOf(
    'themes',
    WORDS.themes[language],
    WORDS.themesSays[language],
    el('dl', { class: 'carriers' }, ...rows),
    figuresTable(
      WORDS.figures[language],
      [WORDS.theme[language], WORDS.answer[language], WORDS.competencies[language]],
      data.themes.map((theme) => [
        THEME_WORDS[theme.theme][language],
        ANSWER_WORDS[theme.answer][language],
        theme.competencies.join(', ') || short(theme.text ?? ''),
      ]),
    ),
  )
}

function carriers(theme: ThemeData, places: ReadonlyMap<string, CompetencyPlace>, language: Language): HTMLElement {
  const name = THEME_WORDS[theme.theme][language]
  const nowhere: Span = { start: 0, end: 0 }
  if (theme.competencies.length === 0) {
    const answer = ANSWER_WORDS[theme.answer][language]
    return el('dd', {}, link('answer', `${name}, ${answer}`, theme.span ?? nowhere, answer))
  }
  const squares = theme.competencies.map((code) => {
    const place = places.get(code)
    const said = `${name}, ${code}, ${short(place?.statement ?? '', 160)}`
    return link('square', said, place?.span ?? theme.span ?? nowhere, short(code.split('/').at(-1) ?? code, 16))
  })
  return el('dd', {}, ...squares)
}

function link(kind: string, said: string, span: Span, words: string): HTMLElement {
  return el(
    'button',
    { type: 'button', class: kind, 'data-place': placeOf(span), title: short(said), 'aria-label': short(said) },
    visible(words),
  )
}
