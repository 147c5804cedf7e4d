import type { QuestionType } from '../../exams/model/exam.ts'
import type { StatementAnalysis } from '../../french/statement.ts'
import type { Assessment } from '../../model/referential.ts'
import { formsOf, kindsOf } from '../../rules/modalites/shared/kinds.ts'

/** What mirrors each kind of épreuve. */
const MIRROR: Readonly<Record<string, QuestionType>> = {
  etude_de_cas: 'etude_de_cas',
  cas_pratique: 'etude_de_cas',
  mise_en_situation: 'mise_en_situation',
  observation: 'mise_en_situation',
  projet: 'mise_en_situation',
  dossier: 'mise_en_situation',
  rapport: 'mise_en_situation',
  portfolio: 'mise_en_situation',
  jeu_de_roles: 'jeu_de_roles',
  soutenance: 'oral',
  entretien: 'oral',
  questionnaire: 'question_ouverte',
}

const OF_FORM: Readonly<Record<string, QuestionType>> = {
  pratique: 'mise_en_situation',
  ecrite: 'etude_de_cas',
  orale: 'oral',
}

/** The kinds of questions that mirror an épreuve, the main one first; an open question when the épreuve does not say what it is. */
export function kindsMirroring(assessment: Assessment): readonly QuestionType[] {
  const byKind = kindsOf(assessment).flatMap((kind) => (Object.hasOwn(MIRROR, kind) ? (MIRROR[kind] ?? []) : []))
  const byForm = [...formsOf(assessment)].flatMap((form) => (Object.hasOwn(OF_FORM, form) ? (OF_FORM[form] ?? []) : []))
  const forms = formsOf(assessment)
  const isWrittenCase = forms.has('ecrite') && !forms.has('pratique') && isCase(assessment)
  // « Mise en situation écrite, sur la base d’un cas »: what the candidate does there is a case study.
  const mirrored = byKind.map((kind) => (kind === 'mise_en_situation' && isWrittenCase ? 'etude_de_cas' : kind))
  const unshown = byForm.filter((kind) => !mirrored.some((other) => isSpoken(other) === isSpoken(kind)))
  const kinds = [...new Set([...mirrored, ...unshown])]
  return kinds.length > 0 ? kinds : ['question_ouverte']
}

const isCase = ({ statement, brief }: Assessment): boolean =>
  /\bcas (?:pratique|d['’]entreprise|écrit)/iu.test(`${statement?.value ?? ''} ${brief?.value ?? ''}`)

const isSpoken = (kind: QuestionType): boolean => kind === 'oral' || kind === 'jeu_de_roles'

/** The bloc allows multiple choice when one of its épreuves is a questionnaire. */
export const allowsMultipleChoice = (assessments: readonly Assessment[]): boolean =>
  assessments.some((assessment) => kindsOf(assessment).includes('questionnaire'))

/** What one does by speaking to someone: such a competency is seen in an oral or a role play when there is one. */
const SPOKEN_VERBS = new Set(
  (
    'animer,argumenter,communiquer,conseiller,convaincre,défendre,dialoguer,échanger,exposer,informer,négocier,orienter,plaider,' +
    'présenter,rendre compte,restituer,sensibiliser,vendre,accueillir,expliquer,motiver'
  ).split(','),
)

/** What is done before a jury by doing it; the rest is told: one does not lead a team there. */
const DONE_BEFORE_A_JURY = new Set(
  'argumenter,conseiller,convaincre,défendre,exposer,informer,négocier,plaider,présenter,rendre compte,restituer,expliquer,vendre'.split(
    ',',
  ),
)

export const isDoneBeforeJury = ({ head }: StatementAnalysis): boolean =>
  head !== null && DONE_BEFORE_A_JURY.has(head.lemma)

/** Whether the competency is shown by speaking to someone. */
const isSaid = ({ actions }: StatementAnalysis): boolean => actions.some(({ lemma }) => SPOKEN_VERBS.has(lemma))

/**
 * The kind of question that shows each competency, among those that its épreuve or the person allows. A kind that none of them calls for
 * is given to one all the same, where another kind has several.
 * @param rows the competencies in order, each with its kinds, the main one first
 */
export function kindsFor(
  rows: readonly { readonly analysis: StatementAnalysis; readonly kinds: readonly QuestionType[] }[],
): readonly QuestionType[] {
  const given = rows.map(({ analysis, kinds }) => fittest(analysis, kinds))
  const countOf = (kind: QuestionType): number => given.filter((each) => each === kind).length
  for (const wanted of new Set(rows.flatMap(({ kinds }) => kinds))) {
    if (given.includes(wanted)) continue
    const at = rows.findLastIndex(({ kinds }, index) => kinds.includes(wanted) && countOf(given[index] ?? wanted) > 1)
    if (at >= 0) given[at] = wanted
  }
  return given
}

function fittest(analysis: StatementAnalysis, kinds: readonly QuestionType[]): QuestionType {
  const [main = 'question_ouverte'] = kinds
  const spoken = kinds.find(isSpoken)
  const unspoken = kinds.find((kind) => !isSpoken(kind))
  return (isSaid(analysis) ? spoken : unspoken) ?? main
}
