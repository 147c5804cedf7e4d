import { check, readSource } from '@equerre/core'
import { RequestType } from 'vscode-languageserver/node'
import { compare } from '../../../core/src/comparing/compare.ts'
import { comparisonBody } from '../../../core/src/comparing/render/html.ts'
import { Places } from '../convert/places.ts'
import type { OpenReferential } from '../documents/open-referential.ts'
import type { Feature } from '../feature.ts'
import { COMPARE_REQUEST, type ComparedPlace, type CompareParams, type ComparisonView } from '../protocol.ts'
import { wrongParameters } from '../requests.ts'
import type { Session } from '../session.ts'

const TYPE: RequestType<CompareParams, ComparisonView | null, void> = new RequestType(COMPARE_REQUEST)

/** What changed in an open référentiel since an older text of it, judged with the same settings. */
export const comparison: Feature = {
  capability: () => ({}),
  register: (requests, session) => {
    requests.onReferential(TYPE, (document, params) => {
      const texts = [params.before, params.names?.before, params.names?.after]
      if (!texts.every((text) => typeof text === 'string')) throw wrongParameters(COMPARE_REQUEST)
      return comparisonView(document, params, session)
    })
  },
}

function comparisonView(document: OpenReferential, { before, names }: CompareParams, session: Session): ComparisonView {
  const { uri, version, places, checked } = document
  const { settings } = session.workspace.settingOf(uri)
  const old = check(readSource(before), settings)
  const placesOf = { before: new Places(old.source, session.client.encoding), after: places }
  const linked: ComparedPlace[] = []
  const { source } = comparisonBody(compare(old, checked), {
    ...names,
    title: checked.referential.certification.title?.value.trim() || names.after,
    language: session.language,
    linkTo: (side, range) => `#place-${linked.push({ side, range: placesOf[side].range(range) }) - 1}`,
  })
  return { uri, version, html: source, places: linked }
}
