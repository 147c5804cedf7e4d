import type { Localised } from '../../language.ts'
import { noted } from '../notes.ts'
import { defineRule } from '../rule.ts'
import { type Corpus, groupedBy, locatedIn, placesOf, type Span } from './shared/corpus.ts'
import { rewriting, said } from './shared/occurrence.ts'
import type { Family } from './shared/prose.ts'
import { INFO, TYPOGRAPHY, withStatements } from './shared/source.ts'

/** The families whose members stand one under the other, each a whole title or a whole sentence. */
const SISTERS: Readonly<Partial<Record<Family, Localised & { readonly isTitle: boolean }>>> = {
  blockTitle: { fr: 'intitulés de blocs', en: 'titles of blocs', isTitle: true },
  activityTitle: { fr: 'intitulés d’activités', en: 'titles of activities', isTitle: true },
  assessmentTitle: { fr: 'intitulés d’épreuves', en: 'titles of assessments', isTitle: true },
  competency: { fr: 'énoncés de compétences', en: 'competency statements', isTitle: false },
  criterion: { fr: 'critères', en: 'criteria', isTitle: false },
  assessmentText: { fr: 'textes d’épreuves', en: 'texts of assessments', isTitle: false },
}

export const rule = defineRule({
  id: 'point-final-irregulier',
  title: { fr: 'Point final tantôt mis, tantôt oublié', en: 'Final full stop in places only' },
  source: TYPOGRAPHY,
  severity: INFO,
  documentation: {
    fr: {
      what: 'Dans une même famille de textes (compétences, critères, intitulés), certains finissent par un point et d’autres non.',
      why: 'L’œil s’arrête sur l’exception et se demande si un texte est coupé ; Équerre n’impose aucun usage, seulement sa constance.',
      how: 'Suivez l’usage qui domine dans la famille. Équerre le dit une fois par famille et propose la correction.',
    },
    en: {
      what: 'In one family of texts (competencies, criteria, titles) some end with a full stop and others do not.',
      why: 'The eye stops at the exception and wonders whether a text was cut; Équerre imposes no usage, only that it is constant.',
      how: 'Follow the usage that dominates in the family. Équerre says it once a family and offers the correction.',
    },
  },
  examples: {
    valid: [
      { yaml: withStatements('Trier les pièces.', 'Ranger les pièces.', 'Lister les outils, les pièces, etc.') },
      { yaml: withStatements('Trier les pièces', 'Ranger les pièces.') },
    ],
    invalid: [
      { yaml: withStatements('Trier les pièces.', 'Ranger les pièces.', 'Lister les outils'), at: ['outils'] },
      { yaml: withStatements('Trier les pièces', 'Ranger les pièces', 'Lister les outils.'), at: ['.'] },
    ],
  },
  *check({ referential, source }) {
    for (const [family, members] of groupedBy(locatedIn(referential, endsIn), ({ found }) => found.family)) {
      const names = SISTERS[family]
      if (names === undefined) continue
      const stopped = members.filter(({ found }) => found.isStopped)
      const open = members.filter(({ found }) => !found.isStopped)
      if (stopped.length === 0 || open.length === 0 || stopped.length + open.length < 3) continue
      const stopIsUsual = stopped.length > open.length || (stopped.length === open.length && !names.isTitle)
      const message = {
        fr: `Parmi les ${names.fr}, ${stopped.length} ${stopped.length > 1 ? 'finissent' : 'finit'} par un point et ${open.length} sans : ${stopIsUsual ? 'ajoutez-le ici' : 'retirez-le ici'}.`,
        en: `Of the ${names.en}, ${stopped.length} end${stopped.length > 1 ? '' : 's'} with a full stop and ${open.length} without: ${stopIsUsual ? 'add it here' : 'remove it here'}.`,
      }
      const exceptions = placesOf(stopIsUsual ? open : stopped)
      const fixes = rewriting(source, exceptions, ({ found }) => (stopIsUsual ? `${found}.` : ''), {
        title: stopIsUsual
          ? { fr: 'Ajouter les points finaux manquants', en: 'Add the missing full stops' }
          : { fr: 'Retirer les points finaux', en: 'Remove the full stops' },
        safety: 'proposal',
      })
      yield* said(source, exceptions, message, fixes)
    }
  },
})

/** How a passage ends: with a full stop, or with a word. */
interface End extends Span {
  readonly family: Family
  readonly isStopped: boolean
}

const endsIn = noted(({ text, lastTexts }: Corpus): readonly End[] => {
  return lastTexts.flatMap(({ start, end, family }) => {
    if (SISTERS[family] === undefined) return []
    const last = text.slice(Math.max(start, end - LONGEST_END), end)
    const stop = FINAL_STOP.exec(last)
    const found = stop ?? FINAL_WORD.exec(last)
    if (found === null) return []
    const from = end - last.length + found.index
    return [{ start: from, end: from + found[0].length, family, isStopped: stop !== null }]
  })
})

/** A final stop that ends a sentence: an abbreviation or an ellipsis says nothing of the usage. */
const FINAL_STOP = /(?<![.…]|(?:^|[^\p{L}])(?:etc|p|min|h|ex|cf|al|art|\p{Lu}))\.$/u
const FINAL_WORD = /[\p{L}\p{N}]+[)»\]]?$/u

const LONGEST_END = 40
