import { ENGINE_CHECKS } from '@equerre/core'
import { RequestType } from 'vscode-languageserver/node'
import { everyFamily, everyRule } from '../../../core/src/engine/every-rule.ts'
import { FAMILY_WORDS } from '../../../core/src/report/words.ts'
import type { Feature } from '../feature.ts'
import { type ListedRule, RULES_REQUEST } from '../protocol.ts'

const TYPE: RequestType<Record<string, never>, readonly ListedRule[], void> = new RequestType(RULES_REQUEST)

/** Every rule by family, in the order of a référentiel; then what the engine says of the file itself. */
export const rules: Feature = {
  capability: () => ({}),
  register: (requests, session) => {
    requests.on(TYPE, () => {
      const { language } = session
      const ofFamily = (family: string) =>
        everyRule
          .filter(({ id }) => everyFamily[id] === family)
          .map(({ id, title }) => ({ id, title: title[language], family: FAMILY_WORDS[family]?.[language] ?? family }))
      const file = session.say({ fr: 'Lecture du fichier', en: 'Reading of the file' })
      return [
        ...Object.keys(FAMILY_WORDS).flatMap(ofFamily),
        ...ENGINE_CHECKS.map(({ id, title }) => ({ id, title: title[language], family: file })),
      ]
    })
  },
}
