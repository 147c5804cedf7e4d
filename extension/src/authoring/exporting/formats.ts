import type { Localised } from '../../../../core/src/language.ts'

/** What a référentiel can be given as today. */
export const EXPORTS = [
  {
    id: 'tables',
    extension: 'html',
    label: { fr: 'Les tableaux officiels (page à imprimer)', en: 'The official tables (page to print)' },
    detail: {
      fr: 'Activités, compétences, modalités, critères\u00a0: à ouvrir dans un navigateur, à imprimer en PDF.',
      en: 'Activities, competencies, modalities, criteria: to open in a browser, to print as PDF.',
    },
  },
  {
    id: 'coverage-page',
    extension: 'html',
    label: { fr: 'La couverture (page à imprimer)', en: 'The coverage (page to print)' },
    detail: { fr: 'Qui évalue quoi, en matrice et en chiffres.', en: 'Who assesses what, as a matrix and in figures.' },
  },
  {
    id: 'coverage-markdown',
    extension: 'md',
    label: { fr: 'La couverture (Markdown)', en: 'The coverage (Markdown)' },
    detail: { fr: 'Pour un wiki, un ticket, un message.', en: 'For a wiki, an issue, a message.' },
  },
  {
    id: 'coverage-json',
    extension: 'json',
    label: { fr: 'Les chiffres de la couverture (JSON)', en: 'The figures of the coverage (JSON)' },
    detail: { fr: 'Pour un tableur ou un outil.', en: 'For a spreadsheet or a tool.' },
  },
  {
    id: 'json',
    extension: 'json',
    label: { fr: 'Le référentiel entier (JSON)', en: 'The whole référentiel (JSON)' },
    detail: {
      fr: 'Chaque élément à plat, renvois développés\u00a0: la forme que les outils comparent.',
      en: 'Each element laid flat, references expanded: the form that tools compare.',
    },
  },
] as const satisfies readonly {
  readonly id: string
  readonly extension: string
  readonly label: Localised
  readonly detail: Localised
}[]

export type ExportFormat = (typeof EXPORTS)[number]
export type ExportId = ExportFormat['id']
