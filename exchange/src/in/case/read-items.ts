import { canonicalCode, type Localised } from '@equerre/core'
import { linesOf, oneLine, readBulleted, readWritten } from '../../case/texts.ts'
import type { ImportedActivity, ImportedBlock, ImportedCompetency, ImportedReferentiel } from '../../referentiel.ts'
import { CodeBook, readable } from './codes.ts'
import { type Extension, extensionOf, inOrder } from './conform.ts'
import { textAt } from './fields.ts'
import { kindOf } from './kinds.ts'
import type { CaseLedger } from './ledger.ts'
import type { Item, PackageTree } from './package-tree.ts'
import { readLinks } from './read-links.ts'
import type { Home, Homes } from './read-rubrics.ts'
import { type Around, type Bloc, type Element, kindWhere } from './standing.ts'

/** Items as blocs, activities and competencies, put into the référentiel. */
export function readItems(tree: PackageTree, referentiel: ImportedReferentiel, ledger: CaseLedger): Homes {
  return new ItemReader(tree, referentiel, ledger).read()
}

class ItemReader {
  readonly #tree: PackageTree
  readonly #referentiel: ImportedReferentiel
  readonly #ledger: CaseLedger
  readonly #elements = new Map<Item, Element>()
  readonly #blocks: CodeBook
  readonly #rewritten: string[] = []
  readonly #root: Bloc
  readonly #isOurs: boolean
  /** Whether some item says that it is a bloc: then what else has children is none. */
  readonly #saysBlocks: boolean

  constructor(tree: PackageTree, referentiel: ImportedReferentiel, ledger: CaseLedger) {
    this.#tree = tree
    this.#isOurs = tree.isOurs
    this.#blocks = new CodeBook(this.#isOurs)
    this.#referentiel = referentiel
    this.#ledger = ledger
    this.#root = { part: referentiel, activities: new CodeBook(this.#isOurs), competencies: new CodeBook(this.#isOurs) }
    this.#saysBlocks = tree.items.some(({ type }) => kindOf(type) === 'bloc')
  }

  read(): Homes {
    const top: Around = { bloc: this.#root, isInBlock: false, activity: null, competency: null }
    const waiting: { readonly item: Item; readonly around: Around }[] = []
    const push = (items: readonly Item[], around: Around): void => {
      for (const item of [...items].reverse()) waiting.push({ item, around })
    }
    push(this.#tops(), top)
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      push(next.item.children, this.#place(next.item, next.around))
    }
    if (this.#rewritten.length > 0) this.#ledger.say(REWRITTEN(this.#rewritten))
    readLinks(this.#tree, this.#elements, this.#referentiel, this.#ledger)
    this.#setInOrder()
    return this.#homes()
  }

  /** The items of the first level; those below a single one that only repeats the title of the whole. */
  #tops(): readonly Item[] {
    const { roots } = this.#tree
    const [only] = roots
    if (this.#isOurs || only === undefined || roots.length > 1 || kindOf(only.type) === 'activite') return roots
    const isFrame = only.children.length > 1 && only.children.every(({ children }) => children.length > 0)
    const title = this.#referentiel.certification?.intitule ?? ''
    const isTitle = only.children.length > 0 && plain(title) === plain(only.statement)
    if (!isTitle && (!isFrame || OUR_BLOCK.test(only.type))) return roots
    if (isTitle) this.#ledger.drop(oneLine(only.statement), only.node)
    else this.#ledger.leave(oneLine(only.statement), only.node, FRAME)
    return only.children
  }

  /** Makes an item what it is where it stands, and says what its children find around them. */
  #place(item: Item, around: Around): Around {
    const kind = kindWhere(item, around, this.#saysBlocks)
    if (kind === 'bloc') return this.#block(item)
    if (kind === 'activite') return this.#activity(item, around)
    if (kind === 'tache' && around.activity !== null) return this.#task(item, around.activity, around)
    if (kind === 'objectif' && around.competency !== null) return this.#objective(item, around.competency, around)
    if (kind === 'critere') return this.#criterion(item, around)
    return this.#competency(item, around)
  }

  #block(item: Item): Around {
    const extension = extensionOf(item.node, 'bloc', PARTS_OF_BLOCK)
    const statement = oneLine(item.statement)
    const short = oneLine(textAt(item.node, 'abbreviatedStatement'))
    const title = statement.length > LONG_TITLE && short !== '' ? short : statement
    const part: ImportedBlock = {
      ...(item.code === '' ? {} : { id: this.#code(item, this.#blocks) }),
      ...(extension.nothing.has('intitule') || (!this.#isOurs && title === item.code) ? {} : { intitule: title }),
      ...summaryOf([...(title === statement ? [] : [statement]), ...linesOf(textAt(item.node, 'notes'))]),
    }
    Object.assign(part, extension.keys)
    this.#note(part, item, extension)
    this.#referentiel.blocs ??= []
    this.#referentiel.blocs.push(part)
    const bloc: Bloc = { part, activities: new CodeBook(this.#isOurs), competencies: new CodeBook(this.#isOurs) }
    this.#elements.set(item, { item, home: bloc, activity: null, competency: null, saysActivities: false })
    return { bloc, isInBlock: true, activity: null, competency: null }
  }

  #activity(item: Item, around: Around): Around {
    const extension = extensionOf(item.node, 'activite', ['activites', 'taches'])
    const notes = oneLine(textAt(item.node, 'notes'))
    const isGroup = kindOf(item.type) !== 'activite'
    const activity: ImportedActivity = {
      ...(item.code === '' ? {} : { id: this.#code(item, around.bloc.activities) }),
      ...(extension.nothing.has('intitule') ? {} : { intitule: oneLine(item.statement) }),
      ...(notes === '' ? {} : { description: notes }),
    }
    Object.assign(activity, extension.keys)
    this.#note(activity, item, extension, ...(isGroup ? [GROUP(item.type)] : []))
    const owner = around.activity ?? around.bloc.part
    owner.activites ??= []
    owner.activites.push(activity)
    this.#elements.set(item, { item, home: around.bloc, activity, competency: null, saysActivities: false })
    return { ...around, activity, competency: null }
  }

  #competency(item: Item, around: Around): Around {
    const extension = extensionOf(item.node, 'competence', PARTS_OF_COMPETENCY)
    const { start, bullets, end } = this.#isOurs ? readWritten(item.statement) : readBulleted(item.statement)
    const competency: ImportedCompetency = {
      ...(item.code === '' ? {} : { id: this.#code(item, around.bloc.competencies) }),
      enonce: extension.nothing.has('enonce') ? '' : start || (bullets[0] ?? item.code),
      ...(start === '' || bullets.length === 0 ? {} : { precisions: [...bullets] }),
      ...(end === '' ? {} : { suite: end }),
    }
    Object.assign(competency, extension.keys)
    if (competency.suite === '') delete competency.suite
    const doubts = around.competency === null ? [] : [WITHIN(around.competency.id ?? around.competency.enonce)]
    if (around.activity !== null) competency.activites = [this.#codeOf(around.activity, around.bloc)]
    this.#note(competency, item, extension, ...doubts)
    this.#leaveNotes(item)
    around.bloc.part.competences ??= []
    around.bloc.part.competences.push(competency)
    this.#elements.set(item, {
      item,
      home: around.bloc,
      activity: null,
      competency,
      saysActivities: 'activites' in extension.keys,
    })
    return { ...around, competency }
  }

  #task(item: Item, activity: ImportedActivity, around: Around): Around {
    activity.taches ??= []
    activity.taches.push(oneLine(item.code === item.statement ? item.code : `${item.code} ${item.statement}`))
    this.#leaveNotes(item)
    return around
  }

  /** What the format has no key for. */
  #leaveNotes(item: Item): void {
    this.#ledger.leave(oneLine(textAt(item.node, 'notes')), item.node, NOTES(item.code))
  }

  #objective(item: Item, competency: ImportedCompetency, around: Around): Around {
    const { node, keys, nothing } = extensionOf(item.node, 'objectif', ['enonce'])
    const words = nothing.has('enonce') ? '' : oneLine(item.statement)
    const objective = node === null ? words : inOrder({ ...keys, enonce: words }, 'objectif')
    this.#leaveNotes(item)
    competency.objectifs ??= []
    competency.objectifs.push(objective)
    return around
  }

  /** A criterion given as an item: of the competency it stands under, else of the bloc. */
  #criterion(item: Item, around: Around): Around {
    const { start, bullets, end } = readBulleted(item.statement)
    const indicators = [...bullets, ...(end === '' ? [] : [end])]
    const criterion = {
      ...(item.code === '' ? {} : { id: readable(item.code) }),
      enonce: start || item.code,
      ...(indicators.length === 0 ? {} : { indicateurs: indicators }),
    }
    this.#ledger.note(criterion, item.node)
    this.#leaveNotes(item)
    const owner = around.competency ?? around.bloc.part
    owner.criteres ??= []
    owner.criteres.push(criterion)
    return around
  }

  #code(item: Item, book: CodeBook): string {
    const given = book.give(item.code)
    if (given !== item.code) this.#rewritten.push(`« ${item.code} » ${given}`)
    return given
  }

  /** The code of an activity that a competency has to name; one is given to an activity that has none. */
  #codeOf(activity: ImportedActivity, bloc: Bloc): string {
    activity.id ??= bloc.activities.next('A')
    return activity.id
  }

  #note(part: object, item: Item, { node }: Extension, ...doubts: readonly Localised[]): void {
    const isOurs = node !== null
    this.#ledger.note(part, item.node, ...(isOurs ? [] : doubts))
  }

  #setInOrder(): void {
    const activity = (one: ImportedActivity): void => {
      inOrder(one, 'activite')
      for (const below of one.activites ?? []) activity(below)
    }
    for (const part of [...(this.#referentiel.blocs ?? []), this.#root.part]) {
      for (const one of part.activites ?? []) activity(one)
      for (const one of part.competences ?? []) inOrder(one, 'competence')
      if (part !== this.#root.part) inOrder(part, 'bloc')
    }
  }

  #homes(): Homes {
    const codes = new CodeBook(this.#isOurs)
    const root: Home = { block: this.#referentiel, competency: null }
    return {
      root,
      codes,
      of: (key) => {
        const item = key === '' ? undefined : this.#tree.byKey.get(key)
        const element = item === undefined ? undefined : this.#elements.get(item)
        return element === undefined ? null : { block: element.home.part, competency: element.competency }
      },
    }
  }
}

const LONG_TITLE = 250
const OUR_BLOCK = /^bloc/i

const PARTS_OF_BLOCK = ['activites', 'competences', 'modalites', 'criteres', 'id', 'intitule', 'synthese']
const PARTS_OF_COMPETENCY = ['id', 'enonce', 'criteres', 'modalites', 'objectifs']

function summaryOf([first, ...others]: readonly string[]): { synthese?: string | string[] } {
  if (first === undefined) return {}
  return { synthese: others.length === 0 ? first : [first, ...others] }
}

const plain = (text: string): string => canonicalCode(text.replace(/[^\p{L}\p{N}]+/gu, ' ')).toLowerCase()

const FRAME: Localised = { fr: 'titre du premier niveau du cadre', en: 'title of the first level of the framework' }

const GROUP = (type: string): Localised => ({
  fr: `groupe du cadre d’origine${type === '' ? '' : ` (${type})`}, repris comme activité`,
  en: `group of the original framework${type === '' ? '' : ` (${type})`}, taken as an activity`,
})

const WITHIN = (name: string): Localised => ({
  fr: `dans le cadre d’origine, cette compétence est comprise dans ${name}`,
  en: `in the original framework, this competency is part of ${name}`,
})

const REWRITTEN = (codes: readonly string[]): Localised => {
  const shown = `${codes.slice(0, 5).join(', ')}${codes.length > 5 ? `… (${codes.length})` : ''}`
  return {
    fr: `Codes écrits autrement, parce que le format ne les lirait pas comme un seul code ou qu’un autre élément les porte\u00a0: ${shown}.`,
    en: `Codes written otherwise, because the format would not read them as one code or another element has them: ${shown}.`,
  }
}

const NOTES = (code: string): Localised => ({
  fr: `notes de ${code === '' ? 'l’élément' : code}`,
  en: `notes of ${code === '' ? 'the item' : code}`,
})
