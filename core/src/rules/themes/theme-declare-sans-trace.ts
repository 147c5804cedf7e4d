import { THEME_WORDS } from '../../coverage/words.ts'
import { codeOf } from '../../model/codes.ts'
import type { Competency, ThemeDeclaration } from '../../model/referential.ts'
import { defineRule, type RuleContext } from '../rule.ts'
import { competencySpeaks, criterionSpeaks } from './shared/presence.ts'

export const rule = defineRule({
  id: 'theme-declare-sans-trace',
  title: {
    fr: 'Thème déclaré dont les compétences ne parlent pas',
    en: 'Declared theme that its competencies never mention',
  },
  source: {
    catalogue: null,
    reference: 'Code du travail, art. R6113-9, 3° (cohérence des référentiels) ; décret 2025-500',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: '`themes_transverses` attribue un thème à des compétences dont ni l’énoncé ni les critères n’en disent rien.',
      why: 'Celui qui instruit le dossier ira les lire : une déclaration que rien n’appuie se retourne contre son auteur.',
      how: 'Dites dans la compétence ou dans un critère en quoi elle porte le thème, ou citez la bonne compétence.',
    },
    en: {
      what: '`themes_transverses` gives a theme to competencies of which neither the statement nor the criteria say anything about it.',
      why: 'Whoever examines the file will read them: a declaration that nothing supports turns against its author.',
      how: 'Say in the competency or in a criterion how it carries the theme, or name the right competency.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification: { themes_transverses: { handicap: { competences: [C1, C2] } } }
competences:
  - { id: C1, enonce: Accueillir un client en situation de handicap. }
  - { id: C2, enonce: Trier les pièces. }
`,
      },
      {
        yaml: `referentiel: 1
certification: { themes_transverses: { transition_ecologique: { competences: [C1] } } }
competences:
  - { id: C1, enonce: Trier les pièces., criteres: [Les déchets sont triés.] }
`,
      },
      {
        yaml: `referentiel: 1
certification: { themes_transverses: { handicap: { competences: [C9] } } }
competences: [{ id: C1, enonce: Trier. }]
`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
certification: { themes_transverses: { handicap: { competences: [C1] } } }
competences: [{ id: C1, enonce: Trier les pièces. }]
`,
        at: ['C1'],
      },
    ],
  },
  *check(context) {
    for (const declaration of context.referential.certification.themes) {
      const competencies = declaration.competencies
        .flatMap(({ targets }) => targets)
        .filter((target): target is Competency => target.kind === 'competency')
      const [reference] = declaration.competencies.filter(({ targets }) => targets.length > 0)
      if (reference === undefined || competencies.some((competency) => carries(context, competency, declaration)))
        continue
      const { fr, en } = THEME_WORDS[declaration.theme]
      yield {
        at: reference.range,
        message: {
          fr: `Le thème « ${fr} » est attribué à ${listed(competencies, 'fr')}, dont ni l’énoncé ni les critères n’en parlent : dites en quoi, ou citez la bonne compétence.`,
          en: `The theme “${en}” is given to ${listed(competencies, 'en')}, of which neither the statement nor the criteria speak of it: say how, or name the right competency.`,
        },
        related: competencies
          .slice(0, MOST_SHOWN)
          .flatMap(({ id }) =>
            id === null
              ? []
              : [{ at: id.node.range, message: { fr: 'Compétence citée.', en: 'The competency named.' } }],
          ),
      }
    }
  },
})

const MOST_SHOWN = 5

function carries({ coverage }: RuleContext<unknown>, competency: Competency, { theme }: ThemeDeclaration): boolean {
  return (
    competencySpeaks(competency, theme, []) ||
    coverage.of(competency).criteria.some((criterion) => criterionSpeaks(criterion, theme, []))
  )
}

function listed(competencies: readonly Competency[], language: 'fr' | 'en'): string {
  const codes = competencies.slice(0, MOST_SHOWN).flatMap((competency) => codeOf(competency) ?? [])
  if (codes.length === 0) return language === 'fr' ? 'des compétences' : 'competencies'
  const more = competencies.length > codes.length ? '…' : ''
  return codes.join(', ') + more
}
