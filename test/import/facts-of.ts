import {
  type Activity,
  type Assessment,
  type Block,
  buildModel,
  type Competency,
  type Criterion,
  type Reference,
  readSource,
  type SourceNode,
  type Target,
} from '@equerre/core'

/**
 * Everything a référentiel says, one line a fact, whatever keys it is said with: every key of the format, each element named by its code
 * or its first words, references by what they stand for, the order of each list. What the format reads as the same is the same here: one
 * value or a list of it, a text or a mapping of that text alone, a criterion in its competency or in its bloc. Spaces of all kinds count
 * as one; `x-` keys, which are the user's own, are left out.
 */
export function factsOf(text: string): readonly string[] {
  const { root, blocks } = buildModel(readSource(text))
  return new Facts(blocks).all(root)
}

class Facts {
  readonly #out: string[] = []
  readonly #blocks: readonly Block[]

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks
  }

  all(root: SourceNode | null): readonly string[] {
    for (const key of ['certification', 'contexte', 'non_place']) this.#dump(under(root, key), key)
    for (const block of this.#blocks) this.#block(block)
    return this.#out
  }

  #add(path: string, value: string): void {
    this.#out.push(`${path} : ${squeezed(value)}`)
  }

  #block(block: Block): void {
    const path = `bloc${this.#blocks.indexOf(block) + 1}`
    if (block.implicit) this.#add(path, 'sans bloc')
    else this.#keys(block.node, path, ['activites', 'competences', 'modalites', 'criteres'])
    this.#activities(block.activities, `${path}.activites`)
    this.#list(block.competencies, `${path}.competences`, (one, at) => this.#competency(one, at))
    this.#list(block.assessments, `${path}.modalites`, (one, at) => this.#assessment(one, at))
    const groups = new Map<string, Criterion[]>()
    for (const one of block.criteria) {
      const judged = this.#judged(one).join(', ')
      groups.set(judged, [...(groups.get(judged) ?? []), one])
    }
    for (const [judged, criteria] of groups)
      this.#list(criteria, `${path}.criteres(${judged})`, (one, at) => this.#criterion(one, at))
  }

  #list<One extends Named>(all: readonly One[], path: string, each: (one: One, path: string) => void): void {
    const names = namesOf(all)
    if (all.length > 0) this.#add(`${path}.ordre`, names.join(' | '))
    all.forEach((one, at) => void each(one, `${path}[${names[at]}]`))
  }

  #activities(activities: readonly Activity[], path: string): void {
    this.#list(activities, path, (one, at) => {
      this.#keys(one.node, at, ['activites'])
      this.#activities(one.activities, `${at}.activites`)
    })
  }

  #competency(one: Competency, path: string): void {
    this.#keys(one.node, path, ['activites', 'criteres', 'modalites', 'objectifs'])
    for (const name of this.#targets(one.activities)) this.#add(`${path}.activites`, name)
    one.objectives.forEach((objective, at) => {
      const here = `${path}.objectifs[${at}]`
      if (objective.node.kind === 'scalar') this.#dump(objective.node, `${here}.enonce`)
      else this.#keys(objective.node, here, ['activite'])
      for (const name of objective.activity === null ? [] : this.#targets([objective.activity]))
        this.#add(`${here}.activite`, name)
    })
  }

  #assessment(one: Assessment, path: string): void {
    this.#keys(one.node, path, ['competences', 'taches'])
    const own =
      one.references.length > 0 || one.owner === null ? this.#targets(one.references) : [this.#name(one.owner)]
    for (const name of own) this.#add(`${path}.competences`, name)
    one.tasks.forEach((task, at) => {
      this.#add(`${path}.taches[${at}]`, task.statement?.value ?? '')
      for (const name of this.#targets(task.references)) this.#add(`${path}.taches[${at}].competences`, name)
    })
  }

  #criterion(one: Criterion, path: string): void {
    if (one.node.kind === 'scalar') this.#dump(one.node, `${path}.enonce`)
    else this.#keys(one.node, path, ['competences', 'modalites'])
    for (const name of this.#targets(one.assessments)) this.#add(`${path}.modalites`, name)
  }

  #judged(one: Criterion): readonly string[] {
    return one.references.length > 0 || one.owner === null ? this.#targets(one.references) : [this.#name(one.owner)]
  }

  #targets(references: readonly Reference[]): readonly string[] {
    const names = references.flatMap(({ targets, code }) =>
      targets.length === 0 ? [`${code} ?`] : targets.map((target) => this.#name(target)),
    )
    return [...new Set(names)].sort()
  }

  #name(target: Target): string {
    const { block, kind } = target
    const among: readonly Named[] =
      kind === 'competency' ? block.competencies : kind === 'assessment' ? block.assessments : [target]
    const name = namesOf(among)[among.indexOf(target)]
    return `${this.#blocks.indexOf(block) + 1}/${name}`
  }

  #keys(node: SourceNode, path: string, without: readonly string[]): void {
    if (node.kind !== 'mapping') return
    for (const { key, value } of node.entries)
      if (!without.includes(key.text) && !key.text.startsWith('x-')) this.#dump(value, `${path}.${key.text}`)
  }

  #dump(node: SourceNode | null, path: string): void {
    if (node === null) return
    const key = path.slice(path.lastIndexOf('.') + 1)
    if (node.kind === 'scalar') {
      if (node.value === null || node.value === false || node.text.trim() === '') return
      this.#add(Object.hasOwn(MAIN, key) ? `${path}[0].${MAIN[key]}` : path, alike(key, node.text))
    } else if (node.kind === 'mapping') this.#keys(node, path, [])
    else
      node.items.forEach((item, at) => {
        const here = Object.hasOwn(MAIN, key) ? `${path}[${at}]` : at === 0 ? path : `${path}[${at}]`
        if (item.kind === 'scalar' && Object.hasOwn(MAIN, key)) this.#add(`${here}.${MAIN[key]}`, item.text)
        else if (item.kind === 'scalar') this.#add(here, alike(key, item.text))
        else this.#dump(item, `${path}[${at}]`)
      })
  }
}

/** Lists whose items may be a text in place of a mapping, with the key that the text stands for. */
const MAIN: Readonly<Record<string, string>> = { productions: 'intitule' }

interface Named {
  readonly id: { readonly value: string } | null
  readonly title?: { readonly value: string } | null
  readonly statement?: { readonly value: string } | null
}

function namesOf(all: readonly Named[]): readonly string[] {
  const seen = new Map<string, number>()
  return all.map(({ id, title, statement }) => {
    const name = squeezed(id?.value ?? title?.value ?? statement?.value ?? '?').slice(0, 60)
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

function under(node: SourceNode | null, key: string): SourceNode | null {
  return node?.kind === 'mapping' ? (node.entries.find((entry) => entry.key.text === key)?.value ?? null) : null
}

/** Values written in two ways that mean the same: `PT90M` and `PT1H30M`, `non_acquis` and `non acquis`. */
function alike(key: string, text: string): string {
  if (key === 'resultats' || key.startsWith('resultats[')) return text.replace(/_/g, ' ')
  const time = key === 'duree' ? /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(text.trim()) : null
  return time === null ? text : `${Number(time[1] ?? 0) * 60 + Number(time[2] ?? 0)} min`
}

const squeezed = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim()
