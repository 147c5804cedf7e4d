import type { Language, Localised } from '@equerre/core'

/** Headings and labels of what is shown in Markdown. */
export const WORDS = {
  referential: { fr: 'Référentiel', en: 'Référentiel' },
  block: { fr: 'Bloc', en: 'Bloc' },
  activity: { fr: 'Activité', en: 'Activity' },
  competency: { fr: 'Compétence', en: 'Competency' },
  assessment: { fr: 'Modalité d’évaluation', en: 'Assessment' },
  criterion: { fr: 'Critère', en: 'Criterion' },
  objective: { fr: 'Objectif', en: 'Objective' },
  findings: { fr: 'Constats', en: 'Findings' },
  noFinding: { fr: 'Aucun constat.', en: 'No finding.' },
  what: { fr: 'Ce que la règle constate', en: 'What the rule finds' },
  why: { fr: 'Pourquoi', en: 'Why' },
  how: { fr: 'Que faire', en: 'What to do' },
  source: { fr: 'Source', en: 'Source' },
  severities: { fr: 'Gravité par profil', en: 'Severity by profile' },
  wrong: { fr: 'Signalé', en: 'Reported' },
  right: { fr: 'Convient', en: 'Right' },
} as const satisfies Record<string, Localised>

/** Details of an element, by the key of its JSON; those that are not here are for programs. */
export const DETAILS: Readonly<Record<string, Localised>> = {
  summary: { fr: 'Synthèse', en: 'Summary' },
  description: { fr: 'Description', en: 'Description' },
  statement: { fr: 'Énoncé', en: 'Statement' },
  tasks: { fr: 'Tâches', en: 'Tasks' },
  types: { fr: 'Type', en: 'Type' },
  forms: { fr: 'Forme', en: 'Form' },
  duration: { fr: 'Durée', en: 'Duration' },
  participation: { fr: 'Participation', en: 'Participation' },
  deliverables: { fr: 'Productions', en: 'Deliverables' },
  competencies: { fr: 'Compétences', en: 'Competencies' },
  activities: { fr: 'Activités', en: 'Activities' },
  assessments: { fr: 'Modalités', en: 'Assessments' },
  indicators: { fr: 'Indicateurs', en: 'Indicators' },
  indicator: { fr: 'Indicateur', en: 'Indicator' },
  target: { fr: 'Cible', en: 'Target' },
  conditions: { fr: 'Conditions', en: 'Conditions' },
  activity: { fr: 'Activité', en: 'Activity' },
  deadline: { fr: 'Échéance', en: 'Deadline' },
}

export const colon = (language: Language): string => (language === 'fr' ? '\u00a0:' : ':')
