import { checkExamTool } from './check-exam.ts'
import { checkReferentiel } from './check-referentiel.ts'
import { compareReferentiels } from './compare-referentiels.ts'
import { draftCriteriaTool } from './draft-criteria.ts'
import { draftExamTool } from './draft-exam.ts'
import { draftObjectivesTool } from './draft-objectives.ts'
import { exportReferentiel } from './export-referentiel.ts'
import { getCoverage } from './get-coverage.ts'
import { getReferentiel } from './get-referentiel.ts'
import { listReferentiels } from './list-referentiels.ts'
import { proposeEdit } from './propose-edit.ts'
import { searchReferentiels } from './search-referentiels.ts'
import type { Tool } from './tool.ts'

/** Every tool, in the order that clients see; twelve at most, for each costs every conversation. */
export const TOOLS: readonly Tool[] = [
  listReferentiels,
  searchReferentiels,
  getReferentiel,
  checkReferentiel,
  getCoverage,
  compareReferentiels,
  draftCriteriaTool,
  draftObjectivesTool,
  draftExamTool,
  checkExamTool,
  proposeEdit,
  exportReferentiel,
]
