import { strFromU8, unzipSync } from 'fflate'
import { at, below, childrenOf, type Element, readXml, textIn } from './xml-reader.ts'

/** Reads a QTI 3.0 package as a delivery system does: from its manifest, by its references, scoring by its own rules. */

export interface QtiItem {
  readonly identifier: string
  readonly title: string
  readonly prompt: Element | null
  readonly cardinality: string
  readonly choices: readonly { readonly identifier: string; readonly element: Element }[]
  readonly shuffle: boolean
  readonly mostChoices: number | null
  readonly correct: readonly string[]
  readonly scorerNotes: Element | null
  readonly explanation: Element | null
  readonly maxScore: number
  readonly isByHand: boolean
  readonly labels: readonly string[]
  readonly guids: readonly string[]
  readonly categories: readonly string[]
  readonly section: string
  /** The score of a response, by the response processing of the item. */
  readonly score: (response: readonly string[]) => number
}

export interface QtiPackage {
  readonly files: ReadonlyMap<string, string>
  readonly title: string
  readonly items: readonly QtiItem[]
  readonly seconds: number | null
  readonly stimulus: Element | null
  readonly juryNotes: Element | null
  /** The most that each outcome of the test can be. */
  readonly outcomes: ReadonlyMap<string, number>
}

export function readQti(bytes: Uint8Array): QtiPackage {
  const files = new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]))
  const fileAt = (path: string): Element => {
    const text = files.get(path)
    if (text === undefined) throw new Error(`${path} is not in the package`)
    return readXml(text)
  }
  const manifest = fileAt('imsmanifest.xml')
  const resources = new Map(below(manifest, 'resource').map((each) => [each.attributes.identifier ?? '', each]))
  if (resources.size !== below(manifest, 'resource').length) throw new Error('two resources of one identifier')
  for (const resource of resources.values()) {
    for (const { attributes } of childrenOf(resource, 'file')) fileAt(attributes.href ?? '')
    for (const { attributes } of childrenOf(resource, 'dependency')) {
      if (!resources.has(attributes.identifierref ?? '')) throw new Error(`no resource ${attributes.identifierref}`)
    }
  }
  const tests = [...resources.values()].filter(({ attributes }) => attributes.type === 'imsqti_test_xmlv3p0')
  if (tests.length !== 1) throw new Error('not one test')
  const test = fileAt(tests[0]?.attributes.href ?? '')
  const byHref = new Map([...resources.values()].map((each) => [each.attributes.href ?? '', each]))
  const listed = new Set(below(manifest, 'file').map(({ attributes }) => attributes.href))
  for (const path of files.keys()) {
    if (path !== 'imsmanifest.xml' && !listed.has(path)) throw new Error(`${path} is not in the manifest`)
  }
  const stimulus = [...resources.values()].find(({ attributes }) => attributes.type === 'imsqti_stimulus_xmlv3p0')
  const limit = at(test, 'qti-time-limits')?.attributes['max-time']
  return {
    files,
    title: test.attributes.title ?? '',
    seconds: limit === undefined ? null : Number(limit),
    stimulus: stimulus === undefined ? null : fileAt(stimulus.attributes.href ?? ''),
    juryNotes: at(test, 'qti-rubric-block', 'qti-content-body'),
    outcomes: new Map(
      childrenOf(test, 'qti-outcome-declaration').map(({ attributes }) => [
        attributes.identifier ?? '',
        Number(attributes['normal-maximum']),
      ]),
    ),
    items: below(test, 'qti-assessment-section').flatMap((section) =>
      childrenOf(section, 'qti-assessment-item-ref').map((ref) => {
        const href = ref.attributes.href ?? ''
        return itemOf(fileAt(href), ref, byHref.get(href) ?? null, section.attributes.title ?? '')
      }),
    ),
  }
}

function itemOf(item: Element, ref: Element, resource: Element | null, section: string): QtiItem {
  if (resource === null) throw new Error(`${ref.attributes.href} is no resource`)
  const declaration = at(item, 'qti-response-declaration')
  const choice = below(item, 'qti-choice-interaction')[0]
  const text = below(item, 'qti-extended-text-interaction')[0]
  const most = choice?.attributes['max-choices']
  const outcomes = childrenOf(item, 'qti-outcome-declaration')
  const score = outcomes.find(({ attributes }) => attributes.identifier === 'SCORE')
  const max = outcomes.find(({ attributes }) => attributes.identifier === 'MAXSCORE')
  return {
    identifier: item.attributes.identifier ?? '',
    title: item.attributes.title ?? '',
    prompt: at(choice ?? text ?? item, 'qti-prompt'),
    cardinality: declaration?.attributes.cardinality ?? '',
    choices: (choice === undefined ? [] : childrenOf(choice, 'qti-simple-choice')).map((element) => ({
      identifier: element.attributes.identifier ?? '',
      element,
    })),
    shuffle: choice?.attributes.shuffle === 'true',
    mostChoices: most === undefined ? null : Number(most),
    correct: below(item, 'qti-correct-response').flatMap((each) => childrenOf(each, 'qti-value').map(textIn)),
    scorerNotes:
      below(item, 'qti-rubric-block').find(({ attributes }) => attributes.view?.split(' ').includes('scorer')) ?? null,
    explanation: at(item, 'qti-modal-feedback', 'qti-content-body'),
    maxScore: Number(textIn(at(max ?? item, 'qti-default-value', 'qti-value'))),
    isByHand: score?.attributes['external-scored'] === 'human',
    labels: below(resource, 'csm:label').map(textIn),
    guids: below(resource, 'csm:GUID').map(textIn),
    categories: (ref.attributes.category ?? '').split(' ').filter((each) => each !== ''),
    section,
    score: (response) => scored(item, response),
  }
}

const MAP_RESPONSE = 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml'

function scored(item: Element, response: readonly string[]): number {
  const processing = at(item, 'qti-response-processing')
  const isTemplate = processing?.attributes.template === MAP_RESPONSE
  const sets = processing === null ? [] : childrenOf(processing, 'qti-set-outcome-value')
  const set = sets.find(({ attributes }) => attributes.identifier === 'SCORE')
  if (!isTemplate && at(set ?? null, 'qti-map-response')?.attributes.identifier !== 'RESPONSE')
    throw new Error('the score is set otherwise')
  const mapping = at(item, 'qti-response-declaration', 'qti-mapping')
  if (mapping === null) throw new Error('no mapping')
  const values = new Map(
    childrenOf(mapping, 'qti-map-entry').map(({ attributes }) => [
      attributes['map-key'] ?? '',
      Number(attributes['mapped-value']),
    ]),
  )
  const usual = Number(mapping.attributes['default-value'])
  const sum = [...new Set(response)].reduce((total, key) => total + (values.get(key) ?? usual), 0)
  return Math.min(Number(mapping.attributes['upper-bound']), Math.max(Number(mapping.attributes['lower-bound']), sum))
}
