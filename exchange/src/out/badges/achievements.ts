import { v5 } from 'uuid'
import { nodeUnder } from '../../../../core/src/model/access.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import type { Block, Certification, Competency } from '../../../../core/src/model/referential.ts'
import { NAMESPACE, uriOf } from '../../case/vocabulary.ts'
import { foreignIdentifier, Identifiers } from '../case/identifiers.ts'
import { type ExportSubject, titleOf } from '../export-format.ts'
import { oneText, spaced } from '../one-text.ts'
import { narrativeOf } from './narrative.ts'

/** What may be earned, as Open Badges 3.0 (1EdTech) has it: of its fields, those that we write. */
export interface Achievement {
  readonly '@context': readonly string[]
  readonly id: string
  readonly type: readonly ['Achievement']
  readonly achievementType: 'Certificate' | 'Certification'
  readonly name: string
  readonly description: string
  readonly criteria: { readonly narrative: string }
  readonly inLanguage: 'fr'
  readonly humanCode?: string
  readonly version?: string
  readonly creator?: Profile
  readonly alignment: readonly Alignment[]
  readonly resultDescription?: readonly ResultDescription[]
}

interface Profile {
  readonly id: string
  readonly type: readonly ['Profile']
  readonly name: string
  readonly otherIdentifier?: readonly {
    readonly type: 'IdentifierEntry'
    readonly identifier: string
    readonly identifierType: string
  }[]
}

interface Alignment {
  readonly type: readonly ['Alignment']
  readonly targetType: string
  readonly targetName: string
  readonly targetUrl: string
  readonly targetCode?: string
  readonly targetFramework?: string
}

interface ResultDescription {
  readonly id: string
  readonly type: readonly ['ResultDescription']
  readonly name: string
  readonly resultType: 'PerformanceLevel'
  readonly allowedValue: readonly string[]
}

/**
 * One achievement a bloc, as blocs are what is delivered and kept; one for the whole of a certification without blocs. Each is aligned
 * with the items of the CASE package of the same référentiel.
 */
export function achievementsOf(subject: ExportSubject): readonly Achievement[] {
  const { referential } = subject.result
  const identifiers = new Identifiers(referential, subject.name)
  const { certification } = referential
  const framework = titleOf(subject)
  const version = nodeUnder(nodeUnder(certification.node, 'document'), 'version')
  const creator = creatorOf(certification)
  return referential.blocks.map((block) => {
    const identifier = v5('badge', identifiers.of(block))
    const code = block.implicit ? (certification.number?.value.trim() ?? null) : codeOf(block)
    const title = block.implicit ? framework : oneText(block.title)
    const results = resultsOf(block, certification)
    return {
      '@context': CONTEXT,
      id: uriOf(identifier),
      type: ['Achievement'],
      achievementType: block.implicit ? 'Certification' : 'Certificate',
      name: title || (code ?? framework),
      description: descriptionOf(block, certification, framework),
      criteria: { narrative: narrativeOf(block, subject.result) },
      inLanguage: 'fr',
      ...(code === null || code === '' ? {} : { humanCode: code }),
      ...(version?.kind === 'scalar' && version.text.trim() !== '' ? { version: version.text.trim() } : {}),
      ...(creator === null ? {} : { creator }),
      alignment: [
        ...(block.implicit ? [] : [aligned(block, identifiers, framework)]),
        ...block.competencies.map((competency) => aligned(competency, identifiers, framework)),
        ...renewals(block, certification),
      ],
      ...(results.length < 2
        ? {}
        : {
            resultDescription: [
              {
                id: uriOf(v5('resultat', identifier)),
                type: ['ResultDescription'],
                name: 'Résultat',
                resultType: 'PerformanceLevel',
                allowedValue: results,
              },
            ],
          }),
    }
  })
}

const CONTEXT = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']

/** The item of the CASE package that an element is. */
function aligned(element: Block | Competency, identifiers: Identifiers, targetFramework: string): Alignment {
  const code = codeOf(element)
  const words = element.kind === 'block' ? oneText(element.title) : statementOf(element)
  return {
    type: ['Alignment'],
    targetType: 'CFItem',
    ...(code === null || code === '' ? {} : { targetCode: code }),
    targetName: words || (code ?? targetFramework),
    targetFramework,
    targetUrl: uriOf(identifiers.of(element)),
  }
}

/** The same bloc in another certification. */
function renewals(block: Block, { correspondences }: Certification): readonly Alignment[] {
  const code = codeOf(block)
  return correspondences.flatMap(({ block: own, target }): Alignment[] => {
    if (target === null || (own?.value.trim() ?? null) !== code) return []
    const name = target.value.trim()
    return [
      {
        type: ['Alignment'],
        targetType: 'ext:correspondance',
        targetCode: name,
        targetName: name,
        targetUrl: uriOf(foreignIdentifier(name)),
      },
    ]
  })
}

function descriptionOf(block: Block, { objectives }: Certification, framework: string): string {
  const summary = block.summaries.map(oneText).filter((text) => text !== '')
  if (summary.length > 0) return summary.join(' ')
  if (block.implicit && oneText(objectives) !== '') return oneText(objectives)
  const competencies = block.competencies
    .map((one) => statementOf(one).replace(/[\s.;]+$/, ''))
    .filter((text) => text !== '')
  return competencies.length === 0
    ? framework
    : `Atteste des compétences suivantes\u00a0: ${competencies.join('\u00a0; ')}.`
}

/** The first certifier; the others are told by the certification itself. */
function creatorOf({ certifiers }: Certification): Profile | null {
  const first = certifiers.find(({ name }) => oneText(name) !== '')
  if (first === undefined) return null
  const siret = oneText(first.siret)
  const name = oneText(first.name)
  return {
    id: uriOf(v5(`certificateur:${siret === '' ? name.toLowerCase() : siret}`, NAMESPACE)),
    type: ['Profile'],
    name,
    ...(siret === ''
      ? {}
      : { otherIdentifier: [{ type: 'IdentifierEntry', identifier: siret, identifierType: 'ext:SIRET' }] }),
  }
}

/** The results of the scale that holds for the bloc, the lowest first as the standard wants. */
function resultsOf(block: Block, { scale }: Certification): readonly string[] {
  const own = nodeUnder(nodeUnder(block.node, 'echelle'), 'resultats')
  const results =
    own?.kind === 'sequence'
      ? own.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []))
      : (scale?.results.map(oneText) ?? [])
  return results.map((result) => result.replaceAll('_', ' ').trim()).reverse()
}

const statementOf = ({ statement, details, continuation }: Competency): string =>
  spaced(oneText(statement), ...details.map(oneText), oneText(continuation))
