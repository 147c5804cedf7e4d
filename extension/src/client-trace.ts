import { Disposable, EventEmitter, LogLevel, type LogOutputChannel, workspace } from 'vscode'
import { type LanguageClient, State, Trace } from 'vscode-languageclient/node'

/**
 * The trace of the requests, by the setting `equerre.trace`. The client traces by the level of its channel, which only a person can raise:
 * this channel says the level that the setting asks for, and writes what is traced where the log shows it.
 */
export function followTrace(output: LogOutputChannel): Disposable & {
  readonly channel: LogOutputChannel
  /** Follows the setting from now on, without starting the server again. */
  apply(client: LanguageClient): Disposable
} {
  const levelChanged = new EventEmitter<LogLevel>()
  const channel: LogOutputChannel = {
    name: output.name,
    get logLevel() {
      return traced() === Trace.Off ? output.logLevel : LogLevel.Trace
    },
    onDidChangeLogLevel: levelChanged.event,
    trace: (message, ...rest) =>
      traced() === Trace.Off ? output.trace(message, ...rest) : output.info(message, ...rest),
    debug: (message, ...rest) => output.debug(message, ...rest),
    info: (message, ...rest) => output.info(message, ...rest),
    warn: (message, ...rest) => output.warn(message, ...rest),
    error: (error, ...rest) => output.error(error, ...rest),
    append: (value) => output.append(value),
    appendLine: (value) => output.appendLine(value),
    replace: (value) => output.replace(value),
    clear: () => output.clear(),
    show: () => output.show(),
    hide: () => output.hide(),
    dispose: () => {},
  }
  const relaying = output.onDidChangeLogLevel(() => levelChanged.fire(channel.logLevel))
  const apply = (client: LanguageClient): Disposable => {
    const tell = (): void => {
      levelChanged.fire(channel.logLevel)
      // By its level the client only knows « messages », and it looks at the level at each change of the settings: the last word is ours.
      queueMicrotask(() => void client.setTrace(traced()))
    }
    return Disposable.from(
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) tell()
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('equerre')) tell()
      }),
    )
  }
  return { channel, apply, dispose: () => Disposable.from(relaying, levelChanged).dispose() }
}

const traced = (): Trace => Trace.fromString(workspace.getConfiguration('equerre').get<string>('trace', 'off'))
