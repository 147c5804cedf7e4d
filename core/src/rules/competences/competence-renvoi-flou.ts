import { findDeixis, type Span } from '../../french/index.ts'
import { defineRule } from '../rule.ts'
import { named, statedCompetencies } from './shared/competencies.ts'

export const rule = defineRule({
  id: 'competence-renvoi-flou',
  title: { fr: 'Compétence qui ne se comprend pas seule', en: 'Competency that cannot be read alone' },
  source: {
    catalogue: 'R-COMP-SELF',
    reference: 'Escale-learning, 2025 (pratique du répertoire spécifique)',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'info', de_droit: 'off', rs: 'info' },
  documentation: {
    fr: {
      what: 'L’énoncé renvoie à quelque chose qui n’y est pas (« celui-ci », « ce projet », « ces données »).',
      why: 'Une compétence est lue seule : dans la fiche publique, sur un parchemin de bloc, et dans un RS elle doit l’être.',
      how: 'Nommez la chose dans l’énoncé même.',
    },
    en: {
      what: 'The statement points to something that is not in it (“celui-ci”, “ce projet”, “ces données”).',
      why: 'A competency is read alone: in the public record, on the certificate of a bloc, and in an RS it must be.',
      how: 'Name the thing in the statement itself.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Relever les mesures d’un circuit et comparer ces mesures aux valeurs du constructeur }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Présenter ce projet aux riverains afin de recueillir leur avis }`,
        at: ['ce projet'],
      },
    ],
  },
  scope: 'element',
  *check({ source, referential }) {
    for (const { competency, statement } of statedCompetencies(source, referential)) {
      const [found] = findDeixis(statement.text)
      if (found === undefined) continue
      const span = withItsNoun(statement.text, found)
      const { fr, en } = named(competency)
      yield {
        at: statement.rangeOf(span.start, span.end),
        message: {
          fr: `${fr} renvoie à « ${span.text} » sans le nommer : une compétence se lit seule, dites de quoi il s’agit.`,
          en: `${en} points to “${span.text}” without naming it: a competency is read alone, say what it is.`,
        },
      }
    }
  },
})

/** « ce » alone says little: the noun it determines goes with it. */
function withItsNoun(text: string, { start, end }: Span): Span {
  const noun = /^(?:ce|cet|cette|ces)$/iu.test(text.slice(start, end))
    ? (/^\s+[\p{L}-]+/u.exec(text.slice(end))?.[0] ?? '')
    : ''
  return { start, end: end + noun.length, text: text.slice(start, end + noun.length) }
}
