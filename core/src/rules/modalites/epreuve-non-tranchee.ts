import { ownCopy } from '../../french/memo.ts'
import type { Block } from '../../model/referential.ts'
import { type Occurrence, placeOf } from '../ecriture/shared/occurrence.ts'
import { noted } from '../notes.ts'
import type { Report } from '../rule.ts'
import { defineRule } from '../rule.ts'
import { plain, textsOf, wordsOf } from './shared/assessments.ts'
import { findIn, SAYS_WHEN } from './shared/find.ts'
import { INFO, READ, withAssessment } from './shared/source.ts'

const KIND =
  "(?:projets?|[éeÉE]tudes? de cas|mises? en situation|dossiers?|rapports?|mémoires?|soutenances?|entretiens?|cas pratiques?|questionnaires?|jeux? de rôles?|simulations?|portfolios?|situations? d[’']entreprise|épreuves?)"
const ALTERNATIVE = new RegExp(
  `(?<![a-zà-ÿœ])${KIND}(?: [a-zà-ÿœ][^.;:,()]{0,40}?)? (?:et ?/ ?ou|ou) (?:une? |d[’']une? )?${KIND}(?![a-zà-ÿœ])`,
  'i',
)

/** A quick look before the full one, in small letters: a kind stands after the « ou ». */
const MAY_BE_ALTERNATIVE =
  /(?: |\/ ?)ou (?:une? |d[’']une? )?(?:proj|[ée]tude|mise|dossier|rapport|mémoire|souten|entretien|cas p|quest|jeu|simul|portf|situ|épreu)/

export const rule = defineRule({
  id: 'epreuve-non-tranchee',
  title: { fr: 'Nature de l’épreuve non tranchée', en: 'Kind of assessment not decided' },
  source: {
    catalogue: 'R-MOD-FIELDS',
    reference: 'Arrêté du 9 mars 2006, art. 5 ; France compétences, Préconisations d’octobre 2021, 2.1',
    read: READ,
  },
  severity: INFO,
  documentation: {
    fr: {
      what: 'L’épreuve est nommée par une alternative (« étude de cas ou projet », « projet et/ou dossier ») sans que rien dise laquelle vaut, ni quand.',
      why: 'Deux candidats peuvent passer deux épreuves différentes pour la même compétence : le jury ne compare plus la même chose.',
      how: 'Choisissez l’une, ou dites dans quel cas vaut chacune (une `variante` par cas). La même alternative n’est signalée qu’une fois.',
    },
    en: {
      what: 'The assessment is named by an alternative (“étude de cas ou projet”, “projet et/ou dossier”) and nothing says which one holds, nor when.',
      why: 'Two candidates may sit two different assessments for the same competency: the jury no longer compares the same thing.',
      how: 'Choose one, or say in which case each holds (one `variante` a case). The same alternative is reported once.',
    },
  },
  examples: {
    valid: [
      { yaml: withAssessment('- enonce: Mise en situation professionnelle reconstituée ou réelle.') },
      { yaml: withAssessment('- enonce: Étude de cas ou dossier, selon le statut du candidat.') },
      { yaml: withAssessment('- enonce: Dossier et soutenance devant un jury.') },
    ],
    invalid: [
      {
        yaml: withAssessment('- enonce: Projet professionnel et/ou dossier.'),
        at: ['Projet professionnel et/ou dossier'],
      },
      {
        yaml: withAssessment(
          '- { id: E1, enonce: Étude de cas ou projet. }\n- { id: E2, enonce: Étude de cas ou projet. }',
        ),
        at: ['Étude de cas ou projet'],
      },
    ],
  },
  *check({ referential, source }) {
    const alternatives = new Map<string, Occurrence[]>()
    for (const block of referential.blocks) {
      for (const { key, assessment, text: rank, start, end, found } of alternativesIn(block)) {
        const owner = block.assessments[assessment]
        const text = owner === undefined ? undefined : textsOf(owner)[rank]
        if (text === undefined) continue
        const same = alternatives.get(key)
        if (same === undefined) alternatives.set(key, [{ text, start, end, found }])
        else same.push({ text, start, end, found })
      }
    }
    for (const [first, ...others] of alternatives.values()) {
      if (first === undefined) continue
      const related: Report['related'] = others
        .slice(0, MOST_RELATED)
        .map((other) => ({ at: placeOf(source, other), message: { fr: 'Ici aussi.', en: 'Here too.' } }))
      yield {
        at: placeOf(source, first),
        message: {
          fr: `L’épreuve est laissée au choix entre deux natures${times(others.length + 1, 'fr')} et rien ne dit laquelle vaut, ni quand : choisissez, ou dites dans quel cas vaut chacune.`,
          en: `The assessment is left open between two kinds${times(others.length + 1, 'en')} and nothing says which holds, nor when: choose, or say in which case each does.`,
        },
        related,
      }
    }
  },
})

/** An alternative in a text of an assessment of a bloc, both by their rank. */
interface Alternative {
  readonly key: string
  readonly assessment: number
  readonly text: number
  readonly start: number
  readonly end: number
  readonly found: string
}

const alternativesIn = noted(({ assessments }: Block): readonly Alternative[] =>
  assessments.flatMap((assessment, rank) => {
    const found = MAY_BE_ALTERNATIVE.test(wordsOf(assessment)) ? findIn(assessment, ALTERNATIVE) : null
    if (found === null || SAYS_WHEN.test(found.around)) return []
    const { start, end } = found
    const written = ownCopy(found.found)
    const text = textsOf(assessment).indexOf(found.text)
    return [{ key: plain(written), assessment: rank, text, start, end, found: written }]
  }),
)

const MOST_RELATED = 20

function times(count: number, language: 'fr' | 'en'): string {
  if (count < 2) return ''
  return language === 'fr' ? ` (${count} fois dans le document)` : ` (${count} times in the document)`
}
