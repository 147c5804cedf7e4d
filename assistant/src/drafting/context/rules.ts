import { severityIn } from '../../../../core/src/engine/profile.ts'
import { families, rules } from '../../../../core/src/rules/generated/registry.ts'
import type { Profile, RuleCard } from '../../../../core/src/rules/rule.ts'
import type { Part } from './prompt.ts'

/** The rules that will judge what a model writes, as their own pages say them: the errors first. */
export function rulesPart(family: string, profile: Profile): Part {
  return partOf(
    rules.filter(({ id }) => families[id] === family),
    profile,
  )
}

export function partOf(cards: readonly RuleCard[], profile: Profile): Part {
  const judging = cards
    .map((card) => ({ card, severity: severityIn(profile, card.severity) }))
    .filter(({ severity }) => severity !== 'off')
    .sort((one, other) => WORTH.indexOf(one.severity) - WORTH.indexOf(other.severity))
  return {
    kind: 'rules',
    name: 'Règles qui jugeront ta réponse',
    items: judging.map(({ card }) => `${card.documentation.fr.what} ${card.documentation.fr.how}`),
    told: { fr: 'les règles d’Équerre', en: 'the rules of Équerre' },
  }
}

const WORTH: readonly string[] = ['error', 'warning', 'info']
