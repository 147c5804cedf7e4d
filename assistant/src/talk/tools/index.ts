import { chercher } from './chercher.ts'
import { constats } from './constats.ts'
import { couverture } from './couverture.ts'
import { preparerExamen, redigerCriteres, redigerObjectif } from './drafting.ts'
import { lire } from './lire.ts'
import { proposerModification } from './proposer-modification.ts'
import { regle } from './regle.ts'
import type { Tool } from './tool.ts'

/** What a model may do. None of these writes anything: there is no tool that does. */
export const TOOLS: readonly Tool[] = [
  chercher,
  lire,
  couverture,
  constats,
  regle,
  redigerCriteres,
  redigerObjectif,
  preparerExamen,
  proposerModification,
]
