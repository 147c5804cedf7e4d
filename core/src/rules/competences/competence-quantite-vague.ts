import { findVagueQuantities, type Span } from '../../french/index.ts'
import { ownCopy } from '../../french/memo.ts'
import type { Localised } from '../../language.ts'
import type { Block } from '../../model/referential.ts'
import { wholeStatement } from '../../model/whole-statement.ts'
import type { SourceDocument } from '../../source/document.ts'
import { noted } from '../notes.ts'
import { defineRule } from '../rule.ts'
import { named, type Stated, wholeText } from './shared/competencies.ts'

export const rule = defineRule({
  id: 'competence-quantite-vague',
  title: { fr: 'Étendue imprécise dans une compétence', en: 'Vague extent in a competency' },
  source: { catalogue: 'R-COMP-VAGUE', reference: 'Pratique des rédacteurs de référentiels', read: '2026-11-20' },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'L’énoncé contient « etc. », des points de suspension, « et/ou », « divers », « si besoin »…',
      why: 'Le candidat et le jury doivent savoir où s’arrête la compétence.',
      how: 'Donnez la liste complète, ou le terme qui la résume ; au lieu de « et/ou », écrivez celui des deux que la certification exige.',
    },
    en: {
      what: 'The statement holds “etc.”, an ellipsis, “et/ou”, “divers”, “si besoin”…',
      why: 'Candidate and jury must know where the competency ends.',
      how: 'Give the whole list, or the term that sums it up; instead of “et/ou”, write the one that the certification requires.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Contrôler le compresseur et le détendeur d’un circuit }
      - { id: C2, enonce: Vérifier les différentes soudures du collecteur }`,
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
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: "Poser un revêtement mural et/ou un revêtement de sol" }`,
        at: ['et/ou'],
      },
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: "Poser un revêtement mural et/ou un revêtement de sol" }
      - { id: C2, enonce: "Raboter et/ou poncer une lame" }
      - { id: C3, enonce: "Nettoyer le chantier et/ou trier les chutes" }`,
        at: ['et/ou'],
      },
    ],
  },
  *check({ source, referential }) {
    const vague = referential.blocks.flatMap((block) => vagueIn(block, source))
    const choices = vague.filter(({ words }) => words.every(isAndOr))
    const isHabit = choices.length >= HABIT
    for (const each of vague) {
      const isOneOfMany = isHabit && choices.includes(each)
      if (isOneOfMany && each !== choices[0]) continue
      const { stated, first } = each
      yield {
        at: stated.statement.rangeOf(first.start, first.end),
        message: isOneOfMany ? ofMany(choices.length) : messageOf(each),
        related: isOneOfMany
          ? choices.slice(1, MOST_RELATED + 1).map((other) => ({
              at: other.stated.statement.rangeOf(other.first.start, other.first.end),
              message: { fr: 'Ici aussi.', en: 'Here too.' },
            }))
          : [],
      }
    }
  },
})

/** From this number of competencies, « et/ou » is a habit of the document: one finding for all. */
const HABIT = 3
const MOST_RELATED = 20

interface Vague {
  readonly stated: Pick<Stated, 'competency' | 'statement'>
  readonly first: Span
  readonly words: readonly string[]
}

function vagueIn(block: Block, source: SourceDocument): readonly Vague[] {
  return quantitiesIn(block).flatMap(({ rank, first, words }) => {
    const competency = block.competencies[rank]
    const statement = competency === undefined ? null : wholeStatement(source, competency)
    return competency === undefined || statement === null ? [] : [{ stated: { competency, statement }, first, words }]
  })
}

/** The vague quantities of the competencies of a bloc. */
const quantitiesIn = noted(({ competencies }: Block) =>
  competencies.flatMap((competency, rank) => {
    const spans = findVagueQuantities(wholeText(competency))
    const [first] = spans
    if (first === undefined) return []
    return [{ rank, first: ownSpan(first), words: [...new Set(spans.map(({ text }) => ownCopy(text.trim())))] }]
  }),
)

const ownSpan = ({ start, end, text }: Span): Span => ({ start, end, text: ownCopy(text) })

const isAndOr = (word: string): boolean => /^et\s*\/\s*ou$/i.test(word)

function ofMany(count: number): Localised {
  return {
    fr: `« et/ou » laisse ouvert, dans ${count} compétences, si les deux sont exigés : écrivez « et » ou « ou ».`,
    en: `“et/ou” leaves open, in ${count} competencies, whether both are required: write “et” or “ou”.`,
  }
}

function messageOf({ stated, words }: Vague): Localised {
  const { fr, en } = named(stated.competency)
  const open = words.filter((word) => !isAndOr(word))
  if (open.length === 0) {
    return {
      fr: `Dans ${fr.charAt(0).toLowerCase()}${fr.slice(1)}, « et/ou » laisse ouvert si les deux sont exigés : écrivez « et » ou « ou ».`,
      en: `In ${en.charAt(0).toLowerCase()}${en.slice(1)}, “et/ou” leaves open whether both are required: write “et” or “ou”.`,
    }
  }
  return {
    fr: `${fr} ne dit pas où elle s’arrête (${open.map((word) => `« ${word} »`).join(', ')}) : donnez la liste entière ou le terme qui la résume.`,
    en: `${en} does not say where it ends (${open.map((word) => `“${word}”`).join(', ')}): give the whole list or the term that sums it up.`,
  }
}
