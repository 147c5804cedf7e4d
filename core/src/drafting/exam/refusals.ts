import type { Localised } from '../../language.ts'
import { codeOf } from '../../model/codes.ts'
import type { Assessment, Block, Competency } from '../../model/referential.ts'
import { listed } from './named.ts'

/** Why there is no exam, and what to do about it. */

const codesIn = (elements: readonly Parameters<typeof codeOf>[0][]): readonly string[] =>
  elements.flatMap((element) => codeOf(element) ?? [])

const orNear = (near: readonly string[], fr: string, en: string): Localised =>
  near.length === 0
    ? { fr, en }
    : {
        fr: `Vouliez-vous dire «\u00a0${near[0]}\u00a0»\u00a0?`,
        en: `Did you mean “${near[0]}”?`,
      }

export function unknownBlock(code: string, near: readonly string[], blocks: readonly Block[]): Localised {
  const codes = codesIn(blocks)
  const next =
    codes.length === 0
      ? orNear(
          near,
          'Ce référentiel n’a pas de bloc\u00a0: choisissez des compétences.',
          'This référentiel has no bloc: choose competencies.',
        )
      : orNear(near, `Choisissez parmi ${listed(codes)}.`, `Choose among ${listed(codes)}.`)
  return {
    fr: `Il n’y a pas de bloc «\u00a0${code}\u00a0» dans ce référentiel. ${next.fr}`,
    en: `There is no bloc “${code}” in this référentiel. ${next.en}`,
  }
}

export function unknownAssessment(code: string, near: readonly string[]): Localised {
  const next = orNear(
    near,
    'Donnez le code d’une modalité du référentiel, ou son intitulé.',
    'Give the code of a modality of the référentiel, or its title.',
  )
  return {
    fr: `Il n’y a pas de modalité «\u00a0${code}\u00a0» dans ce référentiel. ${next.fr}`,
    en: `There is no modality “${code}” in this référentiel. ${next.en}`,
  }
}

export function nothingAsked(blocks: readonly Block[]): Localised {
  const codes = codesIn(blocks)
  const among = codes.length === 0 ? '' : ` (${listed(codes)})`
  return {
    fr: `Dites ce que l’examen prépare\u00a0: un bloc${among}, une modalité ou des compétences.`,
    en: `Say what the exam prepares for: a bloc${among}, a modality or competencies.`,
  }
}

const nameOfBlock = (block: Block | null): Localised => {
  const code = block === null ? null : codeOf(block)
  return code === null || code === ''
    ? { fr: 'Ce référentiel', en: 'This référentiel' }
    : { fr: `Le bloc ${code}`, en: `Bloc ${code}` }
}

export function noCompetency(block: Block | null): Localised {
  const name = nameOfBlock(block)
  return {
    fr: `${name.fr} n’a aucune compétence à évaluer\u00a0: écrivez-en d’abord sous «\u00a0competences\u00a0».`,
    en: `${name.en} has no competency to assess: write some first under “competences”.`,
  }
}

export const withoutCode = (count: number): Localised => ({
  fr:
    count === 1
      ? 'Une compétence n’a pas de code, et l’examen ne pourrait pas la désigner\u00a0: donnez-lui un «\u00a0id\u00a0».'
      : `${count} compétences n’ont pas de code, et l’examen ne pourrait pas les désigner\u00a0: donnez-leur un «\u00a0id\u00a0».`,
  en:
    count === 1
      ? 'A competency has no code, and the exam could not name it: give it an “id”.'
      : `${count} competencies have no code, and the exam could not name them: give each an “id”.`,
})

export const sameCodeTwice = (code: string): Localised => ({
  fr: `Deux compétences du même bloc portent le code «\u00a0${code}\u00a0»\u00a0: donnez-en un autre à l’une d’elles.`,
  en: `Two competencies of the same bloc bear the code “${code}”: give one of them another.`,
})

export function notEvaluated(assessment: Assessment, outside: readonly Competency[]): Localised {
  const name = codeOf(assessment) ?? assessment.title?.value.trim() ?? '…'
  const codes = listed(codesIn(outside))
  return {
    fr: `La modalité «\u00a0${name}\u00a0» n’évalue pas ${codes}. Choisissez une autre modalité, ou rattachez-lui ces compétences dans le référentiel.`,
    en: `The modality “${name}” does not assess ${codes}. Choose another modality, or link these competencies to it in the référentiel.`,
  }
}

export function noAssessment(block: Block | null): Localised {
  const name = nameOfBlock(block)
  return {
    fr: `${name.fr} n’a aucune modalité qui évalue ces compétences. Ajoutez-la sous «\u00a0modalites\u00a0», ou dites quels types de questions vous voulez.`,
    en: `${name.en} has no modality that assesses these competencies. Add it under “modalites”, or say which kinds of questions you want.`,
  }
}

export function severalAssessments(assessments: readonly Assessment[]): Localised {
  const [first] = assessments
  const code = first === undefined ? '' : (codeOf(first) ?? '')
  const blocks = listed(codesIn(assessments.map(({ block }) => block)))
  return {
    fr: `Plusieurs modalités portent le code «\u00a0${code}\u00a0» (blocs ${blocks}). Dites aussi le bloc.`,
    en: `Several modalities bear the code “${code}” (blocs ${blocks}). Say the bloc too.`,
  }
}
