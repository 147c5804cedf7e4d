import { canonicalCode, type Localised } from '@equerre/core'
import { oneLine } from '../../case/texts.ts'
import { EXTENSION } from '../../case/vocabulary.ts'
import { isOwnLink } from '../../out/case/identifiers.ts'
import type { ImportedActivity, ImportedReferentiel } from '../../referentiel.ts'
import { inOrder } from './conform.ts'
import { objectAt, textAt } from './fields.ts'
import type { CaseLedger } from './ledger.ts'
import type { End, Item, Link, PackageTree } from './package-tree.ts'
import type { Bloc, Element } from './standing.ts'

type Elements = ReadonlyMap<Item, Element>

/** Links beside the tree: between activities and competencies, and with other certifications; the others are counted. */
export function readLinks(
  tree: PackageTree,
  elements: Elements,
  referentiel: ImportedReferentiel,
  ledger: CaseLedger,
): void {
  const homes = homesOf(elements)
  const correspondences: object[] = []
  const { certification } = referentiel
  const isSaid = certification !== undefined && 'correspondances' in certification
  for (const link of tree.links) {
    if (tieActivity(link, tree, elements, homes, ledger)) continue
    const correspondence = correspondenceOf(link, elements)
    // Those that we wrote are said with all they say by the certification itself.
    if (correspondence !== null && !(isSaid && isOwn(link, tree))) correspondences.push(correspondence)
    else if (correspondence === null && !isRenewal(link, referentiel)) {
      ledger.count(`link ${link.type}`, (count) => LEFT(link.type, count))
    }
  }
  if (correspondences.length === 0 || certification === undefined) return
  const said = 'correspondances' in certification ? [certification.correspondances].flat() : []
  Object.assign(certification, { correspondances: [...said, ...correspondences] })
  inOrder(certification, 'certification')
}

/** `isRelatedTo` between a competency and an activity, whichever comes first. */
function tieActivity(link: Link, tree: PackageTree, elements: Elements, homes: Homes, ledger: CaseLedger): boolean {
  if (link.type !== 'isRelatedTo') return false
  const ends = [elementOf(link.origin, elements), elementOf(link.destination, elements)]
  const competency = ends.find((element) => element !== null && element.competency !== null)
  const activity = ends.find((element) => element !== null && element.activity !== null)
  if (competency?.competency == null || activity?.activity == null) return false
  if (competency.saysActivities && isOwn(link, tree)) return true
  const code = referenceTo(activity.activity, activity.home, competency.home, homes)
  if (code === null) {
    ledger.note(competency.competency, competency.item.node, UNNAMED(activity.activity))
    return true
  }
  const before = [competency.competency.activites ?? []].flat()
  if (!before.includes(code)) competency.competency.activites = [...before, code]
  return true
}

const isOwn = ({ node, type, origin, destination }: Link, { identifier }: PackageTree): boolean =>
  isOwnLink(textAt(node, 'identifier').toLowerCase(), identifier, type, origin.key, destination.key)

const elementOf = ({ of }: End, elements: Elements): Element | null =>
  of === null || of === 'document' ? null : (elements.get(of) ?? null)

type Homes = ReadonlyMap<string, ReadonlySet<Bloc>>

/** In which blocs each code of an activity stands. */
function homesOf(elements: Elements): Homes {
  const homes = new Map<string, Set<Bloc>>()
  for (const { activity, home } of elements.values()) {
    if (activity?.id === undefined) continue
    const code = canonicalCode(activity.id)
    homes.set(code, (homes.get(code) ?? new Set<Bloc>()).add(home))
  }
  return homes
}

/** The code that names an activity from a bloc; `null` when none can. */
function referenceTo(activity: ImportedActivity, home: Bloc, from: Bloc, homes: Homes): string | null {
  activity.id ??= home.activities.next('A')
  const { id } = activity
  if (home === from) return id
  const elsewhere = homes.get(canonicalCode(id)) ?? new Set([home])
  if (elsewhere.size <= 1) return id
  return home.part.id === undefined ? null : `${home.part.id}/${id}`
}

/** The same bloc, or the same whole, in another certification. */
function correspondenceOf(link: Link, elements: Elements): object | null {
  const { type, origin, destination, node } = link
  const isPartial = type === 'isRelatedTo' && objectAt(objectAt(node, 'extensions'), EXTENSION) !== null
  if ((type !== 'exactMatchOf' && !isPartial) || destination.of !== null || origin.of === null) return null
  const element = elementOf(origin, elements)
  if (origin.of !== 'document' && (element === null || element.competency !== null || element.activity !== null)) {
    return null
  }
  const comment = oneLine(textAt(node, 'notes'))
  return {
    ...(element?.home.part.id === undefined ? {} : { bloc: element.home.part.id }),
    avec: EMPTY_TITLE.test(destination.title) ? destination.key : destination.title,
    ...(comment === '' ? {} : { commentaire: comment }),
  }
}

/** What some tools write for want of a title. */
const EMPTY_TITLE = /^(?:(?:origin|destination)(?: node)?)?$/i

/** What the certification replaces: the file says it in its own words when it is ours. */
function isRenewal({ type, origin, destination }: Link, { certification }: ImportedReferentiel): boolean {
  if (type !== 'replacedBy' || destination.of !== 'document' || certification === undefined) return false
  const document = 'document' in certification ? certification.document : null
  if (typeof document !== 'object' || document === null) Object.assign(certification, { document: {} })
  if (typeof document === 'object' && document !== null && !('remplace' in document)) {
    Object.assign(document, { remplace: origin.title })
  }
  return true
}

const UNNAMED = (activity: ImportedActivity): Localised => ({
  fr: `liée dans le cadre d’origine à l’activité ${activity.id ?? ''}, qu’aucun code ne désigne sans ambiguïté`,
  en: `tied in the original framework to activity ${activity.id ?? ''}, which no code names without ambiguity`,
})

const LEFT = (type: string, count: number): Localised => ({
  fr: `Liens «\u00a0${type}\u00a0» du cadre, que le format n’a pas\u00a0: ${count}, non repris.`,
  en: `Links “${type}” of the framework, which the format does not have: ${count}, left out.`,
})
