import { check } from '../../core/src/engine/check.ts'
import { readSource } from '../../core/src/source/read.ts'
import { goldNames, goldYaml, isPresent } from '../exams/gold.ts'

/** The transcriptions of real documents, checked. They stand beside the repository and are not part of it. */
export const goldIsPresent = isPresent

export const checkedGold = () => goldNames.map((name) => ({ name, checked: check(readSource(goldYaml(name))) }))
