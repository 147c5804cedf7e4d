import type { CheckResult } from '../../engine/check.ts'
import { check } from '../../engine/check.ts'
import type { Finding } from '../../engine/finding.ts'
import { codeOf } from '../../model/codes.ts'
import type { Competency } from '../../model/referential.ts'
import { wholeStatement } from '../../model/whole-statement.ts'
import { readSource } from '../../source/read.ts'
import type { ObjectiveDraft } from '../drafts.ts'

const OBJECTIVE = '/blocs/0/competences/0/objectifs/0'

/**
 * What the rules say of an objective that a competency does not have yet; its blanks count for nothing. The findings belong to no place of
 * the file: their ranges are offsets of the part of the objective that they bear on, or nothing.
 */
export function judgeObjective(
  { source, profile }: Pick<CheckResult, 'source' | 'profile'>,
  competency: Competency,
  draft: Omit<ObjectiveDraft, 'findings'>,
): readonly Finding[] {
  const objective = {
    enonce: draft.statement.text,
    indicateur: draft.indicator.text,
    cible: draft.target.text,
    conditions: draft.conditions.text,
    activite: draft.activity.kind === 'filled' ? ACTIVITY : draft.activity.text,
    echeance: draft.deadline.text,
  }
  const enonce = wholeStatement(source, competency)?.text ?? ''
  const competences = [{ id: codeOf(competency) ?? 'C1', enonce, objectifs: [objective] }]
  const activites = [{ id: ACTIVITY, intitule: 'Activité' }]
  // JSON is YAML: what a draft holds cannot be read as anything but a text.
  const written = { referentiel: 1, blocs: [{ id: 'BC1', intitule: 'Bloc', activites, competences }] }
  const { findings } = check(readSource(JSON.stringify(written)), { profile })
  return findings
    .filter(({ pointer, rule }) => pointer.startsWith(OBJECTIVE) && rule !== BLANK_LEFT)
    .map((finding) => ({ ...finding, range: { start: 0, end: 0 }, related: [], fixes: [] }))
}

const ACTIVITY = 'A1'
const BLANK_LEFT = 'texte-a-completer'
