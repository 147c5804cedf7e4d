import type { CheckResult } from '../../engine/check.ts'
import { linkExam } from '../../exams/model/link.ts'
import { readExam } from '../../exams/read.ts'
import type { Localised } from '../../language.ts'
import { canonicalCode, codeOf } from '../../model/codes.ts'
import type { Assessment, Block, Competency } from '../../model/referential.ts'
import { problemOf } from '../competencies.ts'
import type { ExamBlueprint } from './blueprint.ts'

/** What the exam is about, found in the référentiel. */
export interface Scope {
  /** `null` when the competencies stand in several blocs, and in an RS. */
  readonly block: Block | null
  /** At least one, each with a code of its own. */
  readonly competencies: readonly Competency[]
  /** The épreuve that was asked for, or the only one there is. */
  readonly assessment: Assessment | null
  /** The épreuves that evaluate what was chosen, in the order of the file. */
  readonly assessments: readonly Assessment[]
  /** What names a competency in the exam: its code, with its bloc where it is needed. */
  readonly nameOf: (competency: Competency) => string
}

export type Found = { readonly scope: Scope } | { readonly problems: readonly Localised[] }

const refused = (...problems: readonly Localised[]): Found => ({ problems })

/**
 * Resolves what was asked exactly as the checker of exams will: the names are written in an exam of their own and linked.
 */
export function scopeOf(checked: CheckResult, blueprint: ExamBlueprint): Found {
  const { referential, coverage } = checked
  const asked = askedExam(blueprint)
  const links = linkExam(asked.source, asked.exam, referential)

  const unknown = [
    ...(links.block?.target === null
      ? [unknownBlock(links.block.text.value, links.block.near, referential.blocks)]
      : []),
    ...(links.assessment?.target === null
      ? [unknownAssessment(links.assessment.text.value, links.assessment.near)]
      : []),
    ...links.references.flatMap(problemOf),
  ]
  if (unknown.length > 0) return refused(...unknown)

  const home = links.block?.target ?? (referential.blocks.length === 1 ? (referential.blocks[0] ?? null) : null)
  const wanted = links.assessment?.target ?? null
  if (links.references.length === 0 && wanted === null && home === null)
    return refused(nothingAsked(referential.blocks))
  const { competencies } = links
  if (competencies.length === 0) return refused(noCompetency(home ?? wanted?.block ?? null))
  const unnamed = competencies.filter((competency) => codeOf(competency) === null || codeOf(competency) === '')
  if (unnamed.length > 0) return refused(withoutCode(unnamed.length))

  const block = onlyOne(competencies.map((competency) => competency.block))
  const twice = doubled(competencies)
  if (twice !== null) return refused(sameCode(twice))

  const evaluating = new Set(competencies.flatMap((competency) => coverage.of(competency).assessments))
  const assessments = wanted === null ? [...evaluating] : [wanted]
  if (wanted !== null) {
    const outside = competencies.filter((competency) => !coverage.of(competency).assessments.includes(wanted))
    if (outside.length > 0) return refused(notEvaluated(wanted, outside))
  }
  if (assessments.length === 0 && (blueprint.kinds ?? []).length === 0) return refused(noAssessment(block))

  const blockId = block === null ? null : codeOf(block)
  const nameOf = (competency: Competency): string => {
    const code = codeOf(competency) ?? ''
    const own = codeOf(competency.block)
    return blockId !== null || own === null || own === '' ? code : `${own}/${code}`
  }
  return { scope: { block, competencies, assessment: onlyOne(assessments), assessments, nameOf } }
}

/** The names as an exam writes them. A string of JSON is one of YAML. */
function askedExam({ block, competencies, assessment }: ExamBlueprint) {
  const lines = [
    'examen: 1',
    ...(block == null ? [] : [`bloc: ${JSON.stringify(block)}`]),
    ...(competencies === undefined || competencies.length === 0
      ? []
      : [`competences: ${JSON.stringify(competencies)}`]),
    ...(assessment == null ? [] : [`modalite: ${JSON.stringify(assessment)}`]),
  ]
  return readExam(`${lines.join('\n')}\n`)
}

function onlyOne<Item>(items: readonly Item[]): Item | null {
  const [first] = items
  return first !== undefined && items.every((item) => item === first) ? first : null
}

/** A code that two of the competencies of one bloc bear. */
function doubled(competencies: readonly Competency[]): string | null {
  const counts = new Map<Block, Map<string, number>>()
  for (const { block } of competencies) {
    if (counts.has(block)) continue
    const codes = new Map<string, number>()
    for (const each of block.competencies) {
      const code = canonicalCode(codeOf(each) ?? '')
      codes.set(code, (codes.get(code) ?? 0) + 1)
    }
    counts.set(block, codes)
  }
  const found = competencies.find(
    (competency) => (counts.get(competency.block)?.get(canonicalCode(codeOf(competency) ?? '')) ?? 0) > 1,
  )
  return found === undefined ? null : codeOf(found)
}

const MOST_NAMED = 8

const listed = (names: readonly string[]): string =>
  names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join(', ')}…` : names.join(', ')

const codesIn = (elements: readonly Parameters<typeof codeOf>[0][]): readonly string[] =>
  elements.flatMap((element) => codeOf(element) ?? [])

const orNear = (near: readonly string[], fr: string, en: string): Localised =>
  near.length === 0
    ? { fr, en }
    : {
        fr: `Vouliez-vous dire «\u00a0${near[0]}\u00a0»\u00a0?`,
        en: `Did you mean “${near[0]}”?`,
      }

function unknownBlock(code: string, near: readonly string[], blocks: readonly Block[]): Localised {
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

function unknownAssessment(code: string, near: readonly string[]): Localised {
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

function nothingAsked(blocks: readonly Block[]): Localised {
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

function noCompetency(block: Block | null): Localised {
  const name = nameOfBlock(block)
  return {
    fr: `${name.fr} n’a aucune compétence à évaluer\u00a0: écrivez-en d’abord sous «\u00a0competences\u00a0».`,
    en: `${name.en} has no competency to assess: write some first under “competences”.`,
  }
}

const withoutCode = (count: number): Localised => ({
  fr:
    count === 1
      ? 'Une compétence n’a pas de code, et l’examen ne pourrait pas la désigner\u00a0: donnez-lui un «\u00a0id\u00a0».'
      : `${count} compétences n’ont pas de code, et l’examen ne pourrait pas les désigner\u00a0: donnez-leur un «\u00a0id\u00a0».`,
  en:
    count === 1
      ? 'A competency has no code, and the exam could not name it: give it an “id”.'
      : `${count} competencies have no code, and the exam could not name them: give each an “id”.`,
})

const sameCode = (code: string): Localised => ({
  fr: `Deux compétences du même bloc portent le code «\u00a0${code}\u00a0»\u00a0: donnez-en un autre à l’une d’elles.`,
  en: `Two competencies of the same bloc bear the code “${code}”: give one of them another.`,
})

function notEvaluated(assessment: Assessment, outside: readonly Competency[]): Localised {
  const name = codeOf(assessment) ?? assessment.title?.value.trim() ?? '…'
  const codes = listed(codesIn(outside))
  return {
    fr: `La modalité «\u00a0${name}\u00a0» n’évalue pas ${codes}. Choisissez une autre modalité, ou rattachez-lui ces compétences dans le référentiel.`,
    en: `The modality “${name}” does not assess ${codes}. Choose another modality, or link these competencies to it in the référentiel.`,
  }
}

function noAssessment(block: Block | null): Localised {
  const name = nameOfBlock(block)
  return {
    fr: `${name.fr} n’a aucune modalité qui évalue ces compétences. Ajoutez-la sous «\u00a0modalites\u00a0», ou dites quels types de questions vous voulez.`,
    en: `${name.en} has no modality that assesses these competencies. Add it under “modalites”, or say which kinds of questions you want.`,
  }
}
