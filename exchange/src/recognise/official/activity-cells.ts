import { WORDS } from '../../../../core/src/preview/words.ts'
import { readCoded } from '../../out/official/coded-text.ts'
import { MORE_WORDS, PATH_SIGN } from '../../out/official/words.ts'
import type { ImportedActivity } from '../../referentiel.ts'
import { joinTexts } from '../drafts.ts'
import type { Account } from './account.ts'
import { alike, isRest, isSaid, type OfficialLine } from './official-line.ts'

/** What a cell of activities shows. */
export interface ShownActivities {
  readonly activities: readonly ImportedActivity[]
  /** True when the cell says that they are those of the whole bloc: no competency is tied to them. */
  readonly common: boolean
}

const AGAIN = /^(.*?)[\s\u00a0]*\((?:voir plus haut|see above)\)$/iu

/** Reads the activities of a bloc, cell after cell: each stands whole once, and is only named in other rows. */
export class ActivityCells {
  /** The highest ones, in the order in which they are met. */
  readonly top: ImportedActivity[] = []
  readonly #account: Account
  readonly #byName = new Map<string, ImportedActivity>()
  #shown: ImportedActivity[] = []
  /** The activity being read at each depth of its list. */
  #open: ImportedActivity[] = []
  /** Those that the next one stands under, where they do not stand themselves. */
  #path: ImportedActivity[] = []

  constructor(account: Account) {
    this.#account = account
  }

  read(lines: readonly OfficialLine[]): ShownActivities {
    this.#shown = []
    this.#open = []
    this.#path = []
    let common = false
    for (const line of lines) {
      if (isSaid(line.text, WORDS.noActivity)) this.#account.told(line.text, line)
      else if (line.label !== null && line.said === '' && isSaid(line.label, WORDS.wholeBlock)) {
        common = true
        this.#account.told(line.text, line)
      } else this.#take(line)
    }
    return { activities: this.#shown, common }
  }

  #take(line: OfficialLine): void {
    const again = AGAIN.exec(line.text)?.[1]
    if (line.depth < 0 && again !== undefined && this.#named(again, line)) return
    if (line.depth < 0 && line.text.endsWith(PATH_SIGN)) this.#step(line)
    else if (line.depth < 0 && line.strong) {
      this.#start(line, this.#path.at(-1) ?? null)
      this.#path = []
    } else if (isRest(line) && this.#endsWithTask()) {
      const tasks = this.#open.at(-1)?.taches ?? []
      tasks.splice(-1, 1, joinTexts(tasks.at(-1) ?? '', line.text))
    } else if (line.depth < 0) {
      const activity = this.#current(line)
      activity.description = joinTexts(activity.description ?? '', line.text)
    } else if (line.strong) {
      const parent = this.#open[Math.min(line.depth, this.#open.length - 1)] ?? this.#current(line)
      this.#nested(line, parent, Math.min(line.depth, this.#open.length - 1) + 1)
    } else {
      const activity = this.#open[Math.min(line.depth, this.#open.length - 1)] ?? this.#current(line)
      activity.taches = [...(activity.taches ?? []), line.text]
      if (activity.intitule === undefined && activity.id === undefined) this.#remember(line.text, activity)
    }
  }

  #endsWithTask(): boolean {
    return (this.#open.at(-1)?.taches?.length ?? 0) > 0
  }

  #named(name: string, line: OfficialLine): boolean {
    const activity = this.#byName.get(alike(name))
    if (activity === undefined) return false
    this.#shown.push(activity)
    this.#open = [activity]
    this.#account.told(line.text, line, 'doublon')
    return true
  }

  /** « A1 Accueil › »: what follows stands under it. */
  #step(line: OfficialLine): void {
    const name = line.text.slice(0, -PATH_SIGN.length).trim()
    const parent = this.#path.at(-1) ?? null
    const known = this.#byName.get(alike(name))
    if (known === undefined) this.#path.push(this.#make(name, line, parent))
    else {
      this.#path.push(known)
      this.#account.told(line.text, line, 'doublon')
    }
    this.#open = this.#path.slice(-1)
  }

  #start(line: OfficialLine, parent: ImportedActivity | null): void {
    const activity = this.#make(line.text, line, parent)
    this.#shown.push(activity)
    this.#open = [activity]
  }

  #nested(line: OfficialLine, parent: ImportedActivity, depth: number): void {
    this.#open = [...this.#open.slice(0, depth), this.#make(line.text, line, parent)]
  }

  /** The activity that a line without a name goes on with; the first of a cell may have none. */
  #current(line: OfficialLine): ImportedActivity {
    const last = this.#open.at(-1)
    if (last !== undefined) return last
    const activity = this.#add({}, line, null)
    this.#shown.push(activity)
    this.#open = [activity]
    return activity
  }

  #make(name: string, line: OfficialLine, parent: ImportedActivity | null): ImportedActivity {
    if (isSaid(name, MORE_WORDS.unnamedActivity)) {
      this.#account.told(name, line)
      return this.#add({}, line, parent)
    }
    const { code, text } = readCoded(name)
    const named = text !== '' && !isSaid(text, MORE_WORDS.unnamedActivity)
    if (!named) this.#account.told(text, line)
    const activity = this.#add(
      { ...(code === null ? {} : { id: code }), ...(named ? { intitule: text } : {}) },
      line,
      parent,
    )
    this.#remember(name, activity)
    return activity
  }

  #add(activity: ImportedActivity, line: OfficialLine, parent: ImportedActivity | null): ImportedActivity {
    if (parent === null) this.top.push(activity)
    else parent.activites = [...(parent.activites ?? []), activity]
    this.#account.note(activity, line.place)
    return activity
  }

  #remember(name: string, activity: ImportedActivity): void {
    if (!this.#byName.has(alike(name))) this.#byName.set(alike(name), activity)
  }
}
