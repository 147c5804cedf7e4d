import type { Localised } from '@equerre/core'
import { type Audience, examMarkdown, examPage } from '../../../../../core/src/exams/render/index.ts'
import { CANDIDATE_SUFFIX, type ExamTextFormat, JURY_SUFFIX } from '../exam-format.ts'
import { paperOf } from '../paper.ts'
import { commonRemarks } from '../remarks.ts'

/** The two papers of an exam, each as a page and as Markdown. */

type Render = typeof examPage

const form = (
  named: Pick<ExamTextFormat, 'id' | 'extension' | 'label' | 'detail'>,
  audience: Audience,
  render: Render,
): ExamTextFormat => ({
  ...named,
  kind: 'text',
  suffix: audience === 'jury' ? JURY_SUFFIX : CANDIDATE_SUFFIX,
  render: ({ exam, links }, language) => render(exam, links, audience, language),
  remarks: (subject) => commonRemarks(subject, paperOf(subject)),
})

const SUBJECT: Localised = {
  fr: 'Ce que le candidat reçoit, sans clé ni grille.',
  en: 'What the candidate receives, without keys nor grid.',
}

const FILE: Localised = {
  fr: 'Le sujet, ses clés, la table de spécification et la grille de correction.',
  en: 'The subject, its keys, the table of specification and the marking grid.',
}

export const candidatePage = form(
  {
    id: 'candidate-page',
    extension: 'html',
    label: { fr: 'Le sujet du candidat (page à imprimer)', en: 'The candidate’s paper (page to print)' },
    detail: SUBJECT,
  },
  'candidat',
  examPage,
)

export const juryPage = form(
  {
    id: 'jury-page',
    extension: 'html',
    label: { fr: 'Le dossier du jury (page à imprimer)', en: 'The jury’s file (page to print)' },
    detail: FILE,
  },
  'jury',
  examPage,
)

export const candidateMarkdown = form(
  {
    id: 'candidate-markdown',
    extension: 'md',
    label: { fr: 'Le sujet du candidat (Markdown)', en: 'The candidate’s paper (Markdown)' },
    detail: SUBJECT,
  },
  'candidat',
  examMarkdown,
)

export const juryMarkdown = form(
  {
    id: 'jury-markdown',
    extension: 'md',
    label: { fr: 'Le dossier du jury (Markdown)', en: 'The jury’s file (Markdown)' },
    detail: FILE,
  },
  'jury',
  examMarkdown,
)
