import { defineRule } from '../rule.ts'
import { mixtureOf } from './shared/majority.ts'
import { rewriting, said } from './shared/occurrence.ts'
import { INFO, TYPOGRAPHY, withStatements } from './shared/source.ts'

const ONE_SIGN = /…/gu
const THREE_STOPS = /(?<!\.)\.{3}(?!\.)/gu

export const rule = defineRule({
  id: 'points-de-suspension-irreguliers',
  title: { fr: 'Points de suspension écrits de deux façons', en: 'Ellipsis written in two ways' },
  source: TYPOGRAPHY,
  severity: INFO,
  documentation: {
    fr: {
      what: 'Le document écrit les points de suspension tantôt « … » (un signe), tantôt « ... » (trois points).',
      why: 'Un même signe s’écrit d’une seule façon dans un document ; Équerre n’impose aucune des deux.',
      how: 'Gardez la façon qui domine ; `equerre check --fix` remplace l’autre partout.',
    },
    en: {
      what: 'The document writes the ellipsis now as “…” (one sign), now as “...” (three full stops).',
      why: 'One sign is written one way in a document; Équerre imposes neither.',
      how: 'Keep the one that dominates; `equerre check --fix` replaces the other everywhere.',
    },
  },
  examples: {
    valid: [{ yaml: withStatements('Citer les salons...', 'Citer les revues, les foires...') }],
    invalid: [
      { yaml: withStatements('Citer les salons…', 'Citer les foires (bois...).', 'Citer les revues…'), at: ['...'] },
    ],
  },
  *check({ referential, source }) {
    const mixture = mixtureOf(referential, { pattern: ONE_SIGN }, { pattern: THREE_STOPS })
    if (mixture === null) return
    const { minority, majority, secondIsMinority } = mixture
    const kept = secondIsMinority ? '…' : '...'
    const message = {
      fr: `Les points de suspension s’écrivent de deux façons dans le document (${majority} fois « ${kept} », ${minority.length} fois autrement) : gardez la plus employée.`,
      en: `The ellipsis is written in two ways in the document (${majority} times “${kept}”, ${minority.length} times otherwise): keep the usual one.`,
    }
    const fixes = rewriting(source, minority, () => kept, {
      title: { fr: `Écrire partout « ${kept} »`, en: `Write “${kept}” everywhere` },
      safety: 'safe',
    })
    yield* said(source, minority, message, fixes)
  },
})
