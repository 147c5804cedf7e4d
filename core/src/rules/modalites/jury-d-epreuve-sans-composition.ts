import type { Assessment } from '../../model/referential.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { Range } from '../../source/tree.ts'
import { defineRule } from '../rule.ts'
import { assessmentsOf, wordsOf } from './shared/assessments.ts'
import { findIn, rangeOf } from './shared/find.ts'
import { juryPlace, sizeOf } from './shared/juries.ts'
import { READ, WARNING, withAssessment } from './shared/source.ts'

export const rule = defineRule({
  id: 'jury-d-epreuve-sans-composition',
  title: { fr: 'Jury d’épreuve dont la composition n’est pas dite', en: 'Examiners whose composition is not stated' },
  source: {
    catalogue: 'R-MOD-EVAL',
    reference:
      'France compétences, Préconisations d’octobre 2021, 3.1 ; Code du travail, art. R6113-9, 4° (procédures de contrôle des épreuves)',
    read: READ,
  },
  severity: WARNING,
  documentation: {
    fr: {
      what: 'Un jury est annoncé (« devant un jury », `jury: { membres: 2 }`), mais ni l’épreuve ni la certification ne disent qui y siège.',
      why: 'Le nombre, la qualité et la part d’extérieurs fondent l’impartialité de l’évaluation ; le dossier d’enregistrement les demande.',
      how: 'Écrivez `composition` et `externes`, à l’épreuve ou une fois pour toutes dans `certification.jurys`. Équerre le dit une fois.',
    },
    en: {
      what: 'A jury is announced (“devant un jury”, `jury: { membres: 2 }`), but neither the assessment nor the certification says who sits on it.',
      why: 'Number, quality and share of external members found the impartiality of the assessment; the registration file asks for them.',
      how: 'Write `composition` and `externes`, in the assessment or once for all in `certification.jurys`. Équerre says it once.',
    },
  },
  examples: {
    valid: [
      { yaml: withAssessment('- jury: { membres: 2, externes: 1 }') },
      { yaml: withAssessment('- enonce: Soutenance orale devant un jury professionnel.') },
      { yaml: withAssessment('- enonce: Soutenance devant un jury composé de deux experts du métier.') },
      {
        yaml: `referentiel: 1
certification: { jurys: [{ membres: 3, composition: Trois professionnels du métier. }] }
blocs: [{ id: BC1, modalites: [{ enonce: Soutenance devant un jury. }] }]
`,
      },
    ],
    invalid: [
      { yaml: withAssessment('- enonce: Dossier puis soutenance devant un jury.'), at: ['jury'] },
      { yaml: withAssessment('- { id: E1, jury: { membres: 2 } }\n- { id: E2, jury: { membres: 2 } }'), at: ['2'] },
    ],
  },
  *check({ referential, source }) {
    const { juries } = referential.certification
    if (juries.some(({ composition, externals }) => composition !== null || externals !== null)) return
    const [first, ...others] = assessmentsOf(referential).flatMap((assessment) => bareJury(source, assessment) ?? [])
    if (first === undefined) return
    const count = others.length + 1
    yield {
      at: first,
      message: {
        fr: `Un jury est annoncé${count > 1 ? ` pour ${count} épreuves` : ''} sans que sa composition soit dite : donnez le nombre, la qualité et la part d’extérieurs, ici ou dans « certification.jurys ».`,
        en: `A jury is announced${count > 1 ? ` in ${count} assessments` : ''} and its composition is not stated: give number, quality and share of external members, here or in “certification.jurys”.`,
      },
      related: others.slice(0, MOST_RELATED).map((at) => ({ at, message: { fr: 'Ici aussi.', en: 'Here too.' } })),
      missing: true,
    }
  },
})

const MOST_RELATED = 20

/** Somebody qualified, or counted, stands beside the word. */
const SAYS_WHO =
  /jurys? (?:professionnel|de professionnels|compos|constitu|d'|de |du |mixte|externe|indépendant|habilité|formé|pluri|paritaire)|professionnels? (?:du|de|en|extérieur|qualifi)|évaluateurs|examinateurs|représentant|experts?\b|membres|extérieur/

/** Where a jury is announced of which nothing is said. */
function bareJury(source: SourceDocument, assessment: Assessment): Range | null {
  const { jury } = assessment
  if (jury !== null) {
    const isBare = jury.composition === null && jury.externals === null && sizeOf(jury) !== 1
    return isBare ? juryPlace(source, { jury, assessment }, 'membres') : null
  }
  const found = SAYS_WHO.test(wordsOf(assessment)) ? null : findIn(assessment, /\bjurys?\b/i)
  return found === null ? null : rangeOf(source, found)
}
