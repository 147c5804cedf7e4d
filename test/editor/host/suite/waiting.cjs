/** Waiting in the extension host: by events where the editor has them, by asking again where it drops an answer. */
const vscode = require('vscode')

/** Resolves with what `look` returns once it is truthy; looked at again on each of the events. */
const until = (events, look, what, milliseconds = 60_000) =>
  new Promise((resolve, reject) => {
    const subscriptions = []
    let over = false
    const finish = (settle, value) => {
      if (over) return
      over = true
      clearTimeout(timer)
      for (const subscription of subscriptions) subscription.dispose()
      settle(value)
    }
    const check = () => {
      try {
        const value = look()
        if (value) finish(resolve, value)
      } catch (error) {
        finish(reject, error)
      }
    }
    const timer = setTimeout(() => finish(reject, new Error(`timed out waiting for ${what}`)), milliseconds)
    for (const event of events) subscriptions.push(event(check))
    check()
  })

const untilDiagnostics = (uri, accepts, milliseconds) =>
  until(
    [vscode.languages.onDidChangeDiagnostics],
    () => {
      const diagnostics = vscode.languages.getDiagnostics(uri)
      return accepts(diagnostics) && diagnostics
    },
    `diagnostics of ${uri}`,
    milliseconds,
  )

/** The editor drops a provider's answer when another provider registers meanwhile: ask again until it is good. */
const eventually = async (ask, what, milliseconds = 60_000) => {
  for (const end = Date.now() + milliseconds; ; ) {
    const value = await ask()
    if (value) return value
    if (Date.now() > end) throw new Error(`timed out waiting for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const activated = async (id) => {
  const extension = vscode.extensions.getExtension(id)
  if (extension === undefined) throw new Error(`not installed: ${id}`)
  await extension.activate()
  return extension
}

module.exports = { until, untilDiagnostics, eventually, activated }
