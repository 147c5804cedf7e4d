import { chromium } from 'playwright-core'

/** The eyes and hands of a person in front of the editor. Every step waits for something that can be seen. */

export const launchBrowser = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
  })

export const isOutside = (url) => /^(?:https?|wss?):$/.test(url.protocol) && url.hostname !== '127.0.0.1'

/** In milliseconds: a machine that does much else is slow, and what is waited for comes all the same. */
const PATIENCE = 120_000

const WEBVIEW = /\/contrib\/webview\/browser\/pre\//
// An optional module that this build of the editor does not ship.
const KNOWN_NOISE = [/\/node_modules\/vsda\//]

/**
 * @param folder to open
 * @param workspace file of a workspace of several folders, in place of `folder`
 * @param locale of the browser, which the editor takes for its own where it has the words
 */
export async function openWorkbench({
  url,
  folder,
  workspace,
  payload,
  locale = 'en-US',
  viewport = { width: 1440, height: 900 },
}) {
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext({ viewport, locale, reducedMotion: 'reduce' })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    const workbench = new Workbench(browser, page)
    await workbench.watch()
    const query = new URLSearchParams(workspace === undefined ? { folder } : { workspace })
    if (payload) query.set('payload', JSON.stringify(payload))
    const answer = await page.goto(`${url}/?${query}`)
    if (!answer.ok()) throw new Error(`the workbench answered ${answer.status()}`)
    await workbench.ready()
    return workbench
  } catch (error) {
    await browser.close()
    throw error
  }
}

export class Workbench {
  /** Console messages and uncaught errors of all frames. */
  messages = []
  /** Requests that wanted to leave the machine. */
  external = []

  constructor(browser, page) {
    this.browser = browser
    this.page = page
  }

  async watch() {
    this.page.on('console', (message) =>
      this.messages.push({
        kind: 'console',
        type: message.type(),
        text: message.text(),
        url: message.location()?.url ?? '',
      }),
    )
    this.page.on('pageerror', (error) => {
      const text = String(error?.stack ?? error)
      this.messages.push({ kind: 'pageerror', type: 'error', text, url: WEBVIEW.test(text) ? text : '' })
    })
    this.page.on('crash', () => this.messages.push({ kind: 'crash', type: 'error', text: 'page crashed', url: '' }))
    await this.page.context().route(isOutside, (route) => {
      this.external.push(route.request().url())
      return route.abort()
    })
  }

  async ready() {
    const isUp = () => performance.getEntriesByName('code/didStartWorkbench').length > 0
    await this.page.waitForFunction(isUp, null, { timeout: PATIENCE })
  }

  /** The window is closed and opened again, as the editor does it: what is to come back was kept. */
  async reload() {
    await this.page.evaluate(() => Reflect.set(window, 'isOld', true))
    await this.command('Developer: Reload Window')
    await this.page.waitForFunction(() => !Reflect.has(window, 'isOld'), null, { timeout: PATIENCE })
    await this.ready()
  }

  /** Refusals of the content policy, failed loads and uncaught errors since a message; of webviews only, or of all. */
  errors({ from = 0, webviewsOnly = false } = {}) {
    return this.messages
      .slice(from)
      .filter(
        ({ type, url, text }) =>
          type === 'error' &&
          !KNOWN_NOISE.some((noise) => noise.test(url) || noise.test(text)) &&
          (!webviewsOnly || WEBVIEW.test(url)),
      )
      .map(({ kind, text }) => `${kind}: ${text}`)
  }

  async statusBar(text) {
    const item = this.page.locator('.statusbar-item', { hasText: text }).first()
    await item.waitFor()
    return item
  }

  get quick() {
    return this.page.locator('.quick-input-widget:visible')
  }
  get input() {
    return this.quick.locator('.quick-input-box input')
  }
  get rows() {
    return this.quick.locator('.quick-input-list .monaco-list-row')
  }

  /** The editor's own input, by its key. A page that has the focus and goes away takes the key with it: it is then pressed again. */
  async ask(key) {
    await this.until(async () => {
      await this.page.keyboard.press(key)
      return this.input.waitFor({ timeout: 10_000 }).then(
        () => true,
        () => false,
      )
    }, `the input of ${key}`)
  }

  async command(title) {
    await this.ask('F1')
    await this.input.fill(`>${title}`)
    await this.rows.filter({ hasText: title }).first().click()
  }

  async quickOpen(file) {
    // The list is not made anew for a file that appears while it is open.
    await this.until(async () => {
      await this.ask('Control+P')
      await this.input.fill(file)
      const row = this.rows.filter({ hasText: file }).first()
      const isThere = await row.click({ timeout: 5000 }).then(
        () => true,
        () => false,
      )
      if (!isThere) await this.page.keyboard.press('Escape')
      return isThere
    }, `the file ${file}`)
    await this.page.locator('.tabs-container .tab.active', { hasText: file }).waitFor()
    await this.page.locator('.editor-instance .view-line').first().waitFor()
  }

  async goTo(line, column) {
    await this.ask('Control+G')
    await this.input.fill(`:${line}:${column}`)
    await this.page.keyboard.press('Enter')
    await this.statusBar(new RegExp(`\\b${line}\\D+${column}\\b`))
  }

  line(text) {
    return this.page.locator('.editor-instance .view-line', { hasText: text })
  }
  /** Into the text, wherever the focus was. The key is pressed again where a page that loads had taken it. */
  async toText() {
    const focused = this.page.locator('.editor-group-container.active .monaco-editor.focused')
    await this.until(async () => {
      await this.page.keyboard.press('Control+1')
      return focused.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      )
    }, 'the text to have the focus')
  }

  /** @param severity error, warning, info or hint */
  squiggle(severity) {
    return this.page.locator(`.monaco-editor .squiggly-${severity}`).first()
  }
  codeLens(text) {
    return this.page.locator('.codelens-decoration a', { hasText: text })
  }

  /**
   * Chooses a repair at the cursor. The editor takes its list away when the findings are told anew meanwhile: it is asked for again until
   * the repair was taken.
   */
  async quickFix(words) {
    const list = this.page.locator('.action-widget')
    const action = list.locator('.monaco-list-row.action', { hasText: words }).first()
    await this.until(async () => {
      await this.page.keyboard.press('Control+.')
      const taken = await action.click({ timeout: 8000 }).then(
        () => true,
        () => false,
      )
      if (!taken) await this.page.keyboard.press('Escape')
      return taken
    }, `the repair « ${words} »`)
    await list.first().waitFor({ state: 'hidden' })
  }

  /**
   * Rests on something until what is told of it is there. A list that is filled again takes that away, and the mouse has to come anew.
   *
   * @param told what is seen once the mouse rests there
   */
  async restOn(place, told) {
    await this.until(async () => {
      await this.page.mouse.move(700, 10)
      await place.hover()
      return told.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      )
    }, 'what is told under the mouse')
  }

  /**
   * Chooses an entry of a row's menu, and waits for what it brings. A list that is filled again closes the menu of its rows, and a menu
   * takes no click in its first instants: it is then opened once more.
   *
   * @param brought what is seen once the entry was taken
   */
  async fromMenu(row, entry, brought) {
    await this.until(
      async () => {
        const taken = await row
          .click({ button: 'right', timeout: 8000 })
          .then(() => this.page.getByRole('menuitem', { name: entry }).click({ timeout: 8000 }))
          .then(() => this.enterIfOpen())
          .then(() => brought.waitFor({ timeout: 15_000 }))
          .then(
            () => true,
            () => false,
          )
        if (!taken) await this.page.keyboard.press('Escape')
        return taken
      },
      `what « ${entry} » brings`,
      2 * PATIENCE,
    )
  }

  /** A menu that took no click is still there, with the entry under the mouse chosen. */
  async enterIfOpen() {
    const isClosed = await this.page
      .locator('.monaco-menu')
      .first()
      .waitFor({ state: 'hidden', timeout: 1500 })
      .then(
        () => true,
        () => false,
      )
    if (!isClosed) await this.page.keyboard.press('Enter')
  }

  async problems() {
    await this.command('Problems: Focus on Problems View')
    const rows = this.page.locator('.markers-panel .monaco-list-row')
    await rows.first().waitFor()
    return rows
  }

  /** What the editor tells, in the list of all it told: on the screen it stays a while only. */
  async notification(text) {
    await this.command('Notifications: Show Notifications')
    const told = this.page.locator('.notifications-center .monaco-list-row', { hasText: text }).first()
    await told.waitFor()
    return told
  }

  async openView(container) {
    await this.page.locator('.activitybar').getByRole('tab', { name: container }).click()
  }
  tree(name) {
    return this.page.getByRole('tree', { name }).getByRole('treeitem')
  }

  /** Asks again until the answer is good: for what the page has no event for. */
  async until(ask, what, milliseconds = PATIENCE) {
    for (const end = Date.now() + milliseconds; ; ) {
      const answer = await ask()
      if (answer) return answer
      if (Date.now() > end) throw new Error(`timed out waiting for ${what}`)
      await this.page.waitForTimeout(50)
    }
  }

  /** The frame of an extension's webview that has something in it. */
  async webviewWith(selector, milliseconds = PATIENCE) {
    for (const end = Date.now() + milliseconds; ; ) {
      for (const frame of this.page.frames()) {
        if (!/\/webview\/browser\/pre\/fake\.html/.test(frame.url())) continue
        if (
          await frame
            .locator(selector)
            .count()
            .catch(() => 0)
        )
          return frame
      }
      if (Date.now() > end) throw new Error(`no webview with ${selector}`)
      await this.page.waitForTimeout(50)
    }
  }

  /** Asks in the chat; resolves with the answer once it is whole. */
  async chat(text) {
    await this.command('Chat: Open Chat')
    await this.page.locator('.chat-input-container .monaco-editor').first().click()
    await this.page.keyboard.press('Control+A')
    await this.page.keyboard.press('Delete')
    await this.page.keyboard.type(text)
    // The suggestions are in the way of Enter.
    await this.page.keyboard.press('Escape')
    await this.page.keyboard.press('Enter')
    // The list holds only what is on screen: the answer is the last, once the question stands above it.
    const asked = text.replace(/^@\S+\s*(?:\/\S+\s*)?/, '')
    await this.page.locator('.interactive-request', { hasText: asked }).last().waitFor()
    const answer = this.page.locator('.interactive-response').last()
    await answer.and(this.page.locator(':not(.chat-response-loading)')).waitFor()
    return answer
  }

  /** Nothing open, nothing told, the bars as at first; what was not saved is given up. */
  async tidy() {
    await this.page.keyboard.press('Escape')
    await this.command('View: Close All Editors')
    const giveUp = this.page.locator('.monaco-dialog-box').getByRole('button', { name: "Don't Save" })
    await this.until(async () => {
      if (await giveUp.isVisible()) await giveUp.click()
      return (await this.page.locator('.tabs-container .tab').count()) === 0
    }, 'no tab')
    await this.command('Notifications: Clear All Notifications')
    await this.command('View: Show Explorer')
    const hidePanel = this.page.locator('.part.panel').getByRole('button', { name: /^Hide Panel/ })
    if (await hidePanel.isVisible()) await hidePanel.click()
    this.messages.length = 0
  }

  async close() {
    await this.browser.close()
  }
}
