import type { SourceDocument } from '../document.ts'
import type { Layout } from './written.ts'

const layouts = new WeakMap<SourceDocument, Layout>()

/** How the lines of a file are laid out; what it does not show is laid out as the format's own samples are. */
export function layoutOf(source: SourceDocument): Layout {
  let layout = layouts.get(source)
  if (layout === undefined) {
    layout = read(source.text)
    layouts.set(source, layout)
  }
  return layout
}

const KEYS_BELOW = /^( *)[^\s#"'[{-][^\n#]*:[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*\1( +)[^\s#-]/m
const LIST_BELOW = /^((?: *- +)?)( *)[^\s#"'[{-][^\n#]*:[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( *)- /m

/** Far enough to meet a list: files say how they are written at once. */
const SHOWN = 20_000

function read(text: string): Layout {
  const shown = text.slice(0, SHOWN)
  const step = KEYS_BELOW.exec(shown)?.[2]?.length ?? 2
  const list = LIST_BELOW.exec(shown)
  const dash = list === null ? step : (list[3]?.length ?? 0) - (list[1]?.length ?? 0) - (list[2]?.length ?? 0)
  return { newline: text.includes('\r\n') ? '\r\n' : '\n', step, dash: Math.max(0, dash) }
}
