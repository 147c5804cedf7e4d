import type { Certification, Text } from '../../../core/src/model/referential.ts'
import { LONGEST_TEXT, shortened } from '../answers/shortened.ts'

/** What the file says of the certification itself. */
export function certificationJson(certification: Certification) {
  return {
    title: text(certification.title),
    register: certification.register,
    registration: certification.registration,
    number: text(certification.number),
    state: certification.state,
    level: certification.level,
    objectives: text(certification.objectives),
    nsf_codes: list(certification.nsfCodes),
    rome_codes: list(certification.romeCodes),
    formacodes: list(certification.formacodes),
    certifiers: certification.certifiers.slice(0, MOST).flatMap(({ name }) => text(name) ?? []),
    target_jobs: list(certification.targetJobs),
    access_routes: list(certification.accessRoutes),
    regulation: text(certification.regulation),
    award_rules: text(certification.awardRules),
    accessibility: text(certification.accessibility),
  }
}

const MOST = 30

const list = (texts: readonly Text[]): readonly string[] =>
  texts.slice(0, MOST).map(({ value }) => shortened(value, 300))
const text = (words: Text | null): string | null => (words === null ? null : shortened(words.value, LONGEST_TEXT))
