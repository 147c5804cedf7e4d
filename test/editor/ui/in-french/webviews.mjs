import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { part } from './window.mjs'

/** The preview and the coverage as a person sees and uses them. */

const LONG_WORD = 'x'.repeat(100_000)
const HOSTILE = `referentiel: 1
certification:
  intitule: "<script>document.body.dataset.broken = 'yes'</script>"
  registre: RNCP
  niveau: 6
blocs:
  - id: BC1
    intitule: "<img src=x onerror=alert(1)> [lien](javascript:alert(2))"
    competences:
      - id: C1
        enonce: "Analyser <a href='javascript:alert(3)'>un lien</a> \\u202Eà rebours"
        criteres:
          - enonce: "</td></tr></table><style>* { display: none }</style> Le critère tient."
      - id: C2
        enonce: "Concevoir ${LONG_WORD}"
    modalites:
      - id: E1
        intitule: "<iframe src=https://outside.invalid></iframe>"
        type: etude_de_cas
        competences: [C1]
`
/** Eight hundred competencies: what is far from the start is shown far from the start. */
const competency = (block, index) => `      - id: C${block}.${index}
        enonce: >-
          Préparer la tournée ${block}-${index} à l’aide du carnet de commandes, afin de livrer chaque client à l’heure
          annoncée.
        criteres:
          - enonce: L’ordre des arrêts de la tournée ${block}-${index} réduit la distance.
          - enonce: Les horaires de la tournée ${block}-${index} tiennent compte des fermetures.
`
const LARGE = `referentiel: 1
certification:
  intitule: Responsable de tournées
  registre: RNCP
  niveau: 5
blocs:
${Array.from(
  { length: 40 },
  (_, block) => `  - id: BC${block + 1}
    intitule: Organiser les tournées du secteur ${block + 1}
    competences:
${Array.from({ length: 20 }, (_, index) => competency(block + 1, index + 1)).join('')}`,
).join('')}`
const lineOf = (words) => LARGE.split('\n').findIndex((line) => line.includes(words)) + 1

const stage = part('webviews', ({ workspace }) => {
  writeFileSync(join(workspace, 'hostile.referentiel.yaml'), HOSTILE)
  writeFileSync(join(workspace, 'tournees.referentiel.yaml'), LARGE)
})
const { step } = stage

const open = async (name, covered) => {
  if ((await stage.w.page.locator('.tabs-container .tab').count()) > 0) await stage.w.toText()
  await stage.w.quickOpen(`${name}.referentiel.yaml`)
  await stage.w.statusBar(covered)
}
const preview = (title) => stage.w.webviewWith(`.preview[data-state=ready] h1:has-text("${title}")`)
const coverage = (title) => stage.w.webviewWith(`.coverage[data-state=ready] h1:has-text("${title}")`)
/** What the content policy of a page refused. */
const refusals = (from = 0) => stage.w.errors({ from }).filter((words) => /Content Security Policy/.test(words))
/** The preview of the file that is open at the left, opened again if it was replaced. */
const previewOfAtelier = async () => {
  await stage.w.toText()
  await stage.w.command('Équerre: Open the Preview to the Side')
  return preview('Responsable d’un atelier')
}
/** In the page: what can be pressed and says nothing of what it is. */
const nameless = () =>
  [...document.querySelectorAll('button, a[href], input, select, summary, [role=link]')]
    .filter((one) => {
      const labels = [...(one.labels ?? [])].map((label) => label.textContent)
      return [one.getAttribute('aria-label') ?? '', one.textContent, ...labels].join('').trim() === ''
    })
    .map((one) => one.outerHTML)
/** In the page: the words whose contrast with what is behind them is less than it has to be (4.5 to 1; 3 for large words). */
const pale = (least = 4.5) => {
  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const over = (colour, ground) => {
    for (const style of [`rgb(${ground})`, colour]) {
      paint.fillStyle = style
      paint.fillRect(0, 0, 1, 1)
    }
    return [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3)
  }
  const light = (colour) => {
    const [red, green, blue] = colour.map((value) =>
      value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const behind = (element) => {
    const ground = element.parentElement === null ? [255, 255, 255] : behind(element.parentElement)
    return over(getComputedStyle(element).backgroundColor, ground)
  }
  const found = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement
    if (texts.currentNode.data.trim() === '' || !element.checkVisibility() || element.closest('svg, script, style'))
      continue
    const { color, fontSize } = getComputedStyle(element)
    const ground = behind(element)
    const [high, low] = [light(over(color, ground)), light(ground)].sort((a, b) => b - a)
    const wanted = Number.parseFloat(fontSize) >= 24 ? least - 1.5 : least
    if ((high + 0.05) / (low + 0.05) < wanted) found.push(texts.currentNode.data.trim())
  }
  return found
}
const cursorAt = (line) => stage.w.statusBar(new RegExp(`Ln ${line}, Col`))

step('the preview shows the official table and what is found', async () => {
  // Room for two columns.
  await stage.w.page.keyboard.press('Control+B')
  await open('atelier', '1/2 évaluée')
  await stage.w.command('Équerre: Open the Preview to the Side')
  const frame = await preview('Responsable d’un atelier')
  const columns = await frame.locator('thead tr').nth(1).locator('th').allTextContents()
  assert.deepEqual(columns, ['Activités', 'Compétences', 'Modalités d’évaluation', 'Critères d’évaluation'])
  assert.match(await frame.locator('tbody').innerText(), /Connaître[\s\d]*les pièces du stock\./)
  const notes = frame.locator('td .note')
  assert.ok((await notes.count()) > 0)
  assert.ok((await notes.first().getAttribute('title')).length > 10)
  assert.match(await notes.first().getAttribute('aria-label'), /^constat \d+, (?:erreur|avertissement|information)$/)
  const shapes = await notes.evaluateAll((all) =>
    all.map((note) => [note.classList[1], getComputedStyle(note, '::before').content[1]].join(' ')),
  )
  for (const shape of shapes) assert.match(shape, /error ●|warning ▲|info ■/)
})

step('a click on a cell goes to its text', async () => {
  const frame = await preview('Responsable d’un atelier')
  await frame.locator('td p', { hasText: 'Planifier les interventions' }).click()
  await cursorAt(14)
  await frame.locator('td .absent').first().click()
  await cursorAt(20)
  await frame.locator('td .mark', { hasText: 'Connaître' }).locator('+ .note').click()
  await cursorAt(22)
})

step('Enter on a cell goes to its text, reached by the arrows', async () => {
  const frame = await preview('Responsable d’un atelier')
  const stop = frame.locator('tbody [tabindex="0"]')
  assert.equal(await stop.count(), 1)
  await frame.locator('tbody .part').first().focus()
  await frame.locator('tbody .part').first().press('Enter')
  await cursorAt(11)
  await frame.locator('tbody .part').first().focus()
  await stage.w.page.keyboard.press('ArrowRight')
  assert.match(await frame.locator(':focus').innerText(), /C1\.1|Planifier/)
})

step('the preview follows the typing and keeps what did not change', async () => {
  const frame = await preview('Responsable d’un atelier')
  await frame.evaluate(() => {
    for (const name of ['h1', 'table', 'tbody tr:last-child td']) document.querySelector(name).dataset.kept = 'yes'
    Reflect.set(window, 'cells', [...document.querySelectorAll('td')])
  })
  await stage.w.toText()
  await stage.w.goTo(19, 21)
  // Without a space: the editor would take it back apart from the word.
  await stage.w.page.keyboard.insertText('Vraiment')
  await frame.locator('tbody', { hasText: 'VraimentLe planning' }).waitFor()
  const kept = await frame.evaluate(() => Reflect.get(window, 'cells').every((cell) => cell.isConnected))
  assert.ok(kept, 'the cells are the same')
  await stage.w.page.keyboard.press('Control+Z')
  await frame.locator('tbody', { hasNotText: 'Vraiment' }).waitFor()
})

/** Of the page: the codes of the competencies that can be seen. */
const codesInSight = () =>
  [...document.querySelectorAll('tbody .part .code')]
    .filter((code) => {
      const { top, bottom } = code.getBoundingClientRect()
      return top > 110 && bottom < window.innerHeight
    })
    // Beside it stand the numbers of its findings.
    .map((code) => (code.querySelector('.mark') ?? code).textContent.trim())
const shows = (frame, code) => stage.w.until(async () => (await frame.evaluate(codesInSight)).includes(code), code)
/** Turns the wheel over the page. */
const wheel = async (pixels) => {
  const box = await stage.w.page.locator('iframe.webview.ready:visible').last().boundingBox()
  await stage.w.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await stage.w.page.mouse.wheel(0, pixels)
}
/** The first line of the text that can be seen. */
const firstLine = () =>
  stage.w.page
    .locator('.editor-instance .margin-view-overlays .line-numbers')
    .evaluateAll((all) =>
      Math.min(...all.filter((one) => one.getBoundingClientRect().top > 70).map((one) => Number(one.textContent))),
    )

step('the page follows the text, in a large file too', async () => {
  await open('tournees', '0/800 évaluée')
  await stage.w.command('Équerre: Open the Preview to the Side')
  const frame = await preview('Responsable de tournées')
  await stage.w.toText()
  for (const [block, index] of [
    [20, 10],
    [39, 19],
    [3, 4],
  ]) {
    await stage.w.goTo(lineOf(`- id: C${block}.${index}`), 9)
    await shows(frame, `C${block}.${index}`)
  }
})

/** Of the page, whose findings are listed below. */
const heightOfTables = () =>
  [...document.querySelectorAll('table')].at(-1).getBoundingClientRect().bottom + window.scrollY

step('the text follows the page, which stays where the person brought it', async () => {
  const frame = await preview('Responsable de tournées')
  for (const share of [0.5, 0.9, 0.2]) {
    const wanted = Math.round((await frame.evaluate(heightOfTables)) * share)
    await wheel(wanted - (await frame.evaluate(() => window.scrollY)))
    await stage.w.until(
      async () => Math.abs((await frame.evaluate(() => window.scrollY)) - wanted) < 3,
      'the page to be scrolled',
    )
    const [code] = await frame.evaluate(codesInSight)
    const line = lineOf(`- id: ${code}`)
    await stage.w.until(async () => Math.abs((await firstLine()) - line) < 30, `the text to show ${code}, at ${line}`)
    const at = await frame.evaluate(() => window.scrollY)
    assert.ok(Math.abs(at - wanted) < 3, `the page was taken from ${wanted} to ${at}`)
  }
  await wheel(-10_000_000)
  await frame.waitForFunction(() => window.scrollY < 5)
  await stage.w.until(async () => (await firstLine()) === 1, 'the start of the text')
  assert.ok((await frame.evaluate(() => window.scrollY)) < 5)
})

step('the names of the columns stay in sight below the bar', async () => {
  await open('maintenance-froid', '7/7 évaluées')
  await stage.w.command('Équerre: Open the Preview to the Side')
  const frame = await preview('Technicien de maintenance')
  const gap = () => {
    const row = document.querySelectorAll('tbody tr')[2]
    window.scrollTo({ top: row.getBoundingClientRect().top + window.scrollY, behavior: 'instant' })
    const names = document.querySelector('thead tr:last-child th').getBoundingClientRect()
    // Without findings there is no bar.
    return names.top - (document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0)
  }
  assert.ok(Math.abs(await frame.evaluate(gap)) <= 1)
})

step('the coverage shows its holes, sorts, and leads to the text', async () => {
  await open('atelier', '1/2 évaluée')
  await stage.w.command('Équerre: Open the Coverage')
  const frame = await coverage('atelier')
  const rows = () =>
    frame.locator('.matrix tbody tr').evaluateAll((all) => all.map((row) => row.querySelector('.code').textContent))
  assert.deepEqual(await rows(), ['C1.1', 'C1.2'])
  assert.match(await frame.locator('tr.hole').innerText(), /aucune modalité[\s\S]*aucun critère/)
  assert.deepEqual(
    await frame.locator('.matrix td.heat button').first().getAttribute('aria-label'),
    'C1.1, E1, 1\u00a0critère',
  )

  await frame.getByLabel('Seulement les trous').check()
  assert.deepEqual(await rows(), ['C1.2'])
  await frame.getByLabel('Seulement les trous').uncheck()
  await frame.locator('th.total .sort').click()
  await frame.locator('th.total .sort').click()
  assert.deepEqual(await rows(), ['C1.2', 'C1.1'])
  assert.equal(await frame.locator('th.total').getAttribute('aria-sort'), 'ascending')

  await frame.locator('.matrix tbody .go', { hasText: 'C1.2' }).click()
  await cursorAt(20)
  await frame.locator('th.modality .go').click()
  await cursorAt(24)
})

step('each square of a chart leads to its competency, by the keyboard too', async () => {
  const frame = await coverage('atelier')
  const squares = frame.locator('[data-kind=histogram] .squares rect')
  assert.equal(await squares.count(), 2)
  assert.match(await squares.nth(1).getAttribute('aria-label'), /^C1\.2, 0\u00a0critère, Connaître/)
  await squares.nth(0).focus()
  await squares.nth(0).press('Enter')
  await cursorAt(14)
  assert.equal(await frame.locator('[data-kind=bloom] .squares rect').count(), 2)
  assert.equal(await frame.locator('[data-kind=themes] .answer').count(), 4)
  await frame.locator('#histogram').evaluate((heading) => heading.closest('figure').querySelector('summary').click())
  const figures = frame.locator('figure table').first()
  assert.deepEqual(await figures.locator('tbody tr').allTextContents(), ['01', '11'])
})

step('the coverage follows the typing', async () => {
  const frame = await coverage('atelier')
  await stage.w.toText()
  await stage.w.goTo(27, 30)
  await stage.w.page.keyboard.press('End')
  await stage.w.page.keyboard.press('ArrowLeft')
  await stage.w.page.keyboard.insertText(', C1.2')
  await frame.locator('.tiles', { hasText: '2/2' }).waitFor()
  await stage.w.page.keyboard.press('Control+Z')
  await frame.locator('.tiles .lack dd', { hasText: '1/2' }).first().waitFor()
})

/** Each differs from the one before it, the last from the first. */
const THEMES = ['Dark 2026', 'Dark Modern', 'Dark High Contrast', 'Light High Contrast', 'Light Modern', 'Light 2026']
const wear = async (theme, frame) => {
  const before = await frame.evaluate(() => document.body.dataset.vscodeThemeId)
  await stage.w.command('Preferences: Color Theme')
  await stage.w.input.fill(theme)
  await stage.w.rows.filter({ hasText: theme }).first().click()
  await stage.w.quick.waitFor({ state: 'hidden' })
  await frame.waitForFunction((old) => document.body.dataset.vscodeThemeId !== old, before)
}

step('all that can be pressed has a name, and every word can be read, in every theme', async () => {
  // One after the other: a page that is hidden is gone.
  for (const shown of [() => coverage('atelier'), previewOfAtelier]) {
    const frame = await shown()
    assert.deepEqual(await frame.evaluate(nameless), [])
    for (const theme of THEMES) {
      await wear(theme, frame)
      assert.deepEqual(await frame.evaluate(pale), [], theme)
    }
    assert.ok(await frame.evaluate(pale, 21.1).then((words) => words.length > 0), 'the contrast is measured')
  }
})

step('a hostile file shows as text', async () => {
  await open('hostile', '1/2 évaluée')
  await stage.w.command('Équerre: Open the Preview to the Side')
  const page = await preview('document.body.dataset.broken')
  const text = await page.locator('body').innerText()
  assert.match(text, /<img src=x onerror=alert\(1\)> \[lien\]\(javascript:alert\(2\)\)/)
  assert.match(text, /<\/td><\/tr><\/table><style>/)
  assert.match(text, /U\+202E/)
  const wide = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth
  const foreign = () => document.querySelectorAll('#root :is(script, style, img, iframe, [href^="javascript:"])').length
  assert.equal(await page.evaluate(() => document.body.dataset.broken), undefined)
  assert.ok(await page.evaluate(wide), 'the long word stays in its cell')
  assert.equal(await page.evaluate(foreign), 0)

  await stage.w.command('Équerre: Open the Coverage')
  const matrix = await coverage('hostile')
  assert.match(await matrix.locator('body').innerText(), /javascript:alert\(3\)[\s\S]*‹U\+202E›/)
  assert.ok(await matrix.evaluate(wide))
  assert.equal(await matrix.evaluate(foreign), 0)
})

step('nothing was refused by the content policy, and nothing left the machine', () => {
  assert.deepEqual(stage.w.errors({ webviewsOnly: true }), [])
  assert.deepEqual(refusals(), [])
  assert.deepEqual(stage.w.external, [])
})

step('the detector does see what the policy refuses', async () => {
  const frame = await coverage('hostile')
  const from = stage.w.messages.length
  await frame.evaluate(() => {
    const image = document.createElement('img')
    image.src = 'https://outside.invalid/x.png'
    const script = document.createElement('script')
    script.textContent = 'document.body.dataset.broken = "yes"'
    document.body.append(image, script)
  })
  await stage.w.until(() => refusals(from).length >= 2, 'both refusals')
  assert.match(refusals(from).join('\n'), /image/)
  assert.match(refusals(from).join('\n'), /inline script/)
  assert.equal(await frame.evaluate(() => document.body.dataset.broken), undefined)
})
