import type { Localised } from '../../language.ts'
import type { QuestionType } from '../model/exam.ts'

/** The words of the pages of an exam. */
export const WORDS = {
  exam: { fr: 'Examen blanc', en: 'Mock exam' },
  untitled: { fr: 'Examen sans titre', en: 'Untitled exam' },
  forCandidate: { fr: 'Sujet du candidat', en: 'Candidate’s paper' },
  forJury: { fr: 'Dossier du jury', en: 'Jury’s file' },
  confidential: {
    fr: 'Réservé au jury\u00a0: ne pas remettre au candidat.',
    en: 'For the jury only: not to be handed to the candidate.',
  },
  draft: { fr: 'Brouillon', en: 'Draft' },
  duration: { fr: 'Durée', en: 'Duration' },
  reading: { fr: 'dont lecture et relecture', en: 'of which reading and rereading' },
  points: { fr: 'Points', en: 'Points' },
  resources: { fr: 'Ressources autorisées', en: 'Resources allowed' },
  name: { fr: 'Nom et prénom', en: 'Name' },
  number: { fr: 'Numéro de candidat', en: 'Candidate number' },
  date: { fr: 'Date', en: 'Date' },
  situation: { fr: 'La situation', en: 'The situation' },
  context: { fr: 'Contexte', en: 'Context' },
  brief: { fr: 'Consigne', en: 'Brief' },
  documents: { fr: 'Documents remis', en: 'Documents handed out' },
  deliverables: { fr: 'À remettre', en: 'To hand in' },
  work: { fr: 'Le travail demandé', en: 'What is asked' },
  questions: { fr: 'Les questions et leurs clés', en: 'The questions and their keys' },
  specification: { fr: 'Table de spécification', en: 'Table of specification' },
  specificationKey: {
    fr: 'Les points de chaque compétence, au niveau de Bloom que l’examen vise.',
    en: 'The points of each competency, at the Bloom level that the exam aims at.',
  },
  competency: { fr: 'Compétence', en: 'Competency' },
  competencies: { fr: 'Plusieurs compétences', en: 'Several competencies' },
  noCompetency: { fr: 'Sans compétence', en: 'No competency' },
  total: { fr: 'Total', en: 'Total' },
  inQuestions: { fr: 'Questions', en: 'Questions' },
  otherLevel: { fr: 'à préciser', en: 'to be said' },
  instructions: { fr: 'Consignes du jury', en: 'Instructions to the jury' },
  expected: { fr: 'Réponse attendue', en: 'Expected answer' },
  role: { fr: 'Rôle joué par le jury', en: 'Part played by the jury' },
  prompts: { fr: 'Relances', en: 'Prompts' },
  criteria: { fr: 'Critères lus', en: 'Criteria read' },
  explanation: { fr: 'Explication', en: 'Explanation' },
  source: { fr: 'Source', en: 'Source' },
  key: { fr: 'juste', en: 'right' },
  wrong: { fr: 'fausse', en: 'wrong' },
  oneAnswer: { fr: 'Une seule réponse est juste.', en: 'Only one answer is right.' },
  severalAnswers: { fr: 'Plusieurs réponses sont justes.', en: 'Several answers are right.' },
  grid: { fr: 'Grille de correction', en: 'Marking grid' },
  criterion: { fr: 'Critère', en: 'Criterion' },
  indicators: { fr: 'Indicateurs', en: 'Indicators' },
  acquired: { fr: 'Acquis', en: 'Acquired' },
  partly: { fr: 'Partiellement acquis', en: 'Partly acquired' },
  notAcquired: { fr: 'Non acquis', en: 'Not acquired' },
  mark: { fr: 'Points', en: 'Points' },
  eliminatory: { fr: 'éliminatoire', en: 'eliminatory' },
  observations: { fr: 'Observations', en: 'Remarks' },
  candidate: { fr: 'Candidat', en: 'Candidate' },
  evaluator: { fr: 'Membre du jury', en: 'Member of the jury' },
  signature: { fr: 'Signature', en: 'Signature' },
  noQuestion: { fr: 'Aucune question n’est encore écrite.', en: 'No question is written yet.' },
  noLine: { fr: 'Aucun critère n’est encore dans la grille.', en: 'No criterion is in the grid yet.' },
} as const satisfies Record<string, Localised>

export const TYPE_WORDS: Readonly<Record<QuestionType, Localised>> = {
  etude_de_cas: { fr: 'Étude de cas', en: 'Case study' },
  mise_en_situation: { fr: 'Mise en situation', en: 'Work simulation' },
  question_ouverte: { fr: 'Question ouverte', en: 'Open question' },
  oral: { fr: 'Oral', en: 'Oral' },
  jeu_de_roles: { fr: 'Jeu de rôles', en: 'Role play' },
  qcm: { fr: 'Questionnaire à choix', en: 'Multiple choice' },
}

/** `4,5` in French, `4.5` in English. */
export const pointsText = (points: number, language: keyof Localised): string =>
  language === 'fr' ? String(points).replace('.', ',') : String(points)

/** A question to prepare with is worth nothing. */
const UNMARKED: Localised = { fr: 'hors barème', en: 'not marked' }

export function pointsCount(points: number, language: keyof Localised): string {
  if (points === 0) return UNMARKED[language]
  const unit = language === 'fr' ? (points < 2 ? 'point' : 'points') : points === 1 ? 'point' : 'points'
  return `${pointsText(points, language)}\u00a0${unit}`
}
