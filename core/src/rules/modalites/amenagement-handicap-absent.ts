import { placeOf } from '../../model/naming.ts'
import type { Referential, Text } from '../../model/referential.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { Range } from '../../source/tree.ts'
import { defineRule } from '../rule.ts'
import { assessmentsOf, plain, wordsOf } from './shared/assessments.ts'
import { READ, withAssessment } from './shared/source.ts'

export const rule = defineRule({
  id: 'amenagement-handicap-absent',
  title: { fr: 'Aménagement des épreuves pour handicap absent', en: 'No arrangement of assessments for disability' },
  source: {
    catalogue: 'R-MOD-HAND',
    reference:
      'France compétences, note relative au handicap du 22 avril 2021, § 3 ; Code du travail, art. R6113-9, 3°',
    read: READ,
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Ni les épreuves, ni `certification.accessibilite`, ni les règles d’obtention ne disent que les épreuves peuvent être aménagées pour un candidat en situation de handicap.',
      why: 'La note de France compétences du 22 avril 2021 attend cette possibilité dans l’évaluation ou dans le règlement du certificateur.',
      how: 'Écrivez-la une fois dans `certification.accessibilite` ; un renvoi au règlement d’examen suffit.',
    },
    en: {
      what: 'Neither the assessments, nor `certification.accessibilite`, nor the rules of award say that assessments can be adapted for a candidate with a disability.',
      why: 'The note of France compétences of 22 April 2021 expects this possibility in the evaluation or in the certifier’s rules.',
      how: 'State it once in `certification.accessibilite`; a reference to the examination rules is enough.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification: { accessibilite: Voir le règlement d’examen. }
modalites: [{ id: E1 }]
`,
      },
      { yaml: withAssessment('- enonce: Étude de cas ; un tiers temps est possible.') },
      { yaml: withAssessment('- id: E1\n  accessibilite: Sujet en gros caractères sur demande.') },
      { yaml: 'referentiel: 1\n' },
    ],
    invalid: [
      { yaml: withAssessment('- { id: E1, enonce: Étude de cas. }\n- { id: E2, enonce: Dossier. }'), at: ['E1'] },
      {
        yaml: `referentiel: 1
certification: { intitule: Conduire une visite guidée }
modalites: [{ id: E1 }]
`,
        at: ['certification'],
      },
    ],
  },
  *check({ referential, source }) {
    if (assessmentsOf(referential).length === 0 || isStated(referential)) return
    yield {
      at: place(source, referential),
      message: {
        fr: 'Rien ne dit que les épreuves peuvent être aménagées pour un candidat en situation de handicap : France compétences attend cette possibilité. Écrivez-la dans « certification.accessibilite », ou renvoyez au règlement d’examen.',
        en: 'Nothing says that assessments can be adapted for a candidate with a disability: France compétences expects this possibility. State it in “certification.accessibilite”, or refer to the examination rules.',
      },
      missing: true,
    }
  },
})

const ARRANGEMENT =
  /aménag(?:ement|ée?s?|er)|tiers[- ]temps|temps (?:majoré|supplémentaire)|compensation|adapt[^.]{0,80}handicap|handicap[^.]{0,120}adapt|référent handicap|\bpsh\b/

/** Stated by a key, or in the words of an assessment, of the rules of award, or of a text that an import left aside. */
function isStated(referential: Referential): boolean {
  const { accessibility, awardRules } = referential.certification
  const assessments = assessmentsOf(referential)
  if (accessibility !== null || assessments.some((assessment) => assessment.accessibility !== null)) return true
  const general = [awardRules, referential.context, ...referential.unplaced.map(({ text }) => text)]
  return (
    general.some((text) => text !== null && saysArrangement(text)) ||
    assessments.some(
      (assessment) =>
        speaksOfCandidates(wordsOf(assessment)) ||
        assessment.variants.some(({ brief }) => brief !== null && saysArrangement(brief)),
    )
  )
}

const saysArrangement = (text: Text): boolean => ARRANGEMENT.test(plain(text.value))

/** In an exam, « aménagement » may be that of a garden or a shop: the candidate or the disability stands beside. */
function speaksOfCandidates(words: string): boolean {
  return (
    /tiers[- ]temps|temps majoré|référent handicap/.test(words) ||
    /(?:aménag|adapt)[^.]{0,100}(?:handicap|\bpsh\b|épreuve)|(?:handicap|\bpsh\b)[^.]{0,100}(?:aménag|adapt)/.test(
      words,
    )
  )
}

/** At the certification, where the fix goes; else at the first assessment. */
function place(source: SourceDocument, referential: Referential): Range {
  const entry = referential.root?.entries.find(({ key }) => key.text === 'certification')
  const [first] = assessmentsOf(referential)
  return entry?.key.range ?? (first === undefined ? { start: 0, end: 0 } : placeOf(source, first))
}
