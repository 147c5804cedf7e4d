import type { Token } from './words.ts'

/** Nouns of things one works with: « avec un logiciel de paie » is a means, « avec un partenaire » is not. */
const TOOLS =
  /^(?:outils?|outillages?|logiciels?|progiciels?|tableurs?|matériels?|équipements?|appareils?|machines?|applications?|grilles?|instruments?|engins?|chariots?|capteurs?|tablettes?|ordinateurs?|calculatrices?|microscopes?|multimètres?|scanners?|drones?|robots?|plateformes?|erp|crm|sig|cao|dao|gpao|gmao|nacelles?|tracteurs?|couteaux?|pinceaux?|questionnaires?|formulaires?|supports?|guides?|checklists?|check-lists?)$/

/** Whether a noun group naming a tool begins at a token: article, at most one adjective, then the noun. */
export function isTool(tokens: readonly Token[], at: number): boolean {
  const opens = /^(?:une?|des|les?|la|l'|d'|de|du|son|sa|ses|leurs?|chaque)$/.test(tokens[at]?.word ?? '')
  const noun = at + (opens ? 1 : 0)
  return (
    TOOLS.test(tokens[noun]?.word ?? '') ||
    (opens && TOOLS.test(tokens[noun + 1]?.word ?? '') && tokens[noun]?.kind === 'word')
  )
}
