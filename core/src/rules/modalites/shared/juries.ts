import { entryOf } from '../../../model/access.ts'
import { opening } from '../../../model/naming.ts'
import type { Assessment, Jury, Referential } from '../../../model/referential.ts'
import type { SourceDocument } from '../../../source/document.ts'
import type { Range } from '../../../source/tree.ts'
import { assessmentsOf, plain } from './assessments.ts'
import { kindsOf } from './kinds.ts'

/** A jury written in the file: that of an assessment, or of the certification. */
export interface WrittenJury {
  readonly jury: Jury
  /** `null` for the jury that awards the certification. */
  readonly assessment: Assessment | null
}

/** Every jury of a référentiel; not those of a questionnaire, which a machine may mark. */
export function* juriesOf(referential: Referential): Iterable<WrittenJury> {
  for (const jury of referential.certification.juries) yield { jury, assessment: null }
  for (const assessment of assessmentsOf(referential)) {
    const isQuestionnaire = kindsOf(assessment).join() === 'questionnaire'
    if (assessment.jury !== null && !isQuestionnaire) yield { jury: assessment.jury, assessment }
  }
}

/** How many members, by the key or by a composition that names one person only; `null` when it is not said. */
export function sizeOf({ members, composition }: Jury): number | null {
  if (members !== null) return members
  const words = composition === null ? null : plain(composition.value.trim())
  return words !== null &&
    /^(?:une?|le|la|l')[ ']?[^,;+/]+$/.test(words) &&
    !/ et |\bdeux\b|\btrois\b|\d|jury|équipe|binôme|collège|commission|groupe|panel/.test(words)
    ? 1
    : null
}

const TRAINERS =
  /formateur|formatrice|enseignant|professeur|intervenant|équipe pédagogique|responsable pédagogique|tuteur pédagogique/
const OTHERS =
  /extérieur|externe|professionnel|employeur|certificateur|certifiant|représentant|salarié|entreprise|indépendant|maître|métier|secteur|dirigeant|directeur|directrice|chef|cadre|expert|sans lien|branche|praticien|examinateur|évaluateur|artisan/

/** Whether its composition names trainers and nobody else. */
export function isOfTrainersOnly({ composition }: Jury): boolean {
  const words = composition === null ? '' : plain(composition.value)
  return TRAINERS.test(words) && !OTHERS.test(words)
}

/** Where to speak of a jury: one of its keys with its value on one line, else its first key. */
export function juryPlace(
  source: SourceDocument,
  { jury }: WrittenJury,
  key: 'membres' | 'externes' | 'composition',
): Range {
  const entry = entryOf(jury.node, key)
  if (key === 'composition' && jury.composition !== null) return opening(source, jury.composition)
  return entry?.value.range ?? jury.node.entries[0]?.key.range ?? jury.node.range
}
