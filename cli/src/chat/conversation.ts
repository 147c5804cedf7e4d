import { basename } from 'node:path'
import { Codes } from '../../../assistant/src/conversation/linked.ts'
import type { Memory } from '../../../assistant/src/conversation/memory.ts'
import type { Reply } from '../../../assistant/src/conversation/reply.ts'
import type { LanguageModel } from '../../../assistant/src/models/model.ts'
import { converse, MARK } from '../../../assistant/src/talk/converse.ts'
import { type CheckResult, check } from '../../../core/src/engine/check.ts'
import type { Settings } from '../../../core/src/engine/settings.ts'
import { COLOURED, PLAIN } from '../../../core/src/report/style.ts'
import { readSource } from '../../../core/src/source/read.ts'
import { Progress } from '../draft/progress.ts'
import { Failure } from '../failure.ts'
import { readText } from '../files/read.ts'
import type { Shell } from '../shell.ts'
import { Flow } from './flow.ts'
import { type Kept, keep, withExchange } from './kept.ts'
import { AnswerLayout } from './lay-out.ts'
import { Links } from './links.ts'
import { write } from './write.ts'

export interface About {
  /** Absolute. */
  readonly path: string
  readonly shown: string
  readonly settings: Settings
  readonly model: LanguageModel | null
  readonly temperature: number
}

/** A conversation about one file, in a terminal: each question is answered, shown, and kept. */
export class Conversation {
  readonly #about: About
  readonly #shell: Shell
  readonly #file: string
  #kept: Kept
  #answering: AbortController | null = null
  #last: CheckResult | null = null
  #isKeptSaid = false

  /** @param file where it is kept */
  constructor(about: About, kept: Kept, file: string, shell: Shell) {
    this.#about = about
    this.#kept = kept
    this.#file = file
    this.#shell = shell
  }

  /** Ends the answer that is under way. */
  interrupt(): void {
    this.#answering?.abort()
  }

  /** Answers one question; what goes wrong with the file is said, and the conversation goes on. */
  async ask(question: string): Promise<void> {
    try {
      await this.#answer(question)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      this.#shell.note(this.#shell.say(error.said))
    }
  }

  async #answer(question: string): Promise<void> {
    const { path, shown, settings, model, temperature } = this.#about
    const checked = this.#checked()
    const { memory, exchanges } = this.#kept
    const links = new Links(new Codes(checked.referential), checked.source, this.#isFollowed ? path : null)
    const flow = this.#flow(checked, links)
    const progress = new Progress(this.#shell)
    const controller = new AbortController()
    this.#answering = controller
    const turn = await converse(question, {
      checked,
      file: basename(path),
      settings,
      memory,
      exchanges,
      language: this.#shell.language,
      help: {
        model,
        temperature,
        listener: {
          signal: controller.signal,
          waiting: (words) => progress.over(words),
          text: (stretch) => {
            progress.clear()
            flow.add(stretch)
          },
        },
      },
    })
    this.#answering = null
    progress.clear()
    flow.end()
    write(turn.writes, path, shown, this.#shell)
    // What was just written has other lines and codes than what was asked about.
    const now = turn.writes.length === 0 ? checked : this.#checked()
    const after =
      turn.writes.length === 0
        ? links
        : new Links(new Codes(now.referential), now.source, this.#isFollowed ? path : null)
    const lines = new AnswerLayout(this.#shell.layout, after).lines(turn.reply, flow.isBegun)
    this.#shell.print(lines.length === 0 ? '\n' : `${lines.join('\n')}\n\n`)
    this.#keep(question, turn.memory, turn.reply)
  }

  /** Words that a model writes are shown as they come; its drafts are not words yet. */
  #flow(checked: CheckResult, links: Links): Flow {
    const { layout, language, print } = this.#shell
    return new Flow({ print, width: layout.width, codes: new Codes(checked.referential), links, mark: MARK[language] })
  }

  get #isFollowed(): boolean {
    return this.#shell.interactive && this.#shell.layout.style === COLOURED
  }

  /** The file as it is now: someone may be writing in it while we speak. */
  #checked(): CheckResult {
    const text = readText(this.#about.path, this.#about.shown)
    if (this.#last?.source.text !== text) this.#last = check(readSource(text), this.#about.settings)
    return this.#last
  }

  #keep(question: string, memory: Memory, reply: Reply): void {
    const plain = new AnswerLayout({ ...this.#shell.layout, style: PLAIN, width: WIDE }, null).lines({
      ...reply,
      followUps: [],
    })
    this.#kept = withExchange(this.#kept, memory, { question, answer: plain.join('\n') })
    if (keep(this.#file, this.#kept) || this.#isKeptSaid) return
    this.#isKeptSaid = true
    this.#shell.note(
      this.#shell.say({
        fr: 'Cette conversation ne peut pas être gardée sur cette machine\u00a0: elle s’oubliera en quittant.',
        en: 'This conversation cannot be kept on this machine: it will be forgotten when you leave.',
      }),
    )
  }
}

const WIDE = 10_000
