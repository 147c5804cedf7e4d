import { findVagueQuantities } from '../../french/index.ts'
import { defineRule } from '../rule.ts'
import { named, statedCompetencies } from './shared/competencies.ts'

export const rule = defineRule({
  id: 'competence-quantite-vague',
  title: { fr: 'Étendue imprécise dans une compétence', en: 'Vague extent in a competency' },
  source: { catalogue: 'R-COMP-VAGUE', reference: 'Pratique des rédacteurs de référentiels', read: '2026-11-20' },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'L’énoncé contient « etc. », des points de suspension, « et/ou », « divers », « si besoin »…',
      why: 'Le candidat et le jury doivent savoir où s’arrête la compétence.',
      how: 'Donnez la liste complète, ou le terme qui la résume.',
    },
    en: {
      what: 'The statement holds “etc.”, an ellipsis, “et/ou”, “divers”, “si besoin”…',
      why: 'Candidate and jury must know where the competency ends.',
      how: 'Give the whole list, or the term that sums it up.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Contrôler le compresseur et le détendeur d’un circuit }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: "Contrôler le compresseur, le détendeur, etc." }`,
        at: ['etc'],
      },
    ],
  },
  *check({ source, referential }) {
    for (const { competency, statement } of statedCompetencies(source, referential)) {
      const spans = findVagueQuantities(statement.text)
      const [first] = spans
      if (first === undefined) continue
      const { fr, en } = named(competency)
      const words = [...new Set(spans.map((span) => span.text.trim()))]
      yield {
        at: statement.rangeOf(first.start, first.end),
        message: {
          fr: `${fr} ne dit pas où elle s’arrête (${words.map((word) => `« ${word} »`).join(', ')}) : donnez la liste entière ou le terme qui la résume.`,
          en: `${en} does not say where it ends (${words.map((word) => `“${word}”`).join(', ')}): give the whole list or the term that sums it up.`,
        },
      }
    }
  },
})
