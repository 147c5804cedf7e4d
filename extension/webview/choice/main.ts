import { isToChoice, type Picked, type ToChoice } from '../../src/assistant/choice/choice-messages.ts'
import { listen, tell } from '../shared/host.ts'
import { choicesPage } from './page.ts'
import { writeWords } from './words.ts'

/** The page of proposals: what is ticked here is what would be written. */
const root = document.getElementById('root')
if (root !== null) start(root)

function start(page: HTMLElement): void {
  listen(isToChoice, (message) => show(page, message))
  tell({ type: 'ready' })
}

function show(page: HTMLElement, message: ToChoice): void {
  document.documentElement.lang = message.language
  page.replaceChildren(...choicesPage(message))
  const refresh = (): void => {
    const count = picksIn(page).length
    for (const button of page.querySelectorAll<HTMLButtonElement>('[data-act=write], [data-act=compare]')) {
      button.disabled = count === 0
      if (button.dataset.act === 'write') button.textContent = writeWords(count)[message.language]
    }
    for (const card of page.querySelectorAll('.card')) {
      card.classList.toggle('kept', card.querySelector<HTMLInputElement>('.keep input')?.checked ?? false)
      // The lines of the phrasing that is chosen.
      const way = card.querySelector<HTMLInputElement>('.way input:checked')?.value ?? '0'
      for (const lines of card.querySelectorAll<HTMLElement>('.lines')) lines.hidden = lines.dataset.way !== way
    }
  }
  page.onchange = ({ target }) => {
    // To choose a phrasing is to keep it.
    if (target instanceof HTMLInputElement && target.type === 'radio') {
      const keep = target.closest('.card')?.querySelector<HTMLInputElement>('.keep input')
      if (keep !== null && keep !== undefined) keep.checked = true
    }
    refresh()
  }
  page.onclick = ({ target }) => {
    const act = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-act]')?.dataset.act : undefined
    if (act === 'write' || act === 'compare') tell({ type: act, picks: picksIn(page) })
    if (act === 'cancel') tell({ type: 'cancel' })
  }
  refresh()
  document.body.dataset.state = 'ready'
}

/** What is ticked, each with its phrasing. */
const picksIn = (page: HTMLElement): readonly Picked[] =>
  [...page.querySelectorAll('.card')].flatMap((card, choice) => {
    const isKept = card.querySelector<HTMLInputElement>('.keep input')?.checked ?? false
    const way = Number(card.querySelector<HTMLInputElement>('.way input:checked')?.value ?? 0)
    return isKept ? [{ choice, way }] : []
  })
