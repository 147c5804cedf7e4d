import { defineRule } from '../rule.ts'
import { mixtureOf } from './shared/majority.ts'
import { rewriting, said } from './shared/occurrence.ts'
import { INFO, TYPOGRAPHY, withStatement, withStatements } from './shared/source.ts'

const CURLY = { pattern: /(?<=\p{L})’(?=\p{L})/gu, hint: /’/ }
const STRAIGHT = { pattern: /(?<=\p{L})'(?=\p{L})/gu, hint: /'/ }

export const rule = defineRule({
  id: 'apostrophes-melangees',
  title: { fr: 'Apostrophes droites et typographiques mêlées', en: 'Straight and curly apostrophes mixed' },
  source: TYPOGRAPHY,
  severity: INFO,
  documentation: {
    fr: {
      what: 'Le document emploie à la fois l’apostrophe droite et l’apostrophe typographique.',
      why: 'Le mélange trahit des copies de plusieurs sources et fait échouer les recherches ; Équerre n’impose aucune des deux.',
      how: 'Gardez celle qui domine ; `equerre check --fix` remplace l’autre partout. Équerre le dit une fois.',
    },
    en: {
      what: 'The document uses both the straight and the curly apostrophe.',
      why: 'The mixture betrays copies from several sources and makes searches fail; Équerre imposes neither.',
      how: 'Keep the one that dominates; `equerre check --fix` replaces the other everywhere. Équerre says it once.',
    },
  },
  examples: {
    valid: [
      { yaml: withStatement("Analyser l'activité d'une équipe.") },
      { yaml: withStatement("Analyser l’activité d’une équipe de 5' à 10'.") },
    ],
    invalid: [
      {
        yaml: withStatements('Analyser l’activité d’une équipe.', "Suivre l'activité.", "Clore l'exercice."),
        at: ["'"],
      },
      { yaml: withStatement("'Analyser l''activité d''une équipe d’artisans.'"), at: ['’'] },
    ],
  },
  *check({ referential, source }) {
    const mixture = mixtureOf(referential, CURLY, STRAIGHT)
    if (mixture === null) return
    const { minority, majority, secondIsMinority } = mixture
    const kept = secondIsMinority ? '’' : "'"
    const names = secondIsMinority ? NAMES : [...NAMES].reverse()
    const message = {
      fr: `Le document mêle deux apostrophes : ${majority} ${names[0]?.fr}, ${minority.length} ${names[1]?.fr}. Gardez partout la plus employée.`,
      en: `The document mixes two apostrophes: ${majority} ${names[0]?.en}, ${minority.length} ${names[1]?.en}. Keep the usual one everywhere.`,
    }
    const fixes = rewriting(source, minority, () => kept, {
      title: { fr: `Écrire partout « ${kept} »`, en: `Write “${kept}” everywhere` },
      safety: 'safe',
    })
    yield* said(source, minority, message, fixes)
  },
})

const NAMES = [
  { fr: 'typographiques (’)', en: 'curly (’)' },
  { fr: "droites (')", en: "straight (')" },
]
