import { preparerExamenBlanc } from './preparer-examen-blanc.ts'
import type { Prompt } from './prompt.ts'
import { redigerCriteres } from './rediger-criteres.ts'
import { relireAvantDepot } from './relire-avant-depot.ts'
import { relireCompetence } from './relire-competence.ts'

/** Every prompt, in the order that people see. */
export const PROMPTS: readonly Prompt[] = [redigerCriteres, relireCompetence, preparerExamenBlanc, relireAvantDepot]
