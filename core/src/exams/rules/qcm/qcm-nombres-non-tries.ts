import { namedQuestion, placeOfQuestion } from '../../model/naming.ts'
import { bareOption, multipleChoiceIn } from '../../wording/options.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'qcm-nombres-non-tries',
  title: { fr: 'Nombres dans le désordre', en: 'Numbers out of order' },
  source: {
    catalogue: null,
    reference: 'Règles d’écriture des QCM : Haladyna (31 règles), SAQUET (19 défauts), guides WebCEMU et UTC',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Les réponses sont des nombres ou des dates, et ne sont rangées ni dans un sens ni dans l’autre.',
      why: 'Le candidat cherche la valeur au lieu de la comparer ; l’ordre peut aussi trahir la bonne.',
      how: 'Rangez les réponses dans l’ordre croissant ou décroissant, et écrivez `ordre_fixe: true`.',
    },
    en: {
      what: 'The options are numbers or dates, sorted neither way.',
      why: 'The candidate searches for the value instead of comparing it; the order may also give the right one away.',
      how: 'Sort the options up or down, and write `ordre_fixe: true`.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Que remplace-t-on avec une chaîne usée ?
    options:
      - { texte: La cassette, juste: true }
      - Le câble de frein
      - La selle
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Quelle pression ?
    options:
      - 2 bars
      - { texte: "3,5 bars", juste: true }
      - 5 bars
      - Cela dépend du pneu
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Quel délai ?
    options:
      - { texte: 48 h, juste: true }
      - 3 jours
      - 1 semaine
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Combien ?
    options:
      - { texte: 1 500 €, juste: true }
      - 900 €
      - 120 €
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    ordre_fixe: true
    enonce: Dans quel ordre ?
    options:
      - { texte: "3", juste: true }
      - "1"
      - "2"
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Quelle pression ?
    options:
      - 5 bars
      - 2 bars
      - { texte: "3,5 bars", juste: true }
`,
        at: ['Q1'],
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: En quelle année ?
    options:
      - "2016"
      - { texte: "2018", juste: true }
      - "2014"
      - Aucune
`,
        at: ['Q1'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const question of multipleChoiceIn(exam)) {
      if (question.fixedOrder) continue
      const amounts = question.options.map((option) => amountIn(bareOption(option))).filter((amount) => amount !== null)
      // One option without a number is allowed (« cela dépend »); two units cannot be compared.
      if (amounts.length < 3 || question.options.length - amounts.length > 1) continue
      if (new Set(amounts.map(({ unit }) => unit)).size > 1) continue
      if (isSorted(amounts.map(({ value }) => value))) continue
      const { fr, en } = namedQuestion(question)
      yield {
        at: placeOfQuestion(source, question),
        message: {
          fr: `${fr} propose des nombres dans le désordre : rangez-les, et écrivez \`ordre_fixe: true\`.`,
          en: `${en} offers numbers out of order: sort them, and write \`ordre_fixe: true\`.`,
        },
      }
    }
  },
})

const AMOUNT =
  /^(?:(?:environ|à|en|au moins|plus de|moins de)\s)?([-−]?\d{1,3}(?:[\s\u202f]\d{3})+(?:,\d+)?|[-−]?\d+(?:[.,]\d+)?)\s*([^\d]{0,20})$/u

function amountIn(text: string): { readonly value: number; readonly unit: string } | null {
  const [, digits, unit] = AMOUNT.exec(text) ?? []
  if (digits === undefined || unit === undefined) return null
  const value = Number(digits.replace(/\s/gu, '').replace(',', '.').replace('−', '-'))
  return { value, unit: unit.trim().toLowerCase().replace(/s$/, '') }
}

function isSorted(values: readonly number[]): boolean {
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? value))
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0)
}
