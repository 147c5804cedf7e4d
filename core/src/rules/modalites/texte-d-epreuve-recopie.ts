import { normalise } from '../../french/index.ts'
import { ownCopy } from '../../french/memo.ts'
import { opening } from '../../model/naming.ts'
import type { Assessment, Block, Text } from '../../model/referential.ts'
import type { ScalarNode } from '../../source/tree.ts'
import { noted } from '../notes.ts'
import { defineRule } from '../rule.ts'
import { INFO, READ, withAssessment } from './shared/source.ts'

export const rule = defineRule({
  id: 'texte-d-epreuve-recopie',
  title: { fr: 'Texte d’épreuve recopié', en: 'Text of an assessment copied' },
  source: {
    catalogue: null,
    reference: 'Pratique rédactionnelle : dire une fois ce qui vaut pour plusieurs épreuves',
    read: READ,
  },
  severity: INFO,
  documentation: {
    fr: {
      what: 'Le même texte d’épreuve, ou la même variante, est recopié dans plusieurs épreuves.',
      why: 'Une correction oublie une copie, et les épreuves divergent sans qu’on le veuille ; le lecteur, lui, cherche la différence.',
      how: 'Une seule épreuve peut évaluer plusieurs compétences ; une disposition générale (capitalisation, VAE) se dit une fois, dans `regles_obtention`.',
    },
    en: {
      what: 'The same text of an assessment, or the same variant, is copied in several assessments.',
      why: 'A correction forgets one copy, and the assessments drift apart unintended; readers look for the difference.',
      how: 'One assessment may evaluate several competencies; a general provision (single bloc, VAE) is said once, in `regles_obtention`.',
    },
  },
  examples: {
    valid: [
      { yaml: withAssessment('- { id: E1, enonce: Étude de cas. }\n- { id: E2, enonce: Étude de cas. }') },
      {
        yaml: withAssessment(`- { id: E1, enonce: Étude de cas individuelle sur la gestion des stocks d’un magasin. }
- { id: E2, enonce: Étude de cas individuelle sur le recrutement d’un vendeur de magasin. }`),
      },
    ],
    invalid: [
      {
        yaml: withAssessment(`- { id: E1, enonce: Étude de cas individuelle sur la gestion des stocks d’un magasin. }
- { id: E2, enonce: Étude de cas individuelle sur la gestion des stocks d’un magasin. }`),
        at: ['Étude de cas individuelle'],
      },
    ],
  },
  *check({ referential, source }) {
    const copies = new Map<string, Copy[]>()
    for (const block of referential.blocks) {
      for (const { words, assessment, rank } of longTextsIn(block)) {
        const same = copies.get(words)
        if (same === undefined) copies.set(words, [{ block, assessment, rank }])
        else same.push({ block, assessment, rank })
      }
    }
    for (const group of copies.values()) {
      const count = group.length
      const [first, ...others] = count < 2 ? [] : group.slice(0, MOST_RELATED + 1).flatMap(textAt)
      if (first === undefined) continue
      yield {
        at: opening(source, first),
        message: {
          fr: `Ce texte est recopié mot pour mot dans ${count} épreuves : dites-le une fois, dans une épreuve commune ou dans les règles d’obtention.`,
          en: `This text is copied word for word in ${count} assessments: say it once, in a shared assessment or in the rules of award.`,
        },
        related: others.map((other) => ({
          at: opening(source, other),
          message: { fr: 'Recopié ici.', en: 'Copied here.' },
        })),
      }
    }
  },
})

const MOST_RELATED = 20
/** A short text (« Étude de cas individuelle ») names the form: it may well be the same. */
const SHORT_TEXT = 60

/** A text of an assessment of a bloc, both by their rank. */
interface Copy {
  readonly block: Block
  readonly assessment: number
  readonly rank: number
}

function textAt({ block, assessment, rank }: Copy): readonly Text[] {
  const owner = block.assessments[assessment]
  return owner === undefined ? [] : textsOf(owner).slice(rank, rank + 1)
}

const longTextsIn = noted(({ assessments }: Block) => {
  const nodes = new Set<ScalarNode>()
  return assessments.flatMap((owner, assessment) =>
    textsOf(owner).flatMap(({ value, node }, rank) => {
      if (value.length < SHORT_TEXT || nodes.has(node)) return []
      nodes.add(node)
      return [{ words: ownCopy(normalise(value)), assessment, rank }]
    }),
  )
})

const textsOf = ({ statement, brief, variants }: Assessment): readonly Text[] =>
  [statement, brief, ...variants.map((variant) => variant.brief)].flatMap((text) => text ?? [])
