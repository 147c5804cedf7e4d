import type { Assessment } from '../../../model/referential.ts'
import type { SourceDocument } from '../../../source/document.ts'
import type { Range } from '../../../source/tree.ts'
import { wordsOf } from './assessments.ts'
import { findIn, rangeOf } from './find.ts'

/** Candidates who work together; a team met in the exercise, or played by others, is no group of candidates. */
const SAYS_COLLECTIVE =
  /(?:travail|travaux|productions?|dossiers?|évaluations?|épreuves?|études? de cas|soutenances?|restitutions?|présentations?) (?:écrits?e?s? |orales? )?(?:collecti(?:fs?|ves?)|(?:en|de|par) (?:petits )?groupes?(?! d[’']acteurs)|en (?:binômes?|trinômes?))|(?:en|par|\() ?(?:petits )?(?:groupes?|binômes?|trinômes?) (?:de |d[’'])(?:\d+|deux|trois|quatre|cinq|six)? ?(?:à \d+ )?(?:candidats?|étudiants?|stagiaires?|apprenants?|\))|(?:en|par) (?:groupes?|binômes?|trinômes?) de candidats|candidats? \( ?(?:groupes?|binômes?|trinômes?)/i

const UNDECIDED =
  /individuel(?:le)?s?,? ?(?:et ?\/ ?ou|ou|\/) ?(?:en |de )?(?:collecti(?:f|ve)|groupe|binôme|équipe)|(?:collecti(?:f|ve)|(?:en|de) groupe|en binôme),? ?(?:et ?\/ ?ou|ou|\/) ?(?:en |à titre )?individuel/i

const EVERY_UNDECIDED = new RegExp(UNDECIDED.source, 'gi')

/** Where an assessment says that candidates are assessed together, by its key or by its text; `null` when it does not. */
export function collectiveAt(source: SourceDocument, assessment: Assessment): Range | null {
  const { participation } = assessment
  if (participation !== null) return participation.value.trim() === 'collective' ? participation.node.range : null
  if (undecidedAt(source, assessment) !== null) return null
  const mayBe = /collecti|groupe|binôme|trinôme/.test(wordsOf(assessment))
  const found = mayBe ? findIn(assessment, SAYS_COLLECTIVE) : null
  return found === null ? null : rangeOf(source, found)
}

/** Where an assessment leaves open whether one works alone or together. */
export function undecidedAt(
  source: SourceDocument,
  assessment: Assessment,
): { readonly at: Range; readonly around: string } | null {
  const { participation } = assessment
  if (participation?.value.trim() === 'au_choix') return { at: participation.node.range, around: wordsOf(assessment) }
  const mayBe = participation === null && wordsOf(assessment).includes('individuel')
  const found = mayBe ? findIn(assessment, UNDECIDED) : null
  return found === null ? null : { at: rangeOf(source, found), around: found.around }
}

/** Whether it says how each one is assessed; « individuel ou collectif » does not. */
export function tellsIndividualShare(assessment: Assessment): boolean {
  return (
    assessment.individualEvaluation !== null ||
    /individuel|chaque (?:candidat|membre|participant|étudiant|stagiaire)|chacun|contribution (?:personnelle|propre)|part (?:personnelle|de chaque)|seule? (?:devant|face)|nominati/.test(
      wordsOf(assessment).replace(EVERY_UNDECIDED, ' '),
    )
  )
}
