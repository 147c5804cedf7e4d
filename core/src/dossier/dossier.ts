import { coverageFigures } from '../coverage/figures.ts'
import type { CheckResult } from '../engine/check.ts'
import type { Localised } from '../language.ts'
import { families, rules } from '../rules/generated/registry.ts'
import type { Severity } from '../rules/rule.ts'
import { type Criterion, RNCP_CRITERIA, RS_CRITERIA } from './criteria.ts'
import type { Evidence } from './facts/facts.ts'

/** A registration dossier as the référentiel shows it: criterion by criterion, and no verdict. */
export interface Dossier {
  readonly title: string | null
  /** The article that lists the criteria. */
  readonly article: 'R6113-9' | 'R6113-11'
  /** What must be known to read what follows. */
  readonly notes: readonly Localised[]
  readonly reviews: readonly CriterionReview[]
}

export interface CriterionReview {
  /** Its number in the article; `null` when it is not known for certain. */
  readonly number: number | null
  readonly title: Localised
  readonly shows: readonly Localised[]
  readonly lacks: readonly Localised[]
  readonly ifAny: readonly Localised[]
  readonly outside: readonly Localised[]
  readonly findings: readonly RuleCount[]
}

/** How often a rule reports something that bears on a criterion. */
export interface RuleCount {
  readonly rule: string
  readonly title: Localised
  readonly severity: Severity
  readonly count: number
}

const NO_VERDICT: Localised = {
  fr: 'Ce relevé dit ce que le fichier montre et ce qui lui manque. Il ne préjuge ni de l’examen ni de la décision\u00a0: une part du dossier est hors du fichier.',
  en: 'This review says what the file shows and what it lacks. It foresees neither the examination nor the decision: a part of the dossier is outside the file.',
}

const OF_RIGHT: Localised = {
  fr: 'L’enregistrement de droit (L6113-5, I) ne passe pas par ces critères\u00a0: ils servent ici de repères.',
  en: 'Registration of right (L6113-5, I) does not go through these criteria: they serve here as landmarks.',
}

const RS_LIST: Localised = {
  fr: 'Répertoire spécifique\u00a0: ne sont numérotés que les critères de R6113-11 dont le rang est établi\u00a0; reportez-vous à l’article pour la liste complète.',
  en: 'Répertoire spécifique: only the criteria of R6113-11 whose rank is established are numbered; see the article for the complete list.',
}

/** The registration criteria one by one, from what `check` found. */
export function dossierOf(result: CheckResult): Dossier {
  const rs = result.referential.certification.register === 'RS' || result.profile === 'rs'
  const evidence = { result, figures: coverageFigures(result) }
  const notes = rs ? [NO_VERDICT, RS_LIST] : result.profile === 'de_droit' ? [NO_VERDICT, OF_RIGHT] : [NO_VERDICT]
  return {
    title: result.referential.certification.title?.value.trim() ?? null,
    article: rs ? 'R6113-11' : 'R6113-9',
    notes,
    reviews: (rs ? RS_CRITERIA : RNCP_CRITERIA).map((criterion) => review(criterion, evidence)),
  }
}

function review(criterion: Criterion, evidence: Evidence): CriterionReview {
  const { shows, lacks, ifAny } = criterion.facts(evidence)
  return {
    number: criterion.number,
    title: criterion.title,
    shows,
    lacks,
    ifAny,
    outside: criterion.outside,
    findings: countsOf(criterion, evidence.result),
  }
}

function countsOf(criterion: Criterion, { findings }: CheckResult): readonly RuleCount[] {
  return rules.flatMap((rule) => {
    if (!criterion.concerns({ catalogue: rule.source.catalogue, family: families[rule.id] ?? '' })) return []
    const [first, ...others] = findings.filter((finding) => finding.rule === rule.id)
    if (first === undefined || first.severity === 'info') return []
    return [{ rule: rule.id, title: rule.title, severity: first.severity, count: others.length + 1 }]
  })
}
