import type { Localised } from '../../../language.ts'
import type { Referential, Theme } from '../../../model/referential.ts'
import type { Range } from '../../../source/tree.ts'
import { defineRule, type Rule, type RuleContext, type RuleDocumentation } from '../../rule.ts'
import { declarationOf, isAnswered, isSpokenOf } from './presence.ts'

export interface ThemeOptions {
  readonly mots: readonly string[]
}

/** What tells one theme from another. */
interface ThemeRule {
  readonly id: string
  readonly theme: Theme
  readonly catalogue: string
  readonly reference: string
  readonly title: Localised
  /** What is not there, up to the verb: « La transition numérique n'apparaît pas ». */
  readonly absence: Localised
  /** The article that has it examined, as one would cite it. */
  readonly law: string
  /** Words of the theme that the text uses of something else, and the sentence that says so. */
  readonly trap?: { readonly words: RegExp; readonly says: Localised }
  readonly documentation: { readonly fr: RuleDocumentation; readonly en: RuleDocumentation }
  /** A statement that speaks of it, and statements whose words only look so. */
  readonly speaks: readonly string[]
  readonly looksLike: readonly string[]
}

/** The rule of a theme: the same question asked of each of the four, once for the whole référentiel. */
export function themeRule({
  theme,
  absence,
  law,
  trap,
  speaks,
  looksLike,
  catalogue,
  reference,
  ...rest
}: ThemeRule): Rule<ThemeOptions> {
  return defineRule<ThemeOptions>({
    ...rest,
    source: { catalogue, reference, read: '2026-11-20' },
    severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
    options: {
      schema: {
        type: 'object',
        additionalProperties: false,
        properties: {
          mots: {
            type: 'array',
            items: { type: 'string' },
            description:
              'Mots du métier qui parlent du thème, en plus du lexique d’Équerre ; `*` en fin de mot vaut toute terminaison.',
          },
        },
      },
      defaults: { mots: [] },
    },
    examples: {
      valid: [
        ...speaks.map((statement) => ({ yaml: referentialWith(statement) })),
        {
          yaml: `referentiel: 1\ncertification: { themes_transverses: { ${theme}: { competences: [C1] } } }\ncompetences: [{ id: C1, enonce: Trier. }]\n`,
        },
        {
          yaml: `referentiel: 1\ncertification: { themes_transverses: { ${theme}: { non_applicable: Le métier n’y touche pas. } } }\ncompetences: [{ id: C1, enonce: Trier. }]\n`,
        },
        { yaml: 'referentiel: 1\n' },
      ],
      invalid: [
        ...looksLike.map((statement) => ({ yaml: referentialWith(statement), at: ['certification'] })),
        {
          yaml: `referentiel: 1\ncertification: { themes_transverses: { ${theme}: {} } }\ncompetences: [{ id: C1, enonce: Trier. }]\n`,
          at: [theme],
        },
      ],
    },
    *check(context) {
      const { referential, options } = context
      const isEmpty = referential.blocks.every((block) => block.competencies.length === 0)
      if (isEmpty || isAnswered(declarationOf(referential, theme)) || isSpokenOf(referential, theme, options.mots))
        return
      const isTrapped = trap !== undefined && isSaid(referential, trap.words)
      yield {
        at: place(context, theme),
        message: {
          fr: `${absence.fr} ni dans les compétences ni dans les critères${isTrapped ? ` : ${trap.says.fr}` : ''}. Ce point est examiné à l’enregistrement (${law}). Traitez-le, ou déclarez-le sans objet dans « themes_transverses », avec la raison.`,
          en: `${absence.en} neither in the competencies nor in the criteria${isTrapped ? `: ${trap.says.en}` : ''}. This point is examined at registration (${law}). Treat it, or declare it not applicable in “themes_transverses”, with the reason.`,
        },
        missing: true,
      }
    },
  })
}

/** At the declaration that answers nothing, else where one would be written, else at the first key of the file. */
function place({ referential, source }: RuleContext<ThemeOptions>, theme: Theme): Range {
  const { certification, root } = referential
  const themes = certification.node?.entries.find(({ key }) => key.text === 'themes_transverses')?.value
  const declared = themes?.kind === 'mapping' ? themes.entries.find(({ key }) => key.text === theme) : undefined
  const entry = root?.entries.find(({ key }) => key.text === 'certification')
  return (
    declared?.key.range ??
    entry?.key.range ??
    firstKey(referential) ?? { start: 0, end: Math.min(1, source.text.length) }
  )
}

const firstKey = ({ root }: Referential): Range | undefined => root?.entries[0]?.key.range

function referentialWith(statement: string): string {
  return `referentiel: 1
certification: { intitule: Gérer un atelier }
competences:
  - id: C1
    enonce: ${statement}
`
}

const isSaid = ({ blocks }: Referential, words: RegExp): boolean =>
  blocks.some((block) =>
    [...block.competencies, ...block.criteria].some(({ statement }) => words.test(statement?.value ?? '')),
  )
